import { labelLines } from '../../../../documents/parts/labels.ts'
import { prose } from '../../../../documents/parts/list.ts'
import { writtenOut } from '../../../../documents/parts/signature.ts'
import { gap, paragraph } from '../../../../documents/parts/text.ts'
import type { FaktaNaskah } from '../fakta.ts'
import { judul } from '../judul.ts'
import { tempatTanggal } from '../kata.ts'
import { barisOrang } from '../orang.ts'
import { ditandatangani } from '../tanda.ts'
import { MASUK, type Block, type Naskah, type Tata } from '../tata.ts'

const COLUMNS = { at: MASUK, label: 46 }
const PENUTUP = 'Demikian Surat Keterangan ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.'

/** Surat Keterangan: who says it, of whom, what (persuratan.md 4, 8). */
export function susunSuratKeterangan(fakta: FaktaNaskah<'surat-keterangan'>, tata: Tata): Naskah {
  const { isi, nomor, penanda, gaya } = fakta
  const lines = { ...tata.baris, line: gaya.spasi }
  const acting = penanda.sebagai ? `${penanda.sebagai} ` : ''
  const people = isi.tentang.flatMap((person, index): Block[] => [
    ...(index > 0 ? [gap(6)] : []),
    ...labelLines(barisOrang(person, gaya), COLUMNS, lines),
  ])
  const body: Block[] = [
    ...judul({ nama: ['Surat Keterangan'], nomor }, tata),
    paragraph('Yang bertanda tangan di bawah ini:', { ...tata.isi, keepNext: true }),
    ...labelLines(
      [
        ['Nama', penanda.nama],
        ['Jabatan', acting + writtenOut(penanda.jabatan)],
      ],
      COLUMNS,
      lines,
    ),
    paragraph('dengan ini menerangkan bahwa:', { ...tata.isi, before: 6, keepNext: true }),
    ...people,
    ...labelLines(
      isi.data.map(({ nama, nilai }) => [nama, nilai] as const),
      COLUMNS,
      lines,
    ),
    gap(6),
    ...prose(isi.maksud, { ...tata.isi, first: MASUK }),
    ...prose(isi.penutup || PENUTUP, { ...tata.isi, first: MASUK }),
  ]
  return ditandatangani(fakta, tata, body, [tempatTanggal(fakta)])
}
