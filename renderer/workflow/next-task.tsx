import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { orpc } from '../app/client.ts'
import { recordPath } from '../app/navigation.ts'
import { Kbd } from '../ui/kbd.tsx'
import { useKeys } from '../ui/keys.ts'
import { taskWords } from './task-words.ts'

/** My next task at another record, the most urgent first, and where it is opened; null when none waits. */
export function useNextTask(subject: string, subjectId: number): { words: string; path: string } | null {
  const { data = [] } = useQuery(orpc.alur.tugas.queryOptions({ input: { bagian: 'saya' } }))
  for (const task of data) {
    const path = task.subject === subject && task.subjectId === subjectId ? null : recordPath(task.subject, task.subjectId)
    if (path) return { words: taskWords(task), path }
  }
  return null
}

/** In the foot of a record: the next task, by one key. */
export function NextTask({ next }: { next: ReturnType<typeof useNextTask> }) {
  const navigate = useNavigate()
  const go = () => next && void navigate({ to: next.path })
  useKeys('Tugas berikutnya', { N: next ? { does: `tugas berikutnya, ${next.words}`, run: go } : undefined })
  if (!next) return null
  return (
    <button type="button" className="sk-link" onClick={go} aria-keyshortcuts="N">
      Tugas berikutnya: {next.words} <Kbd keys="N" silent />
    </button>
  )
}
