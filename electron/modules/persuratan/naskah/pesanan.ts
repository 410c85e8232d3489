import { addDays } from '../../../../shared/dates.ts'
import { DomainError, refuseField } from '../../../../shared/errors.ts'
import { jenisNaskah, parseIsi, type KodeJenis } from '../../../../shared/modules/persuratan/naskah/jenis.ts'
import { KepalaNaskah } from '../../../../shared/modules/persuratan/naskah/kepala.ts'
import { PESANAN_HARI, type Pesanan } from '../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import { pemesanLanes } from '../../../../shared/modules/persuratan/pembaca.ts'
import type { ReadContext, WriteContext } from '../../../core/context.ts'
import { getPengaturan } from '../../../core/pengaturan.ts'
import type { PaperChoice } from '../../../core/registry.ts'
import { closeBook, listBook, type YearOfBook } from '../../../registers/buku.ts'
import { formatNomor, namaBuku, skipNomor, useBooked, voidNomor, type KodeBuku } from '../../../registers/nomor.ts'
import { assertHolds } from '../akses.ts'
import { keepsBook, ownUnits } from './akses.ts'
import { bookOf, drawFor, nextNomor, writtenNomor } from './nomor.ts'

/** So many days before its end a booking is said to end soon. */
const SOON = 2

function assertBooks(ctx: ReadContext, tindakan: string): void {
  assertHolds(ctx, tindakan, 'Kasubbag Tata Usaha atau Pengadministrasi Surat', ...pemesanLanes)
}

interface Booking {
  readonly jenis: KodeJenis
  readonly keperluan: string
  readonly kode: { readonly skema: string; readonly kode: string }
  readonly tanggal: string | null
  readonly sampai: string | null
  readonly sisipan: string
}

/** The number that a booking would get now: shown, not kept. */
export function previewBooking(
  ctx: ReadContext,
  { jenis, kode, tanggal }: { jenis: KodeJenis; kode: string; tanggal: string | null },
): { nomor: string; sisipan: boolean } {
  assertBooks(ctx, 'Nomor dipesan')
  return nextNomor(ctx, { jenis, keamanan: 'B', kodeKlasifikasi: kode }, tanggal ?? ctx.today())
}

/** Books the next number of a kind's book for a letter that is made elsewhere, in one key. Refuses an unknown code and a closed book. */
export function book(ctx: WriteContext, { jenis, keperluan, kode, sisipan, ...dates }: Booking): Pesanan {
  assertBooks(ctx, 'Nomor dipesan')
  const tanggal = dates.tanggal ?? ctx.today()
  const sampai = dates.sampai ?? addDays(ctx.today(), PESANAN_HARI)
  if (sampai < ctx.today()) throw refuseField('sampai', 'Batas pesanan sudah lewat. Pilih hari ini atau sesudahnya.')
  if (tanggal > ctx.today()) throw refuseField('tanggal', 'Tanggal nomor sesudah hari ini. Pesan pada harinya.')
  const buku = bookOf(ctx, jenis, tanggal)
  if (buku === null) throw refuseField('jenis', 'Jenis itu tidak bernomor. Pilih jenis lain.')
  if (
    !ctx.get('select 1 from klasifikasi where skema = ? and kode = ? and (selesai is null or selesai >= ?)', kode.skema, kode.kode, tanggal)
  )
    throw refuseField('kode', `Kode ${kode.kode} tidak berlaku pada tanggal itu. Pilih kode dari daftar.`)
  const naskah = { jenis, keamanan: 'B', kodeKlasifikasi: kode.kode } as const
  const nomor = drawFor(ctx, naskah, buku, { tanggal, sisipan }, keperluan)
  ctx.run(
    `insert into nomor_pesanan (nomor_id, jenis, keperluan, unit, skema_klasifikasi, kode_klasifikasi, nomor, sampai, dipesan_pada, dipesan_oleh)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    nomor.id,
    jenis,
    keperluan,
    ctx.actor.posts.find((post) => post.role !== 'asn')?.unit ?? null,
    kode.skema,
    kode.kode,
    writtenNomor(ctx, naskah, tanggal, nomor),
    sampai,
    ctx.now(),
    ctx.actor.pegawaiId,
  )
  return bookingOf(ctx, nomor.id)
}

const BOOKED = `select p.nomor_id id, p.jenis, p.nomor, n.tanggal, p.keperluan, ifnull(u.nama_pendek, '') unit, g.nama dipesanOleh, p.dipesan_pada dipesanPada,
  p.sampai, n.keadaan from nomor_pesanan p join nomor n on n.id = p.nomor_id join pegawai g on g.id = p.dipesan_oleh left join unit u on u.kode = p.unit`

type BookedRow = Omit<Pesanan, 'lewat' | 'segera'>

function toPesanan(ctx: ReadContext, row: BookedRow): Pesanan {
  const waits = row.keadaan === 'dipesan'
  const lewat = waits && row.sampai < ctx.today()
  return { ...row, lewat, segera: waits && !lewat && row.sampai <= addDays(ctx.today(), SOON) }
}

function bookingOf(ctx: ReadContext, id: number): Pesanan {
  const row = ctx.get<BookedRow>(`${BOOKED} where p.nomor_id = ?`, id)
  if (!row) throw new DomainError('NOT_FOUND', { hal: 'Pesanan nomor' })
  return toPesanan(ctx, row)
}

/** Bookings that wait, the soonest to expire first; with `semua` also those that are used or void. A bidang sees its own. */
export function listBookings(ctx: ReadContext, { semua }: { semua: boolean }): Pesanan[] {
  const units = keepsBook(ctx) || ctx.actor.admin ? null : JSON.stringify(ownUnits(ctx))
  return ctx
    .all<BookedRow>(
      `${BOOKED} where (? = 1 or n.keadaan = 'dipesan') and (? is null or p.dipesan_oleh = ? or p.unit in (select value from json_each(ifnull(?, '[]'))))
       order by n.keadaan <> 'dipesan', p.sampai, p.nomor_id limit 1000`,
      semua ? 1 : 0,
      units,
      ctx.actor.pegawaiId,
      units,
    )
    .map((row) => toPesanan(ctx, row))
}

interface Outside {
  readonly id: number
  readonly hal: string
  readonly tujuan: string
  readonly tanggal: string
  readonly keamanan: 'B' | 'T' | 'R' | 'SR'
}

/** A letter made elsewhere takes its booked number and enters the outgoing book. Refuses a booking that is over. */
export function useForOutside(ctx: WriteContext, { id, hal, tujuan, tanggal, keamanan }: Outside): { id: number } {
  assertBooks(ctx, 'Nomor pesanan dipakai')
  if (tanggal > ctx.today()) throw refuseField('tanggal', 'Tanggal surat sesudah hari ini. Tulis tanggal pada suratnya.')
  const booked = ctx.get<{ jenis: KodeJenis; nomor: string; unit: string | null; skema: string; kode: string; tahun: number }>(
    `select p.jenis, p.nomor, p.unit, p.skema_klasifikasi skema, p.kode_klasifikasi kode, n.tahun from nomor_pesanan p join nomor n on n.id = p.nomor_id
     where p.nomor_id = ?`,
    id,
  )
  if (!booked) throw new DomainError('NOT_FOUND', { hal: 'Pesanan nomor' })
  if (Number(tanggal.slice(0, 4)) !== booked.tahun)
    throw refuseField('tanggal', `Nomor ${booked.nomor} dari buku tahun ${booked.tahun}. Tulis tanggal dalam tahun itu.`)
  useBooked(ctx, id, tanggal)
  const kepala = KepalaNaskah.parse({ hal, keamanan, yth: [tujuan] })
  const { lastInsertRowid } = ctx.run(
    `insert into naskah (jenis, kepala, isi, hal, tujuan, keamanan, unit, konseptor_id, skema_klasifikasi, kode_klasifikasi, tanggal, nomor_id, nomor, luar,
       dibuat_pada, dibuat_oleh, diubah_pada, diubah_oleh) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)`,
    booked.jenis,
    JSON.stringify(kepala),
    JSON.stringify(parseIsi(booked.jenis, {})),
    hal,
    tujuan,
    keamanan,
    booked.unit,
    ctx.actor.pegawaiId,
    booked.skema,
    booked.kode,
    tanggal,
    id,
    booked.nomor,
    ctx.now(),
    ctx.actor.pegawaiId,
    ctx.now(),
    ctx.actor.pegawaiId,
  )
  return { id: lastInsertRowid }
}

/** A booking that is no longer needed becomes batal, with the reason; its number is not given again. */
export function releaseBooking(ctx: WriteContext, { id, alasan }: { id: number; alasan: string }): { ok: true } {
  assertBooks(ctx, 'Pesanan nomor dilepas')
  if (bookingOf(ctx, id).keadaan !== 'dipesan') throw new DomainError('BOOKING_OVER')
  voidNomor(ctx, id, alasan)
  return { ok: true }
}

/** The books of naskah that are in use. */
const books = (): KodeBuku[] => [...new Set(Object.values(jenisNaskah).flatMap(({ buku }) => (buku === 'tanpa-nomor' ? [] : [buku])))]

/** The book of the choice; refuses one that there is not. */
export function bookNamed(kode: string): KodeBuku {
  const found = books().find((buku) => buku === kode)
  if (!found) throw new DomainError('NOT_FOUND', { hal: 'Buku nomor' })
  return found
}

/** Which outgoing book a paper is of. */
export function bookChoice(): PaperChoice {
  return { kunci: 'buku', nama: 'Buku', nilai: books().map((kode) => ({ kode, nama: namaBuku[kode] })) }
}

/** The books with their years, what each must explain, and which are closed. */
export function listBooks(ctx: ReadContext): { kode: string; nama: string; tahun: YearOfBook[] }[] {
  if (!keepsBook(ctx) && !ctx.actor.admin)
    throw new DomainError('NOT_ALLOWED', { tindakan: 'Buku nomor dibaca', oleh: 'Subbagian Tata Usaha dan pimpinan' })
  return books().map((kode) => ({ kode, nama: namaBuku[kode], tahun: listBook(ctx, kode, getPengaturan(ctx, 'nomorNaskah')) }))
}

/** Skips the next number of a book, with the reason that the printed book shows. */
export function skipNumber(ctx: WriteContext, { buku, tahun, alasan }: { buku: string; tahun: number; alasan: string }): { nomor: string } {
  assertBooks(ctx, 'Nomor dilewati')
  return { nomor: formatNomor(skipNomor(ctx, bookNamed(buku), tahun, alasan), getPengaturan(ctx, 'nomorNaskah')) }
}

/** Closes a book's year that is over; only an inserted number with consent enters it then. */
export function closeYear(ctx: WriteContext, { buku, tahun }: { buku: string; tahun: number }): { ok: true } {
  assertHolds(ctx, 'Buku ditutup', 'Kasubbag Tata Usaha', 'kasubbag-tu')
  const waiting =
    ctx.get<{ n: number }>("select count(*) n from nomor where buku = ? and tahun = ? and keadaan = 'dipesan'", buku, tahun)?.n ?? 0
  if (waiting > 0) throw refuseField('tahun', `Masih ada ${waiting} nomor yang dipesan pada tahun ${tahun}. Pakai atau lepaskan dahulu.`)
  closeBook(ctx, bookNamed(buku), tahun)
  return { ok: true }
}
