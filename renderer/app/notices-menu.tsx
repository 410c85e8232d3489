import { Menu } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { clockOf } from '../../shared/dates.ts'
import { StateMark } from '../ui/state-mark.tsx'
import { orpc } from './client.ts'
import css from './frame.module.css'
import { useNotices } from './notices.tsx'
import { useNews } from './use-news.ts'

/** What happened elsewhere since the page was opened, and the late tasks as a door to their list. */
export function NoticesMenu() {
  const notices = useNotices()
  const [seen, setSeen] = useState(0)
  const navigate = useNavigate()
  useNews()
  const { data } = useQuery(orpc.alur.hitung.queryOptions())
  const late = data?.terlambat ?? 0
  const fresh = (notices[0]?.id ?? 0) > seen
  return (
    <Menu onOpen={() => setSeen(notices[0]?.id ?? 0)} width={360}>
      <Menu.Target>
        <button type="button" className={css.plain} aria-label={fresh ? 'Pemberitahuan, ada yang baru' : 'Pemberitahuan'}>
          <IconBell size={16} stroke={1.5} aria-hidden />
          {fresh && <span className={css.dot} />}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {late > 0 && (
          <Menu.Item onClick={() => void navigate({ to: '/' })}>
            <StateMark state="late">{late} tugas terlambat</StateMark>
          </Menu.Item>
        )}
        {notices.map((notice) =>
          notice.path ? (
            <Menu.Item key={notice.id} onClick={() => void navigate({ to: notice.path })} style={{ whiteSpace: 'normal' }}>
              <time>{clockOf(notice.at)}</time> {notice.text}
            </Menu.Item>
          ) : (
            <div key={notice.id} className={css.notice}>
              <time>{clockOf(notice.at)}</time> {notice.text}
            </div>
          ),
        )}
        {notices.length === 0 && late === 0 && <div className={css.menuText}>Belum ada pemberitahuan.</div>}
      </Menu.Dropdown>
    </Menu>
  )
}
