import { useEffect, useRef } from 'react'
import { announce } from '../ui/live.tsx'

/** Reads out what a register shows once another filter has been counted: what is filtered, and how many rows there are. `count` null: not counted yet. */
export function useListNews(sentence: string, count: string | null): void {
  const said = useRef<string | null>(null)
  useEffect(() => {
    if (count === null) return
    if (said.current !== null && said.current !== sentence) announce(`${sentence}. ${count}.`)
    said.current = sentence
  }, [sentence, count])
}
