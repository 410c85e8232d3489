import { bookDate } from '../../../../shared/documents/paper.ts'
import { SUBJEK_BUKU } from '../../../../shared/modules/persuratan/buku.contract.ts'
import { periodeId } from '../../../../shared/modules/persuratan/periode.ts'
import type { PaperSample } from '../../../core/registry.ts'
import { defineDocument } from '../../../documents/document.ts'
import type { Kertas } from '../../../documents/parts/sheet.ts'
import { periodeFor, READERS, readsAllBooks } from '../buku-akses.ts'
import { loadBukuKeluar, type BukuKeluarFacts } from '../naskah/buku-keluar.ts'
import { bookChoice, bookNamed } from '../naskah/pesanan.ts'
import type { Column } from './buku-bagian.ts'
import { kertasChoice, lastDay } from './buku-hari.ts'

/** Columns of persuratan.md 2.1, left to right. */
const kolom: readonly Column[] = [
  { nama: 'No. urut', lebar: 13, align: 'center' },
  { nama: 'Tanggal', lebar: 19, align: 'center' },
  { nama: 'Nomor surat lengkap', lebar: 38 },
  { nama: 'Kode klasifikasi', lebar: 19 },
  { nama: 'Kepada (tujuan)', lebar: 44 },
  { nama: 'Hal', lebar: 50 },
  { nama: 'Lampiran', lebar: 19 },
  { nama: 'Pengolah', lebar: 24 },
  { nama: 'Penanda tangan', lebar: 32 },
  { nama: 'Tembusan', lebar: 34 },
  { nama: 'Cara kirim', lebar: 17 },
  { nama: 'Tgl. kirim', lebar: 19, align: 'center' },
  { nama: 'Keterangan', lebar: 28 },
]

/** An outgoing book of a month or a year: every number explained, void ones struck. */
export const bukuKeluar = defineDocument<BukuKeluarFacts>({
  kode: 'buku-keluar',
  nama: 'Buku Surat Keluar',
  modul: 'persuratan',
  subject: SUBJEK_BUKU,
  choices: (ctx) => [bookChoice(), kertasChoice(ctx)],
  missing: (ctx) => (readsAllBooks(ctx) ? null : `Buku surat keluar hanya dibuka oleh ${READERS}.`),
  load: (ctx, ids, { buku }) => loadBukuKeluar(ctx, periodeFor(ids[0] ?? 0, 'bulan', 'tahun'), bookNamed(buku ?? '')),
  title: ({ buku, periode }) => `${buku} ${periode.nama}`,
  build: async (facts, choice) => {
    const { longBook } = await import('./buku-bagian.ts')
    const baris = facts.baris.map((row) => ({
      cells: [
        row.urut,
        bookDate(row.tanggal),
        row.nomor,
        row.kode,
        row.kepada,
        row.hal,
        row.lampiran,
        row.pengolah,
        row.penanda,
        row.tembusan,
        row.cara,
        bookDate(row.kirim),
        row.keterangan,
      ],
      strike: row.jenis === 'batal',
      plain: kolom.length - 1,
    }))
    const { kop, hari, tanda, catatan, periode, buku } = facts
    const size = choice['kertas'] === 'a4' ? 6.5 : 7
    return longBook({
      kop,
      hari,
      tanda,
      catatan,
      kolom,
      baris,
      size,
      judul: buku,
      subjudul: [periode.nama],
      nihil: 'Nihil',
      kertas: choice['kertas'] as Kertas,
    })
  },
  samples: (ctx): PaperSample[] => {
    const day = lastDay(ctx)
    if (!day) return []
    return [
      { nama: '', ids: [periodeId('bulan', day)], choice: {} },
      { nama: 'tahun', ids: [periodeId('tahun', day)], choice: { kertas: 'a4' } },
    ]
  },
})
