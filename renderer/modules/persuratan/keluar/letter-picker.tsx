import type { SuratMasukBaris } from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { office } from '../../../app/client.ts'
import type { FieldProps } from '../../../ui/fields.tsx'
import { Picker } from '../../../ui/picker.tsx'
import { listDate } from '../words.ts'
import { letterWords } from './words.ts'

interface Props extends FieldProps {
  shown: string
  onPick: (row: SuratMasukBaris) => void
  onClear: () => void
}

/** An incoming letter by number, sender or hal; those that the reader may open. */
export function LetterPicker({ shown, onPick, onClear, ...field }: Props) {
  return (
    <Picker<SuratMasukBaris>
      {...field}
      shown={shown}
      source="surat-yang-dijawab"
      search={async (cari) => {
        const { baris } = await office.persuratan.suratMasuk.list({ cari, jumlah: 20 })
        return baris.filter((row) => row.hal !== null && row.keadaan !== 'dilewati')
      }}
      option={(row) => ({ id: String(row.id), name: letterWords(row), why: listDate(row.tanggalDiterima) })}
      onPick={onPick}
      onClear={onClear}
      nothing="Tidak ada surat masuk dengan kata itu."
    />
  )
}
