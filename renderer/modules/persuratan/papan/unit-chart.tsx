import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { BarisPapan, SelPapan } from '../../../../shared/modules/persuratan/papan.contract.ts'
import { agendaLanes } from '../../../../shared/modules/persuratan/pembaca.ts'
import { orpc } from '../../../app/client.ts'
import { hasLane, useSesi } from '../../../app/session.ts'
import { Section } from '../../../ui/pane.tsx'
import css from './unit-chart.module.css'

/** The board in small: open letters by the unit where they wait, on time in blue, late hatched; each bar opens its list. */
export function UnitChart() {
  const sesi = useSesi()
  const navigate = useNavigate()
  const reads = agendaLanes.some((lane) => hasLane(sesi, lane))
  const papan = useQuery({ ...orpc.persuratan.papan.isi.queryOptions(), enabled: reads })
  if (!papan.data || papan.data.baris.length === 0) return null
  const { baris, semua } = papan.data
  const most = Math.max(...baris.map((row) => row.jumlah))
  const width = (count: number) => ({ width: `${(count / most) * 100}%` })
  const open = (row: BarisPapan, sel: SelPapan = {}) => {
    const all = row === semua
    void navigate({
      to: '/persuratan/surat-masuk',
      search: { papan: { ...(!all && { unit: row.unit }), ...sel }, unit: all ? undefined : row.nama },
    })
  }
  return (
    <Section
      title="Surat masuk belum selesai"
      meta={
        <button type="button" className={css.all} aria-label={`Semua: ${semua.jumlah} surat`} onClick={() => open(semua)}>
          {semua.jumlah}
        </button>
      }
    >
      <table className={css.chart}>
        <caption className="sk-unseen">Surat masuk yang belum selesai, menurut unit tempatnya menunggu</caption>
        <colgroup>
          <col style={{ width: 92 }} />
          <col />
          <col style={{ width: 62 }} />
        </colgroup>
        <tbody>
          {baris.map((row) => (
            <UnitBar key={row.unit ?? 'lainnya'} row={row} width={width} onOpen={(sel) => open(row, sel)} />
          ))}
        </tbody>
      </table>
      <p className={css.legend}>Garis miring: lewat batas. Surat di dua unit berdiri di keduanya, dihitung sekali di atas.</p>
    </Section>
  )
}

interface UnitBarProps {
  row: BarisPapan
  width: (count: number) => { width: string }
  onOpen: (sel?: SelPapan) => void
}

function UnitBar({ row, width, onOpen }: UnitBarProps) {
  const late = row.batas.terlambat ?? 0
  return (
    <tr>
      <th scope="row" title={row.nama}>
        {row.nama.replace(/^Bidang /, '')}
      </th>
      <td>
        <button type="button" className={css.door} aria-label={`${row.nama}: ${row.jumlah} surat`} onClick={() => onOpen()}>
          <span className={css.bars}>
            {row.jumlah > late && <span style={width(row.jumlah - late)} />}
            {late > 0 && <span data-late style={width(late)} />}
          </span>
          <strong>{row.jumlah}</strong>
        </button>
      </td>
      <td className={css.late}>
        {late > 0 ? (
          <button
            type="button"
            className={css.door}
            aria-label={`${late} lewat batas di ${row.nama}`}
            onClick={() => onOpen({ batas: 'terlambat' })}
          >
            {late} lewat
          </button>
        ) : (
          '–'
        )}
      </td>
    </tr>
  )
}
