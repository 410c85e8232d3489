import { Modal } from '@mantine/core'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { ActButton } from './act-button.tsx'
import css from './dialog.module.css'
import { useKeys, type KeyMap } from './keys.ts'
import { useReturnFocus } from './use-return-focus.ts'

interface DialogProps {
  title: string
  /** What it is about, 12 px above the title. */
  about?: ReactNode
  onClose: () => void
  size?: 's' | 'm' | 'l'
  /** Something was typed: Esc asks before it throws that away. */
  dirty?: boolean
  /** The one act: its verb, pressed also by Ctrl+Enter. */
  act?: {
    readonly does: string
    run: () => void
    readonly busy?: string | null
    readonly refused?: string | null
    readonly danger?: boolean
  }
  /** Left in the foot: an option. */
  option?: ReactNode
  /** Beside the title: a link or two. */
  headRight?: ReactNode
  /** Between body and foot: what will be written, in words. */
  words?: ReactNode
  /** The word of the quiet button; Tutup by default. */
  closeWord?: string
  keys?: KeyMap
  /** Body without padding. */
  bare?: boolean
  /** Over whatever else is open, the lock too: help and keys. */
  overAll?: boolean
  children: ReactNode
}

const WIDTH = { s: 'var(--sk-dialog-s)', m: 'var(--sk-dialog-m)', l: 'var(--sk-dialog-l)' }

/** Above the cover of the lock screen (akun.module.css). */
const OVER_ALL = 1100

/** One act over the page. Esc closes it, and asks if something was typed; Ctrl+Enter does the act. */
export function Dialog({
  title,
  about,
  onClose,
  size = 's',
  dirty = false,
  act,
  option,
  headRight,
  words,
  closeWord = 'Tutup',
  keys = {},
  bare,
  overAll,
  children,
}: DialogProps) {
  const [asking, setAsking] = useState(false)
  const content = useRef<HTMLDivElement>(null)
  useReturnFocus()
  const onShown = useCallback((shown: HTMLDivElement | null) => {
    content.current = shown
    // the first useful field, where no other is named, else the quiet button: not the cross, which stands first
    if (shown === null || shown.querySelector('[data-autofocus]')) return
    const field =
      shown.querySelector<HTMLElement>('[data-body] :is(input, textarea, select):not(:disabled)') ??
      shown.querySelector<HTMLElement>('[data-foot] button')
    if (field) field.dataset.autofocus = 'true'
  }, [])
  useEffect(() => {
    // what had the focus went away within (its act is done, its question answered)
    if (document.activeElement !== document.body) return
    content.current?.querySelector<HTMLElement>('[data-autofocus]:not([aria-disabled="true"]), [data-foot] button')?.focus()
  })
  const close = () => (dirty && !asking ? setAsking(true) : onClose())
  useKeys(
    title,
    {
      ...keys,
      'Ctrl+Enter': act && { does: act.does.toLowerCase(), run: () => !act.busy && !act.refused && act.run() },
      Esc: { does: asking ? 'lanjut mengisi' : 'tutup', run: () => (asking ? setAsking(false) : close()) },
    },
    { level: 3, modal: true },
  )
  return (
    <Modal.Root
      opened
      onClose={close}
      size={WIDTH[size]}
      yOffset={52}
      padding={0}
      radius="md"
      returnFocus={false}
      trapFocus
      closeOnEscape={false}
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
      zIndex={overAll ? OVER_ALL : undefined}
      classNames={{ content: css.dialog, overlay: css.veil, close: css.close }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={title} ref={onShown}>
        <div className={css.head}>
          <div className={css.headWords}>
            {about && <div className={css.about}>{about}</div>}
            <h2 className={css.title}>{title}</h2>
          </div>
          {headRight}
          <Modal.CloseButton aria-label="Tutup" onClick={close} />
        </div>
        <div className={css.body} data-body data-bare={bare || undefined}>
          {children}
        </div>
        {words && <div className={css.words}>{words}</div>}
        <div className={css.foot} data-foot>
          {asking ? (
            <>
              <span className={css.option}>Isian belum disimpan.</span>
              <ActButton kind="default" size="form" danger onClick={onClose}>
                Buang isian
              </ActButton>
              <ActButton kind="filled" size="form" keys="Esc" onClick={() => setAsking(false)}>
                Lanjut mengisi
              </ActButton>
            </>
          ) : (
            <>
              <span className={css.option}>{option}</span>
              <ActButton kind="subtle" size="form" keys="Esc" onClick={close} first={!act}>
                {closeWord}
              </ActButton>
              {act && (
                <ActButton
                  kind="filled"
                  size="form"
                  keys="Ctrl+Enter"
                  onClick={act.run}
                  busy={act.busy}
                  refused={act.refused}
                  danger={act.danger}
                >
                  {act.does}
                </ActButton>
              )}
            </>
          )}
        </div>
      </Modal.Content>
    </Modal.Root>
  )
}
