import { keadaanNaskah, naskahPlace, naskahSajian, type NaskahBaris } from '../../../../shared/modules/persuratan/naskah/naskah.daftar.ts'
import { jenisOf } from '../../../../shared/modules/persuratan/naskah/jenis.ts'
import { Cut } from '../../../register/cells.tsx'
import type { CellContent, RegisterColumn } from '../../../register/columns.ts'
import { momentShort } from '../../../ui/clock.ts'
import { SecretMark } from '../../../ui/state-mark.tsx'
import { KeamananMark } from '../keamanan-mark.tsx'
import { listDate, sifatPendek } from '../words.ts'
import { PlaceMark } from './place-mark.tsx'

const shown = (kunci: keyof typeof naskahSajian): CellContent<NaskahBaris> => {
  const { jenis, nilai } = naskahSajian[kunci]
  return { kind: jenis, value: nilai }
}

const fixed = { enableSorting: false } as const

/** The outgoing book: number, date, to whom, what about, whose it is and where it waits. */
export const naskahColumns: readonly RegisterColumn<NaskahBaris>[] = [
  {
    id: 'nomor',
    header: 'Nomor',
    meta: { width: 190 },
    content: shown('nomor'),
    cell: ({ row }) =>
      row.original.nomor ? (
        <Cut strong code>
          {row.original.nomor}
        </Cut>
      ) : (
        <Cut quiet>belum bernomor</Cut>
      ),
  },
  {
    id: 'tanggal',
    header: 'Tanggal',
    meta: { width: 84, align: 'right', foldBelow: 800 },
    content: shown('tanggal'),
    cell: ({ row }) => (row.original.tanggal ? listDate(row.original.tanggal) : '–'),
  },
  {
    id: 'jenis',
    header: 'Jenis',
    ...fixed,
    meta: { width: 112, foldBelow: 900 },
    content: shown('jenis'),
    cell: ({ row }) => <Cut quiet>{jenisOf(row.original.jenis).nama}</Cut>,
  },
  {
    id: 'tujuan',
    header: 'Kepada',
    ...fixed,
    meta: { width: 170, foldBelow: 700 },
    content: shown('tujuan'),
    cell: ({ row }) => <Cut>{row.original.tujuan}</Cut>,
  },
  {
    id: 'hal',
    header: 'Hal',
    ...fixed,
    meta: { width: 'grow' },
    content: shown('hal'),
    cell: ({ row: { original } }) =>
      original.hal === null ? (
        <SecretMark />
      ) : (
        <>
          {original.keamanan !== 'B' && (
            <>
              <KeamananMark keamanan={original.keamanan} />{' '}
            </>
          )}
          <Cut>{original.hal || jenisOf(original.jenis).nama}</Cut>
        </>
      ),
  },
  {
    id: 'sifat',
    header: 'Sifat',
    ...fixed,
    meta: { width: 84, atFirstHidden: true },
    content: shown('sifat'),
    cell: ({ row }) => <Cut quiet>{sifatPendek[row.original.sifat]}</Cut>,
  },
  {
    id: 'unit',
    header: 'Pengolah',
    ...fixed,
    meta: { width: 88, foldBelow: 1000 },
    content: shown('unit'),
    cell: ({ row }) => <Cut quiet>{row.original.unit}</Cut>,
  },
  {
    id: 'konseptor',
    header: 'Konseptor',
    ...fixed,
    meta: { width: 170, atFirstHidden: true },
    content: shown('konseptor'),
    cell: ({ row }) => <Cut quiet>{row.original.konseptor}</Cut>,
  },
  {
    id: 'penanda',
    header: 'Penanda tangan',
    ...fixed,
    meta: { width: 170, atFirstHidden: true },
    content: shown('penanda'),
    cell: ({ row }) => <Cut quiet>{row.original.penanda}</Cut>,
  },
  {
    id: 'kode',
    header: 'Kode',
    ...fixed,
    meta: { width: 104, atFirstHidden: true },
    content: shown('kode'),
    cell: ({ row }) => <Cut code>{row.original.kodeKlasifikasi ?? '–'}</Cut>,
  },
  {
    id: 'posisi',
    header: 'Posisi',
    ...fixed,
    meta: { width: 190 },
    content: { kind: 'teks', value: naskahPlace },
    cell: ({ row }) => <PlaceMark row={row.original} />,
  },
  {
    id: 'dikirim',
    header: 'Dikirim',
    ...fixed,
    meta: { width: 84, align: 'right', atFirstHidden: true },
    content: shown('dikirim'),
    cell: ({ row }) => (row.original.dikirimTanggal ? listDate(row.original.dikirimTanggal) : '–'),
  },
  {
    id: 'dibuat',
    header: 'Dibuat',
    meta: { width: 84, align: 'right', foldBelow: 1000 },
    content: shown('dibuat'),
    cell: ({ row }) => momentShort(row.original.dibuatPada),
  },
  {
    id: 'keadaan',
    header: 'Keadaan',
    ...fixed,
    meta: { width: 112, atFirstHidden: true },
    content: { ...shown('keadaan'), choices: keadaanNaskah },
    cell: ({ row }) => <Cut quiet>{naskahSajian.keadaan.nilai(row.original)}</Cut>,
  },
]
