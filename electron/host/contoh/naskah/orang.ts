import { namaLengkap } from '../../../../shared/akun/nama.ts'
import type { Orang } from '../../../../shared/modules/persuratan/naskah/bidang.ts'
import type { Penandatangan } from '../../../documents/parts/signature.ts'
import { nipBerkelompok } from '../../../modules/persuratan/naskah/kata.ts'
import { nipContoh, pangkatOf, SERIAL } from '../organisasi.ts'
import { pegawaiContoh } from '../pegawai.ts'

const SEKSI = 'Bidang Rehabilitasi, Perlindungan dan Jaminan Sosial'

/** Posts as a paper writes them, of those whom the samples name. */
const JABATAN: Readonly<Record<string, string>> = {
  'Laras Pramesti': 'Kepala Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak',
  'Bagas Wirayuda': 'Sekretaris',
  'Sekar Anindita': 'Kepala Subbagian Tata Usaha',
  'Wening Lestari': 'Pengadministrasi Surat',
  'Danu Prakosa': 'Kepala Subbagian Program',
  'Tirta Mahendra': 'Kepala Subbagian Keuangan',
  'Slamet Riyanto Adikusumo': 'Pengurus Barang',
  'Hendra Kusbiantoro': 'Kepala Seksi Penanganan Fakir Miskin',
  'Nurul Qomariyah': 'Pekerja Sosial Ahli Muda',
  'Jaya Baskara': 'Kepala Bidang Rehabilitasi, Perlindungan dan Jaminan Sosial',
  'Adi Nugroho Saputro': `Pelaksana pada ${SEKSI}`,
  'Seno Wicaksana': 'Kepala Bidang Pemberdayaan Sosial dan Penanganan Fakir Miskin',
  'Putri Ayu Larasati': 'Pelaksana pada Bidang Pemberdayaan Sosial dan Penanganan Fakir Miskin',
  'Arum Setyaningsih': 'Kepala Bidang Pemberdayaan Perempuan',
  'Tari Anggraeni': 'Pelaksana pada Bidang Pemberdayaan Perempuan',
  'Maya Hapsari': 'Kepala Bidang Perlindungan Perempuan dan Pengarusutamaan Hak Anak',
  'Dewi Kartikasari': 'Pelaksana pada Bidang Perlindungan Perempuan dan Pengarusutamaan Hak Anak',
  'Rani Kusuma': 'Kepala Seksi Rehabilitasi Sosial Anak dan Lanjut Usia',
  'Kartika Cahyaningrum': 'Kepala Seksi Perlindungan Perempuan dan Anak',
  'Wahyu Kurniawan Effendi': 'Anggota Taruna Siaga Bencana',
  'Mochamad Firmansyah': 'Pelaksana pada Bidang Pemberdayaan Sosial dan Penanganan Fakir Miskin',
  'Faris Ubaidillah': 'Pekerja Sosial Ahli Pertama',
  'Intan Nuraini': 'Petugas Penanganan Kasus',
  'Joko Susilo': 'Pengemudi',
}

/** An invented pegawai of the demonstration as a paper names him. */
export function orangContoh(nama: string, keterangan = ''): Orang {
  const index = pegawaiContoh.findIndex((person) => person.nama === nama)
  const person = pegawaiContoh[index]
  if (!person) throw new Error(`The demonstration has no ${nama}`)
  const { depan, belakang, golongan } = person
  return {
    pegawaiId: null,
    nama: namaLengkap({ nama, gelarDepan: depan, gelarBelakang: belakang }),
    nip: nipContoh(person, SERIAL + index) ?? '',
    pangkat: (golongan && pangkatOf[golongan]) ?? '',
    golongan: golongan ?? '',
    jabatan: JABATAN[nama] ?? '',
    keterangan,
  }
}

/** The first so many of a party that the office would send. */
export function rombonganContoh(count: number): Orang[] {
  const party = [
    'Jaya Baskara',
    'Rani Kusuma',
    'Wahyu Kurniawan Effendi',
    'Faris Ubaidillah',
    'Joko Susilo',
    'Seno Wicaksana',
    'Hendra Kusbiantoro',
    'Putri Ayu Larasati',
    'Mochamad Firmansyah',
    'Maya Hapsari',
    'Kartika Cahyaningrum',
    'Dewi Kartikasari',
    'Intan Nuraini',
    'Adi Nugroho Saputro',
  ]
  return party.slice(0, count).map((nama) => orangContoh(nama))
}

/** The same person as he signs. */
export function penandaContoh(nama: string, change: Partial<Penandatangan> = {}): Penandatangan {
  const { nama: lengkap, nip, pangkat, jabatan } = orangContoh(nama)
  return { jabatan, nama: lengkap, pangkat, nip: nipBerkelompok(nip), ...change }
}

const KADIS = 'Kepala Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak'

/** The forms of a signature's head (persuratan.md 3.3). */
export const penanda = {
  kadis: penandaContoh('Laras Pramesti'),
  an: penandaContoh('Bagas Wirayuda', { atasNama: KADIS }),
  ub: penandaContoh('Sekar Anindita', { atasNama: KADIS, melalui: 'Sekretaris' }),
  plt: penandaContoh('Bagas Wirayuda', { jabatan: KADIS, sebagai: 'Plt.' }),
  plh: penandaContoh('Bagas Wirayuda', { jabatan: KADIS, sebagai: 'Plh.' }),
  anWaliKota: penandaContoh('Laras Pramesti', { atasNama: 'Wali Kota Probolinggo', melalui: 'Sekretaris Daerah' }),
  waliKota: { jabatan: 'Wali Kota Probolinggo', nama: 'dr. Ardhan Wiratmaja' },
} as const
