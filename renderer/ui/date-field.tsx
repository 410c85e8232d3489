import { Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import 'dayjs/locale/id'
import { IconCalendar } from '@tabler/icons-react'
import { useState, type KeyboardEvent, type Ref } from 'react'
import { addDays, clockOf, dayName, shortDate, timeOf } from '../../shared/dates.ts'
import { officeNow, officeToday } from './clock.ts'
import css from './fields.module.css'
import { fieldProps, type FieldProps } from './fields.tsx'
import { parseDate, parseTime } from './parse-date.ts'

interface DateFieldProps extends FieldProps {
  /** ISO, or null. */
  value: string | null
  onChange: (value: string | null) => void
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  placeholder?: string
  /** 5 Mar instead of 5 Mar 2025, in a narrow cell of this year. */
  short?: boolean
  /** Days with a name (holidays), marked in the calendar. */
  named?: ReadonlyMap<string, string>
  noIcon?: boolean
  ref?: Ref<HTMLInputElement>
}

const NOT_A_DAY = 'Tanggal ini tidak ada. Tulis misalnya 24, 24/11 atau 24/11/2026.'

/** A day: `24`, `24/11`, `241126`, `h` today, `k` yesterday; ↑ ↓ a day; the calendar opens by Alt+↓ or the icon. */
export function DateField({ value, onChange, onKeyDown, placeholder, short, named, noIcon, ref, ...field }: DateFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const [opened, setOpened] = useState(false)
  const shown = value
    ? short && value.slice(0, 4) === officeToday().slice(0, 4)
      ? shortDate(value).replace(/ \d{4}$/, '')
      : shortDate(value)
    : ''

  function take(text: string) {
    if (text.trim() === '') {
      onChange(null)
      setTyped(null)
      setWrong(false)
      return true
    }
    const day = text === shown ? value : parseDate(text, officeToday())
    setWrong(!day)
    if (!day) return false
    if (day !== value) onChange(day)
    setTyped(null)
    return true
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.altKey && event.key === 'ArrowDown') {
      event.preventDefault()
      setOpened(true)
      return
    }
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (step && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      const from = (typed ? parseDate(typed, officeToday()) : value) ?? officeToday()
      take(addDays(from, step))
      return
    }
    if (event.key === 'Enter' && typed !== null && !take(typed)) {
      event.preventDefault()
      return
    }
    onKeyDown?.(event)
  }

  const error = wrong ? NOT_A_DAY : field.error
  const calendar = (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" withinPortal trapFocus returnFocus withRoles={!noIcon}>
      <Popover.Target>
        {noIcon ? (
          <span />
        ) : (
          <button
            type="button"
            className={css.iconButton}
            aria-label={`Kalender ${field.label}`}
            tabIndex={-1}
            disabled={field.disabled || field.readOnly}
            onClick={() => setOpened((on) => !on)}
          >
            <IconCalendar size={16} stroke={1.5} aria-hidden />
          </button>
        )}
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          locale="id"
          firstDayOfWeek={1}
          value={value}
          defaultDate={value ?? officeToday()}
          onChange={(day) => {
            onChange(day)
            setTyped(null)
            setWrong(false)
            setOpened(false)
          }}
          getDayProps={(day) => ({
            title: named?.get(day),
            'data-libur': named?.has(day) || undefined,
            'data-hari-ini': day === officeToday() || undefined,
          })}
        />
      </Popover.Dropdown>
    </Popover>
  )
  return (
    <TextInput
      {...fieldProps({ ...field, error })}
      ref={ref}
      value={typed ?? shown}
      title={value ? `${dayName(value)}, ${shortDate(value)}` : undefined}
      placeholder={placeholder}
      autoComplete="off"
      inputMode="numeric"
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        setWrong(false)
      }}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => typed !== null && take(typed)}
      onKeyDown={press}
      rightSection={calendar}
      rightSectionWidth={noIcon ? 0 : undefined}
    />
  )
}

interface TimeFieldProps extends FieldProps {
  /** 09:12, or null. */
  value: string | null
  onChange: (value: string | null) => void
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  ref?: Ref<HTMLInputElement>
}

/** A time of day: `9`, `930`, `09.30`, `s` now. */
export function TimeField({ value, onChange, onKeyDown, ref, ...field }: TimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)

  function take() {
    if (typed === null) return true
    if (typed.trim() === '') {
      onChange(null)
      setTyped(null)
      return true
    }
    const time = parseTime(typed, timeOf(officeNow()))
    setWrong(!time)
    if (!time) return false
    onChange(time)
    setTyped(null)
    return true
  }

  return (
    <TextInput
      {...fieldProps({ ...field, error: wrong ? 'Jam ini tidak ada. Tulis misalnya 9, 930 atau 09.30.' : field.error })}
      ref={ref}
      value={typed ?? value?.replace(':', '.') ?? ''}
      placeholder={clockOf(officeNow())}
      autoComplete="off"
      inputMode="numeric"
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        setWrong(false)
      }}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !take()) event.preventDefault()
        else onKeyDown?.(event)
      }}
    />
  )
}
