import { ORPCError } from '@orpc/client'
import { useMemo } from 'react'

export interface Refusal {
  readonly code: string
  /** One sentence for the whole, shown beside the button when no field bears it. */
  readonly message: string
  /** Sentences by the field's key. */
  readonly fields: Readonly<Record<string, string>>
  readonly data: unknown
}

const HOST_AWAY = 'Program inti tidak menjawab. Isian tetap di sini; ulangi setelah tersambung kembali.'

function isFields(data: unknown): data is { isian: { medan: string; pesan: string }[] } {
  return typeof data === 'object' && data !== null && Array.isArray((data as { isian?: unknown }).isian)
}

/** A field's sentence without its technical name before it. */
function sentence(medan: string, pesan: string): string {
  const bare = medan && pesan.startsWith(`${medan}: `) ? pesan.slice(medan.length + 2) : pesan
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}

/** A refusal that a screen makes itself, as its sentence: what was asked for cannot be done with what is shown. */
export class Refused extends Error {}

/** What an error says to the person: the host's sentence, by field where it names fields. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof ORPCError) {
    const { code, message, data } = error as ORPCError<string, unknown>
    if (isFields(data)) {
      const fields = Object.fromEntries(data.isian.map(({ medan, pesan }) => [medan, sentence(medan, pesan)]))
      return { code, message: Object.values(fields).join(' '), fields, data }
    }
    return { code, message, fields: {}, data }
  }
  if (error instanceof Refused) return { code: 'REFUSED_HERE', message: error.message, fields: {}, data: null }
  return { code: 'HOST_AWAY', message: HOST_AWAY, fields: {}, data: null }
}

/** As `refusalOf`, for a query's or mutation's error; null while there is none. */
export function useRefusal(error: unknown): Refusal | null {
  return useMemo(() => (error === null || error === undefined ? null : refusalOf(error)), [error])
}

/** Puts the focus on the first field that is refused, inside `root`. */
export function focusFirstFault(root: ParentNode = document): void {
  requestAnimationFrame(() => {
    const fault = root.querySelector('[aria-invalid="true"]')
    if (fault instanceof HTMLElement) fault.focus()
  })
}
