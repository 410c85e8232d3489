import { Header, PageNumber, Table, TextRun, type ISectionOptions, type Paragraph } from 'docx'
import type { KodeJenis } from '../../../../shared/modules/persuratan/naskah/jenis.ts'
import type { Paper } from '../../../documents/paper.ts'
import { kop, kopKepalaDaerah } from '../../../documents/parts/kop.ts'
import { letterMargins, mm, page, textWidth } from '../../../documents/parts/page.ts'
import { tembusan } from '../../../documents/parts/tembusan.ts'
import { FONT, gap, paragraph } from '../../../documents/parts/text.ts'
import type { FaktaNaskah } from './fakta.ts'
import { kepalaDaerah } from './kata.ts'
import { susunBeritaAcara } from './susunan/berita-acara.ts'
import { susunDaftarHadir } from './susunan/daftar-hadir.ts'
import { susunKeputusan } from './susunan/keputusan.ts'
import { susunLaporan } from './susunan/laporan.ts'
import { susunNotaDinas } from './susunan/nota-dinas.ts'
import { susunNotula } from './susunan/notula.ts'
import { susunPengumuman } from './susunan/pengumuman.ts'
import { susunSpd } from './susunan/spd.ts'
import { susunSuratDinas } from './susunan/surat-dinas.ts'
import { susunSuratEdaran } from './susunan/surat-edaran.ts'
import { susunSuratKeterangan } from './susunan/surat-keterangan.ts'
import { susunSuratPengantar } from './susunan/surat-pengantar.ts'
import { susunSuratTugas } from './susunan/surat-tugas.ts'
import { susunSuratUndangan } from './susunan/surat-undangan.ts'
import { susunTelaahanStaf } from './susunan/telaahan-staf.ts'
import { jadi } from './tanda.ts'
import { tataOf, type Block, type Naskah, type Tata } from './tata.ts'

type Penyusun<J extends KodeJenis> = (fakta: FaktaNaskah<J>, tata: Tata) => Naskah

const penyusun: { readonly [J in KodeJenis]: Penyusun<J> } = {
  'surat-dinas': susunSuratDinas,
  'surat-undangan': susunSuratUndangan,
  'surat-tugas': susunSuratTugas,
  spd: susunSpd,
  'nota-dinas': susunNotaDinas,
  'surat-pengantar': susunSuratPengantar,
  'surat-keterangan': susunSuratKeterangan,
  'surat-edaran': susunSuratEdaran,
  keputusan: susunKeputusan,
  pengumuman: susunPengumuman,
  'berita-acara': susunBeritaAcara,
  laporan: susunLaporan,
  'telaahan-staf': susunTelaahanStaf,
  notula: susunNotula,
  'daftar-hadir': susunDaftarHadir,
}

/** A naskah laid out, and which of its blocks is the signature, which the first of its tembusan. */
export interface NaskahTersusun extends Omit<Paper, 'title'> {
  readonly tanda: number
  readonly bersama: number | null
  readonly tembusan: number
}

/** The naskah as a paper of the program: kop, body, signature, tembusan, and the pages behind it. */
export function susunNaskah<J extends KodeJenis>(fakta: FaktaNaskah<J>): NaskahTersusun {
  const tata = tataOf(fakta)
  const build: Penyusun<J> = penyusun[fakta.jenis]
  const naskah = build(fakta, tata)
  const { gaya, kepala } = fakta
  const head = naskah.tanpaKop ? [] : kopOf(fakta, tata.width)
  const copies = naskah.tanpaTembusan ? [] : tembusan(kepala.tembusan, { kata: naskah.kataTembusan })
  const first: Block[] = [...head, ...naskah.isi, ...copies]
  const behind = (naskah.lampiran ?? []).map(({ mendatar, tanpaNomor = false, isi }) =>
    section(fakta, isi(widthOf(fakta, mendatar)), { mendatar, firstBare: tanpaNomor }),
  )
  const sides = (naskah.lampiran ?? []).map(({ mendatar, tanpaNomor = false }) => [mendatar, tanpaNomor])
  return {
    font: gaya.huruf,
    size: gaya.ukuran,
    bentuk: JSON.stringify(['naskah', gaya.huruf, gaya.ukuran, gaya.kertas, head.length > 1, sides]),
    sections: [section(fakta, first, { mendatar: false, firstBare: true }), ...behind],
    tanda: naskah.tanda < 0 ? -1 : head.length + naskah.tanda,
    bersama: naskah.bersama,
    tembusan: copies.length > 0 ? head.length + naskah.isi.length : -1,
  }
}

function kopOf({ kop: facts, penanda }: FaktaNaskah, width: number): Block[] {
  return kepalaDaerah(penanda) ? kopKepalaDaerah(penanda.jabatan) : kop(facts, width)
}

function widthOf({ gaya }: FaktaNaskah, mendatar: boolean): number {
  return textWidth(gaya.kertas, letterMargins, { landscape: mendatar })
}

/** Room from the paper's edge to the number of its page, in millimetres. */
const NUMBER_AT = 10

function section(
  { gaya }: FaktaNaskah,
  children: readonly Block[],
  { mendatar, firstBare }: { mendatar: boolean; firstBare: boolean },
): ISectionOptions {
  const properties = page(gaya.kertas, letterMargins, { landscape: mendatar })
  return {
    properties: {
      ...properties,
      page: { ...properties.page, margin: { ...properties.page?.margin, header: mm(NUMBER_AT) } },
      titlePage: firstBare,
    },
    headers: { default: pageNumber(), ...(firstBare ? { first: new Header({ children: [paragraph('')] }) } : {}) },
    children: closed(jadi(children)),
  }
}

/** Word wants a paragraph behind a table that ends a section. */
function closed(blocks: readonly (Paragraph | Table)[]): (Paragraph | Table)[] {
  return blocks.at(-1) instanceof Table ? [...blocks, gap(1)] : [...blocks]
}

/** The page's number at the top centre, from the second on (persuratan.md 3.4). */
function pageNumber(): Header {
  return new Header({ children: [paragraph([new TextRun({ font: FONT, children: [PageNumber.CURRENT] })], { align: 'center' })] })
}
