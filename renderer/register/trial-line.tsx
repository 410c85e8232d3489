import { useEffect, useState } from 'react'
import { ActButton } from '../ui/act-button.tsx'
import { Note } from '../ui/note.tsx'
import css from './paste-dialog.module.css'
import type { Trial } from './use-paste-trial.ts'

/** A shorter trial is over before one has read that it runs. */
const LATE_MS = 600

/** How far a trial is, once it takes a while, and its *Hentikan*; what is not tried when it was stopped is tried at saving. */
export function TrialLine({ trial, onStop }: { trial: Trial; onStop: () => void }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE_MS)
    return () => clearTimeout(timer)
  }, [])
  const count = `${trial.done.toLocaleString('id-ID')} dari ${trial.of.toLocaleString('id-ID')} baris`
  if (trial.stopped)
    return (
      <Note kind="return">
        Pemeriksaan dihentikan setelah {count}. Sisanya diperiksa saat disimpan: semua tersimpan, atau tidak satu pun.
      </Note>
    )
  if (!late) return null
  return (
    <div className={css.trial}>
      <progress aria-label="Pemeriksaan tempelan" max={trial.of} value={trial.done} />
      <span>Memeriksa {count}</span>
      <ActButton onClick={onStop} label="Hentikan pemeriksaan">
        Hentikan
      </ActButton>
    </div>
  )
}
