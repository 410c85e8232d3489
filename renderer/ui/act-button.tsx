import { Button, Tooltip } from '@mantine/core'
import type { MouseEvent, ReactNode, Ref } from 'react'
import { Kbd } from './kbd.tsx'

export interface ActButtonProps {
  children: ReactNode
  onClick?: (event: MouseEvent<HTMLElement>) => void
  /** filled: the one first thing of a screen. */
  kind?: 'filled' | 'default' | 'subtle'
  /** The key that does the same; register it with `useKeys`. */
  keys?: string
  icon?: ReactNode
  /** bar: 28 px, in heads, bars and rows; form: 32 px. */
  size?: 'bar' | 'form'
  /** The word while the work runs: Menyimpan… */
  busy?: string | null
  /** Why it cannot act yet; the button stays focusable and says so. */
  refused?: string | null
  type?: 'button' | 'submit'
  label?: string
  danger?: boolean
  fullWidth?: boolean
  ref?: Ref<HTMLButtonElement>
  expanded?: boolean
  /** Takes the focus when its dialog opens. */
  first?: boolean
}

/** A button with its word, its key cap and, when it cannot act yet, its reason. */
export function ActButton({
  children,
  onClick,
  kind = 'default',
  keys,
  icon,
  size = 'bar',
  busy,
  refused,
  type = 'button',
  label,
  danger,
  fullWidth,
  ref,
  expanded,
  first,
}: ActButtonProps) {
  const stopped = Boolean(busy) || Boolean(refused)
  const button = (
    <Button
      ref={ref}
      type={type}
      variant={kind}
      size={size === 'bar' ? 'xs' : 'sm'}
      leftSection={icon}
      rightSection={keys && !busy ? <Kbd keys={keys} on={kind === 'filled' && !refused ? 'accent' : 'sheet'} silent /> : undefined}
      onClick={stopped && type === 'button' ? undefined : onClick}
      aria-disabled={stopped || undefined}
      aria-label={label}
      aria-expanded={expanded}
      aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
      data-refused={refused ? true : undefined}
      data-danger={danger || undefined}
      fullWidth={fullWidth}
      data-autofocus={first || undefined}
    >
      {busy ?? children}
    </Button>
  )
  return refused ? (
    <Tooltip label={refused} openDelay={300} events={{ hover: true, focus: true, touch: true }}>
      {button}
    </Tooltip>
  ) : (
    button
  )
}
