import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { jenisOf } from '../../../../../shared/modules/persuratan/naskah/jenis.ts'
import { SUBJEK_NASKAH, type Naskah } from '../../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import type { Aksi } from '../../../../../shared/workflow/alur.contract.ts'
import { useTrail } from '../../../../app/trail.ts'
import { AttachmentsPanel, type DocumentsHandle } from '../../../../documents/attachments-panel.tsx'
import { useKept } from '../../../../register/use-kept.ts'
import { ActButton } from '../../../../ui/act-button.tsx'
import { Foot } from '../../../../ui/bars.tsx'
import { LoadingRows, ReadFault } from '../../../../ui/empty-state.tsx'
import { useKeys } from '../../../../ui/keys.ts'
import { announce } from '../../../../ui/live.tsx'
import { Note } from '../../../../ui/note.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/pane.tsx'
import { PathLink } from '../../../../ui/path-link.tsx'
import record from '../../../../ui/record-page.module.css'
import { focusFirstFault, refusalOf } from '../../../../ui/refusal.ts'
import { useFirstFocus } from '../../../../ui/use-first-focus.ts'
import { ActsList } from '../../../../workflow/acts-list.tsx'
import { NextTask, useNextTask } from '../../../../workflow/next-task.tsx'
import { ProcessActions, type Prepared } from '../../../../workflow/process-actions.tsx'
import { KeamananMark } from '../../keamanan-mark.tsx'
import { useConcept } from '../isian/concept.ts'
import { focusPart, NaskahForm } from '../isian/naskah-form.tsx'
import css from '../keluar.module.css'
import { usePesanNomor } from '../nomor/pesan-dialog.tsx'
import { FactsPanel } from './facts-panel.tsx'
import { FreeActs } from './free-acts.tsx'
import { KirimPanel } from './kirim-panel.tsx'
import { MintaDialog, ParafPanel } from './paraf-panel.tsx'
import { PathBar } from './path-bar.tsx'
import { NaskahPreview } from './preview.tsx'
import { RevisiPanel } from './revisi-panel.tsx'
import type { Faults, StepHandle } from './step-form.tsx'
import { Missing, TaskPanel } from './task-panel.tsx'
import { TerkaitPanel } from './terkait-panel.tsx'
import { useNaskah } from './use-naskah.ts'

/** The page of one naskah: its concept as a form, the paper beside it, paraf, path, dispatch and files. */
export function SuratKeluarRecordPage() {
  const params: { id?: string } = useParams({ strict: false })
  const id = Number(params.id)
  const read = useNaskah(id)
  if (read.error) return <ReadFault error={read.error} what="Naskah ini" onRetry={read.retry} />
  if (!read.naskah) return <LoadingRows rows={12} />
  return <Record key={id} naskah={read.naskah} read={read} />
}

const words = (naskah: Naskah) => naskah.kepala.hal || jenisOf(naskah.jenis).nama

function Record({ naskah, read }: { naskah: Naskah; read: ReturnType<typeof useNaskah> }) {
  const { id } = naskah
  const navigate = useNavigate()
  const trail = useTrail(`/persuratan/surat-keluar/${id}`)
  const form = useConcept(naskah)
  const [chosen, setChosen] = useState<number | null>(null)
  const [asking, setAsking] = useState(false)
  const [faults, setFaults] = useState<Faults>({})
  const [refused, setRefused] = useState<{ code: string; message: string } | null>(null)
  const [panels, setPanels] = useKept('surat-keluar/panel', () => true)
  const step = useRef<StepHandle>(null)
  const files = useRef<DocumentsHandle>(null)
  const page = useRef<HTMLDivElement>(null)
  const { path, berkas, doable } = read
  const task = doable.find((one) => one.taskId === chosen) ?? read.mine
  const next = useNextTask(SUBJEK_NASKAH, id)
  const edits = naskah.bolehUbah
  useFirstFocus(page, read.pathRead && !edits)
  const begun = useRef(false)
  useEffect(() => {
    // who writes begins in the form: at what is missing, else at its head
    if (!edits || begun.current) return
    begun.current = true
    requestAnimationFrame(() => focusPart(naskah.kurang[0] ?? 'Hal'))
  }, [edits, naskah.kurang])
  const go = (to: string | null | undefined) => to && void navigate({ to })
  const pesan = usePesanNomor()
  const focusRegion = (name: string) => page.current?.querySelector<HTMLElement>(`[data-region="${name}"]`)?.focus()
  useKeys('Naskah', {
    'Ctrl+S': edits ? { does: 'simpan konsep', run: () => void form.save() } : undefined,
    '[': { does: 'surat sebelumnya', run: () => go(trail?.previous) },
    ']': { does: 'surat berikutnya', run: () => go(trail?.next) },
    P: edits ? { does: 'minta paraf', run: () => setAsking(true) } : undefined,
    L: { does: 'lampirkan berkas', run: () => files.current?.choose() },
    F9: pesan.act,
    F8: { does: 'buka atau tutup panel kanan', run: () => setPanels(!panels) },
    'G K': { does: 'ke konsep', run: () => focusRegion('fakta') },
    'G P': { does: 'ke jalur proses', run: () => focusRegion('jalur') },
    'G R': { does: 'ke paraf dan riwayat', run: () => focusRegion('panel') },
    Esc: { does: 'kembali ke daftar', hidden: true, outsideFields: true, run: () => void navigate({ to: '/persuratan/surat-keluar' }) },
  })

  const prepare = async (aksi: Aksi): Promise<Prepared | null> => {
    setFaults({})
    setRefused(null)
    if (aksi.form !== 'konsepSurat') return step.current?.read() ?? { isi: {} }
    const saved = await form.save()
    const first = saved?.kurang[0]
    if (first !== undefined) {
      announce(`Belum lengkap: ${saved?.kurang.join(', ')}`, true)
      focusPart(first)
    }
    return saved && first === undefined ? { isi: {} } : null
  }
  const onRefused = (error: unknown) => {
    const refusal = refusalOf(error)
    setFaults(refusal.fields)
    setRefused(Object.keys(refusal.fields).length > 0 ? null : refusal)
    announce(refusal.message, true)
    page.current?.querySelector('[data-region="fakta"]')?.scrollTo({ top: 0 })
    if (page.current) focusFirstFault(page.current)
  }
  const onDone = (opened: readonly { nama: string; mine: boolean }[]) => {
    step.current?.clear()
    setFaults({})
    setRefused(null)
    const follows = opened.find((one) => one.mine)
    if (follows) announce(`Lanjutkan: ${follows.nama}`)
    else if (trail?.position.endsWith('tugas')) go(trail.next ?? next?.path ?? '/')
    else if (next) announce(`Tugas berikutnya: ${next.words}. Tekan N untuk membukanya.`)
  }
  const parafNeeded = refused?.code === 'PARAF_MISSING' || refused?.code === 'PARAF_REFUSED'
  return (
    <div ref={page} className={`sk-page ${record.record}`}>
      <PageHead
        title={words(naskah)}
        path={
          <>
            <PathLink to="/persuratan/surat-keluar">Surat Keluar</PathLink> / <strong>{naskah.nomor || 'konsep'}</strong>{' '}
            {jenisOf(naskah.jenis).nama}, {naskah.unit || naskah.konseptor}
            {naskah.revisi > 1 && `, revisi ${naskah.revisi}`}
          </>
        }
        meta={naskah.keamanan !== 'B' && <KeamananMark keamanan={naskah.keamanan} />}
        locked={naskah.keadaan === 'batal' ? 'Batal' : naskah.beku ? 'Ditandatangani' : null}
      >
        {edits && (
          <ActButton
            keys="Ctrl+S"
            onClick={() => void form.save()}
            busy={form.saving ? 'Menyimpan…' : null}
            refused={form.dirty ? null : 'Semua tersimpan.'}
          >
            Simpan
          </ActButton>
        )}
        {jenisOf(naskah.jenis).alur ? (
          <ProcessActions
            key={task?.taskId}
            tugas={task}
            jalur={path}
            prepare={prepare}
            onRefused={onRefused}
            onDone={({ dibuka }) => onDone(dibuka)}
          />
        ) : (
          <FreeActs naskah={naskah} kurang={form.kurang} dirty={form.dirty} save={form.save} />
        )}
      </PageHead>
      {path && <PathBar path={path} />}
      <div className={`${record.columns} ${css.columns}`} data-edits={edits || undefined} data-panels={panels || undefined}>
        <div className={record.column} data-region="fakta" tabIndex={0} role="region" aria-label={edits ? 'Konsep' : 'Fakta naskah'}>
          {refused && (
            <div className={css.task}>
              <Note kind="late" actions={parafNeeded && <ActButton onClick={() => setAsking(true)}>Minta paraf…</ActButton>}>
                {refused.message}
              </Note>
            </div>
          )}
          <TaskPanel
            naskah={naskah}
            path={path}
            task={task}
            doable={doable}
            onChoose={setChosen}
            faults={faults}
            kurang={form.kurang}
            handle={step}
          />
          {edits && !jenisOf(naskah.jenis).alur && (
            <section className={css.task} aria-label="Kelengkapan">
              <Missing naskah={naskah} kurang={form.kurang} />
            </section>
          )}
          {form.conflict && (
            <div className={css.task}>
              <Note
                kind="return"
                actions={
                  <>
                    <ActButton onClick={() => void read.reload().then(form.takeTheirs)}>Pakai isinya</ActButton>
                    <ActButton onClick={() => void read.reload().then(form.keepMine)}>Pertahankan isian</ActButton>
                  </>
                }
              >
                {form.refusal?.message}
              </Note>
            </div>
          )}
          {form.refusal && !form.conflict && Object.keys(form.refusal.fields).length === 0 && (
            <div className={css.task}>
              <Note kind="late">{form.refusal.message}</Note>
            </div>
          )}
          {edits ? <NaskahForm naskah={naskah} form={form} /> : <FactsPanel naskah={naskah} />}
        </div>
        <div className={`${record.column} ${record.middle} ${css.middle}`}>
          <NaskahPreview naskah={naskah} stale={edits && form.dirty} />
        </div>
        {panels && (
          <div className={record.column} data-region="panel" tabIndex={0} role="region" aria-label="Paraf, berkas, riwayat">
            <ParafPanel naskah={naskah} onAsk={() => setAsking(true)} />
            <KirimPanel naskah={naskah} berkas={berkas} />
            <TerkaitPanel naskah={naskah} />
            <AttachmentsPanel
              subject={SUBJEK_NASKAH}
              subjectId={id}
              about={naskah.nomor || words(naskah)}
              berkas={berkas}
              mayAttach={naskah.keadaan !== 'batal'}
              handle={files}
              title="Berkas"
              nothing="Belum ada pindaian naskah bertanda tangan."
            />
            <RevisiPanel naskah={naskah} />
            {path && path.riwayat.length > 1 && (
              <Section title="Riwayat">
                <ActsList riwayat={path.riwayat} />
              </Section>
            )}
          </div>
        )}
      </div>
      <Foot keys={[...(edits ? ([['Ctrl+S', 'simpan']] as const) : []), ['Ctrl+O', 'Word'], ['Ctrl+P', 'cetak'], ['F8', 'panel']]}>
        {edits && form.savedAt !== null && form.dirty && <span>Konsep isian tersimpan di komputer kantor</span>}
        <NextTask next={next} />
      </Foot>
      {pesan.dialog}
      {asking && <MintaDialog naskah={naskah} save={form.save} onAsked={() => setRefused(null)} onClose={() => setAsking(false)} />}
    </div>
  )
}
