import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { shortMoment } from '../../shared/dates.ts'
import { orpc } from '../app/client.ts'
import { notify } from '../app/notices.tsx'
import { ActButton } from '../ui/act-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { AreaField, CheckField, FieldRow, SelectField, TextField } from '../ui/fields.tsx'
import { Note } from '../ui/note.tsx'
import { useRefusal } from '../ui/refusal.ts'
import { StateMark } from '../ui/state-mark.tsx'
import { CountField } from './count-field.tsx'
import css from './pengaturan.module.css'
import { SettingPart } from './setting-part.tsx'
import { settingFault, settingMessage, useSetting } from './use-setting.ts'

function DueTimes() {
  const form = useSetting('slaSifat')
  const penting = useSetting('sifatPenting')
  const kinds = (['Sangat Segera', 'Segera', 'Penting', 'Biasa'] as const).filter((kind) => kind !== 'Penting' || penting.value)
  return (
    <>
      <SettingPart title="Batas waktu menurut sifat" hint="Hari kerja dari diterima sampai surat di tangan penerima disposisi." form={form}>
        <FieldRow columns={4}>
          {kinds.map((kind) => (
            <CountField
              key={kind}
              label={kind}
              value={form.value[kind]}
              onChange={(days) => form.set({ ...form.value, [kind]: days })}
              error={settingFault(form.refusal, kind)}
            />
          ))}
        </FieldRow>
      </SettingPart>
      <SettingPart title="Sifat Penting" form={penting}>
        <CheckField label="Sifat Penting dipakai di kantor ini" checked={penting.value} onChange={penting.set} />
      </SettingPart>
    </>
  )
}

function AgendaNumber() {
  const form = useSetting('nomorAgenda')
  const example = String(138).padStart(form.value.lebar, '0')
  return (
    <SettingPart title="Nomor agenda" hint={`Contoh: ${example}, dan sisipannya ${example}${form.value.sisipan}.`} form={form}>
      <FieldRow>
        <CountField
          label="Banyak angka"
          value={form.value.lebar}
          onChange={(lebar) => form.set({ ...form.value, lebar: Math.min(lebar, 8) })}
          error={settingFault(form.refusal, 'lebar')}
        />
        <SelectField
          label="Sisipan ditulis"
          value={form.value.sisipan}
          onChange={(sisipan) => form.set({ ...form.value, sisipan })}
          options={[
            ['a', '0138a'],
            ['.1', '0138.1'],
            ['.01', '0138.01'],
          ]}
        />
      </FieldRow>
    </SettingPart>
  )
}

function LateEntry() {
  const form = useSetting('susulanHari')
  return (
    <SettingPart title="Surat susulan" hint="Tanggal diterima yang lebih lama dari ini ditanyakan sebelum dicatat." form={form}>
      <FieldRow>
        <CountField label="Ditanyakan setelah (hari)" value={form.value} onChange={form.set} error={form.refusal?.message} />
      </FieldRow>
    </SettingPart>
  )
}

function ScannerFolder() {
  const form = useSetting('folderPindaian')
  const choose = async () => {
    const path = await window.desktop?.chooseFolder('Folder pemindai')
    if (path) form.set(path)
  }
  return (
    <SettingPart
      title="Folder pemindai"
      hint="Tempat pemindai menaruh berkasnya, di komputer tempat data kantor. Pindaian berikut dilampirkan pada surat yang baru disimpan, lalu dipindah ke “Sudah diambil”. Kosong: tidak dipakai."
      form={form}
    >
      <FieldRow>
        <TextField label="Alamat folder" value={form.value} onChange={form.set} placeholder="D:\Pindaian" error={form.refusal?.message} />
        {window.desktop && <ActButton onClick={() => void choose()}>Pilih folder…</ActButton>}
      </FieldRow>
    </SettingPart>
  )
}

function OldLetters() {
  const form = useSetting('suratLamaHari')
  return (
    <SettingPart
      title="Surat lama"
      hint="Surat yang tanggalnya lebih lama dari ini saat diterima diperingatkan; tetap dapat dicatat."
      form={form}
    >
      <FieldRow>
        <CountField label="Diperingatkan setelah (hari)" value={form.value} onChange={form.set} error={form.refusal?.message} />
      </FieldRow>
    </SettingPart>
  )
}

function Instructions() {
  const form = useSetting('instruksiDisposisi')
  return (
    <SettingPart
      title="Instruksi disposisi"
      hint="Satu baris satu instruksi; sembilan yang pertama dipilih dengan angka 1 sampai 9."
      form={form}
    >
      <AreaField
        label="Instruksi"
        rows={9}
        value={form.value.join('\n')}
        onChange={(text) => form.set(text.split('\n'))}
        onBlur={() => form.changed && form.set(form.value.map((line) => line.trim()).filter(Boolean))}
        error={form.refusal && !settingMessage(form.refusal) ? form.refusal.message : null}
      />
    </SettingPart>
  )
}

function Sheet() {
  const form = useSetting('lembarDisposisi')
  return (
    <SettingPart title="Lembar Disposisi" form={form}>
      <FieldRow>
        <SelectField
          label="Ukuran"
          value={form.value.ukuran}
          onChange={(ukuran) => form.set({ ...form.value, ukuran })}
          options={[
            ['setengah-f4', 'Setengah F4'],
            ['a5', 'A5'],
            ['102x157', '102 × 157 mm'],
          ]}
        />
        <SelectField
          label="Kertas"
          value={form.value.kertas}
          onChange={(kertas) => form.set({ ...form.value, kertas })}
          options={[
            ['f4', 'F4'],
            ['a4', 'A4'],
          ]}
        />
      </FieldRow>
      <CheckField
        label="Dua lembar pada satu halaman"
        checked={form.value.duaSehalaman}
        onChange={(duaSehalaman) => form.set({ ...form.value, duaSehalaman })}
      />
    </SettingPart>
  )
}

function Books() {
  const books = useQuery(orpc.persuratan.suratMasuk.buku.list.queryOptions())
  const [closing, setClosing] = useState<number | null>(null)
  const close = useMutation(
    orpc.persuratan.suratMasuk.buku.tutup.mutationOptions({
      onSuccess: (book) => {
        setClosing(null)
        notify(`Buku agenda ${book.tahun} ditutup pada nomor ${book.nomorTerakhir ?? '–'}`)
      },
    }),
  )
  const refusal = useRefusal(close.error)
  return (
    <section className={css.part}>
      <h2>Buku agenda</h2>
      <p>Setelah ditutup, tahun itu tidak menerima nomor baru; isi suratnya tetap dapat ditindaklanjuti.</p>
      <table className="sk-table">
        <thead>
          <tr>
            <th>Tahun</th>
            <th>Nomor terakhir</th>
            <th>Celah</th>
            <th>Keadaan</th>
            <th>
              <span className="sk-unseen">Tindakan</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {(books.data ?? []).map((book) => (
            <tr key={book.tahun}>
              <td>{book.tahun}</td>
              <td>{book.nomorTerakhir ?? '–'}</td>
              <td>{book.celah.length > 0 ? <StateMark state="look">{book.celah.join(', ')}</StateMark> : '–'}</td>
              <td>
                {book.ditutupPada === null ? (
                  <StateMark state="running">Terbuka</StateMark>
                ) : (
                  <StateMark state="done">{`Ditutup ${shortMoment(book.ditutupPada)} oleh ${book.ditutupOleh ?? '–'}`}</StateMark>
                )}
              </td>
              <td className="sk-num">
                {book.ditutupPada === null && <ActButton onClick={() => setClosing(book.tahun)}>{`Tutup ${book.tahun}…`}</ActButton>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {closing !== null && (
        <Dialog
          title={`Tutup buku agenda ${closing}`}
          onClose={() => setClosing(null)}
          act={{
            does: `Tutup buku ${closing}`,
            run: () => close.mutate({ tahun: closing }),
            busy: close.isPending ? 'Menutup…' : null,
            danger: true,
          }}
        >
          <p>Nomor agenda {closing} tidak dapat ditambah lagi sesudah ini, dan buku yang sudah ditutup tidak dapat dibuka kembali.</p>
          {refusal && <Note kind="late">{refusal.message}</Note>}
        </Dialog>
      )}
    </section>
  )
}

/** Pengaturan persuratan: due times, numbers, instructions, sheet, closing of the books. */
export function LettersSection() {
  return (
    <div className={css.parts}>
      <DueTimes />
      <AgendaNumber />
      <LateEntry />
      <OldLetters />
      <ScannerFolder />
      <Instructions />
      <Sheet />
      <Books />
    </div>
  )
}
