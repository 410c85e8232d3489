import { useEffect, useState } from 'react'
import type { LoadedPages, PreviewPage } from './pages.ts'

export const WORD_MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Pages of what can be shown here, by its kind; null for what cannot. Each reader is fetched when it is first needed. */
export function loaderFor(mime: string): ((blob: Blob) => Promise<LoadedPages>) | null {
  if (mime === 'application/pdf') return async (blob) => (await import('./pdf-pages.ts')).loadPdf(blob)
  if (mime === WORD_MIME) return async (blob) => (await import('./docx-pages.ts')).loadDocx(blob)
  if (mime.startsWith('image/')) return async (blob) => (await import('./image-pages.ts')).loadImage(blob)
  return null
}

export type PagesState = { kind: 'loading' } | { kind: 'unshown' } | { kind: 'failed' } | { kind: 'shown'; pages: readonly PreviewPage[] }

/** The pages of a file, read anew when it changes and let go when it is no longer shown. */
export function usePages(blob: Blob, mime: string): PagesState {
  const [state, setState] = useState<PagesState>({ kind: 'loading' })
  useEffect(() => {
    const load = loaderFor(mime)
    if (!load) {
      setState({ kind: 'unshown' })
      return
    }
    let gone = false
    let close = () => undefined as void
    load(blob).then(
      (loaded) => {
        if (gone) return loaded.close()
        close = loaded.close
        // until now the pages of the file before stay in sight
        setState({ kind: 'shown', pages: loaded.pages })
      },
      () => {
        if (!gone) setState({ kind: 'failed' })
      },
    )
    return () => {
      gone = true
      close()
    }
  }, [blob, mime])
  return state
}
