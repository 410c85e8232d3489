import { useEffect, useState } from 'react'
import { longDate, shortMoment, todayOf } from '../../shared/dates.ts'
import type { Keadaan } from '../../shared/core/sistem.contract.ts'
import { Mark } from '../app/mark.tsx'
import { Note } from '../ui/note.tsx'
import css from './akun.module.css'
import { GateTop } from './gate-top.tsx'
import { DemoAccounts } from './demo-accounts.tsx'
import { officeName } from './office-name.ts'
import { SignInForm } from './sign-in-form.tsx'

/** Sign-in: two fields, one button; where the data lie and when they were last copied; in a demonstration its accounts. */
export function SignInPage({ keadaan }: { keadaan: Keadaan }) {
  const [chosen, setChosen] = useState({ name: '', stamp: 0 })
  useEffect(() => {
    document.title = 'Masuk · Sekretariat'
  }, [])
  return (
    <div className={css.page}>
      <GateTop place="Masuk" path="/masuk" />
      <main className={css.halves} data-single={!keadaan.contoh || undefined}>
        <section className={css.left}>
          <Mark size={40} />
          <h1>Masuk ke Sekretariat</h1>
          <p className={css.office}>
            {keadaan.kop && [officeName(keadaan.kop.nama), officeName(keadaan.kop.pemda).replace(/^Pemerintah /, '')].join(' ')}
          </p>
          <SignInForm chosen={chosen} />
          <p className={css.help}>
            Lupa kata sandi? Minta Administrator membuat kata sandi sementara. Kata sandi lama tidak dapat dibaca siapa pun.
          </p>
        </section>
        {keadaan.contoh && (
          <section className={css.right}>
            <Note>
              <strong>Ini data contoh.</strong> Hari ini di dalamnya {longDate(todayOf(keadaan.sekarang))}. Semua orang, surat dan uang di
              sini rekaan; silakan coba apa saja. Data kantor sendiri disimpan di folder lain dan tidak tersentuh.
            </Note>
            <DemoAccounts accounts={keadaan.akunContoh} onChoose={(name) => setChosen((before) => ({ name, stamp: before.stamp + 1 }))} />
          </section>
        )}
      </main>
      <footer className={css.foot}>
        <span>Data: {keadaan.folder}</span>
        <span>
          {keadaan.cadanganTerakhir === null ? 'Belum ada cadangan' : `Cadangan terakhir ${shortMoment(keadaan.cadanganTerakhir)}`}
        </span>
        <span className={css.footRight}>{navigator.onLine ? 'Tersambung internet: tidak dipakai' : 'Tanpa internet: bekerja penuh'}</span>
        <span>Versi {keadaan.versi}</span>
      </footer>
    </div>
  )
}
