import type { Paragraph, Table } from 'docx'
import { letterMargins, mm, textWidth } from '../../../documents/parts/page.ts'
import type { TableSpec } from '../../../documents/parts/table.ts'
import type { TextStyle } from '../../../documents/parts/text.ts'
import type { FaktaNaskah } from './fakta.ts'

/** A table that a signature follows is made together with it: its last rows go where the signature goes. */
export type Block = Paragraph | Table | TableSpec

/** What the parts of one paper go by: its measures and the styles of its text. */
export interface Tata {
  /** Between the margins, in twentieths of a point and in millimetres. */
  readonly width: number
  readonly lebar: number
  /** Running text: justified, the office's line spacing, room below. */
  readonly isi: TextStyle
  /** The same without room below: lines that belong together. */
  readonly rapat: TextStyle
  /** The same with a little room: items of a list. */
  readonly butir: TextStyle
  /** Lines that are read one by one: heads, labels. */
  readonly baris: TextStyle
}

/** First line of a paragraph, in millimetres. */
export const MASUK = 12.7

export function tataOf({ gaya }: Pick<FaktaNaskah, 'gaya'>): Tata {
  const width = textWidth(gaya.kertas, letterMargins)
  const rapat: TextStyle = { align: 'justify', line: gaya.spasi }
  return { width, lebar: width / mm(1), isi: { ...rapat, after: 6 }, rapat, butir: { ...rapat, after: 3 }, baris: { line: 1 } }
}

/** A body with its signature, which is the block at `tanda`; -1 where none stands by itself. */
export interface BadanBertanda {
  readonly isi: readonly Block[]
  readonly tanda: number
  /** Lines of the body that stand in one block with it, at least; null where rows of a table do. */
  readonly bersama: number | null
}

/** What a builder makes of a naskah: all between its kop and its tembusan, and the pages behind it. */
export interface Naskah extends BadanBertanda {
  readonly lampiran?: readonly LampiranTersusun[]
  /** A meeting's list needs no kop; a paper whose tembusan stand in its head has none at its foot. */
  readonly tanpaKop?: boolean
  readonly tanpaTembusan?: boolean
  /** “Tembusan:”, or the word of a keputusan. */
  readonly kataTembusan?: string
}

/** Pages behind the letter: laid out by their own width, for they may lie on their side. */
export interface LampiranTersusun {
  readonly mendatar: boolean
  /** The back of a form has no page number. */
  readonly tanpaNomor?: boolean
  readonly isi: (width: number) => readonly Block[]
}
