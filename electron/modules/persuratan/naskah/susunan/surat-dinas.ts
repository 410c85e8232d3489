import { list, prose } from '../../../../documents/parts/list.ts'
import type { FaktaNaskah } from '../fakta.ts'
import { badanSurat } from '../surat.ts'
import { MASUK, type Naskah, type Tata } from '../tata.ts'

/** Surat Dinas (persuratan.md 4, 2). */
export function susunSuratDinas(fakta: FaktaNaskah<'surat-dinas'>, tata: Tata): Naskah {
  const { pembuka, isi, butir, penutup } = fakta.isi
  const body = { ...tata.isi, first: MASUK }
  return badanSurat(fakta, tata, [
    ...prose(pembuka, body),
    ...prose(isi, body),
    ...list(butir, { at: MASUK, text: tata.butir }),
    ...prose(penutup, body),
  ])
}
