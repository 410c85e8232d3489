import type { Parts, ReadContext, WriteContext } from './context.ts'

/** A column that a register takes from a file. */
export interface ImportColumn {
  readonly kunci: string
  readonly nama: string
  readonly jenis: 'teks' | 'tanggal' | 'angka'
  /** `isi`: every row must have it; `kolom`: the file must have it. */
  readonly wajib?: 'isi' | 'kolom'
  /** Heads under which files carry it, besides its name. */
  readonly sebutan: readonly string[]
  /** Longest text, in letters. */
  readonly terpanjang?: number
  readonly keterangan?: string
}

export type ImportValue = string | number | null
/** A row as it was read, by column key; a column that the file has not is undefined, an empty cell null. */
export type ImportRow = Readonly<Record<string, ImportValue | undefined>>

/** What is wrong in a cell, and what would put it right. */
export interface ImportFault {
  readonly kolom: string
  readonly pesan: string
  /** The value that takes the cell's place when the person accepts it. */
  readonly usul?: string
  /** The columns for want of which it is one; not told where one of them could not be read. */
  readonly karena?: readonly string[]
}

/** What will become of a row, judged before anything is written. */
export interface ImportJudged {
  readonly faults: readonly ImportFault[]
  /** What is done with the row besides, said in the result: a date taken from another column. */
  readonly catatan?: string
  /** Why nothing is done with the row though nothing in it is wrong. */
  readonly lewati?: string
  /** The record that the row is, by the chosen key. */
  readonly sama?: {
    readonly id: number
    /** Nothing of it would change. */ readonly tetap: boolean
    /** Why it cannot be changed by an import. */ readonly terkunci?: string
  }
  /** Kept for writing. */
  readonly isi: unknown
}

/** What an import of one file is judged and written by; it keeps what it has looked up. */
export interface ImportSession {
  judge(ctx: ReadContext, row: ImportRow, baris: number): ImportJudged
  /** Faults and remarks that show only when the rows that will be written are known (gaps in numbers). */
  conclude(
    ctx: ReadContext,
    rows: readonly { readonly baris: number; readonly isi: unknown; readonly id: number | null }[],
  ): { readonly faults: readonly (ImportFault & { readonly baris: number })[]; readonly catatan: readonly string[] }
  /** Writes the judged rows, the new (id null) and the changed, part by part; gives the record of each by its row in the file, where records have numbers. */
  write(
    ctx: WriteContext,
    rows: readonly { readonly baris: number; readonly isi: unknown; readonly id: number | null }[],
  ): Parts<ReadonlyMap<number, number>>
}

export interface ImportKey {
  readonly kunci: string
  readonly nama: string
}

/** What a register gives to the import: its columns, how a row is judged and written. */
export interface Importer {
  readonly kunci: string
  /** As menus and refusals call it. */
  readonly nama: string
  /** One of its records, in the words of the result. */
  readonly benda: string
  /** The page of the register. */
  readonly alamat: string
  readonly kolom: readonly ImportColumn[]
  readonly kunciCocok: readonly ImportKey[]
  /** What every importer of this register should know first, on the first step. */
  readonly keterangan: string
  /** Tables whose change between the trial and the writing makes the trial worthless. */
  readonly tabel: readonly string[]
  /** The subject of its records, for attachments and cases; null where nothing hangs on them. */
  readonly subject: string | null
  /** Its cells may hold a NIK: what is kept of the file's rows has the last four figures of each only. */
  readonly nik?: true
  /** Why a file with these heads looks as if it belonged elsewhere; said before it is tried. */
  strange?(heads: readonly string[]): string | null
  mayImport(ctx: ReadContext): boolean
  /** Whose task it is, for the refusal. */
  readonly oleh: string
  open(ctx: ReadContext, options: { readonly cocok: string; readonly berkas: string }): ImportSession
  /** The name of a row of one of its tables, for a refusal to undo. */
  describe(ctx: ReadContext, tabel: string, kunci: string): string
  /** What the audit does not keep (search rows) after an undo, part by part: these rows are gone, those are as before. */
  undone?(
    ctx: WriteContext,
    rows: { readonly hilang: readonly { tabel: string; kunci: string }[]; readonly kembali: readonly { tabel: string; kunci: string }[] },
  ): Parts<void>
}

/** Importers into single records, by `kunci:id`: one a record, where there is a register for each. */
export interface ImporterFamily {
  readonly kunci: string
  /** Refuses a record that the actor may not import into. */
  of(ctx: ReadContext, id: number): Importer
}
