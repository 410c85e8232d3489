import { useState, type RefObject } from 'react'

const STEPS = [0.25, 0.35, 0.5, 0.65, 0.8, 1, 1.25, 1.5, 2]
/** How large the drawing is shown: at first at its own size, whose words can be read; what does not fit is a scroll away. */
export function useZoom(frame: RefObject<HTMLElement | null>, drawing: { readonly width: number; readonly height: number }) {
  const [value, setValue] = useState(1)
  const fitting = () => {
    const stage = frame.current?.querySelector<HTMLElement>('[data-stage]')
    return stage ? Math.min(stage.clientWidth / drawing.width, stage.clientHeight / drawing.height) : 1
  }
  return {
    value,
    more: () => setValue((now) => STEPS.find((step) => step > now + 0.01) ?? now),
    less: () => setValue((now) => STEPS.findLast((step) => step < now - 0.01) ?? now),
    fit: () => setValue(Math.min(1, fitting())),
    plain: () => setValue(1),
  }
}
