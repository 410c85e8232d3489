import { refuseField } from '../../../shared/errors.ts'
import { jenisPengirim } from '../../../shared/modules/persuratan/pengirim.daftar.ts'
import { barisWajib, baris } from '../../../shared/fields.ts'
import type { HasilSel, UbahSel } from '../../../shared/registers/sel.ts'
import type { Parts, WriteContext } from '../../core/context.ts'
import { changeCells, type RowCells } from '../../registers/sel.ts'
import { forgetSpellings } from './ejaan.ts'
import { keptPengirim, updatePengirim } from './pengirim.ts'

/** The columns of the sender book that are edited in its list, with what each takes. */
const fields = { nama: barisWajib(200), namaPendek: barisWajib(60), alamat: baris(300) } as const
const names = { nama: 'Nama', namaPendek: 'Nama pendek', alamat: 'Alamat' } as const

/** Corrects cells of the sender book by the rules of its card; all or none. */
export function changePengirimCells(ctx: WriteContext, input: UbahSel): Parts<HasilSel> {
  return changeCells(ctx, input, {
    apply: input.urung ? takeBackRow : applyRow,
    columnOf: (medan) => medan,
    call: (_ctx, id) => keptPengirim(_ctx, id).nama,
  })
}

function applyRow(ctx: WriteContext, { id, versi, sel }: RowCells): number {
  const card = { ...keptPengirim(ctx, id), versi }
  for (const [kolom, nilai] of Object.entries(sel)) {
    const text = String(nilai ?? '')
    if (kolom === 'jenis') card.jenis = kindOf(text)
    else if (kolom in fields) card[kolom as keyof typeof fields] = textOf(kolom as keyof typeof fields, text)
    else throw refuseField(kolom, 'Kolom ini tidak diubah di daftar.')
  }
  updatePengirim(ctx, card)
  return versi + 1
}

/** Puts a row's cells back: the spellings that came only with what is taken back are forgotten. */
function takeBackRow(ctx: WriteContext, row: RowCells): number {
  const { nama, namaPendek } = keptPengirim(ctx, row.id)
  const versi = applyRow(ctx, row)
  forgetSpellings(ctx, row, [nama, namaPendek])
  return versi
}

function textOf(kolom: keyof typeof fields, text: string): string {
  const read = fields[kolom].safeParse(text)
  if (read.success) return read.data
  throw refuseField(kolom, `${names[kolom]}: ${read.error.issues[0]?.message ?? 'tidak dapat dibaca'}.`)
}

function kindOf(text: string): (typeof jenisPengirim)[number][0] {
  const found = jenisPengirim.find((pair) => pair.some((word) => word.toLowerCase() === text.trim().toLowerCase()))
  if (!found) throw refuseField('jenis', 'Jenis: pilih Instansi atau Perorangan.')
  return found[0]
}
