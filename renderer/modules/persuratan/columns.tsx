import { VisuallyHidden } from '@mantine/core'
import type { SuratMasukBaris } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { todayOf } from '../../../shared/dates.ts'
import { Cut } from '../../register/cells.tsx'
import type { RegisterColumn } from '../../register/columns.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { KeamananMark } from './keamanan-mark.tsx'
import css from './persuratan.module.css'
import { dueKind, isSecret, isVoid, keadaanNama, listDate, posisiText, sifatPendek } from './words.ts'

type Row = SuratMasukBaris

/** The columns of the agenda; they fold in the order nomor, sifat as the page narrows. */
export const suratMasukColumns: readonly RegisterColumn<Row>[] = [
  { id: 'nomorAgenda', header: 'No.', meta: { width: 72 }, cell: ({ row }) => <Nomor row={row.original} /> },
  { id: 'tanggalDiterima', header: 'Diterima', meta: { width: 68 }, cell: ({ row }) => <Diterima row={row.original} /> },
  { id: 'pengirim', header: 'Dari', meta: { width: 122 }, cell: ({ row }) => <Cut>{row.original.pengirimPendek}</Cut> },
  {
    id: 'nomorSurat',
    header: 'Nomor surat',
    enableSorting: false,
    meta: { width: 198, foldBelow: 860 },
    cell: ({ row }) => <Cut code>{row.original.nomorSurat ?? '-'}</Cut>,
  },
  { id: 'hal', header: 'Hal', meta: { width: 'grow' }, cell: ({ row }) => <Hal row={row.original} /> },
  { id: 'sifat', header: 'Sifat', meta: { width: 86, foldBelow: 760 }, cell: ({ row }) => <Sifat row={row.original} /> },
  { id: 'posisi', header: 'Posisi', enableSorting: false, meta: { width: 112 }, cell: ({ row }) => <Posisi row={row.original} /> },
  { id: 'batas', header: 'Batas', meta: { width: 82, align: 'right' }, cell: ({ row }) => <Batas row={row.original} /> },
]

function Nomor({ row }: { row: Row }) {
  return <Cut strong>{row.nomorAgenda.teks}</Cut>
}

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
