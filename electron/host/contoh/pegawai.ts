/** One invented pegawai of the demonstration: name, account, birth and appointment (for the NIP), golongan, posts. */
export interface PegawaiContoh {
  readonly nama: string
  readonly depan: string
  readonly belakang: string
  readonly akun: string | null
  readonly lahir: string
  /** Year and month of appointment; a year and `21` for a PPPK; null for one without NIP. */
  readonly angkat: string | null
  readonly kelamin: 'L' | 'P'
  readonly golongan: string | null
  /** Codes of susunan.ts. */
  readonly jabatan: readonly string[]
  readonly sejak: string
}

type Row = readonly [
  akun: string,
  depan: string,
  nama: string,
  belakang: string,
  lahir: string,
  angkat: string,
  kelamin: 'L' | 'P',
  golongan: string,
  jabatan: string,
  sejak?: string,
]

const rows: readonly Row[] = [
  ['kadis', 'Dra.', 'Laras Pramesti', 'M.Si.', '19680412', '199303', 'P', 'IV/c', 'kepala-dinas pengguna-anggaran'],
  ['sekretaris', 'Drs.', 'Bagas Wirayuda', 'M.M.', '19690921', '199403', 'L', 'IV/b', 'sekretaris'],
  ['tu', '', 'Sekar Anindita', 'S.AP.', '19860614', '201303', 'P', 'III/c', 'kasubbag-tu', '2022-01-31'],
  ['surat', '', 'Wening Lestari', 'A.Md.', '19910818', '201502', 'P', 'II/d', 'pengadministrasi-surat'],
  ['kepegawaian', '', 'Gita Purwaningtyas', 'S.AP.', '19890327', '201402', 'P', 'III/b', 'pengelola-kepegawaian'],
  ['analis', '', 'Rizal Maulana Akbar', 'S.Psi.', '19880711', '201503', 'L', 'III/c', 'analis-kepegawaian'],
  ['barang', '', 'Slamet Riyanto Adikusumo', 'S.E.', '19790505', '200801', 'L', 'III/b', 'pengurus-barang'],
  ['program', '', 'Danu Prakosa', 'S.T.', '19830219', '201001', 'L', 'III/d', 'kasubbag-program'],
  ['keuangan', '', 'Tirta Mahendra', 'S.E.', '19820930', '200901', 'L', 'III/d', 'kasubbag-keuangan ppk-skpd'],
  ['bendahara', '', 'Retno Widyaningsih', 'S.Ak.', '19900104', '201502', 'P', 'III/a', 'bendahara'],
  ['gaji', '', 'Fitria Nur Hidayati', 'A.Md.Ak.', '19930722', '201903', 'P', 'II/d', 'pengelola-keuangan'],
  ['pptk1', '', 'Hendra Kusbiantoro', 'S.Sos.', '19810316', '200701', 'L', 'III/d', 'kasi-fakir-miskin pptk ppk'],
  ['pptk2', '', 'Nurul Qomariyah', 'S.ST., M.Kesos.', '19840825', '201101', 'P', 'III/d', 'ketua-jf pptk ppk'],
  ['rehab', '', 'Jaya Baskara', 'S.Sos.', '19750610', '200003', 'L', 'IV/a', 'kabid-rpjs'],
  ['rehab.staf', '', 'Adi Nugroho Saputro', 'S.Tr.Sos.', '19920227', '202012', 'L', 'III/a', 'staf-rpjs petugas-ambulans petugas-pusdalog'],
  ['dayasos', '', 'Seno Wicaksana', 'S.Sos., M.Si.', '19730118', '199803', 'L', 'IV/a', 'kabid-dayasos'],
  [
    'dayasos.staf',
    '',
    'Putri Ayu Larasati',
    'S.Kom.',
    '19940913',
    '202012',
    'P',
    'III/a',
    'staf-dayasos supervisor-siks-ng petugas-dinas petugas-ultpk',
  ],
  ['pp', '', 'Arum Setyaningsih', 'S.Sos., M.A.P.', '19770804', '200212', 'P', 'IV/a', 'kabid-pp sub-koordinator-pkhp'],
  ['pp.staf', '', 'Tari Anggraeni', 'S.Sos.', '19950516', '202203', 'P', 'III/a', 'staf-pp operator-data-pp'],
  ['ppha', '', 'Maya Hapsari', 'S.H., M.H.', '19780228', '200501', 'P', 'IV/a', 'kabid-ppha ketua-layanan-ppa'],
  [
    'ppha.staf',
    '',
    'Dewi Kartikasari',
    'S.H.',
    '19931102',
    '201903',
    'P',
    'III/a',
    'staf-ppha petugas-pengaduan petugas-penanganan p2tp2a',
  ],
  ['admin', '', 'Ilham Fauzi Ramadhan', 'S.Kom.', '19920630', '201903', 'L', 'III/a', 'pranata-komputer'],
  ['', '', 'Rani Kusuma', 'S.Sos.', '19850421', '201001', 'P', 'III/d', 'kasi-anak-lansia'],
  ['', '', 'Moch. Syaiful Anwar', 'S.ST.', '19800917', '200701', 'L', 'III/d', 'kasi-disabilitas'],
  ['', '', 'Endang Sulistyowati', 'S.Sos.', '19741205', '200003', 'P', 'III/d', 'kasi-linjamsos'],
  ['', '', 'Agus Setiawan Wijayakusuma', 'S.E., M.M.', '19790811', '200604', 'L', 'III/d', 'kasi-identifikasi'],
  ['', '', 'Siti Rohmatul Ummah', 'S.Pd.I.', '19820119', '200901', 'P', 'III/c', 'kasi-kelembagaan', '2024-01-01'],
  ['', '', 'Bambang Tri Hartanto', 'S.Sos.', '19760707', '200312', 'L', 'III/d', 'kasi-pug'],
  ['', '', 'Kartika Cahyaningrum', 'S.Psi., M.Psi.', '19870222', '201101', 'P', 'III/c', 'kasi-ppa', '2024-01-01'],
  ['', '', 'Yuliana Rahmawati', 'S.Pd.', '19830714', '200901', 'P', 'III/d', 'kasi-hak-anak'],
  ['', '', 'Sugeng Hariyadi', 'S.Sos.', '19670212', '199103', 'L', 'III/d', 'kepala-upt'],
  ['', '', 'Bima Prayoga', 'S.Sos.', '19910403', '201903', 'L', 'III/a', 'staf-pp'],
  ['', '', 'Yoga Ardhana', 'S.AP.', '19960825', '202421', 'L', 'IX', 'staf-pp', '2024-01-01'],
  ['', '', 'Lestari Ningrum Puspitasari', 'S.E.', '19880615', '201402', 'P', 'III/b', 'verifikator'],
  ['', '', 'Achmad Zainul Arifin', 'A.Md.', '19940110', '202203', 'L', 'II/c', 'verifikator'],
  ['', '', 'Novi Indah Permatasari', 'S.Stat.', '19951123', '202203', 'P', 'III/a', 'perencana'],
  ['', '', 'Dimas Arya Wibisono', 'S.IP.', '19900729', '201903', 'L', 'III/b', 'perencana'],
  ['', '', 'Umi Kulsum', '', '19720318', '199803', 'P', 'II/d', 'arsiparis'],
  ['', 'R.Aj.', 'Kusumaningtyas Dyah Prameswari Wulandari', 'S.IIP., M.A.', '19890901', '201503', 'P', 'III/c', 'arsiparis'],
  ['', '', 'Sumarno', '', '19690425', '199503', 'L', 'II/c', 'pengadministrasi-umum'],
  ['', '', 'Lilik Handayani', '', '19780131', '200701', 'P', 'II/d', 'pengadministrasi-umum'],
  ['', 'Dr. Ir.', 'Suryadiningrat Wiratmoko Hadikusumo', 'S.Sos., M.Si., M.A.P.', '19711012', '199703', 'L', 'IV/b', 'penyuluh-sosial'],
  ['', '', 'Eko Budi Santoso', 'S.ST.', '19860308', '201001', 'L', 'III/c', 'pekerja-sosial tim-verval'],
  ['', '', 'Nanik Mariyani', 'S.Tr.Sos.', '19930517', '201903', 'P', 'III/a', 'pekerja-sosial'],
  ['', '', 'Faris Ubaidillah', 'S.Sos.', '19970204', '202321', 'L', 'IX', 'pekerja-sosial'],
  ['', '', 'Wahyu Kurniawan Effendi', 'S.Sos.', '19891230', '201503', 'L', 'III/b', 'staf-rpjs tagana'],
  ['', '', 'Sri Wahyuni Utami', '', '19750922', '200604', 'P', 'II/d', 'staf-rpjs'],
  ['', '', 'Galih Pambudi', 'A.Md.Kep.', '19960612', '202421', 'L', 'VII', 'pengelola-shelter', '2024-01-01'],
  ['', '', 'Mochamad Firmansyah', 'S.Sos.', '19900815', '201903', 'L', 'III/a', 'staf-dayasos'],
  ['', '', 'Anisa Rahmadhani', 'S.Tr.Stat.', '19980303', '202421', 'P', 'IX', 'staf-dayasos', '2024-01-01'],
  ['', '', 'Ruslan Efendi', '', '19700606', '200701', 'L', 'II/b', 'juru-makam'],
  ['', '', 'Ratna Sari Dewanti', 'S.H.', '19920928', '202012', 'P', 'III/a', 'staf-ppha'],
  ['', '', 'Intan Nuraini', 'S.Psi.', '19971114', '202321', 'P', 'IX', 'petugas-penanganan'],
  ['', '', 'Hafidz Alfarisi', 'S.Kom.', '19990120', '202421', 'L', 'IX', 'petugas-ultpk', '2024-01-01'],
  ['', '', 'Joko Susilo', '', '19880402', '', 'L', '', 'pengemudi'],
  ['', '', 'Muhammad Rofiq', '', '19920721', '', 'L', '', 'pengemudi petugas-ambulans'],
  ['', '', 'Sulastri', '', '19800810', '', 'P', '', 'kebersihan'],
  ['', '', 'Tumini', '', '19761119', '', 'P', '', 'kebersihan'],
  ['', '', 'Hariyanto', '', '19830313', '', 'L', '', 'keamanan'],
  ['', '', 'Andik Prasetyo', '', '19950505', '', 'L', '', 'keamanan'],
]

export const pegawaiContoh: readonly PegawaiContoh[] = rows.map(
  ([akun, depan, nama, belakang, lahir, angkat, kelamin, golongan, jabatan, sejak]) => ({
    nama,
    depan,
    belakang,
    akun: akun || null,
    lahir,
    angkat: angkat || null,
    kelamin,
    golongan: golongan || null,
    jabatan: jabatan.split(' '),
    sejak: sejak ?? '2023-01-02',
  }),
)

/** Posts of the demonstration that carry no lane of the map, beside those of susunan.ts: code, name, short name, unit, expert or not. */
export const jabatanContoh: readonly (readonly [
  kode: string,
  nama: string,
  namaPendek: string,
  unit: string,
  jenis: 'pelaksana' | 'fungsional',
])[] = [
  ['pranata-komputer', 'Pranata Komputer Ahli Pertama', 'Pranata Komputer', 'subbag-tu', 'fungsional'],
  ['arsiparis', 'Arsiparis', 'Arsiparis', 'subbag-tu', 'fungsional'],
  ['pengadministrasi-umum', 'Pengadministrasi Umum', 'Pengadm. Umum', 'subbag-tu', 'pelaksana'],
  ['pengemudi', 'Pengemudi', 'Pengemudi', 'subbag-tu', 'pelaksana'],
  ['kebersihan', 'Petugas Kebersihan', 'Kebersihan', 'subbag-tu', 'pelaksana'],
  ['keamanan', 'Petugas Keamanan', 'Keamanan', 'subbag-tu', 'pelaksana'],
  ['perencana', 'Perencana Ahli Pertama', 'Perencana', 'subbag-program', 'fungsional'],
  ['verifikator', 'Verifikator Keuangan', 'Verifikator', 'subbag-keuangan', 'pelaksana'],
  ['pengelola-shelter', 'Pengelola Shelter', 'Pengelola Shelter', 'seksi-rehsos-disabilitas-tuna-sosial', 'pelaksana'],
  ['juru-makam', 'Juru Pelihara Taman Makam Pahlawan', 'Juru Pelihara TMP', 'seksi-pemberdayaan-kelembagaan-sosial', 'pelaksana'],
  ['pekerja-sosial', 'Pekerja Sosial', 'Pekerja Sosial', 'jabatan-fungsional', 'fungsional'],
  ['penyuluh-sosial', 'Penyuluh Sosial Ahli Madya', 'Penyuluh Sosial', 'jabatan-fungsional', 'fungsional'],
]

/** The accounts as the sign-in of the demonstration lists them, by part of the office. */
export const akunContoh: readonly { readonly bagian: string; readonly namaPengguna: string; readonly jabatan: string }[] = [
  { bagian: 'Pimpinan', namaPengguna: 'kadis', jabatan: 'Kepala Dinas, Pengguna Anggaran' },
  { bagian: 'Pimpinan', namaPengguna: 'sekretaris', jabatan: 'Sekretaris' },
  { bagian: 'Sekretariat', namaPengguna: 'tu', jabatan: 'Kasubbag Tata Usaha' },
  { bagian: 'Sekretariat', namaPengguna: 'surat', jabatan: 'Pengadministrasi Surat' },
  { bagian: 'Sekretariat', namaPengguna: 'kepegawaian', jabatan: 'Pengelola Kepegawaian' },
  { bagian: 'Sekretariat', namaPengguna: 'analis', jabatan: 'Analis Kepegawaian' },
  { bagian: 'Sekretariat', namaPengguna: 'barang', jabatan: 'Pengurus Barang' },
  { bagian: 'Sekretariat', namaPengguna: 'program', jabatan: 'Kasubbag Program, Tim Penyusun Renstra' },
  { bagian: 'Keuangan', namaPengguna: 'keuangan', jabatan: 'Kasubbag Keuangan, PPK-SKPD' },
  { bagian: 'Keuangan', namaPengguna: 'bendahara', jabatan: 'Bendahara Pengeluaran' },
  { bagian: 'Keuangan', namaPengguna: 'gaji', jabatan: 'Pengelola Keuangan' },
  { bagian: 'Keuangan', namaPengguna: 'pptk1', jabatan: 'PPTK, Kasi Penanganan Fakir Miskin, Plt. Kepala UPT' },
  { bagian: 'Keuangan', namaPengguna: 'pptk2', jabatan: 'PPTK, Ketua Kelompok Jabatan Fungsional' },
  { bagian: 'Bidang', namaPengguna: 'rehab', jabatan: 'Kabid Rehabilitasi, Perlindungan dan Jaminan Sosial' },
  { bagian: 'Bidang', namaPengguna: 'rehab.staf', jabatan: 'Staf Bidang RPJS, Petugas Ambulans Jenazah, Pusdalog' },
  { bagian: 'Bidang', namaPengguna: 'dayasos', jabatan: 'Kabid Pemberdayaan Sosial dan Penanganan Fakir Miskin' },
  { bagian: 'Bidang', namaPengguna: 'dayasos.staf', jabatan: 'Staf Bidang Dayasos PFM, SIKS-NG, ULTPK' },
  { bagian: 'Bidang', namaPengguna: 'pp', jabatan: 'Kabid Pemberdayaan Perempuan, Sub Koordinator PKHP' },
  { bagian: 'Bidang', namaPengguna: 'pp.staf', jabatan: 'Staf Bidang PP, Operator Data' },
  { bagian: 'Bidang', namaPengguna: 'ppha', jabatan: 'Kabid Perlindungan Perempuan dan Pengarusutamaan Hak Anak' },
  { bagian: 'Bidang', namaPengguna: 'ppha.staf', jabatan: 'Staf Bidang PPHA, Petugas Pengaduan dan Penanganan' },
  { bagian: 'Sistem', namaPengguna: 'admin', jabatan: 'Administrator' },
]
