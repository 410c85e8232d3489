import { useQuery } from '@tanstack/react-query'
import type { BerkasArsip } from '../../../../shared/modules/persuratan/arsip/arsip.contract.ts'
import { keamananNama, keamananSurat, type Klasifikasi } from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { office, orpc } from '../../../app/client.ts'
import { hasLane, useSesi } from '../../../app/session.ts'
import { officeToday } from '../../../ui/clock.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { CheckField, FieldRow, SelectField, TextField } from '../../../ui/fields.tsx'
import { announce } from '../../../ui/live.tsx'
import { Picker } from '../../../ui/picker.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { useRecordForm } from '../../../ui/use-record-form.ts'

interface Form {
  readonly skema: string
  readonly kode: string
  readonly uraian: string
  readonly unit: string | null
  readonly keamanan: BerkasArsip['keamanan']
  readonly vital: boolean
  readonly dibuka: string | null
  readonly lokasiId: number | null
  readonly keterangan: string
}

const blank: Form = {
  skema: '83/2022',
  kode: '',
  uraian: '',
  unit: null,
  keamanan: 'B',
  vital: false,
  dibuka: null,
  lokasiId: null,
  keterangan: '',
}

interface Props {
  /** The file that is corrected or moved; none: a new one. */
  berkas?: BerkasArsip
  /** The code and the words that a new one begins with. */
  first?: { readonly kode: string; readonly uraian: string }
  onDone: (id: number) => void
  onClose: () => void
}

/** Opens a file of one matter, or corrects one: what it is of, whose, how protected, where it lies. */
export function BerkasDialog({ berkas, first, onDone, onClose }: Props) {
  const sesi = useSesi()
  const units = useQuery(orpc.akun.unit.list.queryOptions()).data ?? []
  const places = useQuery(orpc.persuratan.arsip.lokasi.queryOptions()).data ?? []
  const own = sesi.pos.flatMap((post) => (post.lanes.some((lane) => lane !== 'asn') && post.unit ? [post.unit] : []))
  const keeps = hasLane(sesi, 'kasubbag-tu') || hasLane(sesi, 'pengadministrasi-surat')
  const start: Form = berkas
    ? { ...berkas, uraian: berkas.uraian ?? '', unit: berkas.unitKode }
    : { ...blank, ...first, unit: own[0] ?? null, dibuka: officeToday() }
  const keep = async ({ skema, kode, uraian, unit, keamanan, vital, dibuka, lokasiId, keterangan }: Form) => {
    const isi = { skema, kode, uraian, unit, keamanan, vital, dibuka: dibuka ?? '', lokasiId, keterangan }
    return berkas ? office.persuratan.arsip.ubah({ id: berkas.id, versi: berkas.versi, ...isi }) : office.persuratan.arsip.buat(isi)
  }
  const { form, set, refusal, dirty, act } = useRecordForm(start, keep, ({ id }) => {
    announce(berkas ? `Berkas ${berkas.nomor} tersimpan` : 'Berkas dibuka')
    onClose()
    onDone(id)
  })
  const fault = refusal?.fields ?? {}
  const refused = form.kode === '' ? 'Pilih kode klasifikasinya.' : form.uraian.trim() === '' ? 'Isi uraian berkasnya.' : null
  const unchanged = berkas && !dirty ? 'Belum ada yang diubah.' : null
  return (
    <Dialog
      title={berkas ? 'Ubah berkas' : 'Buka berkas'}
      about={berkas && `Berkas ${berkas.nomor}`}
      size="m"
      onClose={onClose}
      dirty={dirty}
      act={{
        ...act,
        does: berkas ? 'Simpan' : 'Buka berkas',
        refused: refused ?? unchanged ?? (form.dibuka ? null : 'Isi tanggal bukanya.'),
      }}
      words={
        !berkas && 'Nomornya menyusul nomor terakhir pada tahun bukanya. Retensi dihitung sejak berkas ditutup, bukan dari tanggal surat.'
      }
    >
      <Picker<Klasifikasi>
        label="Kode klasifikasi"
        need="wajib"
        shown={form.kode}
        source="klasifikasi/arsip"
        search={(cari) => office.persuratan.suratMasuk.klasifikasi.cari({ cari, hal: form.uraian.slice(0, 500) })}
        option={(code) => ({ id: `${code.skema}/${code.kode}`, name: `${code.kode} ${code.nama}`, why: code.judul ? 'judul' : undefined })}
        onPick={(code) => set({ kode: code.kode, skema: code.skema })}
        onClear={() => set({ kode: '' })}
        onType={(text) => set({ kode: text.trim() })}
        error={fault.kode}
        autoFocus
      />
      <TextField
        label="Uraian informasi berkas"
        need="wajib"
        value={form.uraian}
        onChange={(uraian) => set({ uraian })}
        maxLength={500}
        error={fault.uraian}
      />
      <FieldRow columns={2}>
        <SelectField
          label="Unit pengolah"
          value={form.unit ?? ''}
          onChange={(unit) => set({ unit: unit || null })}
          options={[
            ['', 'Unit saya'] as const,
            ...units
              .filter((unit) => unit.aktif && (keeps || own.includes(unit.kode) || unit.kode === form.unit))
              .map((unit) => [unit.kode, unit.nama] as const),
          ]}
          error={fault.unit}
        />
        <SelectField
          label="Lokasi"
          value={form.lokasiId === null ? '' : String(form.lokasiId)}
          onChange={(id) => set({ lokasiId: id === '' ? null : Number(id) })}
          options={[
            ['', 'Belum ditempatkan'] as const,
            ...places.filter((place) => place.aktif || place.id === form.lokasiId).map((place) => [String(place.id), place.jalur] as const),
          ]}
          error={fault.lokasiId}
        />
      </FieldRow>
      <FieldRow columns={2}>
        <SelectField
          label="Keamanan"
          value={form.keamanan}
          onChange={(keamanan) => set({ keamanan })}
          options={keamananSurat.map((key) => [key, keamananNama[key]] as const)}
          error={fault.keamanan}
        />
        <DateField label="Dibuka" need="wajib" value={form.dibuka} onChange={(dibuka) => set({ dibuka })} error={fault.dibuka} />
      </FieldRow>
      <TextField
        label="Keterangan"
        need="boleh kosong"
        value={form.keterangan}
        onChange={(keterangan) => set({ keterangan })}
        maxLength={500}
        error={fault.keterangan}
      />
      <CheckField label="Arsip vital" checked={form.vital} onChange={(vital) => set({ vital })} />
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}
