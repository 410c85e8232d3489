import type { SaringanKolom } from '../../../shared/registers/daftar.ts'
import { momentOf, addDays } from '../../../shared/dates.ts'
import { sifatSurat } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { suratMasukDaftar } from '../../../shared/modules/persuratan/surat-masuk.daftar.ts'
import type { ReadContext } from '../../core/context.ts'
import type { SearchColumn } from '../../registers/cari.ts'
import type { Akses, Daftar, Jajaran, KolomDaftar } from '../../registers/daftar.ts'
import { hasWords, oneOfThese } from '../../registers/daftar-saringan.ts'
import { every, joined, oneOf, sql, words, type Sql, type Value } from '../../registers/sql.ts'
import { keepsAgenda, letters, lookKeys, maySee, seenIds } from './akses.ts'
import { lettersHolding } from './kata-surat.ts'

/** Of the key of a number (0009-daftar.sql): a year, and a running number within it. */
const YEAR = 1_000_000_000
const NUMBER = 1_000
const URGENCY = [...sifatSurat].reverse()

/** The agenda of incoming letters as this actor may read it. Skipped numbers are rows for those who keep the agenda. */
export function suratDaftar(ctx: ReadContext): Daftar {
  return {
    uraian: suratMasukDaftar,
    tabel: words('surat_daftar r'),
    perId: words('surat_daftar r not indexed'),
    kolom: columns(ctx),
    utama: 'nomorAgenda',
    akses: access(ctx),
    besar: oneOf<{ n: number | null }>(ctx, words('select max(id) n from surat_daftar'))?.n ?? 0,
  }
}

function access(ctx: ReadContext): Akses | null {
  const ids = seenIds(ctx)
  if (!ids) return keepsAgenda(ctx) ? null : { ids: words('select id from surat_daftar where surat = 1'), tiap: words('r.surat = 1') }
  const keys = lookKeys(ctx)
  if (!keys) return { ids, tiap: sql`exists (select 1 from surat_masuk s where s.id = r.id and ${maySee(ctx)})` }
  // keys under which nothing stands need not be read; one is kept, so that who sees nothing reads an empty list
  const held = keys.filter((key) => ctx.get('select 1 from surat_lihat where kunci = ? limit 1', key))
  const used = held.length > 0 ? held : keys.slice(0, 1)
  const each = (range: (key: string) => Jajaran): Jajaran[] => used.map(range)
  return {
    ids,
    tiap: sql`exists (select 1 from surat_lihat l where ${oneOfThese(words('l.kunci'), used)} and l.nomor = r.nomor)`,
    jajaran: each((key) => ({
      dari: words('surat_lihat l'),
      syarat: sql`l.kunci = ${key}`,
      kunci: [words('l.nomor')],
      id: words('l.surat_id'),
    })),
    menurut: {
      tanggalDiterima: { berisi: each((key) => own(key, 'tanggal')) },
      pengirim: { berisi: each((key) => own(key, 'pengirim')) },
      sifat: { berisi: each((key) => own(key, 'sifat')) },
      hal: {
        berisi: each((key) => own(key, 'hal')),
        kosong: each((key) => ({ ...own(key, 'hal kosong', ''), kunci: [words('null'), words('l.nomor')] })),
      },
    },
    dipilih: (kolom, nilai) => {
      const column = chosenOf[kolom]
      return column && apart(column, nilai) ? each((key) => ({ ...own(key, column, nilai), kunci: [words('l.nomor')] })) : null
    },
  }
}

/** The choices of a letter that stand in surat_urut (0019-daftar-penerima.sql). */
const chosenOf: Readonly<Record<string, string>> = {
  pengirimId: 'pengirim_id',
  sifat: 'sifat',
  keamanan: 'keamanan',
  jalur: 'jalur',
  jenisNaskah: 'jenis_naskah',
  bentuk: 'bentuk',
}

/** What nearly every letter has is left out of the indexes. */
const common: Readonly<Record<string, Value>> = { keamanan: 'B', bentuk: 'asli' }
const apart = (column: string, nilai: Value) => common[column] !== nilai

/** The letters of a key in the order of a column, or those with one value of it in the order of their numbers. */
function own(key: string, column: string, nilai?: Value): Jajaran {
  const one = nilai === undefined ? words('') : sql` and l.nilai = ${nilai}`
  return {
    dari: words('surat_urut l'),
    syarat: sql`l.kunci = ${key} and l.kolom = ${column}${one}`,
    kunci: [words('l.nilai'), words('l.nomor')],
    id: words('l.surat_id'),
  }
}

function columns(ctx: ReadContext): Readonly<Record<string, KolomDaftar>> {
  // an administrator who keeps no agenda does not read what is Terbatas
  const openOnly = ctx.actor.admin && !keepsAgenda(ctx)
  const openly = (what: Sql) => (openOnly ? sql`case when r.keamanan = 'B' then ${what} end` : what)
  const body = sql`left join ${letters(ctx)} s on s.id = r.id`
  const row = words('left join surat_masuk m on m.id = r.id')
  const nomor = words('r.nomor')
  const column = (name: string, more: Partial<KolomDaftar> = {}): KolomDaftar => ({ nilai: words(`r.${name}`), ...more })
  const ranged = (name: string) => (nilai: Value) => {
    const usual = common[name]
    const rare = usual === undefined ? words('') : words(` and r.${name} <> '${usual}'`)
    return apart(name, nilai) ? sql`r.${words(name)} = ${nilai}${rare}` : null
  }
  const choice = (name: string, more: Partial<KolomDaftar> = {}): KolomDaftar =>
    column(name, { berjajar: ranged(name), calon: chosen(name), ...more })
  const hal = openly(words('r.hal'))
  return {
    nomorAgenda: { nilai: words(`r.nomor / ${NUMBER} % ${YEAR / NUMBER}`), urut: [nomor], calon: inNumbers },
    tahun: {
      nilai: words(`r.nomor / ${YEAR}`),
      syarat: (filter, utama) => (filter.jenis === 'pilihan' ? inYears(utama, filter.nilai) : null),
    },
    tanggalDiterima: column('tanggal', {
      urut: [words('r.tanggal'), nomor],
      calon: (_, filter) => inDays('tanggal', filter),
      antara: numbersOf,
    }),
    pengirim: column('pengirim', {
      urut: [words('r.pengirim'), nomor],
      syarat: (filter) => (filter.jenis === 'teks' ? sql`r.pengirim_id in (${senders(filter.nilai)})` : null),
      calon: (_, filter) =>
        filter.jenis === 'teks' ? sql`select id from surat_daftar where pengirim_id in (${senders(filter.nilai)})` : null,
    }),
    pengirimId: choice('pengirim_id', { simpan: Number, calon: chosen('pengirim_id', Number) }),
    nomorSurat: { nilai: words('m.nomor_surat'), gabung: row, persis: indexed('nomor_surat') },
    tanggalSurat: column('tanggal_surat', {
      syarat: (filter) => (filter.jenis === 'kosong' ? words(`r.tanggal_surat is ${filter.kosong ? '' : 'not '}null`) : null),
      calon: (_, filter) =>
        filter.jenis === 'kosong' && filter.kosong
          ? words('select id from surat_daftar where tanggal_surat is null')
          : inDays('tanggal_surat', filter),
    }),
    hal: { nilai: words('s.hal'), gabung: body, urut: [hal, nomor], persis: indexed('hal') },
    sifat: choice('sifat', { simpan: urgencyOf, calon: chosen('sifat', urgencyOf), urut: [words('r.sifat'), nomor] }),
    keamanan: choice('keamanan'),
    jalur: choice('jalur'),
    kodeKlasifikasi: { nilai: words('s.kode_klasifikasi'), gabung: body },
    jenisNaskah: choice('jenis_naskah', openOnly ? { nilai: openly(words('r.jenis_naskah')), berjajar: () => null } : {}),
    bentuk: choice('bentuk'),
    lampiranJumlah: { nilai: words('s.lampiran_jumlah'), gabung: body, calon: attached },
    batas: { nilai: DUE, saat: true, urut: [DUE], jajaran: dueFirst, calon: dueBetween },
  }
}

/** Sangat Segera first. */
const urgencyOf = (sifat: string): Value => URGENCY.indexOf(sifat as (typeof URGENCY)[number])

function chosen(column: string, stored: (choice: string) => Value = (choice) => choice) {
  return (_: ReadContext, filter: SaringanKolom): Sql | null =>
    filter.jenis === 'pilihan' ? sql`select id from surat_daftar where ${oneOfThese(words(column), filter.nilai.map(stored))}` : null
}

function inYears(utama: Sql, years: readonly string[]): Sql {
  const each = years.slice(0, 100).map((year) => sql`${utama} between ${Number(year) * YEAR} and ${(Number(year) + 1) * YEAR - 1}`)
  return sql`(${joined(each, ' or ')})`
}

function attached(_: ReadContext, filter: SaringanKolom): Sql | null {
  if (filter.jenis !== 'angka') return null
  return sql`select id from surat_masuk where lampiran_jumlah between ${filter.dari ?? 0} and ${filter.sampai ?? Number.MAX_SAFE_INTEGER}`
}

function inDays(column: string, filter: SaringanKolom): Sql | null {
  if (filter.jenis !== 'tanggal') return null
  return sql`select id from surat_daftar where ${words(column)} between ${filter.dari ?? ''} and ${filter.sampai ?? '9999'}`
}

/** Between which numbers the letters of some days lie: late entries have numbers of later days, so each day is asked, of at most two years. */
function numbersOf(ctx: ReadContext, filter: SaringanKolom): readonly [number, number] | null {
  if (filter.jenis !== 'tanggal') return null
  const { dari, sampai } = filter
  const years: readonly [number, number] = [
    dari === null ? 0 : Number(dari.slice(0, 4)) * YEAR,
    sampai === null ? 9_999 * YEAR : (Number(sampai.slice(0, 4)) + 1) * YEAR,
  ]
  if (dari === null || sampai === null || momentOf(sampai) - momentOf(dari) > 800 * 86_400_000) return years
  const found = oneOf<{ a: number | null; b: number | null }>(
    ctx,
    sql`with recursive hari(h) as (
      select min(tanggal) from surat_daftar where tanggal >= ${dari}
      union all select (select min(tanggal) from surat_daftar where tanggal > h) from hari where h <= ${sampai})
      select min((select min(nomor) from surat_daftar where tanggal = h)) a, max((select max(nomor) from surat_daftar where tanggal = h)) b
      from hari where h <= ${sampai}`,
  )
  return [found?.a ?? 0, found?.b ?? 0]
}

/** The letters of which a column holds these words, by the search index. */
function indexed(column: SearchColumn) {
  return (ctx: ReadContext, filter: SaringanKolom): Sql | null =>
    filter.jenis === 'teks' ? (lettersHolding(ctx, filter.nilai, column)?.ids ?? null) : null
}

/** Letters whose number lies in a range, in each year. */
function inNumbers(_: ReadContext, filter: SaringanKolom): Sql | null {
  if (filter.jenis !== 'angka') return null
  const from = Math.min(YEAR / NUMBER, Math.max(0, Math.ceil(filter.dari ?? 0))) * NUMBER
  const to = Math.min(YEAR / NUMBER - 1, Math.max(-1, Math.floor(filter.sampai ?? Infinity))) * NUMBER + NUMBER - 1
  // written out: a bound number is no whole number to SQLite, and a year is divided by one
  const year = words(`${YEAR}`)
  return sql`with recursive t(y) as (select max(nomor) / ${year} from surat_daftar
      union all select (select max(nomor) / ${year} from surat_daftar where nomor < y * ${year}) from t where y is not null)
    select d.id from t cross join surat_daftar d on d.nomor between y * ${year} + ${from} and y * ${year} + ${to}`
}

function senders(typed: string): Sql {
  return sql`select id from pengirim where ${hasWords(words("nama || ' ' || nama_pendek"), typed)}`
}

const RUNNING = "i.subject = 'surat_masuk' and i.process = 'P1.1.1' and i.ended_at is null"
const LIVE = 't.closed_at is null and t.opened_at is not null and t.shared_from is null'

/** The due time that a row shows: the first of its open tasks, else that of its run. */
const DUE = words(`(select ifnull((select min(t.due_at) from tasks t where t.instance_id = i.id and ${LIVE}), i.due_at)
  from instances i where i.subject_id = r.id and ${RUNNING})`)

const dueFirst = [
  {
    dari: words('tasks t indexed by tasks_due cross join instances i on i.id = t.instance_id'),
    syarat: words(`${LIVE} and t.due_at is not null and ${RUNNING} and not exists (select 1 from tasks o where o.instance_id = t.instance_id
      and ${LIVE.replaceAll('t.', 'o.')} and (o.due_at, o.id) < (t.due_at, t.id))`),
    kunci: [words('t.due_at')],
    id: words('i.subject_id'),
  },
  {
    dari: words('instances i indexed by instances_due'),
    syarat: words(`${RUNNING} and i.due_at is not null
      and not exists (select 1 from tasks t where t.instance_id = i.id and ${LIVE} and t.due_at is not null)`),
    kunci: [words('i.due_at')],
    id: words('i.subject_id'),
  },
]

function dueBetween(_: ReadContext, filter: SaringanKolom): Sql | null {
  if (filter.jenis !== 'tanggal') return null
  const from = filter.dari === null ? 0 : momentOf(filter.dari)
  const to = filter.sampai === null ? Number.MAX_SAFE_INTEGER : momentOf(addDays(filter.sampai, 1)) - 1
  const dues = (branch: (typeof dueFirst)[number]) =>
    sql`select ${branch.id} id from ${branch.dari} where ${every([branch.syarat, sql`${branch.kunci[0] ?? branch.id} between ${from} and ${to}`])}`
  return joined(dueFirst.map(dues), ' union all ')
}
