import { butir, uraian } from '../bidang.ts'
import { defineJenis } from '../define.ts'

/** Surat Dinas: the letter to another office (persuratan.md 4, 2). */
export const suratDinas = defineJenis({
  kode: 'surat-dinas',
  nama: 'Surat Dinas',
  golongan: 'korespondensi',
  bentuk: 'surat',
  alur: true,
  bidang: {
    pembuka: uraian('Alinea pembuka', { bantuan: 'Misalnya: Menindaklanjuti surat Saudara nomor … tanggal …, …' }),
    isi: uraian('Isi', { wajib: false }),
    butir: butir('Rincian', { wajib: false, bantuan: 'Dicetak bernomor.' }),
    penutup: uraian('Alinea penutup', {
      bantuan: 'Misalnya: Demikian disampaikan, atas perhatian dan kerja samanya diucapkan terima kasih.',
    }),
  },
})
