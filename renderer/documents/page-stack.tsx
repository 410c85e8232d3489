import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import { PageView } from './page-view.tsx'
import { useWidth, type PreviewPage } from './pages.ts'
import css from './documents.module.css'

/** Beyond this the letters only grow coarse; as wide as the room otherwise. */
const WIDEST = 2.5

export interface PageStackHandle {
  show(index: number): void
}

interface Props {
  readonly pages: readonly PreviewPage[]
  /** 1: as wide as the room. */
  readonly zoom?: number
  readonly name: string
  readonly onPage?: (index: number) => void
  readonly handle?: Ref<PageStackHandle>
}

/** Pages under each other on the desk, as wide as the room or larger. */
export function PageStack({ pages, zoom = 1, name, onPage, handle }: Props) {
  const desk = useRef<HTMLDivElement>(null)
  const width = useWidth(desk)
  const children = () => [...(desk.current?.children ?? [])].filter((child): child is HTMLElement => child instanceof HTMLElement)
  useImperativeHandle(handle, () => ({ show: (index) => children()[index]?.scrollIntoView({ block: 'start' }) }))
  useEffect(() => {
    const element = desk.current
    if (!element || !onPage) return
    const tell = () => {
      const middle = element.scrollTop + element.clientHeight / 3
      onPage(
        Math.max(
          0,
          children().findLastIndex((child) => child.offsetTop <= middle),
        ),
      )
    }
    element.addEventListener('scroll', tell, { passive: true })
    return () => element.removeEventListener('scroll', tell)
  }, [onPage])
  return (
    <div ref={desk} className={css.desk} tabIndex={0} role="region" aria-label={name}>
      {pages.map((page, index) => (
        <PageView
          key={index}
          page={page}
          width={Math.round(Math.min(width * zoom, page.width * WIDEST))}
          label={`Halaman ${index + 1} dari ${pages.length}, ${name}`}
        />
      ))}
    </div>
  )
}
