import { useCallback, useEffect, useRef, useState } from 'react'
import type { SalahSel } from '../../shared/registers/sel.ts'
import { refusalOf } from '../ui/refusal.ts'
import type { CellChange } from './cell-change.ts'

/** Rows that are tried in one call: others get in between, progress is seen, and it can be stopped. */
const AT_ONCE = 200

export interface Trial {
  readonly done: number
  readonly of: number
  readonly stopped: boolean
}

/** Tries changes at the host row by row; what was tried stays known, so that a mended row is tried alone. */
export function usePasteTrial<Row>(
  idOf: (row: Row) => number,
  trial: (changes: readonly CellChange<Row>[]) => Promise<readonly SalahSel[]>,
) {
  const [faults, setFaults] = useState<ReadonlyMap<number, readonly SalahSel[]>>(new Map())
  const [running, setRunning] = useState<Trial | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const stop = useRef(false)
  const active = useRef(false)
  const waiting = useRef<(readonly CellChange<Row>[])[]>([])
  /** Where it was stopped; what was not tried then stays so. */
  const left = useRef<Trial | null>(null)
  useEffect(
    () => () => {
      stop.current = true
    },
    [],
  )

  /** What the host found wrong in these rows stands for them from now on. */
  const found = useCallback((ids: ReadonlySet<number>, salah: readonly SalahSel[]) => {
    setFaults((old) => {
      const next = new Map([...old].filter(([id]) => !ids.has(id)))
      for (const each of salah) next.set(each.id, [...(next.get(each.id) ?? []), each])
      return next
    })
  }, [])
  const run = useCallback(
    async (rows: readonly (readonly CellChange<Row>[])[]) => {
      waiting.current.push(...rows)
      if (active.current) return
      active.current = true
      stop.current = false
      setRefusal(null)
      try {
        for (let done = 0; waiting.current.length > 0; done += AT_ONCE) {
          const now: Trial = { done, of: done + waiting.current.length, stopped: stop.current }
          setRunning(now)
          if (now.stopped) {
            left.current = now
            break
          }
          const part = waiting.current.splice(0, AT_ONCE).flat()
          if (part.length > 0) found(new Set(part.map(({ row }) => idOf(row))), await trial(part))
        }
      } catch (error) {
        setRefusal(refusalOf(error).message)
      }
      waiting.current = []
      active.current = false
      setRunning(left.current)
    },
    [idOf, trial, found],
  )
  return { faults, running, refusal, run, found, stop: () => (stop.current = true) }
}
