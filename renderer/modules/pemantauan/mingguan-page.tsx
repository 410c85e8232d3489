import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { addDays, spanDates, weekday } from '../../../shared/dates.ts'
import { SUBJEK_PEMANTAUAN } from '../../../shared/modules/pemantauan/pemantauan.contract.ts'
import { orpc } from '../../app/client.ts'
import { DocumentPreview } from '../../documents/document-preview.tsx'
import { paperOf } from '../../documents/fetch-document.ts'
import { PaperChoices } from '../../documents/paper-choices.tsx'
import { paperKeys, usePaperActs } from '../../documents/use-paper-acts.tsx'
import { Foot } from '../../ui/bars.tsx'
import { officeToday } from '../../ui/clock.ts'
import { DateField } from '../../ui/date-field.tsx'
import { ReadFault } from '../../ui/empty-state.tsx'
import { Note } from '../../ui/note.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Pane, Section } from '../../ui/pane.tsx'
import { PathLink } from '../../ui/path-link.tsx'
import css from './pemantauan.module.css'

const KODE = 'ringkasan-mingguan'
const mondayOf = (day: string) => addDays(day, -((weekday(day) + 6) % 7))

/** The weekly summary as it will be printed: which week, Word, PDF, print. */
export function MingguanPage() {
  const navigate = useNavigate()
  const [monday, setMonday] = useState(() => mondayOf(officeToday()))
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const [pages, setPages] = useState<number | null>(null)
  const id = Number(monday.replaceAll('-', ''))
  const papers = useQuery(orpc.dokumen.list.queryOptions({ input: { subject: SUBJEK_PEMANTAUAN, subjectId: id } }))
  const sheet = papers.data?.find((each) => each.dokumen === KODE)
  const ready = sheet !== undefined && sheet.kurang === null
  const pilihan = useMemo(
    () => ({ ...Object.fromEntries((sheet?.pilihan ?? []).map(({ kunci, nilai }) => [kunci, nilai[0]?.kode ?? ''])), ...chosen }),
    [sheet, chosen],
  )
  const paper = useMemo(() => (ready ? paperOf({ dokumen: KODE, id: [id], pilihan }) : null), [ready, id, pilihan])
  const unready = ready || papers.isPending ? null : (sheet?.kurang ?? 'Ringkasan mingguan dibuka oleh Kepala Dinas dan Sekretaris.')
  const acts = usePaperActs(paper, {
    place: 'Ringkasan mingguan',
    unready,
    back: { does: 'kembali ke Pemantauan', run: () => void navigate({ to: '/pemantauan' }) },
  })
  if (papers.error) return <ReadFault error={papers.error} what="Ringkasan mingguan" onRetry={() => void papers.refetch()} />
  return (
    <div className="sk-page">
      <PageHead title="Ringkasan mingguan" path={<PathLink to="/pemantauan">Pemantauan</PathLink>}>
        {acts.buttons}
      </PageHead>
      <div className={css.preview}>
        <div className={css.paper}>{paper && <DocumentPreview paper={paper} onCount={setPages} />}</div>
        <Pane label="Pilihan ringkasan" size="m">
          {acts.notes}
          {unready && (
            <Section title="Belum dapat dibuat">
              <Note kind="return">{unready}</Note>
            </Section>
          )}
          <Section title={`Minggu ${spanDates(monday, addDays(monday, 6))}`}>
            <div className={css.form}>
              <DateField label="Hari dalam minggu itu" value={monday} onChange={(day) => day && setMonday(mondayOf(day))} />
              {sheet && (
                <PaperChoices of={sheet.pilihan} chosen={pilihan} onChoose={(kunci, kode) => setChosen({ ...chosen, [kunci]: kode })} />
              )}
              <p className={css.closed}>Bagian 1 dan 2 dari minggu itu; yang menunggu adalah keadaan saat ringkasan dibuat.</p>
            </div>
          </Section>
        </Pane>
      </div>
      <Foot keys={[...paperKeys]}>
        {pages !== null && (
          <span>
            <strong>{pages}</strong> halaman
          </span>
        )}
      </Foot>
    </div>
  )
}
