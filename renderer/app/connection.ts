import { useSyncExternalStore } from 'react'
import { PINDAIAN } from '../../shared/core/pindaian.contract.ts'
import { PEKERJAAN } from '../../shared/core/sistem.contract.ts'
import { isSessionError, office, orpc, queryClient } from './client.ts'

const RETRY_MS = 1000
let lost = false
const listeners = new Set<() => void>()

function setLost(now: boolean): void {
  if (now === lost) return
  lost = now
  for (const listener of listeners) listener()
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Whether the person is signed in and the screen open; asked when the host refused the stream, as it does once it has locked. */
async function mayFollow(): Promise<boolean> {
  const sesi = await queryClient.fetchQuery(orpc.akun.sesi.queryOptions({ staleTime: 0 })).catch(() => undefined)
  return sesi === undefined || (sesi !== null && !sesi.terkunci)
}

/**
 * Follows the host's stream of changes for as long as `signal` lives; each change reads again what is visible. Ends by itself where the
 * session is over or locked: the gate begins it again.
 */
export async function followChanges(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const changes = await office.sistem.perubahan(undefined, { signal })
      if (lost) void queryClient.invalidateQueries()
      setLost(false)
      for await (const { tabel } of changes) {
        // what is no table of the office changes nothing else that is shown
        const tables = tabel.filter((name) => name !== PEKERJAAN && name !== PINDAIAN)
        if (tables.length > 0) void queryClient.invalidateQueries()
        else if (tabel.includes(PEKERJAAN)) void queryClient.invalidateQueries({ queryKey: orpc.sistem.pekerjaan.key() })
        if (tables.length === 0 && tabel.includes(PINDAIAN)) void queryClient.invalidateQueries({ queryKey: orpc.pindaian.key() })
      }
    } catch (error) {
      if (signal.aborted) return
      setLost(!isSessionError(error))
      if (isSessionError(error) && !(await mayFollow())) return
    }
    await pause(RETRY_MS)
  }
}

/** Whether the host does not answer at present; reading goes on from what is loaded, saving waits. */
export function useHostLost(): boolean {
  return useSyncExternalStore(subscribe, () => lost)
}

export function hostLost(): boolean {
  return lost
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
