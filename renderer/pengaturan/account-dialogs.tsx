import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { office, orpc } from '../app/client.ts'
import { Dialog } from '../ui/dialog.tsx'
import { CheckField, TextField } from '../ui/fields.tsx'
import { Picker } from '../ui/picker.tsx'
import { RefusalNote } from '../ui/refusal-note.tsx'
import { focusFirstFault, useRefusal } from '../ui/refusal.ts'
import css from './pengaturan.module.css'

export interface Temporary {
  readonly who: string
  readonly word: string
}

/** The temporary password, shown once: told to its owner, changed at first sign-in. */
export function TemporaryDialog({ who, word, onClose }: Temporary & { onClose: () => void }) {
  return (
    <Dialog title={`Kata sandi sementara untuk ${who}`} onClose={onClose}>
      <p>Sampaikan langsung kepada orangnya. Hanya tampak sekali ini, dan harus diganti saat masuk pertama kali.</p>
      <div className={css.secretWord} tabIndex={0}>
        {word}
      </div>
    </Dialog>
  )
}

interface Person {
  readonly id: number
  readonly name: string
}

function NewAccountDialog({ of, onClose, onMade }: { of: Person | null; onClose: () => void; onMade: (made: Temporary) => void }) {
  const [person, setPerson] = useState(of)
  const [namaPengguna, setNamaPengguna] = useState('')
  const [admin, setAdmin] = useState(false)
  const [tried, setTried] = useState(false)
  const make = useMutation(
    orpc.akun.akun.buat.mutationOptions({
      onSuccess: ({ akun, sandiSementara }) => onMade({ who: akun.pegawai, word: sandiSementara }),
      onError: () => focusFirstFault(),
    }),
  )
  const refusal = useRefusal(make.error)
  const run = () => {
    setTried(true)
    if (person) make.mutate({ pegawaiId: person.id, namaPengguna, admin })
    else focusFirstFault()
  }
  return (
    <Dialog
      title="Buat akun"
      about={of?.name}
      onClose={onClose}
      dirty={person !== of || namaPengguna !== ''}
      act={{ does: 'Buat akun', run, busy: make.isPending ? 'Membuat…' : null }}
    >
      {!of && (
        <Picker
          label="Pegawai"
          shown={person?.name ?? ''}
          source="pegawai-tanpa-akun"
          search={async (cari) =>
            (await office.akun.pegawai.list({ cari })).filter((pegawai) => pegawai.aktif && pegawai.namaPengguna === null)
          }
          option={(pegawai) => ({ id: String(pegawai.id), name: pegawai.namaLengkap, why: pegawai.jabatan })}
          onPick={(pegawai) => setPerson({ id: pegawai.id, name: pegawai.namaLengkap })}
          error={tried && !person ? 'Pilih pegawainya.' : refusal?.fields.pegawaiId}
          nothing="Tidak ada pegawai tanpa akun dengan nama itu."
          autoFocus
        />
      )}
      <TextField
        label="Nama pengguna"
        value={namaPengguna}
        onChange={setNamaPengguna}
        error={refusal?.fields.namaPengguna}
        hint="Huruf kecil dan titik, misalnya pp.staf"
        autoFocus={of !== null}
      />
      <CheckField
        label="Administrator"
        hint="Mengatur akun, pegawai dan pengaturan; tidak membuka surat rahasia."
        checked={admin}
        onChange={setAdmin}
      />
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}

/** Makes an account, of the given person or of one who is picked, and shows its temporary password once. */
export function MakeAccount({ of = null, onClose }: { of?: Person | null; onClose: () => void }) {
  const [made, setMade] = useState<Temporary | null>(null)
  return made ? <TemporaryDialog {...made} onClose={onClose} /> : <NewAccountDialog of={of} onClose={onClose} onMade={setMade} />
}
