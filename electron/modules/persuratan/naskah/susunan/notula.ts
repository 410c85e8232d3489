import { mm } from '../../../../documents/parts/page.ts'
import { divide } from '../../../../documents/parts/table.ts'
import { labelLine, labelList } from '../../../../documents/parts/labels.ts'
import { markAt } from '../../../../documents/parts/list.ts'
import { gap, paragraph } from '../../../../documents/parts/text.ts'
import { bagianBernomor } from '../bagian.ts'
import type { FaktaNaskah } from '../fakta.ts'
import { judul } from '../judul.ts'
import { hariTanggal, pukul, tempatTanggal } from '../kata.ts'
import { denganKepala, isiLampiran } from '../lampiran.ts'
import { tabelBergaris } from '../tabel.ts'
import { ditutup, tandaTanganBerdua } from '../tanda.ts'
import type { Block, Naskah, Tata } from '../tata.ts'

const GRID = { label: 36, colon: 4 }

/** Notula of a meeting (persuratan.md 4, 15). */
export function susunNotula(fakta: FaktaNaskah<'notula'>, tata: Tata): Naskah {
  const { isi, kepala, gaya } = fakta
  const style = { ...tata.baris, line: gaya.spasi, after: 2 }
  const lines: (readonly [string, string | readonly string[]])[] = [
    ['Rapat', kepala.hal],
    ['Hari/tanggal', isi.hari ? hariTanggal(isi.hari) : ''],
    ['Waktu panggilan', isi.panggilan ? `${isi.panggilan.replace(':', '.')} WIB` : ''],
    ['Waktu rapat', isi.mulai ? pukul(isi.mulai, isi.selesai) : ''],
    ['Tempat', isi.tempat],
    ['Acara', isi.acara],
    ['Ketua', isi.ketua.map(named)],
    ['Sekretaris', isi.sekretaris.map(named)],
    ['Pencatat', isi.pencatat.map(named)],
    ['Peserta', isi.peserta],
  ]
  const body: Block[] = [
    ...judul({ nama: ['Notula'] }, tata),
    ...lines.flatMap(([label, value]) => lineOf(label, value, style)),
    gap(4),
    ...bagianBernomor(
      [
        { judul: 'Kata Pembuka', isi: isi.pembuka },
        { judul: 'Pembahasan', isi: isi.pembahasan },
        { judul: 'Keputusan', isi: isi.keputusan },
      ],
      tata,
      { marks: 'A.' },
    ),
    ...tindak(fakta, tata),
  ]
  const closing = tandaTanganBerdua(fakta, tata.width, { over: [tempatTanggal(fakta), 'Pimpinan Rapat'], overLeft: ['', 'Notulis'] })
  return {
    ...ditutup(tata, body, closing),
    lampiran: denganKepala(
      fakta,
      { dari: 'NOTULA', ditandatangani: false },
      kepala.lampiran.map((one) => isiLampiran(one, tata)),
    ),
  }
}

/** A person with his post. */
function named({ nama, jabatan }: { nama: string; jabatan: string }): string {
  return jabatan ? `${nama} (${jabatan})` : nama
}

function lineOf(label: string, value: string | readonly string[], style: Tata['baris']): Block[] {
  const several = typeof value === 'string' ? [value] : value
  const [only = ''] = several
  if (several.every((one) => one === '')) return []
  if (several.length === 1) return labelLine(label, only, GRID, style)
  return labelList(
    label,
    several.map((one, index) => [markAt(index, '1.'), one] as const),
    GRID,
    style,
  )
}

function tindak({ isi }: FaktaNaskah<'notula'>, { width, rapat }: Tata): Block[] {
  if (isi.tindak.length === 0) return []
  const kolom = [
    { nama: 'No.', align: 'center' as const },
    { nama: 'Tindak lanjut' },
    { nama: 'Oleh' },
    { nama: 'Paling lambat', align: 'center' as const },
  ]
  const rows = isi.tindak.map(({ apa, siapa, batas }, index) => [`${index + 1}.`, apa, siapa, batas])
  return [
    paragraph('Tindak lanjut:', { ...rapat, before: 4, after: 4, keepNext: true }),
    tabelBergaris([mm(10), ...divide(width - mm(10), 48, 34, 22)], kolom, rows),
  ]
}
