import { useEffect, useState, type RefObject } from 'react'

/** One page as the preview shows it: its size at 96 dots to the inch, and how it draws itself. */
export interface PreviewPage {
  readonly width: number
  readonly height: number
  /** Draws the page in a box of the given width; what it returns stops the drawing. */
  draw(box: HTMLElement, width: number): () => void
  /** The page for paper, to fill a box of its size. */
  print(): Promise<HTMLElement>
}

/** What a reader gives: the pages, and how to let go of the file. */
export interface LoadedPages {
  readonly pages: readonly PreviewPage[]
  readonly close: () => void
}

/** An element that shows a picture of the whole page; who has done with it lets its address go. */
export async function pictureOf(blob: Blob | null): Promise<HTMLImageElement> {
  const image = new Image()
  image.alt = '' // the page's own label speaks for it
  if (!blob) return image
  image.src = URL.createObjectURL(blob)
  await image.decode()
  return image
}

/** The width of an element, followed. */
export function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return width
}
