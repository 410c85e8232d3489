import { shownNik, type PihakBaris } from '../../../shared/modules/perkara/pihak.daftar.ts'
import { office } from '../../app/client.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { CheckField, TextField } from '../../ui/fields.tsx'
import { announce } from '../../ui/live.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useRecordForm } from '../../ui/use-record-form.ts'

interface Form {
  readonly nama: string
  /** A new NIK; '' keeps the one that he has. */
  readonly nik: string
  readonly tanpaNik: boolean
  readonly alamat: string
  readonly keterangan: string
}

/** One of the people of a case. His NIK is not shown; it is left, written anew, or taken away. */
export function UbahPihakDialog({ pihak, onClose }: { pihak: PihakBaris; onClose: () => void }) {
  const { id, nama, alamat, keterangan, versi, nikAkhir } = pihak
  const first: Form = { nama, nik: '', tanpaNik: false, alamat, keterangan }
  const keep = ({ nik, ...form }: Form) =>
    office.perkara.pihak.ubah({ id, versi, ...form, nik: form.tanpaNik ? null : nik.replace(/[\s.'-]/g, '') || null })
  const { form, set, refusal, dirty, act } = useRecordForm(first, keep, () => {
    announce(`${nama} tersimpan`)
    onClose()
  })
  return (
    <Dialog
      title="Ubah pihak"
      about={nama}
      onClose={onClose}
      dirty={dirty}
      act={{ ...act, refused: dirty ? null : 'Belum ada yang diubah.' }}
    >
      <TextField
        label="Nama"
        need="wajib"
        value={form.nama}
        onChange={(value) => set({ nama: value })}
        maxLength={200}
        error={refusal?.fields.nama}
        autoFocus
      />
      {!form.tanpaNik && (
        <TextField
          label={nikAkhir === null ? 'NIK' : 'NIK baru'}
          need="boleh kosong"
          hint={nikAkhir === null ? '16 angka' : `Tercatat ${shownNik(nikAkhir)}; kosong berarti tetap`}
          value={form.nik}
          onChange={(nik) => set({ nik })}
          maxLength={24}
          error={refusal?.fields.nik}
        />
      )}
      {nikAkhir !== null && (
        <CheckField label="Hapus NIK-nya" checked={form.tanpaNik} onChange={(tanpaNik) => set({ tanpaNik, nik: '' })} />
      )}
      <TextField
        label="Alamat"
        need="boleh kosong"
        value={form.alamat}
        onChange={(value) => set({ alamat: value })}
        maxLength={300}
        error={refusal?.fields.alamat}
      />
      <TextField
        label="Keterangan"
        need="boleh kosong"
        value={form.keterangan}
        onChange={(value) => set({ keterangan: value })}
        maxLength={300}
        error={refusal?.fields.keterangan}
      />
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}
