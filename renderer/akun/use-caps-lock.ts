import { useEffect, useState } from 'react'

/** Whether Caps Lock is on, as far as the last key or click told. */
export function useCapsLock(): boolean {
  const [on, setOn] = useState(false)
  useEffect(() => {
    const read = (event: KeyboardEvent | MouseEvent) => setOn(event.getModifierState('CapsLock'))
    window.addEventListener('keydown', read)
    window.addEventListener('keyup', read)
    window.addEventListener('mousedown', read)
    return () => {
      window.removeEventListener('keydown', read)
      window.removeEventListener('keyup', read)
      window.removeEventListener('mousedown', read)
    }
  }, [])
  return on
}
