import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { office, orpc } from '../../app/client.ts'
import { SUBJECT } from './words.ts'

/** A case that a page of it shows. Opening it is written down once a visit where it is closed to others. */
export function useOpenedPerkara(id: number) {
  const opened = useQuery({ ...orpc.perkara.baca.queryOptions({ input: { id } }), staleTime: 'static', gcTime: 0 })
  const read = useQuery({ ...orpc.perkara.get.queryOptions({ input: { id } }), enabled: opened.isSuccess })
  const perkara = read.data ?? opened.data
  return { perkara, error: opened.error ?? (perkara ? null : read.error), retry: () => void opened.refetch() }
}

/** The same with its path, its files and what I may do with it now. */
export function usePerkara(id: number) {
  const ref = { subject: SUBJECT, subjectId: id }
  const { perkara, error, retry } = useOpenedPerkara(id)
  const enabled = perkara !== undefined
  const paths = useQuery({ ...orpc.alur.jalur.queryOptions({ input: ref }), enabled }).data
  const path = paths && (paths[0] ?? null)
  const berkas = useQuery({ ...orpc.berkas.list.queryOptions({ input: ref }), enabled }).data ?? []
  const doable = path?.tugas.filter((task) => task.aksi.length > 0) ?? []
  const mine = doable.find((task) => task.dicatatUntuk.length === 0) ?? path?.tugas.find((task) => task.bolehAmbil) ?? doable[0] ?? null
  // what one has sent on to oneself is not yet another's to have seen: it can still be taken back
  const own = mine?.dari === 'Saya sendiri'
  const unseen = mine && !own && mine.dicatatUntuk.length === 0 && mine.dilihatPada === null ? mine.taskId : null
  useEffect(() => {
    if (unseen !== null) office.alur.lihat({ taskId: unseen }).catch(() => undefined)
  }, [unseen])
  return { perkara, error, retry, path, berkas, doable, mine }
}
