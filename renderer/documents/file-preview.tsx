import { Note } from '../ui/note.tsx'
import { usePages } from './load-pages.ts'
import { PageStack } from './page-stack.tsx'
import css from './documents.module.css'

interface Props {
  readonly blob: Blob
  readonly mime: string
  readonly name: string
}

/** An attachment within the program: PDF, picture or Word file, its pages under each other. */
export function FilePreview({ blob, mime, name }: Props) {
  const state = usePages(blob, mime)
  if (state.kind === 'shown') return <PageStack pages={state.pages} name={name} />
  return (
    <div className={css.desk} aria-busy={state.kind === 'loading'}>
      {state.kind === 'unshown' && (
        <Note>Jenis berkas {name} tidak dapat ditampilkan di sini. Simpan berkasnya, lalu buka dengan programnya.</Note>
      )}
      {state.kind === 'failed' && <Note kind="late">{name} tidak dapat ditampilkan. Simpan berkasnya, lalu buka dengan programnya.</Note>}
    </div>
  )
}
