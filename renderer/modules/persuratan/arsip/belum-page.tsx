import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { BelumDiberkaskan } from '../../../../shared/modules/persuratan/arsip/arsip.contract.ts'
import { recordPath } from '../../../app/navigation.ts'
import { orpc } from '../../../app/client.ts'
import { ActButton } from '../../../ui/act-button.tsx'
import { Foot } from '../../../ui/bars.tsx'
import { EmptyState, LoadingRows, ReadFault } from '../../../ui/empty-state.tsx'
import { useKeys } from '../../../ui/keys.ts'
import { announce } from '../../../ui/live.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { listDate } from '../words.ts'
import css from './arsip.module.css'
import { BerkaskanDialog } from './berkaskan-dialog.tsx'

const SHOWN = 200
const keyOf = (row: Pick<BelumDiberkaskan, 'subject' | 'subjectId'>) => `${row.subject}/${row.subjectId}`
const KIND: Readonly<Record<string, string>> = { surat_masuk: 'Surat masuk', naskah: 'Surat keluar' }

/** Letters and naskah that have ended and lie in no file: chosen with Space, put away together with B. */
export function BelumDiberkaskanPage() {
  const read = useQuery(orpc.persuratan.arsip.belum.queryOptions({ input: { jumlah: SHOWN } }))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState<string | null>(null)
  const [filing, setFiling] = useState<readonly BelumDiberkaskan[] | null>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const rows = read.data?.baris ?? []
  const picked = rows.filter((row) => chosen.has(keyOf(row)))
  const ready = rows.length > 0
  useEffect(() => {
    if (ready && document.activeElement === document.body) body.current?.querySelector<HTMLInputElement>('input')?.focus()
  }, [ready])
  const file = () => {
    const some = picked.length > 0 ? picked : rows.filter((row) => keyOf(row) === at)
    if (some.length > 0) setFiling(some)
    else announce('Pilih suratnya dengan Spasi lebih dahulu.')
  }
  const all = () => setChosen(picked.length === rows.length ? new Set() : new Set(rows.map(keyOf)))
  useKeys('Belum diberkaskan', {
    B: ready ? { does: 'berkaskan yang dipilih', run: file } : undefined,
    'Ctrl+A': ready ? { does: 'pilih semua', run: all } : undefined,
  })
  const toggle = (key: string) => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    setChosen(next)
  }
  const step = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (way === 0) return
    event.preventDefault()
    const boxes = [...(body.current?.querySelectorAll<HTMLInputElement>('input') ?? [])]
    boxes[boxes.findIndex((box) => box === document.activeElement) + way]?.focus()
  }
  return (
    <div className="sk-page">
      <PageHead title="Belum diberkaskan" meta={read.data && `${read.data.jumlah.toLocaleString('id-ID')} surat menunggu`}>
        {ready && (
          <ActButton kind="filled" keys="B" onClick={file}>
            {picked.length > 1 ? `Berkaskan ${picked.length} surat…` : 'Berkaskan…'}
          </ActButton>
        )}
      </PageHead>
      <div className={css.list} data-part="table" tabIndex={-1}>
        {read.error ? (
          <ReadFault error={read.error} what="Daftar ini" onRetry={() => void read.refetch()} />
        ) : (
          !read.data && <LoadingRows rows={10} />
        )}
        {read.data && !ready && <EmptyState>Semua surat yang selesai sudah diberkaskan.</EmptyState>}
        {ready && (
          <table className={css.table} aria-label="Surat belum diberkaskan">
            <thead>
              <tr>
                <th className={css.narrow}>Pilih</th>
                <th className={css.day}>Tanggal</th>
                <th className={css.take}>Nomor</th>
                <th>Hal</th>
                <th className={css.take}>Kode</th>
                <th className={css.wide}>Usulan berkas</th>
              </tr>
            </thead>
            <tbody ref={body} onKeyDown={step}>
              {rows.map((row) => (
                <tr key={keyOf(row)} data-chosen={chosen.has(keyOf(row)) || undefined}>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={`Pilih ${row.nomor} ${row.hal}`}
                      checked={chosen.has(keyOf(row))}
                      onFocus={() => setAt(keyOf(row))}
                      onChange={() => toggle(keyOf(row))}
                    />
                  </td>
                  <td>{listDate(row.tanggal)}</td>
                  <td>
                    <Letter row={row} />
                  </td>
                  <td>
                    {row.hal}
                    <span className={css.under}>
                      {KIND[row.subject]}, {row.unit}
                    </span>
                  </td>
                  <td>{row.kode ?? '–'}</td>
                  <td>{row.usulan[0] ? `${row.usulan[0].nomor} ${row.usulan[0].uraian}` : <span className={css.quiet}>Belum ada</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      <Foot
        keys={[
          ['↓', 'berikutnya'],
          ['Spasi', 'pilih'],
          ['B', 'berkaskan'],
        ]}
      >
        {[
          picked.length > 0 && `${picked.length.toLocaleString('id-ID')} dipilih`,
          read.data && read.data.jumlah > rows.length && `${rows.length} yang terlama ditampilkan`,
        ]
          .filter(Boolean)
          .join(', ')}
      </Foot>
      {filing && <BerkaskanDialog surat={filing} onDone={() => setChosen(new Set())} onClose={() => setFiling(null)} />}
    </div>
  )
}

function Letter({ row }: { row: BelumDiberkaskan }) {
  const path = recordPath(row.subject, row.subjectId)
  return path ? (
    <Link to={path} className="sk-link">
      {row.nomor}
    </Link>
  ) : (
    row.nomor
  )
}
