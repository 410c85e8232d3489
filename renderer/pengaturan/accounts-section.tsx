import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Akun } from '../../shared/akun/akun.contract.ts'
import { shortMoment } from '../../shared/dates.ts'
import { office, orpc } from '../app/client.ts'
import { notify } from '../app/notices.tsx'
import { useSesi } from '../app/session.ts'
import { ActButton } from '../ui/act-button.tsx'
import { LoadingRows, ReadFault } from '../ui/empty-state.tsx'
import { useKeys } from '../ui/keys.ts'
import { refusalOf } from '../ui/refusal.ts'
import { StateMark } from '../ui/state-mark.tsx'
import { MakeAccount, TemporaryDialog, type Temporary } from './account-dialogs.tsx'
import css from './pengaturan.module.css'

/** Akun: who may sign in; temporary passwords, closing and opening, the Administrator's mark. */
export function AccountsSection() {
  const sesi = useSesi()
  const accounts = useQuery(orpc.akun.akun.list.queryOptions())
  const [making, setMaking] = useState(false)
  const [temporary, setTemporary] = useState<Temporary | null>(null)
  useKeys('Akun', { Ins: sesi.admin ? { does: 'buat akun', run: () => setMaking(true) } : undefined })

  const act = (work: () => Promise<string>) => () =>
    void work().then(
      (text) => text && notify(text),
      (error: unknown) => notify(refusalOf(error).message, { fault: true }),
    )
  const reset = (akun: Akun) =>
    act(async () => {
      const { sandiSementara } = await office.akun.akun.sandiSementara({ id: akun.id })
      setTemporary({ who: akun.pegawai, word: sandiSementara })
      return ''
    })
  const change = (akun: Akun, change: { admin?: boolean; ditutup?: boolean }, said: string) =>
    act(async () => {
      await office.akun.akun.ubah({ id: akun.id, ...change })
      return `${akun.namaPengguna}: ${said}`
    })

  if (accounts.isPending) return <LoadingRows />
  if (accounts.isError) return <ReadFault error={accounts.error} what="Daftar akun" onRetry={() => void accounts.refetch()} />
  return (
    <>
      <div className={css.bar}>
        <span>
          <strong>{accounts.data.length}</strong> akun
        </span>
        {sesi.admin && (
          <ActButton kind="filled" keys="Ins" onClick={() => setMaking(true)}>
            Buat akun
          </ActButton>
        )}
      </div>
      <table className="sk-table">
        <thead>
          <tr>
            <th style={{ width: 160 }}>Nama pengguna</th>
            <th>Pegawai</th>
            <th style={{ width: 160 }}>Terakhir masuk</th>
            <th style={{ width: 200 }}>Keadaan</th>
            <th style={{ width: 130 }}>
              <span className="sk-unseen">Tindakan</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.data.map((akun) => (
            <tr key={akun.id}>
              <td>
                <strong>{akun.namaPengguna}</strong>
              </td>
              <td>{akun.pegawai}</td>
              <td>{akun.terakhirMasuk === null ? '–' : shortMoment(akun.terakhirMasuk)}</td>
              <td>
                {akun.ditutup ? (
                  <StateMark state="void">Ditutup</StateMark>
                ) : akun.harusGantiSandi ? (
                  <StateMark state="open">Sandi sementara</StateMark>
                ) : akun.admin ? (
                  'Administrator'
                ) : (
                  ''
                )}
              </td>
              <td className="sk-num">
                {sesi.admin && (
                  <Menu>
                    <Menu.Target>
                      <ActButton kind="subtle" icon={<IconChevronDown size={16} stroke={1.5} />} label={`Ubah akun ${akun.namaPengguna}`}>
                        Ubah
                      </ActButton>
                    </Menu.Target>
                    <Menu.Dropdown>
                      <Menu.Item onClick={reset(akun)}>Buat kata sandi sementara</Menu.Item>
                      <Menu.Item
                        onClick={change(akun, { admin: !akun.admin }, akun.admin ? 'bukan Administrator lagi' : 'menjadi Administrator')}
                      >
                        {akun.admin ? 'Cabut Administrator' : 'Jadikan Administrator'}
                      </Menu.Item>
                      <Menu.Item onClick={change(akun, { ditutup: !akun.ditutup }, akun.ditutup ? 'dibuka kembali' : 'ditutup')}>
                        {akun.ditutup ? 'Buka kembali' : 'Tutup akun'}
                      </Menu.Item>
                    </Menu.Dropdown>
                  </Menu>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {making && <MakeAccount onClose={() => setMaking(false)} />}
      {temporary && <TemporaryDialog {...temporary} onClose={() => setTemporary(null)} />}
    </>
  )
}
