import { useState } from 'react'

const STORE = 'sk-lipat:'

/** Pages whose content needs the room: there the navigation is folded until one unfolds it. */
const FOLDED = ['/peta']

/** Whether the navigation is folded on the pages of this path; remembered for each. */
export function useFold(path: string): [folded: boolean, toggle: () => void] {
  const own = FOLDED.find((wide) => path === wide || path.startsWith(`${wide}/`))
  const key =
    STORE +
    (own ??
      path
        .split('/')
        .slice(0, 3)
        .join('/')
        .replace(/\/\d+$/, ''))
  const [, redraw] = useState(0)
  const folded = (localStorage.getItem(key) ?? (own ? 'ya' : 'tidak')) === 'ya'
  return [
    folded,
    () => {
      localStorage.setItem(key, folded ? 'tidak' : 'ya')
      redraw((count) => count + 1)
    },
  ]
}
