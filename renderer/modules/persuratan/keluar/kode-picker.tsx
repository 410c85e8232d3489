import type { Klasifikasi } from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { office } from '../../../app/client.ts'
import { Picker } from '../../../ui/picker.tsx'

export interface Kode {
  readonly skema: string
  readonly kode: string
}

interface Props {
  value: Kode | null
  /** What the letter is about: codes that go with it are offered first. */
  hal: string
  onChange: (kode: Kode | null) => void
  need?: 'wajib' | 'boleh kosong'
  error?: string | null | undefined
}

/** The code that files a letter, of either rule, by number or name. */
export function KodePicker({ value, hal, onChange, need = 'wajib', error = null }: Props) {
  return (
    <Picker<Klasifikasi>
      label="Kode klasifikasi"
      need={need}
      shown={value?.kode ?? ''}
      source={`klasifikasi-naskah/${hal.slice(0, 60)}`}
      search={(cari) => office.persuratan.suratMasuk.klasifikasi.cari({ cari, hal: hal.slice(0, 500) })}
      option={(code) => ({
        id: `${code.skema}/${code.kode}`,
        name: `${code.kode} ${code.nama}`,
        why: code.lewat ? `dahulu ${code.lewat}` : code.skema,
      })}
      onPick={({ skema, kode }) => onChange({ skema, kode })}
      onClear={() => onChange(null)}
      error={error}
    />
  )
}
