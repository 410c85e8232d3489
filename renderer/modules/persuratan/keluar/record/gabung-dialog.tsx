import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Naskah } from '../../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import { office } from '../../../../app/client.ts'
import { notify } from '../../../../app/notices.tsx'
import { saveFile } from '../../../../documents/actions.ts'
import { nameOf } from '../../../../documents/fetch-document.ts'
import { Dialog } from '../../../../ui/dialog.tsx'
import { AreaField, CheckField } from '../../../../ui/fields.tsx'
import { RefusalNote } from '../../../../ui/refusal-note.tsx'
import { useRefusal } from '../../../../ui/refusal.ts'
import { addresseesIn, doubled } from './alamat.ts'

/** One letter to many: a list of addressees pasted, and one Word file or one a letter made of it. */
export function GabungDialog({ naskah, onClose }: { naskah: Naskah; onClose: () => void }) {
  const [text, setText] = useState(() => naskah.kepala.yth.map((yth) => `${yth}; ${naskah.kepala.di}`).join('\n'))
  const [apart, setApart] = useState(false)
  const alamat = addresseesIn(text)
  const twice = doubled(alamat)
  const make = useMutation({
    mutationFn: async (bentuk: 'satu' | 'banyak') => {
      const file = await office.persuratan.naskah.gabung({ id: naskah.id, alamat, bentuk })
      return saveFile(file, nameOf(file, bentuk === 'satu' ? 'Surat.docx' : 'Surat.zip'))
    },
    onSuccess: (saved) => {
      if (!saved) return
      notify(`${alamat.length.toLocaleString('id-ID')} surat dibuat`)
      onClose()
    },
  })
  const refusal = useRefusal(make.error)
  const busy = make.isPending ? 'Membuat…' : null
  const none = alamat.length === 0 ? 'Tulis paling sedikit satu alamat.' : null
  return (
    <Dialog
      title="Satu surat untuk banyak alamat"
      about={naskah.nomor || naskah.kepala.hal}
      size="m"
      onClose={onClose}
      words="Isi, nomor, dan tanda tangannya sama; hanya alamatnya berbeda. Catatan surat ini tidak berubah."
      act={{ does: 'Buat', run: () => make.mutate(apart ? 'banyak' : 'satu'), busy, refused: none }}
      option={<CheckField label="Satu berkas tiap surat" checked={apart} onChange={setApart} />}
    >
      <AreaField
        label="Alamat"
        value={text}
        onChange={setText}
        rows={10}
        autoFocus
        hint="Satu baris satu alamat: Yth.; di. Boleh ditempel dari Excel (dua kolom)."
        error={refusal?.fields['alamat']}
      />
      <p>
        {alamat.length.toLocaleString('id-ID')} alamat
        {twice !== undefined && `; ${twice} disebut dua kali`}
      </p>
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}
