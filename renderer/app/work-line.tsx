import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Pekerjaan } from '../../shared/core/sistem.contract.ts'
import { ActButton } from '../ui/act-button.tsx'
import { announce } from '../ui/live.tsx'
import { refusalOf } from '../ui/refusal.ts'
import { orpc } from './client.ts'
import { notify } from './notices.tsx'
import css from './work-line.module.css'
import { remaining, workText } from './work-words.ts'

/** From here on a work can be stopped by its button (a shorter one is over before the hand is there). */
const STOPPABLE_AFTER = 2000

/** The long works of the person, one line each: what, how far, the time left, and *Hentikan*. `inside`: in a dialog, not the page's foot. */
export function WorkLine({ inside = false }: { inside?: boolean }) {
  const { data: works = [] } = useQuery(orpc.sistem.pekerjaan.list.queryOptions({ staleTime: 0 }))
  return works.length === 0 ? null : (
    <section className={css.works} data-inside={inside || undefined} aria-label="Pekerjaan yang berjalan">
      {works.map((work) => (
        <Work key={work.id} work={work} />
      ))}
    </section>
  )
}

function Work({ work }: { work: Pekerjaan }) {
  const { apa, langkah, dari, bisaDihentikan } = work
  const late = useLater(STOPPABLE_AFTER - work.lama)
  const stop = useMutation(
    orpc.sistem.pekerjaan.hentikan.mutationOptions({ onError: (error) => notify(refusalOf(error).message, { fault: true }) }),
  )
  useEffect(() => announce(`${apa} berjalan.`), [apa])
  return (
    <div className={css.work}>
      <span className={css.what}>{apa}</span>
      <progress className={css.bar} aria-label={apa} {...(dari === null ? {} : { max: dari, value: langkah })} />
      <span className={css.count}>{workText(work)}</span>
      <span className={css.left}>{remaining(work)}</span>
      {late && bisaDihentikan && (
        <ActButton
          onClick={() => stop.mutate({ id: work.id })}
          busy={stop.isPending || stop.isSuccess ? 'Menghentikan…' : null}
          label={`Hentikan ${apa}`}
        >
          Hentikan
        </ActButton>
      )}
    </div>
  )
}

/** False until so many milliseconds have passed since the first look. */
function useLater(ms: number): boolean {
  const [later, setLater] = useState(ms <= 0)
  const [wait] = useState(ms)
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), wait)
    return () => clearTimeout(timer)
  }, [wait])
  return later
}
