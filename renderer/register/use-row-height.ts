import { useEffect, useState } from 'react'

function read() {
  const style = getComputedStyle(document.documentElement)
  return { row: parseFloat(style.getPropertyValue('--sk-row')) || 28, scale: (parseFloat(style.fontSize) || 16) / 16 }
}

/** The height of a register's row and the scale of the letters (1, larger with *Ukuran huruf besar*), read again when the setting changes. */
export function useRowHeight() {
  const [size, setSize] = useState(read)
  useEffect(() => {
    const observer = new MutationObserver(() => setSize(read()))
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-sk-size', 'style'] })
    setSize(read())
    return () => observer.disconnect()
  }, [])
  return size
}
