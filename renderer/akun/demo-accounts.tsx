import { useRef, useState } from 'react'
import type { Keadaan } from '../../shared/core/sistem.contract.ts'
import { KeyHint } from '../ui/bars.tsx'
import { Kbd } from '../ui/kbd.tsx'
import css from './akun.module.css'

interface DemoAccountsProps {
  accounts: Keadaan['akunContoh']
  onChoose: (namaPengguna: string) => void
}

/** The accounts of the demonstration office: ↑ ↓ choose, Enter fills the name. One tab stop. */
export function DemoAccounts({ accounts, onChoose }: DemoAccountsProps) {
  const [at, setAt] = useState(0)
  const rows = useRef<(HTMLTableRowElement | null)[]>([])
  const move = (to: number) => {
    const next = Math.max(0, Math.min(accounts.length - 1, to))
    setAt(next)
    rows.current[next]?.focus()
  }
  return (
    <section aria-labelledby="akun-contoh">
      <div className={css.listHead}>
        <h2 id="akun-contoh">Akun contoh</h2>
        <span>
          Kata sandi semua akun: <strong>sekretariat</strong>
        </span>
        <span className={css.listKeys}>
          <Kbd keys="↑" /> <KeyHint keys="↓" does="pilih," /> <KeyHint keys="Enter" does="isi nama" />
        </span>
      </div>
      <table className={css.accounts} role="grid" aria-label="Akun contoh">
        <thead>
          <tr>
            <th scope="col">Bagian</th>
            <th scope="col">Nama</th>
            <th scope="col">Jabatan dan peran</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account, index) => (
            <tr
              key={account.namaPengguna}
              ref={(row) => {
                rows.current[index] = row
              }}
              tabIndex={index === at ? 0 : -1}
              aria-selected={index === at}
              onClick={() => {
                setAt(index)
                onChoose(account.namaPengguna)
              }}
              onKeyDown={(event) => {
                const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: accounts.length - 1 }[event.key]
                if (to === undefined && event.key !== 'Enter') return
                event.preventDefault()
                if (to === undefined) onChoose(account.namaPengguna)
                else move(to)
              }}
            >
              <td>{accounts[index - 1]?.bagian === account.bagian ? '' : account.bagian}</td>
              <td>
                <strong>{account.namaPengguna}</strong>
              </td>
              <td>{account.jabatan}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
