import { bagianBernomor } from '../bagian.ts'
import type { FaktaNaskah } from '../fakta.ts'
import { judul } from '../judul.ts'
import { ditetapkan } from '../kata.ts'
import { denganKepala, isiLampiran } from '../lampiran.ts'
import { ditandatangani } from '../tanda.ts'
import type { Naskah, Tata } from '../tata.ts'

/** Laporan: A Pendahuluan to E Penutup (persuratan.md 4, 10). */
export function susunLaporan(fakta: FaktaNaskah<'laporan'>, tata: Tata): Naskah {
  const { isi, kepala, nomor } = fakta
  const parts = bagianBernomor(
    [
      {
        judul: 'Pendahuluan',
        isi: [
          { judul: 'Umum', isi: isi.umum },
          { judul: 'Landasan Hukum', isi: isi.landasan },
          { judul: 'Maksud dan Tujuan', isi: isi.maksud },
        ],
      },
      { judul: 'Kegiatan yang Dilaksanakan', isi: isi.kegiatan },
      { judul: 'Hasil yang Dicapai', isi: isi.hasil },
      { judul: 'Simpulan dan Saran', isi: isi.simpulan },
      { judul: 'Penutup', isi: isi.penutup },
    ],
    tata,
    { marks: 'A.' },
  )
  return {
    ...ditandatangani(
      fakta,
      tata,
      [...judul({ nama: ['Laporan'], nomor, tentang: kepala.hal }, tata), ...parts],
      ditetapkan(fakta, 'Dibuat'),
    ),
    lampiran: denganKepala(
      fakta,
      { dari: 'LAPORAN', ditandatangani: false },
      kepala.lampiran.map((one) => isiLampiran(one, tata)),
    ),
  }
}
