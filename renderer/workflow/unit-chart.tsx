import { useQuery } from '@tanstack/react-query'
import { orpc } from '../app/client.ts'
import { Section } from '../ui/pane.tsx'
import css from './tasks.module.css'

/** Open letters by the unit where they wait: on time in blue, late hatched; the number written at each bar. */
export function UnitChart() {
  const units = useQuery(orpc.alur.perUnit.queryOptions({ input: { subject: 'surat_masuk' } }))
  const rows = units.data ?? []
  const most = Math.max(1, ...rows.map((row) => row.jumlah))
  const width = (count: number) => ({ width: `${(count / most) * 100}%` })
  if (rows.length === 0) return null
  return (
    <Section title="Surat masuk belum selesai" meta={rows.reduce((sum, row) => sum + row.jumlah, 0)}>
      <table className={css.chart}>
        <caption className="sk-unseen">Surat masuk yang belum selesai, menurut unit tempatnya menunggu</caption>
        <colgroup>
          <col style={{ width: 92 }} />
          <col />
          <col style={{ width: 34 }} />
          <col style={{ width: 54 }} />
        </colgroup>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit ?? row.nama}>
              <th scope="row">{row.nama}</th>
              <td className={css.bar} aria-hidden>
                <div className={css.bars}>
                  {row.jumlah > row.terlambat && <span style={width(row.jumlah - row.terlambat)} />}
                  {row.terlambat > 0 && <span data-late style={width(row.terlambat)} />}
                </div>
              </td>
              <td className={css.n}>{row.jumlah}</td>
              <td className={css.late} data-some={row.terlambat > 0 || undefined}>
                {row.terlambat > 0 ? `${row.terlambat} lewat` : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.legend}>Garis miring: lewat batas.</p>
    </Section>
  )
}
