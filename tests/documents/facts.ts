import type { LembarDisposisi, LembarDisposisiFacts } from '../../electron/modules/persuratan/documents/lembar-disposisi-facts.ts'

export const kop: LembarDisposisiFacts['kop'] = {
  pemda: 'Pemerintah Kota Probolinggo',
  nama: 'Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak',
  alamat: 'Jalan Contoh Nomor 1',
  kontak: 'Telepon (0335) 000000',
  kota: 'Probolinggo',
  kodePos: '67200',
  kodePerangkat: '425.106',
}

const posts = [
  'Sekretaris',
  'Kepala Subbagian Tata Usaha',
  'Kepala Subbagian Program',
  'Kepala Subbagian Keuangan',
  'Kepala Bidang Rehabilitasi, Perlindungan dan Jaminan Sosial',
  'Kepala Bidang Pemberdayaan Sosial dan Penanganan Fakir Miskin',
  'Plt. Kepala Bidang Pemberdayaan Perempuan',
  'Kepala Bidang Perlindungan Perempuan dan Pengarusutamaan Hak Anak',
  'Kepala UPT',
  'Kelompok Jabatan Fungsional',
]

const instructions = [
  'Tanggapan dan saran',
  'Proses lebih lanjut',
  'Koordinasi/konfirmasikan',
  'Untuk diketahui',
  'Untuk dipedomani',
  'Hadiri/wakili',
  'Siapkan jawaban',
  'Siapkan bahan',
  'Laporkan hasilnya',
  'Telaah/saran',
  'Jadwalkan',
  'Bicarakan dengan saya',
  'Teruskan',
  'Selesaikan sesuai ketentuan',
  'Arsipkan',
]

export const penerima = (chosen: readonly number[] = []): LembarDisposisi['penerima'] =>
  posts.map((nama, i) => ({
    nama,
    dipilih: chosen.includes(i),
    penanggungJawab: chosen[0] === i,
    untukDiketahui: chosen.length > 1 && chosen.at(-1) === i,
    batas: chosen[0] === i ? '2025-03-12' : null,
  }))

const instruksi = (chosen: readonly number[] = []) => instructions.map((teks, i) => ({ teks, dipilih: chosen.includes(i) }))

const blank = { nama: '', tanggal: null, kepada: [], instruksi: [], catatan: '' }

export const empty: LembarDisposisi = {
  suratDari: 'Badan Perencanaan Pembangunan Daerah Kota Probolinggo',
  nomorSurat: '005/132/425.201/2025',
  tanggalSurat: '2025-03-03',
  diterima: '2025-03-05',
  nomorAgenda: '0138/2025',
  sifat: 'Segera',
  keamanan: 'B',
  hal: 'Undangan Musyawarah Perencanaan Pembangunan Kota Tahun 2026',
  penerima: penerima(),
  instruksi: instruksi(),
  catatan: '',
  pejabat: { jabatan: 'Kepala Dinas', nama: 'Dra. Laras Pramesti, M.Si.' },
  tanggal: null,
  lanjutan: [
    { jabatan: 'Sekretaris', ...blank },
    { jabatan: 'Kepala Subbagian Tata Usaha', ...blank },
  ],
}

export const filled: LembarDisposisi = {
  ...empty,
  penerima: penerima([7, 6, 0]),
  instruksi: instruksi([1, 8]),
  catatan: 'Hadiri bersama Kasubbag Program. Siapkan data perkawinan anak dan kekerasan terhadap perempuan tahun 2024 sebelum hari Jumat.',
  pejabat: { jabatan: 'Plh. Kepala Dinas', nama: 'Drs. Bagus Wirawan, M.M.' },
  tanggal: '2025-03-05',
  lanjutan: [
    {
      jabatan: 'Plt. Sekretaris',
      nama: 'Rani Kusuma, S.Sos.',
      tanggal: '2025-03-05',
      kepada: [],
      instruksi: [],
      catatan: 'Segera dibagi hari ini; salinan untuk Kasubbag Program.',
    },
    {
      jabatan: 'Kepala Subbagian Tata Usaha',
      nama: 'Sekar Anindita, S.AP.',
      tanggal: '2025-03-06',
      kepada: [
        'Kepala Bidang Perlindungan Perempuan dan Pengarusutamaan Hak Anak (penanggung jawab)',
        'Plt. Kepala Bidang Pemberdayaan Perempuan',
      ],
      instruksi: ['Proses lebih lanjut', 'Laporkan hasilnya'],
      catatan: '',
    },
  ],
}

const sentence =
  'Koordinasikan dengan semua bidang, kumpulkan data per kelurahan, dan laporkan setiap Senin sampai kegiatan selesai seluruhnya. '

/** Everything at its longest: a hal of 500 letters, 4,000 letters of notes, 60 receivers. */
export const longest: LembarDisposisi = {
  ...filled,
  suratDari: 'Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana Provinsi Jawa Timur',
  nomorSurat: '400.2.4.3/00123/425.102.8/SEKRETARIAT-BERSAMA/KEM/I/2025-REVISI-II',
  sifat: 'Sangat Segera',
  keamanan: 'SR',
  hal: 'Permintaan data dan tindak lanjut pelaksanaan pengarusutamaan hak anak serta perlindungan perempuan di tingkat kelurahan. '
    .repeat(5)
    .slice(0, 500)
    .trim(),
  penerima: [
    ...penerima([7, 6, 0]),
    ...Array.from({ length: 50 }, (_, i) => ({
      nama: `Koordinator Kelurahan Percontohan Nomor ${i + 1}`,
      dipilih: true,
      penanggungJawab: false,
      untukDiketahui: true,
      batas: '2025-03-12',
    })),
  ],
  catatan: sentence.repeat(40).slice(0, 4000).trim(),
  lanjutan: filled.lanjutan.map((row) => ({ ...row, catatan: sentence.repeat(40).slice(0, 4000).trim() })),
}
