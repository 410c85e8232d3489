import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { shortMoment } from '../../../../shared/dates.ts'
import type { Riwayat } from '../../../../shared/workflow/alur.contract.ts'
import { orpc } from '../../../app/client.ts'
import { refusalOf } from '../../../ui/refusal.ts'
import { Note } from '../../../ui/note.tsx'
import { Moments, readingLines } from '../../../ui/moments.tsx'
import { ActsList } from '../../../workflow/acts-list.tsx'
import css from './record.module.css'

/** Riwayat: what happened, newest first; the rows changed, with old and new; who opened a protected letter. */
export function HistoryPanel({ id, riwayat, open, secret }: { id: number; riwayat: readonly Riwayat[]; open: boolean; secret: boolean }) {
  const [view, setView] = useState<'riwayat' | 'perubahan' | 'pembacaan'>('riwayat')
  const views = [
    ['riwayat', 'Riwayat'],
    ...(open ? [['perubahan', 'Perubahan'] as const] : []),
    ...(open && secret ? [['pembacaan', 'Pembacaan'] as const] : []),
  ] as const
  return (
    <section style={{ padding: '12px 14px' }}>
      <div className={css.headTabs} role="tablist" aria-label="Riwayat" style={{ marginBottom: 6 }}>
        {views.map(([key, name]) => (
          <button key={key} type="button" role="tab" aria-selected={view === key} className={css.headTab} onClick={() => setView(key)}>
            {name}
          </button>
        ))}
      </div>
      {view === 'riwayat' && <ActsList riwayat={riwayat} />}
      {view === 'perubahan' && <Changes id={id} />}
      {view === 'pembacaan' && <Readings id={id} />}
    </section>
  )
}

function Changes({ id }: { id: number }) {
  const { data, error } = useQuery(orpc.persuratan.suratMasuk.perubahan.queryOptions({ input: { id } }))
  if (error) return <Note kind="late">{refusalOf(error).message}</Note>
  if (data?.length === 0) return <p className={css.name}>Belum ada pembetulan.</p>
  return (
    <ul className={css.changes}>
      {[...(data ?? [])].reverse().map((change) => (
        <li key={change.pada}>
          <span className={css.name}>
            {shortMoment(change.pada)} {change.oleh}
          </span>
          {change.medan.map((field) => (
            <div key={field.nama}>
              {field.nama}: <span className={css.old}>{field.lama || 'kosong'}</span> {field.baru || 'kosong'}
            </div>
          ))}
        </li>
      ))}
    </ul>
  )
}

function Readings({ id }: { id: number }) {
  const { data, error } = useQuery(orpc.persuratan.suratMasuk.pembacaan.queryOptions({ input: { id } }))
  if (error) return <Note kind="late">{refusalOf(error).message}</Note>
  return <Moments lines={readingLines(data ?? [])} />
}
