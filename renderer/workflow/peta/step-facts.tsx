import { useQuery } from '@tanstack/react-query'
import { laneName } from '../../../shared/lanes.ts'
import { makersOf, notesAt, type MapFacts } from '../../../shared/workflow/facts.ts'
import { noteKinds, waysWords } from '../../../shared/workflow/map-words.ts'
import type { PetaProses } from '../../../shared/workflow/peta.contract.ts'
import { isWork, shortName, stepOf, type Process } from '../../../shared/workflow/process.ts'
import { shortDate } from '../../../shared/dates.ts'
import { Facts, Pane, Section, type Fact } from '../../ui/pane.tsx'
import css from './peta.module.css'
import { lamaWords, returnWords } from './words.ts'

/** What the map says of a process besides its steps; fetched when the map is first shown. */
export function useFacts(code: string): MapFacts | undefined {
  const { data } = useQuery({
    queryKey: ['fakta-peta'],
    queryFn: async () => (await import('../../../shared/process-facts.ts')).processFacts,
    staleTime: Infinity,
  })
  return data?.[code]
}

interface StepFactsProps {
  readonly process: Process
  readonly step: string | null
  readonly live: PetaProses | undefined
  readonly onClose: () => void
}

/** What is to be read at a step, or of the whole process: who, until when, papers, how it went, notes of the map. */
export function StepFacts({ process, step, live, onClose }: StepFactsProps) {
  const facts = useFacts(process.code)
  const notes = facts ? (step === null ? facts.notes.filter(({ at }) => !at) : notesAt(facts, step)) : []
  return (
    <Pane
      label={step === null ? 'Tentang proses' : 'Tentang langkah'}
      size="m"
      head={process.code}
      title={step === null ? process.name : stepOf(process, step).name}
      onClose={onClose}
    >
      <Section title={step === null ? 'Proses ini' : 'Langkah ini'}>
        <Facts labelWidth={88} facts={step === null ? wholeFacts(process, live, facts) : stepFacts(process, step, live, facts)} />
      </Section>
      <Section title="Catatan peta" meta={notes.length > 0 ? notes.length : undefined}>
        {notes.length === 0 && <p className={css.quiet}>Tidak ada catatan di sini.</p>}
        {notes.map(({ kind, text }) => (
          <p key={text} className={css.note} data-kind={kind}>
            <strong>{noteKinds[kind]}.</strong> {text}
          </p>
        ))}
      </Section>
    </Pane>
  )
}

function wholeFacts(process: Process, live: PetaProses | undefined, facts: MapFacts | undefined): Fact[] {
  const back = live?.pengembalian.filter(({ kali }) => kali > 0) ?? []
  return [
    ['Pemicu', facts?.trigger],
    ['Langkah', Object.values(process.steps).filter(isWork).length],
    ['Lama', live?.tertutup ? 'tertutup' : live?.lama ? lamaWords(live.lama) : 'belum ada yang selesai'],
    ['Kembali', back.map((one) => returnWords(process, one)).join('; ')],
    ['Masa', live ? `${shortDate(live.masa.mulai)} s.d. ${shortDate(live.masa.sampai)}` : ''],
    ['Dokumen', facts?.documents.map(({ name }) => name).join(', ')],
  ]
}

function stepFacts(process: Process, step: string, live: PetaProses | undefined, facts: MapFacts | undefined): Fact[] {
  const at = stepOf(process, step)
  const now = live?.langkah.find((one) => one.step === step)
  const back = live?.pengembalian.filter((one) => one.step === step) ?? []
  const work = isWork(at) ? at : undefined
  const papers = facts?.documents.filter((document) => makersOf(process, document).includes(step)).map(({ name }) => name) ?? []
  return [
    ['Pelaksana', laneName(at.lane)],
    ['Dicatat oleh', work?.recordedBy ? laneName(work.recordedBy) : ''],
    ['Bersama', work?.with?.map(laneName).join(', ')],
    ['Sistem', work?.system],
    ['Menunggu', at.waits?.map((key) => shortName(stepOf(process, key))).join(', ')],
    ['Lanjut', 'end' in at ? 'akhir proses' : waysWords(process, step)],
    ['Batas', now?.batas ? `${now.batas} hari kerja` : ''],
    ['Lama', now?.lama ? lamaWords(now.lama) : ''],
    ['Kembali', back.map((one) => returnWords(process, one)).join('; ')],
    ['Membuat', papers.join(', ')],
    ['Butuh', work?.needs?.join(', ')],
  ]
}
