import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Tugas } from '../../shared/workflow/alur.contract.ts'
import { orpc } from '../app/client.ts'
import { recordPath } from '../app/navigation.ts'
import { EmptyState, LoadingRows, ReadFault } from '../ui/empty-state.tsx'
import { DueMark } from '../ui/state-mark.tsx'
import { TaskTable } from '../workflow/task-table.tsx'

/** Open tasks that no acting penugasan matches: a post is vacant, or its holder is away without a stand-in. */
export function VacantSection() {
  const tasks = useQuery(orpc.alur.tanpaPetugas.queryOptions())
  const [at, setAt] = useState<number | null>(null)
  const navigate = useNavigate()
  const open = (task: Tugas) => {
    const path = recordPath(task.subject, task.subjectId)
    if (path) void navigate({ to: path })
  }
  if (tasks.isPending) return <LoadingRows />
  if (tasks.isError) return <ReadFault error={tasks.error} what="Daftar tugas tanpa petugas" onRetry={() => void tasks.refetch()} />
  if (tasks.data.length === 0) return <EmptyState>Semua tugas terbuka ada petugasnya.</EmptyState>
  return (
    <TaskTable
      label="Tugas tanpa petugas"
      sections={[{ key: 'semua', name: '', tasks: tasks.data }]}
      columns={{
        head: ['Langkah', 'Catatan', 'Jabatan tanpa petugas', 'Sejak', 'Batas'],
        who: (task) => task.pada,
        last: (task) => <DueMark due={task.batas} />,
      }}
      at={at}
      onAt={setAt}
      onOpen={open}
    />
  )
}
