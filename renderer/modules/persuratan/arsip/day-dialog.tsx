import type { BerkasArsip } from '../../../../shared/modules/persuratan/arsip/arsip.contract.ts'
import { office } from '../../../app/client.ts'
import { officeToday } from '../../../ui/clock.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { announce } from '../../../ui/live.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { useRecordForm } from '../../../ui/use-record-form.ts'

interface Props {
  berkas: BerkasArsip
  what: 'tutup' | 'peristiwa'
  onClose: () => void
}

/** The day on which a file is closed, or on which the event came from which its years count; the event has no day by default. */
export function DayDialog({ berkas, what, onClose }: Props) {
  const closing = what === 'tutup'
  const first = { tanggal: closing ? officeToday() : berkas.peristiwaTanggal }
  const keep = ({ tanggal }: { tanggal: string | null }) => {
    const input = { id: berkas.id, tanggal: tanggal ?? '' }
    return closing ? office.persuratan.arsip.tutup(input) : office.persuratan.arsip.peristiwa(input)
  }
  const { form, set, refusal, act } = useRecordForm(first, keep, () => {
    announce(closing ? `Berkas ${berkas.nomor} ditutup` : 'Peristiwa dicatat')
    onClose()
  })
  return (
    <Dialog
      title={closing ? 'Tutup berkas' : 'Catat peristiwa'}
      about={`Berkas ${berkas.nomor}`}
      onClose={onClose}
      act={{ ...act, does: closing ? 'Tutup berkas' : 'Catat', refused: form.tanggal ? null : 'Isi tanggalnya.' }}
      words={
        closing
          ? berkas.peristiwa
            ? `Retensinya dihitung ${berkas.peristiwa}; sampai tanggalnya dicatat, berkas ini menunggu.`
            : 'Retensinya dihitung sejak tanggal ini.'
          : `Retensinya dihitung ${berkas.peristiwa ?? ''}, sejak tanggal ini.`
      }
    >
      <DateField
        label={closing ? 'Tanggal tutup' : 'Tanggal peristiwa'}
        need="wajib"
        value={form.tanggal}
        onChange={(tanggal) => set({ tanggal })}
        error={refusal?.fields.tanggal}
        width={180}
        autoFocus
      />
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}
