import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { orderly } from '../pengaturan/sections.ts'
import { KeyHint } from '../ui/bars.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { useKeys } from '../ui/keys.ts'
import { useReturnFocus } from '../ui/use-return-focus.ts'
import { usePaletteGroups, type PaletteGroup, type PaletteItem } from './palette-groups.tsx'
import css from './palette.module.css'
import { useSesi } from './session.ts'

/** Ctrl+K: one box over letters, senders, people, pages and commands; `>` commands, `#` numbers, `@` people. Tab stays in one group. */
export function Palette({ onClose }: { onClose: () => void }) {
  useReturnFocus()
  const findsPeople = orderly(useSesi())
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const [only, setOnly] = useState<{ key: string; name: string } | null>(null)
  const [chosen, setChosen] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const sign = /^[>#@]/.exec(text)?.[0] ?? ''
  const query = text.slice(sign.length).trim()
  const { groups, settled } = usePaletteGroups({ sign, query, only: only?.key ?? null })
  const rows = groups.flatMap((group) => group.items.map((item) => ({ group, item })))
  const cursor = Math.min(at, rows.length - 1)

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [cursor])

  const choose = (item: PaletteItem | undefined) => {
    setChosen(false)
    if (!item) return
    onClose()
    item.run()
  }
  const narrow = (group: PaletteGroup | null) => {
    setOnly(group && { key: group.key, name: group.name })
    setAt(0)
  }
  // Enter pressed before the host has answered chooses of the answer, not of what stood there for fewer letters.
  useEffect(() => {
    if (chosen && settled) choose(rows[cursor]?.item)
  })
  useKeys('Cari', { Esc: { does: 'tutup', run: () => (only ? narrow(null) : onClose()) } }, { level: 3, modal: true })

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const group = rows[cursor]?.group
    if (step) setAt(Math.max(0, Math.min(rows.length - 1, cursor + step)))
    else if (event.key === 'Enter') setChosen(true)
    else if (event.key === 'Tab' && !event.shiftKey && group) narrow(group)
    else if (only && ((event.key === 'Tab' && event.shiftKey) || (event.key === 'Backspace' && text === ''))) narrow(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <Modal.Root
      opened
      onClose={onClose}
      size="var(--sk-palette)"
      yOffset={84}
      padding={0}
      radius="md"
      returnFocus={false}
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
      classNames={{ content: css.palette, overlay: css.veil }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label="Cari catatan atau perintah">
        <div className={css.box}>
          <IconSearch size={16} stroke={1.5} aria-hidden />
          {only && <span className={css.only}>{only.name}</span>}
          <input
            data-autofocus
            ref={focusAtOnce}
            className={css.input}
            value={text}
            role="combobox"
            aria-expanded
            aria-controls="palet-hasil"
            aria-activedescendant={rows[cursor] ? `palet-${cursor}` : undefined}
            aria-label={only ? `Cari dalam ${only.name}` : 'Cari catatan atau perintah'}
            autoComplete="off"
            spellCheck={false}
            maxLength={10_000}
            onChange={(event) => {
              setText(event.currentTarget.value)
              setAt(0)
              setChosen(false)
            }}
            onKeyDown={onKeyDown}
          />
          <span className={css.quiet} aria-live="polite">
            {query && settled && <Counted groups={groups} />}
          </span>
          <Kbd keys="Esc" />
        </div>
        <div className={css.list} id="palet-hasil" role="listbox" aria-label="Hasil" ref={list}>
          {rows.map(({ group, item }, index) => (
            <div key={item.id} role="presentation">
              {rows[index - 1]?.group !== group && (
                <div className={css.group} role="presentation">
                  {group.name} <span className={css.count}>{group.count}</span>
                </div>
              )}
              <div
                id={`palet-${index}`}
                role="option"
                aria-selected={index === cursor}
                className={css.item}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(item)}
              >
                <item.icon size={16} stroke={1.5} aria-hidden />
                <span className={css.words}>{item.words}</span>
                {item.why && <span className={css.why}>{item.why}</span>}
              </div>
            </div>
          ))}
          {rows.length === 0 && <p className={css.nothing}>{settled ? nothing(sign, query) : 'Mencari…'}</p>}
        </div>
        <div className={css.foot}>
          <span>
            <Kbd keys="↑" /> <KeyHint keys="↓" does="pilih" />
          </span>
          <KeyHint keys="Enter" does="buka" />
          {only ? <KeyHint keys="Esc" does="semua kelompok" /> : <KeyHint keys="Tab" does="hanya kelompok ini" />}
          <span className={css.signs}>
            <KeyHint keys=">" does="perintah" /> <KeyHint keys="#" does="nomor" /> {findsPeople && <KeyHint keys="@" does="orang" />}
          </span>
        </div>
      </Modal.Content>
    </Modal.Root>
  )
}

/** Before the trap of the dialog does: what is typed right after Ctrl K is not lost. */
const focusAtOnce = (input: HTMLInputElement | null) => input?.focus()

/** The sum for the eye; for the ear each group with its own. */
function Counted({ groups }: { groups: readonly PaletteGroup[] }) {
  const sum = groups.reduce((total, group) => total + (Number.parseInt(group.count, 10) || group.items.length), 0)
  const more = groups.some((group) => group.count.endsWith('+')) ? '+' : ''
  const each = groups.map((group) => `${group.name} ${group.count || group.items.length}`).join(', ')
  return (
    <>
      {sum}
      {more} temuan<span className={css.heard}>{each && `: ${each}`}</span>
    </>
  )
}

function nothing(sign: string, query: string): string {
  if (query !== '') return `Tidak ada yang cocok dengan “${query.length > 60 ? `${query.slice(0, 60)}…` : query}”.`
  return sign === '#' ? 'Ketik sebagian nomor agenda atau nomor surat.' : 'Ketik nama, jabatan, atau sebagian NIP.'
}
