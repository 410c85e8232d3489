import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { shortDate } from '../../../shared/dates.ts'
import { office } from '../../app/client.ts'
import { officeToday } from '../../ui/clock.ts'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { AreaField } from '../../ui/fields.tsx'
import { announce } from '../../ui/live.tsx'
import { Note } from '../../ui/note.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useRefusal } from '../../ui/refusal.ts'

/** Kasubbag TU's consent to a number inserted after the last of a day; the clerk's entry then takes it. */
export function SisipanDialog({ onClose }: { onClose: () => void }) {
  const [tanggal, setTanggal] = useState<string | null>(officeToday())
  const [alasan, setAlasan] = useState('')
  const consent = useMutation({
    mutationFn: (day: string) => office.persuratan.suratMasuk.buku.izinkanSisipan({ tanggalDiterima: day, alasan: alasan.trim() }),
    onSuccess: (nomor) => announce(`Nomor ${nomor.teks} disetujui`),
  })
  const refusal = useRefusal(consent.error)
  const missing = tanggal === null ? 'Isi tanggal diterimanya.' : alasan.trim() === '' ? 'Tulis alasannya lebih dahulu.' : null
  const act = consent.data
    ? undefined
    : {
        does: 'Setujui sisipan',
        run: () => tanggal && consent.mutate(tanggal),
        busy: consent.isPending ? 'Menyimpan…' : null,
        refused: missing,
      }
  return (
    <Dialog title="Setujui nomor sisipan" onClose={onClose} dirty={!consent.data && alasan.trim() !== ''} act={act}>
      {consent.data && tanggal ? (
        <Note kind="done">
          Nomor <strong>{consent.data.teks}</strong> disetujui untuk surat yang diterima {shortDate(tanggal)}. Petugas mencatatnya dengan
          pilihan “Sisipkan pada hari diterima”.
        </Note>
      ) : (
        <>
          <DateField
            label="Tanggal diterima"
            value={tanggal}
            onChange={setTanggal}
            width={180}
            autoFocus
            error={refusal?.fields.tanggalDiterima}
          />
          <AreaField label="Alasan" need="wajib" value={alasan} onChange={setAlasan} maxLength={300} error={refusal?.fields.alasan} />
          <RefusalNote refusal={refusal} />
        </>
      )}
    </Dialog>
  )
}
