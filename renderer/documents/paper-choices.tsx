import type { PilihanDokumen } from '../../shared/documents/dokumen.contract.ts'
import { SelectField } from '../ui/fields.tsx'

interface PaperChoicesProps {
  of: readonly PilihanDokumen[]
  /** What is chosen now, by key. */
  chosen: Readonly<Record<string, string>>
  onChoose: (kunci: string, kode: string) => void
}

/** What may be chosen of a paper (its size, its form), each as the paper names it. */
export function PaperChoices({ of, chosen, onChoose }: PaperChoicesProps) {
  return of.map(({ kunci, nama, nilai }) => (
    <SelectField
      key={kunci}
      label={nama}
      value={chosen[kunci] ?? ''}
      onChange={(kode) => onChoose(kunci, kode)}
      options={nilai.map((value) => [value.kode, value.nama] as const)}
    />
  ))
}
