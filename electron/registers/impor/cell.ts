import type { DrafImpor } from '../../../shared/registers/impor.contract.ts'

/** A day of a cell that Excel itself holds as a date; `jam` where it holds a time too. */
export interface SelTanggal {
  readonly tanggal: string
  readonly jam: string | null
}

/** A cell that holds no value: an error of Excel, or a formula that was never reckoned. */
export interface SelGalat {
  readonly galat: string
}

/** What stands in a cell of a file: text, a number, a date, a fault, or nothing. */
export type Sel = string | number | null | SelTanggal | SelGalat

export interface Lembar {
  readonly nama: string
  readonly tersembunyi: boolean
}

/** Gets each row that holds something, by its number in the file; false ends the reading. */
export type TakeRow = (nomor: number, sel: Sel[]) => boolean | void

/** A file opened for import; its sheets may be read again and again. */
export interface Pembaca {
  readonly jenis: 'xlsx' | 'csv'
  readonly lembar: readonly Lembar[]
  /** What was found out about the bytes, for the screen: code page, separator. */
  readonly keterangan: string
  /** How a text is read, and how it was guessed; null for a workbook. */
  readonly csv: DrafImpor['csv']
  read(lembar: number, take: TakeRow, step: (done: number, of: number) => Promise<void>): Promise<void>
}

/** A cell as text, as the screen shows it. */
export function textOf(sel: Sel | undefined): string {
  if (sel === null || sel === undefined) return ''
  if (typeof sel === 'string') return sel
  if (typeof sel === 'number') return String(sel)
  if ('galat' in sel) return sel.galat
  return sel.jam ? `${sel.tanggal} ${sel.jam}` : sel.tanggal
}

const DAY = 86_400_000
const days = new Map<number, string>()

/** The day of an Excel serial (1900 system), ISO; null where it is none that Excel itself could show. */
export function serialDay(serial: number): string | null {
  const whole = Math.floor(serial)
  if (whole < 1 || whole > 2_958_465 || whole === 60) return null
  const known = days.get(whole)
  if (known) return known
  // Excel believes that 29 February 1900 was a day
  const day = new Date(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * DAY).toISOString().slice(0, 10)
  days.set(whole, day)
  return day
}

/** The time of day of an Excel serial, 09:12. */
export function serialTime(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** Sixteen figures, as people part them, of which the last four are kept. */
const NIK = /(?<!\d)(?:\d[ .'’-]?){12}(\d(?:[ .'’-]?\d){3})(?!\d)/g

/** A text whose NIK are shortened to their last four figures. */
export function withoutNik(text: string): string {
  return text.replace(NIK, (_, last: string) => `…${last.replace(/\D/g, '')}`)
}
