import type { Sel } from './cell.ts'

export type NumberWay = 'titik-ribuan' | 'titik-desimal'

/** What a column's numbers have shown about their dots and commas. */
export interface NumberSigns {
  ribuan: number
  desimal: number
  ragu: number
  contoh: string
}

export function noNumberSigns(): NumberSigns {
  return { ribuan: 0, desimal: 0, ragu: 0, contoh: '' }
}

/** Reads a cell as a number: Rp, dots, commas, brackets for below nought. What can be read in two ways is counted and read in the given way. */
export function readNumber(
  sel: Exclude<Sel, null>,
  way: NumberWay,
  signs: NumberSigns,
): { readonly angka: number } | { readonly pesan: string } {
  if (typeof sel === 'number') return { angka: sel }
  if (typeof sel !== 'string') return { pesan: 'galat' in sel ? `Berisi galat Excel ${sel.galat}` : 'Berisi tanggal, seharusnya angka' }
  const bare = sel
    .replace(/[\s\u00a0]/g, '')
    .replace(/^rp\.?/i, '')
    .replace(/,-$/, '')
  const below = /^\(.*\)$/.test(bare) || bare.startsWith('-')
  const text = bare.replace(/[()]/g, '').replace(/^[-+]/, '')
  if (!/^\d[\d.,]*$/.test(text)) return { pesan: 'Bukan angka yang dapat dibaca' }
  const value = Number(plain(sel, text, way, signs))
  return Number.isFinite(value) ? { angka: below ? -value : value } : { pesan: 'Bukan angka yang dapat dibaca' }
}

function plain(sel: string, text: string, way: NumberWay, signs: NumberSigns): string {
  const [dots, commas] = [text.split('.').length - 1, text.split(',').length - 1]
  if (dots === 0 && commas === 0) return text
  const asId = () => text.replaceAll('.', '').replace(',', '.')
  const asEn = () => text.replaceAll(',', '')
  if (dots > 0 && commas > 0) return sign(signs, text.lastIndexOf(',') > text.lastIndexOf('.')) ? asId() : asEn()
  if (dots > 1 || commas > 1) return sign(signs, dots > 1) ? asId() : asEn()
  const tail = text.length - 1 - Math.max(text.indexOf('.'), text.indexOf(','))
  if (tail !== 3) return sign(signs, commas === 1) ? asId() : asEn()
  signs.ragu += 1
  signs.contoh ||= sel.trim()
  return way === 'titik-ribuan' ? asId() : asEn()
}

function sign(signs: NumberSigns, indonesian: boolean): boolean {
  if (indonesian) signs.ribuan += 1
  else signs.desimal += 1
  return indonesian
}

export function shownNumber(contoh: string, way: NumberWay): string {
  const read = readNumber(contoh, way, noNumberSigns())
  return 'angka' in read ? read.angka.toLocaleString('id-ID', { maximumFractionDigits: 6 }) : read.pesan.toLowerCase()
}
