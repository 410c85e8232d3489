/** What was read of tables that are seldom written, kept with the store until one of them is written. */
export interface Kept {
  /** The answer under a key, read now where none is kept. `tables` are all that `read` reads; what else it depends on is in the key. */
  of<T>(key: string, tables: readonly string[], read: () => T): T
  /** Keeps only what was read under the same number of other programs' writes. */
  renew(version: number): void
  /** Drops what was read of tables that an act has written. */
  forget(written: ReadonlySet<string>): void
  /** Drops everything: within an act before such a table is written, and after an act that was taken back. */
  clear(): void
}

const MOST = 5000

export function makeKept(): Kept {
  const answers = new Map<string, { readonly tables: readonly string[]; readonly answer: unknown }>()
  let known = -1
  return {
    of: <T>(key: string, tables: readonly string[], read: () => T): T => {
      const found = answers.get(key)
      if (found) return found.answer as T
      const answer = read()
      if (answers.size >= MOST) answers.clear()
      answers.set(key, { tables, answer })
      return answer
    },
    renew: (version) => {
      if (version !== known) answers.clear()
      known = version
    },
    forget: (written) => {
      for (const [key, { tables }] of answers) if (tables.some((table) => written.has(table))) answers.delete(key)
    },
    clear: () => answers.clear(),
  }
}
