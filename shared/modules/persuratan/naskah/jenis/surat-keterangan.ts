import { orang, tabel, uraian } from '../bidang.ts'
import { defineJenis } from '../define.ts'

/** Surat Keterangan: of an employee or a citizen (persuratan.md 4, 8). */
export const suratKeterangan = defineJenis({
  kode: 'surat-keterangan',
  nama: 'Surat Keterangan',
  golongan: 'khusus',
  bentuk: 'judul',
  alur: true,
  bidang: {
    tentang: orang('Yang diterangkan'),
    data: tabel(
      'Data lain',
      { nama: 'Nama data', nilai: 'Isi' },
      { wajib: false, bantuan: 'Misalnya NIK, alamat, tempat dan tanggal lahir.' },
    ),
    maksud: uraian('Keterangan', { bantuan: 'Apa yang diterangkan, dan untuk apa.' }),
    penutup: uraian('Alinea penutup', { wajib: false }),
  },
})
