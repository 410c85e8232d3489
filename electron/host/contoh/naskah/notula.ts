import { contoh, KOP_PANJANG, type ContohNaskah } from './contoh.ts'
import { orangContoh, penandaContoh } from './orang.ts'

const biasa = {
  penanda: penandaContoh('Bagas Wirayuda'),
  penandaKedua: penandaContoh('Wening Lestari'),
  kepala: { hal: 'Rapat Evaluasi Pelayanan Surat Bulan Februari 2025' },
  isi: {
    hari: '2025-03-05',
    panggilan: '08:30',
    mulai: '09:00',
    selesai: '11:30',
    tempat: 'Ruang Rapat Sekretariat',
    acara: ['Pembukaan', 'Evaluasi penyelesaian disposisi', 'Pembagian tugas bulan Maret 2025'],
    ketua: [orangContoh('Bagas Wirayuda')],
    sekretaris: [orangContoh('Sekar Anindita')],
    pencatat: [orangContoh('Wening Lestari')],
    peserta: ['Para Kepala Bidang', 'Para Kepala Subbagian', 'Pengadministrasi Surat'],
    pembuka: 'Sekretaris membuka rapat dan menyampaikan bahwa penyelesaian disposisi menjadi ukuran kinerja setiap bidang.',
    pembahasan:
      'Kepala Subbagian Tata Usaha melaporkan bahwa dari 1.204 disposisi, 1.117 telah selesai tepat waktu. Keterlambatan umumnya karena disposisi diterima pada saat pejabatnya melaksanakan tugas luar.',
    keputusan: [
      'Setiap bidang menunjuk satu orang penerima disposisi.',
      'Disposisi yang bersifat segera disampaikan pula melalui telepon.',
      'Rapat evaluasi dilaksanakan setiap bulan.',
    ],
    tindak: [
      { apa: 'Menyampaikan nama penerima disposisi', siapa: 'Para Kepala Bidang', batas: '10 Maret 2025' },
      { apa: 'Menyusun daftar disposisi yang belum selesai', siapa: 'Pengadministrasi Surat', batas: '7 Maret 2025' },
    ],
  },
}

export const contohNotula: readonly ContohNaskah[] = [
  contoh('notula', '', biasa),
  contoh('notula', 'gaya-2009', { ...biasa, keluarga: '54/2009' }),
  contoh('notula', 'panjang', {
    ...biasa,
    kop: KOP_PANJANG,
    isi: { ...biasa.isi, tindak: [], pembahasan: Array.from({ length: 8 }, () => biasa.isi.pembahasan).join('\n') },
  }),
]
