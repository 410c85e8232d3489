import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Akun } from '../../shared/akun/akun.contract.ts'
import { shortMoment } from '../../shared/dates.ts'
import { office, orpc } from '../app/client.ts'
import { notify } from '../app/notices.tsx'
import { useSesi } from '../app/session.ts'
import { ActButton } from '../ui/act-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { LoadingRows, ReadFault } from '../ui/empty-state.tsx'
import { CheckField, TextField } from '../ui/fields.tsx'
import { useKeys } from '../ui/keys.ts'
import { Note } from '../ui/note.tsx'
import { Picker } from '../ui/picker.tsx'
import { focusFirstFault, refusalOf, useRefusal } from '../ui/refusal.ts'
import { StateMark } from '../ui/state-mark.tsx'
import css from './pengaturan.module.css'

interface Temporary {
  readonly who: string
  readonly word: string
}

/** The temporary password, shown once: told to its owner, changed at first sign-in. */
function TemporaryDialog({ who, word, onClose }: Temporary & { onClose: () => void }) {
  return (
    <Dialog title={`Kata sandi sementara untuk ${who}`} onClose={onClose}>
      <p>Sampaikan langsung kepada orangnya. Hanya tampak sekali ini, dan harus diganti saat masuk pertama kali.</p>
      <div className={css.secretWord} tabIndex={0}>
        {word}
      </div>
    </Dialog>
  )
}

function NewAccountDialog({ onClose, onMade }: { onClose: () => void; onMade: (made: Temporary) => void }) {
  const [person, setPerson] = useState<{ id: number; name: string } | null>(null)
  const [namaPengguna, setNamaPengguna] = useState('')
  const [admin, setAdmin] = useState(false)
  const [tried, setTried] = useState(false)
  const make = useMutation(
    orpc.akun.akun.buat.mutationOptions({
      onSuccess: ({ akun, sandiSementara }) => onMade({ who: akun.pegawai, word: sandiSementara }),
      onError: () => focusFirstFault(),
    }),
  )
  const refusal = useRefusal(make.error)
  const run = () => {
    setTried(true)
    if (person) make.mutate({ pegawaiId: person.id, namaPengguna, admin })
    else focusFirstFault()
  }
  return (
    <Dialog
      title="Buat akun"
      onClose={onClose}
      dirty={person !== null || namaPengguna !== ''}
      act={{ does: 'Buat akun', run, busy: make.isPending ? 'Membuat…' : null }}
    >
      <Picker
        label="Pegawai"
        shown={person?.name ?? ''}
        source="pegawai-tanpa-akun"
        search={async (cari) =>
          (await office.akun.pegawai.list({ cari })).filter((pegawai) => pegawai.aktif && pegawai.namaPengguna === null)
        }
        option={(pegawai) => ({ id: String(pegawai.id), name: pegawai.namaLengkap, why: pegawai.jabatan })}
        onPick={(pegawai) => setPerson({ id: pegawai.id, name: pegawai.namaLengkap })}
        error={tried && !person ? 'Pilih pegawainya.' : refusal?.fields.pegawaiId}
        nothing="Tidak ada pegawai tanpa akun dengan nama itu."
        autoFocus
      />
      <TextField
        label="Nama pengguna"
        value={namaPengguna}
        onChange={setNamaPengguna}
        error={refusal?.fields.namaPengguna}
        hint="Huruf kecil dan titik, misalnya pp.staf"
      />
      <CheckField
        label="Administrator"
        hint="Mengatur akun, pegawai dan pengaturan; tidak membuka surat rahasia."
        checked={admin}
        onChange={setAdmin}
      />
      {refusal && Object.keys(refusal.fields).length === 0 && <Note kind="late">{refusal.message}</Note>}
    </Dialog>
  )
}

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
      {making && (
        <NewAccountDialog
          onClose={() => setMaking(false)}
          onMade={(made) => {
            setMaking(false)
            setTemporary(made)
          }}
        />
      )}
      {temporary && <TemporaryDialog {...temporary} onClose={() => setTemporary(null)} />}
    </>
  )
}
