import type { Database } from 'better-sqlite3'
import { prepared } from '../../electron/core/audit.ts'
import { runQuery, type Actor, type ReadContext } from '../../electron/core/context.ts'
import { lookKeys, mayOpen, ownLetters } from '../../electron/modules/persuratan/akses.ts'
import { listSuratMasuk, suratRegister } from '../../electron/modules/persuratan/daftar.ts'
import { oneOfThese } from '../../electron/registers/daftar-saringan.ts'
import { endRows } from '../../electron/registers/register.ts'
import { every, joined, sql, words, type Sql } from '../../electron/registers/sql.ts'
import { Saringan } from '../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { Jangkar, SaringanKolom, Urut } from '../../shared/registers/daftar.ts'
import { openBigOffice, type BenchOffice } from './kantor.ts'
import { median } from './replay.ts'
import { ukuran, type Pilihan, type Ukuran } from './ukuran.ts'

const PAGE = 100
const ROLES = ['surat', 'pp.staf'] as const

/** A page of the agenda: as the list is asked for it, and by hand over the same tables. */
interface Halaman {
  readonly nama: string
  readonly urut?: Urut
  readonly saringan?: SaringanKolom[]
  readonly cari?: string
  /** By hand: what is left, over surat_daftar r, surat_masuk m and what both sides hold of the reader's rights. */
  readonly where?: (ctx: ReadContext) => Sql
  readonly order: string
  /** By hand, of who sees a part: where it stands in surat_urut `l` in this order, choice by choice. */
  readonly milik?: readonly string[]
  /** From the middle of the list, whose place is known. */
  readonly tengah?: true
  /** Neither a named order nor a choice or dates alone: no index serves it as a whole. */
  readonly lain?: true
}

const NUMBER = 'r.nomor desc'
const pilihan = (kolom: string, nilai: string[]): SaringanKolom => ({ kolom, jenis: 'pilihan', nilai })
const teks = (kolom: string, nilai: string): SaringanKolom => ({ kolom, jenis: 'teks', nilai })
const angka = (kolom: string, dari: number, sampai: number | null): SaringanKolom => ({ kolom, jenis: 'angka', dari, sampai })
const urut = (kolom: string, arah: Urut['arah']): Urut => ({ kolom, arah })
const sebulan: SaringanKolom = { kolom: 'tanggalDiterima', jenis: 'tanggal', dari: '2024-06-01', sampai: '2024-06-30' }
const SEBULAN = "r.tanggal between '2024-06-01' and '2024-06-30'"

const openLetter = (ctx: ReadContext, what: Sql) =>
  sql`exists (select 1 from surat_masuk s where s.id = r.id and ${what} and ${mayOpen(ctx)})`

/** By hand: the letters that the search indexes give, protected ones where the reader may open them; by number and sender all of them. */
function inWords(match: string, shown: string | null): (ctx: ReadContext) => Sql {
  return (ctx) => {
    const open = sql`select s.id from cari_tertutup c join surat_masuk s on s.id = c.rowid / 32 where cari_tertutup match ${match} and ${mayOpen(ctx)}`
    const known = sql`select rowid / 32 from cari_tertutup where cari_tertutup match ${shown ?? match}`
    return sql`r.id in (select rowid / 32 from cari_isi where cari_isi match ${match} union all ${shown === match ? known : open}
      ${shown === null || shown === match ? words('') : sql`union all ${known}`})`
  }
}

const NUMBER_AND_SENDER = 'nomor nomor_surat pihak'

const pages: readonly Halaman[] = [
  { nama: 'nomor agenda turun', order: NUMBER },
  { nama: 'nomor agenda, tengah', order: NUMBER, tengah: true },
  { nama: 'diterima naik', urut: urut('tanggalDiterima', 'naik'), order: 'r.tanggal, r.nomor', milik: ["l.kolom = 'tanggal'"] },
  { nama: 'pengirim naik', urut: urut('pengirim', 'naik'), order: 'r.pengirim, r.nomor', milik: ["l.kolom = 'pengirim'"] },
  {
    nama: 'hal naik',
    urut: urut('hal', 'naik'),
    where: () => words('r.hal is not null'),
    order: 'r.hal, r.nomor',
    milik: ["l.kolom = 'hal'"],
  },
  { nama: 'sifat naik', urut: urut('sifat', 'naik'), order: 'r.sifat, r.nomor', milik: ["l.kolom = 'sifat'"] },
  {
    nama: 'sifat dipilih',
    saringan: [pilihan('sifat', ['Segera', 'Sangat Segera'])],
    where: () => words('r.sifat in (0, 1)'),
    order: NUMBER,
    milik: ["l.kolom = 'sifat' and l.nilai = 0", "l.kolom = 'sifat' and l.nilai = 1"],
  },
  {
    nama: 'jalur dipilih',
    saringan: [pilihan('jalur', ['pos'])],
    where: () => words("r.jalur = 'pos'"),
    order: NUMBER,
    milik: ["l.kolom = 'jalur' and l.nilai = 'pos'"],
  },
  {
    nama: 'keamanan dipilih',
    saringan: [pilihan('keamanan', ['R'])],
    where: () => words("r.keamanan = 'R' and r.keamanan <> 'B'"),
    order: NUMBER,
    milik: ["l.kolom = 'keamanan' and l.nilai = 'R'"],
  },
  {
    nama: 'jenis naskah dipilih',
    saringan: [pilihan('jenisNaskah', ['keputusan'])],
    where: () => words("r.jenis_naskah = 'keputusan'"),
    order: NUMBER,
    milik: ["l.kolom = 'jenis_naskah' and l.nilai = 'keputusan'"],
  },
  {
    nama: 'pengirim dipilih',
    saringan: [pilihan('pengirimId', ['3'])],
    where: () => words('r.pengirim_id = 3'),
    order: NUMBER,
    milik: ["l.kolom = 'pengirim_id' and l.nilai = 3"],
  },
  {
    nama: 'tahun dipilih',
    saringan: [pilihan('tahun', ['2023'])],
    where: () => words(`r.nomor between 2023000000000 and 2023999999999`),
    order: NUMBER,
  },
  { nama: 'sebulan', saringan: [sebulan], where: () => words(SEBULAN), order: NUMBER },
  {
    nama: 'tanggal surat sebulan',
    saringan: [{ kolom: 'tanggalSurat', jenis: 'tanggal', dari: '2024-06-01', sampai: '2024-06-30' }],
    where: () => words("r.tanggal_surat between '2024-06-01' and '2024-06-30'"),
    order: NUMBER,
  },
  {
    nama: 'hal memuat kata lazim',
    saringan: [teks('hal', 'permintaan data')],
    where: inWords('hal : ("permintaan" * "data" *)', null),
    order: NUMBER,
    lain: true,
  },
  { nama: 'hal memuat nama', saringan: [teks('hal', 'jaja')], where: inWords('hal : ("jaja" *)', null), order: NUMBER, lain: true },
  {
    nama: 'nomor surat memuat',
    saringan: [teks('nomorSurat', '425.1')],
    where: inWords('nomor_surat : ("425 1" *)', 'nomor_surat : ("425 1" *)'),
    order: NUMBER,
    lain: true,
  },
  { nama: 'dicari, jarang', cari: 'jaja', where: inWords('"jaja" *', `{${NUMBER_AND_SENDER}} : ("jaja" *)`), order: NUMBER, lain: true },
  {
    nama: 'dicari, lazim',
    cari: 'data prob',
    where: inWords('"data" * "prob" *', `{${NUMBER_AND_SENDER}} : ("data" * "prob" *)`),
    order: NUMBER,
    lain: true,
  },
  {
    nama: 'nomor 5 sampai 9',
    saringan: [angka('nomorAgenda', 5, 9)],
    where: () => words('r.nomor / 1000 % 1000000 between 5 and 9'),
    order: NUMBER,
    lain: true,
  },
  {
    nama: 'lampiran paling sedikit 2',
    saringan: [angka('lampiranJumlah', 2, null)],
    where: (ctx) => openLetter(ctx, words('s.lampiran_jumlah >= 2')),
    order: NUMBER,
    lain: true,
  },
  {
    nama: 'tanpa tanggal surat',
    saringan: [{ kolom: 'tanggalSurat', jenis: 'kosong', kosong: true }],
    where: () => words('r.tanggal_surat is null'),
    order: NUMBER,
    lain: true,
  },
  {
    nama: 'dua pilihan',
    saringan: [pilihan('sifat', ['Segera']), pilihan('jalur', ['antar'])],
    where: () => words("r.sifat = 1 and r.jalur = 'antar'"),
    order: NUMBER,
    lain: true,
  },
  {
    nama: 'kata dan bulan',
    saringan: [teks('hal', 'data'), sebulan],
    where: (ctx) => sql`${words(SEBULAN)} and ${inWords('hal : ("data" *)', null)(ctx)}`,
    order: NUMBER,
    lain: true,
  },
  {
    nama: 'tampilan tersimpan: bulan dan sifat, urut pengirim',
    urut: urut('pengirim', 'naik'),
    saringan: [sebulan, pilihan('sifat', ['Penting', 'Segera'])],
    where: () => words(`${SEBULAN} and r.sifat in (1, 2)`),
    order: 'r.pengirim, r.nomor',
    lain: true,
  },
]

const FACTS = (
  ctx: ReadContext,
) => sql`select n.id, n.tahun, n.urut, n.sisipan, n.keadaan, n.susulan, n.alasan, n.tanggal, s.jam_diterima, s.jalur, p.nama,
  p.nama_pendek, s.nomor_surat, s.tanggal_surat, s.hal, s.sifat, s.keamanan, s.kode_klasifikasi, s.lampiran_jumlah, s.arsip, s.versi, ${mayOpen(ctx)} buka
  from json_each(?) j cross join nomor n on n.id = j.value left join surat_masuk s on s.id = n.id left join pengirim p on p.id = s.pengirim_id`
const PLACES = `select i.id, i.subject_id, i.ended_at, i.ended_as, i.due_at, t.id, t.step, t.role, t.unit, t.pegawai_id, t.opened_at, t.due_at,
  u.nama_pendek, g.nama from json_each(?) j cross join instances i on i.subject = 'surat_masuk' and i.subject_id = j.value
  left join tasks t on t.instance_id = i.id and t.closed_at is null and t.opened_at is not null and t.shared_from is null
  left join unit u on u.kode = t.unit left join pegawai g on g.id = t.pegawai_id`

/**
 * What stands in the list's rows, by hand: the ids of the page, their facts with the right to open each, where they wait by name. Who
 * sees a part of the agenda has it walked, or his own letters sorted, or read from their index where one has the page's order or choice,
 * whichever is quicker for this page. The statements are prepared before; so is our plan, which the program keeps until a letter is
 * written, and `--rinci` shows what the first reading costs that makes it.
 */
function byHand(raw: Database, ctx: ReadContext, { where, order, milik }: Halaman, from: Jangkar | null): () => number {
  const keys = ownLetters(ctx) && lookKeys(ctx)
  const own = keys && oneOfThese(words('l.kunci'), keys)
  const conditions = [where?.(ctx) ?? words('1'), ...(from ? [sql`r.nomor < ${from.kunci?.[0] ?? 0}`] : [])]
  const reading = (query: Sql) => {
    // prepared as the program prepares its own: SQLite does not look at what is bound and compile anew
    const statement = prepared(raw, `/* tangan */ ${query.text}`).pluck()
    return () => statement.all(...query.values) as number[]
  }
  const within = (access: Sql) =>
    sql`select r.id from surat_daftar r where ${every([access, ...conditions])} order by ${words(order)} limit ${words(`${PAGE}`)}`
  const ranges = (keys ?? []).flatMap((key) =>
    (milik ?? []).map(
      (what) => sql`select l.nilai k, l.nomor n, l.surat_id id from surat_urut l where l.kunci = ${key} and ${words(what)}`,
    ),
  )
  const merged = sql`select id from (${joined(ranges, ' union ')} order by ${words(order === NUMBER ? 'n desc' : 'k, n')} limit ${words(`${PAGE}`)})`
  const ways = own
    ? [
        within(sql`exists (select 1 from surat_lihat l where ${own} and l.nomor = r.nomor)`),
        within(sql`r.id in (select l.surat_id from surat_lihat l where ${own})`),
        ...(ranges.length > 0 ? [merged] : []),
      ]
    : [within(words('1'))]
  const ids = quickest(ways.map(reading))
  const { text, values } = FACTS(ctx)
  const facts = prepared(raw, text)
  const places = prepared(raw, PLACES)
  const [begin, rollback] = [raw.prepare('begin'), raw.prepare('rollback')]
  return () => {
    begin.run()
    const found = JSON.stringify(ids())
    const rows = facts.all(...values, found).length
    places.all(found)
    rollback.run()
    return rows
  }
}

function quickest<T>(ways: readonly (() => T)[]): () => T {
  const tried = ways.map((way) => ({ way, time: Math.min(...[1, 2, 3].map(() => timeOf(way))) }))
  const [best] = tried.sort((a, b) => a.time - b.time)
  if (!best) throw new Error('No way')
  return best.way
}

function timeOf(work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

function p95(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0
}

interface Waktu {
  readonly nama: string
  readonly lain: boolean
  readonly kita: number
  readonly tangan: number
}

/** No page is measured longer, in milliseconds, once it has been measured a score of times. */
const ENOUGH = 4_000

/** Milliseconds (95 of 100 are quicker) of each page, ours and by hand in turn, each role by itself. */
async function measure(bench: BenchOffice, { cepat, rinci }: Pilihan): Promise<Waktu[]> {
  const { office } = bench
  const rounds = cepat ? 40 : 200
  const found: Waktu[] = []
  for (const role of ROLES) {
    const actor: Actor = bench.actor(role)
    const read = <T>(work: Parameters<typeof runQuery<T>>[2]) => runQuery(office, actor, work)
    const first = Saringan.parse({})
    const end = await endRows(office, actor, suratRegister, first, new AbortController().signal)
    const middle = end.jangkar[Math.floor(end.jangkar.length / 2)] ?? null
    for (const page of pages) {
      const from = page.tengah ? middle : null
      const asked = Saringan.parse({
        ...(page.urut && { urut: page.urut }),
        ...(page.saringan && { saringan: page.saringan }),
        ...(page.cari && { cari: page.cari }),
        jumlah: PAGE,
        ...(from && { mulai: from.indeks + 1, jangkar: from }),
      })
      const hand = read((ctx) => byHand(office.store.raw, ctx, page, from))
      const [before, fresh] = [performance.now(), read((ctx) => listSuratMasuk(ctx, asked)).baris.length]
      const cold = performance.now() - before
      const ours: number[] = []
      const theirs: number[] = []
      const began = performance.now()
      for (let round = 0; round < rounds && (round < 20 || performance.now() - began < ENOUGH); round++) {
        const started = performance.now()
        const rows = read((ctx) => listSuratMasuk(ctx, asked)).baris.length
        const between = performance.now()
        const same = hand()
        theirs.push(performance.now() - between)
        ours.push(between - started)
        if (rows !== same || rows !== fresh) throw new Error(`${role}, ${page.nama}: ${rows} rows, by hand ${same}`)
      }
      found.push({ nama: `${role}, ${page.nama}`, lain: page.lain === true, kita: p95(ours), tangan: p95(theirs) })
      if (rinci)
        console.log(
          `  ${role}, ${page.nama}: ${[ours, theirs].map((times) => `${median(times).toFixed(2)} (p95 ${p95(times).toFixed(2)})`).join(' : ')} ms, pertama kali ${cold.toFixed(2)}`,
        )
    }
  }
  return found
}

const measured = new Map<number, Promise<Waktu[]>>()

function timesOf(letters: number, pilihan: Pilihan): Promise<Waktu[]> {
  const known = measured.get(letters)
  if (known) return known
  const made = (async () => {
    const bench = openBigOffice(letters)
    try {
      return await measure(bench, pilihan)
    } finally {
      bench.close()
    }
  })()
  measured.set(letters, made)
  return made
}

const worst = (list: readonly { nama: string; rasio: number; nilai: number }[]) => list.reduce((a, b) => (b.rasio > a.rasio ? b : a))

/** Any page of the agenda against the same by hand, as who sees all and as who sees few: the worst of them. */
export async function ukurDaftar(letters: number, id: string, pilihan: Pilihan): Promise<Ukuran> {
  return against(await timesOf(letters, pilihan), { letters, id, apa: 'Halaman daftar', batas: 2 })
}

/** Words, number ranges, what is empty, filters together: the worst page of them. */
export async function ukurDaftarLain(letters: number, id: string, pilihan: Pilihan): Promise<Ukuran> {
  const times = await timesOf(letters, pilihan)
  return against(
    times.filter((t) => t.lain),
    { letters, id, apa: 'Halaman daftar, saringan lain', batas: 1.2 },
  )
}

function against(
  times: readonly Waktu[],
  { letters, id, apa, batas }: { readonly letters: number; readonly id: string; readonly apa: string; readonly batas: number },
): Ukuran {
  const { nama, rasio, nilai } = worst(times.map((t) => ({ nama: t.nama, rasio: t.kita / t.tangan, nilai: t.kita })))
  return ukuran({
    id,
    apa: `${apa} p95, ${letters.toLocaleString('id-ID')} surat, terburuk dari ${times.length}: ${nama}`,
    pembanding: 'SQL mentah dengan syarat akses yang sama',
    rasio,
    batas,
    nilai: Math.round(nilai * 100) / 100,
    satuan: 'ms',
  })
}

/** Named orders, choices and dates at many letters against few: the worst of them. */
export async function ukurDaftarTumbuh(many: number, few: number, id: string, pilihan: Pilihan): Promise<Ukuran> {
  const named = async (letters: number) => (await timesOf(letters, pilihan)).filter((t) => !t.lain)
  const before = new Map((await named(few)).map((t) => [t.nama, t.kita]))
  const after = await named(many)
  const { nama, rasio, nilai } = worst(after.map((t) => ({ nama: t.nama, rasio: t.kita / (before.get(t.nama) ?? t.kita), nilai: t.kita })))
  return ukuran({
    id,
    apa: `Halaman daftar p95 pada ${many.toLocaleString('id-ID')} surat, terburuk: ${nama}`,
    pembanding: `${few.toLocaleString('id-ID')} surat`,
    rasio,
    batas: 1.5,
    nilai: Math.round(nilai * 100) / 100,
    satuan: 'ms',
  })
}
