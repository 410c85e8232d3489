import { useQuery } from '@tanstack/react-query'
import { dayMonth, todayOf } from '../../../../shared/dates.ts'
import type { CalonLembar, PilihLembar } from '../../../../shared/modules/persuratan/buku.contract.ts'
import { orpc } from '../../../app/client.ts'
import { EmptyState, ReadFault } from '../../../ui/empty-state.tsx'
import { CheckField, SelectField } from '../../../ui/fields.tsx'
import css from './buku.module.css'

interface Props {
  readonly tanggal: string
  readonly pilih: PilihLembar
  readonly onPilih: (pilih: PilihLembar) => void
  /** The letters that were taken off. */
  readonly off: ReadonlySet<number>
  readonly onOff: (off: ReadonlySet<number>) => void
}

const none = {
  hari: 'Tidak ada surat yang diterima pada tanggal ini.',
  menunggu: 'Tidak ada surat yang menunggu disposisi.',
  belum: 'Semua lembar surat yang belum dibagikan sudah dicetak.',
} as const satisfies Record<PilihLembar, string>

/** The letters of a batch of Lembar Disposisi, all ticked at first; each says whether its sheet is on paper already. */
export function LembarList({ tanggal, pilih, onPilih, off, onOff }: Props) {
  const letters = useLembar(tanggal, pilih)
  const toggle = (id: number) => onOff(off.has(id) ? new Set([...off].filter((other) => other !== id)) : new Set([...off, id]))
  return (
    <>
      <SelectField
        label="Surat"
        value={pilih}
        onChange={onPilih}
        options={[
          ['belum', 'Belum dicetak'],
          ['hari', 'Diterima pada tanggal ini'],
          ['menunggu', 'Menunggu disposisi'],
        ]}
      />
      {letters.error && <ReadFault error={letters.error} what="Daftar surat" onRetry={() => void letters.refetch()} />}
      {letters.data?.length === 0 && <EmptyState>{none[pilih]}</EmptyState>}
      <div className={css.choices} role="group" aria-label="Surat yang dicetak">
        {letters.data?.map((each) => (
          <CheckField
            key={each.id}
            label={
              <>
                <strong>{each.nomor}</strong> {each.hal}
              </>
            }
            hint={pilih === 'belum' ? each.dari : printedWords(each)}
            checked={!off.has(each.id)}
            onChange={() => toggle(each.id)}
          />
        ))}
      </div>
    </>
  )
}

function printedWords({ dicetakPada, dari }: CalonLembar): string {
  return `${dari}, ${dicetakPada === null ? 'belum dicetak' : `dicetak ${dayMonth(todayOf(dicetakPada))}`}`
}

export function useLembar(tanggal: string, pilih: PilihLembar, enabled = true) {
  return useQuery({ ...orpc.persuratan.buku.lembar.queryOptions({ input: { tanggal, pilih } }), enabled })
}
