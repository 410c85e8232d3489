import { bookDate } from '../../../../shared/documents/paper.ts'
import { clockOf, longDate } from '../../../../shared/dates.ts'
import type { Kop } from '../../../../shared/core/sistem.contract.ts'
import { SUBJEK_BUKU, type AntarBaris, type Rute } from '../../../../shared/modules/persuratan/buku.contract.ts'
import { periodeId, type Periode } from '../../../../shared/modules/persuratan/periode.ts'
import type { ReadContext } from '../../../core/context.ts'
import { defineDocument } from '../../../documents/document.ts'
import { officeKop } from '../buku-agenda.ts'
import { bidangChoice, periodeFor, SEMUA, signersOn, type Signers } from '../buku-akses.ts'
import { inOneBook, loadAntar, receivedOn } from '../buku-ekspedisi.ts'
import type { Kertas } from '../../../documents/parts/sheet.ts'
import type { Column, Line } from './buku-bagian.ts'
import { kertasChoice, lastDay } from './buku-hari.ts'

/** Columns of persuratan.md 2.6, left to right. */
const kolom: readonly Column[] = [
  { nama: 'No.', lebar: 9, align: 'center' },
  { nama: 'Tanggal', lebar: 19, align: 'center' },
  { nama: 'Nomor surat', lebar: 40 },
  { nama: 'Kepada/alamat', lebar: 48 },
  { nama: 'Hal atau isi', lebar: 62 },
  { nama: 'Banyaknya', lebar: 20, align: 'center' },
  { nama: 'Nama jelas penerima', lebar: 34 },
  { nama: 'Tanda tangan', lebar: 30 },
  { nama: 'Jam/tanggal terima', lebar: 24 },
  { nama: 'Keterangan', lebar: 26 },
]

export interface EkspedisiFacts {
  readonly kop: Kop
  readonly periode: Periode
  readonly rute: readonly Rute[]
  readonly hari: string
  readonly tanda: Signers
}

export function loadEkspedisi(ctx: ReadContext, periode: Periode, bidang: string): EkspedisiFacts {
  const hari = periode.sampai < ctx.today() ? periode.sampai : ctx.today()
  return { kop: officeKop(ctx), periode, rute: loadAntar(ctx, periode.dari, periode.sampai, bidang), hari, tanda: signersOn(ctx, hari) }
}

/** Room for a signature of the hand, in points. */
const HAND = 24

function lineOf(baris: AntarBaris, index: number): Line {
  const at = baris.diterimaPada === null ? '' : `${clockOf(baris.diterimaPada)} / ${bookDate(receivedOn(baris))}`
  return {
    height: HAND,
    cells: [
      String(index + 1),
      bookDate(baris.hari),
      [`Agenda ${baris.nomor}`, baris.nomorSurat === '-' ? 'tanpa nomor' : baris.nomorSurat].filter(Boolean).join('\n'),
      baris.kepada,
      `${baris.dari}: ${baris.hal ?? 'Rahasia'}`,
      baris.banyaknya,
      baris.diterimaOleh ?? '',
      '',
      at,
      baris.keterangan,
    ],
  }
}

/** Buku Ekspedisi of internal distribution, by day, month or year. */
export const bukuEkspedisi = defineDocument<EkspedisiFacts>({
  kode: 'buku-ekspedisi',
  nama: 'Buku Ekspedisi',
  modul: 'persuratan',
  subject: SUBJEK_BUKU,
  choices: (ctx) => [bidangChoice(ctx, 'bidang', 'Rute'), kertasChoice(ctx)],
  load: (ctx, ids, { bidang }) => loadEkspedisi(ctx, periodeFor(ids[0] ?? 0, 'hari', 'bulan', 'tahun'), bidang ?? SEMUA),
  title: ({ periode }) => `Buku Ekspedisi ${periode.nama.replace(',', '')}`,
  build: async ({ rute, ...facts }, { kertas }) => {
    const { longBook } = await import('./buku-bagian.ts')
    const rows = inOneBook(rute)
    const letters = new Set(rows.map((row) => row.suratId)).size
    const received = rows.filter((row) => row.diterimaPada !== null).length
    const catatan = [
      `Memuat ${letters} surat dalam ${rows.length} pengantaran; ${received} sudah ada tanda terimanya. Keadaan ${longDate(facts.hari)}.`,
    ]
    const baris = rows.map((row, index) => lineOf(row, index))
    return longBook({
      ...facts,
      catatan,
      kolom,
      baris,
      size: 8,
      kertas: kertas as Kertas,
      judul: 'Buku Ekspedisi',
      subjudul: ['Pembagian surat masuk', facts.periode.nama],
      nihil: 'Nihil',
    })
  },
  samples: (ctx) => {
    const day = lastDay(ctx)
    return day ? [{ nama: '', ids: [periodeId('bulan', day)], choice: {} }] : []
  },
})

/** The day's delivery list: a page of its own for each route, the cells for name, signature and time left to the hand. */
export const daftarAntar = defineDocument<EkspedisiFacts>({
  kode: 'daftar-antar',
  nama: 'Daftar Antar Harian',
  modul: 'persuratan',
  subject: SUBJEK_BUKU,
  choices: (ctx) => [bidangChoice(ctx, 'bidang', 'Rute'), kertasChoice(ctx)],
  load: (ctx, ids, { bidang }) => loadEkspedisi(ctx, periodeFor(ids[0] ?? 0, 'hari'), bidang ?? SEMUA),
  title: ({ periode }) => `Daftar Antar ${periode.nama.replace(',', '')}`,
  build: async ({ rute, ...facts }, { kertas }) => {
    const { bookSection } = await import('./buku-bagian.ts')
    const shown = rute.length > 0 ? rute : [{ kode: '', nama: 'Semua rute', baris: [] }]
    return shown.map(({ nama, baris }) =>
      bookSection({
        ...facts,
        kolom,
        size: 8.5,
        kertas: kertas as Kertas,
        judul: 'Daftar Antar Surat',
        subjudul: [`Rute: ${nama}`, facts.periode.nama],
        baris: baris.map((row, index) => lineOf(row, index)),
        catatan: [`Jumlah: ${baris.length} pengantaran.`],
        nihil: 'Tidak ada surat untuk diantar.',
      }),
    )
  },
  samples: (ctx) => {
    const [busy] = ctx.all<{ hari: string }>(
      `select date((t.closed_at + 25200000) / 1000, 'unixepoch') hari from tasks t where t.process = 'P1.1.1' and t.step = 'distribusi' and t.closed_as = 'done'
       group by hari order by count(*) desc, hari desc limit 1`,
    )
    return busy ? [{ nama: '', ids: [periodeId('hari', busy.hari)], choice: {} }] : []
  },
})
