import { butir, orang, pihak, tanggal, teks, uraian } from '../bidang.ts'
import { defineJenis } from '../define.ts'

/** Berita Acara: two parties, what was done, the day in words (persuratan.md 4, 9). */
export const beritaAcara = defineJenis({
  kode: 'berita-acara',
  nama: 'Berita Acara',
  golongan: 'khusus',
  bentuk: 'judul',
  alur: true,
  buku: 'berita-acara',
  polaNomor: '{kode}/{urut}/BA/{unit}/{tahun}',
  penanda: 'dua',
  bidang: {
    pada: tanggal('Hari, tanggal'),
    tempat: teks('Bertempat di', { wajib: false }),
    pihakKesatu: pihak('Pihak pertama'),
    pihakKedua: pihak('Pihak kedua'),
    uraian: uraian('Yang dilakukan'),
    butir: butir('Rincian', { wajib: false }),
    dasar: teks('Dasar', { max: 2000, wajib: false }),
    penutup: uraian('Alinea penutup', { wajib: false }),
    saksi: orang('Saksi', { wajib: false }),
  },
})
