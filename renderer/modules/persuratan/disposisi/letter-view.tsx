import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Berkas } from '../../../../shared/core/berkas.contract.ts'
import { orpc } from '../../../app/client.ts'
import { FilePreview } from '../../../documents/file-preview.tsx'
import { LoadingRows, ReadFault } from '../../../ui/empty-state.tsx'
import shared from '../persuratan.module.css'
import css from './disposisi.module.css'

/** The letter's papers in place of the receivers, so that one reads while the note is written. */
export function LetterView({ first, papers }: { first: Berkas; papers: readonly Berkas[] }) {
  const [paper, setPaper] = useState(first)
  const bytes = useQuery({ ...orpc.berkas.isi.queryOptions({ input: { id: paper.id } }), staleTime: 'static', gcTime: 60_000 })
  return (
    <div className={css.paper}>
      {papers.length > 1 && (
        <nav className={css.papers} aria-label="Berkas surat">
          {papers.map((each) => (
            <button
              key={each.id}
              type="button"
              className={shared.link}
              aria-current={each.id === paper.id || undefined}
              onClick={() => setPaper(each)}
            >
              {each.nama}
            </button>
          ))}
        </nav>
      )}
      <div className={css.page}>
        {bytes.error ? (
          <ReadFault error={bytes.error} what="Berkas ini" onRetry={() => void bytes.refetch()} />
        ) : bytes.data ? (
          <FilePreview blob={bytes.data} mime={paper.mime} name={paper.nama} />
        ) : (
          <LoadingRows rows={6} />
        )}
      </div>
    </div>
  )
}
