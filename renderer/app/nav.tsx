import { Tooltip } from '@mantine/core'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { orpc } from './client.ts'
import { countText } from '../ui/count-text.ts'
import { useSesi } from './session.ts'
import css from './frame.module.css'
import { hasUse, moduleOf, modules, settings, type Module, type Place } from './navigation.ts'

function Count({ count }: { count: number }) {
  return count > 0 ? (
    <span className={css.count}>
      {countText(count)}
      <span className={css.hidden}> tugas terbuka</span>
    </span>
  ) : null
}

interface NavProps {
  folded: boolean
  onFold?: () => void
  onGo?: () => void
}

/** The navigation: words of the office, the count of my open tasks, only the module one is in unfolded. */
export function Nav({ folded, onFold, onGo }: NavProps) {
  const { pathname } = useLocation()
  const here = moduleOf(pathname)
  const { data } = useQuery(orpc.alur.hitung.queryOptions())
  const sesi = useSesi()
  const isMine = (place: Place) => hasUse(sesi, place)
  // paraf that wait are work too, though no step of a process
  const paraf = useQuery(orpc.persuratan.naskah.persetujuan.saya.queryOptions()).data?.length ?? 0
  const of = ({ subject }: Place) => (subject ? (data?.perSubject[subject] ?? 0) + (subject === 'naskah' ? paraf : 0) : 0)
  const countOf = (module: Module) =>
    module.path === '/' ? (data?.saya ?? 0) + paraf : (module.parts ?? [module]).reduce((sum, part) => sum + of(part), 0)

  const item = (module: Module) => {
    const open = module === here && module.parts && !folded
    const present = module === here && !open
    const link = (
      <Link
        to={module.path}
        className={css.item}
        data-present={present || undefined}
        data-open={open || undefined}
        aria-current={present ? 'page' : undefined}
        aria-label={folded ? module.name : undefined}
        onClick={onGo}
      >
        <module.icon size={16} stroke={1.5} aria-hidden />
        {!folded && <span className={css.word}>{module.name}</span>}
        {!folded && !open && <Count count={countOf(module)} />}
      </Link>
    )
    return (
      <li key={module.path}>
        {folded ? (
          <Tooltip label={`${module.name} (${module.key})`} position="right">
            {link}
          </Tooltip>
        ) : (
          link
        )}
        {open && (
          <ul className={css.parts}>
            {module.parts?.filter(isMine).map((part) => {
              const present = pathname === part.path || pathname.startsWith(`${part.path}/`)
              return (
                <li key={part.path}>
                  <Link
                    to={part.path}
                    className={css.item}
                    data-part-of
                    data-present={present || undefined}
                    aria-current={present ? 'page' : undefined}
                    onClick={onGo}
                  >
                    <span className={css.word}>{part.name}</span>
                    <Count count={of(part)} />
                  </Link>
                </li>
              )
            })}
          </ul>
        )}
      </li>
    )
  }

  return (
    <>
      <ul className={css.list}>{modules.filter(isMine).map(item)}</ul>
      <ul className={css.list}>
        {item(settings)}
        {onFold && (
          <li>
            <button
              type="button"
              className={css.item}
              onClick={onFold}
              aria-expanded={!folded}
              aria-label={folded ? 'Buka menu' : undefined}
            >
              {folded ? (
                <IconLayoutSidebarLeftExpand size={16} stroke={1.5} aria-hidden />
              ) : (
                <IconLayoutSidebarLeftCollapse size={16} stroke={1.5} aria-hidden />
              )}
              {!folded && <span className={css.word}>Lipat menu</span>}
            </button>
          </li>
        )}
      </ul>
    </>
  )
}
