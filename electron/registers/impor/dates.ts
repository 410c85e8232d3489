import { dayName, isDate, longDate } from '../../../shared/dates.ts'
import { serialDay, type Sel } from './cell.ts'

export interface DateWay {
  readonly urutan: 'hbt' | 'bht'
  readonly serial: 'serial' | 'serial-tukar'
}

/** What a column's dates have shown about the way they are written. */
export interface DateSigns {
  /** 25/04/2025, 04/25/2025, 03/04/2025: day first, month first, could be either. */
  hari: number
  bulan: number
  ragu: number
  serial: number
  contohRagu: string
  contohSerial: string
  /** Of the doubtful ones, those that read the same both ways do not count. */
}

export function noSigns(): DateSigns {
  return { hari: 0, bulan: 0, ragu: 0, serial: 0, contohRagu: '', contohSerial: '' }
}

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['januari', 'january', 'jan'],
    ['februari', 'pebruari', 'february', 'feb', 'peb'],
    ['maret', 'march', 'mar'],
    ['april', 'apr'],
    ['mei', 'may'],
    ['juni', 'june', 'jun'],
    ['juli', 'july', 'jul'],
    ['agustus', 'august', 'agu', 'agt', 'ags', 'aug', 'agust'],
    ['september', 'sep', 'sept'],
    ['oktober', 'october', 'okt', 'oct'],
    ['november', 'nopember', 'nov', 'nop'],
    ['desember', 'december', 'des', 'dec'],
  ].flatMap((words, month) => words.map((word) => [word, month + 1])),
)

const NO_DAY = 'Tanggal ini tidak ada dalam kalender'
const NOT_READ = 'Bukan tanggal yang dapat dibaca'

export type DateRead = { readonly tanggal: string } | { readonly pesan: string; readonly usul?: string }

/** Reads a cell as a day; what can be read in two ways is counted in `signs` and read in the given way. */
export function readDate(sel: Exclude<Sel, null>, way: DateWay, signs: DateSigns, year: number): DateRead {
  if (typeof sel === 'number') return fromSerial(sel, way, signs)
  if (typeof sel !== 'string') return 'galat' in sel ? { pesan: `Berisi galat Excel ${sel.galat}` } : { tanggal: sel.tanggal }
  const whole = sel.replace(/[\s\u00a0]+/g, ' ').trim()
  const named = WEEKDAY.exec(whole)
  if (!named) return readText(whole, way, signs, year)
  const text = whole.slice(named[0].length)
  const read = readText(text, way, signs, year)
  if (!('tanggal' in read) || sameDay(named[1] ?? '', dayName(read.tanggal))) return read
  return { pesan: `Hari dan tanggal tidak cocok: ${longDate(read.tanggal)} hari ${dayName(read.tanggal)}`, usul: text }
}

const WEEKDAY = /^(senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad)\s*[,/]?\s*/i

function sameDay(written: string, day: string): boolean {
  const short = (word: string) => word.toLowerCase().replace('ahad', 'minggu').slice(0, 3)
  return short(written) === short(day)
}

function readText(text: string, way: DateWay, signs: DateSigns, year: number): DateRead {
  const iso = /^(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?:[T ,].*)?$/.exec(text)
  if (iso) return day(iso[1], iso[2], iso[3], year)
  const named = /^(\d{1,2})[\s\-./]*([A-Za-z]{3,9})\.?[\s\-./,]*(\d{4}|\d{2})(?:[\s,].*)?$/.exec(text)
  if (named) return byName(named[1], named[2], named[3], year)
  const english = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/.exec(text)
  if (english) return byName(english[2], english[1], english[3], year)
  const parts = /^(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4}|\d{2})(?:[\s,].*)?$/.exec(text)
  if (parts) return inOrder(text, parts, way, signs, year)
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return fromSerial(Number(text.replace(',', '.')), way, signs)
  return { pesan: /\d/.test(text) ? NOT_READ : 'Bukan tanggal' }
}

function byName(tanggal: string | undefined, word: string | undefined, tahun: string | undefined, year: number): DateRead {
  const month = months[(word ?? '').toLowerCase()]
  return month === undefined ? { pesan: `${NOT_READ}: bulan “${word ?? ''}” tidak dikenal` } : day(tahun, String(month), tanggal, year)
}

function inOrder(text: string, parts: RegExpExecArray, { urutan }: DateWay, signs: DateSigns, year: number): DateRead {
  const [first, second] = [Number(parts[1]), Number(parts[2])]
  if (first > 12 && second <= 12) signs.hari += 1
  else if (second > 12 && first <= 12) signs.bulan += 1
  else if (first <= 12 && second <= 12 && first !== second) {
    signs.ragu += 1
    signs.contohRagu ||= text
  }
  return urutan === 'hbt' ? day(parts[3], parts[2], parts[1], year) : day(parts[3], parts[1], parts[2], year)
}

function fromSerial(serial: number, { serial: how }: DateWay, signs: DateSigns): DateRead {
  const tanggal = serialDay(serial)
  if (tanggal === null || serial < 367) return { pesan: `${NOT_READ}: angka ${serial}` }
  signs.serial += 1
  signs.contohSerial ||= String(serial)
  return how === 'serial' ? { tanggal } : swapDay(tanggal)
}

/** 2024-08-01 to 2024-01-08, where Excel took the day for the month. */
function swapDay(tanggal: string): DateRead {
  const swapped = `${tanggal.slice(0, 4)}-${tanggal.slice(8, 10)}-${tanggal.slice(5, 7)}`
  return isDate(swapped) ? { tanggal: swapped } : { tanggal }
}

function day(tahun: string | undefined, bulan: string | undefined, tanggal: string | undefined, year: number): DateRead {
  const two = Number(tahun)
  const full = (tahun ?? '').length === 2 ? (two <= (year % 100) + 1 ? 2000 + two : 1900 + two) : two
  const text = `${full}-${(bulan ?? '').padStart(2, '0')}-${(tanggal ?? '').padStart(2, '0')}`
  return isDate(text) ? { tanggal: text } : { pesan: NO_DAY }
}

/** How an example reads in a way: “3 April 2025”. */
export function shownDate(contoh: string, way: DateWay, year: number): string {
  const read = readDate(contoh, way, noSigns(), year)
  return 'tanggal' in read ? longDate(read.tanggal) : read.pesan.toLowerCase()
}
