import { terbilang } from '../../../../../shared/documents/terbilang.ts'
import { labelLine, labelList } from '../../../../documents/parts/labels.ts'
import { markAt } from '../../../../documents/parts/list.ts'
import type { FaktaNaskah } from '../fakta.ts'
import { judul, kataTengah } from '../judul.ts'
import { ditetapkan, penerbit } from '../kata.ts'
import { denganKepala, isiLampiran } from '../lampiran.ts'
import { ditandatangani } from '../tanda.ts'
import type { Block, Naskah, Tata } from '../tata.ts'

const GRID = { label: 34, colon: 4 }

/** Keputusan Kepala Dinas: Menimbang, Mengingat, MEMUTUSKAN, KESATU … (persuratan.md 4, 13). */
export function susunKeputusan(fakta: FaktaNaskah<'keputusan'>, tata: Tata): Naskah {
  const { isi, kepala, nomor } = fakta
  const siapa = penerbit(fakta)
  const hal = kepala.hal.replace(/[.\s]+$/, '')
  const last = isi.memperhatikan.length > 0 ? ';' : '.'
  const rows = (items: readonly string[], end: string) =>
    items.map(
      (words, index) => [items.length > 1 ? markAt(index, '1.') : '', `${bare(words)}${index < items.length - 1 ? ';' : end}`] as const,
    )
  const body: Block[] = [
    ...judul({ nama: [`Keputusan ${siapa}`], nomor, pemisah: ' ', tentang: hal }, tata),
    kataTengah(`${siapa},`, { before: 0, after: 10 }),
    ...labelList('Menimbang', timbangan(isi.menimbang, `${siapa} tentang ${hal}`), GRID, tata.butir),
    ...labelList('Mengingat', rows(isi.mengingat, last), GRID, tata.butir),
    ...labelList('Memperhatikan', rows(isi.memperhatikan, '.'), GRID, tata.butir),
    kataTengah('MEMUTUSKAN:', { before: 8, after: 8 }),
    ...labelLine('Menetapkan', `KEPUTUSAN ${siapa} TENTANG ${hal.toUpperCase()}.`, GRID, tata.butir),
    ...isi.menetapkan.flatMap((words, index) => labelLine(ordinal(index + 1), `${bare(words)}.`, GRID, tata.isi)),
  ]
  return {
    ...ditandatangani(fakta, tata, body, ditetapkan(fakta, 'Ditetapkan')),
    lampiran: denganKepala(
      fakta,
      { dari: 'KEPUTUSAN', tentang: hal, ditandatangani: true },
      kepala.lampiran.map((one) => isiLampiran(one, tata)),
    ),
    kataTembusan: 'Salinan Keputusan ini disampaikan kepada:',
  }
}

/** KESATU, KEDUA, KESEPULUH. */
function ordinal(n: number): string {
  return `KE${terbilang(n).toUpperCase()}`
}

/** Words without the sign that closes them: it follows from where they stand. */
function bare(words: string): string {
  return words.trim().replace(/[;.,\s]+$/, '')
}

/** The considerations, each with “bahwa” and a semicolon; the last says what follows from them, where nobody has typed that. */
function timbangan(items: readonly string[], tentang: string): [string, string][] {
  const typed = items.map((words) => bare(words).replace(/^bahwa\s+/i, ''))
  const concluded = typed.some((words) => /^berdasarkan pertimbangan/i.test(words))
  const letters = typed.map((_, index) => `huruf ${markAt(index, 'a.').slice(0, -1)}`)
  const joined = letters.length < 3 ? letters.join(' dan ') : `${letters.slice(0, -1).join(', ')}, dan ${letters.at(-1)}`
  const conclusion = `berdasarkan pertimbangan sebagaimana dimaksud dalam ${joined}, perlu menetapkan Keputusan ${titleCase(tentang)}`
  return [...typed, ...(concluded ? [] : [conclusion])].map((words, index) => [markAt(index, 'a.'), `bahwa ${words};`])
}

const SMALL = new Set(['dan', 'di', 'dari', 'ke', 'untuk', 'pada', 'bagi', 'tentang', 'serta', 'yang', 'dengan', 'dalam', 'atau'])

/** Kepala Dinas Sosial, Pemberdayaan … of its capitals. */
function titleCase(text: string): string {
  return text
    .split(' ')
    .map((word) =>
      word === word.toUpperCase() && word.length > 1 && !SMALL.has(word.toLowerCase())
        ? word.charAt(0) + word.slice(1).toLowerCase()
        : SMALL.has(word.toLowerCase())
          ? word.toLowerCase()
          : word,
    )
    .join(' ')
}
