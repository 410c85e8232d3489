import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { orpc } from '../../app/client.ts'
import { forgetKept } from '../../register/use-kept.ts'
import { countText } from '../../ui/count-text.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { useKeys } from '../../ui/keys.ts'
import { firstFilter, tampilanNama, toSaringan, type Tampilan } from './list-filter.ts'
import css from './persuratan.module.css'

const lists: readonly Tampilan[] = ['belum-didisposisi', 'belum-didistribusi', 'belum-ditindaklanjuti', 'terlambat']

/** The lists of the morning: how many letters wait at each stand, as doors to them; 1 … 4 opens one with the cursor on its oldest. */
export function MorningLists() {
  const navigate = useNavigate()
  const { data } = useQuery({
    ...orpc.persuratan.suratMasuk.hitung.queryOptions({ input: toSaringan({ ...firstFilter(), tahun: null }) }),
    placeholderData: keepPreviousData,
  })
  const open = (tampilan: Tampilan) => {
    forgetKept(`surat-masuk/${tampilan}`)
    forgetKept(`surat-masuk/baris/${tampilan}`)
    void navigate({ to: '/persuratan/surat-masuk', search: { tampilan } })
  }
  useKeys(
    'Daftar pagi',
    Object.fromEntries(lists.map((key, n) => [String(n + 1), { does: `surat ${tampilanNama[key].toLowerCase()}`, run: () => open(key) }])),
  )
  return (
    <nav className={css.morning} aria-label="Daftar pagi surat masuk" data-part="lists">
      {lists.map((key, n) => (
        <button key={key} type="button" aria-keyshortcuts={String(n + 1)} onClick={() => open(key)}>
          {tampilanNama[key]} <strong>{data ? countText(data.tampilan[key] ?? 0) : '…'}</strong> <Kbd keys={String(n + 1)} silent />
        </button>
      ))}
    </nav>
  )
}
