import { useEffect, useState, type RefObject } from 'react'
import css from './register.module.css'

const DELAY_MS = 500
/** Widest tooltip, and the room between it and the window's edge. */
const WIDEST = 420
const ROOM = 8

/** The whole of words that are cut in a cell, under the mouse or at the focused cell; one for the whole register. */
export function CutTip({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const [tip, setTip] = useState<{ text: string; left: number; top: number } | null>(null)
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const hide = () => {
      clearTimeout(timer)
      setTip(null)
    }
    const offer = (target: EventTarget | null) => {
      hide()
      const cell = target instanceof Element ? target.closest('[role=gridcell]') : null
      const words = cell?.hasAttribute('data-cut') ? [cell] : [...(cell?.querySelectorAll('[data-cut]') ?? [])]
      const cut = words.find((each) => each.scrollWidth > each.clientWidth)
      if (!cut) return
      timer = setTimeout(() => {
        const { left, bottom, top } = cut.getBoundingClientRect()
        const low = bottom + 60 > window.innerHeight
        setTip({
          text: cut.textContent,
          left: Math.max(ROOM, Math.min(left, window.innerWidth - WIDEST - ROOM)),
          top: low ? top - 40 : bottom + 4,
        })
      }, DELAY_MS)
    }
    const onOver = (event: MouseEvent) => offer(event.target)
    const onFocus = (event: FocusEvent) => offer(event.target)
    element.addEventListener('mouseover', onOver)
    element.addEventListener('focusin', onFocus)
    for (const type of ['mouseleave', 'focusout', 'scroll', 'keydown', 'mousedown'] as const) element.addEventListener(type, hide)
    return () => {
      clearTimeout(timer)
      element.removeEventListener('mouseover', onOver)
      element.removeEventListener('focusin', onFocus)
      for (const type of ['mouseleave', 'focusout', 'scroll', 'keydown', 'mousedown'] as const) element.removeEventListener(type, hide)
    }
  }, [scroller])
  return tip === null ? null : (
    // what it says stands whole in the cell for a screen reader
    <div className={css.tip} aria-hidden style={{ left: tip.left, top: tip.top, maxWidth: WIDEST }}>
      {tip.text}
    </div>
  )
}
