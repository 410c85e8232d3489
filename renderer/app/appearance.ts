const SIZE = 'sk-ukuran'

export type LetterSize = 'biasa' | 'besar'

/** The letter size chosen on this computer. */
export function letterSize(): LetterSize {
  return localStorage.getItem(SIZE) === 'besar' ? 'besar' : 'biasa'
}

/** Chooses the letter size and keeps it on this computer; the grid follows the rem. */
export function setLetterSize(size: LetterSize): void {
  if (size === 'besar') localStorage.setItem(SIZE, size)
  else localStorage.removeItem(SIZE)
  applyLetterSize()
}

export function applyLetterSize(): void {
  if (letterSize() === 'besar') document.documentElement.dataset.skSize = 'besar'
  else delete document.documentElement.dataset.skSize
}
