import { usulNama, type Usul } from '../../../../shared/modules/persuratan/arsip/arsip.contract.ts'
import { office } from '../../../app/client.ts'
import { officeToday } from '../../../ui/clock.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { announce } from '../../../ui/live.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { useRecordForm } from '../../../ui/use-record-form.ts'

interface Props {
  usul: Usul
  what: 'setujui' | 'selesai'
  onClose: () => void
}

/** The consent to a proposal, or the Berita Acara by which it is done: number and date. */
export function UsulDialog({ usul, what, onClose }: Props) {
  const consent = what === 'setujui'
  const first: { nomor: string; tanggal: string | null } = { nomor: '', tanggal: officeToday() }
  const keep = ({ nomor, tanggal }: typeof first) => {
    const { setujui, selesai } = office.persuratan.arsip.usul
    const at = { id: usul.id, tanggal: tanggal ?? '' }
    return consent ? setujui({ ...at, persetujuan: nomor }) : selesai({ ...at, beritaAcara: nomor })
  }
  const { form, set, refusal, dirty, act } = useRecordForm(first, keep, () => {
    announce(consent ? 'Persetujuan dicatat' : 'Berita Acara dicatat')
    onClose()
  })
  const missing = form.nomor.trim() === '' ? 'Isi nomornya.' : form.tanggal ? null : 'Isi tanggalnya.'
  return (
    <Dialog
      title={consent ? 'Catat persetujuan' : 'Catat Berita Acara'}
      about={usulNama[usul.jenis]}
      onClose={onClose}
      dirty={dirty}
      act={{ ...act, does: 'Catat', refused: missing }}
      words={!consent && usul.jenis === 'musnah' && 'Berkas ditandai musnah; catatannya tetap tersimpan untuk selamanya.'}
    >
      <TextField
        label={consent ? `Nomor persetujuan ${usul.penyetuju}` : 'Nomor Berita Acara'}
        need="wajib"
        value={form.nomor}
        onChange={(nomor) => set({ nomor })}
        maxLength={200}
        error={refusal?.fields[consent ? 'persetujuan' : 'beritaAcara']}
        autoFocus
      />
      <DateField
        label="Tanggal"
        need="wajib"
        value={form.tanggal}
        onChange={(tanggal) => set({ tanggal })}
        error={refusal?.fields.tanggal}
        width={180}
      />
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}
