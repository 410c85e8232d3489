import { tabel, teks } from '../bidang.ts'
import { defineJenis } from '../define.ts'

/** Surat Pengantar: what is sent, and who received it; its second copy comes back signed (persuratan.md 4, 7). */
export const suratPengantar = defineJenis({
  kode: 'surat-pengantar',
  nama: 'Surat Pengantar',
  golongan: 'khusus',
  bentuk: 'judul',
  alur: true,
  kepala: { hal: true, yth: true },
  bidang: {
    kiriman: tabel('Yang dikirim', { jenis: 'Jenis yang dikirim', banyaknya: 'Banyaknya', keterangan: 'Keterangan' }),
    telepon: teks('Telepon', { max: 60, wajib: false }),
  },
})
