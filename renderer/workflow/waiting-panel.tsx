import { Link } from '@tanstack/react-router'
import type { Tugas } from '../../shared/workflow/alur.contract.ts'
import { recordPath } from '../app/navigation.ts'
import { lateText, sinceText } from '../ui/clock.ts'
import { Section } from '../ui/pane.tsx'
import { StateMark } from '../ui/state-mark.tsx'
import css from './tasks.module.css'

const SHOWN = 6

/** What I sent on and wait for: which record, at whom, how long. */
export function WaitingPanel({ tasks, onAll }: { tasks: readonly Tugas[]; onAll: () => void }) {
  return (
    <Section title="Saya menunggu" meta="siapa, berapa lama">
      {tasks.length === 0 && <p className="sk-meta">Tidak ada yang sedang ditunggu.</p>}
      <ul className={css.waiting}>
        {tasks.slice(0, SHOWN).map((task) => {
          const path = recordPath(task.subject, task.subjectId)
          const words = [task.nomor, task.rahasia && !task.judul ? 'Rahasia' : task.judul].filter(Boolean).join(' ')
          return (
            <li key={task.taskId}>
              <span className="sk-cut" title={words}>
                {path ? <Link to={path}>{words}</Link> : words}
              </span>
              <span className={css.days}>
                {task.terlambat ? <StateMark state="late">{lateText(task.batas ?? task.sejak)}</StateMark> : sinceText(task.sejak)}
              </span>
              <span className={css.at}>di {task.pada}</span>
            </li>
          )
        })}
      </ul>
      {tasks.length > SHOWN && (
        <div className={css.more}>
          <button type="button" className="sk-link" onClick={onAll}>
            Semua {tasks.length}
          </button>
        </div>
      )}
    </Section>
  )
}
