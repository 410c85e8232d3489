import { todayOf } from '../../../shared/dates.ts'
import type { Perkara } from '../../../shared/modules/perkara/perkara.contract.ts'
import { office } from '../../app/client.ts'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { AreaField, TextField } from '../../ui/fields.tsx'
import { announce } from '../../ui/live.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useRecordForm } from '../../ui/use-record-form.ts'

/** Corrects what a case is about, and until when. */
export function UbahDialog({ perkara, onClose }: { perkara: Perkara; onClose: () => void }) {
  const first = { judul: perkara.judul, uraian: perkara.uraian, batas: perkara.batas === null ? null : todayOf(perkara.batas) }
  const keep = (form: typeof first) => office.perkara.ubah({ id: perkara.id, versi: perkara.versi, ...form })
  const { form, set, refusal, dirty, act } = useRecordForm(first, keep, () => {
    announce(`Perkara ${perkara.nomor} tersimpan`)
    onClose()
  })
  return (
    <Dialog
      title="Betulkan fakta"
      about={`Perkara ${perkara.nomor}`}
      size="m"
      onClose={onClose}
      dirty={dirty}
      act={{ ...act, refused: dirty ? null : 'Belum ada yang diubah.' }}
    >
      <TextField
        label="Perihal"
        need="wajib"
        value={form.judul}
        onChange={(judul) => set({ judul })}
        maxLength={300}
        error={refusal?.fields.judul}
        autoFocus
      />
      <AreaField
        label="Uraian"
        value={form.uraian}
        onChange={(uraian) => set({ uraian })}
        rows={5}
        maxLength={8000}
        error={refusal?.fields.uraian}
      />
      <DateField label="Batas perkara" value={form.batas} onChange={(batas) => set({ batas })} error={refusal?.fields.batas} width={180} />
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}
