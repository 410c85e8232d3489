import { useEffect, useState } from 'react'

function read() {
  const style = getComputedStyle(document.documentElement)
  return { row: parseFloat(style.getPropertyValue('--sk-row')) || 28, scale: (parseFloat(style.fontSize) || 16) / 16 }
}

/** The height of a register's row and the scale of the letters (1, larger with *Ukuran huruf besar*), read again when the setting changes. */
export function useRowHeight() {
  const [size, setSize] = useState(read)
  useEffect(() => {
    const again = () => {
      const next = read()
      setSize((old) => (old.row === next.row && old.scale === next.scale ? old : next))
    }
    const observer = new MutationObserver(again)
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-sk-size', 'style'] })
    return () => observer.disconnect()
  }, [])
  return size
}
