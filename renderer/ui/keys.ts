import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'

export interface KeyAct {
  /** What it does, for the foot and the `?` sheet. */
  readonly does: string
  /** Missing: the place answers the key itself (arrows in a list); here it only stands on the sheet. */
  run?: (event: KeyboardEvent) => void
  /** A single letter acts only outside fields; so does whatever says `outsideFields`. */
  readonly outsideFields?: boolean
  /** Answers over a dialog too: help is never out of reach. */
  readonly everywhere?: boolean
  /** Not on the `?` sheet. */
  readonly hidden?: boolean
}
export type KeyMap = Readonly<Record<string, KeyAct | undefined>>

interface Layer {
  readonly place: string
  readonly level: number
  readonly modal: boolean
  readonly map: () => KeyMap
}

const LETTERS_OFF = 'sk-tombol-huruf'
const SEQUENCE_MS = 1200
let layers: readonly Layer[] = []
const listeners = new Set<() => void>()
let leader: { key: string; at: number } | null = null

/** Whether single letters act at all; Pengaturan > Tampilan turns them off. */
export function lettersAct(): boolean {
  return localStorage.getItem(LETTERS_OFF) !== 'mati'
}

export function setLettersAct(on: boolean): void {
  if (on) localStorage.removeItem(LETTERS_OFF)
  else localStorage.setItem(LETTERS_OFF, 'mati')
}

/** The name of a pressed key as the maps write it: Ctrl+Enter, Alt+1, F8, ?, g. */
export function keyName(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'Space' : event.key.length === 1 && (event.ctrlKey || event.altKey) ? event.key.toUpperCase() : event.key
  const digit = event.altKey && /^Digit\d$/.test(event.code) ? event.code.slice(5) : null
  const named =
    digit ?? { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', Insert: 'Ins', Delete: 'Del' }[key] ?? key
  const shift = event.shiftKey && named.length > 1 ? 'Shift+' : ''
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${shift}${named}`
}

/** Whether typing goes into the focused element. */
export function inField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'file'].includes(target.type)
}

function isLetter(name: string): boolean {
  return name.length === 1
}

function lookUp(map: KeyMap, name: string): KeyAct | undefined {
  if (!isLetter(name)) return map[name]
  return map[name] ?? map[name.toUpperCase()]
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const name = keyName(event)
  const typing = inField(event.target)
  const now = performance.now()
  const sequence = leader && now - leader.at < SEQUENCE_MS && isLetter(name) && !typing ? `${leader.key} ${name.toUpperCase()}` : null
  leader = null
  let covered = false
  for (const layer of [...layers].reverse()) {
    const map = layer.map()
    const act = (sequence && map[sequence]) || lookUp(map, name)
    const letter = isLetter(name)
    if (
      act?.run &&
      (!covered || act.everywhere) &&
      !((letter || act.outsideFields) && typing) &&
      !(letter && /^[a-z]$/i.test(name) && !lettersAct())
    ) {
      event.preventDefault()
      act.run(event)
      return
    }
    if (!covered && letter && !typing && lettersAct() && Object.keys(map).some((key) => key.startsWith(`${name.toUpperCase()} `))) {
      leader = { key: name.toUpperCase(), at: now }
      return
    }
    covered ||= layer.modal
  }
}

function change(next: readonly Layer[]): void {
  if (layers.length === 0 && next.length > 0) window.addEventListener('keydown', onKeyDown)
  if (layers.length > 0 && next.length === 0) window.removeEventListener('keydown', onKeyDown)
  layers = next
  for (const listener of listeners) listener()
}

interface Options {
  /** 0 the frame, 1 a page (default), 2 a part of it, 3 a dialog: the highest place answers first. */
  readonly level?: number
  /** Places below do not answer while this one is there. */
  readonly modal?: boolean
  readonly enabled?: boolean
}

/** Registers the keys of a place (`Ctrl+Enter`, `F8`, `/`, `G F`, `[`); the `?` sheet shows them. */
export function useKeys(place: string, map: KeyMap, { level = 1, modal = false, enabled = true }: Options = {}): void {
  const current = useRef(map)
  useLayoutEffect(() => {
    current.current = map
  })
  useEffect(() => {
    if (!enabled) return
    const layer: Layer = { place, level, modal, map: () => current.current }
    const at = layers.findIndex((other) => other.level > level)
    change(at < 0 ? [...layers, layer] : [...layers.slice(0, at), layer, ...layers.slice(at)])
    return () => change(layers.filter((other) => other !== layer))
  }, [place, level, modal, enabled])
}

/** The places that answer now, the highest first, for the `?` sheet. */
export function usePlaces(): readonly { place: string; map: KeyMap }[] {
  const all = useSyncExternalStore(subscribe, () => layers)
  const upper = [...all].reverse()
  const modal = upper.findIndex((layer) => layer.modal)
  return (modal < 0 ? upper : upper.slice(0, modal + 1)).map(({ place, map }) => ({ place, map: map() }))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
