import { addDays } from '../../../../shared/dates.ts'
import type { BerkasArsip } from '../../../../shared/modules/persuratan/arsip/arsip.contract.ts'
import { office } from '../../../app/client.ts'
import { officeToday } from '../../../ui/clock.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { announce } from '../../../ui/live.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { useRecordForm } from '../../../ui/use-record-form.ts'

const DAYS = 7

interface Form {
  readonly peminjam: string
  readonly keperluan: string
  readonly batas: string | null
}

/** Lends a file: to whom, what for, until when. */
export function PinjamDialog({ berkas, onClose }: { berkas: BerkasArsip; onClose: () => void }) {
  const first: Form = { peminjam: '', keperluan: '', batas: addDays(officeToday(), DAYS) }
  const keep = ({ batas, ...form }: Form) => office.persuratan.arsip.pinjam({ id: berkas.id, ...form, batas: batas ?? '' })
  const { form, set, refusal, dirty, act } = useRecordForm(first, keep, () => {
    announce(`Berkas ${berkas.nomor} dipinjamkan`)
    onClose()
  })
  const missing = form.peminjam.trim() === '' ? 'Isi peminjamnya.' : form.keperluan.trim() === '' ? 'Isi keperluannya.' : null
  return (
    <Dialog
      title="Pinjamkan berkas"
      about={`Berkas ${berkas.nomor}`}
      onClose={onClose}
      dirty={dirty}
      act={{ ...act, does: 'Pinjamkan', refused: missing ?? (form.batas ? null : 'Isi batas pengembaliannya.') }}
    >
      <TextField
        label="Peminjam"
        need="wajib"
        value={form.peminjam}
        onChange={(peminjam) => set({ peminjam })}
        maxLength={150}
        error={refusal?.fields.peminjam}
        autoFocus
      />
      <TextField
        label="Keperluan"
        need="wajib"
        value={form.keperluan}
        onChange={(keperluan) => set({ keperluan })}
        maxLength={300}
        error={refusal?.fields.keperluan}
      />
      <DateField
        label="Dikembalikan paling lambat"
        need="wajib"
        value={form.batas}
        onChange={(batas) => set({ batas })}
        error={refusal?.fields.batas}
        width={220}
      />
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}
