import { createHash } from 'node:crypto'
import { DomainError } from '../../../shared/errors.ts'
import { BATAS_IMPOR, type HasilUji, type MintaUji, type SalahImpor } from '../../../shared/registers/impor.contract.ts'
import { runQuery, type Actor, type ReadContext } from '../../core/context.ts'
import { auditHead } from '../../core/audit.ts'
import type { ImportFault, ImportSession, ImportValue } from '../../core/importer.ts'
import type { Progress } from '../../core/jobs.ts'
import type { Host } from '../../core/rpc.ts'
import { textOf, withoutNik, type Sel } from './cell.ts'
import { draftOf, type Draft, type Plan, type PlannedRow } from './draft.ts'
import { fillerOf, headOf } from './head.ts'
import { importerOf } from './importers.ts'
import { columnReaders, foundWays, readingsOf, readValue, shownCell, type ColumnReader } from './values.ts'

const BATCH = 500
const MOST_FAULTS_SHOWN = 500
const MOST_FAULTS_KEPT = 20_000
const SAMPLE = 40

/**
 * The dry run: every row of the file read, judged by the register's own rules and given its fate; nothing is written. Refuses a mapping
 * that lacks a required column, and a file over the limits; the plan stays with the draft.
 */
export async function tryImport(host: Host, actor: Actor, asked: MintaUji, progress: Progress): Promise<HasilUji> {
  const draft = draftOf(host, actor, asked.draf)
  draft.plan = null
  const plan = await planImport(host, actor, draft, asked, progress)
  draft.plan = plan
  return plan.result
}

/** Judges the whole file as asked; read a second time where the file itself shows that its dates or numbers are written the other way. */
export async function planImport(host: Host, actor: Actor, draft: Draft, asked: MintaUji, progress: Progress): Promise<Plan> {
  const started = performance.now()
  assertMapping(draft, asked)
  const year = Number(runQuery(host, actor, (ctx) => (importerOf(ctx, draft.importer.kunci), ctx.today())).slice(0, 4))
  const first = new Trial(host, actor, draft, asked, year, columnReaders(draft.importer.kolom, asked))
  await first.run(progress, started)
  const found = foundWays(first.readers)
  const trial = found ? new Trial(host, actor, draft, asked, year, columnReaders(draft.importer.kolom, asked, found)) : first
  if (found) await trial.run(progress, started)
  return trial.conclude(started)
}

function assertMapping({ importer }: Draft, { padanan }: MintaUji) {
  const used = padanan.filter((key) => key !== null)
  const twice = used.find((key, at) => used.indexOf(key) !== at)
  const nameOf = (kunci: string) => importer.kolom.find((column) => column.kunci === kunci)?.nama
  const unknown = used.find((key) => nameOf(key) === undefined)
  if (unknown !== undefined) throw new DomainError('IMPORT_MAPPING', { sebab: `kolom “${unknown}” tidak dikenal.` })
  if (twice !== undefined)
    throw new DomainError('IMPORT_MAPPING', { sebab: `${nameOf(twice)} dipadankan dua kali. Kosongkan salah satunya.` })
  const missing = importer.kolom.filter((column) => column.wajib !== undefined && !used.includes(column.kunci)).map((column) => column.nama)
  if (missing.length > 0) throw new DomainError('IMPORT_MAPPING', { sebab: `${missing.join(', ')} belum dipadankan dengan kolom berkas.` })
}

interface Waiting {
  readonly nomor: number
  readonly sel: readonly Sel[]
}

/** One reading of the file with its judgement. */
class Trial {
  readonly readers: readonly ColumnReader[]
  readonly #host: Host
  readonly #actor: Actor
  readonly #draft: Draft
  readonly #asked: MintaUji
  readonly #year: number
  readonly #titles: readonly string[]
  readonly #filler: ReturnType<typeof fillerOf>
  /** By row, the cells that the person wrote anew. */
  readonly #mended: ReadonlyMap<number, Readonly<Record<string, string>>>
  readonly #rows: PlannedRow[] = []
  readonly #faults: SalahImpor[] = []
  readonly #session: ImportSession
  readonly #head: number
  #waiting: Waiting[] = []

  constructor(host: Host, actor: Actor, draft: Draft, asked: MintaUji, year: number, readers: readonly ColumnReader[]) {
    this.#host = host
    this.#actor = actor
    this.#draft = draft
    this.#asked = asked
    this.#year = year
    this.readers = readers
    this.#titles = headOf(draft.first.get(asked.lembar) ?? [], asked.kepala)
    this.#filler = fillerOf(this.#titles)
    const byRow = Map.groupBy(asked.perbaikan, ({ baris }) => baris)
    this.#mended = new Map([...byRow].map(([baris, cells]) => [baris, Object.fromEntries(cells.map(({ kolom, isi }) => [kolom, isi]))]))
    this.#head = auditHead(host.store.raw).id
    this.#session = runQuery(host, actor, (ctx) => draft.importer.open(ctx, { cocok: asked.cocok, berkas: draft.nama }))
  }

  async run(progress: Progress, started: number): Promise<void> {
    const { reader, nama } = this.#draft
    const { kepala, lembar } = this.#asked
    const from = kepala.baris + kepala.banyak
    let rows = 0
    await reader.read(
      lembar,
      (nomor, sel) => {
        if (nomor < from) return true
        rows += 1
        if (rows > BATAS_IMPOR.baris) throw new DomainError('IMPORT_TOO_MANY', { nama, batas: BATAS_IMPOR.baris.toLocaleString('id-ID') })
        this.#waiting.push({ nomor, sel })
        if (this.#waiting.length >= BATCH) this.#judgeWaiting()
        return true
      },
      async (done, of) => {
        if (performance.now() - started > BATAS_IMPOR.detik * 1000)
          throw new DomainError('IMPORT_TOO_LONG', { nama, detik: BATAS_IMPOR.detik })
        await progress.step(Math.round((done / Math.max(1, of)) * 100), 100)
      },
    )
    this.#judgeWaiting()
    if (this.#rows.length === 0) throw new DomainError('IMPORT_EMPTY', { nama })
  }

  #judgeWaiting() {
    const waiting = this.#waiting
    this.#waiting = []
    if (waiting.length === 0) return
    runQuery(this.#host, this.#actor, (ctx) => {
      for (const row of waiting) this.#judge(ctx, row)
    })
  }

  #judge(ctx: ReadContext, { nomor, sel }: Waiting) {
    const planned = (nasib: PlannedRow['nasib'], catatan = '', isi: unknown = null, id: number | null = null) =>
      void this.#rows.push({ baris: nomor, nasib, catatan, isi, id, sel })
    const filler = this.#filler(sel)
    if (filler) return planned('dilewati', filler)
    const row: Record<string, ImportValue> = {}
    const faults: ImportFault[] = []
    const mended = this.#mended.get(nomor)
    let filled = false
    for (const reader of this.readers) {
      const { kunci, wajib } = reader.column
      const value = readValue(reader, mended?.[kunci] ?? sel[reader.at], this.#year)
      if (value !== null && typeof value === 'object') {
        faults.push(value)
        filled = true
        continue
      }
      row[kunci] = value
      if (value !== null) filled = true
      else if (wajib === 'isi') faults.push({ kolom: kunci, pesan: 'Wajib diisi' })
    }
    if (!filled) return planned('dilewati', 'tidak berisi kolom yang dipakai')
    const judged = this.#session.judge(ctx, row, nomor)
    const wrong = [
      ...faults,
      ...judged.faults.filter((fault) => !faults.some(({ kolom }) => kolom === fault.kolom || fault.karena?.includes(kolom))),
    ]
    if (wrong.length > 0) {
      for (const fault of wrong) this.#fault(nomor, sel, fault)
      return planned('salah', wrong.map((fault) => `${this.#nameOf(fault.kolom)}: ${fault.pesan}`).join('; '))
    }
    const { sama, catatan = '' } = judged
    if (judged.lewati !== undefined) return planned('dilewati', judged.lewati)
    if (!sama) return planned('baru', catatan, judged.isi)
    if (sama.tetap) return planned('sama', 'sudah tercatat, isinya sama')
    if (this.#asked.jikaAda === 'lewati') return planned('dilewati', 'sudah tercatat')
    if (sama.terkunci) return planned('dilewati', sama.terkunci)
    return planned('diperbarui', catatan, judged.isi, sama.id)
  }

  #nameOf(kunci: string): string {
    return this.#draft.importer.kolom.find((column) => column.kunci === kunci)?.nama ?? kunci
  }

  #fault(baris: number, sel: readonly Sel[], { kolom, pesan, usul }: ImportFault) {
    if (this.#faults.length >= MOST_FAULTS_KEPT) return
    const at = this.readers.find((reader) => reader.column.kunci === kolom)?.at
    const isi = this.#mended.get(baris)?.[kolom] ?? (at === undefined ? '' : textOf(sel[at]))
    this.#faults.push({ baris, kolom, nama: this.#nameOf(kolom), isi: isi.slice(0, 300), pesan, usul: usul ?? null })
  }

  conclude(started: number): Plan {
    const late = runQuery(this.#host, this.#actor, (ctx) =>
      this.#session.conclude(
        ctx,
        this.#rows.filter((row) => row.nasib === 'baru' || row.nasib === 'diperbarui'),
      ),
    )
    const rowAt = new Map(late.faults.length > 0 ? this.#rows.map((row) => [row.baris, row]) : [])
    for (const { baris, ...fault } of late.faults) {
      const row = rowAt.get(baris)
      if (!row || row.nasib === 'salah') continue
      row.nasib = 'salah'
      row.catatan = `${this.#nameOf(fault.kolom)}: ${fault.pesan}`
      this.#fault(baris, row.sel, fault)
    }
    const hitung = { dibaca: this.#rows.length, baru: 0, diperbarui: 0, sama: 0, dilewati: 0, salah: 0 }
    for (const row of this.#rows) hitung[row.nasib] += 1
    const bacaan = readingsOf(this.readers, this.#year)
    const asks = bacaan.filter((one) => one.ditanya)
    const faults = this.#faults.sort((a, b) => a.baris - b.baris)
    const sidik = createHash('sha256')
      .update(JSON.stringify([this.#draft.sha256, this.#asked, hitung]))
      .digest('hex')
      .slice(0, 32)
    const shown = this.#draft.importer.nik ? withoutNik : (text: string) => text
    const result: HasilUji = {
      hitung,
      lama: Math.round(performance.now() - started),
      bacaan,
      salah: faults.slice(0, MOST_FAULTS_SHOWN),
      jumlahSalah: faults.length,
      catatan: [...late.catatan],
      contoh: this.#rows
        .filter((row) => row.nasib !== 'salah')
        .slice(0, SAMPLE)
        .map(({ baris, nasib, catatan, sel }) => ({
          baris,
          nasib,
          catatan,
          sel: this.readers.map((reader) => shown(shownCell(reader, sel[reader.at], this.#year)).slice(0, 120)),
        })),
      sidik,
      tertahan:
        asks.length > 0
          ? `Pilih dahulu cara membaca ${[...new Set(asks.map((one) => one.nama))].join(' dan ')}.`
          : hitung.baru + hitung.diperbarui === 0
            ? 'Tidak ada baris yang akan ditambah atau diperbarui.'
            : null,
    }
    return { asked: this.#asked, session: this.#session, rows: this.#rows, faults, result, titles: this.#titles, head: this.#head }
  }
}
