import type { ReactNode } from 'react'
import { shortDate } from '../../shared/dates.ts'
import { useSesi } from '../app/session.ts'
import { DateField } from '../ui/date-field.tsx'
import { ActButton } from '../ui/act-button.tsx'
import { Note } from '../ui/note.tsx'
import type { Refusal } from '../ui/refusal.ts'
import css from './pengaturan.module.css'
import { settingMessage } from './use-setting.ts'

interface SettingPartProps {
  title: string
  hint?: string
  form: {
    readonly changed: boolean
    save: () => void
    readonly busy: boolean
    readonly refusal: Refusal | null
    readonly mulai: string
    setMulai: (mulai: string) => void
    readonly later: readonly string[]
  }
  children: ReactNode
}

/** One setting: its fields and its own button, so that one fault does not hold up the others. */
export function SettingPart({ title, hint, form, children }: SettingPartProps) {
  const { admin } = useSesi()
  const message = settingMessage(form.refusal)
  return (
    <form
      className={css.part}
      onSubmit={(event) => {
        event.preventDefault()
        if (form.changed && !form.busy) form.save()
      }}
    >
      <h2>{title}</h2>
      {hint && <p>{hint}</p>}
      <fieldset disabled={!admin} className={css.fieldset}>
        {children}
      </fieldset>
      {!admin && <p className="sk-meta">Diubah oleh Administrator.</p>}
      {form.later.length > 0 && <p className="sk-meta">Berubah mulai {form.later.map((day) => shortDate(day)).join(', ')}.</p>}
      {message && <Note kind="late">{message}</Note>}
      {form.changed && (
        <div className={css.acts}>
          <DateField label="Berlaku mulai" value={form.mulai} onChange={(day) => day && form.setMulai(day)} width={160} />
          <ActButton type="submit" size="form" busy={form.busy ? 'Menyimpan…' : null}>
            Simpan
          </ActButton>
        </div>
      )}
    </form>
  )
}
