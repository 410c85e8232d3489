import { arsipSajian, kurunWaktu, type BerkasArsipBaris } from '../../../../shared/modules/persuratan/arsip/arsip.daftar.ts'
import { tahapNama } from '../../../../shared/modules/persuratan/arsip/retensi.ts'
import { keamananNama, keamananSurat } from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { Cut } from '../../../register/cells.tsx'
import type { CellContent, RegisterColumn } from '../../../register/columns.ts'
import { StateMark } from '../../../ui/state-mark.tsx'
import { KeamananMark } from '../keamanan-mark.tsx'
import { listDate } from '../words.ts'

type Row = BerkasArsipBaris

const shown = (kunci: keyof typeof arsipSajian): CellContent<Row> => {
  const { jenis, nilai } = arsipSajian[kunci]
  return { kind: jenis, value: nilai }
}

const fixed = { enableSorting: false } as const

/** Rak 1 › Boks 3: the last two parts of the way to a place. */
const nearest = (lokasi: string) => lokasi.split(' › ').slice(-2).join(' › ')

/** Who has a file and until when; overdue with its mark. */
export function LoanMark({ dipinjam }: Pick<Row, 'dipinjam'>) {
  if (!dipinjam) return null
  return dipinjam.lewat ? (
    <StateMark state="late">
      {dipinjam.oleh}, {listDate(dipinjam.batas)}
    </StateMark>
  ) : (
    <Cut>{`${dipinjam.oleh}, ${listDate(dipinjam.batas)}`}</Cut>
  )
}

/** The columns of Daftar Berkas. */
export const arsipColumns: readonly RegisterColumn<Row>[] = [
  {
    id: 'nomor',
    header: 'No. berkas',
    meta: { width: 92 },
    content: shown('nomor'),
    cell: ({ row }) => <Cut strong>{row.original.nomor}</Cut>,
  },
  {
    id: 'kode',
    header: 'Kode',
    meta: { width: 100, look: 'code' },
    content: shown('kode'),
    cell: ({ row }) => row.original.kode,
  },
  {
    id: 'uraian',
    header: 'Uraian informasi berkas',
    meta: { width: 'grow' },
    ...fixed,
    content: shown('uraian'),
    cell: ({ row }) =>
      row.original.uraian === null ? (
        <KeamananMark keamanan={row.original.keamanan} />
      ) : (
        <>
          <Cut>{row.original.uraian}</Cut>
          {row.original.vital && <strong>&nbsp;(vital)</strong>}
        </>
      ),
  },
  {
    id: 'unit',
    header: 'Unit pengolah',
    meta: { width: 116, foldBelow: 900 },
    ...fixed,
    content: shown('unit'),
    cell: ({ row }) => <Cut quiet>{row.original.unit}</Cut>,
  },
  {
    id: 'kurun',
    header: 'Kurun waktu',
    meta: { width: 96, foldBelow: 1100 },
    ...fixed,
    content: shown('kurun'),
    cell: ({ row }) => kurunWaktu(row.original),
  },
  {
    id: 'jumlah',
    header: 'Jumlah',
    meta: { width: 68, align: 'right' },
    ...fixed,
    content: shown('jumlah'),
    cell: ({ row }) => row.original.jumlah.toLocaleString('id-ID'),
  },
  {
    id: 'tahap',
    header: 'Keadaan',
    meta: { width: 144 },
    ...fixed,
    content: shown('tahap'),
    cell: ({ row }) => <Cut>{tahapNama[row.original.tahap]}</Cut>,
  },
  {
    id: 'lokasi',
    header: 'Lokasi',
    meta: { width: 140, foldBelow: 800 },
    ...fixed,
    content: shown('lokasi'),
    cell: ({ row }) => <Cut quiet>{nearest(row.original.lokasi)}</Cut>,
  },
  {
    id: 'pinjam',
    header: 'Dipinjam',
    meta: { width: 176, foldBelow: 700 },
    ...fixed,
    content: shown('pinjam'),
    cell: ({ row }) => <LoanMark dipinjam={row.original.dipinjam} />,
  },
  {
    id: 'simpan',
    header: 'Jangka simpan',
    meta: { width: 116, atFirstHidden: true },
    ...fixed,
    content: shown('simpan'),
    cell: ({ row }) => (row.original.inaktifSampai ? listDate(row.original.inaktifSampai) : '–'),
  },
  {
    id: 'nasib',
    header: 'Nasib akhir',
    meta: { width: 110, atFirstHidden: true },
    ...fixed,
    content: shown('nasib'),
    cell: ({ row }) => <Cut quiet>{arsipSajian.nasib.nilai(row.original)}</Cut>,
  },
  {
    id: 'ditutup',
    header: 'Ditutup',
    meta: { width: 96, align: 'right', atFirstHidden: true },
    content: shown('ditutup'),
    cell: ({ row }) => (row.original.sampai ? listDate(row.original.sampai) : '–'),
  },
  {
    id: 'keamanan',
    header: 'Keamanan',
    meta: { width: 110, atFirstHidden: true },
    ...fixed,
    content: { ...shown('keamanan'), choices: keamananSurat.map((key) => [key, keamananNama[key]] as const) },
    cell: ({ row }) => <Cut quiet>{keamananNama[row.original.keamanan]}</Cut>,
  },
  {
    id: 'keterangan',
    header: 'Keterangan',
    meta: { width: 180, atFirstHidden: true },
    ...fixed,
    content: shown('keterangan'),
    cell: ({ row }) => <Cut quiet>{row.original.keterangan}</Cut>,
  },
]
