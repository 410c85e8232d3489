import { prose } from '../../../../documents/parts/list.ts'
import type { FaktaNaskah } from '../fakta.ts'
import { judul } from '../judul.ts'
import { ditetapkan } from '../kata.ts'
import { denganKepala, isiLampiran } from '../lampiran.ts'
import { ditandatangani } from '../tanda.ts'
import { MASUK, type Naskah, type Tata } from '../tata.ts'

/** Pengumuman (persuratan.md 4, 14). */
export function susunPengumuman(fakta: FaktaNaskah<'pengumuman'>, tata: Tata): Naskah {
  const { isi, kepala, nomor } = fakta
  const body = [...judul({ nama: ['Pengumuman'], nomor, tentang: kepala.hal }, tata), ...prose(isi.isi, { ...tata.isi, first: MASUK })]
  return {
    ...ditandatangani(fakta, tata, body, ditetapkan(fakta, 'Dikeluarkan')),
    lampiran: denganKepala(
      fakta,
      { dari: 'PENGUMUMAN', ditandatangani: false },
      kepala.lampiran.map((one) => isiLampiran(one, tata)),
    ),
  }
}
