import { createHash } from 'node:crypto'
import { DomainError } from '../../../shared/errors.ts'
import { BATAS_IMPOR, type BacaCsv, type DrafImpor, type Kepala, type TampakImpor } from '../../../shared/registers/impor.contract.ts'
import { runQuery, type Actor, type ReadContext } from '../../core/context.ts'
import { cleanName } from '../../core/file-check.ts'
import type { Importer } from '../../core/importer.ts'
import type { Progress } from '../../core/jobs.ts'
import type { Host } from '../../core/rpc.ts'
import { textOf, type Pembaca } from './cell.ts'
import { draftOf, keepDraft, presentDraft, type Draft } from './draft.ts'
import { fillerOf, guessHead, headMark, headOf, LOOKED_AT, mapColumns, type FirstRow } from './head.ts'
import { importerOf } from './importers.ts'
import { openReader } from './reader.ts'

interface Upload {
  readonly jenis: string
  readonly nama: string
  readonly isi: Blob
}

/** Takes a file for import: what it is, its sheets, the one that looks most like the register. Nothing of it is kept beyond memory. */
export async function openImport(host: Host, actor: Actor, input: Upload, progress: Progress): Promise<DrafImpor> {
  const importer = runQuery(host, actor, (ctx) => importerOf(ctx, input.jenis))
  const nama = cleanName(input.nama)
  if (input.isi.size > BATAS_IMPOR.bita) throw new DomainError('IMPORT_TOO_LARGE', { nama, batas: `${BATAS_IMPOR.bita / 1024 / 1024} MB` })
  const bytes = Buffer.from(await input.isi.arrayBuffer())
  return keepOpened(host, actor, { importer, nama, bytes }, undefined, progress)
}

/** Reads a text file anew as it is told: another separator, another code page. Refuses a workbook. */
export function reopenImport(
  host: Host,
  actor: Actor,
  { draf, ...csv }: { draf: string } & BacaCsv,
  progress: Progress,
): Promise<DrafImpor> {
  const { importer, nama, bytes } = draftOf(host, actor, draf)
  if (!bytes) throw new DomainError('IMPORT_MAPPING', { sebab: 'pemisah dan sandi huruf hanya untuk berkas teks.' })
  return keepOpened(host, actor, { importer, nama, bytes }, csv, progress)
}

interface Opened {
  readonly importer: Importer
  readonly nama: string
  readonly bytes: Buffer
}

async function keepOpened(host: Host, actor: Actor, { importer, nama, bytes }: Opened, csv: BacaCsv | undefined, progress: Progress) {
  const reader = await openReader(nama, bytes, csv)
  const first = new Map<number, readonly FirstRow[]>()
  for (const index of reader.lembar.keys()) {
    first.set(index, await firstRows(reader, index))
    await progress.step(index + 1, reader.lembar.length)
  }
  const draft = keepDraft(host, {
    pegawaiId: actor.pegawaiId,
    importer,
    nama,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: reader.csv ? bytes : null,
    reader,
    first,
    plan: null,
    shown: {
      jenis: importer.kunci,
      nama,
      ukuran: bytes.length,
      bentuk: reader.jenis,
      keterangan: reader.keterangan,
      csv: reader.csv,
      lembar: reader.lembar.map((sheet, index) => ({ ...sheet, baris: first.get(index)?.length ?? 0 })),
      usulLembar: likeliest(reader, first, importer),
    },
  })
  return { id: draft.id, ...draft.shown }
}

async function firstRows(reader: Pembaca, index: number): Promise<FirstRow[]> {
  const rows: FirstRow[] = []
  await reader.read(
    index,
    (nomor, sel) => {
      rows.push({ nomor, sel })
      return rows.length < LOOKED_AT
    },
    () => Promise.resolve(),
  )
  return rows
}

/** Of several sheets the one whose head fits best, a hidden one last. */
function likeliest(reader: Pembaca, first: ReadonlyMap<number, readonly FirstRow[]>, importer: Importer): number {
  const scores = reader.lembar.map((sheet, index) => {
    const rows = first.get(index) ?? []
    if (rows.length === 0) return -1
    const known = mapColumns(headOf(rows, guessHead(rows, importer)), importer.kolom).filter((key) => key !== null).length
    return known * 10 + (sheet.tersembunyi ? 0 : 5)
  })
  return Math.max(0, scores.indexOf(Math.max(...scores)))
}

/** The person's draft for a register, if the program still has it. */
export function presentImport(host: Host, actor: Actor, { jenis }: { jenis: string }): Promise<DrafImpor | null> {
  const draft = presentDraft(host, actor, jenis)
  return Promise.resolve(draft && { id: draft.id, ...draft.shown })
}

interface View {
  readonly draf: string
  readonly lembar: number
  readonly kepala?: Kepala | undefined
}

/** A sheet's first rows, its head (guessed, unless told) and which column is which: as the last import with this head, else by their words. */
export function viewImport(host: Host, actor: Actor, { draf, lembar, kepala }: View): Promise<TampakImpor> {
  const draft = draftOf(host, actor, draf)
  const rows = draft.first.get(lembar)
  if (!rows) throw new DomainError('NOT_FOUND', { hal: 'Lembar' })
  if (rows.length === 0) throw new DomainError('IMPORT_EMPTY', { nama: draft.nama })
  return Promise.resolve(runQuery(host, actor, (ctx) => viewOf(ctx, draft, rows, kepala ?? guessHead(rows, draft.importer))))
}

const SHOWN = 20
const SAMPLES = 3

function viewOf(ctx: ReadContext, { importer }: Draft, rows: readonly FirstRow[], kepala: Kepala): TampakImpor {
  const titles = headOf(rows, kepala)
  const filler = fillerOf(titles)
  const body = rows.filter((row) => row.nomor >= kepala.baris + kepala.banyak && filler(row.sel) === null)
  const width = Math.max(titles.length, ...body.map((row) => row.sel.length))
  const all = Array.from({ length: width }, (_, index) => titles[index] ?? '')
  const remembered = ctx.get<{ padanan: string }>(
    'select padanan from impor where jenis = ? and kepala = ? order by id desc limit 1',
    importer.kunci,
    headMark(all),
  )
  const before = remembered ? (JSON.parse(remembered.padanan) as (string | null)[]) : null
  return {
    baris: rows.slice(0, SHOWN).map(({ nomor, sel }) => ({ nomor, sel: sel.map((cell) => textOf(cell).slice(0, 200)) })),
    kepala,
    kolom: all.map((judul, index) => ({
      huruf: columnLetters(index),
      judul: judul.slice(0, 200),
      contoh: body
        .map((row) => textOf(row.sel[index]).slice(0, 80))
        .filter((text) => text !== '')
        .slice(0, SAMPLES),
    })),
    padanan: before && before.length === all.length ? before : mapColumns(all, importer.kolom),
    diingat: before !== null,
    asing: importer.strange?.(all) ?? null,
  }
}

/** 0 A … 26 AA. */
export function columnLetters(column: number): string {
  return (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
}
