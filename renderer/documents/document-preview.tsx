import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useKeys } from '../ui/keys.ts'
import { Note } from '../ui/note.tsx'
import { refusalOf } from '../ui/refusal.ts'
import { fetchForPreview, LONGEST_SHOWN, nameOf, type PaperSource } from './fetch-document.ts'
import { usePages } from './load-pages.ts'
import { PageStack, type PageStackHandle } from './page-stack.tsx'
import { PageView } from './page-view.tsx'
import css from './documents.module.css'

interface Props {
  readonly paper: PaperSource
  /** How many pages, once they are known. */
  readonly onCount?: (pages: number) => void
  /** A book, which may be too long to be shown; says whether it is. */
  readonly onBook?: (long: boolean) => void
  /** Beside the form that makes it: without thumbnails, and what is shown stays in sight until the next of it is made. */
  readonly beside?: boolean
}

type Fetched = { kind: 'waiting' } | { kind: 'refused'; message: string } | { kind: 'there'; blob: Blob }

/**
 * A paper as it will be printed: thumbnails, and its pages beside them. First from the Word bytes; LibreOffice's PDF of them takes their
 * place when it is made. Asks the host once a request, as a protected paper is read then.
 */
export function DocumentPreview({ paper, onCount, onBook, beside = false }: Props) {
  const { key } = paper
  const [fetched, setFetched] = useState<Fetched>({ kind: 'waiting' })
  const [attempt, setAttempt] = useState(0)
  const fetchPaper = useEffectEvent((there: (blob: Blob) => void, signal: AbortSignal) =>
    fetchForPreview(paper, there, { signal, book: onBook !== undefined }),
  )
  const tell = useEffectEvent((long: boolean) => onBook?.(long))
  useEffect(() => {
    const looking = new AbortController()
    const there = (blob: Blob) => {
      if (looking.signal.aborted) return
      tell(blob.size > LONGEST_SHOWN)
      setFetched({ kind: 'there', blob })
    }
    setFetched((before) => (beside && before.kind === 'there' ? before : { kind: 'waiting' }))
    fetchPaper(there, looking.signal).catch((error: unknown) => {
      if (!looking.signal.aborted) setFetched({ kind: 'refused', message: refusalOf(error).message })
    })
    return () => looking.abort()
  }, [key, attempt, beside])
  const long = fetched.kind === 'there' && onBook !== undefined && fetched.blob.size > LONGEST_SHOWN
  if (fetched.kind === 'there' && !long)
    return <Pages key={beside ? undefined : key} blob={fetched.blob} beside={beside} {...(onCount ? { onCount } : {})} />
  return (
    <div className={css.preview} aria-busy={fetched.kind === 'waiting'} data-beside={beside || undefined}>
      {!beside && <div className={css.side} />}
      <div className={css.desk}>
        {fetched.kind === 'waiting' && <p className={css.waiting}>Menyiapkan pratinjau…</p>}
        {long && (
          <Note>Buku ini terlalu panjang untuk pratinjau. Buka di Word, simpan sebagai Excel, atau pilih masa yang lebih pendek.</Note>
        )}
        {fetched.kind === 'refused' && (
          <Note
            kind="late"
            actions={
              <button type="button" className={css.link} onClick={() => setAttempt((n) => n + 1)}>
                Coba lagi
              </button>
            }
          >
            {fetched.message}
          </Note>
        )}
      </div>
    </div>
  )
}

const THUMB = 64
const ZOOMS = [1, 1.4, 2]

function Pages({ blob, beside, onCount }: { blob: Blob; beside: boolean; onCount?: (pages: number) => void }) {
  const name = nameOf(blob, 'Dokumen')
  const state = usePages(blob, blob.type)
  const stack = useRef<PageStackHandle>(null)
  const [current, setCurrent] = useState(0)
  const [zoom, setZoom] = useState(0)
  const pages = state.kind === 'shown' ? state.pages : []
  const count = pages.length
  useEffect(() => {
    if (count > 0) onCount?.(count)
  }, [count, onCount])
  const go = (index: number) => stack.current?.show(Math.min(Math.max(index, 0), count - 1))
  useKeys(
    'Pratinjau',
    {
      PageDown: { does: 'halaman berikutnya', run: () => go(current + 1) },
      PageUp: { does: 'halaman sebelumnya', run: () => go(current - 1) },
      Home: { does: 'halaman pertama', run: () => go(0), outsideFields: true },
      '+': { does: 'perbesar', run: () => setZoom((at) => Math.min(at + 1, ZOOMS.length - 1)) },
      '-': { does: 'perkecil', run: () => setZoom((at) => Math.max(at - 1, 0)) },
      End: { does: 'halaman terakhir', run: () => go(count - 1), outsideFields: true },
    },
    { level: 2 },
  )
  return (
    <div className={css.preview} aria-busy={state.kind === 'loading'} data-beside={beside || undefined}>
      <div className={css.side}>
        <div className={css.zoom}>
          <button
            type="button"
            aria-label="Perkecil"
            title="Perkecil (−)"
            aria-disabled={zoom === 0}
            onClick={() => setZoom(Math.max(zoom - 1, 0))}
          >
            <IconMinus size={16} stroke={1.5} aria-hidden />
          </button>
          <button
            type="button"
            aria-label="Perbesar"
            title="Perbesar (+)"
            aria-disabled={zoom === ZOOMS.length - 1}
            onClick={() => setZoom(Math.min(zoom + 1, ZOOMS.length - 1))}
          >
            <IconPlus size={16} stroke={1.5} aria-hidden />
          </button>
        </div>
        {!beside && (
          <nav className={css.thumbs} aria-label="Halaman">
            {pages.map((page, index) => (
              <button
                key={index}
                type="button"
                className={css.thumb}
                aria-current={index === current ? 'page' : undefined}
                onClick={() => go(index)}
              >
                <PageView page={page} width={THUMB} label="" />
                <span>
                  {index + 1} dari {count}
                </span>
              </button>
            ))}
          </nav>
        )}
      </div>
      {state.kind === 'shown' ? (
        <PageStack pages={pages} zoom={ZOOMS[zoom] ?? 1} name={name} onPage={setCurrent} handle={stack} />
      ) : (
        <div className={css.desk}>
          {state.kind === 'loading' && <p className={css.waiting}>Menyiapkan pratinjau…</p>}
          {state.kind === 'failed' && <Note kind="late">Pratinjau tidak dapat digambar. Buka berkasnya di Word.</Note>}
        </div>
      )}
    </div>
  )
}
