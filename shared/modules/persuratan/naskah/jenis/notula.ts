import { butir, jam, orang, tabel, tanggal, teks, uraian } from '../bidang.ts'
import { defineJenis } from '../define.ts'

/** Notula of a meeting; what was agreed becomes follow-ups (persuratan.md 4, 15). */
export const notula = defineJenis({
  kode: 'notula',
  nama: 'Notula',
  golongan: 'khusus',
  bentuk: 'judul',
  alur: false,
  buku: 'tanpa-nomor',
  penanda: 'dua',
  kepala: { tembusan: false },
  bidang: {
    hari: tanggal('Hari, tanggal'),
    panggilan: jam('Waktu panggilan', { wajib: false }),
    mulai: jam('Rapat mulai'),
    selesai: jam('Rapat selesai', { wajib: false }),
    tempat: teks('Tempat'),
    acara: butir('Acara'),
    ketua: orang('Ketua'),
    sekretaris: orang('Sekretaris', { wajib: false }),
    pencatat: orang('Pencatat'),
    peserta: butir('Peserta'),
    pembuka: uraian('Kata pembuka', { wajib: false }),
    pembahasan: uraian('Pembahasan'),
    keputusan: butir('Keputusan'),
    tindak: tabel('Tindak lanjut', { apa: 'Yang dikerjakan', siapa: 'Oleh', batas: 'Paling lambat' }, { wajib: false }),
  },
})
