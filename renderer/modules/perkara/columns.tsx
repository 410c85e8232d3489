import { keadaanPerkara, perkaraSajian, placeText, type PerkaraBaris } from '../../../shared/modules/perkara/perkara.daftar.ts'
import { Cut } from '../../register/cells.tsx'
import type { CellContent, RegisterColumn } from '../../register/columns.ts'
import { momentShort } from '../../ui/clock.ts'
import { DueMark, SecretMark } from '../../ui/state-mark.tsx'

const shown = (kunci: keyof typeof perkaraSajian): CellContent<PerkaraBaris> => {
  const { jenis, nilai } = perkaraSajian[kunci]
  return { kind: jenis, value: nilai }
}

const fixed = { enableSorting: false } as const

/** The register of cases: its number, process, subject, people, and where it waits. */
export const perkaraColumns: readonly RegisterColumn<PerkaraBaris>[] = [
  {
    id: 'nomor',
    header: 'Nomor',
    meta: { width: 112 },
    content: shown('nomor'),
    cell: ({ row }) => <Cut strong>{row.original.nomor}</Cut>,
  },
  {
    id: 'judul',
    header: 'Perihal',
    meta: { width: 'grow' },
    content: shown('judul'),
    cell: ({ row }) => (
      <>
        {row.original.tertutup && <SecretMark word="Tertutup" outlined />} <Cut>{row.original.judul}</Cut>
      </>
    ),
  },
  {
    id: 'proses',
    header: 'Proses',
    meta: { width: 220, foldBelow: 900 },
    content: shown('proses'),
    cell: ({ row }) => <Cut quiet>{`${row.original.proses} ${row.original.namaProses}`}</Cut>,
  },
  {
    id: 'pihak',
    header: 'Pihak',
    meta: { width: 150, foldBelow: 1100 },
    ...fixed,
    content: shown('pihak'),
    cell: ({ row }) => <Cut quiet>{row.original.pihak}</Cut>,
  },
  {
    id: 'posisi',
    header: 'Posisi',
    meta: { width: 230 },
    ...fixed,
    content: shown('posisi'),
    cell: ({ row }) => <Cut>{placeText(row.original)}</Cut>,
  },
  {
    id: 'batas',
    header: 'Batas',
    meta: { width: 150, foldBelow: 700 },
    content: shown('batas'),
    cell: ({ row }) => <DueMark due={row.original.batas} ended={row.original.keadaan !== 'berjalan'} />,
  },
  {
    id: 'dibuka',
    header: 'Dibuka',
    meta: { width: 84, align: 'right', foldBelow: 1000 },
    content: shown('dibuka'),
    cell: ({ row }) => momentShort(row.original.dibukaPada),
  },
  {
    id: 'dibukaOleh',
    header: 'Dibuka oleh',
    meta: { width: 170, atFirstHidden: true },
    ...fixed,
    content: shown('dibukaOleh'),
    cell: ({ row }) => <Cut quiet>{row.original.dibukaOleh}</Cut>,
  },
  {
    id: 'berakhir',
    header: 'Berakhir',
    meta: { width: 96, align: 'right', atFirstHidden: true },
    content: shown('berakhir'),
    cell: ({ row }) => (row.original.berakhirPada === null ? '–' : momentShort(row.original.berakhirPada)),
  },
  {
    id: 'keadaan',
    header: 'Keadaan',
    meta: { width: 96, atFirstHidden: true },
    ...fixed,
    content: { ...shown('keadaan'), choices: keadaanPerkara },
    cell: ({ row }) => <Cut quiet>{perkaraSajian.keadaan.nilai(row.original)}</Cut>,
  },
]
