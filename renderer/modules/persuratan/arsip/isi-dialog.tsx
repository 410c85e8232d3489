import { tingkatArsip, type BerkasArsip } from '../../../../shared/modules/persuratan/arsip/arsip.contract.ts'
import { office } from '../../../app/client.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { FieldRow, SelectField, TextField } from '../../../ui/fields.tsx'
import { announce } from '../../../ui/live.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { useRecordForm } from '../../../ui/use-record-form.ts'

interface Form {
  readonly uraian: string
  readonly tanggal: string | null
  readonly tingkat: (typeof tingkatArsip)[number]
  readonly jumlah: string
  readonly satuan: string
  readonly keterangan: string
}

const first: Form = { uraian: '', tanggal: null, tingkat: 'asli', jumlah: '1', satuan: 'lembar', keterangan: '' }

/** A paper that the program does not have, told in words. */
export function IsiDialog({ berkas, onClose }: { berkas: BerkasArsip; onClose: () => void }) {
  const keep = ({ jumlah, ...form }: Form) =>
    office.persuratan.arsip.tambahIsi({ id: berkas.id, isi: [{ ...form, jumlah: Number(jumlah) }] })
  const { form, set, refusal, dirty, act } = useRecordForm(first, keep, () => {
    announce(`Disimpan pada berkas ${berkas.nomor}`)
    onClose()
  })
  const fault = (field: string) => refusal?.fields[`isi.0.${field}`]
  const counted = /^[1-9]\d{0,4}$/.test(form.jumlah)
  return (
    <Dialog
      title="Tambah isi"
      about={`Berkas ${berkas.nomor}`}
      onClose={onClose}
      dirty={dirty}
      act={{
        ...act,
        refused: form.uraian.trim() === '' ? 'Tulis naskah apa yang disimpan.' : counted ? null : 'Jumlahnya bilangan mulai 1.',
      }}
      words="Surat yang tercatat pada program diberkaskan dari halamannya atau dari Belum Diberkaskan."
    >
      <TextField
        label="Uraian"
        need="wajib"
        value={form.uraian}
        onChange={(uraian) => set({ uraian })}
        maxLength={1000}
        error={fault('uraian')}
        autoFocus
      />
      <FieldRow columns={2}>
        <DateField label="Tanggal" value={form.tanggal} onChange={(tanggal) => set({ tanggal })} error={fault('tanggal')} />
        <SelectField
          label="Tingkat perkembangan"
          value={form.tingkat}
          onChange={(tingkat) => set({ tingkat })}
          options={tingkatArsip.map((key) => [key, key] as const)}
        />
      </FieldRow>
      <FieldRow columns={2}>
        <TextField label="Jumlah" value={form.jumlah} onChange={(jumlah) => set({ jumlah })} maxLength={5} error={fault('jumlah')} />
        <TextField label="Satuan" value={form.satuan} onChange={(satuan) => set({ satuan })} maxLength={30} />
      </FieldRow>
      <TextField
        label="Keterangan"
        need="boleh kosong"
        value={form.keterangan}
        onChange={(keterangan) => set({ keterangan })}
        maxLength={300}
      />
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}
