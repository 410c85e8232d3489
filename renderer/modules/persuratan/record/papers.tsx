import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { orpc } from '../../../app/client.ts'
import { FileIcon } from '../../../documents/file-icon.tsx'
import shared from '../persuratan.module.css'
import { SUBJECT } from '../words.ts'

/** What the program makes of a letter, below its scans. */
export function LetterPapers({ suratId }: { suratId: number }) {
  const { data: papers = [] } = useQuery(orpc.dokumen.list.queryOptions({ input: { subject: SUBJECT, subjectId: suratId } }))
  return (
    <>
      {papers.map((paper) => (
        <div key={paper.dokumen} className={shared.fileRow}>
          <FileIcon mime="" />
          {paper.kurang === null ? (
            <Link to="/persuratan/surat-masuk/$id/lembar-disposisi" params={{ id: String(suratId) }} className={shared.link}>
              {paper.nama}
            </Link>
          ) : (
            <span title={paper.kurang}>{paper.nama}</span>
          )}
          <span className={shared.meta}>{paper.kurang ?? 'pratinjau'}</span>
        </div>
      ))}
    </>
  )
}
