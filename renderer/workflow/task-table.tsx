import { useMediaQuery } from '@mantine/hooks'
import { IconCheck, IconCornerUpLeft } from '@tabler/icons-react'
import { Fragment, useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { Tugas } from '../../shared/workflow/alur.contract.ts'
import { momentShort } from '../ui/clock.ts'
import { DueMark, SecretMark } from '../ui/state-mark.tsx'
import css from './tasks.module.css'
import type { Together } from './use-together.ts'

export interface TaskSection {
  readonly key: string
  readonly name: string
  readonly late?: boolean
  readonly tasks: readonly Tugas[]
}

export interface TaskColumns {
  readonly head: readonly [act: string, record: string, who: string, since: string, due: string]
  /** The fourth column: when it came, or when it was done. */
  who: (task: Tugas) => string
  last: (task: Tugas) => ReactNode
}

/** What waits for me. */
export const inboxColumns: TaskColumns = {
  head: ['Yang harus dikerjakan', 'Catatan', 'Dari', 'Sejak', 'Batas'],
  who: (task) => task.dari,
  last: (task) => <DueMark due={task.batas} />,
}

interface TaskTableProps {
  sections: readonly TaskSection[]
  columns: TaskColumns
  label: string
  /** The task under the cursor. */
  at: number | null
  onAt: (taskId: number) => void
  onOpen: (task: Tugas) => void
  /** Choosing several alike, where the list allows it. */
  together?: Together
}

function Record({ task }: { task: Tugas }) {
  return (
    <>
      {task.kembali !== null && (
        <span className={css.returned} title={task.kembali}>
          <IconCornerUpLeft size={14} stroke={1.75} aria-hidden /> Dikembalikan{' '}
        </span>
      )}
      {task.nomor && <span className={css.number}>{task.nomor} </span>}
      {task.rahasia && !task.judul ? <SecretMark /> : task.judul}
    </>
  )
}

/** A worklist in sections: one tab stop, ↑ ↓ move, Enter opens, Space chooses one of several alike. The focus is the row's. */
export function TaskTable({ sections, columns, label, at, onAt, onOpen, together }: TaskTableProps) {
  const narrow = useMediaQuery('(max-width: 900px)')
  const heads = narrow ? [columns.head[0], columns.head[1], columns.head[4]] : columns.head
  const table = useRef<HTMLTableElement>(null)
  const tasks = sections.flatMap((section) => section.tasks)
  const current = tasks.find((task) => task.taskId === at) ?? tasks[0]
  const focused = useRef(false)

  useEffect(() => {
    const row = table.current?.querySelector<HTMLElement>('tr[tabindex="0"]')
    const active = document.activeElement
    const free = active === document.body || active === null || active.id === 'isi'
    if (row && (focused.current || free) && active !== row) row.focus({ preventScroll: free })
  }, [current?.taskId])

  function press(event: KeyboardEvent, index: number) {
    if (together && event.ctrlKey && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      together.chooseAll(tasks[index])
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: tasks.length - 1, PageDown: index + 10, PageUp: index - 10 }[
      event.key
    ]
    const task = tasks[index]
    if (to !== undefined) {
      event.preventDefault()
      const next = tasks[Math.max(0, Math.min(tasks.length - 1, to))]
      if (next) onAt(next.taskId)
      if (event.shiftKey && task && next && together && !together.chosen.has(next.taskId)) together.toggle(next)
    } else if (event.key === ' ' && task && together) {
      event.preventDefault()
      together.toggle(task)
    } else if (event.key === 'Enter' && task) {
      event.preventDefault()
      onOpen(task)
    }
  }

  let index = -1
  return (
    <table
      ref={table}
      className={css.table}
      role="grid"
      aria-label={label}
      aria-rowcount={tasks.length}
      aria-multiselectable={together ? true : undefined}
      onFocus={() => (focused.current = true)}
      onBlur={(event) => {
        if (event.relatedTarget) focused.current = event.currentTarget.contains(event.relatedTarget)
      }}
    >
      <thead>
        <tr>
          {heads.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sections.map((section) => (
          <Fragment key={section.key}>
            {section.tasks.length > 0 && section.name && (
              <tr className={css.section}>
                <th colSpan={heads.length} scope="colgroup" data-late={section.late || undefined}>
                  {section.name} <span>{section.tasks.length}</span>
                </th>
              </tr>
            )}
            {section.tasks.map((task) => {
              index += 1
              const here = index
              const chosen = task === current
              return (
                <tr
                  key={task.taskId}
                  className={css.row}
                  tabIndex={chosen ? 0 : -1}
                  data-cursor={chosen || undefined}
                  aria-selected={together ? together.chosen.has(task.taskId) : chosen}
                  aria-rowindex={here + 1}
                  onClick={() => onAt(task.taskId)}
                  onDoubleClick={() => onOpen(task)}
                  onKeyDown={(event) => press(event, here)}
                >
                  <td>
                    {together?.chosen.has(task.taskId) && <IconCheck className={css.chosen} size={14} stroke={2} aria-hidden />}
                    <button type="button" tabIndex={-1} className={css.open} title={task.nama} onClick={() => onOpen(task)}>
                      {task.namaPendek}
                    </button>
                    {task.diambil && <span className={css.taken}> diambil {task.diambil.nama}</span>}
                  </td>
                  <td title={`${task.nomor} ${task.judul}`.trim()}>
                    <Record task={task} />
                  </td>
                  {!narrow && (
                    <>
                      <td title={columns.who(task)}>{columns.who(task)}</td>
                      <td className={css.since}>{momentShort(task.sejak)}</td>
                    </>
                  )}
                  <td className={css.last}>{columns.last(task)}</td>
                </tr>
              )
            })}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}
