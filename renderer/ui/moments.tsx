import type { ReactNode } from 'react'
import { shortMoment } from '../../shared/dates.ts'
import { dayClock } from './clock.ts'
import css from './moments.module.css'

export interface Moment {
  readonly key: string | number
  readonly at: number
  readonly says: ReactNode
}

/** What happened, a line each: when, and who did what. */
export function Moments({ lines }: { lines: readonly Moment[] }) {
  return (
    <dl className={css.moments}>
      {lines.map(({ key, at, says }) => (
        <div key={key} style={{ display: 'contents' }}>
          <dt title={shortMoment(at)}>{dayClock(at)}</dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Who opened a record that is closed to others, as `Moments`. */
export function readingLines(readings: readonly { readonly pada: number; readonly oleh: string; readonly jabatan: string }[]): Moment[] {
  return readings.map(({ pada, oleh, jabatan }) => ({
    key: `${pada}${oleh}`,
    at: pada,
    says: (
      <>
        <strong>{oleh}</strong> {jabatan}
      </>
    ),
  }))
}
