import type { WriteContext } from '../core/context.ts'
import { rowOf, type SearchedRegister } from './cari.ts'
import { fold } from './fold.ts'

/** A number as its parts are sought: letters and digits only, one case, without marks. */
export function bareNumber(nomor: string): string {
  return fold(nomor).replaceAll(' ', '')
}

export interface SearchNumber {
  readonly urut: number
  readonly tahun: number
  readonly nomor: string | null
}

/** Writes the numbers of a record anew, so that any three or more signs of them in a row find it. */
export function indexNumber(ctx: WriteContext, register: SearchedRegister, id: number, { urut, tahun, nomor }: SearchNumber): void {
  ctx.run(
    'insert or replace into cari_nomor (rowid, nomor) values (?, ?)',
    rowOf(register, id),
    `${String(urut).padStart(4, '0')} ${tahun} ${bareNumber(nomor ?? '')}`,
  )
}

const LONGEST = 60

/** What was typed as parts of numbers, each at least three signs; none where nothing of it is a number. */
function numberParts(parts: readonly string[]): string[] {
  const bare = parts.map((part) => bareNumber(part).slice(0, LONGEST))
  return bare.some((part) => part.length < 3) || !bare.some((part) => /\d/.test(part)) ? [] : bare
}

/** The same as an FTS5 query of cari_nomor; null for none. */
export function numberQuery(parts: readonly string[]): string | null {
  const bare = numberParts(parts)
  return bare.length === 0 ? null : bare.map((part) => `"${part}"`).join(' ')
}
