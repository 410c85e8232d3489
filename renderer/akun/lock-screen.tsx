import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Sesi } from '../../shared/akun/akun.contract.ts'
import { orpc } from '../app/client.ts'
import { Mark } from '../app/mark.tsx'
import { signOut, takeSession } from '../app/session.ts'
import { ActButton } from '../ui/act-button.tsx'
import { PasswordField } from '../ui/fields.tsx'
import { Note } from '../ui/note.tsx'
import { useRefusal } from '../ui/refusal.ts'
import { StateMark } from '../ui/state-mark.tsx'
import css from './akun.module.css'
import { GateTop } from './gate-top.tsx'
import { useCapsLock } from './use-caps-lock.ts'
import { useWait } from './wait.ts'

/** Covers the page until the same person gives the password; another one signs in, drafts are kept. */
export function LockScreen({ sesi }: { sesi: Sesi }) {
  const [sandi, setSandi] = useState('')
  const caps = useCapsLock()
  const unlock = useMutation(orpc.akun.bukaKunci.mutationOptions({ onSuccess: takeSession, onError: () => setSandi('') }))
  const leave = useMutation({ mutationFn: signOut })
  const refusal = useRefusal(unlock.error)
  const wait = useWait(refusal)
  return (
    <div className={css.cover}>
      <GateTop place="Layar terkunci" path="/kunci" />
      <main className={css.halves} data-single>
        <section className={css.left}>
          <Mark size={40} />
          <h1>Layar terkunci</h1>
          <p className={css.office}>
            {sesi.nama} ({sesi.namaPengguna}). Halaman dan isian tetap seperti ditinggalkan.
          </p>
          <form
            className={css.form}
            onSubmit={(event) => {
              event.preventDefault()
              if (!unlock.isPending && wait === 0) unlock.mutate({ sandi })
            }}
          >
            <div>
              <PasswordField label="Kata sandi" value={sandi} onChange={setSandi} autoComplete="current-password" autoFocus />
              <div className={css.caps} aria-live="polite">
                {caps && <StateMark state="look">Caps Lock menyala</StateMark>}
              </div>
            </div>
            {refusal && (
              <Note kind="late">{wait > 0 ? `Terlalu banyak percobaan. Tunggu ${wait} detik, lalu coba lagi.` : refusal.message}</Note>
            )}
            <ActButton kind="filled" size="form" type="submit" keys="Enter" fullWidth busy={unlock.isPending ? 'Memeriksa…' : null}>
              Buka kunci
            </ActButton>
            <ActButton kind="subtle" size="form" fullWidth onClick={() => leave.mutate()}>
              Ganti pengguna
            </ActButton>
          </form>
        </section>
      </main>
    </div>
  )
}
