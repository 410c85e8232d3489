import { Kbd as MantineKbd } from '@mantine/core'
import css from './kbd.module.css'

/** One key cap, or several of one chord: `Ctrl+Enter`. */
export function Kbd({ keys, on = 'sheet' }: { keys: string; on?: 'sheet' | 'accent' }) {
  const caps = keys === '+' ? ['+'] : keys.split(/[+ ](?=.)/)
  return (
    <span className={css.chord} data-on={on}>
      {caps.map((cap, index) => (
        <MantineKbd key={index} className={css.cap}>
          {cap}
        </MantineKbd>
      ))}
    </span>
  )
}
