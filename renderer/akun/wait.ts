import { useEffect, useState } from 'react'
import type { Refusal } from '../ui/refusal.ts'

function secondsOf(refusal: Refusal | null): number {
  const data = refusal?.code === 'SIGN_IN_WAIT' ? (refusal.data as { detik?: unknown } | null) : null
  return typeof data?.detik === 'number' ? data.detik : 0
}

/** The seconds still to wait after wrong tries; counts down from what the host said. */
export function useWait(refusal: Refusal | null): number {
  const [until, setUntil] = useState(0)
  const [now, setNow] = useState(0)
  useEffect(() => {
    const seconds = secondsOf(refusal)
    if (seconds === 0) return
    const start = performance.now()
    setUntil(start + seconds * 1000)
    setNow(start)
    const timer = setInterval(() => setNow(performance.now()), 250)
    return () => clearInterval(timer)
  }, [refusal])
  return secondsOf(refusal) > 0 ? Math.max(0, Math.ceil((until - now) / 1000)) : 0
}
