import type { Perkara } from '../../../shared/modules/perkara/perkara.contract.ts'
import type { Jalur, TugasCatatan } from '../../../shared/workflow/alur.contract.ts'
import { momentShort } from '../../ui/clock.ts'
import { Note } from '../../ui/note.tsx'
import { DueMark } from '../../ui/state-mark.tsx'
import css from './perkara.module.css'

interface Props {
  perkara: Perkara
  path: Jalur | null
  task: TugasCatatan | null
  doable: readonly TugasCatatan[]
  onChoose: (taskId: number) => void
}

/** Where the case stands: each open task, whose it is and since when; what the map leaves open at mine. */
export function TaskPanel({ perkara, path, task, doable, onChoose }: Props) {
  const open = path?.tugas ?? []
  if (open.length === 0) {
    return (
      <section className={css.task}>
        <p className={css.quiet}>
          {perkara.keadaan === 'berjalan' ? 'Tidak ada tugas yang tampak bagi Anda.' : 'Perkara ini sudah berakhir.'}
        </p>
      </section>
    )
  }
  return open.map((one) => (
    <Task
      key={one.taskId}
      task={one}
      peta={perkara.langkahPeta.find(({ step }) => step === one.step)}
      present={one.taskId === task?.taskId}
      onChoose={doable.length > 1 && doable.includes(one) ? () => onChoose(one.taskId) : undefined}
    />
  ))
}

interface TaskProps {
  task: TugasCatatan
  peta: Perkara['langkahPeta'][number] | undefined
  present: boolean
  onChoose?: () => void
}

function Task({ task, peta, present, onChoose }: TaskProps) {
  const along = peta && peta.bersama.length > 0 ? ` Bersama ${peta.bersama.join(', ')}.` : ''
  const readings = [...(peta?.tersirat ?? []), ...(peta?.catatan ?? [])]
  return (
    <section className={css.task} aria-label={task.nama} data-task>
      <h2>
        {task.nama}
        {task.batas !== null && (
          <span className={css.due}>
            Batas: <DueMark due={task.batas} />
          </span>
        )}
      </h2>
      <p className={css.quiet}>
        {task.luar === null ? `Pada ${task.pada}` : `Dilakukan ${task.luar}, dicatat ${task.pada}`}, sejak {momentShort(task.sejak)}, dari{' '}
        {task.dari === 'Saya sendiri' ? 'saya sendiri' : task.dari}.{along}
        {task.sistem && ` Dikerjakan pada ${task.sistem}.`}
      </p>
      {task.kembali && (
        <Note kind="return">
          <strong>Kembali dari {task.dari}.</strong> “{task.kembali}”
        </Note>
      )}
      {task.diambil && <Note kind="info">Dikerjakan {task.diambil.nama}.</Note>}
      {onChoose && !present && (
        <div>
          <button type="button" className="sk-link" onClick={onChoose}>
            Kerjakan yang ini
          </button>
        </div>
      )}
      {readings.length > 0 && (
        <details open={present}>
          <summary className={css.quiet}>Catatan peta proses</summary>
          <ul className={css.readings}>
            {readings.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
