import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { NomorAgenda, SuratMasukBaris } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { office } from '../../app/client.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { AreaField } from '../../ui/fields.tsx'
import { announce } from '../../ui/live.tsx'
import { Note } from '../../ui/note.tsx'
import { useRefusal } from '../../ui/refusal.ts'

interface ReasonProps {
  title: string
  about?: string
  note: string
  act: string
  busy: string
  danger?: boolean
  run: (alasan: string) => Promise<unknown>
  onDone: () => void
  onClose: () => void
}

/** One act that asks a written reason; the button repeats the verb and is not the one with the focus. */
export function ReasonDialog({ title, about, note, act, busy, danger, run, onDone, onClose }: ReasonProps) {
  const [alasan, setAlasan] = useState('')
  const mutation = useMutation({
    mutationFn: () => run(alasan.trim()),
    onSuccess: () => {
      onDone()
      onClose()
    },
  })
  const refusal = useRefusal(mutation.error)
  return (
    <Dialog
      title={title}
      about={about}
      onClose={onClose}
      dirty={alasan.trim() !== ''}
      act={{
        does: act,
        run: () => mutation.mutate(),
        busy: mutation.isPending ? busy : null,
        refused: alasan.trim() === '' ? 'Tulis alasannya lebih dahulu.' : null,
        danger,
      }}
    >
      <Note kind="return">{note}</Note>
      <AreaField
        label="Alasan"
        need="wajib"
        value={alasan}
        onChange={setAlasan}
        maxLength={500}
        autoFocus
        error={refusal ? (refusal.fields.alasan ?? refusal.message) : null}
      />
    </Dialog>
  )
}

/** Voids the number of a letter: it stays burnt, struck in the book with its reason. */
export function BatalDialog({
  surat,
  onClose,
  onDone,
}: {
  surat: Pick<SuratMasukBaris, 'id' | 'nomorAgenda' | 'pengirim' | 'hal'>
  onClose: () => void
  onDone?: () => void
}) {
  const nomor = surat.nomorAgenda.teks
  return (
    <ReasonDialog
      title={`Batalkan agenda ${nomor}`}
      about={[surat.pengirim, surat.hal].filter(Boolean).join(', ')}
      note={`Nomor ${nomor} tidak dipakai lagi; surat tetap tercetak dicoret dalam buku agenda beserta alasannya.`}
      act="Batalkan surat ini"
      busy="Membatalkan…"
      danger
      run={(alasan) => office.persuratan.suratMasuk.batal({ id: surat.id, alasan })}
      onDone={() => {
        announce(`Agenda ${nomor} batal`)
        onDone?.()
      }}
      onClose={onClose}
    />
  )
}

/** Leaves the next number unused, with the reason that the book will print. */
export function LewatiDialog({ nomor, onClose }: { nomor: NomorAgenda | null; onClose: () => void }) {
  if (!nomor) return null
  return (
    <ReasonDialog
      title={`Lewati nomor ${nomor.teks}`}
      note={`Nomor ${nomor.teks} tercatat dilewati beserta alasannya. Surat berikutnya mendapat nomor sesudahnya.`}
      act="Lewati nomor ini"
      busy="Mencatat…"
      run={(alasan) => office.persuratan.suratMasuk.lewati({ tahun: nomor.tahun, alasan })}
      onDone={() => announce(`Nomor ${nomor.teks} dilewati`)}
      onClose={onClose}
    />
  )
}
