import { notifications } from '@mantine/notifications'
import { useSyncExternalStore } from 'react'
import { announce } from '../ui/live.tsx'
import { officeNow } from '../ui/clock.ts'
import { refusalOf } from '../ui/refusal.ts'

export interface Notice {
  readonly id: number
  readonly at: number
  readonly text: string
  readonly fault: boolean
  /** Where what it tells of is opened. */
  readonly path?: string
  /** Takes the act back, while that is possible. */
  readonly undo?: () => Promise<unknown>
}

const KEPT = 20
const SHOWN = 2
let shown: readonly string[] = []
let notices: readonly Notice[] = []
const listeners = new Set<() => void>()

function change(next: readonly Notice[]): void {
  notices = next
  for (const listener of listeners) listener()
}

/** Tells what succeeded elsewhere: a toast of 6 s, read out, kept in the list of notices; with *Urungkan* where there is an undo. */
export function notify(text: string, { undo, fault = false }: { undo?: () => Promise<unknown>; fault?: boolean } = {}): void {
  const notice: Notice = { id: (notices[0]?.id ?? 0) + 1, at: officeNow(), text, fault, undo }
  change([notice, ...notices].slice(0, KEPT))
  announce(text, fault)
  const key = `sk-${notice.id}`
  // what is told now is not kept waiting behind what was told before
  if (!fault && shown.length >= SHOWN) notifications.hide(shown[0] ?? '')
  if (!fault) shown = [...shown.slice(-SHOWN + 1), key]
  notifications.show({
    id: key,
    autoClose: fault ? false : 6000,
    withCloseButton: true,
    closeButtonProps: { 'aria-label': 'Tutup pemberitahuan' },
    message: (
      <>
        {text}{' '}
        {undo && (
          <button
            type="button"
            className="sk-link"
            onClick={() => {
              notifications.hide(key)
              void takeBack(notice)
            }}
          >
            Urungkan
          </button>
        )}
      </>
    ),
  })
}

/** Tells quietly, in the list of notices and to a screen reader, what came from elsewhere; opened by its line. */
export function tell(text: string, path: string): void {
  change([{ id: (notices[0]?.id ?? 0) + 1, at: officeNow(), text, fault: false, path }, ...notices].slice(0, KEPT))
  announce(text)
}

async function takeBack(notice: Notice): Promise<void> {
  if (!notice.undo) return
  change(notices.map((other) => (other === notice ? { ...other, undo: undefined } : other)))
  try {
    await notice.undo()
    notify(`Ditarik kembali: ${notice.text}`)
  } catch (error) {
    notify(refusalOf(error).message, { fault: true })
  }
}

/** Takes the last act back that still can be (Ctrl+Z outside of fields); says so when there is none. */
export function undoLast(): void {
  const last = notices.find((notice) => notice.undo)
  if (last) void takeBack(last)
  else announce('Tidak ada tindakan yang dapat diurungkan.')
}

export function useNotices(): readonly Notice[] {
  return useSyncExternalStore(subscribe, () => notices)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
