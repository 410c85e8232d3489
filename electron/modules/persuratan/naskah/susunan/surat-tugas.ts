import { countInWords } from '../../../../../shared/documents/paper.ts'
import { labelLine, labelList } from '../../../../documents/parts/labels.ts'
import { markAt } from '../../../../documents/parts/list.ts'
import { gap, paragraph } from '../../../../documents/parts/text.ts'
import type { FaktaNaskah } from '../fakta.ts'
import { judul, kataTengah } from '../judul.ts'
import { ditetapkan, lamaTerbilang, rentangTanggal } from '../kata.ts'
import { denganKepala, isiLampiran, judulLampiran } from '../lampiran.ts'
import { bentukDaftar, blokOrang, tabelOrang } from '../orang.ts'
import { ditandatangani } from '../tanda.ts'
import type { Block, LampiranTersusun, Naskah, Tata } from '../tata.ts'

const GRID = { label: 20, colon: 4 }

/** Surat Tugas (persuratan.md 4, 5): people by their count in blocks, in a table, or behind it. */
export function susunSuratTugas(fakta: FaktaNaskah<'surat-tugas'>, tata: Tata): Naskah {
  const { isi, kepala } = fakta
  const numbered = (items: readonly string[]) => items.map((words, index) => [items.length > 1 ? markAt(index, '1.') : '', words] as const)
  const days = isi.mulai ? rentangTanggal(isi.mulai, isi.selesai) : ''
  const span = isi.mulai && isi.selesai && isi.selesai > isi.mulai ? ` (${lamaTerbilang(isi.mulai, isi.selesai)})` : ''
  const rest: (readonly [string, string])[] = [
    ['Waktu', `${days}${span}`],
    ['Tempat', isi.tempat],
    ['Biaya', isi.pembebanan],
  ]
  const body: Block[] = [
    ...judul({ nama: ['Surat Tugas'], nomor: fakta.nomor }, tata),
    ...labelList('Dasar', numbered(isi.dasar), GRID, tata.butir),
    kataTengah(`${isi.perintah}:`),
    ...kepada(fakta, tata),
    ...labelList('Untuk', numbered(isi.untuk), GRID, tata.butir),
    ...rest.flatMap(([label, value]) => (value === '' ? [] : labelLine(label, value, GRID, { ...tata.butir, align: 'left' }))),
    paragraph('Demikian Surat Tugas ini dibuat untuk dilaksanakan dengan penuh tanggung jawab.', { ...tata.rapat, before: 6 }),
  ]
  const people: LampiranTersusun[] =
    bentukDaftar(isi.kepada) === 'lampiran'
      ? [{ mendatar: false, isi: (width) => [...judulLampiran('Daftar pegawai yang ditugaskan'), tabelOrang(isi.kepada, width)] }]
      : []
  const pages = [...people, ...kepala.lampiran.map((one) => isiLampiran(one, tata))]
  return {
    ...ditandatangani(fakta, tata, body, ditetapkan(fakta, 'Ditetapkan')),
    lampiran: denganKepala(fakta, { dari: 'SURAT TUGAS', ditandatangani: true }, pages),
  }
}

function kepada({ isi, gaya }: FaktaNaskah<'surat-tugas'>, tata: Tata): Block[] {
  switch (bentukDaftar(isi.kepada)) {
    case 'blok': {
      const blocks = blokOrang('Kepada', isi.kepada, gaya, GRID, { line: gaya.spasi })
      return [...blocks, gap(6)]
    }
    case 'tabel':
      return [
        paragraph('Kepada\t:', { ...tata.rapat, tabs: [GRID.label], after: 4, keepNext: true }),
        tabelOrang(isi.kepada, tata.width),
        gap(8),
      ]
    case 'lampiran': {
      const words = `${countInWords(isi.kepada.length)} orang pegawai sebagaimana tercantum dalam lampiran Surat Tugas ini.`
      return labelLine('Kepada', words, GRID, tata.isi)
    }
  }
}
