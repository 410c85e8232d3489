import type { Pesanan } from '../../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import { StateMark } from '../../../../ui/state-mark.tsx'
import { listDate } from '../../words.ts'

/** How a booking stands, in words with its mark. */
export function PesananStand({ pesanan: { keadaan, lewat, segera, sampai } }: { pesanan: Pesanan }) {
  if (keadaan === 'terpakai') return <StateMark state="done">Terpakai</StateMark>
  if (keadaan === 'batal') return <StateMark state="void">Batal</StateMark>
  if (lewat) return <StateMark state="late">{`Lewat, habis ${listDate(sampai)}`}</StateMark>
  if (segera) return <StateMark state="today">{`Segera habis, ${listDate(sampai)}`}</StateMark>
  return <StateMark state="open">{`Sampai ${listDate(sampai)}`}</StateMark>
}
