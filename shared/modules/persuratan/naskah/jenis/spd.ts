import { orang, pilihan, tabel, tanggal, teks } from '../bidang.ts'
import { defineJenis } from '../define.ts'

/** Surat Perjalanan Dinas: one a traveller, front and back (persuratan.md 4, 6). Its days are return − departure + 1. */
export const spd = defineJenis({
  kode: 'spd',
  nama: 'Surat Perjalanan Dinas (SPD)',
  golongan: 'penugasan',
  bentuk: 'judul',
  alur: false,
  buku: 'spd',
  kodeKlasifikasi: '000.1.2.3',
  kepala: { hal: false, tembusan: false },
  bidang: {
    pegawai: orang('Pegawai yang diperintah', { bantuan: 'Satu orang; setiap pegawai punya SPD sendiri.' }),
    tingkatBiaya: teks('Tingkat biaya perjalanan dinas', { max: 60, wajib: false }),
    maksud: teks('Maksud perjalanan dinas', { max: 1000 }),
    angkutan: teks('Alat angkut', { max: 120 }),
    berangkatDari: teks('Tempat berangkat', { max: 120 }),
    tujuan: teks('Tempat tujuan', { max: 200 }),
    berangkat: tanggal('Tanggal berangkat'),
    kembali: tanggal('Tanggal harus kembali'),
    pengikut: tabel('Pengikut', { nama: 'Nama', lahir: 'Tanggal lahir', keterangan: 'Keterangan' }, { wajib: false }),
    instansi: teks('Pembebanan anggaran: instansi', { max: 200 }),
    rekening: teks('Pembebanan anggaran: kode rekening', { max: 120, wajib: false }),
    keterangan: teks('Keterangan lain-lain', { max: 500, wajib: false }),
    lembar: pilihan('Lembar ke', { I: 'I', II: 'II', III: 'III', IV: 'IV' }),
  },
})
