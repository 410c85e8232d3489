import { IconPin } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { dayMonth, shortMoment } from '../../../../shared/dates.ts'
import type { DisposisiBaris } from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { office } from '../../../app/client.ts'
import { dayClock, daysBetween, officeToday } from '../../../ui/clock.ts'
import { ActButton } from '../../../ui/act-button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { Note } from '../../../ui/note.tsx'
import { useRefusal } from '../../../ui/refusal.ts'
import { StateMark } from '../../../ui/state-mark.tsx'
import { progressBelow, treeOf, type TreeRow } from './disposisi-tree.ts'
import css from './record.module.css'

interface Props {
  rows: readonly DisposisiBaris[]
  /** Kasubbag TU and the clerk tick receipts. */
  mayReceive: boolean
}

/** What three lines of the narrowest column hold, about. */
const LONG = 72

/** The tree of disposisi: who gave what to whom, until when, and how far each is. */
export function DisposisiPanel({ rows, mayReceive }: Props) {
  const [receiving, setReceiving] = useState<DisposisiBaris | null>(null)
  const tree = treeOf(rows)
  if (tree.length === 0) return <p className={css.quiet}>Belum ada disposisi.</p>
  return (
    <>
      <table className={css.tree} aria-label="Disposisi">
        <thead>
          <tr>
            <th scope="col">Disposisi kepada</th>
            <th scope="col">Isi</th>
            <th scope="col" className={css.right}>
              Batas
            </th>
            <th scope="col">Keadaan</th>
          </tr>
        </thead>
        <tbody>
          {tree.map((each) => (
            <Row key={each.row.id} {...each} rows={rows} onReceive={mayReceive ? () => setReceiving(each.row) : undefined} />
          ))}
        </tbody>
      </table>
      {receiving && <ReceiptDialog row={receiving} onClose={() => setReceiving(null)} />}
    </>
  )
}

function Row({ row, level, more, rows, onReceive }: TreeRow & { rows: readonly DisposisiBaris[]; onReceive: (() => void) | undefined }) {
  const words = row.jenis !== 'penerima'
  const content = [row.instruksi.join('; '), row.catatan && (words ? `“${row.catatan}”` : row.catatan)].filter(Boolean).join('. ')
  const waits = row.jenis === 'penerima' && row.diterimaPada === null && row.keadaan === 'belum dibaca'
  return (
    <tr data-me={row.saya || undefined} data-void={row.keadaan === 'ditarik' || undefined}>
      <td>
        <div
          className={css.person}
          style={{ '--level': level } as React.CSSProperties}
          data-level={level > 0 || undefined}
          data-more={more || undefined}
        >
          <span className={css.post}>
            {words ? row.dariJabatan : row.kepadaJabatan}
            {row.penanggungJawab && (
              <span className={css.pin}>
                <IconPin size={14} stroke={1.75} aria-hidden /> penanggung jawab
              </span>
            )}
          </span>
          <span className={css.name}>{(words ? row.dariNama : row.kepadaNama) || 'belum ada pejabat'}</span>
        </div>
      </td>
      <td>
        <Content words={content || (row.untukDiketahui ? 'Untuk diketahui' : '–')} />
        {row.laporan && <span className={css.report}>Hasil: {row.laporan}</span>}
      </td>
      <td className={css.right}>{row.batas ? dayMonth(row.batas) : '–'}</td>
      <td>
        <State row={row} rows={rows} />
        {waits && onReceive && (
          <ActButton kind="subtle" onClick={onReceive}>
            Terima…
          </ActButton>
        )}
        {row.saya && row.untukDiketahui && row.keadaan === 'belum dibaca' && <ReadButton row={row} />}
      </td>
    </tr>
  )
}

/** What was asked for; of a very long note the beginning, and the rest by its button. */
function Content({ words }: { words: string }) {
  const [whole, setWhole] = useState(false)
  const long = words.length > LONG
  return (
    <>
      <span className={css.words} data-cut={(long && !whole) || undefined}>
        <Broken words={words} />
      </span>
      {long && (
        <button type="button" className={css.more} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? 'Ringkas' : 'Selengkapnya'}
        </button>
      )}
    </>
  )
}

function State({ row, rows }: { row: DisposisiBaris; rows: readonly DisposisiBaris[] }) {
  if (row.jenis !== 'penerima') return <StateMark state="done">{dayClock(row.pada)}</StateMark>
  const title = row.diterimaPada ? `Diterima ${row.diterimaOleh ?? ''} ${shortMoment(row.diterimaPada)}` : undefined
  const mark = () => {
    if (row.keadaan === 'selesai') return <StateMark state="done">{row.selesaiPada ? dayClock(row.selesaiPada) : 'Selesai'}</StateMark>
    if (row.keadaan === 'ditarik') return <StateMark state="void">Ditarik</StateMark>
    if (row.lewat && row.batas) return <StateMark state="late">{lateDays(row.batas)}</StateMark>
    const below = progressBelow(rows, row.id)
    if (below) return <StateMark state="running">{`${below.done} dari ${below.all} selesai`}</StateMark>
    if (row.keadaan === 'diproses') return <StateMark state="running">Diproses</StateMark>
    return row.keadaan === 'dibaca' ? <StateMark state="running">Dibaca</StateMark> : <StateMark state="open">Belum dibaca</StateMark>
  }
  return <span title={title}>{mark()}</span>
}

/** Words joined by a slash may break after it. */
function Broken({ words }: { words: string }) {
  return words.split(/(?<=\/)/).map((part, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}

/** The column beside it says the day. */
function lateDays(batas: string): string {
  const days = daysBetween(batas, officeToday())
  return days > 0 ? `Lewat ${days} hari` : 'Lewat hari ini'
}

function ReadButton({ row }: { row: DisposisiBaris }) {
  const read = useMutation({ mutationFn: () => office.persuratan.suratMasuk.dibaca({ disposisiId: row.id }) })
  return (
    <ActButton onClick={() => read.mutate()} busy={read.isPending ? 'Mencatat…' : null}>
      Sudah dibaca
    </ActButton>
  )
}

/** Receipt at a bidang: the clear name of who took it, as in the delivery book. */
function ReceiptDialog({ row, onClose }: { row: DisposisiBaris; onClose: () => void }) {
  const [nama, setNama] = useState('')
  const receive = useMutation({
    mutationFn: () => office.persuratan.suratMasuk.terima({ disposisiId: row.id, nama: nama.trim() }),
    onSuccess: onClose,
  })
  const refusal = useRefusal(receive.error)
  return (
    <Dialog
      title="Catat penerimaan"
      about={row.kepadaJabatan}
      onClose={onClose}
      dirty={nama.trim() !== ''}
      act={{
        does: 'Catat penerimaan',
        run: () => receive.mutate(),
        busy: receive.isPending ? 'Mencatat…' : null,
        refused: nama.trim() ? null : 'Tulis nama penerimanya.',
      }}
    >
      <TextField
        label="Nama jelas penerima"
        need="wajib"
        value={nama}
        onChange={setNama}
        maxLength={120}
        autoFocus
        error={refusal?.fields.nama}
      />
      {refusal && !refusal.fields.nama && <Note kind="late">{refusal.message}</Note>}
    </Dialog>
  )
}
