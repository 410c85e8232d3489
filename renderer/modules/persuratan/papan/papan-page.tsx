import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { clockOf } from '../../../../shared/dates.ts'
import type { BarisPapan, SelPapan } from '../../../../shared/modules/persuratan/papan.contract.ts'
import { selText } from '../../../../shared/modules/persuratan/surat-masuk.kata.ts'
import { orpc } from '../../../app/client.ts'
import { Foot } from '../../../ui/bars.tsx'
import { officeMoment } from '../../../ui/clock.ts'
import { EmptyState, LoadingRows, ReadFault } from '../../../ui/empty-state.tsx'
import { inField, useKeys } from '../../../ui/keys.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { useSifat } from '../use-sifat.ts'
import shared from '../persuratan.module.css'
import { groupsOf, type Column } from './columns.ts'
import css from './papan.module.css'

const ARROWS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Open letters by the bidang where they wait: how far, until when, how urgent; each count opens the list of exactly these letters. */
export function PapanPage() {
  const navigate = useNavigate()
  const papan = useQuery(orpc.persuratan.papan.isi.queryOptions())
  const groups = groupsOf(useSifat('Biasa'))
  const columns = groups.flatMap((group) => group.columns)
  const [at, setAt] = useState<readonly [row: number, column: number]>([0, 0])
  const table = useRef<HTMLTableElement>(null)
  const focused = useRef(false)
  const inside = useRef(false)
  const rows = papan.data ? [...papan.data.baris, papan.data.semua] : []
  const empty = papan.data?.semua.jumlah === 0

  useEffect(() => {
    const cell = focused.current ? null : table.current?.querySelector<HTMLElement>('[data-cell]')
    if (!cell) return
    focused.current = true
    if (!inField(document.activeElement)) cell.focus()
  }, [papan.data])
  // the count that had the focus has come to nothing, or its column has gone
  useLayoutEffect(() => {
    if (!inside.current || document.activeElement !== document.body) return
    const same = table.current?.querySelector<HTMLElement>(`[data-cell="${at.join('/')}"]`)
    ;(same ?? table.current?.querySelector<HTMLElement>('[data-cell]'))?.focus()
  })
  useKeys('Papan', {
    '↑': { does: 'unit sebelumnya' },
    '↓': { does: 'unit berikutnya' },
    '←': { does: 'hitungan sebelumnya' },
    '→': { does: 'hitungan berikutnya' },
    Enter: { does: 'buka daftar surat yang dihitung' },
  })

  const open = (row: BarisPapan, column: Column) => {
    const sel: SelPapan = { ...(row !== papan.data?.semua && { unit: row.unit }), ...column.sel }
    const { nama } = row
    void navigate({ to: '/persuratan/surat-masuk', search: { papan: sel, unit: row === papan.data?.semua ? undefined : nama } })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = ARROWS[event.key]
    if (!step || event.altKey || event.ctrlKey) return
    event.preventDefault()
    for (let row = at[0] + step[0], column = at[1] + step[1]; row >= 0 && row < rows.length && column >= 0 && column < columns.length;) {
      const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${row}/${column}"]`)
      if (cell) return cell.focus()
      row += step[0]
      column += step[1]
    }
  }

  return (
    <div className={shared.page}>
      <PageHead title="Papan surat masuk" meta="yang belum selesai, menurut tempatnya menunggu" />
      <div className="sk-content">
        <div className="sk-main" data-part="table">
          {papan.isPending && <LoadingRows rows={8} />}
          {papan.isError && !papan.data && <ReadFault error={papan.error} what="Papan" onRetry={() => void papan.refetch()} />}
          {empty && (
            <EmptyState action={<Link to="/persuratan/surat-masuk">Buka Surat Masuk</Link>}>
              Tidak ada surat masuk yang menunggu. Papan terisi sendiri begitu surat dicatat.
            </EmptyState>
          )}
          {papan.data && !empty && (
            <table
              ref={table}
              className={css.table}
              role="grid"
              aria-label="Surat masuk yang belum selesai, per unit"
              onKeyDown={onKeyDown}
              onFocus={() => (inside.current = true)}
              onBlur={(event) => (inside.current = !event.target.isConnected)}
            >
              <thead>
                <tr>
                  <th scope="col" rowSpan={2}>
                    Unit
                  </th>
                  {groups.map((group) => (
                    <th key={group.name} scope="colgroup" colSpan={group.columns.length} className={css.group}>
                      {group.name}
                    </th>
                  ))}
                </tr>
                <tr>
                  {groups.flatMap((group) =>
                    group.columns.map((column, n) => (
                      <th key={`${group.name} ${column.name}`} scope="col" data-first={n === 0 || undefined}>
                        {column.name}
                      </th>
                    )),
                  )}
                </tr>
              </thead>
              <tbody>
                {rows.map((row, r) => (
                  <tr key={row === papan.data.semua ? 'semua' : (row.unit ?? 'lainnya')} data-all={row === papan.data.semua || undefined}>
                    <th scope="row" title={row.nama}>
                      {row.nama}
                    </th>
                    {columns.map((column, c) => {
                      const count = column.count(row)
                      return (
                        <td key={column.key} data-first={column.first || undefined} data-late={(column.late && count > 0) || undefined}>
                          {count === 0 ? (
                            <span className={css.none}>–</span>
                          ) : (
                            <button
                              type="button"
                              data-cell={`${r}/${c}`}
                              tabIndex={at[0] === r && at[1] === c ? 0 : -1}
                              aria-label={`${row.nama}, ${selText(column.sel) || 'semua'}: ${count} surat`}
                              onFocus={() => setAt([r, c])}
                              onClick={() => open(row, column)}
                            >
                              {count}
                            </button>
                          )}
                        </td>
                      )
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      </div>
      <Foot
        keys={[
          ['Enter', 'buka daftarnya'],
          ['↑ ↓', 'unit'],
        ]}
        right={papan.data && <span>Diperbarui {clockOf(officeMoment(papan.dataUpdatedAt))}</span>}
      >
        <span>
          <strong>{papan.data?.semua.jumlah ?? 0}</strong> surat belum selesai. Surat di dua unit berdiri di kedua barisnya, dihitung sekali
          di <strong>Semua</strong>.
        </span>
      </Foot>
    </div>
  )
}
