import { useState } from 'react'
import { HelpDialog } from '../app/help.tsx'
import { KeysSheet } from '../app/keys-sheet.tsx'
import { Mark } from '../app/mark.tsx'
import { ActButton } from '../ui/act-button.tsx'
import { useKeys } from '../ui/keys.ts'
import css from './akun.module.css'

/** The top of what stands before every page (sign-in, set-up, a new password, the lock); F1 explains that, the page below does not answer. */
export function GateTop({ place, path }: { place: string; path: '/masuk' | '/kunci' | '/ganti-sandi' | '/siapkan' }) {
  const [over, setOver] = useState<'help' | 'keys' | null>(null)
  const close = () => setOver(null)
  useKeys(
    place,
    {
      F1: { does: 'bantuan', everywhere: true, run: () => setOver('help') },
      '?': { does: 'tombol di tempat ini', everywhere: true, run: () => setOver('keys') },
      Enter: { does: 'tombol utama' },
    },
    { level: 3, modal: true },
  )
  return (
    <header className={css.top}>
      <Mark />
      <strong>Sekretariat</strong>
      <span className={css.topRight}>
        <ActButton kind="subtle" keys="F1" onClick={() => setOver('help')}>
          Bantuan
        </ActButton>
      </span>
      {over === 'help' && <HelpDialog path={path} onClose={close} />}
      {over === 'keys' && <KeysSheet onClose={close} />}
    </header>
  )
}
