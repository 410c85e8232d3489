import { butir, teks, uraian } from '../bidang.ts'
import { defineJenis } from '../define.ts'

/** Nota Dinas: within the office, without a stamp (persuratan.md 4, 4). */
export const notaDinas = defineJenis({
  kode: 'nota-dinas',
  nama: 'Nota Dinas',
  golongan: 'korespondensi',
  bentuk: 'surat',
  alur: false,
  buku: 'nota-dinas',
  bidang: {
    dari: teks('Dari', { bantuan: 'Jabatan yang mengirim.' }),
    pembuka: uraian('Alinea pembuka'),
    butir: butir('Isi bernomor', { wajib: false }),
    penutup: uraian('Alinea penutup', { wajib: false }),
  },
})
