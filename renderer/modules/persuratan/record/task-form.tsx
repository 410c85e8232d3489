import { useQuery } from '@tanstack/react-query'
import { useEffect, useImperativeHandle, useState, type Ref } from 'react'
import type { DisposisiBaris, SuratMasuk } from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { TugasCatatan } from '../../../../shared/workflow/alur.contract.ts'
import { orpc } from '../../../app/client.ts'
import { useDraft } from '../../../app/draft.ts'
import { AreaField, TextField } from '../../../ui/fields.tsx'
import { Note } from '../../../ui/note.tsx'
import { isianOf, type Isian } from './isian.ts'
import css from './record.module.css'
import { SuratForm } from './surat-form.tsx'

/** What a form hands over when its button is pressed: the payload of the step. */
export interface TaskFormHandle {
  read: () => unknown
  /** The step is done: the draft goes. */
  clear: () => void
  /** Whose act is written down, and the day on the paper; empty for one's own. */
  recorded(): { padaTanggal?: string | null; untukPenugasanId?: number | null }
}
type Inner = Pick<TaskFormHandle, 'read' | 'clear'>

export type Faults = Readonly<Record<string, string>>

interface FormProps {
  surat: SuratMasuk
  task: TugasCatatan
  faults: Faults
  handle: Ref<Inner>
}

const WAITING: readonly (keyof Isian)[] = ['nomorSurat', 'tanggalSurat', 'jenisNaskah', 'kodeKlasifikasi']

/** Identifikasi dan verifikasi: the fields that registration left for TU (P1.1.1/identifikasi-verifikasi). */
export function VerifikasiForm({ surat, task, faults, handle }: FormProps) {
  const [isian, setIsian] = useState<Isian>(() => isianOf(surat))
  const [versi, setVersi] = useState(surat.versi)
  const [pengirim, setPengirim] = useState(surat.pengirim)
  const dirty = JSON.stringify(isian) !== JSON.stringify(isianOf(surat))
  useEffect(() => {
    if (!dirty) setVersi(surat.versi)
  }, [dirty, surat.versi])
  const draft = useDraft<Isian>(`surat-masuk/${surat.id}/${task.step}`, dirty ? isian : null, setIsian)
  useImperativeHandle(handle, () => ({ read: () => ({ versi, ...isian }), clear: draft.discard }))
  const secret = surat.keamanan === 'R' || surat.keamanan === 'SR'
  const first = (secret ? WAITING.slice(0, 2) : WAITING).find((key) => isian[key] === null)
  return (
    <>
      {versi !== surat.versi && (
        <Note
          kind="return"
          actions={
            <button
              type="button"
              className={css.headTab}
              onClick={() => {
                setIsian(isianOf(surat))
                setVersi(surat.versi)
                setPengirim(surat.pengirim)
              }}
            >
              Pakai nilainya
            </button>
          }
        >
          Catatan surat ini dibetulkan orang lain sejak dibuka.
        </Note>
      )}
      <SuratForm
        value={isian}
        onChange={setIsian}
        pengirim={pengirim}
        onPengirim={setPengirim}
        faults={faults}
        verifying
        focus={first}
        sealed={!surat.terbuka}
      />
    </>
  )
}

/** Tindak lanjut: what was done; with it this receiver's part ends (P1.1.1/tindak-lanjut). */
export function TindakLanjutForm({ surat, task, faults, handle }: FormProps) {
  const [hasil, setHasil] = useState('')
  const draft = useDraft<string>(`surat-masuk/${surat.id}/tindak-lanjut/${task.taskId}`, hasil.trim() === '' ? null : hasil, setHasil)
  useImperativeHandle(handle, () => ({ read: () => ({ hasil }), clear: draft.discard }))
  const cases = useQuery(orpc.perkara.dariSurat.queryOptions({ input: { suratId: surat.id } })).data?.perkara ?? []
  const lines = cases.map((one) => `Dibuka perkara ${one.nomor}: ${one.namaProses}.`).filter((line) => !hasil.includes(line))
  return (
    <>
      <AreaField label="Hasil" need="wajib" rows={3} value={hasil} onChange={setHasil} error={faults.hasil} autoFocus />
      {lines.map((line) => (
        <div key={line}>
          <button type="button" className="sk-link" onClick={() => setHasil([hasil.trim(), line].filter(Boolean).join('\n'))}>
            Tulis “{line}”
          </button>
        </div>
      ))}
    </>
  )
}

/** Terima dan teruskan: the Sekretaris may add a note (P1.1.1/teruskan-ke-tu). */
export function CatatanForm({ surat, task, faults, handle }: FormProps) {
  const [catatan, setCatatan] = useState('')
  const draft = useDraft<string>(`surat-masuk/${surat.id}/catatan/${task.taskId}`, catatan.trim() === '' ? null : catatan, setCatatan)
  useImperativeHandle(handle, () => ({ read: () => ({ catatan }), clear: draft.discard }))
  return <AreaField label="Catatan Sekretaris" need="boleh kosong" value={catatan} onChange={setCatatan} error={faults.catatan} />
}

/** Distribusi: who received, as far as known at hand-over; the rest is ticked later (P1.1.1/distribusi). */
export function DistribusiForm({ surat, task, faults, handle, rows }: FormProps & { rows: readonly DisposisiBaris[] }) {
  const [names, setNames] = useState<Readonly<Record<number, string>>>({})
  const waiting = rows.filter((row) => row.jenis === 'penerima' && row.keadaan !== 'ditarik' && row.diterimaPada === null)
  const draft = useDraft<typeof names>(
    `surat-masuk/${surat.id}/distribusi/${task.taskId}`,
    Object.keys(names).length === 0 ? null : names,
    setNames,
  )
  useImperativeHandle(handle, () => ({
    read: () => ({
      terima: waiting.flatMap((row) => (names[row.id]?.trim() ? [{ disposisiId: row.id, nama: names[row.id]?.trim() }] : [])),
    }),
    clear: draft.discard,
  }))
  return (
    <div role="group" aria-label="Penerimaan">
      <p className={css.quiet} style={{ paddingInline: 0 }}>
        Nama jelas penerima pada saat diserahkan. Yang belum menerima boleh dikosongkan dan dicatat kemudian.
      </p>
      {waiting.map((row) => (
        <div key={row.id} className={css.receipt}>
          <span>
            <span className={css.post}>{row.kepadaJabatan}</span>
            <span className={css.name}>{row.kepadaNama || row.unit}</span>
          </span>
          <TextField
            label={`Diterima oleh, ${row.kepadaJabatan}`}
            hideLabel
            placeholder="Diterima oleh"
            maxLength={120}
            value={names[row.id] ?? ''}
            onChange={(nama) => setNames({ ...names, [row.id]: nama })}
            error={faults[`terima.${row.id}`]}
          />
        </div>
      ))}
    </div>
  )
}
