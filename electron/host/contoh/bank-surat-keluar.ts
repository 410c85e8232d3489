import type { KodeJenis } from '../../../shared/modules/persuratan/naskah/jenis.ts'

/** An outgoing letter of the demonstration: who writes it, what it says, how far it comes. */
export interface SuratKeluarContoh {
  readonly jenis: KodeJenis
  readonly akun: string
  readonly hal: string
  readonly yth: readonly string[]
  readonly kode: string
  readonly isi: Readonly<Record<string, unknown>>
  /** People of the register who are named, by their accounts, and in which part. */
  readonly orang?: readonly [bagian: string, akun: readonly string[]]
  readonly tembusan?: readonly string[]
  readonly an?: boolean
  /** Returned once: by whom, and why. */
  readonly kembali?: readonly [step: string, sebab: string]
  /** The days on which one like it is written. */
  readonly mulai: readonly string[]
  /** How many acts the last of them has come; all of them are sent without it. */
  readonly langkah?: number
}

const PENUTUP = 'Demikian, atas perhatian dan kerja sama Saudara disampaikan terima kasih.'
const PENUTUP_UNDANGAN =
  'Mengingat pentingnya acara dimaksud, dimohon hadir tepat waktu. Demikian, atas perhatian Saudara disampaikan terima kasih.'

/** Letters that an office of this kind writes again and again. */
export const suratKeluarContoh: readonly SuratKeluarContoh[] = [
  {
    jenis: 'surat-dinas',
    akun: 'rehab',
    hal: 'Permintaan data penerima bantuan lanjut usia terlantar',
    yth: ['Camat Kanigaran', 'Camat Mayangan', 'Camat Kademangan', 'Camat Wonoasih', 'Camat Kedopok'],
    kode: '400.9.6.1',
    isi: {
      pembuka:
        'Dalam rangka pemutakhiran data penerima bantuan permakanan bagi lanjut usia terlantar, dengan ini kami mohon bantuan Saudara untuk menyampaikan data calon penerima di wilayah kerja masing-masing.',
      isi: 'Data dimaksud memuat sekurang-kurangnya:',
      butir: [
        'nama lengkap dan nomor induk kependudukan;',
        'alamat tempat tinggal sampai RT dan RW; dan',
        'keterangan dari kelurahan bahwa yang bersangkutan hidup sendiri atau tidak ada yang merawat.',
      ],
      penutup: 'Data kami harapkan sudah kami terima paling lambat 7 (tujuh) hari kerja sejak surat ini. ' + PENUTUP,
    },
    tembusan: ['Sekretaris Daerah Kota Probolinggo', 'Kepala Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah'],
    mulai: ['2024-02-06', '2024-08-13', '2025-02-11'],
  },
  {
    jenis: 'surat-undangan',
    akun: 'dayasos',
    hal: 'Undangan rapat koordinasi pendamping PKH',
    yth: ['Koordinator Kota Program Keluarga Harapan', 'Para Pendamping PKH se-Kota Probolinggo'],
    kode: '400.9.14.6',
    isi: {
      pembuka:
        'Sehubungan dengan evaluasi penyaluran bantuan sosial Program Keluarga Harapan, dengan hormat kami mengundang Saudara untuk hadir pada:',
      hari: '2025-03-11',
      mulai: '09:00',
      tempat: 'Ruang Rapat Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak',
      acara: 'Rapat koordinasi dan evaluasi penyaluran PKH',
      catatan: 'Peserta diharapkan membawa data keluarga penerima manfaat di wilayah dampingannya.',
      penutup: PENUTUP_UNDANGAN,
    },
    mulai: ['2024-03-04', '2024-06-03', '2024-09-02', '2025-02-24'],
    kembali: ['periksa-tu', 'Hari dan tanggal rapat tidak cocok. Betulkan, lalu sampaikan kembali.'],
  },
  {
    jenis: 'surat-tugas',
    akun: 'rehab',
    hal: 'Verifikasi calon penerima bantuan penyandang disabilitas',
    yth: [],
    kode: '800.1.11.1',
    isi: {
      dasar: [
        'Dokumen Pelaksanaan Anggaran Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak Tahun Anggaran berkenaan;',
        'Usulan Camat Kademangan tentang calon penerima bantuan penyandang disabilitas.',
      ],
      untuk: [
        'melaksanakan verifikasi lapangan calon penerima bantuan penyandang disabilitas di Kecamatan Kademangan;',
        'menyampaikan laporan tertulis kepada Kepala Dinas paling lambat 3 (tiga) hari setelah selesai.',
      ],
      mulai: '2025-03-10',
      selesai: '2025-03-11',
      tempat: 'Kecamatan Kademangan',
      pembebanan: '',
    },
    orang: ['kepada', ['rehab.staf', 'pptk1']],
    mulai: ['2024-04-16', '2024-10-08', '2025-03-03'],
    langkah: 5,
  },
  {
    jenis: 'surat-dinas',
    akun: 'pp',
    hal: 'Permohonan narasumber pelatihan kewirausahaan perempuan',
    yth: ['Kepala Dinas Koperasi, Usaha Kecil Menengah dan Perdagangan Kota Probolinggo'],
    kode: '400.2.3.3',
    isi: {
      pembuka:
        'Dalam rangka pelatihan kewirausahaan bagi perempuan kepala keluarga, dengan hormat kami mohon kesediaan Saudara menugaskan seorang narasumber dengan materi perizinan usaha mikro.',
      penutup: PENUTUP,
    },
    tembusan: ['Asisten Perekonomian dan Pembangunan Sekretariat Daerah'],
    mulai: ['2024-05-14', '2025-02-18'],
    kembali: ['verifikasi-sekretaris', 'Hari, tanggal, dan tempat pelatihan belum disebut. Lengkapi.'],
  },
  {
    jenis: 'surat-dinas',
    akun: 'ppha',
    hal: 'Penyampaian laporan layanan perlindungan perempuan dan anak',
    yth: ['Kepala Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Kependudukan Provinsi Jawa Timur'],
    kode: '400.2.4.4',
    isi: {
      pembuka:
        'Memperhatikan surat Saudara tentang pelaporan layanan perlindungan perempuan dan anak, bersama ini kami sampaikan laporan triwulan sebagaimana terlampir.',
      penutup: PENUTUP,
    },
    mulai: ['2024-01-16', '2024-04-17', '2024-07-16', '2024-10-15', '2025-01-14'],
  },
  {
    jenis: 'surat-dinas',
    akun: 'dayasos',
    hal: 'Pemberitahuan jadwal penyaluran bantuan pangan',
    yth: ['Lurah se-Kota Probolinggo'],
    kode: '400.9.11.3',
    isi: {
      pembuka:
        'Bersama ini diberitahukan bahwa bantuan pangan bagi keluarga penerima manfaat disalurkan di balai kelurahan masing-masing sesuai jadwal terlampir.',
      isi: 'Penerima membawa kartu tanda penduduk dan kartu keluarga asli. Yang berhalangan karena sakit atau lanjut usia dapat diwakili oleh anggota keluarga dalam satu kartu keluarga.',
      penutup: PENUTUP,
    },
    an: true,
    mulai: ['2024-03-19', '2024-11-05', '2025-02-26'],
    langkah: 3,
  },
  {
    jenis: 'surat-pengantar',
    akun: 'dayasos',
    hal: 'Penyampaian usulan kepesertaan PBI JKD',
    yth: ['Kepala Dinas Kesehatan, Pengendalian Penduduk dan Keluarga Berencana Kota Probolinggo'],
    kode: '400.9.11.1',
    isi: {
      kiriman: [
        {
          jenis: 'Daftar usulan peserta PBI Jaminan Kesehatan Daerah',
          banyaknya: '1 (satu) berkas',
          keterangan: 'Disampaikan dengan hormat untuk menjadi periksa dan proses lebih lanjut',
        },
        { jenis: 'Berita acara verifikasi dan validasi', banyaknya: '1 (satu) lembar', keterangan: '' },
      ],
      telepon: '(0335) 000000',
    },
    mulai: ['2024-06-11', '2024-12-10', '2025-02-13'],
  },
  {
    jenis: 'surat-keterangan',
    akun: 'rehab',
    hal: 'Keterangan pernah bekerja sebagai relawan',
    yth: [],
    kode: '400.9.12.3',
    isi: {
      tentang: [
        { pegawaiId: null, nama: 'Sulastri Handayani', nip: '', pangkat: '', golongan: '', jabatan: 'Relawan Sosial', keterangan: '' },
      ],
      data: [{ nama: 'Alamat', nilai: 'Jalan Contoh 12, Kelurahan Kanigaran, Kota Probolinggo' }],
      maksud:
        'Yang bersangkutan benar telah membantu sebagai relawan pada Bidang Rehabilitasi, Perlindungan dan Jaminan Sosial sejak Januari 2022 sampai dengan Desember 2024, dan melaksanakan tugasnya dengan baik.',
      penutup: 'Demikian surat keterangan ini dibuat untuk dipergunakan sebagaimana mestinya.',
    },
    mulai: ['2025-01-21'],
  },
  {
    jenis: 'surat-undangan',
    akun: 'ppha',
    hal: 'Undangan rapat gugus tugas Kota Layak Anak',
    yth: ['Kepala Perangkat Daerah anggota Gugus Tugas Kota Layak Anak', 'Ketua Forum Anak Kota Probolinggo'],
    kode: '400.2.5.1',
    isi: {
      pembuka: 'Sehubungan dengan persiapan penilaian Kota Layak Anak, dengan hormat kami mengundang Saudara untuk hadir pada:',
      hari: '2025-03-13',
      mulai: '08:30',
      tempat: 'Ruang Puri Manggala Bhakti, Kantor Wali Kota Probolinggo',
      acara: 'Rapat koordinasi gugus tugas dan pembagian tugas pemenuhan indikator',
      penutup: PENUTUP_UNDANGAN,
    },
    mulai: ['2024-02-20', '2025-02-27'],
    langkah: 4,
  },
  {
    jenis: 'surat-edaran',
    akun: 'pp',
    hal: 'Pelaksanaan Hari Ibu di lingkungan perangkat daerah',
    yth: ['Kepala Perangkat Daerah se-Kota Probolinggo', 'Camat dan Lurah se-Kota Probolinggo'],
    kode: '400.14.1.1',
    isi: {
      latar: 'Peringatan Hari Ibu tanggal 22 Desember merupakan penghargaan atas perjuangan perempuan Indonesia.',
      maksud: 'Edaran ini menjadi pedoman pelaksanaan peringatan di lingkungan masing-masing.',
      isi: [
        'Memasang spanduk peringatan mulai tanggal 15 Desember.',
        'Melaksanakan upacara atau apel pada tanggal 22 Desember dengan mengenakan busana nasional.',
        'Menyelenggarakan kegiatan sosial yang melibatkan perempuan kepala keluarga.',
      ],
      penutup: 'Demikian untuk dilaksanakan sebagaimana mestinya.',
    },
    mulai: ['2024-12-03'],
  },
  {
    jenis: 'surat-dinas',
    akun: 'rehab.staf',
    hal: 'Rekomendasi rujukan orang terlantar ke balai rehabilitasi',
    yth: ['Kepala Balai Pelayanan Sosial PMKS Sidoarjo'],
    kode: '400.9.4.1',
    isi: {
      pembuka:
        'Berdasarkan asesmen pekerja sosial terhadap seorang orang terlantar yang ditemukan di wilayah Kecamatan Mayangan, dengan ini kami mohon bantuan Saudara menerima yang bersangkutan untuk mendapat rehabilitasi sosial.',
      isi: 'Hasil asesmen dan keterangan kesehatan kami sampaikan terlampir.',
      penutup: PENUTUP,
    },
    mulai: ['2025-03-04'],
    langkah: 0,
  },
  {
    jenis: 'surat-dinas',
    akun: 'pp',
    hal: 'Permintaan data gender dan anak tahun 2024',
    yth: ['Kepala Perangkat Daerah se-Kota Probolinggo'],
    kode: '400.2.2.1',
    isi: {
      pembuka:
        'Untuk penyusunan Profil Gender dan Anak Kota Probolinggo, dengan hormat kami mohon Saudara menyampaikan data terpilah menurut jenis kelamin sesuai formulir terlampir.',
      penutup: PENUTUP,
    },
    mulai: ['2025-03-04'],
    langkah: 1,
  },
]
