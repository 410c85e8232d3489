import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { SUBJEK_NASKAH } from '../../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import { office, orpc } from '../../../../app/client.ts'

/** A naskah as its page shows it, with its path, its files and my task at it. */
export function useNaskah(id: number) {
  const ref = { subject: SUBJEK_NASKAH, subjectId: id }
  const read = useQuery(orpc.persuratan.naskah.get.queryOptions({ input: { id } }))
  const naskah = read.data
  const enabled = naskah !== undefined
  const jalur = useQuery({ ...orpc.alur.jalur.queryOptions({ input: ref }), enabled })
  const path = jalur.data?.at(-1) ?? null
  const berkas = useQuery({ ...orpc.berkas.list.queryOptions({ input: ref }), enabled }).data ?? []
  const doable = path?.tugas.filter((task) => task.aksi.length > 0) ?? []
  const mine = doable.find((task) => task.dicatatUntuk.length === 0) ?? path?.tugas.find((task) => task.bolehAmbil) ?? doable[0] ?? null
  const unseen = mine && mine.dicatatUntuk.length === 0 && mine.dilihatPada === null ? mine.taskId : null
  useEffect(() => {
    if (unseen !== null) office.alur.lihat({ taskId: unseen }).catch(() => undefined)
  }, [unseen])
  return {
    naskah,
    /** Refused while nothing is shown; what is shown stays over a failed reading. */
    error: naskah ? null : read.error,
    retry: () => void read.refetch(),
    reload: async () => {
      const fresh = await read.refetch({ throwOnError: true })
      if (!fresh.data) throw fresh.error ?? new Error('no naskah after a read without an error')
      return fresh.data
    },
    path,
    /** Whether the path is known, or there is none. */
    pathRead: !jalur.isPending,
    berkas,
    doable,
    mine,
  }
}
