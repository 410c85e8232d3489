import { halamanYth, kepalaSurat } from './kepala-surat.ts'
import type { FaktaNaskah } from './fakta.ts'
import { denganKepala, isiLampiran } from './lampiran.ts'
import { ditandatangani } from './tanda.ts'
import type { Block, Naskah, Tata } from './tata.ts'

/** A paper of the letter's form: head, body, signature; the addressees behind it where they are many. */
export function badanSurat(fakta: FaktaNaskah, tata: Tata, body: readonly Block[], daftar = 'Daftar penerima surat'): Naskah {
  const pages = [...halamanYth(fakta, daftar), ...fakta.kepala.lampiran.map((one) => isiLampiran(one, tata))]
  return {
    ...ditandatangani(fakta, tata, [...kepalaSurat(fakta, tata), ...body]),
    lampiran: denganKepala(fakta, { dari: 'SURAT', ditandatangani: false }, pages),
  }
}
