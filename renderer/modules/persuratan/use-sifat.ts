import { useQuery } from '@tanstack/react-query'
import { sifatSurat } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { orpc } from '../../app/client.ts'
import { officeToday } from '../../ui/clock.ts'

type Sifat = (typeof sifatSurat)[number]

/** The urgencies that the office uses: Penting only where its setting is on, or where the letter already bears it. */
export function useSifat(present?: Sifat): readonly Sifat[] {
  const { data = [] } = useQuery(orpc.sistem.pengaturan.list.queryOptions())
  const today = officeToday()
  const newest = data
    .filter((each) => each.kunci === 'sifatPenting' && each.mulai <= today)
    .sort((a, b) => b.mulai.localeCompare(a.mulai))[0]
  return sifatSurat.filter((sifat) => sifat !== 'Penting' || newest?.nilai === true || present === 'Penting')
}
