import { useQuery } from '@tanstack/react-query'
import { CaraTandaTangan, caraTandaTangan, type Penanda } from '../../../../../shared/modules/persuratan/naskah/kepala.ts'
import { orpc } from '../../../../app/client.ts'
import { FieldRow, SelectField, TextField } from '../../../../ui/fields.tsx'

interface Props {
  label: string
  value: Penanda
  onChange: (value: Penanda) => void
  wajib?: boolean
  error: string | null
}

const outside = { jabatan: '', nama: '', pangkat: '', nip: '' }

/** Who signs and by what right; the holder of the post is that of the day of signing. */
export function PenandaFields({ label, value, onChange, wajib = true, error }: Props) {
  const posts = useQuery(orpc.persuratan.naskah.penanda.queryOptions()).data ?? []
  const { cara, jabatanId, melalui } = value
  const luar = value.luar ?? outside
  const set = (part: Partial<Penanda>) => onChange({ ...value, ...part })
  const need = wajib ? ('wajib' as const) : undefined
  const text = (key: keyof typeof outside, name: string, maxLength: number, must = false) => (
    <TextField
      label={name}
      need={must ? need : undefined}
      value={luar[key]}
      maxLength={maxLength}
      onChange={(next) => set({ luar: { ...luar, [key]: next } })}
      error={must && key === 'jabatan' ? error : null}
    />
  )
  const post = (
    <SelectField
      label={label}
      need={need}
      value={jabatanId === null ? '' : String(jabatanId)}
      onChange={(id) => set({ jabatanId: id === '' ? null : Number(id) })}
      options={[
        ['', 'Pilih jabatan…'] as const,
        ...posts.map((one) => [String(one.jabatanId), one.nama ? `${one.jabatan}: ${one.nama}` : `${one.jabatan}: tanpa pejabat`] as const),
      ]}
      error={error}
    />
  )
  return (
    <>
      <SelectField
        label={`${label}: cara`}
        value={cara}
        onChange={(next) => set({ cara: next, luar: next === 'luar' ? luar : null })}
        options={CaraTandaTangan.options.map((key) => [key, caraTandaTangan[key]] as const)}
      />
      {cara !== 'luar' && post}
      {(cara === 'ub' || cara === 'an-wali-kota') && (
        <TextField
          label={cara === 'ub' ? 'Melalui' : 'Melalui (Sekretaris Daerah)'}
          need="boleh kosong"
          placeholder={cara === 'ub' ? 'Sekretaris' : ''}
          value={melalui}
          maxLength={200}
          onChange={(next) => set({ melalui: next })}
        />
      )}
      {cara === 'luar' && (
        <>
          {text('jabatan', `${label}: jabatan`, 250, true)}
          {text('nama', 'Nama', 150, true)}
          <FieldRow columns={2}>
            {text('pangkat', 'Pangkat', 60)}
            {text('nip', 'NIP', 30)}
          </FieldRow>
        </>
      )}
    </>
  )
}
