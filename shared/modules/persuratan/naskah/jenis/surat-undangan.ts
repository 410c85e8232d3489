import { jam, tanggal, teks, uraian } from '../bidang.ts'
import { defineJenis } from '../define.ts'

/** Surat Undangan: a letter with day, time, place and event (persuratan.md 4, 3). */
export const suratUndangan = defineJenis({
  kode: 'surat-undangan',
  nama: 'Surat Undangan',
  golongan: 'korespondensi',
  bentuk: 'surat',
  alur: true,
  kodeKlasifikasi: '000.1.5',
  bidang: {
    pembuka: uraian('Alinea pembuka'),
    hari: tanggal('Hari, tanggal acara'),
    sampai: tanggal('Sampai tanggal', { wajib: false }),
    mulai: jam('Pukul'),
    selesai: jam('Sampai pukul', { wajib: false, bantuan: 'Dikosongkan: sampai selesai.' }),
    tempat: teks('Tempat'),
    acara: teks('Acara', { max: 1000 }),
    catatan: uraian('Catatan', { wajib: false }),
    penutup: uraian('Alinea penutup'),
  },
})
