import { todayOf } from '../../dates.ts'
import type { SajianDaftar } from '../../registers/sajian.ts'
import type { NilaiSel } from '../../registers/sel.ts'
import { keamananNama, type SuratMasukBaris } from './surat-masuk.contract.ts'
import { isSecret, isVoid, keadaanNama } from './surat-masuk.kata.ts'

type Row = SuratMasukBaris

/** What a protected letter shows in place of its words. */
const unlessSecret = (row: Row, value: NilaiSel): NilaiSel => (row.hal === null || isSecret(row) ? keamananNama[row.keamanan] : value)
/** A skipped number has a date and a reason, nothing else. */
const ofLetter = (row: Row, value: NilaiSel): NilaiSel => (row.keadaan === 'dilewati' ? null : value)
/** Every place where it stands, by its name: a file is read by others too. */
const placesOf = (row: Row): NilaiSel => row.posisi.map(({ nama }) => nama).join(', ') || null
const ended = ['selesai', 'arsip', 'batal', 'dilewati']

/** The columns of the agenda as its rows fill them. */
export const suratMasukSajian = {
  nomorAgenda: { jenis: 'teks', lebar: 10, nilai: (row) => row.nomorAgenda.teks },
  tanggalDiterima: { jenis: 'tanggal', lebar: 12, nilai: (row) => row.tanggalDiterima },
  jalur: { jenis: 'pilihan', lebar: 12, nilai: (row) => ofLetter(row, row.jalur) },
  pengirim: { jenis: 'teks', lebar: 26, nilai: (row) => row.pengirimPendek || null },
  nomorSurat: { jenis: 'teks', lebar: 26, nilai: (row) => row.nomorSurat },
  tanggalSurat: { jenis: 'tanggal', lebar: 12, nilai: (row) => row.tanggalSurat },
  hal: { jenis: 'teks', lebar: 52, nilai: (row) => unlessSecret(row, isVoid(row) ? row.alasanNomor || row.hal : row.hal) },
  sifat: { jenis: 'pilihan', lebar: 14, nilai: (row) => ofLetter(row, row.sifat) },
  keamanan: { jenis: 'pilihan', lebar: 13, nilai: (row) => ofLetter(row, keamananNama[row.keamanan]) },
  kodeKlasifikasi: { jenis: 'teks', lebar: 16, nilai: (row) => unlessSecret(row, row.kodeKlasifikasi) },
  lampiranJumlah: { jenis: 'angka', lebar: 10, nilai: (row) => row.lampiranJumlah },
  posisi: { jenis: 'teks', lebar: 22, nilai: (row) => (ended.includes(row.keadaan) ? keadaanNama[row.keadaan] : placesOf(row)) },
  batas: { jenis: 'tanggal', lebar: 12, nilai: (row) => (row.batas === null ? null : todayOf(row.batas)) },
} satisfies SajianDaftar<SuratMasukBaris>
