import { useLayoutEffect, useState, type RefObject } from 'react'

/** The width of a scroller and the height that its head leaves to the rows, in pixels, as they change. */
export function useSize(scroller: RefObject<HTMLElement | null>, head: RefObject<HTMLElement | null>) {
  const [size, setSize] = useState({ width: 0, view: 0 })
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = () => {
      const width = element.clientWidth
      const view = Math.max(0, element.clientHeight - (head.current?.offsetHeight ?? 0))
      setSize((old) => (old.width === width && old.view === view ? old : { width, view }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    if (head.current) observer.observe(head.current)
    return () => observer.disconnect()
  }, [scroller, head])
  return size
}
