import { useMutation } from '@tanstack/react-query'
import { notify } from '../../../app/notices.tsx'
import { openInWord, printDocument } from '../../../documents/actions.ts'
import { paperOf, type DocumentRequest } from '../../../documents/fetch-document.ts'
import { ActButton } from '../../../ui/act-button.tsx'
import { refusalOf } from '../../../ui/refusal.ts'

/** A paper of the archive, opened in Word or printed at once. */
export function PaperLinks({ nama, request }: { nama: string; request: DocumentRequest }) {
  const act = useMutation({
    mutationFn: (how: typeof openInWord) => how(paperOf(request)),
    onError: (error) => notify(refusalOf(error).message, { fault: true }),
  })
  const run = (how: typeof openInWord) => !act.isPending && act.mutate(how)
  return (
    <>
      <ActButton kind="subtle" label={`${nama} di Word`} onClick={() => run(openInWord)}>
        Word
      </ActButton>
      <ActButton kind="subtle" label={`Cetak ${nama}`} busy={act.isPending ? 'Menyiapkan…' : null} onClick={() => run(printDocument)}>
        Cetak
      </ActButton>
    </>
  )
}
