import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { AreaField, type FieldProps } from '../../../../ui/fields.tsx'
import css from '../keluar.module.css'
import { Labelled } from './labelled.tsx'

interface Props extends Pick<FieldProps, 'label' | 'need' | 'hint' | 'error'> {
  value: readonly string[]
  onChange: (value: string[]) => void
  maxLength?: number
  most?: number
}

/** Lines of a list: Enter begins the next, Backspace in an empty one takes it away, Alt+↑ ↓ move it; several lines pasted are several. */
export function ListField({ value, onChange, maxLength = 4000, most = 100, ...field }: Props) {
  const lines = value.length === 0 ? [''] : value
  const list = useRef<HTMLOListElement>(null)
  const [at, setAt] = useState<number | null>(null)
  useEffect(() => {
    if (at === null) return
    list.current?.querySelectorAll('textarea')[at]?.focus()
    setAt(null)
  }, [at])
  const put = (next: string[], focus: number) => {
    onChange(next)
    setAt(Math.max(0, focus))
  }
  const move = (from: number, step: number) => {
    const to = from + step
    if (to < 0 || to >= lines.length) return
    const next = [...lines]
    next.splice(to, 0, ...next.splice(from, 1))
    put(next, to)
  }
  const press = (event: KeyboardEvent, index: number) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (event.altKey && step !== undefined) {
      event.preventDefault()
      move(index, step)
    } else if (event.key === 'Enter' && !event.shiftKey && lines.length < most) {
      event.preventDefault()
      put([...lines.slice(0, index + 1), '', ...lines.slice(index + 1)], index + 1)
    } else if (event.key === 'Backspace' && lines[index] === '' && lines.length > 1) {
      event.preventDefault()
      put(
        lines.filter((_, each) => each !== index),
        index - 1,
      )
    }
  }
  const paste = (event: ClipboardEvent, index: number) => {
    const parts = event.clipboardData
      .getData('text')
      .split(/\r?\n/)
      .map((part) => part.trim())
      .filter(Boolean)
    if (parts.length < 2) return
    event.preventDefault()
    const before = lines[index] === '' ? lines.slice(0, index) : lines.slice(0, index + 1)
    put([...before, ...parts, ...lines.slice(index + 1)].slice(0, most), before.length + parts.length - 1)
  }
  return (
    <Labelled {...field} meta={`${value.filter((text) => text.trim() !== '').length || ''}`}>
      <ol ref={list} className={css.lines} data-many={lines.length > 1 || undefined}>
        {lines.map((text, index) => (
          <li key={index} onKeyDown={(event) => press(event, index)} onPaste={(event) => paste(event, index)}>
            <span aria-hidden>{index + 1}</span>
            <AreaField
              label={`${field.label} ${index + 1}`}
              hideLabel
              rows={1}
              value={text}
              maxLength={maxLength}
              error={index === 0 && field.error ? field.error : null}
              onChange={(next) => onChange(lines.map((each, other) => (other === index ? next : each)))}
            />
            <LineActs
              name={`${field.label} ${index + 1}`}
              onUp={index > 0 ? () => move(index, -1) : null}
              onDown={index < lines.length - 1 ? () => move(index, 1) : null}
              onRemove={
                lines.length > 1 || text !== ''
                  ? () =>
                      put(
                        lines.filter((_, each) => each !== index),
                        index - 1,
                      )
                  : null
              }
            />
          </li>
        ))}
      </ol>
    </Labelled>
  )
}

/** Up, down and away of one line; they have their keys, so Tab passes them by. */
export function LineActs({
  name,
  onUp,
  onDown,
  onRemove,
}: {
  name: string
  onUp?: (() => void) | null
  onDown?: (() => void) | null
  onRemove: (() => void) | null
}) {
  const icon = { size: 14, stroke: 1.75, 'aria-hidden': true } as const
  return (
    <span className={css.lineActs}>
      {onUp && (
        <button type="button" tabIndex={-1} aria-label={`Naikkan ${name}`} title="Naikkan (Alt+↑)" onClick={onUp}>
          <IconChevronUp {...icon} />
        </button>
      )}
      {onDown && (
        <button type="button" tabIndex={-1} aria-label={`Turunkan ${name}`} title="Turunkan (Alt+↓)" onClick={onDown}>
          <IconChevronDown {...icon} />
        </button>
      )}
      {onRemove && (
        <button type="button" tabIndex={-1} aria-label={`Hapus ${name}`} title="Hapus" onClick={onRemove}>
          <IconX {...icon} />
        </button>
      )}
    </span>
  )
}
