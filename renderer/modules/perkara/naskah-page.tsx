import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { DocumentPreview } from '../../documents/document-preview.tsx'
import { paperOf } from '../../documents/fetch-document.ts'
import { paperKeys, usePaperActs } from '../../documents/use-paper-acts.tsx'
import { Foot } from '../../ui/bars.tsx'
import { LoadingRows, ReadFault } from '../../ui/empty-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { PathLink } from '../../ui/path-link.tsx'
import { Pane, Section } from '../../ui/pane.tsx'
import css from './perkara.module.css'
import { useOpenedPerkara } from './use-perkara.ts'

/** A document of a case as a plain paper of the house: to be finished in Word, signed, and recorded on the case. */
export function NaskahPage() {
  const params: { id?: string } = useParams({ strict: false })
  const { dokumen = '' }: { dokumen?: string } = useSearch({ strict: false })
  const id = Number(params.id)
  const navigate = useNavigate()
  const { perkara, error, retry } = useOpenedPerkara(id)
  const [pages, setPages] = useState<number | null>(null)
  const known = perkara?.dokumenPeta.some((one) => one.nama === dokumen) ?? false
  const paper = useMemo(() => (known ? paperOf({ dokumen: 'naskah-perkara', id: [id], pilihan: { dokumen } }) : null), [known, id, dokumen])
  const acts = usePaperActs(paper, {
    place: 'Naskah perkara',
    unready: known ? null : 'Peta proses perkara ini tidak menyebut dokumen itu.',
    back: { does: 'kembali ke perkara', run: () => void navigate({ to: '/perkara/$id', params: { id: String(id) } }) },
  })
  if (error) return <ReadFault error={error} what="Perkara ini" onRetry={retry} />
  if (!perkara) return <LoadingRows rows={10} />
  return (
    <div className="sk-page">
      <PageHead
        title={dokumen || 'Naskah'}
        path={
          <>
            <PathLink to="/perkara">Perkara</PathLink> / <PathLink to={`/perkara/${id}`}>{perkara.nomor}</PathLink> {perkara.judul}
          </>
        }
      >
        {acts.buttons}
      </PageHead>
      <div className={css.paper}>
        <div className={css.preview}>{paper && <DocumentPreview paper={paper} onCount={setPages} />}</div>
        <Pane label="Tentang naskah ini" size="m">
          {acts.notes}
          <Section title="Naskah">
            <p className={css.words}>
              Kertas polos dengan kop, fakta perkara, dan tempat tanda tangan. Buka di Word untuk mengisinya. Sesudah ditandatangani,
              lampirkan pindaiannya pada perkara atau catat di mana naskah aslinya disimpan.
            </p>
          </Section>
        </Pane>
      </div>
      <Foot keys={paperKeys}>
        {pages !== null && (
          <span>
            <strong>{pages}</strong> halaman
          </span>
        )}
      </Foot>
    </div>
  )
}
