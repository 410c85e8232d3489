import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { shortDate, todayOf } from '../../../shared/dates.ts'
import type { BerkasPantau } from '../../../shared/modules/pemantauan/pemantauan.contract.ts'
import { recordPath } from '../../app/navigation.ts'
import { setTrail } from '../../app/trail.ts'
import { SecretMark } from '../../ui/state-mark.tsx'
import css from './pemantauan.module.css'

const keadaanNama = { berjalan: 'Berjalan', selesai: 'Selesai', batal: 'Batal' } as const
const day = (moment: number | null) => (moment === null ? '–' : shortDate(todayOf(moment)))

/** Records with when they began and ended: one tab stop, ↑ ↓ move, Enter opens. */
export function BerkasTable({ rows }: { rows: readonly BerkasPantau[] }) {
  const navigate = useNavigate()
  const [at, setAt] = useState(0)
  const table = useRef<HTMLTableElement>(null)
  const here = Math.min(at, rows.length - 1)
  useEffect(() => table.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus(), [here])
  const open = (row: BerkasPantau | undefined) => {
    const to = row && recordPath(row.subject, row.subjectId)
    if (!to) return
    setTrail({ unit: 'berkas', paths: [...new Set(rows.flatMap((one) => recordPath(one.subject, one.subjectId) ?? []))] })
    void navigate({ to })
  }
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1, PageDown: here + 10, PageUp: here - 10 }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      setAt(Math.max(0, Math.min(rows.length - 1, to)))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      open(rows[here])
    }
  }
  return (
    <table ref={table} className={css.records} role="grid" aria-label="Berkas" aria-rowcount={rows.length} onKeyDown={press}>
      <thead>
        <tr>
          <th scope="col">Nomor</th>
          <th scope="col">Perihal</th>
          <th scope="col">Proses</th>
          <th scope="col">Mulai</th>
          <th scope="col">Berakhir</th>
          <th scope="col">Keadaan</th>
          <th scope="col">Putaran</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, n) => (
          <tr
            key={row.instanceId}
            tabIndex={n === here ? 0 : -1}
            data-cursor={n === here || undefined}
            aria-selected={n === here}
            onClick={() => setAt(n)}
            onDoubleClick={() => open(row)}
          >
            <td>{row.nomor}</td>
            <td title={row.judul}>
              <button type="button" tabIndex={-1} className={css.more} onClick={() => open(row)}>
                {row.judul === '' || row.judul === 'Rahasia' ? <SecretMark /> : row.judul}
              </button>
            </td>
            <td title={row.namaProses}>
              {row.proses} {row.namaProses}
            </td>
            <td>{day(row.mulai)}</td>
            <td>{day(row.berakhir)}</td>
            <td>{keadaanNama[row.keadaan]}</td>
            <td>{row.putaran > 1 ? row.putaran : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
