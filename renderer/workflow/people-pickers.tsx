import { office } from '../app/client.ts'
import { Picker } from '../ui/picker.tsx'

export interface Chosen<T> {
  readonly value: T
  readonly words: string
}

interface ChoiceProps<T> {
  label: string
  chosen: Chosen<T> | null
  onChoose: (chosen: Chosen<T>) => void
  error?: string | null
  autoFocus?: boolean
}

/** A colleague to whom a task may be handed over: who else holds its post today. */
export function RekanPicker({ taskId, label, chosen, onChoose, error, autoFocus }: ChoiceProps<number> & { taskId: number }) {
  return (
    <Picker
      label={label}
      shown={chosen?.words ?? ''}
      source={`rekan-${taskId}`}
      search={(cari) => office.alur.rekan({ taskId, cari })}
      option={(person) => ({ id: String(person.pegawaiId), name: person.nama, why: person.jabatan })}
      onPick={(person) => onChoose({ value: person.pegawaiId, words: person.nama })}
      error={error}
      autoFocus={autoFocus}
      nothing="Tidak ada rekan dengan nama itu yang memegang jabatan ini."
    />
  )
}

export interface Address {
  readonly role: string
  readonly unit: string | null
  readonly pegawaiId: number | null
}

/** A post that may receive work, with who holds it. */
export function AddressPicker({ label, chosen, onChoose, error, autoFocus }: ChoiceProps<Address>) {
  return (
    <Picker
      label={label}
      shown={chosen?.words ?? ''}
      source="penerima"
      search={async (text) => {
        const posts = await office.akun.penerima({})
        const words = text.toLowerCase()
        return posts.filter((post) => `${post.jabatan} ${post.unitNama} ${post.pemegang ?? ''}`.toLowerCase().includes(words))
      }}
      option={(post) => ({
        id: `${post.jabatanId}-${post.role}`,
        name: post.jabatan,
        why: post.keterangan || post.pemegang || 'belum ada pejabat',
      })}
      onPick={(post) => onChoose({ value: { role: post.role, unit: post.unit, pegawaiId: null }, words: post.jabatan })}
      error={error}
      autoFocus={autoFocus}
    />
  )
}
