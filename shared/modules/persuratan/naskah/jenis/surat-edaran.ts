import { butir, uraian } from '../bidang.ts'
import { defineJenis } from '../define.ts'

/** Surat Edaran: A Latar belakang to F Penutup, under Yth. (persuratan.md 4, 12). */
export const suratEdaran = defineJenis({
  kode: 'surat-edaran',
  nama: 'Surat Edaran',
  golongan: 'khusus',
  bentuk: 'judul',
  alur: true,
  kepala: { yth: true },
  bidang: {
    latar: uraian('Latar belakang'),
    maksud: uraian('Maksud dan tujuan'),
    lingkup: uraian('Ruang lingkup', { wajib: false }),
    dasar: butir('Dasar', { wajib: false }),
    isi: butir('Isi edaran'),
    penutup: uraian('Penutup'),
  },
})
