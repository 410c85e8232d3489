import { suratMasukProcess } from './modules/persuratan/surat-masuk.process.ts'
import { suratKeluarProcess } from './modules/persuratan/surat-keluar.process.ts'
import { dokumenKepegawaianProcess } from './modules/kepegawaian/dokumen-kepegawaian.process.ts'
import { disiplinPegawaiProcess } from './modules/kepegawaian/disiplin-pegawai.process.ts'
import { pengembanganSdmProcess } from './modules/kepegawaian/pengembangan-sdm.process.ts'
import { pengadaanPemeliharaanProcess } from './modules/barang/pengadaan-pemeliharaan.process.ts'
import { penatausahaanBmdProcess } from './modules/barang/penatausahaan-bmd.process.ts'
import { renstraProcess } from './modules/perencanaan/renstra.process.ts'
import { renjaProcess } from './modules/perencanaan/renja.process.ts'
import { anggaranProcess } from './modules/perencanaan/anggaran.process.ts'
import { kinerjaProcess } from './modules/perencanaan/kinerja.process.ts'
import { pelaporanKeuanganProcess } from './modules/keuangan/pelaporan-keuangan.process.ts'
import { pelaporanKinerjaProcess } from './modules/perencanaan/pelaporan-kinerja.process.ts'
import { perbendaharaanProcess } from './modules/keuangan/perbendaharaan.process.ts'
import { verifikasiSpjProcess } from './modules/keuangan/verifikasi-spj.process.ts'
import { gajiProcess } from './modules/keuangan/gaji.process.ts'
import { perlindunganPpksProcess } from './modules/layanan/perlindungan-ppks.process.ts'
import { perlindunganAnakProcess } from './modules/layanan/perlindungan-anak.process.ts'
import { perlindunganPerempuanProcess } from './modules/layanan/perlindungan-perempuan.process.ts'
import { pbiJknProcess } from './modules/layanan/pbi-jkn.process.ts'
import { pbiJkdProcess } from './modules/layanan/pbi-jkd.process.ts'
import { dtksUsulanBaruProcess } from './modules/layanan/dtks-usulan-baru.process.ts'
import { dtksPerbaikanDataProcess } from './modules/layanan/dtks-perbaikan-data.process.ts'
import { bantuanKeluargaProcess } from './modules/layanan/bantuan-keluarga.process.ts'
import { pengembanganKubeProcess } from './modules/layanan/pengembangan-kube.process.ts'
import { pelatihanTaganaProcess } from './modules/layanan/pelatihan-tagana.process.ts'
import { sertifikasiTaganaProcess } from './modules/layanan/sertifikasi-tagana.process.ts'
import { dapurUmumProcess } from './modules/layanan/dapur-umum.process.ts'
import { bantuanPascaBencanaProcess } from './modules/layanan/bantuan-pasca-bencana.process.ts'
import { ambulansJenazahProcess } from './modules/layanan/ambulans-jenazah.process.ts'
import { bantuanSosialPpksProcess } from './modules/layanan/bantuan-sosial-ppks.process.ts'
import { shelterProcess } from './modules/layanan/shelter.process.ts'
import { rehabilitasiPerempuanAnakProcess } from './modules/layanan/rehabilitasi-perempuan-anak.process.ts'
import { validasiKubeProcess } from './modules/layanan/validasi-kube.process.ts'
import { pendampinganKubeProcess } from './modules/layanan/pendampingan-kube.process.ts'
import { monevKubeProcess } from './modules/layanan/monev-kube.process.ts'
import { nilaiKepahlawananProcess } from './modules/layanan/nilai-kepahlawanan.process.ts'
import { tamanMakamPahlawanProcess } from './modules/layanan/taman-makam-pahlawan.process.ts'
import { pendataanPerempuanProcess } from './modules/layanan/pendataan-perempuan.process.ts'
import { pelatihanPerempuanProcess } from './modules/layanan/pelatihan-perempuan.process.ts'
import { sosialisasiPerempuanProcess } from './modules/layanan/sosialisasi-perempuan.process.ts'
import { organisasiPerempuanProcess } from './modules/layanan/organisasi-perempuan.process.ts'
import { pekerjaSosialProcess } from './modules/layanan/pekerja-sosial.process.ts'
import { pembinaanTaganaProcess } from './modules/layanan/pembinaan-tagana.process.ts'
import { karangTarunaProcess } from './modules/layanan/karang-taruna.process.ts'
import { pendirianLksaProcess } from './modules/layanan/pendirian-lksa.process.ts'
import { kelembagaanLksaProcess } from './modules/layanan/kelembagaan-lksa.process.ts'
import { perpanjanganLksaProcess } from './modules/layanan/perpanjangan-lksa.process.ts'
import { koordinasiPugProcess } from './modules/layanan/koordinasi-pug.process.ts'
import { sosialisasiPugProcess } from './modules/layanan/sosialisasi-pug.process.ts'
import { dataPilahProcess } from './modules/layanan/data-pilah.process.ts'
import { hakAnakProcess } from './modules/layanan/hak-anak.process.ts'
import type { Process } from './workflow/process.ts'

const list: readonly Process[] = [
  suratMasukProcess,
  suratKeluarProcess,
  dokumenKepegawaianProcess,
  disiplinPegawaiProcess,
  pengembanganSdmProcess,
  pengadaanPemeliharaanProcess,
  penatausahaanBmdProcess,
  renstraProcess,
  renjaProcess,
  anggaranProcess,
  kinerjaProcess,
  pelaporanKeuanganProcess,
  pelaporanKinerjaProcess,
  perbendaharaanProcess,
  verifikasiSpjProcess,
  gajiProcess,
  perlindunganPpksProcess,
  perlindunganAnakProcess,
  perlindunganPerempuanProcess,
  pbiJknProcess,
  pbiJkdProcess,
  dtksUsulanBaruProcess,
  dtksPerbaikanDataProcess,
  bantuanKeluargaProcess,
  pengembanganKubeProcess,
  pelatihanTaganaProcess,
  sertifikasiTaganaProcess,
  dapurUmumProcess,
  bantuanPascaBencanaProcess,
  ambulansJenazahProcess,
  bantuanSosialPpksProcess,
  shelterProcess,
  rehabilitasiPerempuanAnakProcess,
  validasiKubeProcess,
  pendampinganKubeProcess,
  monevKubeProcess,
  nilaiKepahlawananProcess,
  tamanMakamPahlawanProcess,
  pendataanPerempuanProcess,
  pelatihanPerempuanProcess,
  sosialisasiPerempuanProcess,
  organisasiPerempuanProcess,
  pekerjaSosialProcess,
  pembinaanTaganaProcess,
  karangTarunaProcess,
  pendirianLksaProcess,
  kelembagaanLksaProcess,
  perpanjanganLksaProcess,
  koordinasiPugProcess,
  sosialisasiPugProcess,
  dataPilahProcess,
  hakAnakProcess,
]

/** Every process that the program runs, by its code on the map. */
export const processes: Readonly<Record<string, Process>> = Object.fromEntries(list.map((process) => [process.code, process]))
