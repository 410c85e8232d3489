import { useQuery } from '@tanstack/react-query'
import { defaultParseSearch, useLocation, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { halBerkas, halTugas } from '../../../shared/modules/pemantauan/pemantauan.contract.ts'
import type { Tugas } from '../../../shared/workflow/alur.contract.ts'
import { orpc } from '../../app/client.ts'
import { recordPath } from '../../app/navigation.ts'
import { setTrail } from '../../app/trail.ts'
import { Foot } from '../../ui/bars.tsx'
import { EmptyState, LoadingRows, ReadFault } from '../../ui/empty-state.tsx'
import { useKeys } from '../../ui/keys.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { PathLink } from '../../ui/path-link.tsx'
import { DueMark } from '../../ui/state-mark.tsx'
import { useDefinition } from '../../workflow/definitions.ts'
import { TaskTable, type TaskColumns } from '../../workflow/task-table.tsx'
import { BerkasTable } from './berkas-table.tsx'
import { berkasNama, monthShort, tugasNama, type Sel } from './words.ts'

const columns: TaskColumns = {
  head: ['Langkah', 'Berkas', 'Menunggu di', 'Sejak', 'Batas'],
  who: (task) => task.pada,
  last: (task) => <DueMark due={task.batas} />,
}

const oneOf = <V extends string>(values: readonly V[], value: unknown): V | undefined => values.find((each) => each === value)
const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** What the address asks for; what it does not know it leaves out. */
function selOf(search: string): Sel {
  const asked: Record<string, unknown> = defaultParseSearch(search)
  const sel = {
    proses: text(asked.proses),
    unit: text(asked.unit),
    nama: text(asked.nama),
    bulan: text(asked.bulan),
    hal: oneOf(halTugas, asked.hal),
    apa: oneOf(halBerkas, asked.apa),
  }
  return Object.fromEntries(Object.entries(sel).filter(([, value]) => value !== undefined))
}

/** The list behind a count of Pemantauan: waiting tasks, the oldest first, or the records of a month. */
export function DaftarPantauPage() {
  const sel = selOf(useLocation({ select: (location) => location.searchStr }))
  const navigate = useNavigate()
  useKeys('Daftar pemantauan', { Esc: { does: 'kembali ke Pemantauan', run: () => void navigate({ to: '/pemantauan' }) } })
  const { bulan, apa } = sel
  return bulan && apa ? <RecordList bulan={bulan} apa={apa} /> : <WaitingList sel={sel} />
}

const path = <PathLink to="/pemantauan">Pemantauan</PathLink>

function WaitingList({ sel }: { sel: Sel }) {
  const navigate = useNavigate()
  const [at, setAt] = useState<number | null>(null)
  const hal = sel.hal ?? 'semua'
  const found = useQuery(orpc.pemantauan.tugas.queryOptions({ input: { proses: sel.proses ?? null, unit: sel.unit ?? null, hal } }))
  const tasks = found.data?.baris ?? []
  const open = (task: Tugas) => {
    const to = recordPath(task.subject, task.subjectId)
    if (!to) return
    setTrail({ unit: 'tugas', paths: [...new Set(tasks.flatMap((one) => recordPath(one.subject, one.subjectId) ?? []))] })
    void navigate({ to })
  }
  const process = useDefinition(sel.proses ?? 'P1.1.1')
  const of = [sel.proses ? `${sel.proses} ${process?.name ?? ''}` : '', sel.nama ?? sel.unit ?? ''].filter(Boolean)
  return (
    <div className="sk-page">
      <PageHead title={tugasNama[hal]} path={path} meta={of.join(', ') || 'seluruh kantor'} />
      <div className="sk-content">
        <div className="sk-main" data-part="table">
          {found.isPending && <LoadingRows rows={12} height="var(--sk-row-medium)" />}
          {found.isError && !found.data && <ReadFault error={found.error} what="Daftar" onRetry={() => void found.refetch()} />}
          {found.data && tasks.length === 0 && <EmptyState>Tidak ada tugas seperti itu yang menunggu sekarang.</EmptyState>}
          {tasks.length > 0 && (
            <TaskTable
              sections={[{ key: 'semua', name: '', tasks }]}
              columns={columns}
              label="Tugas yang menunggu"
              at={at}
              onAt={setAt}
              onOpen={open}
            />
          )}
        </div>
      </div>
      <Listed shown={tasks.length} all={found.data?.jumlah ?? 0} thing="tugas, yang tertua di atas" />
    </div>
  )
}

function RecordList({ bulan, apa }: { bulan: string; apa: NonNullable<Sel['apa']> }) {
  const found = useQuery(orpc.pemantauan.berkas.queryOptions({ input: { bulan, hal: apa } }))
  const rows = found.data?.baris ?? []
  return (
    <div className="sk-page">
      <PageHead title={`${berkasNama[apa]} ${monthShort(bulan, true)}`} path={path} meta="surat dan perkara semua proses" />
      <div className="sk-content">
        <div className="sk-main" data-part="table">
          {found.isPending && <LoadingRows rows={12} />}
          {found.isError && !found.data && <ReadFault error={found.error} what="Daftar" onRetry={() => void found.refetch()} />}
          {found.data && rows.length === 0 && <EmptyState>Tidak ada berkas seperti itu pada bulan ini.</EmptyState>}
          {rows.length > 0 && <BerkasTable rows={rows} />}
        </div>
      </div>
      <Listed shown={rows.length} all={found.data?.jumlah ?? 0} thing="berkas" />
    </div>
  )
}

function Listed({ shown, all, thing }: { shown: number; all: number; thing: string }) {
  return (
    <Foot
      keys={[
        ['Enter', 'buka'],
        ['Esc', 'kembali'],
      ]}
    >
      <span>
        <strong>{shown.toLocaleString('id-ID')}</strong>
        {shown < all && <> dari {all.toLocaleString('id-ID')}</>} {thing}
      </span>
    </Foot>
  )
}
