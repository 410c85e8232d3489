import { contoh, KOP_PANJANG, type ContohNaskah } from './contoh.ts'
import { orangContoh, penandaContoh } from './orang.ts'

const biasa = {
  nomor: '000.1.2.3/0044/425.106/2025',
  penanda: penandaContoh('Laras Pramesti', { jabatan: 'Pengguna Anggaran' }),
  isi: {
    pegawai: [orangContoh('Jaya Baskara')],
    tingkatBiaya: 'C',
    maksud: 'Mengikuti rapat koordinasi penyaluran bantuan sosial tahap pertama Tahun 2025',
    angkutan: 'Kendaraan dinas',
    berangkatDari: 'Probolinggo',
    tujuan: 'Surabaya',
    berangkat: '2025-03-10',
    kembali: '2025-03-12',
    instansi: 'Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak Kota Probolinggo',
    rekening: '5.1.02.04.01.0001',
  },
}

export const contohSpd: readonly ContohNaskah[] = [
  contoh('spd', '', biasa),
  contoh('spd', 'gaya-2009', { ...biasa, keluarga: '54/2009' }),
  contoh('spd', 'pengikut', {
    ...biasa,
    kop: KOP_PANJANG,
    isi: {
      ...biasa.isi,
      pegawai: [orangContoh('Faris Ubaidillah')],
      kembali: '2025-03-10',
      tujuan: 'Balai Besar Rehabilitasi Sosial Penyandang Disabilitas Intelektual, Temanggung, Jawa Tengah',
      maksud:
        'Mengantar dan mendampingi penerima manfaat menjalani rehabilitasi sosial lanjutan, serta menyerahkan berkas asesmen dan hasil pemeriksaan kesehatan kepada petugas balai',
      pengikut: [
        { nama: 'Penerima manfaat A', lahir: '1 Januari 2001', keterangan: 'Penerima manfaat' },
        { nama: 'Pendamping keluarga A', lahir: '17 Agustus 1979', keterangan: 'Keluarga' },
      ],
      keterangan: 'Surat Tugas Nomor 800.1.11.1/0053/425.106/2025',
    },
  }),
]
