import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { createContext, use } from 'react'
import type { Sesi } from '../../shared/akun/akun.contract.ts'
import type { Keadaan } from '../../shared/core/sistem.contract.ts'
import { setOfficeClock } from '../ui/clock.ts'
import { office, orpc, queryClient } from './client.ts'

/** The signed-in person; set by the gate, so that every page has one. */
export const SesiContext = createContext<Sesi | null>(null)

/** Who is signed in: name, posts of today, whether admin. Only under the gate. */
export function useSesi(): Sesi {
  const sesi = use(SesiContext)
  if (!sesi) throw new Error('useSesi outside of the gate')
  return sesi
}

/** Whether one of the person's posts has this lane of the map. */
export function hasLane(sesi: Sesi, lane: string): boolean {
  return sesi.pos.some((post) => post.lanes.includes(lane))
}

const keadaanOptions = orpc.sistem.keadaan.queryOptions({
  queryFn: async () => {
    const keadaan = await office.sistem.keadaan()
    setOfficeClock(keadaan.sekarang)
    return keadaan
  },
})

/** The office's state, before sign-in too; sets the page's clock to the host's. */
export function useKeadaanQuery() {
  return useQuery(keadaanOptions)
}

/** The office's state, where it has been read already. */
export function useKeadaan(): Keadaan {
  return useSuspenseQuery(keadaanOptions).data
}

/** Puts a fresh session in place and reads everything again: another person sees other things. */
export function takeSession(sesi: Sesi | null): void {
  queryClient.setQueryData(orpc.akun.sesi.queryKey(), sesi)
  void queryClient.invalidateQueries({ predicate: (query) => query.queryKey !== orpc.akun.sesi.queryKey() })
}

/** Signs out; what was typed stays as drafts, the pages of the next person start empty. */
export async function signOut(): Promise<void> {
  await office.akun.keluar()
  queryClient.clear()
  takeSession(null)
}
