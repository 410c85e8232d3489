import { useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ChangePasswordPage } from '../akun/change-password-page.tsx'
import { LockScreen } from '../akun/lock-screen.tsx'
import { SetUpPage } from '../akun/set-up-page.tsx'
import { SignInPage } from '../akun/sign-in-page.tsx'
import { ActButton } from '../ui/act-button.tsx'
import { orpc } from './client.ts'
import { followChanges } from './connection.ts'
import css from './frame.module.css'
import { router } from './routes.tsx'
import { SesiContext, useKeadaanQuery } from './session.ts'

/** What stands before every page: an office, a session, a password of one's own. The page itself stays where it was. */
export function Gate() {
  const keadaan = useKeadaanQuery()
  const sesi = useQuery(orpc.akun.sesi.queryOptions({ staleTime: 0 }))
  const person = sesi.data?.pegawaiId
  const locked = sesi.data?.terkunci ?? false
  useEffect(() => {
    if (person === undefined || locked) return
    const stop = new AbortController()
    void followChanges(stop.signal)
    return () => stop.abort()
  }, [person, locked])

  if ((keadaan.isError && !keadaan.data) || (sesi.isError && sesi.data === undefined)) {
    return (
      <main className={css.away}>
        <p>Program inti belum menjawab. Periksa apakah Sekretariat masih berjalan di komputer ini, lalu coba lagi.</p>
        <ActButton
          kind="filled"
          size="form"
          onClick={() => {
            void keadaan.refetch()
            void sesi.refetch()
          }}
        >
          Coba lagi
        </ActButton>
      </main>
    )
  }
  if (!keadaan.data || sesi.data === undefined) return null
  if (!keadaan.data.disiapkan) return <SetUpPage />
  if (!sesi.data) return <SignInPage keadaan={keadaan.data} />
  if (sesi.data.harusGantiSandi && !sesi.data.terkunci) return <ChangePasswordPage sesi={sesi.data} />
  return (
    <SesiContext value={sesi.data}>
      <div className={css.covered} inert={sesi.data.terkunci} data-locked={sesi.data.terkunci || undefined}>
        <RouterProvider router={router} />
      </div>
      {sesi.data.terkunci && <LockScreen sesi={sesi.data} />}
    </SesiContext>
  )
}
