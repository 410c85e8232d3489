import type { Database } from 'better-sqlite3'
import { runQuery, type Actor } from '../../electron/core/context.ts'
import { lookKeys } from '../../electron/modules/persuratan/akses.ts'
import { listSuratMasuk } from '../../electron/modules/persuratan/daftar.ts'
import { suratDaftar } from '../../electron/modules/persuratan/daftar-surat.ts'
import { endOf } from '../../electron/registers/daftar.ts'
import { Saringan } from '../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { Jangkar, SaringanKolom, Urut } from '../../shared/registers/daftar.ts'
import { openBigOffice, type BenchOffice } from './kantor.ts'
import { ukuran, type Pilihan, type Ukuran } from './ukuran.ts'

const PAGE = 100
const ROLES = ['surat', 'pp.staf'] as const

/** A page of the agenda: as the list is asked for it, and by hand over the same tables. */
interface Halaman {
  readonly nama: string
  readonly urut?: Urut
  readonly saringan?: SaringanKolom[]
  /** SQL: what is left, and the order. */
  readonly where?: string
  readonly order: string
  /** From the middle of the list, whose place is known. */
  readonly tengah?: true
}

const NUMBER = 'r.nomor desc'
const pilihan = (kolom: string, nilai: string[]): SaringanKolom => ({ kolom, jenis: 'pilihan', nilai })
const urut = (kolom: string, arah: Urut['arah']): Urut => ({ kolom, arah })

const pages: readonly Halaman[] = [
  { nama: 'nomor agenda turun', order: NUMBER },
  { nama: 'nomor agenda, tengah', order: NUMBER, tengah: true },
  { nama: 'diterima naik', urut: urut('tanggalDiterima', 'naik'), order: 'r.tanggal, r.nomor' },
  { nama: 'pengirim naik', urut: urut('pengirim', 'naik'), order: 'r.pengirim, r.nomor' },
  { nama: 'hal naik', urut: urut('hal', 'naik'), where: 'r.hal is not null', order: 'r.hal, r.nomor' },
  { nama: 'sifat naik', urut: urut('sifat', 'naik'), order: 'r.sifat, r.nomor' },
  { nama: 'sifat dipilih', saringan: [pilihan('sifat', ['Segera', 'Sangat Segera'])], where: 'r.sifat in (0, 1)', order: NUMBER },
  { nama: 'jalur dipilih', saringan: [pilihan('jalur', ['pos'])], where: "r.jalur = 'pos'", order: NUMBER },
  {
    nama: 'sebulan',
    saringan: [{ kolom: 'tanggalDiterima', jenis: 'tanggal', dari: '2024-06-01', sampai: '2024-06-30' }],
    where: "r.tanggal between '2024-06-01' and '2024-06-30'",
    order: NUMBER,
  },
]

const FACTS = `select n.id, n.tahun, n.urut, n.sisipan, n.keadaan, n.tanggal, s.jam_diterima, s.jalur, p.nama, p.nama_pendek, s.nomor_surat, s.tanggal_surat,
  s.hal, s.sifat, s.keamanan, s.kode_klasifikasi, s.lampiran_jumlah, s.arsip, s.versi from json_each(?) j cross join nomor n on n.id = j.value
  left join surat_masuk s on s.id = n.id left join pengirim p on p.id = s.pengirim_id order by j.key`
const PLACES = `select i.subject_id, i.ended_at, i.ended_as, t.id, t.step, t.role, t.unit, t.pegawai_id, t.opened_at, t.due_at from json_each(?) j
  cross join instances i on i.subject = 'surat_masuk' and i.subject_id = j.value
  left join tasks t on t.instance_id = i.id and t.closed_at is null and t.opened_at is not null and t.shared_from is null`

/** What stands in the list's rows, by hand: the ids of the page, their facts, where they wait. */
function byHand(raw: Database, { where, order }: Halaman, keys: readonly string[] | null, from: Jangkar | null): () => number {
  const conditions = [where ?? '1']
  if (keys) {
    conditions.push('exists (select 1 from surat_lihat l where l.kunci in (select value from json_each(?)) and l.nomor = r.nomor)')
  }
  if (from) conditions.push('r.nomor < ?')
  const ids = raw
    .prepare<unknown[], number>(`select r.id from surat_daftar r where ${conditions.join(' and ')} order by ${order} limit ${PAGE}`)
    .pluck()
  const facts = raw.prepare<[string]>(FACTS)
  const places = raw.prepare<[string]>(PLACES)
  const values = [...(keys ? [JSON.stringify(keys)] : []), ...(from ? [from.kunci?.[0] ?? 0] : [])]
  return () => {
    raw.exec('begin')
    const found = JSON.stringify(ids.all(...values))
    const rows = facts.all(found).length
    places.all(found)
    raw.exec('rollback')
    return rows
  }
}

function p95(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0
}

interface Waktu {
  readonly nama: string
  readonly kita: number
  readonly tangan: number
}

/** Milliseconds (95 of 100 are quicker) of each page, ours and by hand in turn, each role by itself. */
async function measure(bench: BenchOffice, rounds: number): Promise<Waktu[]> {
  const { office } = bench
  const found: Waktu[] = []
  for (const role of ROLES) {
    const actor: Actor = bench.actor(role)
    const read = <T>(work: Parameters<typeof runQuery<T>>[2]) => runQuery(office, actor, work)
    const keys = role === 'surat' ? null : read(lookKeys)
    const first = Saringan.parse({})
    const end = await endOf({ baca: read, daftar: suratDaftar, isi: () => ({ saringan: [], urut: first.urut }) })
    const middle = end.jangkar[Math.floor(end.jangkar.length / 2)] ?? null
    for (const page of pages) {
      const from = page.tengah ? middle : null
      const asked = Saringan.parse({
        ...(page.urut && { urut: page.urut }),
        ...(page.saringan && { saringan: page.saringan }),
        jumlah: PAGE,
        ...(from && { mulai: from.indeks + 1, jangkar: from }),
      })
      const hand = byHand(office.store.raw, page, keys, from)
      const ours: number[] = []
      const theirs: number[] = []
      for (let round = 0; round < rounds; round++) {
        const started = performance.now()
        const rows = read((ctx) => listSuratMasuk(ctx, asked)).baris.length
        const between = performance.now()
        const same = hand()
        theirs.push(performance.now() - between)
        ours.push(between - started)
        if (rows !== same) throw new Error(`${role}, ${page.nama}: ${rows} rows, by hand ${same}`)
      }
      found.push({ nama: `${role}, ${page.nama}`, kita: p95(ours), tangan: p95(theirs) })
    }
  }
  return found
}

const measured = new Map<number, Promise<Waktu[]>>()

function timesOf(letters: number, cepat: boolean): Promise<Waktu[]> {
  const known = measured.get(letters)
  if (known) return known
  const made = (async () => {
    const bench = openBigOffice(letters)
    try {
      return await measure(bench, cepat ? 40 : 200)
    } finally {
      bench.close()
    }
  })()
  measured.set(letters, made)
  return made
}

const worst = (list: readonly { nama: string; rasio: number; nilai: number }[]) => list.reduce((a, b) => (b.rasio > a.rasio ? b : a))

/** Any page of the agenda against the same by hand, as who sees all and as who sees few: the worst of them. */
export async function ukurDaftar(letters: number, id: string, { cepat }: Pilihan): Promise<Ukuran> {
  const times = await timesOf(letters, cepat)
  const { nama, rasio, nilai } = worst(times.map((t) => ({ nama: t.nama, rasio: t.kita / t.tangan, nilai: t.kita })))
  return ukuran({
    id,
    apa: `Halaman daftar p95, ${letters.toLocaleString('id-ID')} surat, terburuk dari ${times.length}: ${nama}`,
    pembanding: 'SQL mentah dengan syarat akses yang sama',
    rasio,
    batas: 2,
    nilai: Math.round(nilai * 100) / 100,
    satuan: 'ms',
  })
}

/** The same pages at many letters against few: the worst of them. */
export async function ukurDaftarTumbuh(many: number, few: number, id: string, { cepat }: Pilihan): Promise<Ukuran> {
  const before = new Map((await timesOf(few, cepat)).map((t) => [t.nama, t.kita]))
  const after = await timesOf(many, cepat)
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
