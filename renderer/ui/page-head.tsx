import { IconLock } from '@tabler/icons-react'
import { useEffect, type ReactNode } from 'react'
import { countText } from './count-text.ts'
import css from './page-head.module.css'

export interface ViewTab<K extends string = string> {
  readonly key: K
  readonly name: string
  readonly count?: number
}

/** The place under the head where an act asks what it needs: a reason, who acted. */
export const STRIP = 'sk-strip'

interface PageHeadProps<K extends string> {
  title: string
  /** Beside the title, in ink-2: the day, the number of rows. */
  meta?: ReactNode
  /** Above the title of a record: where it stands. Makes the head 56 px high. */
  path?: ReactNode
  tabs?: readonly ViewTab<K>[]
  tab?: NoInfer<K>
  onTab?: (tab: NoInfer<K>) => void
  /** Tabs at the right side instead of beside the title (Beranda). */
  tabsRight?: boolean
  /** A lock and its sentence: why nothing can be changed here. */
  locked?: string | null
  /** At most three buttons, the filled one last. */
  children?: ReactNode
}

/** The head of a page: title, views as tabs with counts, the acts at the right. Sets the window's title. */
export function PageHead<K extends string = string>({
  title,
  meta,
  path,
  tabs,
  tab,
  onTab,
  tabsRight,
  locked,
  children,
}: PageHeadProps<K>) {
  useEffect(() => {
    document.title = `${title} · Sekretariat`
  }, [title])
  const views = tabs && (
    <div className={css.tabs} role="tablist" aria-label="Tampilan" data-right={tabsRight || undefined}>
      {tabs.map((view, index) => (
        <button
          key={view.key}
          type="button"
          role="tab"
          aria-selected={view.key === tab}
          tabIndex={view.key === tab ? 0 : -1}
          className={css.tab}
          onClick={() => onTab?.(view.key)}
          onKeyDown={(event) => {
            const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
            const next = tabs[(index + step + tabs.length) % tabs.length]
            if (!step || !next) return
            event.preventDefault()
            onTab?.(next.key)
            const sibling = step > 0 ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling
            if (sibling instanceof HTMLElement) sibling.focus()
          }}
        >
          {view.name} {view.count !== undefined && <span className={css.count}>{countText(view.count)}</span>}
        </button>
      ))}
    </div>
  )
  return (
    <>
      <div className={css.head} data-path={path ? true : undefined} data-part="head">
        <div className={css.words}>
          {path && <div className={css.path}>{path}</div>}
          <div className={css.line}>
            <h1 className={css.title} title={title}>
              {title}
            </h1>
            {meta && <span className={css.meta}>{meta}</span>}
            {!tabsRight && views}
          </div>
        </div>
        {tabsRight && views}
        {locked && (
          <span className={css.locked}>
            <IconLock size={16} stroke={1.5} aria-hidden /> {locked}
          </span>
        )}
        {children && <div className={css.acts}>{children}</div>}
      </div>
      <div id={STRIP} />
    </>
  )
}
