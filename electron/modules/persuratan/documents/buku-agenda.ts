import { bookDate } from '../../../../shared/documents/paper.ts'
import { periodeId } from '../../../../shared/modules/persuratan/periode.ts'
import { SUBJEK_BUKU } from '../../../../shared/modules/persuratan/buku.contract.ts'
import type { PaperSample } from '../../../core/registry.ts'
import { defineDocument } from '../../../documents/document.ts'
import { loadAgenda, type AgendaFacts } from '../buku-agenda.ts'
import { bidangChoice, periodeFor, SEMUA } from '../buku-akses.ts'
import type { Kertas } from '../../../documents/parts/sheet.ts'
import type { Column } from './buku-bagian.ts'
import { kertasChoice, lastDay } from './buku-hari.ts'

/** Columns of persuratan.md 2.1, left to right. */
const kolom: readonly Column[] = [
  { nama: 'No. agenda', lebar: 15, align: 'center' },
  { nama: 'Tanggal diterima', lebar: 19, align: 'center' },
  { nama: 'Kode klasifikasi', lebar: 19 },
  { nama: 'Dari (pengirim)', lebar: 33 },
  { nama: 'Nomor surat', lebar: 31 },
  { nama: 'Tanggal surat', lebar: 19, align: 'center' },
  { nama: 'Hal / isi ringkas', lebar: 44 },
  { nama: 'Lam-piran', lebar: 11, align: 'center' },
  { nama: 'Sifat', lebar: 15 },
  { nama: 'Keamanan', lebar: 21 },
  { nama: 'Diteruskan kepada', lebar: 36 },
  { nama: 'Tgl. disposisi', lebar: 19, align: 'center' },
  { nama: 'Isi disposisi', lebar: 34 },
  { nama: 'Paraf penerima', lebar: 22 },
  { nama: 'Keterangan', lebar: 25 },
]

/** Buku Agenda Surat Masuk of a month or a year, whole or of one Bidang. */
export const bukuAgenda = defineDocument<AgendaFacts>({
  kode: 'buku-agenda',
  nama: 'Buku Agenda Surat Masuk',
  modul: 'persuratan',
  subject: SUBJEK_BUKU,
  choices: (ctx) => [bidangChoice(ctx, 'bidang', 'Bidang'), kertasChoice(ctx)],
  load: (ctx, ids, { bidang }) => loadAgenda(ctx, periodeFor(ids[0] ?? 0, 'bulan', 'tahun'), bidang ?? SEMUA),
  title: ({ periode, bidang }) => `Buku Agenda Surat Masuk ${periode.nama}${bidang ? ` ${bidang}` : ''}`,
  build: async (facts, choice) => {
    const { longBook } = await import('./buku-bagian.ts')
    const baris = facts.baris.map((row) => ({
      cells: [
        row.nomor,
        bookDate(row.diterima),
        row.kode,
        row.dari,
        row.nomorSurat,
        bookDate(row.tanggalSurat),
        row.hal,
        row.lampiran,
        row.sifat,
        row.keamanan,
        row.kepada,
        bookDate(row.tanggalDisposisi),
        row.isiDisposisi,
        row.paraf,
        row.keterangan,
      ],
      strike: row.jenis === 'batal',
      plain: kolom.length - 1,
    }))
    const { kop, hari, tanda, catatan, periode, bidang } = facts
    const subjudul = [...(bidang ? [bidang] : []), periode.nama]
    const size = choice['kertas'] === 'a4' ? 6.5 : 7
    return longBook({
      kop,
      hari,
      tanda,
      catatan,
      subjudul,
      kolom,
      baris,
      size,
      kertas: choice['kertas'] as Kertas,
      judul: 'Buku Agenda Surat Masuk',
      nihil: 'Nihil',
    })
  },
  samples: (ctx): PaperSample[] => {
    const day = lastDay(ctx)
    if (!day) return []
    const bulan = [periodeId('bulan', day)]
    return [
      { nama: '', ids: bulan, choice: {} },
      { nama: 'a4', ids: bulan, choice: { kertas: 'a4' } },
      { nama: 'bidang', ids: bulan, choice: { bidang: 'bidang-ppha' } },
      { nama: 'tahun', ids: [periodeId('tahun', day)], choice: {} },
    ]
  },
})
