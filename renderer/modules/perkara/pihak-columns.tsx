import { pihakSajian, type PihakBaris } from '../../../shared/modules/perkara/pihak.daftar.ts'
import { Cut } from '../../register/cells.tsx'
import type { CellContent, RegisterColumn } from '../../register/columns.ts'
import { momentShort } from '../../ui/clock.ts'

type Row = PihakBaris

const shown = (kunci: keyof typeof pihakSajian, edit = false): CellContent<Row> => {
  const { jenis, nilai } = pihakSajian[kunci]
  return { kind: jenis, value: nilai, edit }
}

/** The people of a case: who, by the last of his NIK, where he lives. */
export const pihakColumns: readonly RegisterColumn<Row>[] = [
  {
    id: 'nama',
    header: 'Nama',
    meta: { width: 'grow' },
    content: shown('nama', true),
    cell: ({ row }) => <Cut strong>{row.original.nama}</Cut>,
  },
  {
    id: 'nik',
    header: 'NIK',
    enableSorting: false,
    meta: { width: 76 },
    content: shown('nik'),
    cell: ({ row }) => <Cut quiet>{pihakSajian.nik.nilai(row.original)}</Cut>,
  },
  {
    id: 'alamat',
    header: 'Alamat',
    meta: { width: 320 },
    content: shown('alamat', true),
    cell: ({ row }) => <Cut>{row.original.alamat}</Cut>,
  },
  {
    id: 'keterangan',
    header: 'Keterangan',
    meta: { width: 240, foldBelow: 900 },
    content: shown('keterangan', true),
    cell: ({ row }) => <Cut quiet>{row.original.keterangan}</Cut>,
  },
  {
    id: 'dicatat',
    header: 'Dicatat',
    meta: { width: 84, align: 'right', foldBelow: 1000 },
    content: shown('dicatat'),
    cell: ({ row }) => momentShort(row.original.dicatatPada),
  },
  {
    id: 'dicatatOleh',
    header: 'Dicatat oleh',
    enableSorting: false,
    meta: { width: 170, atFirstHidden: true },
    content: shown('dicatatOleh'),
    cell: ({ row }) => <Cut quiet>{row.original.dicatatOleh}</Cut>,
  },
]
