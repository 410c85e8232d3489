import type { Paragraph } from 'docx'
import { balanced } from '../../../documents/parts/kop.ts'
import { paragraph, type TextStyle } from '../../../documents/parts/text.ts'
import type { Tata } from './tata.ts'

const CENTRED: TextStyle = { align: 'center', bold: true, keepNext: true }
/** Letters of bold capitals of 12 points that stand side by side in a millimetre. */
const PER_MM = 0.315

/** A long title in lines of which the upper ones are the longer (persuratan.md 4.0). */
export function barisJudul(text: string, { lebar }: Tata, share = 0.92): string[] {
  return balanced(text.toUpperCase(), lebar * PER_MM * share)
}

interface Judul {
  /** SURAT TUGAS, one line or more. */
  readonly nama: readonly string[]
  /** Behind NOMOR; nothing where the kind has none. */
  readonly nomor?: string
  /** What stands between NOMOR and the number: a decree has no colon. */
  readonly pemisah?: ': ' | ' '
  /** Behind TENTANG; nothing where it is empty. */
  readonly tentang?: string
}

/** Title, NOMOR under it, TENTANG on a line of its own (persuratan.md 4.0). */
export function judul({ nama, nomor = '', pemisah = ': ', tentang = '' }: Judul, tata: Tata, { after = 12 } = {}): Paragraph[] {
  const words = [
    ...nama.flatMap((line) => barisJudul(line, tata)).map((line) => ({ line, bold: true, before: 0 })),
    ...(nomor ? [{ line: `NOMOR${pemisah}${nomor}`, bold: false, before: 0 }] : []),
    ...(tentang
      ? [
          { line: 'TENTANG', bold: true, before: 6 },
          ...barisJudul(tentang, tata).map((line, index) => ({ line, bold: true, before: index === 0 ? 6 : 0 })),
        ]
      : []),
  ]
  return words.map(({ line, bold, before }, index) =>
    paragraph(line, { ...CENTRED, bold, before: index === 0 ? 10 : before, after: index === words.length - 1 ? after : 0 }),
  )
}

/** A word centred between two parts: MENUGASKAN. */
export function kataTengah(text: string, { before = 6, after = 6 } = {}): Paragraph {
  return paragraph(text, { ...CENTRED, before, after })
}
