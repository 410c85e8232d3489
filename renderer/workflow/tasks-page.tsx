import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { clockOf, dayName, shortDate } from '../../shared/dates.ts'
import { dueGroupKeys, dueGroupOf, dueGroups } from '../../shared/workflow/due-group.ts'
import type { Tugas } from '../../shared/workflow/alur.contract.ts'
import { orpc } from '../app/client.ts'
import { recordPath } from '../app/navigation.ts'
import { useChosenPost } from '../app/post-filter.ts'
import { hasLane, useSesi } from '../app/session.ts'
import { setTrail } from '../app/trail.ts'
import { FilterBar, FilterChoice, Foot, KeyHint } from '../ui/bars.tsx'
import { momentShort, officeMoment, officeNow, officeToday, sinceText } from '../ui/clock.ts'
import { ActButton } from '../ui/act-button.tsx'
import { EmptyState, LoadingRows, ReadFault } from '../ui/empty-state.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { useKeys } from '../ui/keys.ts'
import { Note } from '../ui/note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pane } from '../ui/pane.tsx'
import { FirstSteps } from './first-steps.tsx'
import { inboxColumns, TaskTable, type TaskColumns, type TaskSection } from './task-table.tsx'
import { subjectName } from './task-words.ts'
import css from './tasks.module.css'
import { useTogether } from './use-together.ts'
import { WaitingPanel } from './waiting-panel.tsx'

type View = 'saya' | 'menunggu' | 'selesai'

const columns: Readonly<Record<View, TaskColumns>> = {
  saya: inboxColumns,
  menunggu: { head: ['Langkah', 'Catatan', 'Pada', 'Sejak', 'Lama'], who: (task) => task.pada, last: (task) => sinceText(task.sejak) },
  selesai: {
    head: ['Yang dikerjakan', 'Catatan', 'Dari', 'Selesai', 'Batas'],
    who: (task) => task.dari,
    last: (task) => (task.batas === null ? '–' : momentShort(task.batas)),
  },
}
const emptyWords: Readonly<Record<View, string>> = {
  saya: 'Tidak ada tugas yang menunggu. Surat dan perkara yang ditujukan kepada Anda muncul di sini dengan sendirinya.',
  menunggu: 'Tidak ada yang sedang ditunggu dari orang lain.',
  selesai: 'Belum ada tugas yang diselesaikan minggu ini.',
}

/** Home: what waits for me, since when, until when; at the right what I wait for. `lists` and `charts` come of the registers. */
export function TasksPage({ lists, charts }: { lists?: ReactNode; charts?: ReactNode }) {
  const sesi = useSesi()
  const navigate = useNavigate()
  const post = useChosenPost()
  const [view, setView] = useState<View>('saya')
  const [subject, setSubject] = useState<string | null>(null)
  const [at, setAt] = useState<number | null>(null)
  const mine = useQuery(orpc.alur.tugas.queryOptions({ input: { bagian: 'saya' } }))
  const outside = useQuery(orpc.alur.tugas.queryOptions({ input: { bagian: 'luar' } }))
  const recorded = useQuery(orpc.alur.tugas.queryOptions({ input: { bagian: 'dicatat' } }))
  const waiting = useQuery(orpc.alur.tugas.queryOptions({ input: { bagian: 'menunggu' } }))
  const done = useQuery(orpc.alur.tugas.queryOptions({ input: { bagian: 'selesai' } }))

  const lanes = post === null ? null : sesi.pos.filter((other) => other.penugasanId === post).flatMap((other) => other.lanes)
  const narrowed = (tasks: readonly Tugas[] | undefined) =>
    (tasks ?? []).filter((task) => (lanes === null || lanes.includes(task.role)) && (subject === null || task.subject === subject))
  const inbox = narrowed(mine.data)
  const groupOf = (task: Tugas) => dueGroupOf(task.batas, officeNow())
  const inboxSections: TaskSection[] = [
    ...dueGroupKeys.map((group) => ({
      key: group,
      name: dueGroups[group],
      late: group === 'terlambat',
      tasks: inbox.filter((task) => groupOf(task) === group),
    })),
    { key: 'luar', name: 'Menunggu pihak luar', tasks: narrowed(outside.data) },
    { key: 'dicatat', name: 'Dicatat untuk orang lain', tasks: narrowed(recorded.data) },
  ]
  const one = (tasks: readonly Tugas[] | undefined): TaskSection[] => [
    { key: view, name: '', tasks: (tasks ?? []).filter((task) => subject === null || task.subject === subject) },
  ]
  const sections = view === 'saya' ? inboxSections : one(view === 'menunggu' ? waiting.data : done.data)
  const tasks = sections.flatMap((section) => section.tasks)
  const late = inbox.filter((task) => groupOf(task) === 'terlambat').length
  const source = { saya: mine, menunggu: waiting, selesai: done }[view]

  const all = source.data ?? []
  const every = view === 'saya' ? [...all, ...(outside.data ?? []), ...(recorded.data ?? [])] : all
  const subjects = [...new Set(every.map((task) => task.subject))]

  function open(task: Tugas) {
    const path = recordPath(task.subject, task.subjectId)
    if (!path) return
    const paths = tasks.flatMap((other) => recordPath(other.subject, other.subjectId) ?? [])
    setTrail({ unit: 'tugas', paths: [...new Set(paths)] })
    void navigate({ to: path })
  }

  const together = useTogether(view === 'saya' ? inbox : [])
  const { picked } = together
  const doTogether = () => void together.run()
  useKeys('Tugas saya', {
    '↑': { does: 'tugas sebelumnya' },
    '↓': { does: 'tugas berikutnya' },
    Enter: { does: 'buka catatannya' },
    Space: view === 'saya' ? { does: 'pilih, untuk dikerjakan bersama' } : undefined,
    'Ctrl+A': view === 'saya' ? { does: 'pilih semua yang langkahnya sama' } : undefined,
    'Ctrl+Enter': picked.length > 0 ? { does: `kerjakan ${picked.length} yang dipilih`, run: doTogether } : undefined,
    Esc: picked.length > 0 ? { does: 'lepas pilihan', run: together.clear } : undefined,
  })

  return (
    <div className="sk-page">
      <PageHead<View>
        title="Tugas saya"
        meta={`${dayName(officeToday())}, ${shortDate(officeToday())}`}
        tabs={[
          { key: 'saya', name: 'Menunggu saya', count: mine.data?.length },
          { key: 'menunggu', name: 'Saya menunggu', count: waiting.data?.length },
          { key: 'selesai', name: 'Selesai minggu ini', count: done.data?.length },
        ]}
        tab={view}
        onTab={setView}
        tabsRight
      >
        {picked[0] && (
          <ActButton kind="filled" keys="Ctrl+Enter" onClick={doTogether} busy={together.busy ? 'Menyimpan…' : null}>
            {picked[0].namaPendek} {picked.length} sekaligus
          </ActButton>
        )}
      </PageHead>
      {together.refused && (
        <div className={css.refused}>
          <Note kind="late">{together.refused}</Note>
        </div>
      )}
      {lists}
      <FilterBar
        right={
          (sesi.admin || hasLane(sesi, 'kasubbag-tu')) && (
            <Link to="/pengaturan/$bagian" params={{ bagian: 'tanpa-petugas' }}>
              Tugas tanpa petugas
            </Link>
          )
        }
      >
        <span className="sk-meta">Tampilkan</span>
        <FilterChoice name="Semua" count={all.length} chosen={subject === null} onChoose={() => setSubject(null)} />
        {subjects.map((key) => (
          <FilterChoice
            key={key}
            name={subjectName(key)}
            count={all.filter((task) => task.subject === key).length}
            chosen={subject === key}
            onChoose={() => setSubject(key)}
          />
        ))}
      </FilterBar>
      <div className="sk-content">
        <div className="sk-main" data-part="table">
          {source.isPending && <LoadingRows rows={12} height="var(--sk-row-medium)" />}
          {source.isError && !source.data && <ReadFault error={source.error} what="Daftar tugas" onRetry={() => void source.refetch()} />}
          {source.data && tasks.length === 0 && (
            <EmptyState
              action={hasLane(sesi, 'pengadministrasi-surat') ? <Link to="/persuratan/surat-masuk">Buka Surat Masuk</Link> : undefined}
            >
              {emptyWords[view]}
            </EmptyState>
          )}
          {view === 'saya' && <FirstSteps />}
          {tasks.length > 0 && (
            <TaskTable
              sections={sections}
              columns={columns[view]}
              label="Tugas"
              at={at}
              onAt={setAt}
              onOpen={open}
              together={view === 'saya' ? together : undefined}
            />
          )}
        </div>
        <Pane label="Yang saya tunggu">
          <WaitingPanel tasks={waiting.data ?? []} onAll={() => setView('menunggu')} />
          {charts}
        </Pane>
      </div>
      <Foot right={<span>Diperbarui {source.dataUpdatedAt ? clockOf(officeMoment(source.dataUpdatedAt)) : ''}</span>}>
        <span>
          {picked.length > 0 && (
            <>
              <strong>{picked.length}</strong> dipilih dari{' '}
            </>
          )}
          <strong>{inbox.length}</strong> tugas
          {late > 0 && (
            <>
              , <strong>{late}</strong> terlambat
            </>
          )}
        </span>
        <span>
          <Kbd keys="↑" /> <KeyHint keys="↓" does="pilih" />
        </span>
        <KeyHint keys="Enter" does="buka" />
        {view === 'saya' && <KeyHint keys="Spasi" does="pilih beberapa" />}
      </Foot>
    </div>
  )
}
