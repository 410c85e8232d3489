import { butir, orang, pilihan, tanggal, teks } from '../bidang.ts'
import { defineJenis } from '../define.ts'

/** Surat Tugas: who is sent, on what ground, for what (persuratan.md 4, 5). */
export const suratTugas = defineJenis({
  kode: 'surat-tugas',
  nama: 'Surat Tugas',
  golongan: 'penugasan',
  bentuk: 'judul',
  alur: true,
  kodeKlasifikasi: '800.1.11.1',
  kepala: { hal: true },
  bidang: {
    dasar: butir('Dasar', { bantuan: 'Surat, DPA, atau peraturan yang menjadi dasar.' }),
    perintah: pilihan('Kata perintah', { MENUGASKAN: 'MENUGASKAN', MEMERINTAHKAN: 'MEMERINTAHKAN' }),
    kepada: orang('Kepada'),
    untuk: butir('Untuk', { bantuan: 'Tugasnya saja; waktu, tempat, dan biaya dicetak dari isian di bawah.' }),
    mulai: tanggal('Mulai tanggal'),
    selesai: tanggal('Sampai tanggal'),
    tempat: teks('Tempat tugas'),
    pembebanan: teks('Pembebanan biaya', { wajib: false }),
  },
})
