import { Popover } from '@mantine/core'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import css from './register.module.css'

export type Then = 'down' | 'right' | 'left' | 'stay'

interface Props {
  label: string
  text: string
  /** What may be written, offered while one types. */
  choices?: readonly string[]
  /** Keeps what was typed; answers with the refusal, or null when it is kept. */
  onKeep: (text: string, then: Then) => Promise<string | null>
  onCancel: () => void
}

/** A cell that is being edited: Enter keeps and goes down, Tab to the right, Esc gives back what stood there. */
export function CellEditor({ label, text: first, choices, onKeep, onCancel }: Props) {
  const [text, setText] = useState(first)
  const [fault, setFault] = useState<string | null>(null)
  const busy = useRef(false)
  const input = useRef<HTMLInputElement>(null)
  const list = useId()
  const said = useId()
  useEffect(() => {
    const field = input.current
    field?.focus({ preventScroll: true })
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [])
  const keep = async (then: Then) => {
    if (busy.current) return
    busy.current = true
    const refusal = await onKeep(text, then)
    busy.current = false
    setFault(refusal)
    if (refusal !== null) input.current?.focus({ preventScroll: true })
  }
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    event.nativeEvent.stopImmediatePropagation()
    if (event.key === 'Escape') onCancel()
    else if (event.key === 'Enter') void keep('down')
    else if (event.key === 'Tab') void keep(event.shiftKey ? 'left' : 'right')
    else return
    event.preventDefault()
  }
  return (
    <Popover opened={fault !== null} position="bottom-start" withinPortal shadow="md" transitionProps={{ duration: 0 }} withRoles={false}>
      <Popover.Target>
        <input
          ref={input}
          className={css.editor}
          aria-label={label}
          aria-invalid={fault !== null || undefined}
          aria-describedby={fault === null ? undefined : said}
          list={choices ? list : undefined}
          value={text}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setFault(null)
          }}
          onKeyDown={press}
          onMouseDown={(event) => event.stopPropagation()}
          onBlur={() => (text === first || fault !== null ? onCancel() : void keep('stay'))}
        />
      </Popover.Target>
      <Popover.Dropdown p={8} maw={420}>
        <p id={said} role="alert" className={css.refusal}>
          {fault}
        </p>
      </Popover.Dropdown>
      {choices && (
        <datalist id={list}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </Popover>
  )
}
