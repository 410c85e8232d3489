/** The lanes of the office's process map (peran): code, name as the map says it, short name for lists, home unit. */
export interface LaneInfo {
  readonly name: string
  readonly short: string
  readonly unit: string
  /** The lane is one of several: a task of it is bound to the unit, or to the person, that acts first. */
  readonly bound?: 'unit' | 'pegawai'
}

export const lanes = {
  'kepala-dinas': { name: 'Kepala Dinas', short: 'Kepala Dinas', unit: 'dinas' },
  sekretaris: { name: 'Sekretaris', short: 'Sekretaris', unit: 'sekretariat' },
  sekretariat: { name: 'Sekretariat', short: 'Sekretariat', unit: 'sekretariat' },
  'kasubbag-tu': { name: 'Kasubbag Tata Usaha', short: 'Kasubbag TU', unit: 'subbag-tu' },
  'kasubbag-program': { name: 'Kasubbag Program', short: 'Kasubbag Program', unit: 'subbag-program' },
  'kasubbag-keuangan': { name: 'Kasubbag Keuangan', short: 'Kasubbag Keuangan', unit: 'subbag-keuangan' },
  'pengadministrasi-surat': { name: 'Pengadministrasi Surat', short: 'Pengadm. Surat', unit: 'subbag-tu' },
  'pengelola-kepegawaian': { name: 'Pengelola Kepegawaian', short: 'Pengelola Kepeg.', unit: 'subbag-tu' },
  'analis-kepegawaian': { name: 'Analis Kepegawaian', short: 'Analis Kepeg.', unit: 'subbag-tu' },
  asn: { name: 'ASN', short: 'ASN', unit: 'dinas', bound: 'pegawai' },
  'pengurus-barang': { name: 'Pengurus Barang', short: 'Pengurus Barang', unit: 'subbag-tu' },
  'bidang-seksi': { name: 'Bidang/Seksi', short: 'Bidang/Seksi', unit: 'dinas', bound: 'unit' },
  'tim-renstra': { name: 'Tim Penyusun Renstra', short: 'Tim Penyusun Renstra', unit: 'sekretariat' },
  'pengguna-anggaran': { name: 'Pengguna Anggaran', short: 'PA', unit: 'dinas' },
  'ppk-skpd': { name: 'PPK-SKPD', short: 'PPK-SKPD', unit: 'subbag-keuangan' },
  'bendahara-pengeluaran': { name: 'Bendahara Pengeluaran', short: 'Bendahara', unit: 'subbag-keuangan' },
  pptk: { name: 'PPTK', short: 'PPTK', unit: 'dinas', bound: 'pegawai' },
  'pengelola-keuangan': { name: 'Pengelola Keuangan', short: 'Pengelola Keuangan', unit: 'subbag-keuangan' },
  ppk: { name: 'PPK/PPTK', short: 'PPK/PPTK', unit: 'dinas', bound: 'pegawai' },
  'bidang-rpjs': { name: 'Bidang Rehabilitasi, Perlindungan dan Jaminan Sosial', short: 'Bidang RPJS', unit: 'bidang-rpjs' },
  'kabid-rpjs': { name: 'Kepala Bidang Rehabilitasi, Perlindungan dan Jaminan Sosial', short: 'Kabid RPJS', unit: 'bidang-rpjs' },
  'staf-bidang-rpjs': { name: 'Staf Bidang Rehabilitasi, Perlindungan dan Jaminan Sosial', short: 'Staf RPJS', unit: 'bidang-rpjs' },
  'bidang-dayasos-pfm': {
    name: 'Bidang Pemberdayaan Sosial dan Penanganan Fakir Miskin',
    short: 'Bidang Dayasos PFM',
    unit: 'bidang-dayasos-pfm',
  },
  'staf-bidang-dayasos': {
    name: 'Staf Bidang Pemberdayaan Sosial dan Penanganan Fakir Miskin',
    short: 'Staf Dayasos PFM',
    unit: 'bidang-dayasos-pfm',
  },
  'bidang-pp': { name: 'Bidang Pemberdayaan Perempuan', short: 'Bidang PP', unit: 'bidang-pp' },
  'sub-koordinator-pkhp': {
    name: 'Sub Koordinator Pemberdayaan dan Kualitas Hidup Perempuan',
    short: 'Sub Koord. PKHP',
    unit: 'seksi-pkhp',
  },
  'operator-data-pp': { name: 'Operator Data Bidang Pemberdayaan Perempuan', short: 'Operator Data PP', unit: 'bidang-pp' },
  'bidang-ppha': { name: 'Bidang Perlindungan Perempuan dan Pengarusutamaan Hak Anak', short: 'Bidang PPHA', unit: 'bidang-ppha' },
  'petugas-dinas': { name: 'Petugas Dinas Sosial', short: 'Petugas Dinas Sosial', unit: 'dinas' },
  'tim-verval': { name: 'Tim Verifikasi dan Validasi', short: 'Tim Verval', unit: 'dinas' },
  'supervisor-siks-ng': { name: 'Supervisor SIKS-NG', short: 'Supervisor SIKS-NG', unit: 'dinas' },
  'front-office-ultpk': { name: 'Front Office ULTPK', short: 'Front Office ULTPK', unit: 'dinas' },
  'back-office-ultpk': { name: 'Back Office ULTPK', short: 'Back Office ULTPK', unit: 'dinas' },
  'fasilitator-ultpk': { name: 'Fasilitator ULTPK', short: 'Fasilitator ULTPK', unit: 'dinas' },
  'petugas-pengaduan': { name: 'Petugas Penerima Pengaduan', short: 'Petugas Penerima Pengaduan', unit: 'dinas' },
  'petugas-penanganan': { name: 'Petugas Penanganan', short: 'Petugas Penanganan', unit: 'bidang-ppha' },
  'ketua-layanan-ppa': { name: 'Ketua', short: 'Ketua', unit: 'bidang-ppha' },
  p2tp2a: { name: 'P2TP2A', short: 'P2TP2A', unit: 'bidang-ppha' },
  tagana: { name: 'TAGANA', short: 'TAGANA', unit: 'bidang-rpjs' },
  'petugas-pusdalog': { name: 'Petugas Pusdalog Tagana', short: 'Petugas Pusdalog Tagana', unit: 'bidang-rpjs' },
  'petugas-ambulans': { name: 'Petugas Ambulans Jenazah', short: 'Petugas Ambulans Jenazah', unit: 'bidang-rpjs' },
  'kepala-upt': { name: 'Kepala UPT', short: 'Kepala UPT', unit: 'upt' },
  'pejabat-fungsional': { name: 'Pejabat Fungsional', short: 'Pejabat Fungsional', unit: 'jabatan-fungsional' },
} as const satisfies Record<string, LaneInfo>

export type Lane = keyof typeof lanes

/** Who stands outside the office on the map (aktor_luar); what they do is recorded by one of ours. */
export const outsiders = {
  walikota: { name: 'Walikota', short: 'Walikota' },
  bkpsdm: { name: 'BKPSDM', short: 'BKPSDM' },
  bppkad: { name: 'BPPKAD', short: 'BPPKAD' },
  bappedalitbang: { name: 'Bappedalitbang', short: 'Bappedalitbang' },
  inspektorat: { name: 'Inspektorat', short: 'Inspektorat' },
  tapd: { name: 'TAPD', short: 'TAPD' },
  'bagian-organisasi': { name: 'Bagian Organisasi', short: 'Bagian Organisasi' },
  'bagian-pengadaan-barang-jasa': { name: 'Bagian Pengadaan Barang Jasa', short: 'Bagian Pengadaan Barang Jasa' },
  'bagian-hukum': { name: 'Bagian Hukum', short: 'Bagian Hukum' },
  'dinas-kesehatan-ppkb': { name: 'Dinas Kesehatan PPKB', short: 'Dinas Kesehatan PPKB' },
  kecamatan: { name: 'Kecamatan', short: 'Kecamatan' },
  kelurahan: { name: 'Kelurahan', short: 'Kelurahan' },
  'operator-siks-ng-kelurahan': { name: 'Operator SIKS-NG Kelurahan', short: 'Operator SIKS-NG Kelurahan' },
  bpbd: { name: 'BPBD', short: 'BPBD' },
  bakesbangpol: { name: 'Bakesbangpol', short: 'Bakesbangpol' },
  opd: { name: 'OPD', short: 'OPD' },
  'tim-driver-pug': { name: 'Tim Driver PUG', short: 'Tim Driver PUG' },
  'gugus-tugas-kota-layak-anak': { name: 'Gugus Tugas Kota Layak Anak', short: 'Gugus Tugas Kota Layak Anak' },
  'dinas-sosial-provinsi-jawa-timur': { name: 'Dinas Sosial Provinsi Jawa Timur', short: 'Dinas Sosial Provinsi Jawa Timur' },
  'dp3ak-provinsi-jawa-timur': { name: 'DP3AK Provinsi Jawa Timur', short: 'DP3AK Provinsi Jawa Timur' },
  'dpmptsp-provinsi-jawa-timur': { name: 'DPMPTSP Provinsi Jawa Timur', short: 'DPMPTSP Provinsi Jawa Timur' },
  'provinsi-jawa-timur': { name: 'Provinsi Jawa Timur', short: 'Provinsi Jawa Timur' },
  'forum-puspa-provinsi-jawa-timur': { name: 'Forum PUSPA Provinsi Jawa Timur', short: 'Forum PUSPA Provinsi Jawa Timur' },
  'kementerian-sosial-ri': { name: 'Kementerian Sosial RI', short: 'Kementerian Sosial RI' },
  'kemen-pppa': { name: 'Kemen PPPA', short: 'Kemen PPPA' },
  'polres-probolinggo-kota': { name: 'Polres Probolinggo Kota', short: 'Polres Probolinggo Kota' },
  'uppa-polres-probolinggo-kota': { name: 'UPPA Polres Probolinggo Kota', short: 'UPPA Polres Probolinggo Kota' },
  pengadilan: { name: 'Pengadilan', short: 'Pengadilan' },
  'instansi-pengirim-surat': { name: 'Instansi pengirim surat', short: 'Instansi pengirim surat' },
  'instansi-tujuan-surat': { name: 'Instansi tujuan surat', short: 'Instansi tujuan surat' },
  'instansi-sosial-lain': { name: 'Instansi sosial lain', short: 'Instansi sosial lain' },
  'perangkat-wilayah': { name: 'Perangkat wilayah', short: 'Perangkat wilayah' },
  'pol-pp': { name: 'Pol PP', short: 'Pol PP' },
  faskes: { name: 'Faskes', short: 'Faskes' },
  'pilar-sosial': { name: 'Pilar sosial', short: 'Pilar sosial' },
  'pihak-terkait-kasus': { name: 'Pihak terkait kasus', short: 'Pihak terkait kasus' },
  tksk: { name: 'TKSK', short: 'TKSK' },
  psm: { name: 'PSM', short: 'PSM' },
  'rt-rw-dan-tokoh-masyarakat': { name: 'RT/RW dan tokoh masyarakat', short: 'RT/RW dan tokoh masyarakat' },
  masyarakat: { name: 'Masyarakat', short: 'Masyarakat' },
  korban: { name: 'Korban', short: 'Korban' },
  'keluarga-atau-kerabat-korban': { name: 'Keluarga atau kerabat korban', short: 'Keluarga atau kerabat korban' },
  terlapor: { name: 'Terlapor', short: 'Terlapor' },
  pelapor: { name: 'Pelapor', short: 'Pelapor' },
  psikolog: { name: 'Psikolog', short: 'Psikolog' },
  dokter: { name: 'Dokter', short: 'Dokter' },
  advokat: { name: 'Advokat', short: 'Advokat' },
  'penerima-manfaat': { name: 'Penerima manfaat', short: 'Penerima manfaat' },
  'keluarga-klien': { name: 'Keluarga klien', short: 'Keluarga klien' },
  kube: { name: 'KUBE', short: 'KUBE' },
  'pendamping-kube': { name: 'Pendamping KUBE', short: 'Pendamping KUBE' },
  'pelaksana-pelatihan': { name: 'Pelaksana Pelatihan', short: 'Pelaksana Pelatihan' },
  veteran: { name: 'Veteran', short: 'Veteran' },
  'pihak-ketiga': { name: 'Pihak ketiga', short: 'Pihak ketiga' },
  'partai-politik': { name: 'Partai politik', short: 'Partai politik' },
  'peserta-pelatihan': { name: 'Peserta pelatihan', short: 'Peserta pelatihan' },
  'peserta-sosialisasi': { name: 'Peserta sosialisasi', short: 'Peserta sosialisasi' },
  narasumber: { name: 'Narasumber', short: 'Narasumber' },
  'dunia-usaha': { name: 'Dunia usaha', short: 'Dunia usaha' },
  'organisasi-wanita': { name: 'Organisasi Wanita', short: 'Organisasi Wanita' },
  'gabungan-organisasi-wanita': { name: 'Gabungan Organisasi Wanita', short: 'Gabungan Organisasi Wanita' },
  psks: { name: 'PSKS', short: 'PSKS' },
  'karang-taruna': { name: 'Karang Taruna', short: 'Karang Taruna' },
  lksa: { name: 'LKSA', short: 'LKSA' },
  'forum-puspa': { name: 'Forum PUSPA', short: 'Forum PUSPA' },
  'lembaga-nonpemerintah': { name: 'Lembaga nonpemerintah', short: 'Lembaga nonpemerintah' },
} as const

export type Outsider = keyof typeof outsiders

export function isLane(code: string): code is Lane {
  return Object.hasOwn(lanes, code)
}

/** The name of a lane or an outsider, as the map says it. */
export function laneName(code: Lane | Outsider): string {
  return isLane(code) ? lanes[code].name : outsiders[code].name
}

export function laneShort(code: Lane | Outsider): string {
  return isLane(code) ? lanes[code].short : outsiders[code].short
}
