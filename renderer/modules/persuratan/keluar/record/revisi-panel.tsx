import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Naskah } from '../../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import { orpc } from '../../../../app/client.ts'
import { Dialog } from '../../../../ui/dialog.tsx'
import { momentShort } from '../../../../ui/clock.ts'
import { SelectField, FieldRow } from '../../../../ui/fields.tsx'
import { Section } from '../../../../ui/pane.tsx'
import css from '../keluar.module.css'
import { changedParts } from './diff.ts'

type Revisi = Naskah['riwayatRevisi'][number]

/** Every revision that was handed over, and what changed between two of them. */
export function RevisiPanel({ naskah }: { naskah: Naskah }) {
  const [comparing, setComparing] = useState<number | null>(null)
  const { riwayatRevisi: rows, revisi } = naskah
  const open = rows.every((row) => row.revisi !== revisi)
  if (rows.length === 0) return null
  return (
    <Section title={`Revisi (${rows.length + (open ? 1 : 0)})`}>
      <ul className={css.rows}>
        {open && (
          <li>
            <span>
              <strong>{revisi}</strong> sedang disusun
            </span>
            <Compare onClick={() => setComparing(revisi)} words={`Perubahan revisi ${revisi}`} />
          </li>
        )}
        {rows.map((row) => (
          <li key={row.revisi}>
            <span>
              <strong>{row.revisi}</strong> {row.oleh}
              <small>
                {row.jabatan}, {momentShort(row.pada)}
              </small>
            </span>
            {row.revisi > 1 && <Compare onClick={() => setComparing(row.revisi)} words={`Perubahan revisi ${row.revisi}`} />}
          </li>
        ))}
      </ul>
      {comparing !== null && <RevisiDialog naskah={naskah} revisi={comparing} onClose={() => setComparing(null)} />}
    </Section>
  )
}

function Compare({ onClick, words }: { onClick: () => void; words: string }) {
  return (
    <button type="button" className="sk-link" onClick={onClick} aria-label={words}>
      Perubahan
    </button>
  )
}

/** Two revisions beside each other, part by part: what went struck, what came underlined. */
function RevisiDialog({ naskah, revisi, onClose }: { naskah: Naskah; revisi: number; onClose: () => void }) {
  const now: Pick<Revisi, 'revisi' | 'kepala' | 'isi'> = { revisi: naskah.revisi, kepala: naskah.kepala, isi: naskah.isi }
  const kept = naskah.riwayatRevisi
  const all = kept.some((row) => row.revisi === naskah.revisi) ? kept : [now, ...kept]
  const posts = useQuery(orpc.persuratan.naskah.penanda.queryOptions()).data ?? []
  const [to, setTo] = useState(revisi)
  const [from, setFrom] = useState(revisi - 1)
  const of = (which: number) => all.find((row) => row.revisi === which)
  const [before, after] = [of(from), of(to)]
  const changes =
    before && after
      ? changedParts(naskah.jenis, before, after, (id) => posts.find((one) => one.jabatanId === id)?.jabatan ?? 'jabatan lain')
      : []
  const options = all.map((row) => [String(row.revisi), `Revisi ${row.revisi}`] as const)
  return (
    <Dialog title="Perubahan antar revisi" about={naskah.nomor || naskah.kepala.hal} size="l" onClose={onClose}>
      <FieldRow columns={2}>
        <SelectField label="Dari" value={String(from)} onChange={(value) => setFrom(Number(value))} options={options} />
        <SelectField label="Ke" value={String(to)} onChange={(value) => setTo(Number(value))} options={options} />
      </FieldRow>
      {changes.length === 0 && <p className={css.quiet}>Isinya sama.</p>}
      <dl className={css.changes}>
        {changes.map(({ label, pieces }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {pieces.map(({ kind, text }, at) =>
                kind === 'same' ? <span key={at}>{text}</span> : kind === 'new' ? <ins key={at}>{text}</ins> : <del key={at}>{text}</del>,
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
