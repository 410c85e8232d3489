import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { recordPath } from '../../app/navigation.ts'
import { orpc } from '../../app/client.ts'
import { setTrail } from '../../app/trail.ts'
import { DueMark } from '../../ui/state-mark.tsx'
import { LoadingRows, ReadFault } from '../../ui/empty-state.tsx'
import { TaskTable, type TaskColumns } from '../task-table.tsx'
import css from './peta.module.css'

const columns: TaskColumns = {
  head: ['Langkah', 'Berkas', 'Pada', 'Sejak', 'Batas'],
  who: (task) => task.pada,
  last: (task) => <DueMark due={task.batas} />,
}

/** The records at a step, or in the whole process, the first due first: Enter opens one. */
export function StepFiles({ process, step, name }: { process: string; step: string | null; name: string }) {
  const navigate = useNavigate()
  const [at, setAt] = useState<number | null>(null)
  const files = useQuery(orpc.peta.berkas.queryOptions({ input: { proses: process, step } }))
  const rows = files.data?.baris ?? []
  const cut = files.data !== undefined && files.data.jumlah > rows.length
  if (files.isPending) return <LoadingRows rows={3} />
  if (files.isError && !files.data) return <ReadFault error={files.error} what="Daftar berkas" onRetry={() => void files.refetch()} />
  if (rows.length === 0) return <p className={css.nothing}>Tidak ada berkas yang berdiri di sini.</p>
  return (
    <>
      <TaskTable
        sections={[{ key: 'semua', name: '', tasks: rows }]}
        columns={columns}
        label={`Berkas: ${name}`}
        at={at}
        onAt={setAt}
        onOpen={(task) => {
          const path = recordPath(task.subject, task.subjectId)
          const paths = rows.flatMap((row) => recordPath(row.subject, row.subjectId) ?? [])
          setTrail({ unit: 'berkas', paths: [...new Set(paths)] })
          if (path) void navigate({ to: path })
        }}
      />
      {cut && (
        <p className={css.nothing}>
          Ditampilkan {rows.length} yang paling dekat batasnya, dari {files.data?.jumlah.toLocaleString('id-ID')}.
        </p>
      )}
    </>
  )
}
