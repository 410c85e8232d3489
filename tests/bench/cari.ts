import { runQuery, type Actor, type ReadContext } from '../../electron/core/context.ts'
import { searchAll } from '../../electron/host/cari.ts'
import { letters } from '../../electron/modules/persuratan/akses.ts'
import { bareNumber } from '../../electron/registers/cari-nomor.ts'
import { allOf, every, sql, words } from '../../electron/registers/sql.ts'
import { openBigOffice, type BenchOffice } from './kantor.ts'
import { median } from './replay.ts'
import { ukuran, type Pilihan, type Ukuran } from './ukuran.ts'

const ROLES = ['surat', 'pp.staf'] as const
/** Milliseconds within which 95 of 100 searches answer, whatever the size. */
const LONGEST = 50

interface Old {
  readonly id: number
  readonly hal: string
  readonly nomor: string | null
}

/** Plain letters over the whole book that the reader may open, evenly. */
function oldOnes(ctx: ReadContext, many: number): Old[] {
  const last = ctx.get<{ id: number }>('select max(id) id from surat_masuk')?.id ?? 0
  return Array.from({ length: many }, (_, i) =>
    allOf<Old>(
      ctx,
      sql`select s.id, s.hal, s.nomor_surat nomor from ${letters(ctx, sql`s.id >= ${Math.floor((last * (i + 0.5)) / many)} and s.keamanan = 'B' and s.hal like '% a.n. %'`)} s
        where s.buka order by s.id limit 1`,
    ),
  ).flat()
}

/** What a person types for a letter: a name that few have, the beginning of it, two words cut short, a part of the number. */
function typedFor({ hal, nomor }: Old): string[] {
  const name = hal.split(' ').at(-1) ?? ''
  const first = hal.split(' ')[0] ?? ''
  const bare = bareNumber(nomor ?? '')
  return [name, name.slice(0, 6), `${first.slice(0, 4)} ${name.slice(0, 5)}`, ...(bare.length >= 12 ? [bare.slice(3, 11)] : [])]
}

const TEXT = words("lower(s.hal || ' ' || s.ringkasan || ' ' || ifnull(s.nomor_surat, '') || ' ' || p.nama)")
const BARE = words("replace(replace(replace(ifnull(s.nomor_surat, ''), '/', ''), '.', ''), '-', '')")

/** The same by hand: every letter that one may open looked through by LIKE. */
function byHand(ctx: ReadContext, teks: string): number {
  const like = every(teks.split(' ').map((term) => sql`(${TEXT} like ${`%${term.toLowerCase()}%`} or ${BARE} like ${`%${term}%`})`))
  return allOf(
    ctx,
    sql`select s.id from ${letters(ctx)} v cross join surat_masuk s on s.id = v.id join pengirim p on p.id = s.pengirim_id
      where v.buka and ${like} order by s.id desc limit 101`,
  ).length
}

interface Waktu {
  readonly kita: number[]
  readonly tangan: number[]
}

function measure({ office }: BenchOffice, actor: Actor, cepat: boolean): Waktu {
  const read = <T>(work: (ctx: ReadContext) => T) => runQuery(office, actor, work)
  const typed = read((ctx) => oldOnes(ctx, cepat ? 6 : 24)).flatMap(typedFor)
  const time = (work: () => void) => {
    const started = performance.now()
    work()
    return performance.now() - started
  }
  const few = typed.filter((teks) => {
    const [group] = read((ctx) => searchAll(ctx, { teks, hanya: null, kelompok: 'surat-masuk', jumlah: 6 })).kelompok
    if (!group) throw new Error(`Nothing found for “${teks}”`)
    return group.jumlah < 50
  })
  return {
    kita: [1, 2, 3].flatMap(() => few.map((teks) => time(() => read((ctx) => searchAll(ctx, { teks, hanya: null, jumlah: 6 }))))),
    tangan: few.slice(0, 4).map((teks) => time(() => read((ctx) => byHand(ctx, teks)))),
  }
}

const p95 = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length * 0.95)] ?? 0

/** The search box for what few letters hold, as who keeps the agenda and as who sees a part of it, against looking through all by LIKE. */
export function ukurCari(jumlah: number, id: string, batas: number, { cepat }: Pilihan): Ukuran {
  const bench = openBigOffice(jumlah)
  try {
    const times = ROLES.map((role) => measure(bench, bench.actor(role), cepat))
    const slowest = Math.max(...times.map(({ kita }) => p95(kita)))
    const u = ukuran({
      id,
      apa: `Mencari yang kurang dari 50 surat memuatnya, p95, ${jumlah.toLocaleString('id-ID')} surat (paling lama ${LONGEST} ms)`,
      pembanding: 'LIKE atas semua surat dengan syarat akses yang sama',
      rasio: Math.max(...times.map(({ kita, tangan }) => median(kita) / median(tangan))),
      batas,
      nilai: Math.round(slowest * 10) / 10,
      satuan: 'ms',
    })
    return { ...u, lulus: u.lulus && slowest <= LONGEST }
  } finally {
    bench.close()
  }
}
