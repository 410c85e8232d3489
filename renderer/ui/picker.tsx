import { Combobox, TextInput, useCombobox, type TextInputProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus, IconSelector } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react'
import { fieldProps, type FieldProps } from './fields.tsx'
import { Kbd } from './kbd.tsx'
import css from './picker.module.css'

export interface PickerOption {
  readonly id: string
  readonly name: string
  /** At the right: why it is offered (12 surat, terakhir 28 Feb). */
  readonly why?: string
}

interface PickerProps<T> extends FieldProps {
  /** The words of what is chosen, or ''. */
  shown: string
  /** Names the list in the cache of searches. */
  source: string
  /** Asks the host 120 ms after the last letter; loaded lists may answer at once. */
  search: (text: string) => Promise<readonly T[]> | readonly T[]
  option: (item: T) => PickerOption
  onPick: (item: T) => void
  /** Called when the field was emptied. */
  onClear?: () => void
  /** The last option where a new one is allowed: (text) => Pengirim baru “…”. */
  newOption?: (text: string) => string
  onNew?: (text: string) => void
  /** Called for each letter typed: for drafts and checks while typing. */
  onType?: (text: string) => void
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  placeholder?: string
  nothing?: string
  ref?: Ref<HTMLInputElement>
}

/** The typed part of an option, underlined. */
function Marked({ text, part }: { text: string; part: string }) {
  const at = part ? text.toLowerCase().indexOf(part.toLowerCase()) : -1
  if (at < 0) return <>{text}</>
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + part.length)}</mark>
      {text.slice(at + part.length)}
    </>
  )
}

/** Says to a screen reader which option Enter would take: Mantine does so only where an arrow came to it. */
function nameSelected(field: HTMLElement | null) {
  const list = field?.getAttribute('aria-controls')
  const selected = list ? document.getElementById(list)?.querySelector('[data-combobox-selected]') : null
  if (selected) field?.setAttribute('aria-activedescendant', selected.id)
  else field?.removeAttribute('aria-activedescendant')
}

/** A text field whose selected option is named by `nameSelected` alone. */
function NamingInput({ 'aria-activedescendant': _, ...input }: TextInputProps & { ref?: Ref<HTMLInputElement> }) {
  return <TextInput {...input} />
}

/** Every picker: typing filters at once, F4 or Alt+↓ opens, Enter takes, Esc closes only the list. */
export function Picker<T>(props: PickerProps<T>) {
  const {
    shown,
    source,
    search,
    option,
    onPick,
    onClear,
    newOption,
    onNew,
    onType,
    onKeyDown,
    placeholder,
    nothing = 'Tidak ada yang cocok.',
    ref,
    ...field
  } = props
  const [typed, setTyped] = useState<string | null>(null)
  const box = useCombobox({
    onDropdownClose: () => {
      box.resetSelectedOption()
      nameSelected(box.targetRef.current)
    },
  })
  const text = typed ?? ''
  const [asked] = useDebouncedValue(text, text ? 120 : 0)
  const found = useQuery({
    queryKey: ['pilih', source, asked],
    queryFn: async () => search(asked),
    enabled: box.dropdownOpened,
    placeholderData: keepPreviousData,
  })
  const items = (found.data ?? []).slice(0, 50)
  const offerNew =
    newOption && onNew && text.trim() !== '' && !items.some((item) => option(item).name.toLowerCase() === text.trim().toLowerCase())

  // What is typed most often begins the first option: Enter takes that, and never makes a new one of a prefix. An Enter that comes
  // before the answer to what was typed waits for it: it never takes of an older list.
  const { dropdownOpened, selectFirstOption, targetRef } = box
  const answered = asked === text && !found.isPending && !found.isPlaceholderData
  const held = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!dropdownOpened || !text || !answered) return
    selectFirstOption()
    nameSelected(targetRef.current)
    const field = held.current
    held.current = null
    if (field && field === document.activeElement)
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }))
  }, [dropdownOpened, selectFirstOption, targetRef, text, answered, found.data])

  function submit(id: string) {
    if (id === 'baru') onNew?.(text.trim())
    else {
      const item = items.find((candidate) => option(candidate).id === id)
      if (item) onPick(item)
    }
    setTyped(null)
    box.closeDropdown()
  }

  /** Enter was pressed and the field left before the answer came: what Enter meant still holds. */
  async function takeFirst(words: string) {
    const [first] = await search(words)
    if (first !== undefined) onPick(first)
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    const field = event.currentTarget
    queueMicrotask(() => nameSelected(field))
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && box.dropdownOpened && text && !answered) {
      event.preventDefault()
      event.stopPropagation()
      held.current = event.currentTarget
    } else if (event.key === 'F4') {
      event.preventDefault()
      box.toggleDropdown()
    } else if (event.key === 'Escape' && box.dropdownOpened) {
      event.stopPropagation()
      event.nativeEvent.stopImmediatePropagation()
      box.closeDropdown()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && offerNew && box.dropdownOpened) {
      event.preventDefault()
      event.stopPropagation()
      submit('baru')
    } else if (!(event.key === 'Enter' && box.dropdownOpened && box.getSelectedOptionIndex() >= 0)) onKeyDown?.(event)
  }

  return (
    <Combobox
      store={box}
      onOptionSubmit={submit}
      withinPortal
      position="bottom-start"
      width="target"
      middlewares={{ flip: true, shift: true }}
      classNames={{ dropdown: css.dropdown }}
    >
      <Combobox.Target withExpandedAttribute>
        <NamingInput
          {...fieldProps(field)}
          ref={ref}
          value={typed ?? shown}
          placeholder={placeholder}
          autoComplete="off"
          aria-autocomplete="list"
          spellCheck={false}
          rightSection={<IconSelector size={14} stroke={1.75} aria-hidden />}
          rightSectionPointerEvents="none"
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            onType?.(event.currentTarget.value)
            held.current = null
            box.openDropdown()
            box.resetSelectedOption()
          }}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => box.openDropdown()}
          onBlur={() => {
            if (held.current) void takeFirst(text)
            held.current = null
            box.closeDropdown()
            if (typed === '') onClear?.()
            setTyped(null)
          }}
          onKeyDown={press}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={290} className={css.options} aria-label={field.label}>
          {items.map((item) => {
            const { id, name, why } = option(item)
            return (
              <Combobox.Option key={id} value={id} className={css.option}>
                <span className={css.name}>
                  <Marked text={name} part={text.trim()} />
                </span>
                {why && <span className={css.why}>{why}</span>}
              </Combobox.Option>
            )
          })}
          {items.length === 0 && !offerNew && (
            <Combobox.Empty className={css.empty}>{found.isPending ? 'Mencari…' : nothing}</Combobox.Empty>
          )}
          {offerNew && (
            <Combobox.Option value="baru" className={css.option} data-new>
              <IconPlus size={14} stroke={1.75} aria-hidden /> <span className={css.name}>{newOption(text.trim())}</span>{' '}
              <Kbd keys="Ctrl+Enter" silent />
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
