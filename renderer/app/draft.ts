import { useEffect, useRef, useState } from 'react'
import { office } from './client.ts'
import { hostLost } from './connection.ts'
import { useSesi } from './session.ts'

const EVERY_MS = 2000
const STORE = 'sk-konsep:'

interface Draft<T> {
  /** When it was last kept, in milliseconds; null before. */
  readonly savedAt: number | null
  /** Forgets the draft: after saving, or thrown away. */
  discard: () => void
  /** Keeps it now (Ctrl+S). */
  keep: () => void
  /** What was found at opening, already handed to `restore`. */
  readonly found: T | null
}

function keepHere(place: string, value: unknown): void {
  localStorage.setItem(place, JSON.stringify(value))
}

/**
 * Keeps what is typed, every 2 s while it changes, at the host by person and form; in the browser's storage only while the host is
 * away. `restore` is called once with a draft that was left. `value` null: nothing typed, nothing kept.
 */
export function useDraft<T>(form: string, value: T | null, restore: (draft: T) => void): Draft<T> {
  // By person too: the next one at this computer must not be handed it.
  const place = `${STORE}${useSesi().pegawaiId}:${form}`
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const [found, setFound] = useState<T | null>(null)
  const current = useRef({ value, restore, kept: '' })
  useEffect(() => {
    current.current.value = value
    current.current.restore = restore
  })

  useEffect(() => {
    let alive = true
    const read = async () => {
      const here = localStorage.getItem(place)
      const draft = await office.sistem.konsep.get({ formulir: form }).catch(() => null)
      const left = here ? { isi: JSON.parse(here) as unknown, disimpanPada: draft?.disimpanPada ?? null } : draft
      if (!alive || !left || current.current.value !== null) return
      current.current.kept = JSON.stringify(left.isi)
      setFound(left.isi as T)
      setSavedAt(left.disimpanPada)
      current.current.restore(left.isi as T)
    }
    void read()
    return () => {
      alive = false
    }
  }, [form, place])

  const keep = async () => {
    const { value: now, kept } = current.current
    const text = JSON.stringify(now)
    if (now === null || text === kept) return
    current.current.kept = text
    if (hostLost()) return keepHere(place, now)
    try {
      const { disimpanPada } = await office.sistem.konsep.simpan({ formulir: form, isi: now })
      localStorage.removeItem(place)
      setSavedAt(disimpanPada)
    } catch {
      current.current.kept = ''
      keepHere(place, now)
    }
  }
  const keepNow = useRef(keep)
  useEffect(() => {
    keepNow.current = keep
  })
  useEffect(() => {
    const timer = setInterval(() => void keepNow.current(), EVERY_MS)
    return () => {
      clearInterval(timer)
      void keepNow.current()
    }
  }, [form])

  return {
    savedAt,
    found,
    keep: () => void keep(),
    discard: () => {
      current.current.kept = JSON.stringify(current.current.value)
      localStorage.removeItem(place)
      setSavedAt(null)
      setFound(null)
      void office.sistem.konsep.buang({ formulir: form }).catch(() => undefined)
    },
  }
}
