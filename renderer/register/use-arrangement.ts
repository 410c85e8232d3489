import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { SusunanKolom } from '../../shared/registers/tampilan.contract.ts'
import { office, orpc, queryClient } from '../app/client.ts'
import { noArrangement } from './columns.ts'

/** How the person has arranged the columns of a register; kept for him at the host, so that it is the same at every computer. */
export function useArrangement(daftar: string) {
  const formulir = `kolom/${daftar}`
  const options = useMemo(() => orpc.sistem.konsep.get.queryOptions({ input: { formulir } }), [formulir])
  const { data } = useQuery(options)
  /** What was arranged just now: a key pressed again at once goes on from it, before the answer has come round. */
  const [own, setOwn] = useState<SusunanKolom | null>(null)
  useEffect(() => setOwn(null), [data])
  const susunan = useMemo(() => {
    if (own) return own
    const read = SusunanKolom.safeParse(data?.isi)
    return read.success ? read.data : noArrangement
  }, [data, own])
  const arrange = useCallback(
    (next: SusunanKolom) => {
      const kept: { isi: unknown; disimpanPada: number } = { isi: next, disimpanPada: 0 }
      setOwn(next)
      queryClient.setQueryData(options.queryKey, kept)
      // an arrangement that cannot be kept is no reason to stop: it holds until the page is left
      void office.sistem.konsep.simpan({ formulir, isi: next }).catch(() => undefined)
    },
    [formulir, options],
  )
  return [susunan, arrange] as const
}
