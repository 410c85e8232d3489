import { arsipDaftar, arsipSajian, type BerkasArsipBaris, type IsiArsip } from '../../../../shared/modules/persuratan/arsip/arsip.daftar.ts'
import { retensiOf, type Jadwal } from '../../../../shared/modules/persuratan/arsip/retensi.ts'
import type { ReadContext } from '../../../core/context.ts'
import type { Daftar, KolomDaftar, Syarat } from '../../../registers/daftar.ts'
import type { Register } from '../../../registers/register.ts'
import { allOf, every, oneOf, sql, words, type Sql } from '../../../registers/sql.ts'
import { files } from './akses.ts'
import { placePaths } from './lokasi.ts'

const viewNames = {
  semua: '',
  terbuka: 'Belum ditutup',
  aktif: 'Aktif',
  inaktif: 'Inaktif',
  dipinjam: 'Dipinjam',
  vital: 'Arsip vital',
} as const

/** Daftar Berkas as a register. */
export const arsipRegister: Register<IsiArsip, BerkasArsipBaris> = {
  uraian: arsipDaftar,
  sajian: arsipSajian,
  daftar: listOf,
  baris: fileRows,
  sempit: (ctx, { tampilan, cari }) => [...viewOf(ctx, tampilan), ...wordsIn(ctx, cari ?? '')],
  sebut: (_, { tampilan }) => (viewNames[tampilan] ? [viewNames[tampilan]] : []),
}

/** SQL: the last day of the active years of file `r`, from its closing or its event; null while it waits. */
const ACTIVE_UNTIL = `(select case when k.peristiwa is null then date(r.ditutup, '+' || k.aktif || ' years')
  else date(r.peristiwa_tanggal, '+' || k.aktif || ' years') end from klasifikasi k where k.skema = r.skema_klasifikasi and k.kode = r.kode_klasifikasi)`

const COUNT = '(select ifnull(sum(i.jumlah), 0) from arsip_isi i where i.berkas_id = r.id and i.keluar_pada is null)'

const columns: Readonly<Record<string, KolomDaftar>> = {
  nomor: { nilai: words("printf('%d/%d', r.urut, r.tahun)"), urut: [words('r.tahun'), words('r.urut')] },
  unit: { nilai: words("ifnull((select u.nama_pendek from unit u where u.kode = r.unit), '')") },
  kode: { nilai: words('r.kode_klasifikasi'), urut: [words('r.kode_klasifikasi')] },
  uraian: { nilai: words("case when r.buka then r.uraian else 'Rahasia' end") },
  jumlah: { nilai: words(COUNT) },
  keamanan: { nilai: words('r.keamanan') },
  lokasi: { nilai: words("ifnull((select l.nama from arsip_lokasi l where l.id = r.lokasi_id), '')") },
  ditutup: { nilai: words('r.ditutup'), urut: [words('r.ditutup')] },
  keterangan: { nilai: words('r.keterangan') },
}

function listOf(ctx: ReadContext): Daftar {
  return {
    uraian: arsipDaftar,
    tabel: sql`${files(ctx)} r`,
    kolom: columns,
    utama: 'nomor',
    akses: null,
    besar: oneOf<{ n: number | null }>(ctx, words('select count(*) n from arsip_berkas'))?.n ?? 0,
  }
}

function where(ctx: ReadContext, tiap: Sql): Syarat {
  return { ids: sql`select r.id from ${files(ctx)} r where ${tiap}`, tiap }
}

function viewOf(ctx: ReadContext, tampilan: IsiArsip['tampilan']): Syarat[] {
  const today = ctx.today()
  const views: Readonly<Record<IsiArsip['tampilan'], Sql | null>> = {
    semua: null,
    terbuka: words('r.ditutup is null'),
    aktif: sql`${words(ACTIVE_UNTIL)} >= ${today}`,
    inaktif: sql`${words(ACTIVE_UNTIL)} < ${today}`,
    dipinjam: words('exists (select 1 from arsip_pinjam p where p.berkas_id = r.id and p.kembali is null)'),
    vital: words('r.vital = 1'),
  }
  const view = views[tampilan]
  return view ? [where(ctx, view)] : []
}

/** Each word stands in what the file is of, its code, its place, its number, or in a paper of it. */
function wordsIn(ctx: ReadContext, cari: string): Syarat[] {
  const terms = cari.split(/\s+/).filter(Boolean).slice(0, 12)
  if (terms.length === 0) return []
  const each = terms.map((term) => {
    const like = `%${term.slice(0, 60).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    return sql`((r.buka and r.uraian like ${like} escape '\\') or r.kode_klasifikasi like ${like} escape '\\' or printf('%d/%d', r.urut, r.tahun) like ${like} escape '\\'
      or exists (select 1 from arsip_lokasi l where l.id = r.lokasi_id and l.nama like ${like} escape '\\')
      or (r.buka and exists (select 1 from arsip_isi i where i.berkas_id = r.id and i.keluar_pada is null and i.uraian like ${like} escape '\\')))`
  })
  return [where(ctx, every(each))]
}

interface Row extends Jadwal {
  readonly id: number
  readonly tahun: number
  readonly urut: number
  readonly unit: string
  readonly kode: string
  readonly namaKode: string
  readonly uraian: string
  readonly dibuka: string
  readonly ditutup: string | null
  readonly dari: string | null
  readonly jumlah: number
  readonly keamanan: BerkasArsipBaris['keamanan']
  readonly vital: number
  readonly lokasiId: number | null
  readonly peristiwaTanggal: string | null
  readonly peminjam: string | null
  readonly batas: string | null
  readonly keterangan: string
  readonly buka: number
}

/** Rows of Daftar Berkas by their ids, in that order, as the actor may see them. */
export function fileRows(ctx: ReadContext, ids: readonly number[]): BerkasArsipBaris[] {
  const rows = allOf<Row>(
    ctx,
    sql`select r.id, r.tahun, r.urut, ifnull((select u.nama_pendek from unit u where u.kode = r.unit), '') unit, r.kode_klasifikasi kode, k.nama namaKode, r.uraian,
      r.dibuka, r.ditutup, (select min(i.tanggal) from arsip_isi i where i.berkas_id = r.id and i.keluar_pada is null) dari, ${words(COUNT)} jumlah, r.keamanan,
      r.vital, r.lokasi_id lokasiId, r.peristiwa_tanggal peristiwaTanggal, k.aktif, k.inaktif, k.nasib, k.peristiwa, p.peminjam, p.batas, r.keterangan, r.buka
      from json_each(${JSON.stringify(ids)}) j cross join ${files(ctx)} r on r.id = j.value
      join klasifikasi k on k.skema = r.skema_klasifikasi and k.kode = r.kode_klasifikasi
      left join arsip_pinjam p on p.berkas_id = r.id and p.kembali is null order by j.key`,
  )
  const places = placePaths(ctx)
  const today = ctx.today()
  return rows.map((row) => {
    const { tahap, aktifSampai, inaktifSampai } = retensiOf(row, row, today)
    return {
      id: row.id,
      nomor: fileNumber(row),
      unit: row.unit,
      kode: row.kode,
      namaKode: row.namaKode,
      uraian: row.buka === 1 ? row.uraian : null,
      dari: row.dari ?? row.dibuka,
      sampai: row.ditutup,
      jumlah: row.jumlah,
      keamanan: row.keamanan,
      vital: row.vital === 1,
      lokasi: row.lokasiId === null ? '' : (places.get(row.lokasiId) ?? ''),
      tahap,
      aktifSampai,
      inaktifSampai,
      nasib: row.nasib ?? '',
      dipinjam: row.peminjam !== null && row.batas !== null ? { oleh: row.peminjam, batas: row.batas, lewat: row.batas < today } : null,
      keterangan: row.keterangan,
    }
  })
}

/** 12/2025: the number of a file in its year. */
export function fileNumber({ urut, tahun }: { readonly urut: number; readonly tahun: number }): string {
  return `${urut}/${tahun}`
}
