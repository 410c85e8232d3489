/** Says after each commit which tables changed, never data; every open window reads again what it shows. */
export interface Events {
  publish(tables: readonly string[]): void
  /** Batches of table names until the signal ends. */
  listen(signal: AbortSignal): AsyncGenerator<{ tabel: string[] }>
}

export function createEvents(): Events {
  const listeners = new Set<(tables: readonly string[]) => void>()
  return {
    publish: (tables) => listeners.forEach((hear) => hear(tables)),
    async *listen(signal) {
      const waiting = new Set<string>()
      let wake: (() => void) | null = null
      const hear = (tables: readonly string[]) => {
        for (const table of tables) waiting.add(table)
        wake?.()
      }
      const stop = () => wake?.()
      listeners.add(hear)
      signal.addEventListener('abort', stop)
      try {
        while (!signal.aborted) {
          if (waiting.size === 0) await new Promise<void>((resolve) => (wake = resolve))
          wake = null
          if (signal.aborted) return
          const tabel = [...waiting]
          waiting.clear()
          yield { tabel }
        }
      } finally {
        listeners.delete(hear)
        signal.removeEventListener('abort', stop)
      }
    },
  }
}
