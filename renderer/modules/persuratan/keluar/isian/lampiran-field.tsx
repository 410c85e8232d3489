import { Lampiran } from '../../../../../shared/modules/persuratan/naskah/kepala.ts'
import { ActButton } from '../../../../ui/act-button.tsx'
import { AreaField, CheckField, TextField } from '../../../../ui/fields.tsx'
import css from '../keluar.module.css'
import { Labelled } from './labelled.tsx'
import { LineActs } from './list-field.tsx'
import { TabelField } from './tabel-field.tsx'

interface Props {
  value: readonly Lampiran[]
  onChange: (value: Lampiran[]) => void
  error: string | null
}

const MOST = 20

/** The pages behind the letter, each with its own head: text, and a table with columns of one's own. */
export function LampiranField({ value, onChange, error }: Props) {
  const change = (index: number, part: Partial<Lampiran>) =>
    onChange(value.map((one, each) => (each === index ? { ...one, ...part } : one)))
  return (
    <Labelled label="Halaman lampiran" error={error} meta={value.length > 0 ? String(value.length) : ''}>
      {value.map((one, index) => (
        <div key={index} className={css.page} role="group" aria-label={`Lampiran ${index + 1}`}>
          <div className={css.personHead}>
            <strong>Lampiran {index + 1}</strong>
            <LineActs name={`lampiran ${index + 1}`} onRemove={() => onChange(value.filter((_, each) => each !== index))} />
          </div>
          <TextField label="Judul" value={one.judul} maxLength={300} onChange={(judul) => change(index, { judul })} />
          <AreaField label="Isi" rows={2} value={one.uraian} maxLength={20_000} onChange={(uraian) => change(index, { uraian })} />
          <TextField
            label="Kolom tabel"
            hint="Nama kolom, dipisah titik koma: No; Nama; Alamat. Kosong: tanpa tabel."
            value={one.kolom.join('; ')}
            onChange={(text) => change(index, { kolom: text === '' ? [] : text.split(/; ?/).slice(0, 12) })}
          />
          {one.kolom.length > 0 && (
            <TabelField
              label="Isi tabel"
              kolom={one.kolom.map((name, at) => name || `Kolom ${at + 1}`)}
              value={one.baris}
              most={2000}
              onChange={(baris) => change(index, { baris })}
            />
          )}
          <CheckField label="Mendatar" checked={one.mendatar} onChange={(mendatar) => change(index, { mendatar })} />
        </div>
      ))}
      {value.length < MOST && (
        <div>
          <ActButton onClick={() => onChange([...value, Lampiran.parse({})])}>Tambah halaman lampiran</ActButton>
        </div>
      )}
    </Labelled>
  )
}
