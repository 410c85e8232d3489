import { labelLines } from '../../../../documents/parts/labels.ts'
import { prose } from '../../../../documents/parts/list.ts'
import { gap } from '../../../../documents/parts/text.ts'
import type { FaktaNaskah } from '../fakta.ts'
import { hariTanggal, pukul } from '../kata.ts'
import { badanSurat } from '../surat.ts'
import { MASUK, type Naskah, type Tata } from '../tata.ts'

/** Surat Undangan: a letter with hari/tanggal, waktu, tempat, acara (persuratan.md 4, 3). */
export function susunSuratUndangan(fakta: FaktaNaskah<'surat-undangan'>, tata: Tata): Naskah {
  const { pembuka, hari, sampai, mulai, selesai, tempat, acara, catatan, penutup } = fakta.isi
  const body = { ...tata.isi, first: MASUK }
  const rows: [string, string][] = [
    ['hari/tanggal', hari ? hariTanggal(hari, sampai) : ''],
    ['waktu', mulai ? pukul(mulai, selesai) : ''],
    ['tempat', tempat],
    ['acara', acara],
    ['catatan', catatan],
  ]
  return badanSurat(
    fakta,
    tata,
    [
      ...prose(pembuka, { ...body, keepNext: true }),
      ...labelLines(rows, { at: MASUK, label: 26 }, { line: fakta.gaya.spasi, after: 2 }),
      gap(4),
      ...prose(penutup, body),
    ],
    'Daftar undangan',
  )
}
