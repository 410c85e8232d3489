import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { jenisOf } from '../../../../../shared/modules/persuratan/naskah/jenis.ts'
import type { Pesanan } from '../../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import { keamananNama, keamananSurat } from '../../../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { office } from '../../../../app/client.ts'
import { notify } from '../../../../app/notices.tsx'
import { ActButton } from '../../../../ui/act-button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { AreaField, FieldRow, SelectField, TextField } from '../../../../ui/fields.tsx'
import { ReasonDialog } from '../../../../ui/reason-dialog.tsx'
import { RefusalNote } from '../../../../ui/refusal-note.tsx'
import { useRecordForm } from '../../../../ui/use-record-form.ts'
import css from '../keluar.module.css'

/** What is done with a booking that waits: its letter entered, or the number given up. */
export function PesananActs({ pesanan }: { pesanan: Pesanan }) {
  const [open, setOpen] = useState<'pakai' | 'lepas' | null>(null)
  const { id, nomor, keperluan } = pesanan
  const close = () => setOpen(null)
  return (
    <span className={css.acts}>
      <ActButton label={`Pakai ${nomor}`} onClick={() => setOpen('pakai')}>
        Pakai…
      </ActButton>
      <ActButton kind="subtle" label={`Lepaskan ${nomor}`} onClick={() => setOpen('lepas')}>
        Lepaskan…
      </ActButton>
      {open === 'pakai' && <PakaiDialog pesanan={pesanan} onClose={close} />}
      {open === 'lepas' && (
        <ReasonDialog
          title={`Lepaskan ${nomor}`}
          about={keperluan}
          note="Nomornya menjadi batal dan tidak diberikan lagi; alasannya tercetak dalam buku."
          act="Lepaskan nomor ini"
          busy="Melepaskan…"
          danger
          run={(alasan) => office.persuratan.naskah.nomor.lepas({ id, alasan })}
          onDone={() => notify(`Nomor ${nomor} dilepaskan`)}
          onClose={close}
        />
      )}
    </span>
  )
}

/** The letter that was made elsewhere enters the outgoing book under its number, and opens. */
function PakaiDialog({ pesanan, onClose }: { pesanan: Pesanan; onClose: () => void }) {
  const navigate = useNavigate()
  const first = {
    hal: pesanan.keperluan,
    tujuan: '',
    tanggal: pesanan.tanggal as string | null,
    keamanan: 'B' as (typeof keamananSurat)[number],
  }
  const use = ({ tanggal, ...rest }: typeof first) =>
    office.persuratan.naskah.nomor.pakai({ id: pesanan.id, tanggal: tanggal ?? '', ...rest })
  const { form, set, refusal, dirty, act } = useRecordForm(first, use, ({ id }) => {
    notify(`Nomor ${pesanan.nomor} dipakai`)
    onClose()
    void navigate({ to: '/persuratan/surat-keluar/$id', params: { id: String(id) } })
  })
  const fault = refusal?.fields ?? {}
  const refused =
    form.hal.trim() === ''
      ? 'Isi hal suratnya.'
      : form.tujuan.trim() === ''
        ? 'Isi kepada siapa suratnya.'
        : form.tanggal === null
          ? 'Isi tanggal suratnya.'
          : null
  return (
    <Dialog
      title={`Pakai ${pesanan.nomor}`}
      about={`${jenisOf(pesanan.jenis).nama}, dipesan untuk ${pesanan.keperluan}`}
      size="m"
      onClose={onClose}
      dirty={dirty}
      act={{ ...act, does: 'Pakai nomor ini', refused }}
      words="Suratnya masuk buku surat keluar dengan nomor ini; pindaiannya dilampirkan pada catatannya."
    >
      <AreaField label="Hal" need="wajib" rows={1} value={form.hal} maxLength={1000} onChange={(hal) => set({ hal })} error={fault.hal} />
      <TextField
        label="Kepada"
        need="wajib"
        value={form.tujuan}
        maxLength={500}
        onChange={(tujuan) => set({ tujuan })}
        error={fault.tujuan}
        autoFocus
      />
      <FieldRow columns={2}>
        <DateField label="Tanggal surat" need="wajib" value={form.tanggal} onChange={(tanggal) => set({ tanggal })} error={fault.tanggal} />
        <SelectField
          label="Keamanan"
          value={form.keamanan}
          onChange={(keamanan) => set({ keamanan })}
          options={keamananSurat.map((key) => [key, keamananNama[key]] as const)}
          error={fault.keamanan}
        />
      </FieldRow>
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}
