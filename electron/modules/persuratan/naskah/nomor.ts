import { shortDate } from '../../../../shared/dates.ts'
import { DomainError, refuseField } from '../../../../shared/errors.ts'
import type { IsiNomor } from '../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import type { BukuNaskah } from '../../../../shared/modules/persuratan/naskah/define.ts'
import { jenisOf } from '../../../../shared/modules/persuratan/naskah/jenis.ts'
import { writeNomor } from '../../../../shared/modules/persuratan/naskah/nomor.ts'
import type { ReadContext, WriteContext } from '../../../core/context.ts'
import { getPengaturan } from '../../../core/pengaturan.ts'
import {
  bookNomor,
  bookSisipan,
  closingOf,
  drawNomor,
  formatNomor,
  lastNomor,
  namaBuku,
  previewNomor,
  previewSisipan,
  useBooked,
  yearOf,
  type KodeBuku,
  type Nomor,
} from '../../../registers/nomor.ts'
import { assertHolds } from '../akses.ts'
import type { NaskahRow } from './baris.ts'
import { assertWithinTerm } from './penanda.ts'

/** The book of a kind on a day; null: the kind has no number. */
export function bookOf(ctx: ReadContext, jenis: NaskahRow['jenis'], day: string): KodeBuku | null {
  const kind = jenisOf(jenis)
  const buku = (getPengaturan(ctx, 'nomorNaskah', day).buku[jenis] ?? kind.buku) as BukuNaskah
  return buku === 'tanpa-nomor' ? null : buku
}

type Numbered = Pick<NaskahRow, 'jenis' | 'keamanan' | 'kodeKlasifikasi'>

/** The number as it is written on the paper, by the pattern of its day; with room where it is not drawn yet. */
export function writtenNomor(ctx: ReadContext, naskah: Numbered, tanggal: string, nomor: Omit<Nomor, 'id'> | null): string {
  const kind = jenisOf(naskah.jenis)
  if (bookOf(ctx, naskah.jenis, tanggal) === null) return ''
  const style = getPengaturan(ctx, 'nomorNaskah', tanggal)
  return writeNomor(style.pola[naskah.jenis] ?? kind.polaNomor, {
    keamanan: naskah.keamanan,
    kode: naskah.kodeKlasifikasi ?? '',
    urut: nomor ? formatNomor(nomor, style) : null,
    unit: getPengaturan(ctx, 'kop', tanggal)?.kodePerangkat ?? '',
    jenis: kind.buku.toUpperCase(),
    tanggal,
  })
}

/** The date lies before that of the last number of its book's year, or the year is closed: only an inserted number may have it. */
function isBackdated(ctx: ReadContext, buku: KodeBuku, tanggal: string): boolean {
  const tahun = yearOf(tanggal)
  if (closingOf(ctx, buku, tahun)) return true
  const last = lastNomor(ctx, buku, tahun)
  // before the first number of the year there is none to insert after: it gets the next one
  return (
    last !== undefined &&
    tanggal < last.tanggal &&
    ctx.get('select 1 from nomor where buku = ? and tahun = ? and tanggal <= ?', buku, tahun, tanggal) !== undefined
  )
}

/** The number that would be drawn for the date, shown, not kept; an inserted one for a date that lies before the last number's. */
export function nextNomor(ctx: ReadContext, naskah: Numbered, tanggal: string): { nomor: string; sisipan: boolean } {
  const buku = bookOf(ctx, naskah.jenis, tanggal)
  if (buku === null) return { nomor: '', sisipan: false }
  const sisipan = isBackdated(ctx, buku, tanggal)
  return {
    nomor: writtenNomor(ctx, naskah, tanggal, sisipan ? previewSisipan(ctx, buku, tanggal) : previewNomor(ctx, buku, tanggal)),
    sisipan,
  }
}

/**
 * Draws a number for the date. One that lies before the last number's gets an inserted number, with the reason and the consent of Kasubbag TU
 * (persuratan.md 3.2). Refuses NUMBER_BACKDATED without a reason, and one to whom the consent is not given.
 */
export function drawFor(
  ctx: WriteContext,
  naskah: Numbered,
  buku: KodeBuku,
  { tanggal, sisipan }: { tanggal: string; sisipan: string },
  booked = '',
): Nomor {
  if (!isBackdated(ctx, buku, tanggal)) return booked === '' ? drawNomor(ctx, buku, tanggal) : bookNomor(ctx, buku, tanggal, booked)
  if (sisipan === '') {
    const tahun = yearOf(tanggal)
    const last = lastNomor(ctx, buku, tahun)
    throw new DomainError('NUMBER_BACKDATED', {
      tanggal: shortDate(tanggal),
      terakhir: last ? formatNomor({ urut: last.urut, sisipan: 0 }, getPengaturan(ctx, 'nomorNaskah', tanggal)) : '',
      terakhirTanggal: shortDate(last?.tanggal ?? tanggal),
      usul: writtenNomor(ctx, naskah, tanggal, previewSisipan(ctx, buku, tanggal)),
    })
  }
  assertHolds(ctx, 'Nomor sisipan disetujui', 'Kasubbag Tata Usaha', 'kasubbag-tu')
  const nomor = bookSisipan(ctx, buku, tanggal, sisipan)
  return booked === '' ? useBooked(ctx, nomor.id, tanggal) : nomor
}

/**
 * Gives a naskah its number and date, as the office writes numbers of that day; a booked one where it is named. Refuses a second number, one
 * before the signature where the office numbers after it, a missing code, and a date outside the signer's term.
 */
export function giveNomor(ctx: WriteContext, naskah: NaskahRow, asked: IsiNomor): void {
  const tanggal = asked.tanggal ?? ctx.today()
  if (naskah.nomorId !== null) throw new DomainError('PAPER_HAS_NUMBER', { nomor: naskah.nomor })
  if (naskah.ditandatanganiPada === null && getPengaturan(ctx, 'nomorNaskah').saat === 'sesudah')
    throw new DomainError('NUMBER_NEEDS_SIGNATURE')
  if (tanggal > ctx.today()) throw refuseField('tanggal', 'Tanggal surat sesudah hari ini. Tulis tanggal hari ini atau sebelumnya.')
  assertWithinTerm(ctx, naskah.penugasanPenanda, tanggal)
  const buku = bookOf(ctx, naskah.jenis, tanggal)
  if (buku === null) {
    ctx.run('update naskah set tanggal = ? where id = ?', tanggal, naskah.id)
    return
  }
  if (naskah.kodeKlasifikasi === null) throw refuseField('kodeKlasifikasi', 'Kode klasifikasi belum diisi. Pilih kodenya, lalu beri nomor.')
  const nomor =
    asked.pesananId === null
      ? drawFor(ctx, naskah, buku, { tanggal, sisipan: asked.sisipan })
      : takeBooked(ctx, buku, asked.pesananId, tanggal)
  ctx.run(
    'update naskah set tanggal = ?, nomor_id = ?, nomor = ? where id = ?',
    tanggal,
    nomor.id,
    writtenNomor(ctx, naskah, tanggal, nomor),
    naskah.id,
  )
}

/** Takes a booked number of the same book and year. */
function takeBooked(ctx: WriteContext, buku: KodeBuku, id: number, tanggal: string): Nomor {
  const row = ctx.get<{ buku: string; tahun: number }>('select buku, tahun from nomor where id = ?', id)
  if (row?.buku !== buku || row.tahun !== yearOf(tanggal))
    throw refuseField('pesananId', `Nomor yang dipesan bukan dari ${namaBuku[buku]} tahun ${yearOf(tanggal)}. Pilih pesanan lain.`)
  return useBooked(ctx, id, tanggal)
}
