import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { todayOf } from '../../../shared/dates.ts'
import type { Perkara } from '../../../shared/modules/perkara/perkara.contract.ts'
import { office } from '../../app/client.ts'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { AreaField, TextField } from '../../ui/fields.tsx'
import { announce } from '../../ui/live.tsx'
import { Note } from '../../ui/note.tsx'
import { useRefusal } from '../../ui/refusal.ts'

/** Corrects what a case is about, and until when. */
export function UbahDialog({ perkara, onClose }: { perkara: Perkara; onClose: () => void }) {
  const first = { judul: perkara.judul, uraian: perkara.uraian, batas: perkara.batas === null ? null : todayOf(perkara.batas) }
  const [value, setValue] = useState(first)
  const dirty = JSON.stringify(value) !== JSON.stringify(first)
  const save = useMutation({
    mutationFn: () => office.perkara.ubah({ id: perkara.id, versi: perkara.versi, ...value }),
    onSuccess: () => {
      announce(`Perkara ${perkara.nomor} tersimpan`)
      onClose()
    },
  })
  const refusal = useRefusal(save.error)
  return (
    <Dialog
      title="Betulkan fakta"
      about={`Perkara ${perkara.nomor}`}
      size="m"
      onClose={onClose}
      dirty={dirty}
      act={{
        does: 'Simpan',
        run: () => save.mutate(),
        busy: save.isPending ? 'Menyimpan…' : null,
        refused: dirty ? null : 'Belum ada yang diubah.',
      }}
    >
      <TextField
        label="Perihal"
        need="wajib"
        value={value.judul}
        onChange={(judul) => setValue({ ...value, judul })}
        maxLength={300}
        error={refusal?.fields.judul}
        autoFocus
      />
      <AreaField
        label="Uraian"
        value={value.uraian}
        onChange={(uraian) => setValue({ ...value, uraian })}
        rows={5}
        maxLength={8000}
        error={refusal?.fields.uraian}
      />
      <DateField
        label="Batas perkara"
        value={value.batas}
        onChange={(batas) => setValue({ ...value, batas })}
        error={refusal?.fields.batas}
        width={180}
      />
      {refusal && Object.keys(refusal.fields).length === 0 && <Note kind="late">{refusal.message}</Note>}
    </Dialog>
  )
}
