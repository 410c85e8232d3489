import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { Aksi, Jalur, TugasCatatan } from '../../shared/workflow/alur.contract.ts'
import { office } from '../app/client.ts'
import { notify } from '../app/notices.tsx'
import { ActButton } from '../ui/act-button.tsx'
import { useKeys } from '../ui/keys.ts'
import { refusalOf } from '../ui/refusal.ts'
import { CompleteStrip, type Completion } from './complete-strip.tsx'
import { DeskStrip, type DeskAct } from './desk-strips.tsx'

type Hasil = Awaited<ReturnType<typeof office.alur.selesaikan>>

export interface Prepared {
  readonly isi?: unknown
  readonly padaTanggal?: string | null
  readonly untukPenugasanId?: number | null
}

interface ProcessActionsProps {
  /** My task at this record, if there is one. */
  tugas: TugasCatatan | null
  /** Its process: recall, correction and cancellation. */
  jalur?: Jalur | null
  /** What the form of an outcome sends; null when the screen shows a fault or its own dialog. Called only where the outcome has a form. */
  prepare?: (aksi: Aksi) => Promise<Prepared | null>
  /** The form puts the refusal beside its fields; without it a notice says it. */
  onRefused?: (error: unknown) => void
  onDone?: (hasil: Hasil) => void
}

const LONGEST = 34

/** Cut at a word where it is too long for the head; read out whole. */
function Words({ words }: { words: string }) {
  if (words.length <= LONGEST) return <>{words}</>
  return (
    <>
      <span aria-hidden>{words.slice(0, words.lastIndexOf(' ', LONGEST - 1))}…</span>
      <span className="sk-unseen">{words}</span>
    </>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** One button an outcome, the filled one last; what else may be done with the task in a menu beside it. */
export function ProcessActions({ tugas, jalur = null, prepare, onRefused, onDone }: ProcessActionsProps) {
  const [asking, setAsking] = useState<readonly Aksi[] | null>(null)
  const [desk, setDesk] = useState<{ act: DeskAct; task: TugasCatatan | null } | null>(null)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)

  async function complete(actions: readonly Aksi[], completion: Completion) {
    const first = actions[0]
    if (!tugas || !first || busy) return
    setRefused(null)
    setBusy(true)
    try {
      const form = actions.find((action) => action.form !== null)
      const prepared = form && prepare ? await prepare(form) : {}
      if (prepared === null) return
      const hasil = await office.alur.selesaikan({
        taskId: tugas.taskId,
        hasil: completion.hasil,
        catatan: completion.catatan,
        isi: prepared.isi,
        padaTanggal: prepared.padaTanggal ?? completion.padaTanggal,
        untukPenugasanId: prepared.untukPenugasanId ?? completion.untukPenugasanId,
      })
      setAsking(null)
      const next = [...new Set(hasil.dibuka.map(({ namaPendek }) => namaPendek))].join(', ')
      notify(`${[tugas.nomor, tugas.namaPendek].filter(Boolean).join(' ')}: selesai${next ? `. Berikutnya: ${next}` : ''}`, {
        undo: () => office.alur.tarik({ act: hasil.act }),
      })
      onDone?.(hasil)
    } catch (error) {
      setRefused(refusalOf(error).message)
      if (onRefused) onRefused(error)
      else if (!asking) notify(refusalOf(error).message, { fault: true })
    } finally {
      setBusy(false)
    }
  }

  function press(action: Aksi) {
    const recorded = (tugas?.dicatatUntuk.length ?? 0) > 0 || (tugas?.luar ?? tugas?.sistem ?? null) !== null
    const needsStrip = action.catatanWajib || (action.form === null && recorded)
    if (needsStrip) setAsking([action])
    else void complete([action], { hasil: action.hasil ? [action.hasil] : [], catatan: null, padaTanggal: null, untukPenugasanId: null })
  }

  const own = tugas?.aksi.filter((action) => !action.tambahan) ?? []
  const beyond = tugas?.aksi.filter((action) => action.tambahan) ?? []
  const inclusive = own.filter((action) => action.inklusif)
  const buttons = inclusive.length > 0 ? [] : own
  const main = buttons[0]
  const recordedFor = tugas?.dicatatUntuk[0]
  const word = (action: Aksi) => capital(action.hasil === null ? (tugas?.nama ?? action.nama) : action.nama)
  const pressMain = () => (inclusive.length > 0 ? setAsking(inclusive) : main && press(main))
  useKeys(
    'Tugas ini',
    { 'Ctrl+Enter': main || inclusive.length > 0 ? { does: main ? word(main).toLowerCase() : 'pilih hasil', run: pressMain } : undefined },
    { enabled: asking === null && desk === null },
  )

  const items: readonly (readonly [act: DeskAct, name: string, shown: boolean])[] = [
    ['ambil', tugas?.diambil ? 'Ambil alih…' : 'Ambil tugas ini', tugas?.bolehAmbil ?? false],
    ['serahkan', 'Serahkan kepada rekan…', tugas?.bolehSerahkan ?? false],
    ['tarik', 'Tarik kembali…', jalur?.riwayat.some((line) => line.dapatDitarik) ?? false],
    ['koreksi', 'Koreksi langkah…', (jalur?.koreksi.length ?? 0) > 0],
    ['batal', 'Batalkan proses…', jalur?.bolehBatal ?? false],
  ]
  // While a strip asks, its own button is the one first thing of the page.
  const quiet = asking || desk ? 'default' : 'filled'
  const shown = items.filter(([, , on]) => on)
  // the address of a task may be another's to change than the task is to do
  const addressable = (jalur?.tugas ?? (tugas ? [tugas] : [])).filter((task) => task.bolehAlamatkan)

  function choose(act: DeskAct) {
    if (act !== 'ambil' || tugas?.diambil || !tugas) return setDesk({ act, task: tugas })
    void office.alur.ambil({ taskId: tugas.taskId, catatan: null }).then(
      () => notify(`Diambil: ${tugas.nama}`),
      (error: unknown) => notify(refusalOf(error).message, { fault: true }),
    )
  }

  return (
    <>
      {recordedFor && own.length > 0 && (
        <span className="sk-meta">
          Dicatat untuk {recordedFor.jabatan}
          {tugas && tugas.dicatatUntuk.length > 1 ? ' dan lainnya' : ''}
        </span>
      )}
      {(shown.length > 0 || beyond.length > 0 || addressable.length > 0) && (
        <Menu>
          <Menu.Target>
            <ActButton icon={<IconChevronDown size={16} stroke={1.5} />}>Lainnya</ActButton>
          </Menu.Target>
          <Menu.Dropdown>
            {beyond.map((action) => (
              <Menu.Item key={action.hasil} onClick={() => press(action)}>
                {capital(action.nama)}…
              </Menu.Item>
            ))}
            {beyond.length > 0 && shown.length + addressable.length > 0 && <Menu.Divider />}
            {addressable.map((task) => (
              <Menu.Item key={task.taskId} onClick={() => setDesk({ act: 'alamatkan', task })}>
                {addressable.length === 1 ? 'Ubah alamat…' : `Ubah alamat ${task.namaPendek.toLowerCase()} di ${task.pada}…`}
              </Menu.Item>
            ))}
            {shown.map(([act, name]) => (
              <Menu.Item key={act} onClick={() => choose(act)} c={act === 'batal' ? 'var(--sk-late)' : undefined}>
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {buttons.slice(1).map((action) => (
        <ActButton key={action.hasil} onClick={() => press(action)}>
          <Words words={word(action)} />
        </ActButton>
      ))}
      {main && (
        <ActButton kind={quiet} keys="Ctrl+Enter" onClick={pressMain} busy={busy ? 'Menyimpan…' : null}>
          <Words words={word(main)} />
        </ActButton>
      )}
      {inclusive.length > 0 && (
        <ActButton kind={quiet} keys="Ctrl+Enter" onClick={pressMain} busy={busy ? 'Menyimpan…' : null}>
          Pilih hasil…
        </ActButton>
      )}
      {tugas && own.length === 0 && tugas.tolakan && tugas.tolakan.code !== 'TASK_NOT_YOURS' && (
        <>
          <span className="sk-meta">{tugas.tolakan.pesan}</span>
          <ActButton kind="filled" refused={tugas.tolakan.pesan}>
            <Words words={tugas.nama} />
          </ActButton>
        </>
      )}
      {tugas && asking && (
        <CompleteStrip
          task={tugas}
          actions={asking}
          busy={busy ? 'Menyimpan…' : null}
          error={refused}
          onRun={(completion) => void complete(asking, completion)}
          onClose={() => setAsking(null)}
        />
      )}
      {desk && <DeskStrip act={desk.act} task={desk.task} jalur={jalur} onClose={() => setDesk(null)} />}
    </>
  )
}
