import { keamananNama, keamananSurat } from '../../../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { Penanda } from '../../../../../shared/modules/persuratan/naskah/kepala.ts'
import { jenisOf } from '../../../../../shared/modules/persuratan/naskah/jenis.ts'
import type { Naskah } from '../../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import { useState } from 'react'
import { AreaField, CheckField, FieldRow, SelectField, TextField } from '../../../../ui/fields.tsx'
import { useSifat } from '../../use-sifat.ts'
import css from '../keluar.module.css'
import { KodePicker } from '../kode-picker.tsx'
import { LetterPicker } from '../letter-picker.tsx'
import { BidangField } from './bidang-field.tsx'
import type { ConceptForm } from './concept.ts'
import { LampiranField } from './lampiran-field.tsx'
import { letterWords } from '../words.ts'
import { ListField } from './list-field.tsx'
import { PenandaFields } from './penanda-fields.tsx'

interface Props {
  naskah: Naskah
  form: ConceptForm
}

/** The concept of a naskah, in the order of its paper: the head of its kind, its own parts, who signs, and what files it. */
export function NaskahForm({ naskah, form }: Props) {
  const { concept, setIsi, faultOf } = form
  const kind = jenisOf(naskah.jenis)
  return (
    <div className={css.form}>
      <Kepala naskah={naskah} form={form} />
      {Object.entries(kind.bidang).map(([key, bidang]) => (
        <div key={key} data-bidang={bidang.label}>
          <BidangField bidang={bidang} value={concept.isi[key]} onChange={(value) => setIsi(key, value)} error={faultOf(`isi.${key}`)} />
        </div>
      ))}
      <Kaki naskah={naskah} form={form} />
    </div>
  )
}

function Kepala({ naskah, form: { concept, setKepala, faultOf } }: Props) {
  const { kepala } = concept
  const has = jenisOf(naskah.jenis).kepala
  const sifat = useSifat(kepala.sifat)
  return (
    <>
      {has.hal && (
        <div data-bidang="Hal">
          <AreaField
            label={has.yth ? 'Hal' : 'Hal (judul)'}
            need="wajib"
            rows={1}
            value={kepala.hal}
            maxLength={1000}
            onChange={(hal) => setKepala({ hal })}
            error={faultOf('kepala.hal')}
          />
        </div>
      )}
      {has.yth && (
        <div data-bidang="Kepada Yth.">
          <ListField
            label="Kepada Yth."
            need="wajib"
            maxLength={300}
            most={500}
            value={kepala.yth}
            onChange={(yth) => setKepala({ yth })}
            error={faultOf('kepala.yth')}
          />
          <TextField label="di" value={kepala.di} maxLength={120} onChange={(di) => setKepala({ di })} error={faultOf('kepala.di')} />
        </div>
      )}
      <FieldRow columns={2}>
        {has.sifat && (
          <SelectField
            label="Sifat"
            value={kepala.sifat}
            onChange={(next) => setKepala({ sifat: next })}
            options={sifat.map((key) => [key, key] as const)}
            error={faultOf('kepala.sifat')}
          />
        )}
        <SelectField
          label="Keamanan"
          value={kepala.keamanan}
          onChange={(keamanan) => setKepala({ keamanan })}
          options={keamananSurat.map((key) => [key, keamananNama[key]] as const)}
          error={faultOf('kepala.keamanan')}
        />
      </FieldRow>
    </>
  )
}

function Kaki({ naskah, form: { concept, setKepala, set, faultOf } }: Props) {
  const { kepala } = concept
  const [picked, setPicked] = useState('')
  const has = jenisOf(naskah.jenis).kepala
  return (
    <>
      <div data-bidang="Penanda tangan">
        <div className={css.stack} data-bidang="Pejabat penanda tangan">
          <PenandaFields
            label="Penanda tangan"
            value={kepala.penanda}
            onChange={(penanda) => setKepala({ penanda })}
            error={faultOf('kepala.penanda')}
          />
        </div>
      </div>
      <CheckField
        label="Dengan “Mengetahui”"
        checked={kepala.mengetahui !== null}
        onChange={(on) => setKepala({ mengetahui: on ? Penanda.parse({}) : null })}
      />
      {kepala.mengetahui && (
        <PenandaFields
          label="Mengetahui"
          wajib={false}
          value={kepala.mengetahui}
          onChange={(mengetahui) => setKepala({ mengetahui })}
          error={faultOf('kepala.mengetahui')}
        />
      )}
      {has.tembusan && (
        <ListField
          label="Tembusan"
          maxLength={300}
          most={40}
          value={kepala.tembusan}
          onChange={(tembusan) => setKepala({ tembusan })}
          error={faultOf('kepala.tembusan')}
        />
      )}
      {has.lampiran && (
        <FieldRow columns={2}>
          <TextField
            label="Lampiran"
            value={kepala.lampiranJumlah === 0 ? '' : String(kepala.lampiranJumlah)}
            placeholder="0"
            maxLength={3}
            onChange={(text) => setKepala({ lampiranJumlah: Number(text.replace(/\D/g, '')) })}
            error={faultOf('kepala.lampiranJumlah')}
          />
          <TextField
            label="Satuan"
            value={kepala.lampiranSatuan}
            maxLength={30}
            onChange={(lampiranSatuan) => setKepala({ lampiranSatuan })}
            error={faultOf('kepala.lampiranSatuan')}
          />
        </FieldRow>
      )}
      <LampiranField value={kepala.lampiran} onChange={(lampiran) => setKepala({ lampiran })} error={faultOf('kepala.lampiran')} />
      <div data-bidang="Kode klasifikasi">
        <KodePicker
          value={concept.kode}
          hal={kepala.hal}
          need={jenisOf(naskah.jenis).buku === 'tanpa-nomor' ? 'boleh kosong' : 'wajib'}
          onChange={(kode) => set({ kode })}
          error={faultOf('kodeKlasifikasi')}
        />
      </div>
      <LetterPicker
        label="Menjawab surat masuk"
        need="boleh kosong"
        shown={answeredWords(naskah, concept.balasanAtas, picked)}
        onPick={(row) => {
          setPicked(letterWords(row))
          set({ balasanAtas: row.id })
        }}
        onClear={() => set({ balasanAtas: null })}
        error={faultOf('balasanAtas')}
      />
    </>
  )
}

function answeredWords({ balasanAtas }: Naskah, id: number | null, picked: string): string {
  if (id === null) return ''
  return balasanAtas?.id === id ? `${balasanAtas.nomor} ${balasanAtas.hal}` : picked
}

/** Puts the focus into the part of the form with this label. */
export function focusPart(label: string): void {
  const part = document.querySelector(`[data-bidang="${CSS.escape(label)}"]`)
  part?.scrollIntoView({ block: 'nearest' })
  part?.querySelector<HTMLElement>('input, textarea, select')?.focus()
}
