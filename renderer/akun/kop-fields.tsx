import type { Kop } from '../../shared/core/sistem.contract.ts'
import { FieldRow, TextField } from '../ui/fields.tsx'

interface KopFieldsProps {
  kop: Kop
  onChange: (kop: Kop) => void
  errors: Readonly<Record<string, string>>
  /** Before the field's key in `errors`: kop. where the form holds more. */
  prefix?: string
  readOnly?: boolean
  autoFocus?: boolean
}

/** The lines of the letterhead, in the order of the paper. */
export function KopFields({ kop, onChange, errors, prefix = '', readOnly, autoFocus }: KopFieldsProps) {
  const field = (key: keyof Kop) => ({
    value: kop[key],
    onChange: (value: string) => onChange({ ...kop, [key]: value }),
    error: errors[prefix + key],
    readOnly,
  })
  return (
    <>
      <TextField label="Pemerintah daerah" {...field('pemda')} autoFocus={autoFocus} hint="Misalnya PEMERINTAH KOTA PROBOLINGGO" />
      <TextField label="Nama perangkat daerah" {...field('nama')} />
      <TextField label="Alamat" need="boleh kosong" {...field('alamat')} />
      <TextField label="Telepon, pos-el, laman" need="boleh kosong" {...field('kontak')} />
      <FieldRow columns={3}>
        <TextField label="Kota" {...field('kota')} />
        <TextField label="Kode pos" need="boleh kosong" {...field('kodePos')} />
        <TextField
          label="Kode perangkat daerah"
          need="boleh kosong"
          {...field('kodePerangkat')}
          hint="Pada nomor surat, misalnya 425.106"
        />
      </FieldRow>
    </>
  )
}
