import { Kbd as MantineKbd } from '@mantine/core'
import css from './kbd.module.css'

/** One key cap, or several of one chord: `Ctrl+Enter`. `silent` inside a button, whose own attribute tells its key. */
export function Kbd({ keys, on = 'sheet', silent }: { keys: string; on?: 'sheet' | 'accent'; silent?: boolean }) {
  const caps = keys === '+' ? ['+'] : keys.split(/[+ ](?=.)/)
  return (
    <span className={css.chord} data-on={on} aria-hidden={silent}>
      {caps.map((cap, index) => (
        <MantineKbd key={index} className={css.cap}>
          {cap}
        </MantineKbd>
      ))}
    </span>
  )
}
