import { list, prose } from '../../../../documents/parts/list.ts'
import type { FaktaNaskah } from '../fakta.ts'
import { kepalaNota } from '../kepala-nota.ts'
import { kataLampiran, kataSifat } from '../kepala-surat.ts'
import { tanggalPanjang } from '../kata.ts'
import { denganKepala, isiLampiran } from '../lampiran.ts'
import { ditandatangani } from '../tanda.ts'
import { MASUK, type Naskah, type Tata } from '../tata.ts'

/** Nota Dinas: within the office, its tembusan in the head (persuratan.md 4, 4). */
export function susunNotaDinas(fakta: FaktaNaskah<'nota-dinas'>, tata: Tata): Naskah {
  const { isi, kepala, nomor, tanggal } = fakta
  const head = kepalaNota('Nota Dinas', tata, [
    ['Yth.', kepala.yth],
    ['Dari', isi.dari],
    ['Tembusan', kepala.tembusan],
    ['Tanggal', tanggalPanjang(tanggal)],
    ['Nomor', nomor],
    ['Sifat', kataSifat(kepala)],
    ['Lampiran', kataLampiran(kepala)],
    ['Hal', kepala.hal],
  ])
  const body = { ...tata.isi, first: MASUK }
  return {
    ...ditandatangani(fakta, tata, [
      ...head,
      ...prose(isi.pembuka, body),
      ...list(isi.butir, { at: MASUK, text: tata.butir }),
      ...prose(isi.penutup, body),
    ]),
    lampiran: denganKepala(
      fakta,
      { dari: 'NOTA DINAS', ditandatangani: false },
      kepala.lampiran.map((one) => isiLampiran(one, tata)),
    ),
    tanpaTembusan: true,
  }
}
