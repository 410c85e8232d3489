import { VisuallyHidden } from '@mantine/core'
import { jalurSurat, keamananNama, sifatSurat, type SuratMasukBaris } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { suratMasukSajian } from '../../../shared/modules/persuratan/surat-masuk.sajian.ts'
import { shortDate, todayOf } from '../../../shared/dates.ts'
import { Cut } from '../../register/cells.tsx'
import type { CellContent, RegisterColumn } from '../../register/columns.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { KeamananMark } from './keamanan-mark.tsx'
import css from './persuratan.module.css'
import { dueKind, isSecret, isVoid, jalurNama, keadaanNama, listDate, posisiText, sifatPendek } from './words.ts'

type Row = SuratMasukBaris

const shown = (kunci: keyof typeof suratMasukSajian): CellContent<Row> => {
  const { jenis, nilai } = suratMasukSajian[kunci]
  return { kind: jenis, value: nilai }
}
const same = (values: readonly string[]) => values.map((each) => [each, each] as const)
/** The columns of the agenda; they fold in the order nomor, sifat as the page narrows. */
export const suratMasukColumns: readonly RegisterColumn<Row>[] = [
  {
    id: 'nomorAgenda',
    header: 'No.',
    meta: { width: 72, name: 'Nomor agenda', look: 'strong' },
    content: shown('nomorAgenda'),
    cell: ({ row }) => row.original.nomorAgenda.teks,
  },
  {
    id: 'tanggalDiterima',
    header: 'Diterima',
    meta: { width: 68 },
    content: { ...shown('tanggalDiterima'), edit: true },
    cell: ({ row }) => <Diterima row={row.original} />,
  },
  {
    id: 'jalur',
    header: 'Jalur',
    enableSorting: false,
    meta: { width: 92, atFirstHidden: true },
    content: { ...shown('jalur'), choices: same(jalurSurat), edit: true },
    cell: ({ row }) => row.original.keadaan !== 'dilewati' && <Cut quiet>{jalurNama[row.original.jalur]}</Cut>,
  },
  {
    id: 'pengirim',
    header: 'Dari',
    meta: { width: 122 },
    content: { ...shown('pengirim'), kept: (row) => row.pengirim, edit: true },
    cell: ({ row }) => row.original.pengirimPendek,
  },
  {
    id: 'nomorSurat',
    header: 'Nomor surat',
    enableSorting: false,
    meta: { width: 198, look: 'code', foldBelow: 860 },
    content: { ...shown('nomorSurat'), edit: true },
    cell: ({ row }) => row.original.nomorSurat ?? '-',
  },
  {
    id: 'tanggalSurat',
    header: 'Tgl. surat',
    enableSorting: false,
    meta: { width: 94, name: 'Tanggal surat', look: 'quiet', atFirstHidden: true },
    content: { ...shown('tanggalSurat'), edit: true },
    cell: ({ row }) => row.original.tanggalSurat && shortDate(row.original.tanggalSurat),
  },
  {
    id: 'hal',
    header: 'Hal',
    meta: { width: 'grow' },
    content: { ...shown('hal'), edit: true },
    cell: ({ row }) => <Hal row={row.original} />,
  },
  {
    id: 'sifat',
    header: 'Sifat',
    meta: { width: 86, foldBelow: 760 },
    content: { ...shown('sifat'), choices: same(sifatSurat), edit: true },
    cell: ({ row }) => row.original.keadaan !== 'dilewati' && <Sifat row={row.original} />,
  },
  {
    id: 'keamanan',
    header: 'Keamanan',
    enableSorting: false,
    meta: { width: 112, atFirstHidden: true },
    content: shown('keamanan'),
    cell: ({ row: { original } }) =>
      original.keadaan !== 'dilewati' && <Cut quiet={original.keamanan === 'B'}>{keamananNama[original.keamanan]}</Cut>,
  },
  {
    id: 'kodeKlasifikasi',
    header: 'Kode',
    enableSorting: false,
    meta: { width: 112, name: 'Kode klasifikasi', look: 'code', atFirstHidden: true },
    content: { ...shown('kodeKlasifikasi'), edit: true },
    cell: ({ row }) => row.original.kodeKlasifikasi,
  },
  {
    id: 'lampiranJumlah',
    header: 'Lampiran',
    enableSorting: false,
    meta: { width: 80, align: 'right', atFirstHidden: true },
    content: { ...shown('lampiranJumlah'), edit: true },
    cell: ({ row }) => (row.original.lampiranJumlah ? row.original.lampiranJumlah.toLocaleString('id-ID') : '–'),
  },
  {
    id: 'posisi',
    header: 'Posisi',
    enableSorting: false,
    meta: { width: 112 },
    content: shown('posisi'),
    cell: ({ row }) => <Posisi row={row.original} />,
  },
  {
    id: 'batas',
    header: 'Batas',
    meta: { width: 82, align: 'right' },
    content: shown('batas'),
    cell: ({ row }) => <Batas row={row.original} />,
  },
]

function Diterima({ row }: { row: Row }) {
  return (
    <>
      <Cut quiet>{listDate(row.tanggalDiterima)}</Cut>
      {row.susulan && (
        <span className={css.late} title="Entri susulan: diterima sebelum surat bernomor sebelumnya">
          *<VisuallyHidden>entri susulan</VisuallyHidden>
        </span>
      )}
    </>
  )
}

function Hal({ row }: { row: Row }) {
  if (row.hal === null || isSecret(row)) return <KeamananMark keamanan={row.keamanan} />
  if (isVoid(row)) return <Cut>{row.alasanNomor || row.hal}</Cut>
  return (
    <>
      {row.keamanan !== 'B' && <KeamananMark keamanan={row.keamanan} />}
      <Cut>{row.hal}</Cut>
    </>
  )
}

function Sifat({ row }: { row: Row }) {
  return (
    <Cut quiet={row.sifat === 'Biasa'} strong={row.sifat !== 'Biasa'}>
      {sifatPendek[row.sifat]}
    </Cut>
  )
}

function Posisi({ row }: { row: Row }) {
  if (row.keadaan === 'selesai') return <StateMark state="done">Selesai</StateMark>
  if (row.keadaan === 'arsip') return <StateMark state="done">Arsip</StateMark>
  if (isVoid(row)) return <StateMark state="void">{keadaanNama[row.keadaan]}</StateMark>
  const { text, mine } = posisiText(row)
  return (
    <Cut strong={mine} struck={false}>
      {text}
    </Cut>
  )
}

function Batas({ row }: { row: Row }) {
  const kind = row.keadaan === 'selesai' || isVoid(row) ? null : dueKind(row.batas)
  if (row.batas === null || kind === null) return null
  const date = listDate(todayOf(row.batas))
  if (kind === 'later') return <span>{date}</span>
  return (
    <StateMark state={kind}>
      <VisuallyHidden>{kind === 'late' ? 'lewat batas' : 'hari ini'}</VisuallyHidden> {date}
    </StateMark>
  )
}
