import { VisuallyHidden } from '@mantine/core'
import type { BulanPantau, SaringBerkas, UnitPantau } from '../../../shared/modules/pemantauan/pemantauan.contract.ts'
import { Section } from '../../ui/pane.tsx'
import css from './pemantauan.module.css'
import { berkasNama, monthShort, type Sel } from './words.ts'

/** Waiting tasks by unit, on time in blue, late hatched; each bar opens its list. */
export function UnitBars({ unit, onOpen }: { unit: readonly UnitPantau[]; onOpen: (sel: Sel) => void }) {
  const most = Math.max(1, ...unit.map((one) => one.menunggu))
  const width = (count: number) => ({ width: `${(count / most) * 100}%` })
  return (
    <Section title="Menunggu menurut unit" meta="garis miring: lewat batas">
      <table className={css.chart}>
        <caption className="sk-unseen">Tugas yang menunggu, menurut unit</caption>
        <colgroup>
          <col style={{ width: 96 }} />
          <col />
          <col style={{ width: 66 }} />
        </colgroup>
        <tbody>
          {unit.map((one) => {
            const sel = { unit: one.unit, nama: one.nama }
            return (
              <tr key={one.unit}>
                <th scope="row" title={one.nama}>
                  {one.nama.replace(/^Bidang /, '')}
                </th>
                <td>
                  <button type="button" className={css.door} aria-label={`${one.nama}: ${one.menunggu} tugas`} onClick={() => onOpen(sel)}>
                    <span className={css.bars}>
                      {one.menunggu > one.terlambat && <span style={width(one.menunggu - one.terlambat)} />}
                      {one.terlambat > 0 && <span data-late style={width(one.terlambat)} />}
                    </span>
                    <strong>{one.menunggu}</strong>
                  </button>
                </td>
                <td className={css.late}>
                  {one.terlambat > 0 ? (
                    <button
                      type="button"
                      className={css.door}
                      data-plain
                      aria-label={`${one.terlambat} lewat batas di ${one.nama}`}
                      onClick={() => onOpen({ ...sel, hal: 'terlambat' })}
                    >
                      {one.terlambat} lewat
                    </button>
                  ) : (
                    '–'
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}

const HAL = ['dibuka', 'selesai', 'kembali'] as const satisfies readonly SaringBerkas['hal'][]

/** What was opened and completed by month, as two bars; each number opens its records. */
export function MonthBars({ bulan, onOpen }: { bulan: readonly BulanPantau[]; onOpen: (sel: Sel) => void }) {
  const most = Math.max(1, ...bulan.flatMap((one) => [one.dibuka, one.selesai]))
  const width = (count: number) => ({ width: `${(count / most) * 100}%` })
  return (
    <Section title="Masuk dan keluar per bulan" meta="garis: dibuka; isi: selesai">
      <table className={css.chart} data-months>
        <caption className="sk-unseen">Berkas yang dibuka, selesai, dan dikembalikan, per bulan</caption>
        <thead>
          <tr>
            <th scope="col">Bulan</th>
            <th scope="col">
              <VisuallyHidden>Grafik</VisuallyHidden>
            </th>
            <th scope="col">Buka</th>
            <th scope="col">Selesai</th>
            <th scope="col">Kembali</th>
            <th scope="col">Hari</th>
          </tr>
        </thead>
        <tbody>
          {bulan.map((one, n) => (
            <tr key={one.bulan}>
              <th scope="row">{monthShort(one.bulan, n === 0)}</th>
              <td aria-hidden>
                <span className={css.pair}>
                  <span data-open style={width(one.dibuka)} />
                  <span style={width(one.selesai)} />
                </span>
              </td>
              {HAL.map((apa) => (
                <td key={apa}>
                  {one[apa] === 0 ? (
                    '–'
                  ) : (
                    <button
                      type="button"
                      className={css.door}
                      data-plain
                      aria-label={`${berkasNama[apa]} ${monthShort(one.bulan, true)}: ${one[apa]}`}
                      onClick={() => onOpen({ bulan: one.bulan, apa })}
                    >
                      {one[apa]}
                    </button>
                  )}
                </td>
              ))}
              <td title="Rata-rata hari kalender dari dibuka sampai selesai">
                {one.rataHari === null ? '–' : one.rataHari.toLocaleString('id-ID')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
