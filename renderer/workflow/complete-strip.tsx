import { useState } from 'react'
import type { Aksi, TugasCatatan } from '../../shared/workflow/alur.contract.ts'
import { officeToday } from '../ui/clock.ts'
import { DateField } from '../ui/date-field.tsx'
import { AreaField, CheckField, SelectField } from '../ui/fields.tsx'
import { ActStrip } from './act-strip.tsx'

export interface Completion {
  readonly hasil: string[]
  readonly catatan: string | null
  readonly padaTanggal: string | null
  readonly untukPenugasanId: number | null
}

interface CompleteStripProps {
  task: TugasCatatan
  /** One action, or the inclusive ones to choose among. */
  actions: readonly Aksi[]
  busy: string | null
  error: string | null
  onRun: (completion: Completion) => void
  onClose: () => void
}

/** Asks what an outcome still needs: which of several, the reason, for whom it is recorded and on which day he did it. */
export function CompleteStrip({ task, actions, busy, error, onRun, onClose }: CompleteStripProps) {
  const [picked, setPicked] = useState<readonly string[]>([])
  const [note, setNote] = useState('')
  const [date, setDate] = useState<string | null>(officeToday())
  const [who, setWho] = useState(task.dicatatUntuk.length === 1 ? String(task.dicatatUntuk[0]?.penugasanId) : '')
  const [tried, setTried] = useState(false)
  const first = actions[0]
  const several = actions.length > 1
  const noteNeeded = actions.some((action) => action.catatanWajib && (!several || picked.includes(action.hasil ?? '')))
  const recorded = task.dicatatUntuk.length > 0
  const dated = recorded || task.luar !== null
  const faults = {
    picked: several && picked.length === 0 ? 'Pilih paling sedikit satu hasil.' : null,
    note: noteNeeded && note.trim() === '' ? 'Isi catatan: alasannya wajib ditulis.' : null,
    who: recorded && who === '' ? 'Pilih siapa yang bertindak.' : null,
  }
  const run = () => {
    setTried(true)
    if (faults.picked || faults.note || faults.who) return
    onRun({
      hasil: several ? [...picked] : first?.hasil ? [first.hasil] : [],
      catatan: note.trim() || null,
      padaTanggal: dated ? date : null,
      untukPenugasanId: recorded ? Number(who) : null,
    })
  }
  const words = several ? 'Simpan pilihan' : (first?.nama ?? task.nama)
  const word = words.charAt(0).toUpperCase() + words.slice(1)
  return (
    <ActStrip
      title={several ? `${task.nama}: pilih hasilnya, boleh lebih dari satu` : word}
      onClose={onClose}
      act={{ does: word, run, busy }}
    >
      {several && (
        <div>
          {actions.map((action) => (
            <CheckField
              key={action.hasil}
              label={action.nama}
              checked={picked.includes(action.hasil ?? '')}
              onChange={(on) => setPicked(on ? [...picked, action.hasil ?? ''] : picked.filter((key) => key !== action.hasil))}
            />
          ))}
          {tried && faults.picked && <div role="alert">{faults.picked}</div>}
        </div>
      )}
      {recorded && (
        <SelectField
          label="Yang bertindak"
          value={who}
          onChange={setWho}
          error={tried ? faults.who : null}
          options={[
            ...(task.dicatatUntuk.length === 1 ? [] : [['', 'Pilih…'] as const]),
            ...task.dicatatUntuk.map((post) => [String(post.penugasanId), `${post.jabatan}, ${post.nama}`] as const),
          ]}
        />
      )}
      {dated && (
        <div data-narrow>
          <DateField label={task.luar === null ? 'Tanggal pada kertas' : `Tanggal dari ${task.luar}`} value={date} onChange={setDate} />
        </div>
      )}
      <AreaField
        label={task.luar === null && task.sistem === null ? 'Catatan' : 'Nomor rujukan dan catatan'}
        need={noteNeeded ? 'wajib' : 'boleh kosong'}
        value={note}
        onChange={setNote}
        rows={1}
        maxLength={4000}
        error={(tried ? faults.note : null) ?? error}
        autoFocus={!several}
      />
    </ActStrip>
  )
}
