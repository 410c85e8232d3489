import { labelLines } from '../../../../documents/parts/labels.ts'
import { mm } from '../../../../documents/parts/page.ts'
import { divide } from '../../../../documents/parts/table.ts'
import { gap, paragraph } from '../../../../documents/parts/text.ts'
import type { FaktaNaskah } from '../fakta.ts'
import { judul } from '../judul.ts'
import { hariTanggal, pukul, tempatTanggal } from '../kata.ts'
import { tabelBergaris } from '../tabel.ts'
import { ditandatangani } from '../tanda.ts'
import type { Naskah, Tata } from '../tata.ts'

/** Rows for who comes besides those who were asked. */
const BLANK = 10
/** Height of a row: room for a hand, in points. */
const HEIGHT = 24
const SIGN = 5

/** Daftar Hadir: hands in a zigzag, the odd ones at left, the even ones at right (persuratan.md 4, 16). */
export function susunDaftarHadir(fakta: FaktaNaskah<'daftar-hadir'>, tata: Tata): Naskah {
  const { isi } = fakta
  const head = labelLines(
    [
      ['Hari/tanggal', isi.hari ? hariTanggal(isi.hari) : ''],
      ['Waktu', isi.mulai ? pukul(isi.mulai, isi.selesai) : ''],
      ['Tempat', isi.tempat],
      ['Acara', isi.acara],
    ],
    { label: 28 },
    { ...tata.baris, after: 2 },
  )
  const rows = [
    ...isi.peserta.map(({ nama, lp, jabatan, hp }) => [nama, lp, jabatan, hp]),
    ...Array.from({ length: BLANK }, () => ['', '', '', '']),
  ].map((cells, index) => [`${index + 1}.`, ...cells, ''])
  const widths = [mm(10), ...divide(tata.width - mm(10), 38, 10, 50, 24, 34)]
  const kolom = [
    { nama: 'No.', align: 'center' as const },
    { nama: 'Nama' },
    { nama: 'L/P', align: 'center' as const },
    { nama: 'Jabatan/Instansi' },
    { nama: 'No. HP' },
    { nama: 'Tanda tangan' },
  ]
  const half = (widths[SIGN] ?? 0) / mm(1) / 2 - 1
  const hand = (row: number) => [paragraph(`${row + 1}. .........`, { size: 9, ...(row % 2 === 1 ? { indent: { left: half } } : {}) })]
  const list = tabelBergaris(widths, kolom, rows, { height: HEIGHT, isi: (row, column) => (column === SIGN ? hand(row) : null) })
  return ditandatangani(fakta, tata, [...judul({ nama: ['Daftar Hadir'] }, tata), ...head, gap(6), list], [tempatTanggal(fakta)])
}
