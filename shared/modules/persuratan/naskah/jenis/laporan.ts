import { butir, uraian } from '../bidang.ts'
import { defineJenis } from '../define.ts'

/** Laporan, also of a journey: A Pendahuluan to E Penutup (persuratan.md 4, 10). */
export const laporan = defineJenis({
  kode: 'laporan',
  nama: 'Laporan',
  golongan: 'khusus',
  bentuk: 'judul',
  alur: false,
  kepala: { tembusan: false },
  bidang: {
    umum: uraian('Pendahuluan: umum'),
    landasan: butir('Landasan hukum', { wajib: false }),
    maksud: uraian('Maksud dan tujuan', { wajib: false }),
    kegiatan: uraian('Kegiatan yang dilaksanakan'),
    hasil: uraian('Hasil yang dicapai'),
    simpulan: uraian('Simpulan dan saran', { wajib: false }),
    penutup: uraian('Penutup', { wajib: false }),
  },
})
