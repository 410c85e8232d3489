import { longDate } from '../../shared/dates.ts'
import { paperTime } from '../../shared/documents/paper.ts'
import { DomainError } from '../../shared/errors.ts'
import { TERCETAK, type PermintaanCetak } from '../../shared/registers/ekspor.ts'
import { runQuery, type Actor, type ReadContext } from '../core/context.ts'
import type { Progress } from '../core/jobs.ts'
import { getPengaturan } from '../core/pengaturan.ts'
import { write, type Host } from '../core/rpc.ts'
import { partsOf } from '../registers/daftar.ts'
import { keepTaken } from '../registers/ekspor.ts'
import { contentWords, exactCount, readingOf, shownColumns, sumRows, type Diminta, type Register } from '../registers/register.ts'
import type { ListFacts } from './list-paper.ts'
import { paperFile } from './papers.ts'

const PART = 500

/** What the screen calls the making of a list's paper. */
export function printWork({ uraian }: { readonly uraian: { readonly nama: string } }): () => string {
  return () => `Cetakan daftar ${uraian.nama}`
}

/** `printList` of one register, to be bound in its router. */
export function printing<Asked extends Diminta, Row>(register: Register<Asked, Row>) {
  return (host: Host, actor: Actor, asked: Asked & PermintaanCetak, progress: Progress) => printList(host, actor, register, asked, progress)
}

/**
 * A list as it is shown, as a paper: title, what it is of, its columns, how many rows and their sums. Refuses a list that is too long
 * to be read on paper, in words that say what to do instead. Writes down who took it, and how many rows.
 */
async function printList<Asked extends Diminta, Row>(
  host: Host,
  actor: Actor,
  register: Register<Asked, Row>,
  asked: Asked & PermintaanCetak,
  progress: Progress,
): Promise<File> {
  const { nama } = register.uraian
  const bacaan = readingOf(host, actor, register, asked, progress.signal)
  const columns = shownColumns(register, asked.kolom)
  const jumlah = await exactCount(bacaan, register, asked)
  if (jumlah > TERCETAK)
    throw new DomainError('LIST_TOO_LONG', {
      daftar: nama,
      jumlah,
      batas: TERCETAK,
      bentuk: 'cetakan daftar',
      saran: 'Persempit saringannya atau pilih barisnya, atau pakai Ekspor.',
    })
  const baris: ListFacts['baris'][number][] = []
  for await (const ids of partsOf(bacaan, PART)) {
    const rows = bacaan.baca((ctx) => register.baris(ctx, ids))
    baris.push(...rows.map((row) => ({ sel: columns.map(({ nilai }) => nilai(row)), coret: register.coret?.(row) === true })))
    await progress.step(baris.length, jumlah)
  }
  const around = runQuery(host, actor, (ctx) => wordsAround(ctx, register, asked, baris.length))
  const { listSection } = await import('./list-paper.ts')
  const { renderWord } = await import('./render.ts')
  const section = await listSection({ ...around, judul: nama, kolom: columns, baris, nihil: 'Tidak ada baris' }, asked.kertas, progress)
  await progress.step()
  const bytes = await renderWord({ title: nama, sections: [section] })
  await write(host, actor, 'daftar.cetak', (ctx) => keepTaken(ctx, nama, { rows: baris.length, asked }))
  return paperFile(`Daftar ${nama}`, bytes, asked.bentuk, progress)
}

function wordsAround<Asked extends Diminta, Row>(
  ctx: ReadContext,
  register: Register<Asked, Row>,
  asked: Asked & PermintaanCetak,
  rows: number,
): Pick<ListFacts, 'kop' | 'subjudul' | 'kaki'> {
  const kop = getPengaturan(ctx, 'kop')
  if (!kop) throw new DomainError('OFFICE_MISSING')
  const { isi, urut } = contentWords(ctx, register, asked)
  const columns = shownColumns(register, asked.kolom)
  const kolom = columns.filter(({ jenis }) => jenis === 'angka').map(({ kunci }) => kunci)
  const sums = sumRows(ctx, register, { ...asked, kolom })
  const said = columns.flatMap(({ kunci, nama }) =>
    Object.hasOwn(sums, kunci) ? [`jumlah ${nama.toLowerCase()} ${(sums[kunci] ?? 0).toLocaleString('id-ID')}`] : [],
  )
  return {
    kop,
    subjudul: isi === '' ? [] : [isi],
    kaki: [
      `${[`${rows.toLocaleString('id-ID')} baris`, ...said].join('; ')}. ${urut}.`,
      `Dicetak ${longDate(ctx.today())} pukul ${paperTime(ctx.now())} oleh ${ctx.actor.nama}`,
    ],
  }
}
