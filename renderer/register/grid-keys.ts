import type { KeyMap } from '../ui/keys.ts'

/** The keys of a register for the `?` sheet; the register answers them itself. */
export function gridKeys(edited: boolean, filtered: boolean): KeyMap {
  const only = (may: boolean, does: string) => (may ? { does } : undefined)
  return {
    '→': { does: 'ke sel; ← kembali ke baris' },
    '↑': { does: 'dari baris pertama ke kepala kolom: Enter mengurutkan' },
    'Alt+↓': only(filtered, 'saring kolom ini'),
    'Shift+↓': { does: 'pilih beberapa baris atau sel' },
    Space: { does: 'pilih satu baris, atau lepas' },
    'Ctrl+A': { does: 'pilih semua' },
    'Ctrl+C': { does: 'salin untuk Excel' },
    'Ctrl+V': only(edited, 'tempel dari Excel, diperiksa dahulu'),
    F2: only(edited, 'ubah sel; huruf yang diketik menggantikan isinya'),
    'Ctrl+D': only(edited, 'isi ke bawah dalam sel yang dipilih'),
    'Ctrl+End': { does: 'baris terakhir; Ctrl+Home baris pertama' },
  }
}

export interface Position {
  readonly cursor: number
  readonly total: number
  /** Rows of one screen. */
  readonly page: number
  /** -1: the row itself. */
  readonly cell: number
  readonly cells: number
}

/** `extend`: the selection grows from where it began. */
export type Step =
  | { readonly kind: 'row'; readonly to: number; readonly extend: boolean }
  | { readonly kind: 'cell'; readonly to: number; readonly extend: boolean }
  | { readonly kind: 'open' | 'all' | 'toggle' | 'edit' | 'fill' | 'values' | 'head' }
  | { readonly kind: 'type'; readonly text: string }

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly shiftKey?: boolean
  readonly altKey?: boolean
  readonly metaKey?: boolean
}

/** What a key means in a register; null: not a key of the register. */
export function stepOf(event: Pressed, at: Position): Step | null {
  const last = at.total - 1
  const extend = event.shiftKey === true
  const row = (to: number): Step => ({ kind: 'row', to: Math.min(last, Math.max(0, to)), extend })
  const cell = (to: number): Step => ({ kind: 'cell', to, extend })
  if (event.altKey) return event.key === 'ArrowDown' ? { kind: 'values' } : null
  if (event.ctrlKey || event.metaKey) {
    if (event.key === 'Home') return row(0)
    if (event.key === 'End') return row(last)
    if (event.key.toLowerCase() === 'a') return { kind: 'all' }
    if (event.key.toLowerCase() === 'd') return { kind: 'fill' }
    return null
  }
  switch (event.key) {
    case 'ArrowDown':
      return row(at.cursor + 1)
    case 'ArrowUp':
      return at.cursor === 0 && !extend ? { kind: 'head' } : row(at.cursor - 1)
    case 'PageDown':
      return row(at.cursor + at.page)
    case 'PageUp':
      return row(at.cursor - at.page)
    case 'Home':
      return at.cell < 0 ? row(0) : cell(0)
    case 'End':
      return at.cell < 0 ? row(last) : cell(at.cells - 1)
    case 'ArrowRight':
      return cell(Math.min(at.cells - 1, at.cell + 1))
    case 'ArrowLeft':
      return cell(Math.max(extend ? 0 : -1, at.cell - 1))
    case 'Escape':
      return at.cell < 0 ? null : { kind: 'cell', to: -1, extend: false }
    case 'Enter':
      return { kind: 'open' }
    case ' ':
      return { kind: 'toggle' }
    case 'F2':
      return { kind: 'edit' }
    default:
      // marks that mean something to the page (search, keys, new) stay the page's
      return event.key.length === 1 && !'/?+'.includes(event.key) ? { kind: 'type', text: event.key } : null
  }
}
