import type { z } from 'zod'
import type { Kop } from '../../../shared/core/sistem.contract.ts'
import type { PermintaanDokumen } from '../../../shared/documents/dokumen.contract.ts'
import { todayOf } from '../../../shared/dates.ts'
import { DomainError, refuseField } from '../../../shared/errors.ts'
import { runQuery, type Actor, type ReadContext } from '../../core/context.ts'
import type { Progress } from '../../core/jobs.ts'
import type { Host } from '../../core/rpc.ts'
import { writeXlsx, XLSX_MIME, type XlsxCell, type XlsxSheet } from '../../registers/xlsx.ts'
import { loadAgenda, officeKop } from './buku-agenda.ts'
import { bidangChoice, periodeFor, SEMUA } from './buku-akses.ts'
import { inOneBook, loadAntar } from './buku-ekspedisi.ts'
import { loadBukuKeluar } from './naskah/buku-keluar.ts'
import { bookNamed } from './naskah/pesanan.ts'
import { loadRekap } from './buku-rekap.ts'

type Asked = z.infer<typeof PermintaanDokumen>

const day = (tanggal: string | null): XlsxCell => (tanggal === null ? null : { tanggal })
const columns = (...named: readonly (readonly [nama: string, lebar: number])[]) => named.map(([nama, lebar]) => ({ nama, lebar }))

/** The head of a book: its name, the office, and of what. */
function head(kop: Kop, buku: string, ...of: readonly string[]): string[] {
  return [buku, kop.nama, ...of]
}

function agenda(ctx: ReadContext, { id, pilihan }: Asked): XlsxSheet {
  const facts = loadAgenda(ctx, periodeFor(id[0] ?? 0, 'bulan', 'tahun'), bidangOf(ctx, pilihan))
  return {
    nama: `Agenda ${facts.periode.nama}`,
    judul: head(facts.kop, 'Buku Agenda Surat Masuk', ...(facts.bidang ? [facts.bidang] : []), facts.periode.nama),
    kolom: columns(
      ['No. agenda', 11],
      ['Tanggal diterima', 12],
      ['Kode klasifikasi', 14],
      ['Dari (pengirim)', 32],
      ['Nomor surat', 26],
      ['Tanggal surat', 12],
      ['Hal / isi ringkas', 48],
      ['Lampiran', 9],
      ['Sifat', 13],
      ['Keamanan', 11],
      ['Diteruskan kepada', 36],
      ['Tgl. disposisi', 12],
      ['Isi disposisi', 36],
      ['Paraf penerima', 24],
      ['Keterangan', 32],
    ),
    baris: facts.baris.map((row) => ({
      coret: row.jenis === 'batal',
      sel: [
        row.nomor,
        day(row.diterima),
        row.kode,
        row.dari,
        row.nomorSurat,
        day(row.tanggalSurat),
        row.hal,
        /^\d+$/.test(row.lampiran) ? Number(row.lampiran) : row.lampiran,
        row.sifat,
        row.keamanan,
        row.kepada,
        day(row.tanggalDisposisi),
        row.isiDisposisi,
        row.paraf,
        row.keterangan,
      ],
    })),
    kaki: facts.catatan,
  }
}

function keluar(ctx: ReadContext, { id, pilihan }: Asked): XlsxSheet {
  const facts = loadBukuKeluar(ctx, periodeFor(id[0] ?? 0, 'bulan', 'tahun'), bookNamed(pilihan['buku'] ?? 'surat-keluar'))
  return {
    nama: `Keluar ${facts.periode.nama}`,
    judul: head(facts.kop, facts.buku, facts.periode.nama),
    kolom: columns(
      ['No. urut', 10],
      ['Tanggal', 12],
      ['Nomor surat lengkap', 30],
      ['Kode klasifikasi', 14],
      ['Kepada (tujuan)', 40],
      ['Hal', 48],
      ['Lampiran', 16],
      ['Pengolah', 22],
      ['Penanda tangan', 30],
      ['Tembusan', 34],
      ['Cara kirim', 14],
      ['Tgl. kirim', 12],
      ['Keterangan', 30],
    ),
    baris: facts.baris.map((row) => ({
      coret: row.jenis === 'batal',
      sel: [
        row.urut,
        day(row.tanggal),
        row.nomor,
        row.kode,
        row.kepada,
        row.hal,
        row.lampiran,
        row.pengolah,
        row.penanda,
        row.tembusan,
        row.cara,
        day(row.kirim),
        row.keterangan,
      ],
    })),
    kaki: facts.catatan,
  }
}

function ekspedisi(ctx: ReadContext, { id, pilihan, dokumen }: Asked): XlsxSheet {
  const harian = dokumen === 'daftar-antar'
  const periode = periodeFor(id[0] ?? 0, 'hari', ...(harian ? [] : (['bulan', 'tahun'] as const)))
  const rows = inOneBook(loadAntar(ctx, periode.dari, periode.sampai, bidangOf(ctx, pilihan)))
  return {
    nama: `${harian ? 'Antar' : 'Ekspedisi'} ${periode.dari}`,
    judul: head(officeKop(ctx), harian ? 'Daftar Antar Surat' : 'Buku Ekspedisi', periode.nama),
    kolom: columns(
      ['No.', 6],
      ['Tanggal', 12],
      ['No. agenda', 11],
      ['Nomor surat', 26],
      ['Kepada/alamat', 40],
      ['Dari', 32],
      ['Hal atau isi', 48],
      ['Banyaknya', 15],
      ['Nama jelas penerima', 24],
      ['Tanggal terima', 12],
      ['Keterangan', 20],
    ),
    baris: rows.map((row, index) => ({
      sel: [
        index + 1,
        day(row.hari),
        row.nomor,
        row.nomorSurat,
        row.kepada,
        row.dari,
        row.hal ?? 'Rahasia',
        row.banyaknya,
        row.diterimaOleh,
        day(row.diterimaPada === null ? null : todayOf(row.diterimaPada)),
        row.keterangan,
      ],
    })),
  }
}

function rekap(ctx: ReadContext, { id }: Asked): XlsxSheet {
  const { periode, bagian, kop } = loadRekap(ctx, periodeFor(id[0] ?? 0, 'hari'))
  return {
    nama: `Rekap ${periode.dari}`,
    judul: head(kop, 'Rekapitulasi Harian Surat Masuk', periode.nama),
    kolom: columns(['Bagian', 26], ['Uraian', 60], ['Jumlah', 10]),
    baris: bagian.flatMap(({ judul, baris }) => baris.map(([nama, jumlah]) => ({ sel: [judul, nama, jumlah] }))),
  }
}

/** The Bidang asked for, refused where it is not among the actor's; the first of his own where none is. */
function bidangOf(ctx: ReadContext, { bidang }: Asked['pilihan']): string {
  const { nama, nilai } = bidangChoice(ctx, 'bidang', 'Bidang')
  const kode = bidang ?? nilai[0]?.kode ?? SEMUA
  if (!nilai.some((value) => value.kode === kode))
    throw refuseField('pilihan.bidang', `${nama}: pilih ${nilai.map((value) => value.nama).join(', ')}.`)
  return kode
}

const sheets: Readonly<Record<string, (ctx: ReadContext, asked: Asked) => XlsxSheet>> = {
  'buku-agenda': agenda,
  'buku-keluar': keluar,
  'buku-ekspedisi': ekspedisi,
  'daftar-antar': ekspedisi,
  'rekap-harian': rekap,
}

/** A book as .xlsx, of the same facts as its paper. Refuses what the paper refuses, and papers that are no table. */
export async function makeXlsx(host: Host, actor: Actor, asked: Asked, progress: Progress): Promise<File> {
  const sheet = runQuery(host, actor, (ctx) => {
    const of = Object.hasOwn(sheets, asked.dokumen) ? sheets[asked.dokumen] : undefined
    if (!of) throw new DomainError('NOT_FOUND', { hal: 'Tabel dokumen itu' })
    return of(ctx, asked)
  })
  await progress.step()
  return new File([await writeXlsx([sheet], progress)], `${sheet.judul[0]} ${sheet.judul.at(-1)}.xlsx`.replace(/[,/]/g, ''), {
    type: XLSX_MIME,
  })
}
