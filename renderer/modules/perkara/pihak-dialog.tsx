import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { office } from '../../app/client.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { AreaField } from '../../ui/fields.tsx'
import { announce } from '../../ui/live.tsx'
import { useRefusal } from '../../ui/refusal.ts'

interface Person {
  readonly nama: string
  readonly nik: string | null
  readonly alamat: string
  readonly keterangan: string
}

/** One person a line; columns as they come from a sheet (tabs), or set apart by semicolons: name, NIK, address, remark. */
export function peopleIn(text: string): Person[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [nama = '', nik = '', alamat = '', keterangan = ''] = line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.trim())
      return { nama, nik: nik.replace(/[\s.']/g, '') || null, alamat, keterangan }
    })
}

/** People of a case, one or many: typed, or pasted from a sheet. */
export function PihakDialog({ id, onClose }: { id: number; onClose: () => void }) {
  const [text, setText] = useState('')
  const people = peopleIn(text)
  const add = useMutation({
    mutationFn: () => office.perkara.tambahPihak({ id, pihak: people }),
    onSuccess: () => {
      announce(`${people.length} pihak tercatat`)
      onClose()
    },
  })
  const refusal = useRefusal(add.error)
  return (
    <Dialog
      title="Tambah pihak"
      size="m"
      onClose={onClose}
      dirty={people.length > 0}
      act={{
        does: people.length > 1 ? `Tambah ${people.length.toLocaleString('id-ID')} pihak` : 'Tambah',
        run: () => add.mutate(),
        busy: add.isPending ? 'Menyimpan…' : null,
        refused:
          people.length === 0
            ? 'Tulis atau tempel paling sedikit satu nama.'
            : people.length > 5000
              ? 'Paling banyak 5.000 sekaligus.'
              : null,
      }}
    >
      <AreaField
        label="Satu orang satu baris"
        hint="Nama; NIK; alamat; keterangan. Kolom dari lembar kerja dapat ditempel langsung. NIK boleh kosong, dan hanya empat angka akhirnya yang tampil. Dari berkas: Impor pada daftar pihak."
        value={text}
        onChange={setText}
        rows={8}
        error={refusal ? faultOf(refusal.message, refusal.fields) : null}
        autoFocus
      />
    </Dialog>
  )
}

/** A refusal of one of many lines says which line it is. */
function faultOf(message: string, fields: Readonly<Record<string, string>>): string {
  const [field, words] = Object.entries(fields)[0] ?? []
  const line = field && /^pihak\.(\d+)\./.exec(field)?.[1]
  return line ? `Baris ${Number(line) + 1}: ${words}` : message
}
