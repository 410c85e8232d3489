import type { Database } from 'better-sqlite3'
import { auditHead } from '../../electron/core/audit.ts'
import { searchWords } from '../../electron/modules/persuratan/indeks.ts'
import { foldedWords, rowOf } from '../../electron/registers/cari.ts'
import { nomorStyle } from '../../electron/registers/nomor.ts'
import { clerk, COUNTED, LISTED, NUMBER, numberParts, SEARCH, SEARCHED, type SearchRow } from './catat-surat.ts'
import { bookOfLetters } from './impor-berkas.ts'
import { openBenchOffice, type BenchOffice } from './kantor.ts'
import { actsSince, makeBare, median, replay, total } from './replay.ts'
import { ukuran, type Pilihan, type Ukuran } from './ukuran.ts'

/** What an import writes beside the rows that the audit keeps, ready to be written again. */
interface Extra {
  readonly sql: string
  readonly rows: readonly unknown[][]
}

function extrasAfter(bench: BenchOffice, last: number): Extra[] {
  const { raw } = bench.office.store
  const style = bench.act('surat', nomorStyle)
  const letters = raw.prepare<[number], SearchRow>(SEARCHED).all(last)
  const insert = (table: string, columns: readonly string[]) =>
    `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`
  const rowsOf = (sql: string) => raw.prepare<[], unknown[]>(sql).raw().all()
  const own = ['impor_id', 'baris', 'nasib', 'catatan', 'isi', 'rekaman']
  return [
    { sql: insert('surat_daftar', LISTED), rows: rowsOf(`select ${LISTED.join(', ')} from surat_daftar where id > ${last} order by id`) },
    { sql: COUNTED, rows: rowsOf(`select tanggal_diterima, pengirim_id from surat_masuk where id > ${last} order by id`) },
    { sql: SEARCH, rows: letters.map((w) => [rowOf('surat_masuk', w.id), ...foldedWords(searchWords(style, w))]) },
    { sql: NUMBER, rows: letters.map((w) => [rowOf('surat_masuk', w.id), numberParts(w)]) },
    { sql: insert('impor_baris', own), rows: rowsOf(`select ${own.join(', ')} from impor_baris order by impor_id, baris`) },
  ]
}

/** Writes again what stands beside the audited rows; sender cards come with their letters and are counted only then. */
function writeExtras(other: Database, extras: readonly Extra[]): () => void {
  const prepared = extras.map(({ sql, rows }) => ({ statement: other.prepare<unknown[]>(sql), rows }))
  return () => {
    for (const { statement, rows } of prepared) for (const row of rows) statement.run(...row)
  }
}

/** Milliseconds of one import's writing, of the same rows by hand, and of taking the import back. */
async function once(rows: number): Promise<{ ours: number; bare: number; back: number }> {
  const bench = openBenchOffice(600)
  try {
    const client = await clerk(bench)
    const { raw } = bench.office.store
    const other = bench.copy('pembanding.db')
    makeBare(other)
    const last = raw.prepare<[], number>('select max(id) from nomor').pluck().get() ?? 0
    const isi = new Blob([new Uint8Array(await bookOfLetters(rows))])
    const draf = await client.impor.unggah({ jenis: 'surat-masuk', nama: 'agenda.xlsx', isi })
    const { kepala, padanan } = await client.impor.lihat({ draf: draf.id, lembar: draf.usulLembar })
    const asked = { draf: draf.id, lembar: draf.usulLembar, kepala, padanan, cocok: 'nomor', jikaAda: 'lewati' as const }
    const { sidik } = await client.impor.uji(asked)
    const from = auditHead(raw).id
    const started = performance.now()
    const impor = await client.impor.simpan({ draf: draf.id, sidik })
    const ours = performance.now() - started
    if (impor.hitung.baru !== rows) throw new Error(`Wrote ${impor.hitung.baru} letters of ${rows}`)
    const bare = total(replay(other, actsSince(raw, from), writeExtras(other, extrasAfter(bench, last))))
    const undone = performance.now()
    await client.impor.batal({ id: impor.id, alasan: 'ukur' })
    return { ours, bare, back: performance.now() - undone }
  } finally {
    bench.close()
  }
}

/** Writing an import of 50,000 letters through the whole contract against bare better-sqlite3 writing the same rows in one commit. */
export async function ukurTulis(id: string, { cepat }: Pilihan): Promise<Ukuran> {
  const rows = cepat ? 5_000 : 50_000
  const times: Awaited<ReturnType<typeof once>>[] = []
  for (let round = 0; round < (cepat ? 1 : 3); round++) times.push(await once(rows))
  const of = (what: keyof (typeof times)[number]) => median(times.map((time) => time[what]))
  return ukuran({
    id,
    apa: `Menyimpan impor ${rows.toLocaleString('id-ID')} surat lewat host, sekali tulis (dibatalkan dalam ${Math.round(of('back'))} ms)`,
    pembanding: 'better-sqlite3 menulis baris yang sama',
    rasio: of('ours') / of('bare'),
    batas: 2,
    nilai: Math.round(of('ours')),
    satuan: 'ms',
  })
}
