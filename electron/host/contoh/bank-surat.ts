/** What the demonstration's letters are made of. Institutions are of the kinds that write to such an office; every person is invented. */
export interface PengirimContoh {
  readonly nama: string
  readonly pendek: string
  readonly jenis: 'instansi' | 'orang'
  /** How this sender numbers its letters: {kode}, {urut}, {bulan}, {tahun}. */
  readonly pola: string
  readonly kali: number
}

export const pengirimContoh: readonly PengirimContoh[] = [
  { nama: 'Badan Perencanaan Pembangunan Daerah, Penelitian dan Pengembangan Kota Probolinggo', pendek: 'Bappedalitbang', jenis: 'instansi', pola: '{kode}/{urut}/425.202/{tahun}', kali: 8 },
  { nama: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kota Probolinggo', pendek: 'BKPSDM', jenis: 'instansi', pola: '{kode}/{urut}/425.204/{tahun}', kali: 9 },
  { nama: 'Badan Pendapatan, Pengelolaan Keuangan dan Aset Daerah Kota Probolinggo', pendek: 'BPPKAD', jenis: 'instansi', pola: '{kode}/{urut}/425.203/{tahun}', kali: 9 },
  { nama: 'Inspektorat Daerah Kota Probolinggo', pendek: 'Inspektorat', jenis: 'instansi', pola: '{kode}/{urut}/425.300/{tahun}', kali: 6 },
  { nama: 'Bagian Organisasi Sekretariat Daerah Kota Probolinggo', pendek: 'Bag. Organisasi', jenis: 'instansi', pola: '{kode}/{urut}/425.011/{tahun}', kali: 5 },
  { nama: 'Bagian Umum Sekretariat Daerah Kota Probolinggo', pendek: 'Bag. Umum', jenis: 'instansi', pola: '{kode}/{urut}/425.012/{tahun}', kali: 7 },
  { nama: 'Bagian Hukum Sekretariat Daerah Kota Probolinggo', pendek: 'Bag. Hukum', jenis: 'instansi', pola: '{kode}/{urut}/425.013/{tahun}', kali: 3 },
  { nama: 'Dinas Kesehatan, Pengendalian Penduduk dan Keluarga Berencana Kota Probolinggo', pendek: 'Dinkes P2KB', jenis: 'instansi', pola: '{kode}/{urut}/425.102/{tahun}', kali: 7 },
  { nama: 'Dinas Pendidikan dan Kebudayaan Kota Probolinggo', pendek: 'Disdikbud', jenis: 'instansi', pola: '{kode}/{urut}/425.101/{tahun}', kali: 5 },
  { nama: 'Dinas Kependudukan dan Pencatatan Sipil Kota Probolinggo', pendek: 'Dispendukcapil', jenis: 'instansi', pola: '{kode}/{urut}/425.110/{tahun}', kali: 4 },
  { nama: 'Dinas Komunikasi dan Informatika Kota Probolinggo', pendek: 'Diskominfo', jenis: 'instansi', pola: '{kode}/{urut}/425.112/{tahun}', kali: 4 },
  { nama: 'Rumah Sakit Umum Daerah dr. Mohamad Saleh Kota Probolinggo', pendek: 'RSUD M. Saleh', jenis: 'instansi', pola: '{kode}/{urut}/425.102.8/{tahun}', kali: 5 },
  { nama: 'Kecamatan Mayangan Kota Probolinggo', pendek: 'Kec. Mayangan', jenis: 'instansi', pola: '{kode}/{urut}/425.501/{tahun}', kali: 6 },
  { nama: 'Kecamatan Kanigaran Kota Probolinggo', pendek: 'Kec. Kanigaran', jenis: 'instansi', pola: '{kode}/{urut}/425.502/{tahun}', kali: 6 },
  { nama: 'Kecamatan Kademangan Kota Probolinggo', pendek: 'Kec. Kademangan', jenis: 'instansi', pola: '{kode}/{urut}/425.504/{tahun}', kali: 5 },
  { nama: 'Kecamatan Wonoasih Kota Probolinggo', pendek: 'Kec. Wonoasih', jenis: 'instansi', pola: '{kode}/{urut}/425.505/{tahun}', kali: 5 },
  { nama: 'Kecamatan Kedopok Kota Probolinggo', pendek: 'Kec. Kedopok', jenis: 'instansi', pola: '{kode}/{urut}/425.503/{tahun}', kali: 5 },
  { nama: 'Kelurahan Jrebeng Lor Kecamatan Kedopok', pendek: 'Kel. Jrebeng Lor', jenis: 'instansi', pola: '{kode}/{urut}/425.503.2/{tahun}', kali: 4 },
  { nama: 'Kelurahan Ketapang Kecamatan Kademangan', pendek: 'Kel. Ketapang', jenis: 'instansi', pola: '{kode}/{urut}/425.504.3/{tahun}', kali: 4 },
  { nama: 'Kelurahan Kebonsari Wetan Kecamatan Kanigaran', pendek: 'Kel. Kebonsari Wetan', jenis: 'instansi', pola: '{kode}/{urut}/425.502.4/{tahun}', kali: 3 },
  { nama: 'Dinas Sosial Provinsi Jawa Timur', pendek: 'Dinsos Jatim', jenis: 'instansi', pola: '{kode}/{urut}/107.5/{tahun}', kali: 9 },
  { nama: 'Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Kependudukan Provinsi Jawa Timur', pendek: 'DP3AK Jatim', jenis: 'instansi', pola: '{kode}/{urut}/107.6/{tahun}', kali: 8 },
  { nama: 'Kementerian Sosial Republik Indonesia, Direktorat Jenderal Rehabilitasi Sosial', pendek: 'Kemensos Rehsos', jenis: 'instansi', pola: '{urut}/4/RS.01.02/{bulan}/{tahun}', kali: 3 },
  { nama: 'Kementerian Pemberdayaan Perempuan dan Perlindungan Anak Republik Indonesia', pendek: 'Kemen PPPA', jenis: 'instansi', pola: 'B-{urut}/D.V/PA.02/{bulan}/{tahun}', kali: 2 },
  { nama: 'Kepolisian Resor Probolinggo Kota', pendek: 'Polres Kota', jenis: 'instansi', pola: 'R/{urut}/{romawi}/{tahun}', kali: 3 },
  { nama: 'Kantor Kementerian Agama Kota Probolinggo', pendek: 'Kemenag Kota', jenis: 'instansi', pola: 'B-{urut}/Kk.13.27/PP.00/{bulan}/{tahun}', kali: 3 },
  { nama: 'Tim Penggerak PKK Kecamatan Kanigaran', pendek: 'PKK Kanigaran', jenis: 'instansi', pola: '{urut}/PKK-KNG/{romawi}/{tahun}', kali: 3 },
  { nama: 'Gabungan Organisasi Wanita Kota Probolinggo', pendek: 'GOW Kota', jenis: 'instansi', pola: '{urut}/GOW/{romawi}/{tahun}', kali: 2 },
  { nama: 'Lembaga Kesejahteraan Sosial Anak Taman Harapan Contoh', pendek: 'LKSA Taman Harapan', jenis: 'instansi', pola: '{urut}/LKSA-TH/{romawi}/{tahun}', kali: 3 },
  { nama: 'Karang Taruna Kelurahan Mangunharjo', pendek: 'Karang Taruna Mangunharjo', jenis: 'instansi', pola: '{urut}/KT-MGH/{romawi}/{tahun}', kali: 2 },
  { nama: 'Universitas Contoh Timur, Fakultas Ilmu Sosial dan Ilmu Politik', pendek: 'Univ. Contoh Timur', jenis: 'instansi', pola: '{urut}/UN.CT/FISIP/{bulan}/{tahun}', kali: 3 },
  { nama: 'Yayasan Peduli Difabel Contoh', pendek: 'Yay. Peduli Difabel', jenis: 'instansi', pola: '{urut}/YPD/{romawi}/{tahun}', kali: 2 },
  { nama: 'Sutarmi, warga Kelurahan Jati', pendek: 'Sutarmi, Kel. Jati', jenis: 'orang', pola: '-', kali: 2 },
  { nama: 'Paguyuban Warga RT 03 RW 05 Kelurahan Wiroborang', pendek: 'Warga RT 03/05 Wiroborang', jenis: 'orang', pola: '-', kali: 2 },
]

/** Who should answer: a unit that the sorting names first, and others beside it. */
export interface HalContoh {
  readonly hal: string
  readonly kode: string
  readonly jenis: 'surat dinas' | 'undangan' | 'edaran' | 'permohonan warga' | 'laporan' | 'keputusan'
  readonly ke: readonly ('rpjs' | 'dayasos' | 'pp' | 'ppha' | 'tu' | 'program' | 'keuangan')[]
  readonly sifat?: 'Segera' | 'Sangat Segera'
  readonly keamanan?: 'T' | 'R'
  readonly dari: readonly string[]
  /** A sealed letter has no hal at registration. */
  readonly hasil: string
}

export const halContoh: readonly HalContoh[] = [
  { hal: 'Permintaan data pilah gender dan rencana aksi PUG tahun {tahun}', kode: '400.2.2.1', jenis: 'surat dinas', ke: ['pp', 'ppha', 'program'], sifat: 'Segera', dari: ['DP3AK Jatim', 'Bappedalitbang'], hasil: 'Data pilah dikirim melalui surat Bidang Pemberdayaan Perempuan.' },
  { hal: 'Undangan rapat koordinasi percepatan penurunan stunting', kode: '400.14.1.1', jenis: 'undangan', ke: ['rpjs', 'ppha'], dari: ['Dinkes P2KB', 'Bappedalitbang', 'Kec. Mayangan'], hasil: 'Rapat dihadiri; notula diserahkan kepada Sekretaris.' },
  { hal: 'Undangan rapat pimpinan perangkat daerah bulan {bulanNama}', kode: '000.1.5', jenis: 'undangan', ke: ['tu'], dari: ['Bag. Umum'], hasil: 'Kepala Dinas hadir.' },
  { hal: 'Permintaan data bufferstock dan kesiapan dapur umum', kode: '400.9.10.1', jenis: 'surat dinas', ke: ['rpjs'], sifat: 'Segera', dari: ['Dinsos Jatim'], hasil: 'Data bufferstock dikirim.' },
  { hal: 'Verifikasi dan validasi data PBI JKN triwulan {triwulan}', kode: '400.9.11.1', jenis: 'surat dinas', ke: ['dayasos'], dari: ['Dinsos Jatim', 'Dinkes P2KB'], hasil: 'Hasil verval diunggah pada SIKS-NG.' },
  { hal: 'Penyampaian usulan calon penerima bantuan sosial lanjut usia', kode: '400.9.6.1', jenis: 'surat dinas', ke: ['rpjs'], dari: ['Kec. Mayangan', 'Kec. Kanigaran', 'Kec. Kademangan', 'Kec. Wonoasih', 'Kec. Kedopok'], hasil: 'Usulan masuk daftar verifikasi lapangan.' },
  { hal: 'Susulan berkas calon penerima bantuan penyandang disabilitas', kode: '400.9.3.1', jenis: 'surat dinas', ke: ['rpjs'], dari: ['Kel. Jrebeng Lor', 'Kel. Ketapang', 'Kel. Kebonsari Wetan'], hasil: 'Berkas dilengkapi dan diteruskan ke tim verifikasi.' },
  { hal: 'Permohonan rekomendasi izin operasional LKSA', kode: '400.9.12.3', jenis: 'surat dinas', ke: ['dayasos'], dari: ['LKSA Taman Harapan'], hasil: 'Rekomendasi diterbitkan setelah kunjungan.' },
  { hal: 'Permohonan narasumber pelatihan kewirausahaan perempuan', kode: '400.2.3.3', jenis: 'surat dinas', ke: ['pp'], dari: ['PKK Kanigaran', 'GOW Kota'], hasil: 'Narasumber ditunjuk; jadwal disepakati.' },
  { hal: 'Rujukan pendampingan psikososial pasien', kode: '400.2.4.3', jenis: 'surat dinas', ke: ['ppha'], sifat: 'Segera', keamanan: 'T', dari: ['RSUD M. Saleh'], hasil: 'Pendampingan dimulai; laporan pada berkas kasus.' },
  { hal: 'Permohonan pendampingan anak dalam pemeriksaan perkara', kode: '400.9.2.3', jenis: 'surat dinas', ke: ['ppha'], sifat: 'Sangat Segera', keamanan: 'R', dari: ['Polres Kota'], hasil: 'Pendamping ditugaskan.' },
  { hal: 'Pemberitahuan usul kenaikan pangkat periode 1 {periodePangkat}', kode: '800.1.3.2', jenis: 'surat dinas', ke: ['tu'], dari: ['BKPSDM'], hasil: 'Berkas usul dihimpun Pengelola Kepegawaian.' },
  { hal: 'Penyampaian daftar nominatif kenaikan gaji berkala', kode: '800.1.11.13', jenis: 'surat dinas', ke: ['tu', 'keuangan'], dari: ['BKPSDM'], hasil: 'Daftar diperiksa dan diteruskan ke Bendahara.' },
  { hal: 'Batas waktu penyampaian SPJ fungsional bulan {bulanNama}', kode: '900.1.3.6', jenis: 'surat dinas', ke: ['keuangan'], sifat: 'Sangat Segera', dari: ['BPPKAD'], hasil: 'SPJ fungsional disampaikan.' },
  { hal: 'Rekonsiliasi realisasi belanja dan aset triwulan {triwulan}', kode: '900.1.3.5', jenis: 'undangan', ke: ['keuangan', 'tu'], dari: ['BPPKAD'], hasil: 'Berita acara rekonsiliasi ditandatangani.' },
  { hal: 'Tindak lanjut hasil pemeriksaan reguler tahun {tahunLalu}', kode: '700.1.2.5', jenis: 'surat dinas', ke: ['keuangan', 'program'], sifat: 'Segera', dari: ['Inspektorat'], hasil: 'Matriks tindak lanjut dikirim dengan bukti.' },
  { hal: 'Permintaan bahan reviu LKjIP dan perjanjian kinerja', kode: '000.8.6.3', jenis: 'surat dinas', ke: ['program'], dari: ['Inspektorat', 'Bag. Organisasi'], hasil: 'Bahan diunggah pada E-SAKIP.' },
  { hal: 'Pemutakhiran SOP dan peta proses bisnis perangkat daerah', kode: '000.8.3.3', jenis: 'surat dinas', ke: ['tu', 'program'], dari: ['Bag. Organisasi'], hasil: 'Daftar SOP diperbarui.' },
  { hal: 'Penyampaian rancangan Renja tahun {tahunDepan} dan jadwal forum perangkat daerah', kode: '000.7.2.4', jenis: 'surat dinas', ke: ['program'], sifat: 'Segera', dari: ['Bappedalitbang'], hasil: 'Rancangan Renja diserahkan.' },
  { hal: 'Edaran disiplin jam kerja ASN selama bulan Ramadan', kode: '800.1.6.2', jenis: 'edaran', ke: ['tu'], dari: ['BKPSDM', 'Bag. Organisasi'], hasil: 'Diedarkan kepada semua bidang.' },
  { hal: 'Permintaan data anak penerima layanan perlindungan khusus', kode: '400.2.4.2', jenis: 'surat dinas', ke: ['ppha'], dari: ['DP3AK Jatim', 'Disdikbud'], hasil: 'Rekap tanpa nama dikirim.' },
  { hal: 'Evaluasi Kota Layak Anak: jadwal dan kelengkapan bukti dukung', kode: '400.2.7', jenis: 'surat dinas', ke: ['ppha', 'pp'], sifat: 'Segera', dari: ['Kemen PPPA', 'DP3AK Jatim'], hasil: 'Bukti dukung klaster dilengkapi.' },
  { hal: 'Kerja sama bimbingan perkawinan dan ketahanan keluarga', kode: '400.9.12.1', jenis: 'surat dinas', ke: ['pp', 'ppha'], dari: ['Kemenag Kota'], hasil: 'Rancangan kerja sama dibahas.' },
  { hal: 'Usulan peserta pelatihan Taruna Siaga Bencana', kode: '400.9.9.1', jenis: 'surat dinas', ke: ['rpjs'], dari: ['Dinsos Jatim', 'Kemensos Rehsos'], hasil: 'Lima peserta diusulkan.' },
  { hal: 'Permohonan bantuan kursi roda untuk orang tua', kode: '400.9.3.1', jenis: 'permohonan warga', ke: ['rpjs'], dari: ['Sutarmi, Kel. Jati', 'Warga RT 03/05 Wiroborang'], hasil: 'Kunjungan dilakukan; bantuan diusulkan.' },
  { hal: 'Permohonan perbaikan data DTKS keluarga', kode: '400.9.14.1', jenis: 'permohonan warga', ke: ['dayasos'], dari: ['Warga RT 03/05 Wiroborang', 'Sutarmi, Kel. Jati'], hasil: 'Data diperbaiki lewat musyawarah kelurahan.' },
  { hal: 'Permohonan izin penelitian dan pengambilan data skripsi', kode: '400.14.5.4', jenis: 'surat dinas', ke: ['tu'], dari: ['Univ. Contoh Timur'], hasil: 'Izin diberikan dengan ketentuan perlindungan data.' },
  { hal: 'Undangan sosialisasi aplikasi layanan adminduk bagi kelompok rentan', kode: '400.12.2.4', jenis: 'undangan', ke: ['rpjs', 'dayasos'], dari: ['Dispendukcapil'], hasil: 'Dihadiri dua petugas.' },
  { hal: 'Pembinaan Karang Taruna dan permohonan bantuan sarana', kode: '400.9.12.5', jenis: 'surat dinas', ke: ['dayasos'], dari: ['Karang Taruna Mangunharjo'], hasil: 'Pembinaan dijadwalkan.' },
  { hal: 'Pemutakhiran konten laman dan media sosial perangkat daerah', kode: '400.14.9', jenis: 'surat dinas', ke: ['tu'], dari: ['Diskominfo'], hasil: 'Konten diperbarui.' },
  { hal: 'Penyampaian salinan Keputusan Wali Kota tentang penerima bantuan sosial', kode: '100.3.3.3', jenis: 'keputusan', ke: ['rpjs', 'dayasos'], dari: ['Bag. Hukum'], hasil: 'Dipakai sebagai dasar penyaluran.' },
  { hal: 'Undangan bakti sosial dan pemeriksaan alat bantu penyandang disabilitas', kode: '400.9.3.2', jenis: 'undangan', ke: ['rpjs'], dari: ['Yay. Peduli Difabel'], hasil: 'Petugas hadir.' },
]

export const instruksiContoh = ['Proses lebih lanjut', 'Siapkan bahan', 'Siapkan jawaban', 'Laporkan hasilnya', 'Tanggapan dan saran', 'Untuk dipedomani', 'Koordinasi/konfirmasikan'] as const
