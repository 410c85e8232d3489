import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { orpc } from '../app/client.ts'
import { takeSession } from '../app/session.ts'
import { ActButton } from '../ui/act-button.tsx'
import { PasswordField, TextField } from '../ui/fields.tsx'
import { Note } from '../ui/note.tsx'
import { useRefusal } from '../ui/refusal.ts'
import { StateMark } from '../ui/state-mark.tsx'
import css from './akun.module.css'
import { useCapsLock } from './use-caps-lock.ts'
import { useWait } from './wait.ts'

interface SignInFormProps {
  /** The name to fill in, from the list of demonstration accounts; `stamp` makes the same choice count again. */
  chosen: { readonly name: string; readonly stamp: number }
}

/** Two fields, one button; the caps-lock word; how long to wait after wrong tries. */
export function SignInForm({ chosen }: SignInFormProps) {
  const [namaPengguna, setNamaPengguna] = useState('')
  const [sandi, setSandi] = useState('')
  const password = useRef<HTMLInputElement>(null)
  const caps = useCapsLock()
  const signIn = useMutation(orpc.akun.masuk.mutationOptions({ onSuccess: takeSession, onError: () => password.current?.select() }))
  const refusal = useRefusal(signIn.error)
  const wait = useWait(refusal)

  useEffect(() => {
    if (!chosen.name) return
    setNamaPengguna(chosen.name)
    password.current?.focus()
  }, [chosen])

  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!signIn.isPending && wait === 0) signIn.mutate({ namaPengguna: namaPengguna.trim(), sandi })
      }}
    >
      <TextField label="Nama pengguna" value={namaPengguna} onChange={setNamaPengguna} autoComplete="username" autoFocus name="username" />
      <div>
        <PasswordField
          ref={password}
          label="Kata sandi"
          value={sandi}
          onChange={setSandi}
          autoComplete="current-password"
          name="password"
        />
        <div className={css.caps} aria-live="polite">
          {caps && <StateMark state="look">Caps Lock menyala</StateMark>}
        </div>
      </div>
      {refusal && (
        <Note kind="late">
          {refusal.code === 'SIGN_IN_WAIT'
            ? wait > 0
              ? `Terlalu banyak percobaan. Tunggu ${wait} detik, lalu coba lagi.`
              : 'Silakan coba lagi.'
            : refusal.message}
        </Note>
      )}
      <ActButton
        kind="filled"
        size="form"
        keys="Enter"
        type="submit"
        fullWidth
        busy={signIn.isPending ? 'Memeriksa…' : null}
        refused={wait > 0 ? `Tunggu ${wait} detik.` : null}
      >
        Masuk
      </ActButton>
    </form>
  )
}
