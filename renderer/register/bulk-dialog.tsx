import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { ActButton } from '../ui/act-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { SelectField } from '../ui/fields.tsx'
import { Note } from '../ui/note.tsx'
import { useRefusal } from '../ui/refusal.ts'
import css from './bulk-dialog.module.css'

export interface BulkFault {
  readonly id: number
  readonly pesan: string
}

/** Something that is done with several records at once. */
export interface BulkAct<Row> {
  readonly key: string
  /** As the choice calls it: Ubah sifat. */
  readonly name: string
  /** The verb of the button. */
  readonly does: string
  /** What must be said of it first (a value), and whether it is said. */
  readonly fields?: ReactNode
  readonly unsaid?: string | null
  /** What the trial depends on beside the records. */
  readonly value?: string
  /** Asks the host which of them are refused; nothing is written. */
  readonly trial: (rows: readonly Row[]) => Promise<readonly BulkFault[]>
  /** Does it with all of them, or with none. */
  readonly run: (rows: readonly Row[]) => Promise<void>
}

interface Props<Row> {
  /** What they are: surat. */
  readonly benda: string
  readonly rows: readonly Row[]
  readonly idOf: (row: Row) => number
  readonly call: (row: Row) => string
  readonly acts: readonly BulkAct<Row>[]
  readonly onClose: () => void
}

const SHOWN = 100

/** One act over the selected rows: tried first, with the reason at each that is refused; then done with all that are left, or with none. */
export function BulkDialog<Row>({ benda, rows: first, idOf, call, acts, onClose }: Props<Row>) {
  const [key, setKey] = useState(acts[0]?.key ?? '')
  const [off, setOff] = useState<ReadonlySet<number>>(new Set())
  const act = acts.find((each) => each.key === key) ?? acts[0]
  const rows = first.filter((row) => !off.has(idOf(row)))
  const trial = useQuery({
    queryKey: ['massal', act?.key, act?.value ?? '', rows.map(idOf)],
    queryFn: () => act?.trial(rows) ?? [],
    enabled: act !== undefined && !act.unsaid && rows.length > 0,
    staleTime: 0,
    gcTime: 0,
  })
  const write = useMutation({ mutationFn: async () => act?.run(rows), onSuccess: onClose })
  const refusal = useRefusal(trial.error ?? write.error)
  const faults = act?.unsaid ? [] : (trial.data ?? [])
  const names = new Map(first.map((row) => [idOf(row), call(row)]))
  const many = `${rows.length.toLocaleString('id-ID')} ${benda}`
  const held =
    rows.length === 0
      ? 'Semua sudah dikeluarkan.'
      : (act?.unsaid ??
        (trial.data === undefined ? 'Sedang diperiksa.' : faults.length > 0 ? `${faults.length} ditolak. Keluarkan dahulu.` : null))
  if (!act) return null
  return (
    <Dialog
      title={`Kerjakan ${many}`}
      about={off.size > 0 ? `${off.size} dikeluarkan` : undefined}
      onClose={onClose}
      size="m"
      act={{ does: `${act.does} ${many}`, run: () => write.mutate(), busy: write.isPending ? 'Menyimpan…' : null, refused: held }}
      option={
        faults.length > 0 && (
          <ActButton size="form" onClick={() => setOff(new Set([...off, ...faults.map(({ id }) => id)]))}>
            Keluarkan {faults.length} yang ditolak
          </ActButton>
        )
      }
    >
      <SelectField
        label="Tindakan"
        autoFocus
        value={act.key}
        onChange={setKey}
        options={acts.map((each) => [each.key, each.name] as const)}
      />
      {act.fields}
      {refusal && <Note kind="late">{refusal.message}</Note>}
      {faults.length > 0 && (
        <div className={css.faults} role="region" aria-label="Yang ditolak" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th>Agenda</th>
                <th>Mengapa ditolak</th>
              </tr>
            </thead>
            <tbody>
              {faults.slice(0, SHOWN).map(({ id, pesan }) => (
                <tr key={id}>
                  <th scope="row">{names.get(id)}</th>
                  <td>{pesan}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {faults.length > SHOWN && <p>dan {(faults.length - SHOWN).toLocaleString('id-ID')} lagi.</p>}
        </div>
      )}
      {held === null && <Note kind="done">Semua {many} dapat dikerjakan; belum ada yang ditulis.</Note>}
    </Dialog>
  )
}
