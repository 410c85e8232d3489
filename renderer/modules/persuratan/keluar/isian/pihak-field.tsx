import { Orang, Pihak } from '../../../../../shared/modules/persuratan/naskah/bidang.ts'
import { TextField, type FieldProps } from '../../../../ui/fields.tsx'
import { Labelled } from './labelled.tsx'
import { OrangPicker, Typed } from './orang-field.tsx'

interface Props extends Pick<FieldProps, 'label' | 'need' | 'hint' | 'error'> {
  value: Pihak | null
  onChange: (value: Pihak | null) => void
}

/** A party: from the register, or typed; with the address of its office. */
export function PihakField({ value, onChange, ...field }: Props) {
  const one = value ?? Pihak.parse({})
  const change = (part: Partial<Pihak>) => {
    const next = { ...one, ...part }
    onChange(Object.values(next).every((each) => each === '' || each === null) ? null : next)
  }
  return (
    <Labelled {...field}>
      <OrangPicker
        label={`${field.label}: nama`}
        hideLabel
        error={field.error}
        shown={one.nama}
        onPick={(picked) => change({ ...Orang.parse({}), ...picked })}
        onType={(text) => text === '' && onChange(null)}
      />
      {one.pegawaiId === null ? (
        one.nama !== '' && <Typed one={one} onChange={change} />
      ) : (
        <TextField label="Jabatan" size="bar" value={one.jabatan} maxLength={250} onChange={(jabatan) => change({ jabatan })} />
      )}
      {one.nama !== '' && (
        <TextField label="Alamat" size="bar" value={one.alamat} maxLength={300} onChange={(alamat) => change({ alamat })} />
      )}
    </Labelled>
  )
}
