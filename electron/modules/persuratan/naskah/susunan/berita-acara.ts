import { dateInWords } from '../../../../../shared/documents/paper.ts'
import type { Pihak } from '../../../../../shared/modules/persuratan/naskah/bidang.ts'
import { labelLines } from '../../../../documents/parts/labels.ts'
import { list, listItem, prose } from '../../../../documents/parts/list.ts'
import { mm } from '../../../../documents/parts/page.ts'
import { table, type RowSpec } from '../../../../documents/parts/table.ts'
import { gap, paragraph } from '../../../../documents/parts/text.ts'
import type { FaktaNaskah } from '../fakta.ts'
import { judul } from '../judul.ts'
import { tempatTanggal } from '../kata.ts'
import { denganKepala, isiLampiran } from '../lampiran.ts'
import { barisOrang } from '../orang.ts'
import { ditutup, tandaTanganBerdua } from '../tanda.ts'
import { MASUK, type Block, type Naskah, type Tata } from '../tata.ts'

const PENUTUP = 'Demikian Berita Acara ini dibuat dengan sesungguhnya untuk dipergunakan sebagaimana mestinya.'

/** Berita Acara: the day in words, two parties, what was done (persuratan.md 4, 9). */
export function susunBeritaAcara(fakta: FaktaNaskah<'berita-acara'>, tata: Tata): Naskah {
  const { isi, kepala, nomor } = fakta
  const day = isi.pada ? dateInWords(isi.pada) : ''
  const place = isi.tempat ? `, bertempat di ${isi.tempat}` : ''
  const body: Block[] = [
    ...judul({ nama: [`Berita Acara ${kepala.hal.replace(/^berita acara\s*/i, '')}`.trim()], nomor }, tata),
    paragraph(`Pada hari ini, ${day}${place}, kami yang bertanda tangan di bawah ini:`, { ...tata.isi, keepNext: true }),
    ...pihak('1.', isi.pihakKesatu, 'PIHAK PERTAMA', fakta, tata),
    ...pihak('2.', isi.pihakKedua, 'PIHAK KEDUA', fakta, tata),
    ...prose(isi.uraian, { ...tata.isi, first: MASUK }),
    ...list(isi.butir, { at: MASUK, text: tata.butir }),
    ...(isi.dasar ? prose(`Berita Acara ini dibuat berdasarkan ${isi.dasar.replace(/\.$/, '')}.`, { ...tata.isi, first: MASUK }) : []),
    ...prose(isi.penutup || PENUTUP, { ...tata.isi, first: MASUK }),
  ]
  const closing = tandaTanganBerdua(fakta, tata.width, { over: [tempatTanggal(fakta), 'PIHAK PERTAMA'], overLeft: ['', 'PIHAK KEDUA'] })
  const signed = ditutup(tata, body, closing)
  return {
    ...signed,
    isi: [...signed.isi, ...saksi(fakta, tata)],
    lampiran: denganKepala(
      fakta,
      { dari: 'BERITA ACARA', ditandatangani: false },
      kepala.lampiran.map((one) => isiLampiran(one, tata)),
    ),
  }
}

const STEP = 7

/** A party: who, in which post, where, and as what it is spoken of. */
function pihak(mark: string, person: Pihak | null, sebutan: string, { gaya }: FaktaNaskah, tata: Tata): Block[] {
  if (!person) return []
  const [[first, nama] = ['', ''], ...rest] = barisOrang(person, gaya)
  const lines = { ...tata.baris, line: gaya.spasi }
  const columns = { at: STEP, label: 30, colon: 4 }
  return [
    paragraph(`${mark}\t${first}\t:\t${nama}`, {
      ...lines,
      indent: { left: STEP + 34, hanging: STEP + 34 },
      tabs: [STEP, STEP + 30, STEP + 34],
      keepNext: true,
    }),
    ...labelLines([...rest, ['Alamat', person.alamat]], columns, { ...lines, keepNext: true }),
    paragraph(`selanjutnya disebut ${sebutan};`, { ...lines, indent: { left: STEP }, after: 6 }),
  ]
}

/** Witnesses with room for their hands; nothing where there are none. */
function saksi({ isi }: FaktaNaskah<'berita-acara'>, { width }: Tata): Block[] {
  if (isi.saksi.length === 0) return []
  const split = mm(105)
  const rows = isi.saksi.map((person, index): RowSpec => {
    const words = [person.nama, person.jabatan].filter((part) => part !== '').join(', ')
    return {
      height: 26,
      cells: [
        { content: listItem(`${index + 1}.`, words, { text: { keepNext: index < isi.saksi.length - 1 } }), pad: [0, 0], valign: 'center' },
        { content: `${index + 1}. ...............................`, pad: [0, 0], valign: 'center' },
      ],
    }
  })
  return [paragraph('Saksi-saksi:', { before: 14, keepNext: true }), table([split, width - split], rows), gap(1)]
}
