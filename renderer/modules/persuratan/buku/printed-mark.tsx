import { useMutation } from '@tanstack/react-query'
import { office } from '../../../app/client.ts'
import { announce } from '../../../ui/live.tsx'
import { Note } from '../../../ui/note.tsx'
import { useRefusal } from '../../../ui/refusal.ts'
import shared from '../persuratan.module.css'

/** Marks the sheets that were sent to the printer or to Word, and takes the mark back where they did not come out. */
export function usePrintedMark() {
  const mark = useMutation({
    mutationFn: (id: readonly number[]) => office.persuratan.buku.tandaiLembar({ id: [...id], dicetak: true }),
    onSuccess: ({ jumlah }) => announce(`${jumlah} lembar ditandai sudah dicetak`),
  })
  const undo = useMutation({
    mutationFn: (id: readonly number[]) => office.persuratan.buku.tandaiLembar({ id: [...id], dicetak: false }),
    onSuccess: ({ jumlah }) => {
      mark.reset()
      announce(`${jumlah} lembar ditandai belum dicetak`)
    },
  })
  const refusal = useRefusal(mark.error ?? undo.error)
  const marked = mark.data && mark.variables
  const note = refusal ? (
    <Note kind="late">{refusal.message}</Note>
  ) : (
    marked && (
      <Note
        actions={
          <button type="button" className={shared.link} onClick={() => undo.mutate(marked)}>
            Urungkan
          </button>
        }
      >
        {marked.length} lembar ditandai sudah dicetak.
      </Note>
    )
  )
  return { mark: (id: readonly number[]) => mark.mutate(id), note, forget: () => mark.reset() }
}
