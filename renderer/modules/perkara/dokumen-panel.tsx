import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { shortDate } from '../../../shared/dates.ts'
import type { Berkas } from '../../../shared/core/berkas.contract.ts'
import type { Perkara } from '../../../shared/modules/perkara/perkara.contract.ts'
import { office } from '../../app/client.ts'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CheckField, FieldRow, SelectField, TextField } from '../../ui/fields.tsx'
import { announce } from '../../ui/live.tsx'
import { Section } from '../../ui/pane.tsx'
import { Picker } from '../../ui/picker.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useRefusal } from '../../ui/refusal.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import css from './perkara.module.css'

type Dokumen = Perkara['dokumen'][number]

/** The documents of a case: those that the map names, with what is there; each by its file or where the original lies. */
export function DokumenPanel({ perkara, berkas }: { perkara: Perkara; berkas: readonly Berkas[] }) {
  const [adding, setAdding] = useState<string | null>(null)
  const [revoking, setRevoking] = useState<Dokumen | null>(null)
  const missing = perkara.dokumenPeta.filter((one) => !one.ada)
  const fileOf = (one: Dokumen) => berkas.find((file) => file.id === one.berkasId)?.nama
  return (
    <Section
      title="Dokumen"
      meta={
        perkara.bolehUbah && (
          <button type="button" className="sk-link" onClick={() => setAdding('')}>
            Catat
          </button>
        )
      }
    >
      <ul className={css.rows}>
        {perkara.dokumen.map((one) => (
          <li key={one.id} className={css.row}>
            <span>
              {one.nama}
              <small>
                {[
                  one.nomor,
                  one.tanggal && shortDate(one.tanggal),
                  one.bertandaTangan && 'bertanda tangan',
                  fileOf(one) ?? (one.berkasId !== null && 'berkasnya dicabut'),
                  one.lokasi && `asli di ${one.lokasi}`,
                ]
                  .filter(Boolean)
                  .join(', ')}
              </small>
              {one.hilang && <StateMark state="late">berkasnya hilang: lampirkan lagi berkas yang sama</StateMark>}
            </span>
            {perkara.bolehUbah && (
              <button type="button" className={css.off} aria-label={`Cabut ${one.nama}`} onClick={() => setRevoking(one)}>
                Cabut
              </button>
            )}
          </li>
        ))}
        {missing.map((one) => (
          <li key={one.nama} className={css.row}>
            <span className={css.quiet}>
              <StateMark state="open">{one.nama}</StateMark>
              <small>
                {[
                  one.asal ? `datang dari ${one.asal}` : one.langkah.join(', '),
                  one.penandatangan.length > 0 && `ditandatangani ${one.penandatangan.join(', ')}`,
                ]
                  .filter(Boolean)
                  .join('; ')}
              </small>
            </span>
            {perkara.bolehUbah && (
              <button type="button" className={css.off} aria-label={`Catat ${one.nama}`} onClick={() => setAdding(one.nama)}>
                Catat
              </button>
            )}
          </li>
        ))}
      </ul>
      {perkara.dokumen.length + missing.length === 0 && <p className={css.quiet}>Peta tidak menyebut dokumen untuk proses ini.</p>}
      {adding !== null && <DokumenDialog perkara={perkara} berkas={berkas} nama={adding} onClose={() => setAdding(null)} />}
      {revoking && (
        <ReasonDialog
          title={`Cabut ${revoking.nama}`}
          about={`Perkara ${perkara.nomor}`}
          note="Dokumen tidak tampil lagi pada perkara ini. Pencabutannya tercatat beserta alasannya; berkasnya sendiri tetap terlampir."
          act="Cabut dokumen ini"
          busy="Mencabut…"
          danger
          run={(alasan) => office.perkara.cabutDokumen({ id: perkara.id, dokumenId: revoking.id, alasan })}
          onDone={() => announce(`${revoking.nama} dicabut`)}
          onClose={() => setRevoking(null)}
        />
      )}
    </Section>
  )
}

interface DialogProps {
  perkara: Perkara
  berkas: readonly Berkas[]
  nama: string
  onClose: () => void
}

/** A document of a case: its number and day, its file, or where the original lies. */
export function DokumenDialog({ perkara, berkas, nama, onClose }: DialogProps) {
  const [value, setValue] = useState({ nama, nomor: '', tanggal: null as string | null, bertandaTangan: false, berkas: '', lokasi: '' })
  const set = (change: Partial<typeof value>) => setValue({ ...value, ...change })
  const save = useMutation({
    mutationFn: () => {
      const { berkas: file, ...rest } = value
      return office.perkara.tambahDokumen({ id: perkara.id, ...rest, berkasId: file === '' ? null : Number(file) })
    },
    onSuccess: () => {
      announce(`${value.nama} tercatat`)
      onClose()
    },
  })
  const refusal = useRefusal(save.error)
  return (
    <Dialog
      title="Catat dokumen"
      about={`Perkara ${perkara.nomor}`}
      size="m"
      onClose={onClose}
      dirty={value.nomor !== '' || value.lokasi !== '' || value.nama !== nama}
      act={{
        does: 'Simpan',
        run: () => save.mutate(),
        busy: save.isPending ? 'Menyimpan…' : null,
        refused: value.nama.trim() === '' ? 'Pilih atau tulis nama dokumennya.' : null,
      }}
    >
      <Picker<Perkara['dokumenPeta'][number]>
        label="Dokumen"
        need="wajib"
        shown={value.nama}
        source={`dokumen-${perkara.id}`}
        search={(text) => perkara.dokumenPeta.filter((one) => one.nama.toLowerCase().includes(text.toLowerCase()))}
        option={(one) => ({ id: one.nama, name: one.nama, why: one.ada ? 'sudah ada' : one.langkah.join(', ') })}
        onPick={(one) => set({ nama: one.nama })}
        newOption={(text) => `Dokumen lain “${text}”`}
        onNew={(text) => set({ nama: text })}
        error={refusal?.fields.nama}
        autoFocus={nama === ''}
      />
      <FieldRow columns={2}>
        <TextField label="Nomor dokumen" value={value.nomor} onChange={(nomor) => set({ nomor })} maxLength={100} autoFocus={nama !== ''} />
        <DateField label="Tanggal dokumen" value={value.tanggal} onChange={(tanggal) => set({ tanggal })} error={refusal?.fields.tanggal} />
      </FieldRow>
      <SelectField
        label="Berkas"
        value={value.berkas}
        onChange={(file) => set({ berkas: file })}
        options={[
          ['', berkas.length === 0 ? 'Belum ada berkas terlampir' : 'Tanpa berkas'] as const,
          ...berkas.map((file) => [String(file.id), file.nama] as const),
        ]}
        error={refusal?.fields.berkasId}
      />
      <TextField
        label="Tempat naskah asli"
        hint="Misalnya lemari 2, map biru. Wajib bila tanpa berkas."
        value={value.lokasi}
        onChange={(lokasi) => set({ lokasi })}
        maxLength={200}
        error={refusal?.fields.lokasi}
      />
      <CheckField label="Sudah bertanda tangan" checked={value.bertandaTangan} onChange={(bertandaTangan) => set({ bertandaTangan })} />
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}
