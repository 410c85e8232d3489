import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Riwayat } from '../../../shared/workflow/alur.contract.ts'
import { orpc } from '../../app/client.ts'
import { LoadingRows, ReadFault } from '../../ui/empty-state.tsx'
import { Moments } from '../../ui/moments.tsx'
import { ActsList } from '../../workflow/acts-list.tsx'
import css from './perkara.module.css'

const VIEWS = [
  ['riwayat', 'Riwayat'],
  ['perubahan', 'Perubahan'],
] as const

/** Riwayat: the acts of its process, newest first; and what was changed of its facts, people, notes and documents. */
export function HistoryPanel({ id, riwayat }: { id: number; riwayat: readonly Riwayat[] }) {
  const [view, setView] = useState<(typeof VIEWS)[number][0]>('riwayat')
  return (
    <section className={css.history}>
      <div className={css.tabs} role="tablist" aria-label="Riwayat">
        {VIEWS.map(([key, name]) => (
          <button key={key} type="button" role="tab" aria-selected={view === key} className={css.tab} onClick={() => setView(key)}>
            {name}
          </button>
        ))}
      </div>
      {view === 'riwayat' ? <ActsList riwayat={riwayat} /> : <Changes id={id} />}
    </section>
  )
}

function Changes({ id }: { id: number }) {
  const { data, error, refetch } = useQuery(orpc.perkara.perubahan.queryOptions({ input: { id } }))
  if (error) return <ReadFault error={error} what="Perubahan perkara ini" onRetry={() => void refetch()} />
  if (!data) return <LoadingRows rows={3} />
  return (
    <Moments
      lines={data.toReversed().map(({ act, pada, oleh, rincian, lebih }) => ({
        key: act,
        at: pada,
        says: (
          <>
            <strong>{oleh}</strong>
            {rincian.map(({ hal, lama, baru }, at) => (
              <div key={at} className={css.change}>
                {hal}: {lama && <span className={css.old}>{lama}</span>} {baru}
              </div>
            ))}
            {lebih > 0 && <div className={css.more}>dan {lebih} lainnya</div>}
          </>
        ),
      }))}
    />
  )
}
