import { uraian } from '../bidang.ts'
import { defineJenis } from '../define.ts'

/** Pengumuman (persuratan.md 4, 14). */
export const pengumuman = defineJenis({
  kode: 'pengumuman',
  nama: 'Pengumuman',
  golongan: 'khusus',
  bentuk: 'judul',
  alur: true,
  kepala: { tembusan: false },
  bidang: { isi: uraian('Isi pengumuman') },
})
