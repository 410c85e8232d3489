import { useState } from 'react'

const STORE = 'sk-lipat:'

/** Whether the navigation is folded on the pages of this path; remembered for each. */
export function useFold(path: string): [folded: boolean, toggle: () => void] {
  const key =
    STORE +
    path
      .split('/')
      .slice(0, 3)
      .join('/')
      .replace(/\/\d+$/, '')
  const [, redraw] = useState(0)
  const folded = localStorage.getItem(key) === 'ya'
  return [
    folded,
    () => {
      if (folded) localStorage.removeItem(key)
      else localStorage.setItem(key, 'ya')
      redraw((count) => count + 1)
    },
  ]
}
