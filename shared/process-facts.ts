import { suratMasukFacts } from './modules/persuratan/surat-masuk.process.ts'
import { suratKeluarFacts } from './modules/persuratan/surat-keluar.process.ts'
import { dokumenKepegawaianFacts } from './modules/kepegawaian/dokumen-kepegawaian.process.ts'
import { disiplinPegawaiFacts } from './modules/kepegawaian/disiplin-pegawai.process.ts'
import { pengembanganSdmFacts } from './modules/kepegawaian/pengembangan-sdm.process.ts'
import { pengadaanPemeliharaanFacts } from './modules/barang/pengadaan-pemeliharaan.process.ts'
import { penatausahaanBmdFacts } from './modules/barang/penatausahaan-bmd.process.ts'
import { renstraFacts } from './modules/perencanaan/renstra.process.ts'
import { renjaFacts } from './modules/perencanaan/renja.process.ts'
import { anggaranFacts } from './modules/perencanaan/anggaran.process.ts'
import { kinerjaFacts } from './modules/perencanaan/kinerja.process.ts'
import { pelaporanKeuanganFacts } from './modules/keuangan/pelaporan-keuangan.process.ts'
import { pelaporanKinerjaFacts } from './modules/perencanaan/pelaporan-kinerja.process.ts'
import { perbendaharaanFacts } from './modules/keuangan/perbendaharaan.process.ts'
import { verifikasiSpjFacts } from './modules/keuangan/verifikasi-spj.process.ts'
import { gajiFacts } from './modules/keuangan/gaji.process.ts'
import { perlindunganPpksFacts } from './modules/layanan/perlindungan-ppks.process.ts'
import { perlindunganAnakFacts } from './modules/layanan/perlindungan-anak.process.ts'
import { perlindunganPerempuanFacts } from './modules/layanan/perlindungan-perempuan.process.ts'
import { pbiJknFacts } from './modules/layanan/pbi-jkn.process.ts'
import { pbiJkdFacts } from './modules/layanan/pbi-jkd.process.ts'
import { dtksUsulanBaruFacts } from './modules/layanan/dtks-usulan-baru.process.ts'
import { dtksPerbaikanDataFacts } from './modules/layanan/dtks-perbaikan-data.process.ts'
import { bantuanKeluargaFacts } from './modules/layanan/bantuan-keluarga.process.ts'
import { pengembanganKubeFacts } from './modules/layanan/pengembangan-kube.process.ts'
import { pelatihanTaganaFacts } from './modules/layanan/pelatihan-tagana.process.ts'
import { sertifikasiTaganaFacts } from './modules/layanan/sertifikasi-tagana.process.ts'
import { dapurUmumFacts } from './modules/layanan/dapur-umum.process.ts'
import { bantuanPascaBencanaFacts } from './modules/layanan/bantuan-pasca-bencana.process.ts'
import { ambulansJenazahFacts } from './modules/layanan/ambulans-jenazah.process.ts'
import { bantuanSosialPpksFacts } from './modules/layanan/bantuan-sosial-ppks.process.ts'
import { shelterFacts } from './modules/layanan/shelter.process.ts'
import { rehabilitasiPerempuanAnakFacts } from './modules/layanan/rehabilitasi-perempuan-anak.process.ts'
import { validasiKubeFacts } from './modules/layanan/validasi-kube.process.ts'
import { pendampinganKubeFacts } from './modules/layanan/pendampingan-kube.process.ts'
import { monevKubeFacts } from './modules/layanan/monev-kube.process.ts'
import { nilaiKepahlawananFacts } from './modules/layanan/nilai-kepahlawanan.process.ts'
import { tamanMakamPahlawanFacts } from './modules/layanan/taman-makam-pahlawan.process.ts'
import { pendataanPerempuanFacts } from './modules/layanan/pendataan-perempuan.process.ts'
import { pelatihanPerempuanFacts } from './modules/layanan/pelatihan-perempuan.process.ts'
import { sosialisasiPerempuanFacts } from './modules/layanan/sosialisasi-perempuan.process.ts'
import { organisasiPerempuanFacts } from './modules/layanan/organisasi-perempuan.process.ts'
import { pekerjaSosialFacts } from './modules/layanan/pekerja-sosial.process.ts'
import { pembinaanTaganaFacts } from './modules/layanan/pembinaan-tagana.process.ts'
import { karangTarunaFacts } from './modules/layanan/karang-taruna.process.ts'
import { pendirianLksaFacts } from './modules/layanan/pendirian-lksa.process.ts'
import { kelembagaanLksaFacts } from './modules/layanan/kelembagaan-lksa.process.ts'
import { perpanjanganLksaFacts } from './modules/layanan/perpanjangan-lksa.process.ts'
import { koordinasiPugFacts } from './modules/layanan/koordinasi-pug.process.ts'
import { sosialisasiPugFacts } from './modules/layanan/sosialisasi-pug.process.ts'
import { dataPilahFacts } from './modules/layanan/data-pilah.process.ts'
import { hakAnakFacts } from './modules/layanan/hak-anak.process.ts'
import type { MapFacts } from './workflow/facts.ts'

/** What the map says of each leaf besides its steps, by its code: kept apart from `processes`, for who needs only the steps loads no more. */
export const processFacts: Readonly<Record<string, MapFacts>> = {
  'P1.1.1': suratMasukFacts,
  'P1.1.2': suratKeluarFacts,
  'P1.2.1': dokumenKepegawaianFacts,
  'P1.2.2': disiplinPegawaiFacts,
  'P1.2.3': pengembanganSdmFacts,
  'P1.3.1': pengadaanPemeliharaanFacts,
  'P1.3.2': penatausahaanBmdFacts,
  'P2.1.1': renstraFacts,
  'P2.1.2': renjaFacts,
  'P2.1.3': anggaranFacts,
  'P2.1.4': kinerjaFacts,
  'P2.2.1': pelaporanKeuanganFacts,
  'P2.2.2': pelaporanKinerjaFacts,
  'P3.1': perbendaharaanFacts,
  'P3.2': verifikasiSpjFacts,
  'P3.3': gajiFacts,
  'P4.1': perlindunganPpksFacts,
  'P4.2.1': perlindunganAnakFacts,
  'P4.2.2': perlindunganPerempuanFacts,
  'P4.3.1': pbiJknFacts,
  'P4.3.2': pbiJkdFacts,
  'P4.4.1.1': dtksUsulanBaruFacts,
  'P4.4.1.2': dtksPerbaikanDataFacts,
  'P4.4.2': bantuanKeluargaFacts,
  'P4.4.3': pengembanganKubeFacts,
  'P4.5.1.1': pelatihanTaganaFacts,
  'P4.5.1.2': sertifikasiTaganaFacts,
  'P4.5.2.1': dapurUmumFacts,
  'P4.5.2.2': bantuanPascaBencanaFacts,
  'P4.5.2.3': ambulansJenazahFacts,
  'P5.1.1': bantuanSosialPpksFacts,
  'P5.1.2': shelterFacts,
  'P5.2': rehabilitasiPerempuanAnakFacts,
  'P6.1.1': validasiKubeFacts,
  'P6.1.2': pendampinganKubeFacts,
  'P6.1.3': monevKubeFacts,
  'P6.2.1': nilaiKepahlawananFacts,
  'P6.2.2': tamanMakamPahlawanFacts,
  'P6.3.1': pendataanPerempuanFacts,
  'P6.3.2': pelatihanPerempuanFacts,
  'P6.3.3': sosialisasiPerempuanFacts,
  'P6.3.4': organisasiPerempuanFacts,
  'P6.4.1.1': pekerjaSosialFacts,
  'P6.4.1.2': pembinaanTaganaFacts,
  'P6.4.1.3': karangTarunaFacts,
  'P6.4.2.1': pendirianLksaFacts,
  'P6.4.2.2': kelembagaanLksaFacts,
  'P6.4.2.3': perpanjanganLksaFacts,
  'P7.1.1': koordinasiPugFacts,
  'P7.1.2': sosialisasiPugFacts,
  'P7.1.3': dataPilahFacts,
  'P7.2': hakAnakFacts,
}
