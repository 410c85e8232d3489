import { IconFileTypeDocx, IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useKeadaan } from '../app/session.ts'
import { ActButton } from '../ui/act-button.tsx'
import { useKeys } from '../ui/keys.ts'
import { Note } from '../ui/note.tsx'
import { Section } from '../ui/pane.tsx'
import { useRefusal } from '../ui/refusal.ts'
import { openInWord, printDocument, savePdf } from './actions.ts'
import type { PaperSource } from './fetch-document.ts'

type What = 'word' | 'pdf' | 'cetak'

interface Asked {
  /** The place on the `?` sheet. */
  readonly place: string
  /** Why there is no paper yet. */
  readonly unready: string | null
  /** Of many pages: the browser lays them out rightly only from LibreOffice's PDF. */
  readonly long?: boolean
  /** Where the paper has a page of its own: the way back from it. */
  readonly back?: { readonly does: string; readonly run: () => void }
  /** Beside the form that makes it: nothing of it is the page's first act, and Ctrl+S keeps the form. */
  readonly beside?: boolean
  /** It went to Word or to the printer. */
  readonly onPrinted?: () => void
}

/** What is done with a paper that is shown: Word, PDF, print; their keys, buttons, and what stands in their way. */
export function usePaperActs(paper: PaperSource | null, { place, unready, long = false, back, beside = false, onPrinted }: Asked) {
  const { pdf } = useKeadaan()
  const act = useMutation({
    mutationFn: async (what: What) => {
      if (!paper) return
      if (what === 'word') await openInWord(paper)
      else if (what === 'pdf') await savePdf(paper)
      else await printDocument(paper)
      if (what !== 'pdf') onPrinted?.()
    },
  })
  const refusal = useRefusal(act.error)
  const noPdf = pdf
    ? null
    : `LibreOffice tidak ada di komputer ini. Buka di Word, lalu ${long ? 'cetak atau simpan' : 'simpan sebagai PDF'} dari sana.`
  const held: Readonly<Record<What, string | null>> = { word: unready, pdf: unready ?? noPdf, cetak: unready ?? (long ? noPdf : null) }
  const run = (what: What) => {
    if (paper && held[what] === null && !act.isPending) act.mutate(what)
  }
  useKeys(place, {
    'Ctrl+O': { does: 'buka di Word', run: () => run('word') },
    'Ctrl+S': beside ? undefined : { does: 'simpan PDF', run: () => run('pdf') },
    'Ctrl+P': { does: 'cetak', run: () => run('cetak') },
    Esc: back,
  })
  const print = useRef<HTMLButtonElement>(null)
  const there = paper !== null
  useEffect(() => {
    // a page that is opened has its focus on the filled button, unless one has gone elsewhere meanwhile
    const active = document.activeElement
    if (there && !beside && (active === document.body || active?.tagName === 'MAIN')) print.current?.focus()
  }, [there, beside])
  const buttons = (
    <>
      <ActButton
        icon={<IconFileTypeDocx size={16} stroke={1.5} aria-hidden />}
        onClick={() => run('word')}
        refused={held.word}
        label={beside ? 'Buka di Word' : undefined}
      >
        {beside ? 'Word' : 'Buka di Word'}
      </ActButton>
      <ActButton
        icon={<IconFileTypePdf size={16} stroke={1.5} aria-hidden />}
        onClick={() => run('pdf')}
        refused={held.pdf}
        label={beside ? 'Simpan PDF' : undefined}
      >
        {beside ? 'PDF' : 'Simpan PDF'}
      </ActButton>
      <ActButton
        ref={print}
        kind={beside ? 'default' : 'filled'}
        keys={beside ? undefined : 'Ctrl+P'}
        icon={<IconPrinter size={16} stroke={1.5} aria-hidden />}
        onClick={() => run('cetak')}
        busy={act.isPending ? 'Menyiapkan…' : null}
        refused={held.cetak}
      >
        Cetak
      </ActButton>
    </>
  )
  const notes = (
    <>
      {refusal && (
        <Section title="Tidak dapat dilanjutkan">
          <Note kind="late">{refusal.code === 'HOST_AWAY' && act.error ? act.error.message : refusal.message}</Note>
        </Section>
      )}
      {long && noPdf && (
        <Section title="Cetak dari Word">
          <Note>{noPdf}</Note>
        </Section>
      )}
    </>
  )
  return { buttons, notes }
}

/** The keys of a paper that is shown, for the foot. */
export const paperKeys = [
  ['Ctrl+O', 'Word'],
  ['Ctrl+S', 'PDF'],
  ['Ctrl+P', 'cetak'],
  ['Esc', 'kembali'],
] as const
