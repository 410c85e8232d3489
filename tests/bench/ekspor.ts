import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEvents } from '../../electron/core/events.ts'
import { createJobs, unwatched } from '../../electron/core/jobs.ts'
import { createSessions } from '../../electron/akun/sessions.ts'
import { runQuery, type Actor } from '../../electron/core/context.ts'
import type { Host } from '../../electron/core/rpc.ts'
import { suratRegister } from '../../electron/modules/persuratan/daftar.ts'
import { exportList } from '../../electron/registers/ekspor.ts'
import { pageRows, shownColumns } from '../../electron/registers/register.ts'
import { IsiSaringan, type Saringan, type SuratMasukBaris } from '../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { HalamanDaftar, Jangkar } from '../../shared/registers/daftar.ts'
import { openBigOffice, type BenchOffice } from './kantor.ts'
import { requirePembanding } from './pembanding.ts'
import { ukuran, type Pilihan, type Ukuran } from './ukuran.ts'

const KOLOM = ['nomorAgenda', 'tanggalDiterima', 'pengirim', 'nomorSurat', 'tanggalSurat', 'hal', 'sifat', 'jalur', 'posisi', 'batas']

type Cell = string | number | Date | null

interface Writer {
  readonly addWorksheet: (name: string) => {
    columns: { readonly header: string; readonly width: number; readonly style: object }[]
    readonly addRow: (cells: readonly Cell[]) => { readonly commit: () => void }
    readonly commit: () => void
  }
  readonly commit: () => Promise<void>
}

/** The stream writer of exceljs, as far as the bench needs it. */
interface ExcelJs {
  readonly stream: { readonly xlsx: { readonly WorkbookWriter: new (options: object) => Writer } }
}

function hostOf(bench: BenchOffice): Host {
  const events = createEvents()
  const { office, folder } = bench
  return { ...office, sessions: createSessions(), events, jobs: createJobs(events), folder, version: 'ukur', demo: true }
}

/** All rows as cells, read beforehand: what exceljs is given costs it nothing. */
function rowsOf(host: Host, actor: Actor): Cell[][] {
  const columns = shownColumns(suratRegister, KOLOM)
  const rows: Cell[][] = []
  let jangkar: Jangkar | null = null
  for (;;) {
    const asked: Saringan = { ...IsiSaringan.parse({}), mulai: rows.length, jumlah: 500, ...(jangkar && { jangkar }) }
    const page: HalamanDaftar<SuratMasukBaris> = runQuery(host, actor, (ctx) => pageRows(ctx, suratRegister, asked))
    for (const row of page.baris)
      rows.push(
        columns.map(({ jenis, nilai }) => {
          const value = nilai(row)
          return jenis === 'tanggal' && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value
        }),
      )
    if (page.baris.length < 500) return rows
    jangkar = page.jangkarAkhir
  }
}

async function byExcelJs(excel: ExcelJs, rows: readonly Cell[][], file: string): Promise<void> {
  const book = new excel.stream.xlsx.WorkbookWriter({ stream: createWriteStream(file), useStyles: true, useSharedStrings: false })
  const sheet = book.addWorksheet('Surat Masuk')
  sheet.columns = shownColumns(suratRegister, KOLOM).map(({ nama, lebar, jenis }) => ({
    header: nama,
    width: lebar,
    style: jenis === 'tanggal' ? { numFmt: 'dd-mm-yyyy' } : { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } },
  }))
  for (const row of rows) sheet.addRow(row).commit()
  sheet.commit()
  await book.commit()
}

/**
 * The whole export of the agenda, read with its access and written, against exceljs' stream writer that writes the same cells from
 * memory: the best of several rounds each, in turn. Passed over, with a sentence, where exceljs cannot be had.
 */
export async function ukurEkspor(letters: number, id: string, { cepat }: Pilihan): Promise<Ukuran | null> {
  const excel = requirePembanding('exceljs') as ExcelJs | null
  if (excel === null) return null
  const bench = openBigOffice(cepat ? letters / 10 : letters)
  const folder = mkdtempSync(join(tmpdir(), 'sekretariat-ekspor-'))
  try {
    const host = hostOf(bench)
    const actor = bench.actor('surat')
    const rows = rowsOf(host, actor)
    const ours: number[] = []
    const theirs: number[] = []
    for (let round = 0; round < 4; round++) {
      const started = performance.now()
      const file = await exportList(host, actor, suratRegister, { ...IsiSaringan.parse({}), kolom: KOLOM, bentuk: 'xlsx' }, unwatched)
      const between = performance.now()
      await byExcelJs(excel, rows, join(folder, `${round}.xlsx`))
      theirs.push(performance.now() - between)
      ours.push(between - started)
      if (file.size === 0) throw new Error('An empty export')
    }
    return ukuran({
      id,
      apa: `Ekspor ${rows.length.toLocaleString('id-ID')} surat ke .xlsx: dibaca dan ditulis`,
      pembanding: 'exceljs, penulis bertahap, sel yang sama dari memori',
      rasio: Math.min(...ours) / Math.min(...theirs),
      batas: 1.2,
      nilai: Math.round(Math.min(...ours)),
      satuan: 'ms',
    })
  } finally {
    bench.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
