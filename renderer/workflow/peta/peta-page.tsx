import { useMediaQuery } from '@mantine/hooks'
import { IconDownload, IconMinus, IconPlus, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { bpmnFileName, bpmnOf } from '../../../shared/workflow/bpmn.ts'
import { layoutOf } from '../../../shared/workflow/layout.ts'
import { shortName, stepOf, type Process } from '../../../shared/workflow/process.ts'
import { orpc } from '../../app/client.ts'
import { hasLane, useSesi } from '../../app/session.ts'
import { saveFile } from '../../documents/actions.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Foot } from '../../ui/bars.tsx'
import { EmptyState, LoadingRows, ReadFault } from '../../ui/empty-state.tsx'
import { inField, useKeys } from '../../ui/keys.ts'
import { announce } from '../../ui/live.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { useDefinitions } from '../definitions.ts'
import { StepFiles } from './files.tsx'
import { MapDrawing } from './map-drawing.tsx'
import { codeOfPath, petaPath } from './paths.ts'
import css from './peta.module.css'
import { ProcessTree } from './process-tree.tsx'
import { StepFacts } from './step-facts.tsx'
import { StepList } from './step-list.tsx'
import { useZoom } from './use-zoom.ts'
import { countWords, lamaWords } from './words.ts'

const LAST = 'sk-peta'

/** The process map: its tree, one process as lanes with what stands at each step now, the records of a step, its notes. */
export function PetaPage() {
  const kode = useLocation({ select: ({ pathname }) => pathname.split('/')[2] })
  const navigate = useNavigate()
  const processes = useDefinitions()
  const tree = useQuery(orpc.peta.pohon.queryOptions())
  const [filter, setFilter] = useState('')
  const counts = new Map(tree.data?.map((row) => [row.proses, row]))
  const asked = kode === undefined ? undefined : codeOfPath(kode)
  const code = asked ?? localStorage.getItem(LAST) ?? tree.data?.find(({ jumlah }) => jumlah > 0)?.proses ?? 'P1.1.1'
  const process = processes.find((one) => one.code === code) ?? (asked === undefined ? processes[0] : undefined)
  useEffect(() => {
    if (process) localStorage.setItem(LAST, process.code)
  }, [process])
  const sum = (key: 'jumlah' | 'terlambat') => tree.data?.reduce((all, row) => all + row[key], 0) ?? 0
  const open = (next: string) => void navigate({ to: petaPath(next) })
  useKeys('Peta Proses', {
    '/': { does: 'saring proses', run: () => document.getElementById('peta-saring')?.focus() },
    '[': { does: 'proses sebelumnya', run: () => open(beside(processes, code, -1)) },
    ']': { does: 'proses berikutnya', run: () => open(beside(processes, code, 1)) },
    'Ctrl+P': { does: 'cetak peta, Word atau PDF', run: () => void navigate({ to: `${petaPath(code)}/cetak` }) },
    'Ctrl+S': { does: 'unduh BPMN', run: () => process && void saveBpmn(process) },
  })
  return (
    <div className="sk-page">
      <PageHead
        title="Peta Proses"
        meta={
          <>
            {processes.length} proses, <strong>{sum('jumlah').toLocaleString('id-ID')}</strong> berkas berjalan
            {sum('terlambat') > 0 && <strong className={css.lateWords}>, {sum('terlambat').toLocaleString('id-ID')} lewat batas</strong>}
          </>
        }
      >
        <ActButton
          icon={<IconDownload size={16} stroke={1.5} aria-hidden />}
          onClick={() => process && void saveBpmn(process)}
          label="Unduh BPMN proses ini"
        >
          BPMN
        </ActButton>
        <ActButton
          icon={<IconPrinter size={16} stroke={1.5} aria-hidden />}
          keys="Ctrl+P"
          onClick={() => void navigate({ to: `${petaPath(code)}/cetak` })}
        >
          Cetak peta
        </ActButton>
      </PageHead>
      <div className={css.page}>
        <ProcessTree processes={processes} counts={counts} here={process?.code ?? ''} filter={filter} onFilter={setFilter} onOpen={open} />
        {process && <Leaf key={process.code} process={process} />}
        {!process && processes.length > 0 && (
          <EmptyState action={<ActButton onClick={() => open('P1.1.1')}>Buka P1.1.1</ActButton>}>
            Tidak ada proses {code} di peta. Pilih dari pohonnya.
          </EmptyState>
        )}
        {processes.length === 0 && <LoadingRows rows={8} />}
      </div>
    </div>
  )
}

function beside(processes: readonly Process[], code: string, step: 1 | -1): string {
  const at = processes.findIndex((one) => one.code === code)
  return processes[(at + step + processes.length) % processes.length]?.code ?? code
}

async function saveBpmn(process: Process): Promise<void> {
  await saveFile(new Blob([bpmnOf(process)], { type: 'application/xml' }), bpmnFileName(process))
}

/** One process: its figures, its drawing or its list, the records of the chosen step, and what is to be read there. */
function Leaf({ process }: { process: Process }) {
  const sesi = useSesi()
  const narrow = useMediaQuery('(max-width: 900px)') ?? false
  const live = useQuery(orpc.peta.proses.queryOptions({ input: { proses: process.code } }))
  const [at, setAt] = useState<string | null>(null)
  const [view, setView] = useState<'gambar' | 'daftar'>('gambar')
  const [facts, setFacts] = useState(true)
  const frame = useRef<HTMLDivElement>(null)
  const zoom = useZoom(frame, layoutOf(process))
  const list = narrow || view === 'daftar'
  const mine = (lane: string) => lane !== 'asn' && hasLane(sesi, lane)

  useEffect(() => {
    const active = document.activeElement
    if (inField(active) || active?.closest('nav')) return
    frame.current?.querySelector<HTMLElement | SVGElement>('[data-step][tabindex="0"]')?.focus({ preventScroll: true })
  }, [list])

  const toFiles = () => {
    const row = frame.current?.querySelector<HTMLElement>('[data-files] tr[tabindex="0"]')
    if (row) row.focus()
    else announce('Tidak ada berkas yang berdiri di langkah ini.')
  }
  useKeys(
    'Gambar proses',
    {
      '→': { does: 'langkah berikut' },
      '←': { does: 'langkah sebelum' },
      '↓': { does: 'jalan lain ke bawah' },
      '↑': { does: 'jalan lain ke atas' },
      Enter: { does: 'ke berkas di langkah itu' },
      '+': { does: 'perbesar', run: zoom.more },
      '-': { does: 'perkecil', run: zoom.less },
      '0': { does: 'muat seluruhnya', run: zoom.fit },
      '1': { does: 'ukuran biasa', run: zoom.plain },
      D: { does: 'gambar atau daftar', run: () => setView(view === 'gambar' ? 'daftar' : 'gambar') },
      F8: { does: 'rincian dan catatan', run: () => setFacts(!facts) },
      Esc: {
        does: 'kembali ke langkah, lalu ke seluruh proses',
        run: () => {
          const inFiles = document.activeElement?.closest('[data-files]')
          if (inFiles) frame.current?.querySelector<SVGElement>('[data-step][tabindex="0"]')?.focus()
          else setAt(null)
        },
      },
    },
    { level: 2 },
  )
  const chosen = at === null ? null : stepOf(process, at)
  const count = at === null ? live.data : live.data?.langkah.find(({ step }) => step === at)
  return (
    <div className={css.leafPage} ref={frame}>
      <div className={css.leafHead}>
        <span className={css.code}>{process.code}</span>
        <h2 className={css.leafName}>{process.name}</h2>
        <span className={css.leafMeta}>
          {live.data && countWords(live.data)}
          {live.data?.lama && `; awal sampai akhir ${lamaWords(live.data.lama)}`}
        </span>
        {!narrow && (
          <span className={css.tools}>
            <button type="button" className={css.tool} aria-pressed={list} onClick={() => setView(list ? 'gambar' : 'daftar')}>
              {list ? 'Gambar' : 'Daftar'}
            </button>
            {!list && (
              <>
                <button type="button" className={css.tool} aria-label="Perkecil" title="Perkecil (−)" onClick={zoom.less}>
                  <IconMinus size={14} stroke={1.75} aria-hidden />
                </button>
                <button type="button" className={css.tool} onClick={zoom.fit} title="Muat seluruhnya (0)">
                  {Math.round(zoom.value * 100)}%
                </button>
                <button type="button" className={css.tool} aria-label="Perbesar" title="Perbesar (+)" onClick={zoom.more}>
                  <IconPlus size={14} stroke={1.75} aria-hidden />
                </button>
              </>
            )}
          </span>
        )}
      </div>
      {live.isError && !live.data && <ReadFault error={live.error} what="Proses" onRetry={() => void live.refetch()} />}
      <div className={css.stage} data-stage>
        {list ? (
          <StepList process={process} live={live.data} at={at} onAt={setAt} />
        ) : (
          <MapDrawing process={process} live={live.data} zoom={zoom.value} at={at} onAt={setAt} onOpen={toFiles} mine={mine} />
        )}
      </div>
      <div className={css.lower}>
        <section className={css.files} data-files data-part="pane" aria-label="Berkas">
          <div className={css.filesHead}>
            <strong>{chosen ? shortName(chosen) : 'Seluruh proses'}</strong>
            <span>{count && countWords(count)}</span>
            {at !== null && (
              <button type="button" className={css.tool} onClick={() => setAt(null)}>
                Seluruh proses
              </button>
            )}
            {!facts && (
              <button type="button" className={css.tool} onClick={() => setFacts(true)}>
                Rincian
              </button>
            )}
          </div>
          <div className={css.filesBody}>
            <StepFiles process={process.code} step={at} name={chosen ? shortName(chosen) : process.name} />
          </div>
        </section>
        {facts && <StepFacts process={process} step={at} live={live.data} onClose={() => setFacts(false)} />}
      </div>
      <Foot
        keys={[
          ['← →', 'langkah'],
          ['Enter', 'berkas'],
          ['0', 'muat semua'],
          ['D', 'daftar'],
        ]}
      >
        <span>Di kotak: berkas sekarang, median hari kerja. Dihitung yang dapat Anda buka.</span>
      </Foot>
    </div>
  )
}
