import { shortDate } from '../../../shared/dates.ts'
import type { ImportColumn, ImportFault, ImportValue } from '../../core/importer.ts'
import type { BacaanKolom, MintaUji } from '../../../shared/registers/impor.contract.ts'
import { textOf, type Sel } from './cell.ts'
import { noSigns, readDate, shownDate, type DateSigns, type DateWay } from './dates.ts'
import { noNumberSigns, readNumber, shownNumber, type NumberSigns, type NumberWay } from './numbers.ts'

/** How one column of the register is read from one column of the file. */
export interface ColumnReader {
  readonly column: ImportColumn
  /** Its place in the file. */
  readonly at: number
  readonly answered: MintaUji['bacaan'][string]
  readonly way: DateWay & { readonly desimal: NumberWay }
  readonly dates: DateSigns
  readonly numbers: NumberSigns
}

const FIRST = { urutan: 'hbt', serial: 'serial', desimal: 'titik-ribuan' } as const

/** The readers of the mapped columns; `found` is what an earlier reading of the whole file has shown. */
export function columnReaders(
  columns: readonly ImportColumn[],
  { padanan, bacaan }: Pick<MintaUji, 'padanan' | 'bacaan'>,
  found: Readonly<Record<string, Partial<ColumnReader['way']>>> = {},
): ColumnReader[] {
  return columns.flatMap((column) => {
    const at = padanan.indexOf(column.kunci)
    if (at < 0) return []
    const answered = bacaan[column.kunci] ?? {}
    return [{ column, at, answered, way: { ...FIRST, ...found[column.kunci], ...answered }, dates: noSigns(), numbers: noNumberSigns() }]
  })
}

/** A cell by the kind of its column, or what is wrong with it; an empty one is null. */
export function readValue(reader: ColumnReader, sel: Sel | undefined, year: number): ImportValue | ImportFault {
  const { column } = reader
  if (sel === null || sel === undefined || sel === '') return null
  const fault = (pesan: string, usul?: string): ImportFault => ({ kolom: column.kunci, pesan, ...(usul !== undefined && { usul }) })
  if (column.jenis === 'tanggal') {
    if (typeof sel === 'string' && /^[-–—.]+$/.test(sel.trim())) return null
    const read = readDate(sel, reader.way, reader.dates, year)
    return 'tanggal' in read ? read.tanggal : fault(read.pesan, read.usul)
  }
  if (column.jenis === 'angka') {
    if (typeof sel === 'string' && /^[-–—.]+$/.test(sel.trim())) return null
    const read = readNumber(sel, reader.way.desimal, reader.numbers)
    return 'angka' in read ? read.angka : fault(read.pesan)
  }
  if (typeof sel === 'number') return lostFigures(sel) ? fault(LOST) : String(sel)
  if (typeof sel !== 'string')
    return fault(
      'galat' in sel ? `Berisi galat Excel ${sel.galat}` : 'Excel mengubah isian ini menjadi tanggal; tulis kembali sebagai teks',
    )
  const text = plainText(sel)
  if (text === '') return null
  const longest = column.terpanjang ?? 500
  return text.length > longest ? fault(`Terlalu panjang: ${text.length} huruf, paling banyak ${longest}`) : text
}

/** Excel keeps fifteen figures of a number: a NIK or card number that was typed as one ends in zeros that nobody wrote. */
const lostFigures = (value: number) => value >= 1e15 && value % 10 === 0
const LOST = 'Excel menyimpannya sebagai bilangan, sehingga angka setelah yang ke-15 hilang; ubah kolomnya menjadi Teks, lalu isi ulang'

const SIMPLE = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/

/** One line, as the fields of the program keep text. */
function plainText(text: string): string {
  if (SIMPLE.test(text)) return text
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b-\u200d\ufeff]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .trim()
}

/** A cell as it will be read, for the first rows of the result: days and figures as they are written here. */
export function shownCell({ column, way }: ColumnReader, sel: Sel | undefined, year: number): string {
  if (sel === null || sel === undefined || sel === '') return ''
  if (column.jenis === 'tanggal') {
    const read = readDate(sel, way, noSigns(), year)
    return 'tanggal' in read ? shortDate(read.tanggal) : textOf(sel)
  }
  if (column.jenis === 'angka') {
    const read = readNumber(sel, way.desimal, noNumberSigns())
    return 'angka' in read ? read.angka.toLocaleString('id-ID') : textOf(sel)
  }
  return textOf(sel)
}

/** What the file itself has shown to be right after it was read once; null where nothing has to be read again. */
export function foundWays(readers: readonly ColumnReader[]): Record<string, Partial<ColumnReader['way']>> | null {
  const found: Record<string, Partial<ColumnReader['way']>> = {}
  for (const { column, dates, numbers, answered, way } of readers) {
    if (answered.urutan === undefined && way.urutan === 'hbt' && dates.bulan > 0 && dates.hari === 0)
      found[column.kunci] = { urutan: 'bht' }
    if (answered.desimal === undefined && way.desimal === 'titik-ribuan' && numbers.desimal > 0 && numbers.ribuan === 0)
      found[column.kunci] = { ...found[column.kunci], desimal: 'titik-desimal' }
  }
  return Object.keys(found).length > 0 ? found : null
}

/** The readings to show: those that could have been otherwise, and those that the person must choose. */
export function readingsOf(readers: readonly ColumnReader[], year: number): BacaanKolom[] {
  return readers.flatMap((reader): BacaanKolom[] => {
    const { column, dates, numbers, answered, way } = reader
    const of = { kolom: column.kunci, nama: column.nama }
    const shown: BacaanKolom[] = []
    if (dates.ragu > 0) {
      const clear = dates.hari > 0 !== dates.bulan > 0
      const pilihan = (['hbt', 'bht'] as const).map((kode) => ({ kode, teks: shownDate(dates.contohRagu, { ...way, urutan: kode }, year) }))
      shown.push({
        ...of,
        perkara: 'urutan',
        contoh: dates.contohRagu,
        dipakai: answered.urutan ?? (clear ? way.urutan : null),
        pilihan,
        jumlah: dates.ragu,
        ditanya: !clear && answered.urutan === undefined,
      })
    }
    if (dates.serial > 0) {
      const pilihan = (['serial', 'serial-tukar'] as const).map((kode) => ({
        kode,
        teks: `${shownDate(dates.contohSerial, { ...way, serial: kode }, year)}${kode === 'serial' ? '' : ' (hari dan bulan tertukar)'}`,
      }))
      shown.push({
        ...of,
        perkara: 'serial',
        contoh: dates.contohSerial,
        dipakai: answered.serial ?? null,
        pilihan,
        jumlah: dates.serial,
        ditanya: answered.serial === undefined,
      })
    }
    if (numbers.ragu > 0) {
      const clear = numbers.ribuan > 0 !== numbers.desimal > 0
      shown.push({
        ...of,
        perkara: 'desimal',
        contoh: numbers.contoh,
        dipakai: answered.desimal ?? (clear ? way.desimal : null),
        pilihan: (['titik-ribuan', 'titik-desimal'] as const).map((kode) => ({ kode, teks: shownNumber(numbers.contoh, kode) })),
        jumlah: numbers.ragu,
        ditanya: !clear && answered.desimal === undefined,
      })
    }
    return shown
  })
}
