import { shortDate, shortMoment } from '../../../../shared/dates.ts'
import { DomainError, refuseField } from '../../../../shared/errors.ts'
import type { BerkasArsip, BerkasArsipBaru } from '../../../../shared/modules/persuratan/arsip/arsip.contract.ts'
import { peristiwaNama } from '../../../../shared/modules/persuratan/arsip/retensi.ts'
import type { ReadContext, WriteContext } from '../../../core/context.ts'
import { assertKeeps, assertSees, keepsFile, keepsArchive } from './akses.ts'
import { fileNumber, fileRows } from './daftar.ts'
import { contentsOf } from './isi.ts'

interface Stored {
  readonly tahun: number
  readonly urut: number
  readonly skema: string
  readonly unitKode: string | null
  readonly dibuka: string
  readonly ditutup: string | null
  readonly peristiwa: string | null
  readonly peristiwaTanggal: string | null
  readonly lokasiId: number | null
  readonly versi: number
}

/** What the table has of a file; what the actor may see of it is not asked here. Refuses NOT_FOUND. */
export function readFile(ctx: Pick<ReadContext, 'get'>, id: number): Stored {
  const row = ctx.get<Stored>(
    `select b.tahun, b.urut, b.skema_klasifikasi skema, b.unit unitKode, b.dibuka, b.ditutup, k.peristiwa, b.peristiwa_tanggal peristiwaTanggal,
       b.lokasi_id lokasiId, b.versi from arsip_berkas b join klasifikasi k on k.skema = b.skema_klasifikasi and k.kode = b.kode_klasifikasi where b.id = ?`,
    id,
  )
  if (!row) throw new DomainError('NOT_FOUND', { hal: 'Berkas arsip' })
  return row
}

/** A file with its papers and who borrowed it; of a Rahasia one only its outside, to who may not open it. */
export function getFile(ctx: ReadContext, { id }: { id: number }): BerkasArsip {
  assertSees(ctx, id)
  const [row] = fileRows(ctx, [id])
  if (!row) throw new DomainError('NOT_FOUND', { hal: 'Berkas arsip' })
  const { tahun: _t, urut: _u, peristiwa, ...stored } = readFile(ctx, id)
  return {
    ...row,
    ...stored,
    peristiwa: peristiwa === null ? null : (peristiwaNama[peristiwa] ?? peristiwa),
    bolehUbah: keepsFile(ctx, id),
    isi: row.uraian === null ? [] : contentsOf(ctx, id),
    pinjam: ctx.all<BerkasArsip['pinjam'][number]>(
      `select p.id, p.peminjam, p.keperluan, p.dipinjam, p.batas, p.kembali, g.nama disetujuiOleh from arsip_pinjam p join pegawai g on g.id = p.disetujui_oleh
       where p.berkas_id = ? order by p.id desc`,
      id,
    ),
  }
}

function assertFields(ctx: ReadContext, { skema, kode, unit, dibuka, lokasiId }: BerkasArsipBaru): void {
  const code = ctx.get<{ aktif: number | null }>('select aktif from klasifikasi where skema = ? and kode = ?', skema, kode)
  if (!code) throw refuseField('kode', `Kode ${kode} tidak ada dalam klasifikasi ${skema}. Pilih dari daftar.`)
  if (code.aktif === null) throw refuseField('kode', `Kode ${kode} hanya judul dan tidak punya jadwal retensi. Pilih kode di bawahnya.`)
  if (unit !== null && !ctx.get('select 1 from unit where kode = ?', unit))
    throw refuseField('unit', 'Unit itu tidak ada dalam susunan organisasi. Pilih dari daftar.')
  if (dibuka > ctx.today()) throw refuseField('dibuka', 'Berkas dibuka sesudah hari ini. Tulis tanggal sampai hari ini.')
  if (lokasiId !== null && !ctx.get('select 1 from arsip_lokasi where id = ? and aktif = 1', lokasiId))
    throw refuseField('lokasiId', 'Tempat itu tidak dipakai lagi. Pilih dari daftar.')
}

/** Opens a file of one matter, with the next number of its year. Its unit opens its own; the record room any. */
export function createFile(ctx: WriteContext, input: BerkasArsipBaru): { id: number } {
  const unit = input.unit ?? ctx.actor.posts.find((post) => post.role !== 'asn')?.unit ?? null
  const own = ctx.actor.posts.some((post) => post.role !== 'asn' && unit !== null && (post.unit === unit || post.covers?.includes(unit)))
  if (!own && !keepsArchive(ctx))
    throw new DomainError('NOT_ALLOWED', { tindakan: 'Berkas arsip dibuka', oleh: 'unit pengolahnya atau Subbagian Tata Usaha' })
  assertFields(ctx, { ...input, unit })
  const tahun = Number(input.dibuka.slice(0, 4))
  const urut = (ctx.get<{ n: number | null }>('select max(urut) n from arsip_berkas where tahun = ?', tahun)?.n ?? 0) + 1
  const [at, by] = [ctx.now(), ctx.actor.pegawaiId]
  const { lastInsertRowid } = ctx.run(
    `insert into arsip_berkas (tahun, urut, unit, skema_klasifikasi, kode_klasifikasi, uraian, keamanan, vital, dibuka, lokasi_id, keterangan,
       dibuat_pada, dibuat_oleh, diubah_pada, diubah_oleh) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    tahun,
    urut,
    unit,
    input.skema,
    input.kode,
    input.uraian,
    input.keamanan,
    input.vital ? 1 : 0,
    input.dibuka,
    input.lokasiId,
    input.keterangan,
    at,
    by,
    at,
    by,
  )
  return { id: lastInsertRowid }
}

/** What a file is of, and where it lies; its number and year stay. Refuses what was changed elsewhere meanwhile. */
export function updateFile(ctx: WriteContext, { id, versi, ...input }: BerkasArsipBaru & { id: number; versi: number }): BerkasArsip {
  assertKeeps(ctx, id)
  assertFields(ctx, input)
  const { ditutup, tahun } = readFile(ctx, id)
  if (ditutup !== null && input.dibuka > ditutup)
    throw refuseField('dibuka', `Berkas ditutup ${shortDate(ditutup)}; dibuka tidak boleh sesudahnya.`)
  if (Number(input.dibuka.slice(0, 4)) !== tahun)
    throw refuseField('dibuka', `Nomor berkas dari tahun ${tahun}; tahun bukanya tidak diganti.`)
  const { changes } = ctx.run(
    `update arsip_berkas set unit = ?, skema_klasifikasi = ?, kode_klasifikasi = ?, uraian = ?, keamanan = ?, vital = ?, dibuka = ?, lokasi_id = ?, keterangan = ?,
       versi = versi + 1, diubah_pada = ?, diubah_oleh = ? where id = ? and versi = ?`,
    input.unit,
    input.skema,
    input.kode,
    input.uraian,
    input.keamanan,
    input.vital ? 1 : 0,
    input.dibuka,
    input.lokasiId,
    input.keterangan,
    ctx.now(),
    ctx.actor.pegawaiId,
    id,
    versi,
  )
  if (changes === 0) {
    const last = ctx.get<{ pada: number; oleh: string }>(
      "select b.diubah_pada pada, ifnull(g.nama, 'Sistem') oleh from arsip_berkas b left join pegawai g on g.id = b.diubah_oleh where b.id = ?",
      id,
    )
    throw new DomainError('CHANGED_ELSEWHERE', { hal: 'Berkas arsip', oleh: last?.oleh ?? 'Sistem', pada: shortMoment(last?.pada ?? 0) })
  }
  return getFile(ctx, { id })
}

/** Closes a file on a day: from there its years count, unless its code has an event. Refuses a day before its opening or its last paper. */
export function closeFile(ctx: WriteContext, { id, tanggal }: { id: number; tanggal: string }): BerkasArsip {
  assertKeeps(ctx, id)
  const file = readFile(ctx, id)
  if (file.ditutup !== null) throw new DomainError('FILE_CLOSED', { nomor: fileNumber(file), tanggal: shortDate(file.ditutup) })
  if (tanggal > ctx.today()) throw refuseField('tanggal', 'Tanggal tutup sesudah hari ini. Tulis tanggal sampai hari ini.')
  const last = ctx.get<{ tanggal: string | null }>(
    'select max(tanggal) tanggal from arsip_isi where berkas_id = ? and keluar_pada is null',
    id,
  )?.tanggal
  if (tanggal < file.dibuka || (last && tanggal < last))
    throw refuseField(
      'tanggal',
      `Berkas dibuka ${shortDate(file.dibuka)}${last ? `, naskah terakhirnya ${shortDate(last)}` : ''}. Tutup sesudah itu.`,
    )
  change(ctx, id, 'ditutup = ?', tanggal)
  return getFile(ctx, { id })
}

/** Opens a closed file again, while nothing is proposed of it and it is still kept. */
export function reopenFile(ctx: WriteContext, { id }: { id: number }): BerkasArsip {
  assertKeeps(ctx, id)
  assertNotProposed(ctx, id)
  assertKept(ctx, id)
  change(ctx, id, 'ditutup = ?', null)
  return getFile(ctx, { id })
}

/** The event from which the years of a file count. Refuses a code without one, and a day to come. */
export function recordEvent(ctx: WriteContext, { id, tanggal }: { id: number; tanggal: string }): BerkasArsip {
  assertKeeps(ctx, id)
  if (readFile(ctx, id).peristiwa === null)
    throw refuseField('tanggal', 'Jadwal retensi kode ini dihitung sejak berkas ditutup, tanpa peristiwa.')
  if (tanggal > ctx.today()) throw refuseField('tanggal', 'Peristiwanya belum terjadi. Catat setelah tanggalnya tiba.')
  change(ctx, id, 'peristiwa_tanggal = ?', tanggal)
  return getFile(ctx, { id })
}

function change(ctx: WriteContext, id: number, set: string, value: string | null): void {
  ctx.run(
    `update arsip_berkas set ${set}, versi = versi + 1, diubah_pada = ?, diubah_oleh = ? where id = ?`,
    value,
    ctx.now(),
    ctx.actor.pegawaiId,
    id,
  )
}

/** Refuses a file that a running proposal names. */
export function assertNotProposed(ctx: ReadContext, id: number): void {
  const running = ctx.get(
    'select 1 from arsip_usul_isi i join arsip_usul u on u.id = i.usul_id where i.berkas_id = ? and u.selesai_tanggal is null and u.batal_pada is null',
    id,
  )
  if (running) throw new DomainError('FILE_PROPOSED', { nomor: fileNumber(readFile(ctx, id)) })
}

/** Refuses a file that was destroyed or handed over. */
export function assertKept(ctx: ReadContext, id: number): void {
  const end = ctx.get<{ beritaAcara: string }>(
    'select u.berita_acara beritaAcara from arsip_berkas b join arsip_usul u on u.id = b.akhir_usul_id where b.id = ?',
    id,
  )
  if (end) throw new DomainError('FILE_ENDED', { nomor: fileNumber(readFile(ctx, id)), beritaAcara: end.beritaAcara })
}
