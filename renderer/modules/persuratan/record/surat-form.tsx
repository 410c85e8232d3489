import {
  bentukNaskah,
  jalurSurat,
  jenisNaskahMasuk,
  keamananNama,
  keamananSurat,
  type Klasifikasi,
  type Pengirim,
} from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { office } from '../../../app/client.ts'
import { DateField, TimeField } from '../../../ui/date-field.tsx'
import { AreaField, FieldRow, SelectField, TextField } from '../../../ui/fields.tsx'
import { Picker } from '../../../ui/picker.tsx'
import { useSifat } from '../use-sifat.ts'
import { jalurNama } from '../words.ts'
import { joinMoment, splitMoment, type Isian } from './isian.ts'

interface Props {
  value: Isian
  onChange: (value: Isian) => void
  /** How the sender chosen at present is called. */
  pengirim: string
  onPengirim: (nama: string) => void
  /** Sentences of the host, by field. */
  faults: Readonly<Record<string, string>>
  /** At verification the fields that TU must complete carry *wajib*. */
  verifying?: boolean
  /** The first empty field that verification needs gets the focus. */
  focus?: keyof Isian
  /** A protected letter that the reader may not open: what is inside stays as it was, and is not shown. */
  sealed?: boolean
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** All fields of a letter, in the order of the agenda: for verification and correction. */
export function SuratForm({ value, onChange, pengirim, onPengirim, faults, verifying, focus, sealed }: Props) {
  const set = (part: Partial<Isian>) => onChange({ ...value, ...part })
  const must = verifying ? ('wajib' as const) : undefined
  const fault = (key: keyof Isian) => faults[key] ?? null
  const sifat = useSifat(value.sifat)
  const secret = value.keamanan === 'R' || value.keamanan === 'SR'
  return (
    <>
      <FieldRow columns={4}>
        <DateField
          label="Diterima"
          value={value.tanggalDiterima}
          onChange={(day) => day && set({ tanggalDiterima: day })}
          error={fault('tanggalDiterima')}
        />
        <TimeField
          label="Pukul"
          value={value.jamDiterima}
          onChange={(time) => time && set({ jamDiterima: time })}
          error={fault('jamDiterima')}
        />
        <SelectField
          label="Jalur"
          value={value.jalur}
          onChange={(jalur) => set({ jalur })}
          options={jalurSurat.map((key) => [key, jalurNama[key]] as const)}
          error={fault('jalur')}
        />
        <SelectField
          label="Bentuk"
          value={value.bentuk}
          onChange={(bentuk) => set({ bentuk })}
          options={bentukNaskah.map((key) => [key, capital(key)] as const)}
          error={fault('bentuk')}
        />
      </FieldRow>
      <Picker<Pengirim>
        label="Dari"
        need={must}
        shown={pengirim}
        source="pengirim"
        search={(cari) => office.persuratan.suratMasuk.pengirim.cari({ cari })}
        option={(sender) => ({ id: String(sender.id), name: sender.nama, why: `${sender.jumlahSurat} surat` })}
        onPick={(sender) => {
          onPengirim(sender.nama)
          set({ pengirimId: sender.id, pengirimBaru: null })
        }}
        newOption={(text) => `Pengirim baru “${text}”`}
        onNew={(text) => {
          onPengirim(text)
          set({ pengirimId: null, pengirimBaru: text })
        }}
        error={faults.pengirimId ?? faults.pengirimBaru ?? null}
      />
      <FieldRow columns={2}>
        <TextField
          label="Nomor surat"
          need={must}
          hint={verifying && !value.nomorSurat ? 'Tulis - bila surat tidak bernomor.' : undefined}
          maxLength={100}
          value={value.nomorSurat ?? ''}
          onChange={(text) => set({ nomorSurat: text === '' ? null : text })}
          error={fault('nomorSurat')}
          autoFocus={focus === 'nomorSurat'}
        />
        <DateField
          label="Tanggal surat"
          need={must}
          value={value.tanggalSurat}
          onChange={(tanggalSurat) => set({ tanggalSurat })}
          error={fault('tanggalSurat')}
          autoFocus={focus === 'tanggalSurat'}
        />
      </FieldRow>
      {!sealed && <IsiFields value={value} set={set} must={secret ? undefined : must} fault={fault} focus={focus} />}
      <FieldRow columns={4}>
        <SelectField
          label="Sifat"
          value={value.sifat}
          onChange={(sifat) => set({ sifat })}
          options={sifat.map((key) => [key, key] as const)}
          error={fault('sifat')}
        />
        <SelectField
          label="Keamanan"
          value={value.keamanan}
          onChange={(keamanan) => set({ keamanan })}
          options={keamananSurat.map((key) => [key, keamananNama[key]] as const)}
          error={fault('keamanan')}
        />
        {!sealed && (
          <>
            <TextField
              label="Lampiran"
              value={value.lampiranJumlah === 0 ? '' : String(value.lampiranJumlah)}
              placeholder="0"
              maxLength={5}
              onChange={(text) => set({ lampiranJumlah: Number(text.replace(/\D/g, '')) })}
              error={fault('lampiranJumlah')}
            />
            <TextField
              label="Satuan"
              value={value.lampiranSatuan}
              maxLength={40}
              onChange={(lampiranSatuan) => set({ lampiranSatuan })}
              error={fault('lampiranSatuan')}
            />
          </>
        )}
      </FieldRow>
      {!sealed && (value.jenisNaskah === 'undangan' || value.acaraMulai !== null) && (
        <AcaraFields value={value} set={set} must={must} fault={fault} />
      )}
      {!sealed && (
        <TextField
          label="Simpan"
          hint="Tempat naskah aslinya: map, rak."
          value={value.lokasiFisik}
          maxLength={120}
          onChange={(lokasiFisik) => set({ lokasiFisik })}
          error={fault('lokasiFisik')}
        />
      )}
    </>
  )
}

interface PartProps {
  value: Isian
  set: (part: Partial<Isian>) => void
  must: 'wajib' | undefined
  fault: (key: keyof Isian) => string | null
}

/** What the letter is about; not asked of a sealed one. */
function IsiFields({ value, set, must, fault, focus }: PartProps & { focus: keyof Isian | undefined }) {
  return (
    <>
      <AreaField label="Hal" need={must} value={value.hal} onChange={(hal) => set({ hal })} error={fault('hal')} />
      <AreaField
        label="Isi ringkas"
        need="boleh kosong"
        value={value.ringkasan}
        onChange={(ringkasan) => set({ ringkasan })}
        error={fault('ringkasan')}
      />
      <FieldRow columns={2}>
        <SelectField
          label="Jenis naskah"
          need={must}
          value={value.jenisNaskah ?? ''}
          onChange={(key) => set({ jenisNaskah: key === '' ? null : key })}
          options={[['', 'belum dipilih'], ...jenisNaskahMasuk.map((key) => [key, capital(key)] as const)]}
          error={fault('jenisNaskah')}
          autoFocus={focus === 'jenisNaskah'}
        />
        <Picker<Klasifikasi>
          label="Kode klasifikasi"
          need={must}
          shown={value.kodeKlasifikasi ?? ''}
          source={`klasifikasi/${value.pengirimId}/${value.hal.slice(0, 60)}`}
          search={(cari) =>
            office.persuratan.suratMasuk.klasifikasi.cari({ cari, pengirimId: value.pengirimId, hal: value.hal.slice(0, 500) })
          }
          option={(code) => ({
            id: `${code.skema}/${code.kode}`,
            name: `${code.kode} ${code.nama}`,
            why: code.lewat ? `dahulu ${code.lewat}` : code.judul ? 'judul' : undefined,
          })}
          onPick={(code) => set({ kodeKlasifikasi: code.kode })}
          onClear={() => set({ kodeKlasifikasi: null })}
          onType={(text) => set({ kodeKlasifikasi: text.trim() === '' ? null : text.trim() })}
          error={fault('kodeKlasifikasi')}
          autoFocus={focus === 'kodeKlasifikasi'}
        />
      </FieldRow>
    </>
  )
}

function AcaraFields({ value, set, must, fault }: PartProps) {
  const start = splitMoment(value.acaraMulai)
  const end = splitMoment(value.acaraSelesai)
  const day = start.day
  return (
    <>
      <FieldRow columns={4}>
        <DateField
          label="Hari acara"
          need={must}
          value={day}
          onChange={(next) => set({ acaraMulai: joinMoment(next, start.time), acaraSelesai: end.time ? joinMoment(next, end.time) : null })}
          error={fault('acaraMulai')}
        />
        <TimeField label="Mulai" need={must} value={start.time} onChange={(time) => day && set({ acaraMulai: joinMoment(day, time) })} />
        <TimeField
          label="Selesai"
          value={end.time}
          onChange={(time) => set({ acaraSelesai: time ? joinMoment(end.day ?? day, time) : null })}
          error={fault('acaraSelesai')}
        />
        <DateField label="Sampai hari" value={end.day} onChange={(next) => set({ acaraSelesai: joinMoment(next, end.time ?? '16:00') })} />
      </FieldRow>
      <TextField
        label="Tempat acara"
        value={value.tempatAcara}
        maxLength={300}
        onChange={(tempatAcara) => set({ tempatAcara })}
        error={fault('tempatAcara')}
      />
    </>
  )
}
