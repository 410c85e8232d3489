import { useQuery } from '@tanstack/react-query'
import { useImperativeHandle, useState, type Ref } from 'react'
import { caraKirim, type Naskah } from '../../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import type { TugasCatatan } from '../../../../../shared/workflow/alur.contract.ts'
import { orpc } from '../../../../app/client.ts'
import { useDraft } from '../../../../app/draft.ts'
import { ActButton } from '../../../../ui/act-button.tsx'
import { officeToday } from '../../../../ui/clock.ts'
import { DateField } from '../../../../ui/date-field.tsx'
import { FieldRow, SelectField, TextField } from '../../../../ui/fields.tsx'
import { refusalOf } from '../../../../ui/refusal.ts'
import type { Prepared } from '../../../../workflow/process-actions.tsx'
import css from '../keluar.module.css'
import { LineActs } from '../isian/list-field.tsx'

/** What a form hands over when its button is pressed. */
export interface StepHandle {
  read: () => Prepared
  /** The step is done: what was kept of it goes. */
  clear: () => void
}

export type Faults = Readonly<Record<string, string>>

interface Props {
  naskah: Naskah
  task: TugasCatatan
  faults: Faults
  handle: Ref<StepHandle>
}

/** Tanda tangan: the day on the paper, and whose signature is recorded where it is another's. */
export function TandaTanganForm({ task, faults, handle }: Props) {
  const [tanggal, setTanggal] = useState<string | null>(officeToday())
  const [untuk, setUntuk] = useState(String(task.dicatatUntuk[0]?.penugasanId ?? ''))
  const recorded = task.dicatatUntuk.length > 0
  useImperativeHandle(handle, () => ({
    read: () => ({ isi: {}, padaTanggal: tanggal, ...(recorded && { untukPenugasanId: untuk ? Number(untuk) : null }) }),
    clear: () => undefined,
  }))
  return (
    <FieldRow columns={recorded ? 2 : 1}>
      {recorded && (
        <SelectField
          label="Dicatat untuk"
          value={untuk}
          onChange={setUntuk}
          options={task.dicatatUntuk.map((who) => [String(who.penugasanId), `${who.jabatan}: ${who.nama}`] as const)}
        />
      )}
      <DateField
        label="Tanggal tanda tangan"
        value={tanggal}
        onChange={setTanggal}
        error={faults.padaTanggal ?? faults.tanggal}
        hint="Nama, pangkat, dan NIP dicetak menurut tanggal ini."
      />
    </FieldRow>
  )
}

/** What a form of numbers holds: the date, a booked number instead of the next, the reason of an inserted one. */
export interface Numbering {
  readonly tanggal: string | null
  readonly pesananId: number | null
  readonly sisipan: string
}

interface NumberProps {
  naskah: Naskah
  value: Numbering
  onChange: (value: Numbering) => void
  faults: Faults
  autoFocus?: boolean
}

/** The date of a naskah and the number that it gives, as it would be drawn now. */
export function NomorFields({ naskah, value, onChange, faults, autoFocus }: NumberProps) {
  const { tanggal, pesananId, sisipan } = value
  const open = naskah.nomor === ''
  const next = useQuery({ ...orpc.persuratan.naskah.nomorBerikut.queryOptions({ input: { id: naskah.id, tanggal } }), enabled: open })
  const booked = useQuery({ ...orpc.persuratan.naskah.nomor.pesanan.queryOptions({ input: {} }), enabled: open }).data ?? []
  const fitting = booked.filter((one) => one.jenis === naskah.jenis && one.keadaan === 'dipesan')
  const drawn = fitting.find((one) => one.id === pesananId)?.nomor ?? next.data?.nomor
  const fault = faults.kodeKlasifikasi ?? (next.error ? refusalOf(next.error).message : null)
  return (
    <>
      <DateField
        label="Tanggal naskah"
        value={tanggal}
        onChange={(day) => onChange({ ...value, tanggal: day })}
        error={faults.tanggal}
        readOnly={!open}
        autoFocus={autoFocus && open}
      />
      {open && fitting.length > 0 && (
        <SelectField
          label="Nomor"
          value={pesananId === null ? '' : String(pesananId)}
          onChange={(id) => onChange({ ...value, pesananId: id === '' ? null : Number(id) })}
          options={[
            ['', 'Nomor berikutnya'] as const,
            ...fitting.map((one) => [String(one.id), `${one.nomor}, dipesan untuk ${one.keperluan}`] as const),
          ]}
          error={faults.pesananId}
        />
      )}
      {open && next.data?.sisipan && pesananId === null && (
        <TextField
          label="Alasan nomor sisipan"
          need="wajib"
          hint="Tanggalnya sebelum nomor terakhir; nomornya disisipkan."
          value={sisipan}
          maxLength={300}
          onChange={(text) => onChange({ ...value, sisipan: text })}
          error={faults.sisipan}
        />
      )}
      {fault ? (
        <p className={css.fault}>{fault}</p>
      ) : (
        <p className={css.number} aria-live="polite">
          {open ? 'Nomornya' : 'Sudah bernomor'} <strong>{open ? drawn || 'tanpa nomor' : naskah.nomor}</strong>
        </p>
      )}
    </>
  )
}

/** Periksa akhir: the date of the letter, and with it its number. */
export function NomorForm({ naskah, faults, handle }: Props) {
  const [value, setValue] = useState<Numbering>({ tanggal: naskah.tanggal ?? officeToday(), pesananId: null, sisipan: '' })
  useImperativeHandle(handle, () => ({ read: () => ({ isi: value }), clear: () => undefined }))
  return <NomorFields naskah={naskah} value={value} onChange={setValue} faults={faults} autoFocus />
}

interface Kirim {
  readonly tujuan: string
  readonly cara: (typeof caraKirim)[number]
  readonly tanggal: string | null
  readonly penerima: string
}

/** How each way of dispatch is called. */
export const caraNama: Readonly<Record<string, string>> = {
  antar: 'Antar',
  pos: 'Pos',
  email: 'Pos-el',
  SRIKANDI: 'SRIKANDI',
  'WA/lainnya': 'WA/lainnya',
}

/** Kirim: to whom it went, how and when; who received it where that is known already. */
export function KirimForm({ naskah, task, faults, handle }: Props) {
  const blank = (tujuan: string): Kirim => ({ tujuan, cara: 'antar', tanggal: officeToday(), penerima: '' })
  const [first] = useState(() => (naskah.kepala.yth.length > 0 ? naskah.kepala.yth : ['']).map(blank))
  const [rows, setRows] = useState<readonly Kirim[]>(first)
  const dirty = JSON.stringify(rows) !== JSON.stringify(first)
  const draft = useDraft<readonly Kirim[]>(`naskah/${naskah.id}/kirim/${task.taskId}`, dirty ? rows : null, setRows)
  const put = (index: number, part: Partial<Kirim>) => setRows(rows.map((row, each) => (each === index ? { ...row, ...part } : row)))
  useImperativeHandle(handle, () => ({ read: () => ({ isi: { kirim: rows } }), clear: draft.discard }))
  return (
    <div className={css.stack} role="group" aria-label="Pengiriman">
      {rows.map((row, index) => (
        <div key={index} className={css.dispatch} role="group" aria-label={`Tujuan ${index + 1}`}>
          <div className={css.personHead}>
            <TextField
              label={`Tujuan ${index + 1}`}
              value={row.tujuan}
              maxLength={300}
              onChange={(tujuan) => put(index, { tujuan })}
              error={faults[`kirim.${index}.tujuan`] ?? (index === 0 ? faults.kirim : null)}
              autoFocus={index === 0}
            />
            {rows.length > 1 && (
              <LineActs name={`tujuan ${index + 1}`} onRemove={() => setRows(rows.filter((_, each) => each !== index))} />
            )}
          </div>
          <FieldRow columns={3}>
            <SelectField
              label="Cara"
              size="bar"
              value={row.cara}
              onChange={(cara) => put(index, { cara })}
              options={caraKirim.map((key) => [key, caraNama[key] ?? key] as const)}
            />
            <DateField
              label="Tanggal"
              size="bar"
              value={row.tanggal}
              onChange={(tanggal) => put(index, { tanggal })}
              error={faults[`kirim.${index}.tanggal`]}
            />
            <TextField
              label="Penerima"
              size="bar"
              placeholder="bila sudah ada"
              value={row.penerima}
              maxLength={150}
              onChange={(penerima) => put(index, { penerima })}
            />
          </FieldRow>
        </div>
      ))}
      <div>
        <ActButton onClick={() => setRows([...rows, blank('')])}>Tambah tujuan</ActButton>
      </div>
    </div>
  )
}
