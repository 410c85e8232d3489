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

/** What was typed as parts of numbers, each at least three signs; null where nothing of it is a number. */
export function numberQuery(parts: readonly string[]): string | null {
  const bare = parts.map((part) => bareNumber(part).slice(0, LONGEST))
  if (bare.length === 0 || bare.some((part) => part.length < 3) || !bare.some((part) => /\d/.test(part))) return null
  return bare.map((part) => `"${part}"`).join(' ')
}
