import { DomainError, refuseField } from '../../shared/errors.ts'
import type { BukuNaskah } from '../../shared/modules/persuratan/naskah/define.ts'
import { getPengaturan } from '../core/pengaturan.ts'
import type { ReadContext, WriteContext } from '../core/context.ts'

/** The books that give numbers; each has one series a calendar year. */
export type KodeBuku = 'surat-masuk' | 'perkara' | Exclude<BukuNaskah, 'tanpa-nomor'>

export const namaBuku: Readonly<Record<KodeBuku, string>> = {
  'surat-masuk': 'Buku Agenda Surat Masuk',
  perkara: 'Buku Register Perkara',
  'surat-keluar': 'Buku Agenda Surat Keluar',
  'nota-dinas': 'Buku Nota Dinas',
  'surat-tugas': 'Buku Surat Tugas',
  spd: 'Buku Surat Perjalanan Dinas',
  keputusan: 'Buku Keputusan',
  'berita-acara': 'Buku Berita Acara',
}

export interface Nomor {
  readonly id: number
  readonly tahun: number
  readonly urut: number
  readonly sisipan: number
}

/** No book of ours is older. */
export const EARLIEST_YEAR = 2000

export type NomorStyle = { readonly lebar: number; readonly sisipan: 'a' | '.1' | '.01' }

/** 0139, and inserted 0138a (138.1, 138.01) as the office writes it. */
export function formatNomor({ urut, sisipan }: Pick<Nomor, 'urut' | 'sisipan'>, style: NomorStyle): string {
  const number = String(urut).padStart(style.lebar, '0')
  if (sisipan === 0) return number
  if (style.sisipan === 'a') return number + letters(sisipan)
  return `${number}.${style.sisipan === '.01' ? String(sisipan).padStart(2, '0') : sisipan}`
}

/** 1 a … 26 z, 27 aa. */
function letters(n: number): string {
  return (n > 26 ? letters(Math.floor((n - 1) / 26)) : '') + String.fromCharCode(97 + ((n - 1) % 26))
}

export function nomorStyle(ctx: Pick<ReadContext, 'get' | 'today' | 'kept'>): NomorStyle {
  return getPengaturan(ctx, 'nomorAgenda')
}

export function yearOf(tanggal: string): number {
  return Number(tanggal.slice(0, 4))
}

export function closingOf(ctx: ReadContext, buku: KodeBuku, tahun: number) {
  return ctx.get<{ pada: number; oleh: number }>(
    'select ditutup_pada pada, ditutup_oleh oleh from buku where kode = ? and tahun = ?',
    buku,
    tahun,
  )
}

function lastOf(ctx: ReadContext, buku: KodeBuku, tahun: number) {
  return ctx.get<{ urut: number; tanggal: string }>(
    'select urut, tanggal from nomor where buku = ? and tahun = ? order by urut desc, sisipan desc limit 1',
    buku,
    tahun,
  )
}

/** The number that would be drawn now; shown before saving, not kept. */
export function previewNomor(ctx: ReadContext, buku: KodeBuku, tanggal: string): Omit<Nomor, 'id'> {
  return { tahun: yearOf(tanggal), urut: (lastOf(ctx, buku, yearOf(tanggal))?.urut ?? 0) + 1, sisipan: 0 }
}

/**
 * Draws the next number of the book of the date's year, inside the caller's transaction. A date before that of the number before it
 * is marked susulan. Refuses a closed book.
 */
export function drawNomor(ctx: WriteContext, buku: KodeBuku, tanggal: string): Nomor {
  const tahun = yearOf(tanggal)
  assertOpen(ctx, buku, tahun)
  const last = lastOf(ctx, buku, tahun)
  return insertNomor(ctx, {
    buku,
    tahun,
    urut: (last?.urut ?? 0) + 1,
    sisipan: 0,
    tanggal,
    keadaan: 'terpakai',
    susulan: last !== undefined && tanggal < last.tanggal,
  })
}

/** The next number, booked and not yet used, with what it is booked for. Refuses a closed book. */
export function bookNomor(ctx: WriteContext, buku: KodeBuku, tanggal: string, alasan: string): Nomor {
  const tahun = yearOf(tanggal)
  assertOpen(ctx, buku, tahun)
  const last = lastOf(ctx, buku, tahun)
  const susulan = last !== undefined && tanggal < last.tanggal
  return insertNomor(ctx, { buku, tahun, urut: (last?.urut ?? 0) + 1, sisipan: 0, tanggal, keadaan: 'dipesan', susulan, alasan })
}

/** Takes a booked number into use. Refuses one that is used or void already. */
export function useBooked(ctx: WriteContext, id: number, tanggal: string): Nomor {
  const row = ctx.get<Nomor>("select id, tahun, urut, sisipan from nomor where id = ? and keadaan = 'dipesan'", id)
  if (!row) throw new DomainError('BOOKING_OVER')
  ctx.run("update nomor set keadaan = 'terpakai', tanggal = ? where id = ?", tanggal, id)
  return row
}

/** The last number of a book's year, whatever its state. */
export function lastNomor(ctx: ReadContext, buku: KodeBuku, tahun: number): { urut: number; tanggal: string } | undefined {
  return lastOf(ctx, buku, tahun)
}

function assertOpen(ctx: ReadContext, buku: KodeBuku, tahun: number) {
  if (closingOf(ctx, buku, tahun)) throw new DomainError('BOOK_CLOSED', { buku: namaBuku[buku], tahun })
}

interface NewNomor extends Omit<Nomor, 'id'> {
  readonly buku: KodeBuku
  readonly tanggal: string
  readonly keadaan: 'terpakai' | 'dilewati' | 'dipesan'
  readonly susulan?: boolean
  readonly alasan?: string
}

function insertNomor(ctx: WriteContext, { buku, tahun, urut, sisipan, tanggal, keadaan, susulan = false, alasan = '' }: NewNomor): Nomor {
  const { lastInsertRowid } = ctx.run(
    `insert into nomor (buku, tahun, urut, sisipan, tanggal, keadaan, susulan, alasan, disetujui_oleh, dibuat_pada, dibuat_oleh)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    buku,
    tahun,
    urut,
    sisipan,
    tanggal,
    keadaan,
    susulan ? 1 : 0,
    alasan,
    keadaan === 'dipesan' ? ctx.actor.pegawaiId : null,
    ctx.now(),
    ctx.actor.pegawaiId,
  )
  return { id: lastInsertRowid, tahun, urut, sisipan }
}

/** Where an inserted number of a date would stand: after the highest urut whose date is not later, whatever its state. */
export function previewSisipan(ctx: ReadContext, buku: KodeBuku, tanggal: string): Omit<Nomor, 'id'> {
  const tahun = yearOf(tanggal)
  const after = ctx.get<{ urut: number }>(
    'select urut from nomor where buku = ? and tahun = ? and tanggal <= ? order by urut desc limit 1',
    buku,
    tahun,
    tanggal,
  )
  if (!after)
    throw refuseField('sisipan', `Belum ada nomor tahun ${tahun} sampai tanggal itu untuk disisipi. Catat dengan nomor berikutnya.`)
  const last = ctx.get<{ sisipan: number }>(
    'select max(sisipan) sisipan from nomor where buku = ? and tahun = ? and urut = ?',
    buku,
    tahun,
    after.urut,
  )
  return { tahun, urut: after.urut, sisipan: (last?.sisipan ?? 0) + 1 }
}

/** Books an inserted number with its reason; who calls has checked that the actor may consent. */
export function bookSisipan(ctx: WriteContext, buku: KodeBuku, tanggal: string, alasan: string): Nomor {
  return insertNomor(ctx, { buku, tanggal, ...previewSisipan(ctx, buku, tanggal), keadaan: 'dipesan', alasan })
}

/** The inserted number that is booked for the date and waits to be taken. */
export function bookedSisipan(ctx: ReadContext, buku: KodeBuku, tanggal: string): Nomor | undefined {
  return ctx.get<Nomor>(
    `select id, tahun, urut, sisipan from nomor where buku = ? and tahun = ? and tanggal = ? and keadaan = 'dipesan' and sisipan > 0
     order by urut, sisipan limit 1`,
    buku,
    yearOf(tanggal),
    tanggal,
  )
}

/** Takes the inserted number that was booked for the date. Refuses where no consent waits. */
export function drawSisipan(ctx: WriteContext, buku: KodeBuku, tanggal: string, alasan: string): Nomor {
  const booked = bookedSisipan(ctx, buku, tanggal)
  if (!booked) throw new DomainError('INSERT_NEEDS_CONSENT')
  ctx.run("update nomor set keadaan = 'terpakai', alasan = alasan || '; ' || ? where id = ?", alasan, booked.id)
  return booked
}

/** Skips the next number, with the reason that the printed book will show. Refuses a year that has not come. */
export function skipNomor(ctx: WriteContext, buku: KodeBuku, tahun: number, alasan: string): Nomor {
  assertOpen(ctx, buku, tahun)
  const last = lastOf(ctx, buku, tahun)
  if (tahun > yearOf(ctx.today()) || tahun < EARLIEST_YEAR)
    throw refuseField('tahun', `Tahun ${tahun} di luar buku. Pilih tahun ${EARLIEST_YEAR} sampai ${yearOf(ctx.today())}.`)
  const tanggal = tahun === yearOf(ctx.today()) ? ctx.today() : (last?.tanggal ?? `${tahun}-12-31`)
  return insertNomor(ctx, { buku, tahun, urut: (last?.urut ?? 0) + 1, sisipan: 0, tanggal, keadaan: 'dilewati', alasan })
}

/** Burns a number: it stays in the book, struck, with its reason, and is never used again. */
export function voidNomor(ctx: WriteContext, id: number, alasan: string): void {
  ctx.run("update nomor set keadaan = 'batal', alasan = ? where id = ?", alasan, id)
}

/** The date of a number moves with its record's, within its year. */
export function redateNomor(ctx: WriteContext, id: number, tanggal: string): void {
  const before = ctx.get<{ tanggal: string }>(
    `select b.tanggal from nomor n join nomor b on b.buku = n.buku and b.tahun = n.tahun and b.urut < n.urut
     where n.id = ? and n.sisipan = 0 order by b.urut desc, b.sisipan desc limit 1`,
    id,
  )
  ctx.run('update nomor set tanggal = ?, susulan = ? where id = ?', tanggal, before && tanggal < before.tanggal ? 1 : 0, id)
}

/** How the reason of a number begins that an import found missing; only such a skipped number may be filled later. */
const MISSING = 'Tidak ada dalam impor '

/** Whether a skipped number waits for a later import to fill it. */
export function mayBeFilled({ keadaan, alasan }: { readonly keadaan: string; readonly alasan: string }): boolean {
  return keadaan === 'dilewati' && alasan.startsWith(MISSING)
}

/** Enters a number as an old book has it; the numbers between it and the last are skipped with the file's name as their reason. */
export function bringNomor(
  ctx: WriteContext,
  buku: KodeBuku,
  nomor: Omit<Nomor, 'id'> & { readonly tanggal: string; readonly berkas: string },
): Nomor {
  const { tahun, urut, sisipan, tanggal, berkas } = nomor
  const waiting = ctx.get<{ id: number }>(
    "select id from nomor where buku = ? and tahun = ? and urut = ? and sisipan = ? and keadaan = 'dilewati'",
    buku,
    tahun,
    urut,
    sisipan,
  )
  if (waiting) {
    ctx.run("update nomor set keadaan = 'terpakai', tanggal = ?, alasan = '' where id = ?", tanggal, waiting.id)
    return { id: waiting.id, tahun, urut, sisipan }
  }
  const last = lastOf(ctx, buku, tahun)
  const before = last?.tanggal ?? `${tahun}-01-01`
  for (let missing = (last?.urut ?? 0) + 1; missing < urut; missing++) {
    insertNomor(ctx, { buku, tahun, urut: missing, sisipan: 0, tanggal: before, keadaan: 'dilewati', alasan: `${MISSING}${berkas}` })
  }
  const alasan = sisipan > 0 ? `Nomor sisipan dalam ${berkas}` : ''
  const susulan = last !== undefined && sisipan === 0 && tanggal < last.tanggal
  return insertNomor(ctx, { buku, tahun, urut, sisipan, tanggal, keadaan: 'terpakai', susulan, alasan })
}
