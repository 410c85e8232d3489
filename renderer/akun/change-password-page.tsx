import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Sesi } from '../../shared/akun/akun.contract.ts'
import { Mark } from '../app/mark.tsx'
import { orpc } from '../app/client.ts'
import { signOut, takeSession } from '../app/session.ts'
import { ActButton } from '../ui/act-button.tsx'
import { PasswordField } from '../ui/fields.tsx'
import { RefusalNote } from '../ui/refusal-note.tsx'
import { focusFirstFault, useRefusal } from '../ui/refusal.ts'
import css from './akun.module.css'
import { GateTop } from './gate-top.tsx'

/** The three fields of a new password and what refuses it; used at first sign-in and in the person's menu. */
export function usePasswordChange(onDone: (sesi: Sesi) => void) {
  const [lama, setLama] = useState('')
  const [baru, setBaru] = useState('')
  const [ulang, setUlang] = useState('')
  const [tried, setTried] = useState(false)
  const change = useMutation(orpc.akun.gantiSandi.mutationOptions({ onSuccess: onDone, onError: () => focusFirstFault() }))
  const refusal = useRefusal(change.error)
  const differs = tried && ulang !== baru ? 'Tidak sama dengan kata sandi baru.' : null
  const submit = () => {
    setTried(true)
    if (ulang !== baru) return focusFirstFault()
    change.mutate({ lama, baru })
  }
  const fields = (
    <>
      <PasswordField
        label="Kata sandi sekarang"
        value={lama}
        onChange={setLama}
        autoComplete="current-password"
        error={refusal?.fields.lama}
        autoFocus
      />
      <PasswordField
        label="Kata sandi baru"
        value={baru}
        onChange={setBaru}
        autoComplete="new-password"
        error={refusal?.fields.baru}
        hint="Paling sedikit 8 huruf; kalimat pendek paling mudah diingat."
      />
      <PasswordField label="Ulangi kata sandi baru" value={ulang} onChange={setUlang} autoComplete="new-password" error={differs} />
      <RefusalNote refusal={refusal} />
    </>
  )
  return { fields, submit, busy: change.isPending, dirty: Boolean(lama || baru || ulang) }
}

/** Shown until a temporary password has been replaced. */
export function ChangePasswordPage({ sesi }: { sesi: Sesi }) {
  const { fields, submit, busy } = usePasswordChange(takeSession)
  return (
    <div className={css.page}>
      <GateTop place="Ganti kata sandi" path="/ganti-sandi" />
      <main className={css.halves} data-single>
        <section className={css.left}>
          <Mark size={40} />
          <h1>Ganti kata sandi</h1>
          <p className={css.office}>{sesi.nama}, kata sandi sementara hanya untuk masuk pertama kali.</p>
          <form
            className={css.form}
            onSubmit={(event) => {
              event.preventDefault()
              if (!busy) submit()
            }}
          >
            {fields}
            <ActButton kind="filled" size="form" type="submit" keys="Enter" fullWidth busy={busy ? 'Menyimpan…' : null}>
              Simpan dan masuk
            </ActButton>
            <ActButton kind="subtle" size="form" fullWidth onClick={() => void signOut()}>
              Keluar
            </ActButton>
          </form>
        </section>
      </main>
    </div>
  )
}
