import { jam, tabel, tanggal, teks } from '../bidang.ts'
import { defineJenis } from '../define.ts'

/** Daftar Hadir, with blank rows for who comes besides (persuratan.md 4, 16). */
export const daftarHadir = defineJenis({
  kode: 'daftar-hadir',
  nama: 'Daftar Hadir',
  golongan: 'khusus',
  bentuk: 'judul',
  alur: false,
  buku: 'tanpa-nomor',
  kepala: { tembusan: false },
  bidang: {
    hari: tanggal('Hari, tanggal'),
    mulai: jam('Pukul'),
    selesai: jam('Sampai pukul', { wajib: false }),
    tempat: teks('Tempat'),
    acara: teks('Acara', { max: 1000 }),
    peserta: tabel('Yang diundang', { nama: 'Nama', lp: 'L/P', jabatan: 'Jabatan/instansi', hp: 'No. HP' }, { wajib: false }),
  },
})
