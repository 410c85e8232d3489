import { jenisPengirim, pengirimSajian, type PengirimBaris } from '../../../shared/modules/persuratan/pengirim.daftar.ts'
import { Cut } from '../../register/cells.tsx'
import type { CellContent, RegisterColumn } from '../../register/columns.ts'
import { listDate } from './words.ts'

type Row = PengirimBaris

const shown = (kunci: keyof typeof pengirimSajian, edit = false): CellContent<Row> => {
  const { jenis, nilai } = pengirimSajian[kunci]
  return { kind: jenis, value: nilai, edit }
}

/** The columns of the sender book. */
export const pengirimColumns: readonly RegisterColumn<Row>[] = [
  {
    id: 'nama',
    header: 'Nama',
    meta: { width: 'grow' },
    content: shown('nama', true),
    cell: ({ row }) => <Cut strong>{row.original.nama}</Cut>,
  },
  {
    id: 'namaPendek',
    header: 'Nama pendek',
    meta: { width: 200 },
    content: shown('namaPendek', true),
    cell: ({ row }) => <Cut>{row.original.namaPendek}</Cut>,
  },
  {
    id: 'ejaan',
    header: 'Nama lain',
    enableSorting: false,
    meta: { width: 200, atFirstHidden: true },
    content: shown('ejaan'),
    cell: ({ row }) => <Cut quiet>{row.original.ejaan.join('; ')}</Cut>,
  },
  {
    id: 'jenis',
    header: 'Jenis',
    meta: { width: 104, foldBelow: 700 },
    content: { ...shown('jenis', true), choices: jenisPengirim },
    cell: ({ row }) => <Cut quiet>{pengirimSajian.jenis.nilai(row.original)}</Cut>,
  },
  {
    id: 'alamat',
    header: 'Alamat',
    enableSorting: false,
    meta: { width: 220, atFirstHidden: true },
    content: shown('alamat', true),
    cell: ({ row }) => row.original.alamat && <Cut quiet>{row.original.alamat}</Cut>,
  },
  {
    id: 'jumlahSurat',
    header: 'Surat',
    meta: { width: 76, align: 'right' },
    content: shown('jumlahSurat'),
    cell: ({ row }) => row.original.jumlahSurat.toLocaleString('id-ID'),
  },
  {
    id: 'terakhir',
    header: 'Terakhir',
    meta: { width: 106, align: 'right', name: 'Surat terakhir' },
    content: shown('terakhir'),
    cell: ({ row }) => (row.original.terakhir ? listDate(row.original.terakhir) : '–'),
  },
]
