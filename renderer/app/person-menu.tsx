import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown, IconKey, IconLock, IconLogout } from '@tabler/icons-react'
import { useState } from 'react'
import type { Sesi } from '../../shared/akun/akun.contract.ts'
import { shortDate } from '../../shared/dates.ts'
import { usePasswordChange } from '../akun/change-password-page.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { office, orpc, queryClient } from './client.ts'
import css from './frame.module.css'
import { notify } from './notices.tsx'
import { choosePost, useChosenPost } from './post-filter.ts'
import { signOut, takeSession, useSesi } from './session.ts'

type Post = Sesi['pos'][number]

/** Plt. Sekretaris, as it is printed. */
export function postName(post: Post): string {
  return post.jenis === 'definitif' ? post.jabatan : `${post.jenis === 'plt' ? 'Plt.' : 'Plh.'} ${post.jabatan}`
}

/** The posts that a person chooses among: one line for each penugasan that carries more than the lane of everyone. */
export function postsOf(sesi: Sesi): readonly Post[] {
  const seen = new Map<number, Post>()
  for (const post of sesi.pos) if (!seen.has(post.penugasanId)) seen.set(post.penugasanId, post)
  return [...seen.values()]
}

async function lock(): Promise<void> {
  await office.akun.kunci()
  await queryClient.invalidateQueries({ queryKey: orpc.akun.sesi.key() })
}

function PasswordDialog({ onClose }: { onClose: () => void }) {
  const { fields, submit, busy, dirty } = usePasswordChange((sesi) => {
    takeSession(sesi)
    notify('Kata sandi diganti. Sesi di tempat lain diakhiri.')
    onClose()
  })
  return (
    <Dialog
      title="Ganti kata sandi"
      onClose={onClose}
      dirty={dirty}
      act={{ does: 'Simpan', run: submit, busy: busy ? 'Menyimpan…' : null }}
    >
      {fields}
    </Dialog>
  )
}

/** Person and post: the posts narrow the inbox, all act at once; password, lock, sign out. */
export function PersonMenu() {
  const sesi = useSesi()
  const chosen = useChosenPost()
  const [changing, setChanging] = useState(false)
  const posts = postsOf(sesi)
  const shown = posts.find((post) => post.penugasanId === chosen) ?? posts[0]
  return (
    <>
      <Menu width={320}>
        <Menu.Target>
          <button type="button" className={`${css.plain} ${css.person}`}>
            <strong>{sesi.nama}</strong>
            <span className={css.post}>{shown ? postName(shown) : sesi.admin ? 'Administrator' : 'ASN'}</span>
            <IconChevronDown size={14} stroke={1.75} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {posts.length > 0 && <Menu.Label>{posts.length > 1 ? 'Tugas yang ditampilkan' : 'Jabatan'}</Menu.Label>}
          {posts.length > 1 && (
            <Menu.Item
              leftSection={chosen === null ? <IconCheck size={16} stroke={1.5} /> : <span style={{ width: 16 }} />}
              onClick={() => choosePost(null)}
            >
              Semua jabatan
            </Menu.Item>
          )}
          {posts.map((post) => (
            <Menu.Item
              key={post.penugasanId}
              leftSection={
                posts.length > 1 && chosen === post.penugasanId ? <IconCheck size={16} stroke={1.5} /> : <span style={{ width: 16 }} />
              }
              onClick={() => choosePost(posts.length > 1 ? post.penugasanId : null)}
            >
              {postName(post)}
              {post.sampai && post.jenis !== 'definitif' && <span className="sk-meta"> s.d. {shortDate(post.sampai)}</span>}
              {post.unitNama && <div className="sk-meta">{post.unitNama}</div>}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconKey size={16} stroke={1.5} />} onClick={() => setChanging(true)}>
            Ganti kata sandi
          </Menu.Item>
          <Menu.Item leftSection={<IconLock size={16} stroke={1.5} />} onClick={() => void lock()}>
            Kunci layar
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} stroke={1.5} />} onClick={() => void signOut()}>
            Keluar
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {changing && <PasswordDialog onClose={() => setChanging(false)} />}
    </>
  )
}
