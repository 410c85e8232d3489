import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { useMemo, useState, type ReactNode } from 'react'
import { agendaLanes } from '../../../shared/modules/persuratan/pembaca.ts'
import { orpc } from '../../app/client.ts'
import { hasLane, useSesi } from '../../app/session.ts'
import { DocumentPreview } from '../../documents/document-preview.tsx'
import { paperOf } from '../../documents/fetch-document.ts'
import { PaperChoices } from '../../documents/paper-choices.tsx'
import { paperKeys, usePaperActs } from '../../documents/use-paper-acts.tsx'
import { ActButton } from '../../ui/act-button.tsx'
import { Foot } from '../../ui/bars.tsx'
import { EmptyState, LoadingRows, ReadFault } from '../../ui/empty-state.tsx'
import { Note } from '../../ui/note.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { PathLink } from '../../ui/path-link.tsx'
import { Facts, Pane, Section } from '../../ui/pane.tsx'
import { usePrintedMark } from './buku/printed-mark.tsx'
import css from './persuratan.module.css'
import { SUBJECT } from './words.ts'

const SHEET = 'lembar-disposisi'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Letters whose sheets are printed together. */
    readonly lembar?: readonly number[]
  }
}

/** The Lembar Disposisi of a letter as it will be printed: size, filled or to be filled by hand, Word, PDF, print. */
export function LembarDisposisiPage() {
  const params: { id?: string } = useParams({ strict: false })
  const id = Number(params.id)
  const navigate = useNavigate()
  const surat = useQuery(orpc.persuratan.suratMasuk.get.queryOptions({ input: { id } }))
  const nomor = surat.data?.nomorAgenda.teks ?? ''
  if (surat.error) return <ReadFault error={surat.error} what="Lembar Disposisi" onRetry={() => void surat.refetch()} />
  if (!surat.data) return <LoadingRows rows={10} />
  return (
    <Sheets
      ids={[id]}
      title={`Lembar Disposisi ${nomor}`}
      path={
        <>
          <PathLink to="/persuratan/surat-masuk">Surat Masuk</PathLink> /{' '}
          <PathLink to="/persuratan/surat-masuk/$id" params={{ id: String(id) }}>
            {nomor}
          </PathLink>
        </>
      }
      back={{ does: 'kembali ke surat', run: () => void navigate({ to: '/persuratan/surat-masuk/$id', params: { id: String(id) } }) }}
    >
      <Section title="Surat">
        <Facts
          facts={[
            ['Agenda', nomor],
            ['Dari', surat.data.pengirim],
            ['Nomor', surat.data.nomorSurat],
            ['Hal', surat.data.hal],
            ['Sifat', surat.data.sifat],
          ]}
        />
      </Section>
    </Sheets>
  )
}

/** The sheets of the letters that were selected in the register, together. */
export function LembarBanyakPage() {
  const ids = useLocation({ select: (location) => location.state.lembar })
  const navigate = useNavigate()
  const back = () => void navigate({ to: '/persuratan/surat-masuk' })
  if (!ids || ids.length === 0)
    return (
      <EmptyState action={<ActButton onClick={back}>Buka Surat Masuk</ActButton>}>
        Belum ada surat yang dipilih. Pilih suratnya di daftar, lalu tekan Ctrl+Enter.
      </EmptyState>
    )
  return (
    <Sheets
      ids={ids}
      title={`Lembar Disposisi ${ids.length.toLocaleString('id-ID')} surat`}
      path={<PathLink to="/persuratan/surat-masuk">Surat Masuk</PathLink>}
      back={{ does: 'kembali ke daftar', run: back }}
      many
    />
  )
}

interface SheetsProps {
  readonly ids: readonly number[]
  readonly title: string
  readonly path: ReactNode
  readonly back: { readonly does: string; readonly run: () => void }
  /** Two sheets a page are offered first, and those that are printed are marked so. */
  readonly many?: boolean
  readonly children?: ReactNode
}

function Sheets({ ids, title, path, back, many = false, children }: SheetsProps) {
  const sesi = useSesi()
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const [pages, setPages] = useState<number | null>(null)
  const papers = useQuery(orpc.dokumen.list.queryOptions({ input: { subject: SUBJECT, subjectId: ids[0] ?? 0 } }))
  const sheet = papers.data?.find((each) => each.dokumen === SHEET)
  const ready = sheet !== undefined && sheet.kurang === null
  const pilihan = useMemo(() => {
    const offered = (nilai: readonly { kode: string }[]) => (many && nilai.find(({ kode }) => kode.startsWith('dua-'))) || nilai[0]
    return { ...Object.fromEntries((sheet?.pilihan ?? []).map(({ kunci, nilai }) => [kunci, offered(nilai)?.kode ?? ''])), ...chosen }
  }, [sheet, chosen, many])
  const paper = useMemo(() => (ready ? paperOf({ dokumen: SHEET, id: [...ids], pilihan }) : null), [ready, ids, pilihan])
  const printed = usePrintedMark()
  // only who keeps the books says which sheets are on paper
  const marks = agendaLanes.some((lane) => hasLane(sesi, lane))
  const acts = usePaperActs(paper, {
    place: 'Lembar Disposisi',
    unready: ready ? null : (sheet?.kurang ?? 'Lembar ini belum dapat dibuat.'),
    back,
    ...(marks && { onPrinted: () => printed.mark(ids) }),
  })
  if (papers.error) return <ReadFault error={papers.error} what="Lembar Disposisi" onRetry={() => void papers.refetch()} />
  if (!papers.data) return <LoadingRows rows={10} />
  return (
    <div className={css.page}>
      <PageHead title={title} path={path}>
        {acts.buttons}
      </PageHead>
      <div className={css.body} data-stacked>
        <div className={css.preview}>{paper && <DocumentPreview paper={paper} onCount={setPages} />}</div>
        <Pane label="Pilihan lembar" size="m">
          {acts.notes}
          {printed.note && <Section title="Tercetak">{printed.note}</Section>}
          {!ready && (
            <Section title="Belum dapat dibuat">
              <Note kind="return">{sheet?.kurang ?? 'Lembar ini hanya untuk yang boleh membuka suratnya.'}</Note>
            </Section>
          )}
          {sheet && sheet.pilihan.length > 0 && (
            <Section title="Lembar">
              <div className={css.stack}>
                <PaperChoices of={sheet.pilihan} chosen={pilihan} onChoose={(kunci, kode) => setChosen({ ...chosen, [kunci]: kode })} />
              </div>
            </Section>
          )}
          {children}
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
