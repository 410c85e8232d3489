import { useLocation, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { PETA_KERTAS, POHON_KERTAS } from '../../../shared/workflow/peta.contract.ts'
import { DocumentPreview } from '../../documents/document-preview.tsx'
import { paperOf } from '../../documents/fetch-document.ts'
import { paperKeys, usePaperActs } from '../../documents/use-paper-acts.tsx'
import { Foot } from '../../ui/bars.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Pane, Section } from '../../ui/pane.tsx'
import { PathLink } from '../../ui/path-link.tsx'
import { useDefinitions } from '../definitions.ts'
import { codeOfPath, petaPath } from './paths.ts'
import css from './peta.module.css'

/** The map of one process, or the whole tree, as it will be printed: paper, Word, PDF, print. */
export function PetaPrintPage() {
  const part = useLocation({ select: ({ pathname }) => pathname.split('/')[2] ?? '' })
  const navigate = useNavigate()
  const processes = useDefinitions()
  const place = processes.findIndex(({ code }) => code === codeOfPath(part))
  const process = processes[place]
  const [apa, setApa] = useState<'proses' | 'pohon'>('proses')
  const [kertas, setKertas] = useState<'f4' | 'a4'>('f4')
  const [pages, setPages] = useState<number | null>(null)
  const paper = useMemo(() => {
    if (apa === 'pohon') return paperOf({ dokumen: POHON_KERTAS, id: [1], pilihan: { kertas } })
    return process ? paperOf({ dokumen: PETA_KERTAS, id: [place + 1], pilihan: { kertas } }) : null
  }, [apa, process, place, kertas])
  const back = process ? petaPath(process.code) : '/peta'
  const acts = usePaperActs(paper, {
    place: 'Cetak peta',
    unready: paper ? null : 'Proses ini tidak ada di peta.',
    back: { does: 'kembali ke peta', run: () => void navigate({ to: back }) },
  })
  return (
    <div className="sk-page">
      <PageHead title={process ? `Peta ${process.code} ${process.name}` : 'Cetak peta'} path={<PathLink to={back}>Peta Proses</PathLink>}>
        {acts.buttons}
      </PageHead>
      <div className={css.printing}>
        <div className={css.preview}>{paper && <DocumentPreview key={apa} paper={paper} onCount={setPages} />}</div>
        <Pane label="Pilihan cetak" size="m">
          {acts.notes}
          <Section title="Yang dicetak">
            <SelectField
              label="Yang dicetak"
              hideLabel
              value={apa}
              onChange={setApa}
              options={[
                ['proses', 'Proses ini: gambar, langkah, catatan'],
                ['pohon', 'Seluruh pohon: 52 proses'],
              ]}
            />
          </Section>
          <Section title="Kertas">
            <SelectField
              label="Kertas"
              hideLabel
              value={kertas}
              onChange={setKertas}
              options={[
                ['f4', 'F4'],
                ['a4', 'A4'],
              ]}
            />
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
