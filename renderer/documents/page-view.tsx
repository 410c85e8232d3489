import { useEffect, useRef, useState } from 'react'
import type { PreviewPage } from './pages.ts'
import css from './documents.module.css'

/** One page at a width; drawn once it comes near to being seen. Without a label (a thumbnail under its own words) it is not read out. */
export function PageView({ page, width, label }: { page: PreviewPage; width: number; label: string }) {
  const box = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element || near) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), { rootMargin: '800px' })
    observer.observe(element)
    return () => observer.disconnect()
  }, [near])
  useEffect(() => {
    const element = box.current
    return element && near && width > 0 ? page.draw(element, width) : undefined
  }, [page, width, near])
  return (
    <div
      ref={box}
      className={css.page}
      {...(label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      style={{ width, height: Math.round((width * page.height) / page.width) }}
    />
  )
}
