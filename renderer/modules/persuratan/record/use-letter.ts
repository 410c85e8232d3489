import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { office, orpc } from '../../../app/client.ts'
import { SUBJECT } from '../words.ts'

/**
 * A letter as its page shows it. Opening writes the reading, once a visit (staleTime static: a change elsewhere reads it again by
 * `get`, not by opening); the body of a protected letter comes only from the opening, and anew when the letter was changed since.
 */
export function useLetter(id: number) {
  const ref = { subject: SUBJECT, subjectId: id }
  const opened = useQuery({ ...orpc.persuratan.suratMasuk.buka.queryOptions({ input: { id } }), staleTime: 'static', gcTime: 0 })
  const read = useQuery({ ...orpc.persuratan.suratMasuk.get.queryOptions({ input: { id } }), enabled: opened.isSuccess })
  const current = read.data?.terbuka ? read.data : (opened.data ?? read.data)
  const surat =
    current && read.data
      ? { ...current, posisi: read.data.posisi, keadaan: read.data.keadaan, batas: read.data.batas, turunan: read.data.turunan }
      : current

  const old = opened.data?.terbuka === true && read.data !== undefined && !read.data.terbuka && read.data.versi !== opened.data.versi
  const { refetch } = opened
  useEffect(() => {
    if (old) void refetch()
  }, [old, refetch])

  const enabled = surat !== undefined
  const jalur = useQuery({ ...orpc.alur.jalur.queryOptions({ input: ref }), enabled })
  const disposisi = useQuery({ ...orpc.persuratan.suratMasuk.disposisi.queryOptions({ input: { id } }), enabled })
  const berkas = useQuery({ ...orpc.berkas.list.queryOptions({ input: ref }), enabled: enabled && surat.terbuka })

  const path = jalur.data?.at(-1) ?? null
  const tasks = path?.tugas.filter((task) => task.aksi.length > 0) ?? []
  // what a colleague has taken may be taken over: it stays mine to look at
  const mine = tasks.find((task) => task.dicatatUntuk.length === 0) ?? path?.tugas.find((task) => task.bolehAmbil) ?? tasks[0] ?? null
  useSeen(mine && mine.dicatatUntuk.length === 0 && mine.dilihatPada === null ? mine.taskId : null)

  return {
    surat,
    error: opened.error ?? (surat ? null : read.error),
    retry: () => void opened.refetch(),
    reload: async () => {
      const fresh = await opened.refetch({ throwOnError: true })
      if (!fresh.data) throw fresh.error ?? new Error('no letter after a read without an error')
      return fresh.data
    },
    path,
    task: mine,
    tasks,
    disposisi: disposisi.data ?? [],
    /** Whether the rows of the disposisi are known: what is chosen from them waits for it. */
    disposisiRead: !disposisi.isPending,
    berkas: berkas.data ?? [],
  }
}

/** The receiver has seen the task: its giver can no longer simply take it back. */
function useSeen(taskId: number | null) {
  useEffect(() => {
    if (taskId !== null) office.alur.lihat({ taskId }).catch(() => undefined)
  }, [taskId])
}
