import type { KodeJenis } from './jenis.ts'

/** What each kind of naskah is for, as one chooses it. */
export const gunaJenis: Readonly<Record<KodeJenis, string>> = {
  'surat-dinas': 'Surat kepada instansi atau pihak di luar dinas: permintaan, jawaban, penyampaian.',
  'surat-undangan': 'Mengundang ke acara: hari, pukul, tempat, acara.',
  'surat-tugas': 'Menugaskan seorang atau beberapa pegawai untuk suatu kegiatan.',
  spd: 'Perjalanan dinas seorang pegawai, depan dan belakang, mengikuti Surat Tugasnya.',
  'nota-dinas': 'Surat antarpejabat di dalam dinas, tanpa cap.',
  'surat-pengantar': 'Menyertai berkas atau barang yang dikirim, kembali sebagai tanda terima.',
  'surat-keterangan': 'Menerangkan keadaan seorang pegawai atau warga.',
  'surat-edaran': 'Pemberitahuan atau petunjuk yang berlaku bagi banyak penerima.',
  keputusan: 'Menetapkan sesuatu: tim, penunjukan, pemberlakuan.',
  pengumuman: 'Pemberitahuan kepada umum.',
  'berita-acara': 'Mencatat yang dilakukan dua pihak: serah terima, pemeriksaan.',
  laporan: 'Melaporkan pelaksanaan kegiatan atau perjalanan dinas.',
  'telaahan-staf': 'Uraian persoalan dan saran kepada atasan.',
  notula: 'Catatan rapat, dengan keputusan dan tindak lanjutnya.',
  'daftar-hadir': 'Lembar tanda tangan peserta rapat atau kegiatan.',
}
