import { dayMonth, shortDate } from '../../../../shared/dates.ts'
import { officeToday } from '../../../ui/clock.ts'
import type { Line, Penerima } from './receivers.ts'

/** A part of the sentence; strong ones are receivers in charge. */
export interface Piece {
  readonly text: string
  readonly strong?: boolean
}

const day = (date: string) => (date.slice(0, 4) === officeToday().slice(0, 4) ? dayMonth(date) : shortDate(date))
const list = (words: readonly string[]) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} dan ${words.at(-1)}`)
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** What the sheet will say, in words, before it is written: receivers by date, who is in charge, instructions, note; `none` where there is no receiver. */
export function sheetSentence(
  lines: readonly Line[],
  penerima: readonly Penerima[],
  instruksi: readonly string[],
  catatan: string,
  none: string,
): Piece[] {
  const nameOf = (each: Penerima) =>
    lines.find((line) => line.role === each.role && line.unit === each.unit && line.pegawaiId === each.pegawaiId)?.pendek ?? each.role
  const lead = penerima.find((each) => each.penanggungJawab)
  const rest = penerima.filter((each) => each !== lead && !each.untukDiketahui)
  const groups = [...Map.groupBy(rest, (each) => each.batas).entries()].map(
    ([batas, group]) => list(group.map(nameOf)) + (batas ? ` (${day(batas)})` : ''),
  )
  const informed = penerima.filter((each) => each.untukDiketahui).map(nameOf)
  if (informed.length > 0) groups.push(`${list(informed)} (untuk diketahui)`)
  const pieces: Piece[] = []
  if (lead) pieces.push({ text: nameOf(lead), strong: true }, { text: ` (penanggung jawab${lead.batas ? `, ${day(lead.batas)}` : ''})` })
  if (groups.length > 0) pieces.push({ text: `${lead ? ', ' : ''}${groups.join('; ')}` })
  if (penerima.length === 0) pieces.push({ text: none })
  const words = [list(instruksi.map(lower)), catatan.trim() && `“${catatan.trim()}”`].filter(Boolean).join('; ')
  pieces.push({ text: words ? `: ${words}.` : '.' })
  return pieces
}

/** Working days from today (not counted) to a day (counted); holidays of the office's calendar do not count. */
export function workingDays(from: string, to: string, holidays: ReadonlySet<string>): number {
  let count = 0
  for (let at = Date.parse(from) + 86_400_000; at <= Date.parse(to); at += 86_400_000) {
    const date = new Date(at)
    const free = date.getUTCDay() === 0 || date.getUTCDay() === 6 || holidays.has(date.toISOString().slice(0, 10))
    if (!free) count++
  }
  return count
}
