/** One plain case of the demonstration: when it was opened, how far it went, what happened on the way. */
export interface PerkaraContoh {
  readonly proses: string
  readonly judul: string
  /** The day of its opening. */
  readonly mulai: string
  /** After so many acts it rests; without it, it runs to its end. */
  readonly langkah?: number
  /** Hours between two acts. */
  readonly jam?: readonly [fewest: number, most: number]
  /** An outcome taken once, with its reason, before the others. */
  readonly kembali?: readonly [hasil: string, alasan: string]
  /** Outcomes preferred where a step offers them; else its first. */
  readonly hasil?: readonly string[]
  readonly batas?: string
  /** People of the case, with a village of their address. */
  readonly pihak?: readonly string[]
  /** Who takes part: units of a lane that is one of several, or the ASN by name. */
  readonly unit?: readonly string[]
  readonly asn?: readonly string[]
  readonly catatan?: string
  /** Cancelled in the end, with this reason. */
  readonly batal?: string
}

const semuaBidang = ['bidang-rpjs', 'bidang-dayasos-pfm', 'bidang-pp', 'bidang-ppha']

export const perkaraContoh: readonly PerkaraContoh[] = [
  // P1 Sekretariat
  {
    proses: 'P1.2.1',
    judul: 'Kenaikan pangkat Novi Indah Permatasari, periode Desember 2024',
    mulai: '2024-10-07',
    asn: ['Novi Indah Permatasari'],
    hasil: ['kenaikan pangkat', 'kenaikan pangkat, ijin belajar, ijin perkawinan/perceraian'],
  },
  {
    proses: 'P1.2.1',
    judul: 'Cuti besar Umi Kulsum',
    mulai: '2025-01-20',
    asn: ['Umi Kulsum'],
    hasil: ['cuti atau Taspen'],
  },
  {
    proses: 'P1.2.1',
    judul: 'Kenaikan pangkat Lestari Ningrum Puspitasari, periode April 2025',
    mulai: '2025-02-10',
    langkah: 5,
    asn: ['Lestari Ningrum Puspitasari'],
    batas: '2025-03-14',
  },
  {
    proses: 'P1.2.1',
    judul: 'Pengajuan Taspen Sugeng Hariyadi, pensiun 1 Maret 2025',
    mulai: '2025-02-24',
    langkah: 1,
    asn: ['Sugeng Hariyadi'],
    hasil: ['cuti atau Taspen'],
    batas: '2025-03-03',
    catatan: 'Pegawai sudah purnatugas; berkas perlu dimintakan lewat keluarganya.',
  },
  { proses: 'P1.2.2', judul: 'Kedisiplinan pegawai bulan Januari 2025', mulai: '2025-02-03', langkah: 4, hasil: ['ada pelanggaran'] },
  { proses: 'P1.2.2', judul: 'Kedisiplinan pegawai bulan Februari 2025', mulai: '2025-03-03', langkah: 1 },
  {
    proses: 'P1.2.3',
    judul: 'Data Anjab dan ABK tahun 2025',
    mulai: '2025-01-13',
    langkah: 5,
    asn: ['Arum Setyaningsih', 'Seno Wicaksana', 'Danu Prakosa'],
    batas: '2025-02-28',
  },
  { proses: 'P1.3.1', judul: 'RKBMD tahun 2026', mulai: '2025-01-15', langkah: 6, unit: semuaBidang, jam: [20, 60] },
  {
    proses: 'P1.3.1',
    judul: 'Pemeliharaan pendingin ruang dan kendaraan dinas 2025',
    mulai: '2024-10-14',
    unit: ['bidang-rpjs', 'bidang-pp'],
    hasil: ['non tender'],
    jam: [20, 70],
  },
  {
    proses: 'P1.3.2',
    judul: 'Penetapan status BMD pengadaan tahun 2024',
    mulai: '2025-01-22',
    langkah: 6,
    hasil: ['rusak berat dan tidak dapat digunakan kembali'],
  },
  // P2 Perencanaan dan pelaporan
  {
    proses: 'P2.1.1',
    judul: 'Renstra 2025–2029',
    mulai: '2024-11-18',
    langkah: 7,
    unit: semuaBidang,
    jam: [60, 160],
    batas: '2025-02-14',
    catatan: 'Bappedalitbang meminta indikator kinerja utama diselaraskan dengan RPJMD.',
  },
  {
    proses: 'P2.1.2',
    judul: 'Renja tahun 2026',
    mulai: '2025-01-27',
    langkah: 9,
    unit: [...semuaBidang, 'upt'],
    jam: [16, 50],
    batas: '2025-03-21',
  },
  { proses: 'P2.1.3', judul: 'Anggaran tahun 2025', mulai: '2024-09-16', unit: semuaBidang, jam: [30, 90] },
  {
    proses: 'P2.1.4',
    judul: 'Perjanjian kinerja tahun 2025',
    mulai: '2025-01-06',
    unit: semuaBidang,
    hasil: ['tidak perlu perubahan'],
    jam: [10, 50],
  },
  { proses: 'P2.2.1', judul: 'Laporan keuangan tahun 2024', mulai: '2025-01-02', langkah: 9, jam: [20, 70] },
  { proses: 'P2.2.2', judul: 'LKjIP tahun 2024', mulai: '2025-01-08', langkah: 10, unit: semuaBidang, jam: [12, 50], batas: '2025-02-28' },
  // P3 Keuangan
  { proses: 'P3.1', judul: 'Belanja sembako lanjut usia terlantar triwulan IV 2024', mulai: '2024-11-04' },
  {
    proses: 'P3.1',
    judul: 'Honorarium narasumber bimbingan sosial',
    mulai: '2025-01-16',
    kembali: ['tidak sesuai atau kurang lengkap', 'Daftar hadir narasumber belum ditandatangani dan NPWP belum dilampirkan.'],
  },
  { proses: 'P3.1', judul: 'Belanja alat kebersihan shelter', mulai: '2025-02-12' },
  {
    proses: 'P3.1',
    judul: 'Belanja makan minum rapat koordinasi PKH',
    mulai: '2025-02-20',
    langkah: 4,
    kembali: ['tidak sesuai atau kurang lengkap', 'Kuitansi belum bermeterai; nota tidak memuat rincian menu.'],
  },
  {
    proses: 'P3.2',
    judul: 'SPJ GU bulan Januari 2025',
    mulai: '2025-02-03',
    kembali: ['tidak sesuai', 'Surat setoran pajak belum disertakan untuk dua belanja.'],
  },
  { proses: 'P3.2', judul: 'SPJ GU bulan Februari 2025', mulai: '2025-03-03', langkah: 2, jam: [2, 8] },
  { proses: 'P3.3', judul: 'Gaji bulan Februari 2025', mulai: '2025-01-13', jam: [4, 26] },
  { proses: 'P3.3', judul: 'Gaji bulan Maret 2025', mulai: '2025-02-12', jam: [4, 26], langkah: 8 },
  // P4 Perlindungan dan jaminan sosial
  {
    proses: 'P4.1',
    judul: 'Bantuan lanjut usia terlantar Kelurahan Kanigaran',
    mulai: '2024-12-02',
    pihak: ['Ngatiyem, Kanigaran', 'Karsono, Kanigaran', 'Mbok Tuminah, Kanigaran'],
    jam: [10, 60],
  },
  {
    proses: 'P4.1',
    judul: 'Bantuan penyandang disabilitas berat Kecamatan Mayangan',
    mulai: '2025-01-30',
    langkah: 5,
    pihak: ['Suwarti, Mangunharjo', 'Bayu Segara, Jati'],
    batas: '2025-02-21',
  },
  {
    proses: 'P4.2.1',
    judul: 'Pendampingan anak korban kekerasan, aduan 03/2025',
    mulai: '2025-02-11',
    langkah: 8,
    pihak: ['Anak A, Wonoasih', 'Ibu dari Anak A, Wonoasih'],
    catatan: 'Pendampingan psikolog dijadwalkan tiap Selasa.',
  },
  {
    proses: 'P4.2.1',
    judul: 'Pendampingan anak korban perundungan, aduan 11/2024',
    mulai: '2024-11-11',
    pihak: ['Anak B, Kedopok'],
    hasil: ['psikolog', 'berhasil'],
  },
  {
    proses: 'P4.2.2',
    judul: 'Kekerasan dalam rumah tangga, aduan 05/2025',
    mulai: '2025-02-17',
    langkah: 6,
    pihak: ['Ibu C, Kademangan'],
    hasil: ['UPPA Polres'],
  },
  { proses: 'P4.3.1', judul: 'Verifikasi PBI JKN semester II 2024', mulai: '2024-10-21', jam: [16, 60] },
  { proses: 'P4.3.1', judul: 'Verifikasi PBI JKN semester I 2025', mulai: '2025-02-06', langkah: 7, batas: '2025-03-12' },
  { proses: 'P4.3.2', judul: 'Verifikasi PBI JKD triwulan I 2025', mulai: '2025-01-21', langkah: 6 },
  {
    proses: 'P4.4.1.1',
    judul: 'Usulan DTKS keluarga Sumiyati',
    mulai: '2025-01-09',
    pihak: ['Sumiyati, Kebonsari Kulon'],
    jam: [2, 24],
  },
  {
    proses: 'P4.4.1.1',
    judul: 'Usulan DTKS keluarga Paijan',
    mulai: '2025-01-24',
    pihak: ['Paijan, Pilang'],
    hasil: ['mampu (skor lebih dari 63)'],
    jam: [2, 30],
  },
  { proses: 'P4.4.1.1', judul: 'Usulan DTKS keluarga Rumini', mulai: '2025-02-19', pihak: ['Rumini, Triwung Lor'], langkah: 4 },
  { proses: 'P4.4.1.1', judul: 'Usulan DTKS keluarga Djumadi', mulai: '2025-03-04', pihak: ['Djumadi, Ketapang'], langkah: 2, jam: [1, 3] },
  { proses: 'P4.4.1.2', judul: 'Perbaikan data DTKS Kecamatan Kademangan', mulai: '2025-01-14', langkah: 7, jam: [12, 60] },
  {
    proses: 'P4.4.2',
    judul: 'Rehabilitasi rumah tidak layak huni Kelurahan Pohsangit Kidul',
    mulai: '2024-11-25',
    pihak: ['Warsito, Pohsangit Kidul', 'Lasiyem, Pohsangit Kidul'],
    jam: [16, 70],
  },
  {
    proses: 'P4.4.2',
    judul: 'Bantuan kesejahteraan keluarga Kelurahan Sumbertaman',
    mulai: '2025-02-04',
    hasil: ['tidak layak'],
    pihak: ['Marsudi, Sumbertaman'],
  },
  { proses: 'P4.4.3', judul: 'Pengembangan KUBE Melati Mandiri', mulai: '2025-01-10', langkah: 3 },
  { proses: 'P4.5.1.1', judul: 'Pelatihan dasar Tagana angkatan 2025', mulai: '2025-02-13', langkah: 3, batas: '2025-03-04' },
  { proses: 'P4.5.1.2', judul: 'Sertifikasi Tagana madya', mulai: '2024-11-13', hasil: ['lulus'] },
  {
    proses: 'P4.5.2.1',
    judul: 'Dapur umum banjir Kelurahan Wonoasih',
    mulai: '2025-02-03',
    jam: [0.5, 6],
    hasil: ['perlu'],
    catatan: 'Terlayani 214 jiwa selama tiga hari.',
  },
  { proses: 'P4.5.2.1', judul: 'Dapur umum puting beliung Kelurahan Sukoharjo', mulai: '2025-03-04', langkah: 5, jam: [0.3, 2] },
  {
    proses: 'P4.5.2.2',
    judul: 'Bantuan pascakebakaran Kelurahan Jrebeng Lor',
    mulai: '2025-02-18',
    jam: [1, 20],
    pihak: ['Hartatik, Jrebeng Lor'],
  },
  {
    proses: 'P4.5.2.2',
    judul: 'Bantuan pascabanjir Kelurahan Kedunggaleng',
    mulai: '2025-02-27',
    langkah: 5,
    pihak: ['Kasdi, Kedunggaleng'],
  },
  { proses: 'P4.5.2.3', judul: 'Ambulans jenazah warga terlantar RSUD', mulai: '2024-12-18', jam: [0.2, 2] },
  { proses: 'P4.5.2.3', judul: 'Ambulans jenazah a.n. Mr. X, Pelabuhan', mulai: '2025-01-17', jam: [0.3, 4] },
  { proses: 'P4.5.2.3', judul: 'Ambulans jenazah penghuni shelter', mulai: '2025-02-25', jam: [0.2, 3] },
  {
    proses: 'P4.5.2.3',
    judul: 'Ambulans jenazah keluarga prasejahtera Kelurahan Curahgrinting',
    mulai: '2025-03-05',
    langkah: 2,
    jam: [0.1, 0.2],
  },
  // P5 Rehabilitasi sosial
  {
    proses: 'P5.1.1',
    judul: 'Bantuan sosial tuna netra, usulan Pertuni',
    mulai: '2024-12-09',
    pihak: ['Slamet Basuki, Jati', 'Yatmini, Sukabumi'],
    jam: [16, 60],
  },
  { proses: 'P5.1.1', judul: 'Bantuan sosial korban pemutusan kerja', mulai: '2025-01-28', langkah: 4, hasil: ['tidak sesuai'] },
  {
    proses: 'P5.1.2',
    judul: 'Klien shelter perempuan lanjut usia dari Terminal Bayuangga',
    mulai: '2024-12-16',
    pihak: ['Mbah Sarpi, tidak diketahui'],
    hasil: ['identitas tidak diketahui', 'keluarga ditemukan'],
    jam: [4, 40],
  },
  {
    proses: 'P5.1.2',
    judul: 'Klien shelter rujukan Pol PP, laki-laki tanpa identitas',
    mulai: '2025-02-14',
    langkah: 7,
    pihak: ['Pak Min, tidak diketahui'],
    hasil: ['identitas tidak diketahui'],
    catatan: 'Sidik jari sudah diambil Dispendukcapil, menunggu hasil.',
  },
  { proses: 'P5.1.2', judul: 'Klien shelter anak jalanan perempatan Flora', mulai: '2025-03-04', langkah: 3, jam: [0.5, 3] },
  {
    proses: 'P5.2',
    judul: 'Anak berhadapan dengan hukum, laporan 02/2025',
    mulai: '2025-02-10',
    langkah: 3,
    pihak: ['Anak D, Mayangan'],
    hasil: ['sedang/berat'],
  },
  { proses: 'P5.2', judul: 'Konseling keluarga, laporan 14/2024', mulai: '2024-12-11', hasil: ['ringan', 'berhasil', 'tidak ada trauma'] },
  // P6 Pemberdayaan sosial
  {
    proses: 'P6.1.1',
    judul: 'Calon penerima KUBE tahun 2026 Kecamatan Kedopok',
    mulai: '2025-01-23',
    langkah: 6,
    kembali: ['ada anggota tidak masuk DTKS', 'Dua anggota KUBE Sumber Rejeki tidak tercatat di DTKS.'],
  },
  { proses: 'P6.1.2', judul: 'Pendampingan KUBE penerima bantuan 2024', mulai: '2024-10-28', jam: [16, 60] },
  { proses: 'P6.1.3', judul: 'Monitoring KUBE semester II 2024', mulai: '2025-01-07' },
  { proses: 'P6.1.3', judul: 'Monitoring KUBE triwulan I 2025', mulai: '2025-02-26', langkah: 2 },
  { proses: 'P6.2.1', judul: 'Peringatan Hari Pahlawan 2024', mulai: '2024-10-23' },
  { proses: 'P6.2.2', judul: 'Pemeliharaan Taman Makam Pahlawan 2025', mulai: '2025-01-16', langkah: 3, batas: '2025-02-20' },
  { proses: 'P6.3.1', judul: 'Data perempuan kepala keluarga 2025', mulai: '2025-02-05', langkah: 4 },
  {
    proses: 'P6.3.2',
    judul: 'Pelatihan menjahit perempuan kepala keluarga',
    mulai: '2024-11-06',
    kembali: ['belum dapat menerapkan dan belum mandiri', 'Baru enam dari lima belas peserta yang menerima pesanan sendiri.'],
    hasil: ['dapat menerapkan dan mandiri'],
    jam: [8, 40],
  },
  { proses: 'P6.3.3', judul: 'Sosialisasi pencegahan perkawinan anak', mulai: '2025-02-11', langkah: 2 },
  { proses: 'P6.3.4', judul: 'Pembinaan Gabungan Organisasi Wanita', mulai: '2025-01-14', langkah: 5 },
  { proses: 'P6.4.1.1', judul: 'Peningkatan kompetensi PSKS di Malang', mulai: '2025-01-29' },
  { proses: 'P6.4.1.2', judul: 'Pembinaan Tagana triwulan I 2025', mulai: '2025-02-21', langkah: 1, batas: '2025-03-07' },
  { proses: 'P6.4.1.3', judul: 'Pembinaan Karang Taruna Kecamatan Mayangan', mulai: '2024-12-05' },
  {
    proses: 'P6.4.2.1',
    judul: 'Pendirian LKSA Tunas Harapan',
    mulai: '2025-01-08',
    kembali: ['kurang lengkap', 'Akta pendirian dan daftar pengurus belum dilegalisasi.'],
    hasil: ['lengkap', 'memenuhi syarat'],
    jam: [8, 40],
  },
  { proses: 'P6.4.2.2', judul: 'Pengarahan kelembagaan LKSA se-kota', mulai: '2025-02-24', langkah: 1 },
  {
    proses: 'P6.4.2.3',
    judul: 'Perpanjangan izin LKSA Nurul Huda',
    mulai: '2025-02-06',
    kembali: ['tidak memenuhi syarat', 'Laporan kegiatan dua tahun terakhir belum dilampirkan.'],
  },
  // P7 Pengarusutamaan
  {
    proses: 'P7.1.1',
    judul: 'PPRG perangkat daerah tahun 2026',
    mulai: '2025-01-20',
    langkah: 8,
    kembali: ['belum sesuai analisis Pathway', 'Tiga perangkat daerah belum mengisi lembar analisis kesenjangan.'],
  },
  {
    proses: 'P7.1.2',
    judul: 'Forum PUSPA periode 2025–2028',
    mulai: '2025-02-03',
    langkah: 2,
    batal: 'Pembentukan forum ditunda; menunggu petunjuk DP3AK Provinsi.',
  },
  { proses: 'P7.1.3', judul: 'Data pilah gender tahun 2024', mulai: '2025-01-09', langkah: 5, batas: '2025-02-26' },
  {
    proses: 'P7.2',
    judul: 'Evaluasi Kota Layak Anak 2024',
    mulai: '2024-11-20',
    hasil: ['saran peningkatan capaian indikator sudah sesuai'],
  },
  { proses: 'P7.2', judul: 'Gugus Tugas Kota Layak Anak 2025', mulai: '2025-02-17', langkah: 2 },
]
