import { butir, teks, uraian } from '../bidang.ts'
import { defineJenis } from '../define.ts'

/** Telaahan Staf: I Persoalan to VI Saran (persuratan.md 4, 11). */
export const telaahanStaf = defineJenis({
  kode: 'telaahan-staf',
  nama: 'Telaahan Staf',
  golongan: 'khusus',
  bentuk: 'surat',
  alur: false,
  buku: 'nota-dinas',
  kepala: { sifat: false, tembusan: false },
  bidang: {
    dari: teks('Dari'),
    persoalan: uraian('Persoalan'),
    praanggapan: butir('Praanggapan', { wajib: false }),
    fakta: butir('Fakta yang memengaruhi'),
    analisis: uraian('Analisis'),
    simpulan: uraian('Simpulan'),
    saran: butir('Saran'),
  },
})
