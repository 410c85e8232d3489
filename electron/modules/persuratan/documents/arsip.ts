import { bookDate } from '../../../../shared/documents/paper.ts'
import {
  SUBJEK_BERKAS,
  SUBJEK_USUL,
  usulNama,
  type BerkasArsip,
  type Usul,
} from '../../../../shared/modules/persuratan/arsip/arsip.contract.ts'
import { kurunWaktu, type BerkasArsipBaris } from '../../../../shared/modules/persuratan/arsip/arsip.daftar.ts'
import { retensiKata } from '../../../../shared/modules/persuratan/arsip/kata.ts'
import { nasibNama } from '../../../../shared/modules/persuratan/arsip/retensi.ts'
import type { Kop } from '../../../../shared/core/sistem.contract.ts'
import type { ReadContext } from '../../../core/context.ts'
import { officeKop } from '../buku-agenda.ts'
import { defineDocument } from '../../../documents/document.ts'
import type { Kertas } from '../../../documents/parts/sheet.ts'
import { getFile } from '../arsip/berkas.ts'
import { fileRows } from '../arsip/daftar.ts'
import { getProposal } from '../arsip/usul.ts'
import { signersOn, type Signers } from '../buku-akses.ts'
import type { Column } from './buku-bagian.ts'
import { kertasChoice } from './buku-hari.ts'

interface Sheet {
  readonly kop: Kop
  readonly hari: string
  readonly tanda: Signers
}

const sheetOf = (ctx: ReadContext): Sheet => ({ kop: officeKop(ctx), hari: ctx.today(), tanda: signersOn(ctx, ctx.today()) })

const SIZE = 8

/** Columns of persuratan.md 6, left to right. */
const isiKolom: readonly Column[] = [
  { nama: 'No. berkas', lebar: 20, align: 'center' },
  { nama: 'No. item', lebar: 14, align: 'center' },
  { nama: 'Kode', lebar: 26 },
  { nama: 'Uraian item', lebar: 110 },
  { nama: 'Tanggal', lebar: 24, align: 'center' },
  { nama: 'Tingkat perkembangan', lebar: 28, align: 'center' },
  { nama: 'Jumlah', lebar: 24, align: 'center' },
  { nama: 'Keterangan', lebar: 44 },
]

/** Daftar Isi Berkas: the papers of one file. */
export const daftarIsiBerkas = defineDocument<Sheet & { readonly berkas: BerkasArsip }>({
  kode: 'daftar-isi-berkas',
  nama: 'Daftar Isi Berkas',
  modul: 'persuratan',
  subject: SUBJEK_BERKAS,
  choices: (ctx) => [kertasChoice(ctx)],
  load: (ctx, ids) => ({ ...sheetOf(ctx), berkas: getFile(ctx, { id: ids[0] ?? 0 }) }),
  title: ({ berkas }) => `Daftar Isi Berkas ${berkas.nomor.replace('/', '-')}`,
  build: async ({ berkas, ...sheet }, choice) => {
    const { longBook } = await import('./buku-bagian.ts')
    const baris = berkas.isi.map((paper) => ({
      cells: [
        berkas.nomor,
        String(paper.no),
        paper.kode || berkas.kode,
        [paper.nomor, paper.uraian].filter(Boolean).join(', '),
        bookDate(paper.tanggal),
        paper.tingkat,
        `${paper.jumlah} ${paper.satuan}`,
        paper.keterangan,
      ],
    }))
    return longBook({
      ...sheet,
      judul: 'Daftar Isi Berkas',
      subjudul: [`Berkas ${berkas.nomor}, ${berkas.uraian ?? 'Rahasia'}`, `${berkas.kode} ${berkas.namaKode}`],
      kolom: isiKolom,
      baris,
      nihil: 'Belum ada isinya',
      size: SIZE,
      catatan: [`Retensi: ${retensiKata(berkas).join(' ')}`, ...(berkas.lokasi ? [`Disimpan di ${berkas.lokasi}.`] : [])],
      kertas: choice['kertas'] as Kertas,
    })
  },
  samples: (ctx) => {
    const most = ctx.get<{ id: number }>(
      'select berkas_id id from arsip_isi where keluar_pada is null group by berkas_id order by count(*) desc, berkas_id limit 1',
    )
    return most ? [{ nama: '', ids: [most.id], choice: {} }] : []
  },
})

const usulKolom: readonly Column[] = [
  { nama: 'No.', lebar: 12, align: 'center' },
  { nama: 'No. berkas', lebar: 20, align: 'center' },
  { nama: 'Unit pengolah', lebar: 34 },
  { nama: 'Kode', lebar: 26 },
  { nama: 'Uraian informasi berkas', lebar: 92 },
  { nama: 'Kurun waktu', lebar: 24, align: 'center' },
  { nama: 'Jumlah', lebar: 16, align: 'center' },
  { nama: 'Lokasi', lebar: 44 },
  { nama: 'Jangka simpan', lebar: 24, align: 'center' },
  { nama: 'Nasib akhir', lebar: 26 },
]

const usulJudul = { pindah: 'Daftar Arsip Usul Pindah', musnah: 'Daftar Arsip Usul Musnah', serah: 'Daftar Arsip Usul Serah' } as const

/** The list that a proposal goes with; the program proposes, and never deletes. */
export const daftarUsulArsip = defineDocument<Sheet & { readonly usul: Usul; readonly files: readonly BerkasArsipBaris[] }>({
  kode: 'daftar-usul-arsip',
  nama: 'Daftar Usul Arsip',
  modul: 'persuratan',
  subject: SUBJEK_USUL,
  choices: (ctx) => [kertasChoice(ctx)],
  load: (ctx, ids) => {
    const usul = getProposal(ctx, ids[0] ?? 0)
    return {
      ...sheetOf(ctx),
      hari: usul.tanggal,
      tanda: signersOn(ctx, usul.tanggal),
      usul,
      files: fileRows(
        ctx,
        usul.berkas.map(({ id }) => id),
      ),
    }
  },
  title: ({ usul }) => `${usulNama[usul.jenis]} ${usul.tanggal}`,
  build: async ({ usul, files, ...sheet }, choice) => {
    const { longBook } = await import('./buku-bagian.ts')
    const baris = files.map((file, at) => ({
      cells: [
        String(at + 1),
        file.nomor,
        file.unit,
        file.kode,
        file.uraian ?? 'Rahasia',
        kurunWaktu(file),
        String(file.jumlah),
        file.lokasi,
        bookDate(file.inaktifSampai),
        nasibNama[file.nasib] ?? '',
      ],
    }))
    return longBook({
      ...sheet,
      judul: usulJudul[usul.jenis],
      subjudul: [`${files.length} berkas`],
      kolom: usulKolom,
      baris,
      nihil: 'Nihil',
      size: SIZE,
      catatan: usul.penyetuju ? [`Pemusnahan memerlukan persetujuan ${usul.penyetuju}.`] : [],
      kertas: choice['kertas'] as Kertas,
    })
  },
  samples: (ctx) => {
    const usul = ctx.get<{ id: number }>('select id from arsip_usul where batal_pada is null order by id desc limit 1')
    return usul ? [{ nama: '', ids: [usul.id], choice: {} }] : []
  },
})
