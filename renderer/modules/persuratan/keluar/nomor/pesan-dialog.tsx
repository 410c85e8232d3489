import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { addDays, shortDate } from '../../../../../shared/dates.ts'
import { jenisOf, KodeJenis } from '../../../../../shared/modules/persuratan/naskah/jenis.ts'
import { PESANAN_HARI, type Pesanan } from '../../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import { pemesanLanes } from '../../../../../shared/modules/persuratan/pembaca.ts'
import { office, orpc } from '../../../../app/client.ts'
import { notify } from '../../../../app/notices.tsx'
import { hasLane, useSesi } from '../../../../app/session.ts'
import { putOnClipboard } from '../../../../register/copy.ts'
import { officeToday } from '../../../../ui/clock.ts'
import { DateField } from '../../../../ui/date-field.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { FieldRow, SelectField, TextField } from '../../../../ui/fields.tsx'
import type { KeyAct } from '../../../../ui/keys.ts'
import { announce } from '../../../../ui/live.tsx'
import { Note } from '../../../../ui/note.tsx'
import { RefusalNote } from '../../../../ui/refusal-note.tsx'
import { focusFirstFault, refusalOf, useRefusal } from '../../../../ui/refusal.ts'
import css from '../keluar.module.css'
import { KodePicker, type Kode } from '../kode-picker.tsx'

const kinds = KodeJenis.options.filter((kode) => jenisOf(kode).buku !== 'tanpa-nomor').map((kode) => [kode, jenisOf(kode).nama] as const)

interface Form {
  readonly jenis: KodeJenis
  readonly keperluan: string
  readonly kode: Kode | null
  readonly tanggal: string | null
  readonly sampai: string | null
  readonly sisipan: string
}

/** Whether the person books numbers at all. */
export function useBooks(): boolean {
  const sesi = useSesi()
  return pemesanLanes.some((lane) => hasLane(sesi, lane))
}

/** F9 of a page: its act and its dialog; no act for who books no numbers. */
export function usePesanNomor(): { act: KeyAct | undefined; open: (() => void) | null; dialog: ReactNode } {
  const [asking, setAsking] = useState(false)
  const open = useBooks() ? () => setAsking(true) : null
  return {
    open,
    act: open ? { does: 'pesan nomor', run: open } : undefined,
    dialog: asking && <PesanDialog onClose={() => setAsking(false)} />,
  }
}

/** Books the next number for a letter that is made elsewhere: what it will be stands there before, what it is afterwards. */
function PesanDialog({ onClose }: { onClose: () => void }) {
  const [form, setForm] = useState<Form>(() => ({
    jenis: 'surat-dinas',
    keperluan: '',
    kode: null,
    tanggal: officeToday(),
    sampai: addDays(officeToday(), PESANAN_HARI),
    sisipan: '',
  }))
  const set = (change: Partial<Form>) => setForm({ ...form, ...change })
  const consents = hasLane(useSesi(), 'kasubbag-tu')
  const next = useQuery({
    ...orpc.persuratan.naskah.nomor.berikut.queryOptions({
      input: { jenis: form.jenis, kode: form.kode?.kode ?? '', tanggal: form.tanggal },
    }),
    enabled: form.kode !== null,
  })
  const inserted = form.kode !== null && next.data?.sisipan === true
  const book = useMutation({
    mutationFn: (kode: Kode) =>
      office.persuratan.naskah.nomor.pesan({
        ...form,
        kode,
        keperluan: form.keperluan.trim(),
        sisipan: inserted ? form.sisipan.trim() : '',
      }),
    onSuccess: ({ nomor }) => announce(`Nomor ${nomor} dipesan`),
    onError: () => focusFirstFault(),
  })
  const refusal = useRefusal(book.error)
  const fault = refusal?.fields ?? {}
  if (book.data) return <Booked pesanan={book.data} onClose={onClose} />
  const { kode } = form
  return (
    <Dialog
      title="Pesan nomor"
      size="m"
      onClose={onClose}
      dirty={form.keperluan !== '' || kode !== null}
      act={{
        does: 'Pesan nomor ini',
        run: () => kode && book.mutate(kode),
        busy: book.isPending ? 'Memesan…' : null,
        refused: missing(form, inserted, consents),
      }}
      words="Untuk surat yang dibuat di luar program. Nomornya disimpan sampai hari yang ditulis; yang tidak jadi dipakai dilepaskan sebagai batal."
    >
      <SelectField
        label="Jenis naskah"
        value={form.jenis}
        onChange={(jenis) => set({ jenis })}
        options={kinds}
        error={fault.jenis}
        autoFocus
      />
      <TextField
        label="Keperluan"
        need="wajib"
        value={form.keperluan}
        maxLength={300}
        onChange={(keperluan) => set({ keperluan })}
        error={fault.keperluan}
      />
      <KodePicker value={kode} hal={form.keperluan} onChange={(next) => set({ kode: next })} error={fault.kode} />
      <FieldRow columns={2}>
        <DateField label="Tanggal surat" value={form.tanggal} onChange={(tanggal) => set({ tanggal })} error={fault.tanggal} />
        <DateField label="Disimpan sampai" value={form.sampai} onChange={(sampai) => set({ sampai })} error={fault.sampai} />
      </FieldRow>
      {inserted && consents && (
        <TextField
          label="Alasan nomor sisipan"
          need="wajib"
          hint="Tanggalnya sebelum nomor terakhir; nomornya disisipkan."
          value={form.sisipan}
          maxLength={300}
          onChange={(sisipan) => set({ sisipan })}
          error={fault.sisipan}
        />
      )}
      {inserted && !consents && (
        <Note kind="return">
          Tanggal ini sebelum nomor terakhir. Nomor sisipan hanya dipesan Kasubbag Tata Usaha; ubah tanggalnya, atau mintakan kepadanya.
        </Note>
      )}
      <p className={css.number} aria-live="polite">
        {kode === null ? (
          <span className={css.meta}>Pilih kodenya untuk melihat nomornya.</span>
        ) : next.error ? (
          <span className={css.fault}>{refusalOf(next.error).message}</span>
        ) : (
          <>
            Nomornya <strong>{next.data ? next.data.nomor || 'tanpa nomor' : '…'}</strong>
          </>
        )}
      </p>
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}

function missing({ keperluan, kode, tanggal, sampai, sisipan }: Form, inserted: boolean, consents: boolean): string | null {
  if (keperluan.trim() === '') return 'Isi keperluannya.'
  if (kode === null) return 'Pilih kode klasifikasinya.'
  if (tanggal === null) return 'Isi tanggal suratnya.'
  if (sampai === null) return 'Isi sampai kapan nomornya disimpan.'
  if (!inserted) return null
  if (!consents) return 'Nomor sisipan hanya dipesan Kasubbag Tata Usaha.'
  return sisipan.trim() === '' ? 'Tulis alasan nomor sisipannya.' : null
}

/** The number as it is now held, to be read, told or copied. */
function Booked({ pesanan, onClose }: { pesanan: Pesanan; onClose: () => void }) {
  const { nomor } = pesanan
  const copy = () => {
    const html = nomor.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    if (putOnClipboard({ text: nomor, html })) notify(`Nomor ${nomor} disalin`)
    else notify('Peramban menolak menyalin. Pilih nomornya, lalu tekan Ctrl+C.', { fault: true })
  }
  return (
    <Dialog title="Nomor dipesan" about={pesanan.keperluan} onClose={onClose} act={{ does: 'Salin nomor', run: copy }}>
      <p className={css.booked}>{nomor}</p>
      <p className={css.quiet}>
        {jenisOf(pesanan.jenis).nama}, tanggal {shortDate(pesanan.tanggal)}. Disimpan sampai {shortDate(pesanan.sampai)}; daftarnya di Nomor
        dan pesanan.
      </p>
    </Dialog>
  )
}
