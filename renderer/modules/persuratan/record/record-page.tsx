import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useRef, useState, type ReactNode } from 'react'
import type { Aksi } from '../../../../shared/workflow/alur.contract.ts'
import { hasLane, useSesi } from '../../../app/session.ts'
import { useTrail } from '../../../app/trail.ts'
import { AttachmentsPanel, type DocumentsHandle } from '../../../documents/attachments-panel.tsx'
import { ActButton } from '../../../ui/act-button.tsx'
import { Foot } from '../../../ui/bars.tsx'
import { LoadingRows, ReadFault } from '../../../ui/empty-state.tsx'
import { useKeys } from '../../../ui/keys.ts'
import { announce } from '../../../ui/live.tsx'
import { Note } from '../../../ui/note.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import record from '../../../ui/record-page.module.css'
import { PathLink } from '../../../ui/path-link.tsx'
import { focusFirstFault, refusalOf } from '../../../ui/refusal.ts'
import { useFirstFocus } from '../../../ui/use-first-focus.ts'
import { NextTask, useNextTask } from '../../../workflow/next-task.tsx'
import { ProcessActions, type Prepared } from '../../../workflow/process-actions.tsx'
import { ProcessPath } from '../../../workflow/process-path.tsx'
import { LetakArsip } from '../arsip/letak.tsx'
import { BatalDialog } from '../batal-dialog.tsx'
import { DisposisiDialog } from '../disposisi/disposisi-dialog.tsx'
import { choicesOf } from '../disposisi/receivers.ts'
import { KeamananMark } from '../keamanan-mark.tsx'
import { LetterReplies } from '../keluar/replies.tsx'
import shared from '../persuratan.module.css'
import { isVoid, SUBJECT } from '../words.ts'
import { DisposisiPanel } from './disposisi-panel.tsx'
import { summary } from './disposisi-tree.ts'
import { EditDialog } from './edit-dialog.tsx'
import { FactsPanel } from './facts-panel.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { LetterPapers } from './papers.tsx'
import css from './record.module.css'
import type { Faults, TaskFormHandle } from './task-form.tsx'
import { TaskPanel } from './task-panel.tsx'
import { useLetter } from './use-letter.ts'

type Open = 'ubah' | 'batal' | 'disposisi' | 'pilah' | 'lanjut' | null

/** What stands with a letter of another module: the cases that it opened. */
type Beside = (suratId: number) => ReactNode

/** The page of one letter: facts, disposisi, papers, history, and what I may do with it now. */
export function SuratMasukRecordPage({ cases }: { cases: Beside }) {
  const params: { id?: string } = useParams({ strict: false })
  const id = Number(params.id)
  return <Record key={id} id={id} cases={cases} />
}

function Record({ id, cases }: { id: number; cases: Beside }) {
  const navigate = useNavigate()
  const sesi = useSesi()
  const letter = useLetter(id)
  const trail = useTrail(`/persuratan/surat-masuk/${id}`)
  const [open, setOpen] = useState<Open>(null)
  const [faults, setFaults] = useState<Faults>({})
  const [refused, setRefused] = useState<string | null>(null)
  const form = useRef<TaskFormHandle>(null)
  const documents = useRef<DocumentsHandle>(null)
  const page = useRef<HTMLDivElement>(null)
  const { surat, task, path, disposisi } = letter
  const nextTask = useNextTask(SUBJECT, id)

  const verifying = task?.aksi.some((aksi) => aksi.form === 'verifikasiSurat') ?? false

  const go = (to: string | null | undefined) => to && void navigate({ to })
  const focusPart = (name: string) => page.current?.querySelector<HTMLElement>(`[data-region="${name}"]`)?.focus()
  useKeys('Surat', {
    '[': { does: 'surat sebelumnya', run: () => go(trail?.previous) },
    ']': { does: 'surat berikutnya', run: () => go(trail?.next) },
    'G F': { does: 'ke fakta surat', run: () => focusPart('fakta') },
    'G D': { does: 'ke dokumen', run: () => focusPart('dokumen') },
    'G R': { does: 'ke riwayat', run: () => focusPart('riwayat') },
    'G P': { does: 'ke jalur proses', run: () => focusPart('jalur') },
    E: surat?.bolehUbah && !verifying ? { does: 'betulkan catatan', run: () => setOpen('ubah') } : undefined,
    L: { does: 'lampirkan berkas', run: () => documents.current?.choose() },
    Del: surat?.bolehBatal ? { does: 'batalkan nomor', outsideFields: true, run: () => setOpen('batal') } : undefined,
    Esc: { does: 'kembali ke daftar', hidden: true, outsideFields: true, run: () => void navigate({ to: '/persuratan/surat-masuk' }) },
  })
  useFirstFocus(page, surat !== undefined && path !== null)

  if (letter.error) return <ReadFault error={letter.error} what="Surat ini" onRetry={letter.retry} />
  if (!surat) return <LoadingRows rows={12} />

  const prepare = (aksi: Aksi): Promise<Prepared | null> => {
    setFaults({})
    setRefused(null)
    if (aksi.form === 'disposisi') setOpen('disposisi')
    else if (aksi.form === 'pilahSurat') setOpen('pilah')
    else return Promise.resolve({ ...(form.current?.recorded() ?? {}), isi: form.current?.read() })
    return Promise.resolve(null)
  }
  const onRefused = (error: unknown) => {
    const refusal = refusalOf(error)
    setFaults(refusal.fields)
    setRefused(Object.keys(refusal.fields).length > 0 ? null : refusal.message)
    announce(refusal.message, true)
    if (page.current) focusFirstFault(page.current)
  }
  const onDone = (next: readonly { nama: string; mine: boolean }[]) => {
    form.current?.clear()
    const mine = next.find((each) => each.mine)
    if (mine) announce(`Lanjutkan: ${mine.nama}`)
    else if (trail?.position.endsWith('tugas')) {
      const to = trail.next ?? nextTask?.path
      if (!to) announce('Tidak ada tugas lagi yang menunggu.')
      go(to ?? '/')
    } else if (nextTask) announce(`Tugas berikutnya: ${nextTask.words}. Tekan N untuk membukanya.`)
  }
  const writable = !isVoid(surat) && surat.terbuka
  const mayShare = task?.bolehBagikan === true
  const counts = summary(disposisi)
  const title = surat.terbuka ? surat.hal || 'Surat tertutup' : 'Surat rahasia'

  return (
    <div ref={page} className={`${shared.page} ${record.record}`}>
      <PageHead
        title={title}
        path={
          <>
            <PathLink to="/persuratan/surat-masuk">Surat Masuk</PathLink> / <strong>{surat.nomorAgenda.teks}</strong> dari{' '}
            {surat.pengirimPendek}
            {surat.nomorSurat && `, ${surat.nomorSurat}`}
          </>
        }
        meta={surat.keamanan !== 'B' && <KeamananMark keamanan={surat.keamanan} />}
        locked={isVoid(surat) ? `Batal: ${surat.alasanNomor}` : null}
      >
        {trail && <Stepper trail={trail} onGo={go} />}
        {mayShare && <ActButton onClick={() => setOpen('lanjut')}>Disposisi lanjutan</ActButton>}
        <ProcessActions tugas={task} jalur={path} prepare={prepare} onRefused={onRefused} onDone={(hasil) => onDone(hasil.dibuka)} />
      </PageHead>
      {path && (
        <div data-region="jalur" tabIndex={-1}>
          <ProcessPath jalur={path} />
        </div>
      )}
      <div className={record.columns}>
        <div className={record.column} data-region="fakta" tabIndex={0} role="region" aria-label="Fakta surat">
          <FactsPanel surat={surat} onEdit={surat.bolehUbah && !verifying ? () => setOpen('ubah') : undefined} />
        </div>
        <div className={`${record.column} ${record.middle} ${css.middle}`} role="region" aria-label="Disposisi dan tugas" tabIndex={0}>
          {!surat.terbuka && (
            <div className={css.sealed}>
              <Note kind="info">Surat rahasia. Hanya dapat dibuka oleh yang namanya tercantum.</Note>
            </div>
          )}
          {(disposisi.length > 0 || !task) && (
            <DisposisiPanel rows={disposisi} mayReceive={hasLane(sesi, 'pengadministrasi-surat') || hasLane(sesi, 'kasubbag-tu')} />
          )}
          {refused && (
            <div className={css.task}>
              <Note kind="late">{refused}</Note>
            </div>
          )}
          {task && <TaskPanel surat={surat} task={task} rows={disposisi} faults={faults} handle={form} onSheet={(mode) => setOpen(mode)} />}
          {surat.terbuka && !isVoid(surat) && <LetterReplies suratId={id} />}
          {surat.terbuka && cases(id)}
          {surat.terbuka && (
            <LetakArsip
              subject={SUBJECT}
              subjectId={id}
              nomor={surat.nomorAgenda.teks}
              hal={surat.hal ?? ''}
              ended={path?.berakhirSebagai === 'selesai'}
            />
          )}
        </div>
        <div className={record.column}>
          <div data-region="dokumen" tabIndex={-1}>
            {surat.terbuka && (
              <AttachmentsPanel
                subject={SUBJECT}
                subjectId={id}
                about={`Agenda ${surat.nomorAgenda.teks}`}
                berkas={letter.berkas}
                mayAttach={writable}
                handle={documents}
              >
                <LetterPapers suratId={id} />
              </AttachmentsPanel>
            )}
          </div>
          <div data-region="riwayat" tabIndex={-1}>
            <HistoryPanel
              id={id}
              riwayat={path?.riwayat ?? []}
              open={surat.terbuka}
              secret={surat.keamanan === 'R' || surat.keamanan === 'SR'}
            />
          </div>
        </div>
      </div>
      <Foot
        keys={[
          ['[', 'sebelumnya'],
          [']', 'berikutnya'],
          ['G P', 'jalur'],
          ['G D', 'dokumen'],
        ]}
      >
        {counts.semua > 0 && (
          <span>
            Disposisi <strong>{counts.selesai}</strong> selesai, <strong>{counts.lewat}</strong> lewat batas,{' '}
            <strong>{counts.belumDibaca}</strong> belum dibaca
          </span>
        )}
        <NextTask next={nextTask} />
        {surat.bolehBatal && (
          <button type="button" className={shared.footLink} onClick={() => setOpen('batal')}>
            Batalkan nomor…
          </button>
        )}
      </Foot>
      {open === 'ubah' && (
        <EditDialog surat={surat} reload={letter.reload} onSaved={() => void letter.reload()} onClose={() => setOpen(null)} />
      )}
      {open === 'batal' && <BatalDialog surat={surat} onClose={() => setOpen(null)} />}
      {task && (open === 'disposisi' || (open === 'pilah' && letter.disposisiRead) || open === 'lanjut') && (
        <DisposisiDialog
          mode={open}
          surat={surat}
          task={task}
          first={open === 'pilah' ? choicesOf(disposisi) : undefined}
          onClose={() => setOpen(null)}
          onDone={(print) => {
            setOpen(null)
            if (print) void navigate({ to: '/persuratan/surat-masuk/$id/lembar-disposisi', params: { id: String(id) } })
            else onDone([])
          }}
        />
      )}
    </div>
  )
}

function Stepper({ trail, onGo }: { trail: NonNullable<ReturnType<typeof useTrail>>; onGo: (to: string | null) => void }) {
  return (
    <span className={css.stepper}>
      <ActButton
        kind="subtle"
        label="Surat sebelumnya"
        refused={trail.previous ? null : 'Ini yang pertama.'}
        onClick={() => onGo(trail.previous)}
      >
        <IconChevronUp size={16} stroke={1.5} aria-hidden />
      </ActButton>
      <ActButton kind="subtle" label="Surat berikutnya" refused={trail.next ? null : 'Ini yang terakhir.'} onClick={() => onGo(trail.next)}>
        <IconChevronDown size={16} stroke={1.5} aria-hidden />
      </ActButton>
      {trail.position}
    </span>
  )
}
