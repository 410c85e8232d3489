import type { NomorAgenda, SuratMasukBaris } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { office } from '../../app/client.ts'
import { announce } from '../../ui/live.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'

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
