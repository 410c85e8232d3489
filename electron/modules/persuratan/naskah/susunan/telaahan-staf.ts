import { bagianBernomor } from '../bagian.ts'
import type { FaktaNaskah } from '../fakta.ts'
import { kepalaNota } from '../kepala-nota.ts'
import { kataLampiran } from '../kepala-surat.ts'
import { tanggalPanjang } from '../kata.ts'
import { denganKepala, isiLampiran } from '../lampiran.ts'
import { ditandatangani } from '../tanda.ts'
import type { Naskah, Tata } from '../tata.ts'

/** Telaahan Staf: I Persoalan to VI Saran (persuratan.md 4, 11). */
export function susunTelaahanStaf(fakta: FaktaNaskah<'telaahan-staf'>, tata: Tata): Naskah {
  const { isi, kepala, nomor, tanggal } = fakta
  const head = kepalaNota('Telaahan Staf', tata, [
    ['Yth.', kepala.yth],
    ['Dari', isi.dari],
    ['Tanggal', tanggalPanjang(tanggal)],
    ['Nomor', nomor],
    ['Lampiran', kataLampiran(kepala)],
    ['Hal', kepala.hal],
  ])
  const parts = bagianBernomor(
    [
      { judul: 'Persoalan', isi: isi.persoalan },
      { judul: 'Praanggapan', isi: isi.praanggapan },
      { judul: 'Fakta yang Memengaruhi', isi: isi.fakta },
      { judul: 'Analisis', isi: isi.analisis },
      { judul: 'Simpulan', isi: isi.simpulan },
      { judul: 'Saran', isi: isi.saran },
    ],
    tata,
    { marks: 'I.' },
  )
  return {
    ...ditandatangani(fakta, tata, [...head, ...parts]),
    lampiran: denganKepala(
      fakta,
      { dari: 'TELAAHAN STAF', ditandatangani: false },
      kepala.lampiran.map((one) => isiLampiran(one, tata)),
    ),
  }
}
