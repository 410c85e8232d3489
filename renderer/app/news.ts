import type { Sesi } from '../../shared/akun/akun.contract.ts'
import type { Tugas } from '../../shared/workflow/alur.contract.ts'

/** My open tasks as they were told last: which there were, and which of them were late. */
export interface Known {
  readonly tasks: ReadonlySet<number>
  readonly late: ReadonlySet<number>
}

export interface NewsLine {
  readonly text: string
  /** The one task that it is about; null: several. */
  readonly task: Tugas | null
}

const words = (task: Tugas) => [task.nomor, task.namaPendek].filter(Boolean).join(' ')

/** What changed in my worklist since it was told last; the first look tells nothing, and of what I opened myself nothing is told. */
export function newsOf(known: Known | null, tasks: readonly Tugas[], now: number): { next: Known; lines: NewsLine[] } {
  const late = tasks.filter((task) => task.batas !== null && task.batas < now)
  const next: Known = { tasks: new Set(tasks.map((task) => task.taskId)), late: new Set(late.map((task) => task.taskId)) }
  if (!known) return { next, lines: [] }
  const fresh = tasks.filter((task) => !known.tasks.has(task.taskId) && task.dari !== 'Saya sendiri')
  const passed = late.filter((task) => known.tasks.has(task.taskId) && !known.late.has(task.taskId))
  return {
    next,
    lines: [
      ...line(
        fresh,
        (task) => `Tugas baru: ${words(task)}, dari ${task.dari}`,
        (count) => `${count} tugas baru`,
      ),
      ...line(
        passed,
        (task) => `Lewat batas waktu: ${words(task)}`,
        (count) => `${count} tugas lewat batas waktu`,
      ),
    ],
  }
}

function line(tasks: readonly Tugas[], one: (task: Tugas) => string, several: (count: number) => string): NewsLine[] {
  const [first] = tasks
  if (!first) return []
  return [tasks.length === 1 ? { text: one(first), task: first } : { text: several(tasks.length), task: null }]
}

/** Posts that came to a person or went from him while the program was open, as an absence hands them over and back. */
export function postNews(before: Sesi, now: Sesi): string[] {
  if (before.pegawaiId !== now.pegawaiId || before === now) return []
  const gone = before.pos.filter((post) => !now.pos.some((other) => other.penugasanId === post.penugasanId))
  const come = now.pos.filter((post) => !before.pos.some((other) => other.penugasanId === post.penugasanId))
  return [
    ...come.map((post) => `Jabatan diserahkan kepada Anda: ${post.jabatan}`),
    ...gone.map((post) => `Tidak lagi dijalankan: ${post.jabatan}`),
  ]
}
