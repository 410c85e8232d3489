import { IconFileTypeDocx, IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { orpc } from '../../app/client.ts'
import { useKeadaan } from '../../app/session.ts'
import { openInWord, printDocument, savePdf } from '../../documents/actions.ts'
import { DocumentPreview } from '../../documents/document-preview.tsx'
import { paperOf } from '../../documents/fetch-document.ts'
import { PaperChoices } from '../../documents/paper-choices.tsx'
import { ActButton } from '../../ui/act-button.tsx'
import { Foot } from '../../ui/bars.tsx'
import { LoadingRows, ReadFault } from '../../ui/empty-state.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Note } from '../../ui/note.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Facts, Pane, Section } from '../../ui/pane.tsx'
import { useRefusal } from '../../ui/refusal.ts'
import css from './persuratan.module.css'
import { SUBJECT } from './words.ts'

const SHEET = 'lembar-disposisi'

/** The Lembar Disposisi of a letter as it will be printed: size, filled or to be filled by hand, Word, PDF, print. */
export function LembarDisposisiPage() {
  const params: { id?: string } = useParams({ strict: false })
  const id = Number(params.id)
  const navigate = useNavigate()
  const { pdf } = useKeadaan()
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const [pages, setPages] = useState<number | null>(null)
  const surat = useQuery(orpc.persuratan.suratMasuk.get.queryOptions({ input: { id } }))
  const papers = useQuery(orpc.dokumen.list.queryOptions({ input: { subject: SUBJECT, subjectId: id } }))
  const paper = papers.data?.find((each) => each.dokumen === SHEET)

  const request = useMemo(() => {
    const first = Object.fromEntries((paper?.pilihan ?? []).map((choice) => [choice.kunci, choice.nilai[0]?.kode ?? '']))
    return { dokumen: SHEET, id: [id], pilihan: { ...first, ...chosen } }
  }, [paper, chosen, id])
  const act = useMutation({
    mutationFn: async (what: 'word' | 'pdf' | 'cetak') => {
      if (what === 'word') await openInWord(paperOf(request))
      else if (what === 'pdf') await savePdf(paperOf(request))
      else await printDocument(paperOf(request))
    },
  })
  const refusal = useRefusal(act.error)
  const back = () => void navigate({ to: '/persuratan/surat-masuk/$id', params: { id: String(id) } })
  const ready = paper !== undefined && paper.kurang === null
  const noPdf = pdf ? null : 'LibreOffice tidak ada di komputer ini. Buka di Word, lalu simpan sebagai PDF.'
  useKeys('Lembar Disposisi', {
    'Ctrl+O': { does: 'buka di Word', run: () => ready && act.mutate('word') },
    'Ctrl+S': { does: 'simpan PDF', run: () => ready && pdf && act.mutate('pdf') },
    'Ctrl+P': { does: 'cetak', run: () => ready && act.mutate('cetak') },
    Esc: { does: 'kembali ke surat', run: back },
  })
  const error = surat.error ?? papers.error
  if (error) return <ReadFault error={error} what="Lembar Disposisi" onRetry={() => void papers.refetch()} />
  if (!surat.data || !papers.data) return <LoadingRows rows={10} />
  const nomor = surat.data.nomorAgenda.teks

  return (
    <div className={css.page}>
      <PageHead
        title={`Lembar Disposisi ${nomor}`}
        path={
          <>
            <Link to="/persuratan/surat-masuk">Surat Masuk</Link> /{' '}
            <Link to="/persuratan/surat-masuk/$id" params={{ id: String(id) }}>
              {nomor}
            </Link>
          </>
        }
      >
        <ActButton
          icon={<IconFileTypeDocx size={16} stroke={1.5} aria-hidden />}
          onClick={() => act.mutate('word')}
          refused={ready ? null : (paper?.kurang ?? 'Lembar ini belum dapat dibuat.')}
        >
          Buka di Word
        </ActButton>
        <ActButton icon={<IconFileTypePdf size={16} stroke={1.5} aria-hidden />} onClick={() => act.mutate('pdf')} refused={noPdf}>
          Simpan PDF
        </ActButton>
        <ActButton
          kind="filled"
          keys="Ctrl+P"
          icon={<IconPrinter size={16} stroke={1.5} aria-hidden />}
          onClick={() => act.mutate('cetak')}
          busy={act.isPending ? 'Menyiapkan…' : null}
        >
          Cetak
        </ActButton>
      </PageHead>
      <div className={css.body} data-stacked>
        <div className={css.preview}>{ready && <DocumentPreview paper={paperOf(request)} onCount={setPages} />}</div>
        <Pane label="Pilihan lembar" size="m">
          {refusal && (
            <Section title="Tidak dapat dilanjutkan">
              <Note kind="late">{refusal.code === 'HOST_AWAY' && act.error ? act.error.message : refusal.message}</Note>
            </Section>
          )}
          {!ready && (
            <Section title="Belum dapat dibuat">
              <Note kind="return">{paper?.kurang ?? 'Lembar ini hanya untuk yang boleh membuka suratnya.'}</Note>
            </Section>
          )}
          {paper && paper.pilihan.length > 0 && (
            <Section title="Lembar">
              <div className={css.stack}>
                <PaperChoices
                  of={paper.pilihan}
                  chosen={request.pilihan}
                  onChoose={(kunci, kode) => setChosen({ ...chosen, [kunci]: kode })}
                />
              </div>
            </Section>
          )}
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
        </Pane>
      </div>
      <Foot
        keys={[
          ['Ctrl+O', 'Word'],
          ['Ctrl+S', 'PDF'],
          ['Ctrl+P', 'cetak'],
          ['Esc', 'kembali'],
        ]}
      >
        {pages !== null && (
          <span>
            <strong>{pages}</strong> halaman
          </span>
        )}
      </Foot>
    </div>
  )
}
