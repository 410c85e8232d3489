import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { jenisPengirim, type PengirimBaris } from '../../../shared/modules/persuratan/pengirim.daftar.ts'
import type { Pengirim } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { office } from '../../app/client.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FieldRow, SelectField, TextField } from '../../ui/fields.tsx'
import { announce } from '../../ui/live.tsx'
import { Note } from '../../ui/note.tsx'
import { Picker } from '../../ui/picker.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useRefusal } from '../../ui/refusal.ts'
import { useRecordForm } from '../../ui/use-record-form.ts'
import css from './persuratan.module.css'

/** The card of a sender. */
export function EditSender({ sender, onClose }: { sender: PengirimBaris; onClose: () => void }) {
  const { id, nama, namaPendek, jenis, alamat, versi } = sender
  const keep = office.persuratan.suratMasuk.pengirim.simpan
  const { form, set, refusal, dirty, act } = useRecordForm({ id, nama, namaPendek, jenis, alamat, versi }, keep, (saved) => {
    announce(`${saved.nama} tersimpan`)
    onClose()
  })
  return (
    <Dialog
      title="Ubah pengirim"
      about={sender.nama}
      onClose={onClose}
      dirty={dirty}
      act={{ ...act, refused: dirty ? null : 'Belum ada yang diubah.' }}
    >
      <TextField
        label="Nama"
        need="wajib"
        value={form.nama}
        onChange={(nama) => set({ nama })}
        maxLength={200}
        error={refusal?.fields.nama}
        autoFocus
      />
      <FieldRow columns={2}>
        <TextField
          label="Nama pendek"
          hint="Untuk daftar"
          value={form.namaPendek}
          onChange={(namaPendek) => set({ namaPendek })}
          maxLength={60}
          error={refusal?.fields.namaPendek}
        />
        <SelectField label="Jenis" value={form.jenis} onChange={(jenis) => set({ jenis })} options={jenisPengirim} />
      </FieldRow>
      <TextField
        label="Alamat"
        need="boleh kosong"
        value={form.alamat}
        onChange={(alamat) => set({ alamat })}
        maxLength={300}
        error={refusal?.fields.alamat}
      />
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}

/** Doubles become one: their letters follow, their names stay as other spellings. */
export function MergeSenders({ sender, onClose }: { sender: PengirimBaris; onClose: () => void }) {
  const [doubles, setDoubles] = useState<readonly Pengirim[]>([])
  const merge = useMutation({
    mutationFn: () => office.persuratan.suratMasuk.pengirim.gabung({ ke: sender.id, dari: doubles.map((each) => each.id) }),
    onSuccess: (one) => {
      announce(`${doubles.length} nama digabung ke ${one.nama}`)
      onClose()
    },
  })
  const refusal = useRefusal(merge.error)
  const letters = doubles.reduce((sum, each) => sum + each.jumlahSurat, 0)
  return (
    <Dialog
      title={`Gabungkan ke ${sender.nama}`}
      onClose={onClose}
      dirty={doubles.length > 0}
      act={{
        does: 'Gabungkan',
        run: () => merge.mutate(),
        busy: merge.isPending ? 'Menggabungkan…' : null,
        refused: doubles.length > 0 ? null : 'Pilih nama gandanya.',
        danger: true,
      }}
      words={
        doubles.length > 0 &&
        `${letters.toLocaleString('id-ID')} surat dari ${doubles.map((each) => each.nama).join(', ')} menjadi surat ${sender.nama}; nama lamanya tetap dikenali saat mengetik.`
      }
    >
      <Picker<Pengirim>
        label="Nama ganda"
        shown=""
        source="pengirim"
        search={(cari) => office.persuratan.suratMasuk.pengirim.cari({ cari })}
        option={(each) => ({ id: String(each.id), name: each.nama, why: `${each.jumlahSurat} surat` })}
        onPick={(each) => each.id !== sender.id && setDoubles((old) => [...old.filter((other) => other.id !== each.id), each])}
        autoFocus
      />
      {doubles.map((each) => (
        <div key={each.id} className={css.fileRow}>
          <span>{each.nama}</span>
          <span className={css.meta}>{each.jumlahSurat} surat</span>
          <ActButton kind="subtle" onClick={() => setDoubles(doubles.filter((other) => other.id !== each.id))}>
            Keluarkan
          </ActButton>
        </div>
      ))}
      {refusal && <Note kind="late">{refusal.message}</Note>}
    </Dialog>
  )
}
