import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../../app/client.ts'
import { EmptyState, ReadFault } from '../../../ui/empty-state.tsx'
import { CheckField, SelectField } from '../../../ui/fields.tsx'
import css from './buku.module.css'

export type Pilih = 'hari' | 'menunggu'

interface Props {
  readonly tanggal: string
  readonly pilih: Pilih
  readonly onPilih: (pilih: Pilih) => void
  /** The letters that were taken off. */
  readonly off: ReadonlySet<number>
  readonly onOff: (off: ReadonlySet<number>) => void
}

/** The letters of a batch of Lembar Disposisi, all ticked at first. */
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
          ['hari', 'Diterima pada tanggal ini'],
          ['menunggu', 'Menunggu disposisi'],
        ]}
      />
      {letters.error && <ReadFault error={letters.error} what="Daftar surat" onRetry={() => void letters.refetch()} />}
      {letters.data?.length === 0 && <EmptyState>Tidak ada surat untuk dicetak lembarnya.</EmptyState>}
      <div className={css.choices} role="group" aria-label="Surat yang dicetak">
        {letters.data?.map((each) => (
          <CheckField key={each.id} label={`${each.nomor} ${each.hal}`} checked={!off.has(each.id)} onChange={() => toggle(each.id)} />
        ))}
      </div>
    </>
  )
}

export function useLembar(tanggal: string, pilih: Pilih, enabled = true) {
  return useQuery({ ...orpc.persuratan.buku.lembar.queryOptions({ input: { tanggal, pilih } }), enabled })
}
