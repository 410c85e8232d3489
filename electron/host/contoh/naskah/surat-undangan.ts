import { contoh, KOP_PANJANG, TIGA_TEMBUSAN, type ContohNaskah } from './contoh.ts'
import { penanda } from './orang.ts'

const biasa = {
  nomor: '400.2.4.3/0231/425.106/2025',
  kepala: {
    hal: 'Undangan',
    sifat: 'Segera' as const,
    yth: [
      'Kepala Dinas Pendidikan dan Kebudayaan Kota Probolinggo',
      'Kepala Kepolisian Resor Probolinggo Kota',
      'Ketua Forum Anak Kota Probolinggo',
    ],
    di: 'Probolinggo',
  },
  isi: {
    pembuka:
      'Dalam rangka penyusunan rencana aksi pencegahan kekerasan terhadap anak di Kota Probolinggo Tahun 2025, kami mengharap kehadiran Saudara pada rapat koordinasi yang akan diselenggarakan pada:',
    hari: '2025-03-13',
    mulai: '09:00',
    tempat: 'Ruang Rapat Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak, Jalan Contoh Nomor 1, Probolinggo',
    acara: 'Rapat Koordinasi Penyusunan Rencana Aksi Pencegahan Kekerasan terhadap Anak',
    penutup:
      'Mengingat pentingnya acara dimaksud, diharapkan Saudara hadir tepat waktu. Demikian, atas perhatian dan kehadirannya disampaikan terima kasih.',
  },
}

const undangan = [
  'Sekretaris Daerah Kota Probolinggo',
  'Kepala Badan Perencanaan Pembangunan Daerah, Penelitian dan Pengembangan',
  'Kepala Dinas Pendidikan dan Kebudayaan',
  'Kepala Dinas Kesehatan, Pengendalian Penduduk dan Keluarga Berencana',
  'Kepala Dinas Kependudukan dan Pencatatan Sipil',
  'Kepala Kepolisian Resor Probolinggo Kota',
  'Kepala Kejaksaan Negeri Kota Probolinggo',
  'Camat se-Kota Probolinggo',
  'Ketua Tim Penggerak PKK Kota Probolinggo',
  'Ketua Forum Anak Kota Probolinggo',
]

const keluarga = ['1/2023', '54/2009'] as const
const akhir = { '1/2023': '', '54/2009': '-gaya-2009' } as const

export const contohSuratUndangan: readonly ContohNaskah[] = keluarga.flatMap((of) => [
  contoh('surat-undangan', akhir[of].slice(1), { ...biasa, keluarga: of }),
  contoh('surat-undangan', `panjang${akhir[of]}`, {
    ...biasa,
    keluarga: of,
    kop: KOP_PANJANG,
    penanda: penanda.plh,
    gaya: { namaKapital: true, namaGaris: true, spasi: 1.5 },
    kepala: {
      ...biasa.kepala,
      hal: 'Undangan Rapat Koordinasi Penyusunan Rencana Aksi Daerah Pencegahan dan Penanganan Kekerasan terhadap Perempuan dan Anak serta Pembentukan Gugus Tugas Kota Layak Anak',
      yth: undangan,
      di: 'Tempat',
      tembusan: TIGA_TEMBUSAN,
      lampiranJumlah: 1,
      lampiranSatuan: 'lembar',
    },
    isi: {
      ...biasa.isi,
      sampai: '2025-03-14',
      selesai: '15:00',
      catatan: 'Membawa data kasus bulan Januari sampai dengan Februari 2025 dan alat tulis; undangan tidak dapat diwakilkan.',
      pembuka: `Menindaklanjuti hasil evaluasi penyelenggaraan perlindungan perempuan dan anak Tahun 2024 serta arahan Wali Kota Probolinggo dalam rapat pimpinan tanggal 24 Februari 2025, perlu disusun rencana aksi daerah yang memuat sasaran, kegiatan, penanggung jawab, dan jadwal pelaksanaannya, yang disepakati oleh semua perangkat daerah dan unsur masyarakat yang terkait.\n${biasa.isi.pembuka}`,
    },
  }),
])
