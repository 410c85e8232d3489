import { useNavigate, useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTrail } from '../../app/trail.ts'
import { AttachmentsPanel, type DocumentsHandle } from '../../documents/attachments-panel.tsx'
import { Foot } from '../../ui/bars.tsx'
import { LoadingRows, ReadFault } from '../../ui/empty-state.tsx'
import { useKeys } from '../../ui/keys.ts'
import { announce } from '../../ui/live.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { PathLink } from '../../ui/path-link.tsx'
import record from '../../ui/record-page.module.css'
import { SecretMark } from '../../ui/state-mark.tsx'
import { useFirstFocus } from '../../ui/use-first-focus.ts'
import { NextTask, useNextTask } from '../../workflow/next-task.tsx'
import { ProcessActions } from '../../workflow/process-actions.tsx'
import { ProcessPath } from '../../workflow/process-path.tsx'
import { CatatanPanel } from './catatan-panel.tsx'
import { LetterFiles } from './dari-surat.tsx'
import { DokumenPanel } from './dokumen-panel.tsx'
import { FactsPanel } from './facts-panel.tsx'
import { HistoryPanel } from './history-panel.tsx'
import css from './perkara.module.css'
import { TaskPanel } from './task-panel.tsx'
import { UbahDialog } from './ubah-dialog.tsx'
import { usePerkara } from './use-perkara.ts'
import { SUBJECT } from './words.ts'

/** The page of one case: what it is about, where it stands, what I may do with it, its documents. */
export function PerkaraRecordPage() {
  const params: { id?: string } = useParams({ strict: false })
  const id = Number(params.id)
  return <Record key={id} id={id} />
}

function Record({ id }: { id: number }) {
  const navigate = useNavigate()
  const { perkara, error, retry, path, berkas, doable, mine } = usePerkara(id)
  const trail = useTrail(`/perkara/${id}`)
  const [chosen, setChosen] = useState<number | null>(null)
  const [editing, setEditing] = useState(false)
  const files = useRef<DocumentsHandle>(null)
  const page = useRef<HTMLDivElement>(null)
  useFirstFocus(page, perkara !== undefined && Boolean(path))
  const next = useNextTask(SUBJECT, id)
  const go = (to: string | null | undefined) => to && void navigate({ to })
  useKeys('Perkara', {
    '[': { does: 'perkara sebelumnya', run: () => go(trail?.previous) },
    ']': { does: 'perkara berikutnya', run: () => go(trail?.next) },
    E: perkara?.bolehUbah ? { does: 'betulkan fakta', run: () => setEditing(true) } : undefined,
    P: { does: 'daftar pihak', run: () => void navigate({ to: '/perkara/$id/pihak', params: { id: String(id) } }) },
    L: perkara?.bolehUbah ? { does: 'lampirkan berkas', run: () => files.current?.choose() } : undefined,
    Esc: { does: 'kembali ke daftar', hidden: true, outsideFields: true, run: () => void navigate({ to: '/perkara' }) },
  })
  if (error) return <ReadFault error={error} what="Perkara ini" onRetry={retry} />
  if (!perkara) return <LoadingRows rows={12} />
  const task = doable.find((one) => one.taskId === chosen) ?? mine
  return (
    <div ref={page} className={`sk-page ${record.record}`}>
      <PageHead
        title={perkara.judul}
        path={
          <>
            <PathLink to="/perkara">Perkara</PathLink> / <strong>{perkara.nomor}</strong> {perkara.proses} {perkara.namaProses}
          </>
        }
        meta={perkara.tertutup && <SecretMark word="Tertutup" />}
        locked={perkara.keadaan === 'berjalan' ? null : perkara.keadaan === 'batal' ? 'Batal' : 'Selesai'}
      >
        <ProcessActions
          key={task?.taskId}
          tugas={task}
          jalur={path}
          onDone={({ dibuka }) => {
            const follows = dibuka.find((one) => one.mine)
            if (follows) announce(`Lanjutkan: ${follows.nama}`)
            else if (next) announce(`Tugas berikutnya: ${next.words}. Tekan N untuk membukanya.`)
          }}
        />
      </PageHead>
      {path && <ProcessPath jalur={path} />}
      <div className={`${record.columns} ${css.columns}`}>
        <div className={record.column} tabIndex={0} role="region" data-region="fakta" aria-label="Fakta perkara">
          <FactsPanel perkara={perkara} onEdit={perkara.bolehUbah ? () => setEditing(true) : undefined} />
        </div>
        <div className={`${record.column} ${record.middle}`} tabIndex={0} role="region" aria-label="Tugas dan catatan">
          <TaskPanel perkara={perkara} berkas={berkas} path={path} task={task} doable={doable} onChoose={setChosen} />
          <CatatanPanel perkara={perkara} />
        </div>
        <div className={record.column} tabIndex={0} role="region" aria-label="Dokumen dan riwayat">
          <DokumenPanel perkara={perkara} berkas={berkas} />
          <AttachmentsPanel
            subject={SUBJECT}
            subjectId={id}
            about={`Perkara ${perkara.nomor}`}
            berkas={berkas}
            mayAttach={perkara.bolehUbah}
            handle={files}
            title="Berkas"
            nothing="Belum ada berkas."
          />
          {perkara.surat && perkara.surat.hal !== null && <LetterFiles surat={perkara.surat} />}
          <HistoryPanel id={id} riwayat={path?.riwayat ?? []} />
        </div>
      </div>
      <Foot
        keys={[
          ['[', 'sebelumnya'],
          [']', 'berikutnya'],
          ['E', 'betulkan'],
          ['P', 'pihak'],
        ]}
      >
        <NextTask next={next} />
      </Foot>
      {editing && <UbahDialog perkara={perkara} onClose={() => setEditing(false)} />}
    </div>
  )
}
