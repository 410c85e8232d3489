import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Pegawai, Penugasan } from '../../shared/akun/akun.contract.ts'
import { shortDate, spanDates } from '../../shared/dates.ts'
import { orpc } from '../app/client.ts'
import { useSesi } from '../app/session.ts'
import { ActButton } from '../ui/act-button.tsx'
import { EmptyState, LoadingRows, ReadFault } from '../ui/empty-state.tsx'
import { TextField } from '../ui/fields.tsx'
import { useKeys } from '../ui/keys.ts'
import { Facts, Pane, Section } from '../ui/pane.tsx'
import { StateMark } from '../ui/state-mark.tsx'
import { MakeAccount } from './account-dialogs.tsx'
import css from './pengaturan.module.css'
import { EndPostDialog, PostDialog, StaffDialog } from './staff-dialogs.tsx'

/** NIP as it is written: 19860000 201300 2 004. */
function nipText(nip: string | null): string {
  return nip && nip.length === 18 ? `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}` : (nip ?? '–')
}

function termOf(post: Penugasan): string {
  return post.selesai ? spanDates(post.mulai, post.selesai) : `sejak ${shortDate(post.mulai)}`
}

interface PersonPaneProps {
  pegawai: Pegawai
  admin: boolean
  onEdit: () => void
  onPost: () => void
  onAccount: () => void
}

function PersonPane({ pegawai, admin, onEdit, onPost, onAccount }: PersonPaneProps) {
  const [ending, setEnding] = useState<Penugasan | null>(null)
  const posts = useQuery(orpc.akun.penugasan.list.queryOptions({ input: { pegawaiId: pegawai.id } }))
  return (
    <Pane
      label="Rincian pegawai"
      size="m"
      head="Pegawai"
      title={pegawai.namaLengkap}
      foot={
        admin && (
          <>
            <ActButton onClick={onEdit}>Ubah</ActButton>
            <ActButton onClick={onPost}>Penugasan baru</ActButton>
            {pegawai.namaPengguna === null && <ActButton onClick={onAccount}>Buat akun</ActButton>}
          </>
        )
      }
    >
      <Section title="Pegawai">
        <Facts
          facts={[
            ['NIP', nipText(pegawai.nip)],
            ['Pangkat', [pegawai.pangkat, pegawai.golongan].filter(Boolean).join(', ')],
            ['Akun', pegawai.namaPengguna ?? 'belum ada'],
          ]}
        />
      </Section>
      <Section title="Penugasan">
        {posts.data?.length === 0 && <p className="sk-meta">Belum ada penugasan. Tanpa penugasan tidak ada tugas yang sampai kepadanya.</p>}
        {(posts.data ?? []).map((post) => (
          <div key={post.id} className={css.post}>
            <div>
              <strong>
                {post.jenis === 'definitif' ? '' : post.jenis === 'plt' ? 'Plt. ' : 'Plh. '}
                {post.jabatan}
              </strong>{' '}
              {post.bertindak && <StateMark state="running">bertindak</StateMark>}
            </div>
            <div className="sk-meta">
              {termOf(post)}
              {post.sk && `, ${post.sk}`}
            </div>
            {admin && post.jenis !== 'plh' && (post.selesai === null || post.bertindak) && (
              <button type="button" className="sk-link" onClick={() => setEnding(post)}>
                Akhiri…
              </button>
            )}
          </div>
        ))}
      </Section>
      {ending && <EndPostDialog penugasan={ending} onClose={() => setEnding(null)} />}
    </Pane>
  )
}

/** Pegawai dan penugasan: who is here, which post each holds and until when. */
export function StaffSection({ cari }: { cari: string }) {
  const sesi = useSesi()
  const navigate = useNavigate()
  const people = useQuery(orpc.akun.pegawai.list.queryOptions({ input: { cari: cari || undefined } }))
  const [chosenId, setChosenId] = useState<number | null>(null)
  const [dialog, setDialog] = useState<'new' | 'edit' | 'post' | 'account' | null>(null)
  const chosen = people.data?.find((person) => person.id === chosenId) ?? people.data?.[0] ?? null
  useKeys('Pegawai', {
    Ins: sesi.admin ? { does: 'catat pegawai', run: () => setDialog('new') } : undefined,
    '↑': { does: 'pegawai sebelumnya' },
    '↓': { does: 'pegawai berikutnya' },
  })

  const move = (step: number) => {
    const list = people.data ?? []
    const next = list[Math.max(0, Math.min(list.length - 1, list.findIndex((person) => person.id === chosen?.id) + step))]
    if (next) setChosenId(next.id)
    return next
  }
  return (
    <div className={css.split}>
      <div className={css.splitMain}>
        <div className={css.bar}>
          <TextField
            label="Saring pegawai"
            hideLabel
            size="bar"
            width={230}
            placeholder="Saring pegawai"
            value={cari}
            onChange={(text) =>
              void navigate({
                to: '/pengaturan/$bagian',
                params: { bagian: 'penugasan' },
                search: text ? { cari: text } : {},
                replace: true,
              })
            }
          />
          <span className="sk-meta">{people.data ? `${people.data.length} pegawai` : ''}</span>
          {sesi.admin && (
            <ActButton kind="filled" keys="Ins" onClick={() => setDialog('new')}>
              Catat pegawai
            </ActButton>
          )}
        </div>
        {people.isPending && <LoadingRows />}
        {people.isError && <ReadFault error={people.error} what="Daftar pegawai" onRetry={() => void people.refetch()} />}
        {people.data?.length === 0 && (
          <EmptyState>{cari ? `Tidak ada pegawai dengan nama atau NIP “${cari}”.` : 'Belum ada pegawai.'}</EmptyState>
        )}
        {people.data && people.data.length > 0 && (
          <table className="sk-table" role="grid" aria-label="Pegawai">
            <thead>
              <tr>
                <th>Nama</th>
                <th style={{ width: 176 }}>NIP</th>
                <th>Jabatan</th>
              </tr>
            </thead>
            <tbody>
              {people.data.map((person) => (
                <tr
                  key={person.id}
                  tabIndex={person === chosen ? 0 : -1}
                  aria-selected={person === chosen}
                  onClick={() => setChosenId(person.id)}
                  onKeyDown={(event) => {
                    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
                    if (!step) return
                    event.preventDefault()
                    if (!move(step)) return
                    const row = step > 0 ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling
                    if (row instanceof HTMLElement) row.focus()
                  }}
                >
                  <td className="sk-cut">{person.namaLengkap}</td>
                  <td className={css.nip}>{nipText(person.nip)}</td>
                  <td className="sk-cut">{person.jabatan || '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      {chosen && (
        <PersonPane
          key={chosen.id}
          pegawai={chosen}
          admin={sesi.admin}
          onEdit={() => setDialog('edit')}
          onPost={() => setDialog('post')}
          onAccount={() => setDialog('account')}
        />
      )}
      {dialog === 'new' && <StaffDialog pegawai={null} onClose={() => setDialog(null)} onSaved={(saved) => setChosenId(saved.id)} />}
      {dialog === 'edit' && chosen && <StaffDialog pegawai={chosen} onClose={() => setDialog(null)} />}
      {dialog === 'account' && chosen && <MakeAccount of={{ id: chosen.id, name: chosen.namaLengkap }} onClose={() => setDialog(null)} />}
      {dialog === 'post' && chosen && <PostDialog pegawai={chosen} onClose={() => setDialog(null)} />}
    </div>
  )
}
