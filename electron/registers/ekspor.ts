import { longDate } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import type { PermintaanEkspor } from '../../shared/registers/ekspor.ts'
import { runQuery, type Actor, type ReadContext, type WriteContext } from '../core/context.ts'
import type { Progress } from '../core/jobs.ts'
import { getPengaturan } from '../core/pengaturan.ts'
import { write, type Host } from '../core/rpc.ts'
import { CSV_MIME, streamCsv } from './csv-stream.ts'
import { partsOf, type Bacaan } from './daftar.ts'
import { contentWords, exactCount, readingOf, shownColumns, type Diminta, type KolomTersaji, type Register } from './register.ts'
import { XLSX_MIME, type XlsxCell } from './xlsx.ts'
import { streamXlsx } from './xlsx-stream.ts'

/** So many rows are read in one snapshot. */
const PART = 500
/** What a sheet of Excel holds, less the lines above its head. */
const MOST_IN_SHEET = 1_048_576 - 6

/**
 * The whole list as it is shown, as a file: every part is read by what the actor may see at that moment. Writes down who took which
 * list, and how many rows. Refuses columns that the list has not, and more rows than a sheet holds.
 */
export async function exportList<Asked extends Diminta, Row>(
  host: Host,
  actor: Actor,
  register: Register<Asked, Row>,
  asked: Asked & PermintaanEkspor,
  progress: Progress,
): Promise<File> {
  const { bentuk, kolom } = asked
  const { nama } = register.uraian
  const columns = shownColumns(register, kolom)
  const bacaan = readingOf(host, actor, register, asked, progress.signal)
  const jumlah = await exactCount(bacaan, register, asked)
  if (bentuk === 'xlsx' && jumlah > MOST_IN_SHEET)
    throw new DomainError('LIST_TOO_LONG', {
      daftar: nama,
      jumlah,
      batas: MOST_IN_SHEET,
      bentuk: 'satu lembar Excel',
      saran: 'Persempit saringannya, atau ekspor sebagai CSV.',
    })
  progress.at(0, jumlah)
  const { judul, hari } = runQuery(host, actor, (ctx) => ({ judul: titleOf(ctx, register, asked), hari: ctx.today() }))
  const taken = { rows: 0 }
  const cells = cellsOf(bacaan, register, columns, taken)
  const pieces =
    bentuk === 'xlsx'
      ? await streamXlsx(
          { nama, judul, kolom: columns.map(({ nama: head, lebar, jenis }) => ({ nama: head, lebar, jenis: sheetKind(jenis) })), jumlah },
          cells,
          progress,
        )
      : await streamCsv(
          columns.map((column) => column.nama),
          cells,
          progress,
        )
  progress.closing()
  await write(host, actor, 'daftar.ekspor', (ctx) => keepTaken(ctx, nama, { rows: taken.rows, asked }))
  return new File(pieces, `${nama} ${hari}.${bentuk}`, { type: bentuk === 'xlsx' ? XLSX_MIME : CSV_MIME })
}

async function* cellsOf<Asked extends Diminta, Row>(
  bacaan: Bacaan,
  register: Register<Asked, Row>,
  columns: readonly KolomTersaji<Row>[],
  taken: { rows: number },
): AsyncGenerator<XlsxCell[]> {
  for await (const ids of partsOf(bacaan, PART)) {
    for (const row of bacaan.baca((ctx) => register.baris(ctx, ids))) {
      taken.rows += 1
      yield columns.map(({ jenis, nilai }) => {
        const value = nilai(row)
        return jenis === 'tanggal' && typeof value === 'string' ? { tanggal: value } : value
      })
    }
  }
}

const sheetKind = (jenis: KolomTersaji<never>['jenis']) => (jenis === 'pilihan' ? 'teks' : jenis)

/** Lines above the head: which list, whose, of what, when and by whom. */
function titleOf<Asked extends Diminta, Row>(ctx: ReadContext, register: Register<Asked, Row>, asked: Asked): string[] {
  const { isi, urut } = contentWords(ctx, register, asked)
  const kop = getPengaturan(ctx, 'kop')
  return [
    register.uraian.nama,
    ...(kop ? [kop.nama] : []),
    ...(isi === '' ? [] : [isi]),
    `${urut}; diekspor ${longDate(ctx.today())} oleh ${ctx.actor.nama}`,
  ]
}

interface Taken {
  readonly rows: number
  readonly asked: Diminta & { readonly bentuk: string; readonly kolom: readonly string[] }
}

/** Who took which list, as what, and how many rows of it: a line of the audit. */
export function keepTaken(ctx: WriteContext, daftar: string, { rows, asked }: Taken): void {
  const { kolom, bentuk, pilih, ...isi } = asked
  ctx.run(
    'insert into ekspor_daftar (daftar, bentuk, jumlah, kolom, isi, pada, oleh) values (?, ?, ?, ?, ?, ?, ?)',
    daftar,
    bentuk,
    rows,
    JSON.stringify(kolom),
    JSON.stringify({ ...isi, ...(pilih && { dipilih: pilih.length }) }),
    ctx.now(),
    ctx.actor.pegawaiId,
  )
}
