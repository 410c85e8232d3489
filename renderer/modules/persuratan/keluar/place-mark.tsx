import { naskahPlace, type NaskahBaris } from '../../../../shared/modules/persuratan/naskah/naskah.daftar.ts'
import { StateMark } from '../../../ui/state-mark.tsx'

/** Where a naskah stands: late with its triangle, done with its tick, void with its stroke. */
export function PlaceMark({ row }: { row: Pick<NaskahBaris, 'posisi' | 'keadaan'> }) {
  const words = naskahPlace(row)
  if (row.keadaan === 'batal') return <StateMark state="void">{words}</StateMark>
  if (row.keadaan === 'selesai') return <StateMark state="done">{words}</StateMark>
  if (row.posisi.some((one) => one.terlambat)) return <StateMark state="late">{words}</StateMark>
  return <StateMark state={row.posisi.length > 0 ? 'running' : 'open'}>{words}</StateMark>
}
