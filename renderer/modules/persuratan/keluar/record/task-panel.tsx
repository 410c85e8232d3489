import { useQuery } from '@tanstack/react-query'
import type { Ref } from 'react'
import type { Naskah } from '../../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import type { Jalur, TugasCatatan } from '../../../../../shared/workflow/alur.contract.ts'
import { orpc } from '../../../../app/client.ts'
import { momentShort } from '../../../../ui/clock.ts'
import { Note } from '../../../../ui/note.tsx'
import { DueMark, StateMark } from '../../../../ui/state-mark.tsx'
import { focusPart } from '../isian/naskah-form.tsx'
import css from '../keluar.module.css'
import { KirimForm, NomorForm, TandaTanganForm, type Faults, type StepHandle } from './step-form.tsx'

interface Props {
  naskah: Naskah
  path: Jalur | null
  task: TugasCatatan | null
  doable: readonly TugasCatatan[]
  onChoose: (taskId: number) => void
  faults: Faults
  /** What is missing of the concept that was saved last. */
  kurang: readonly string[]
  handle: Ref<StepHandle>
}

/** Where the naskah stands: my task with its form, and the tasks that lie with others. */
export function TaskPanel({ naskah, path, task, doable, onChoose, faults, kurang, handle }: Props) {
  const others = path?.tugas.filter((one) => one.taskId !== task?.taskId) ?? []
  return (
    <>
      {naskah.jenis === 'surat-tugas' && naskah.ditandatanganiTanggal === null && <Clashes id={naskah.id} />}
      {task && <Mine naskah={naskah} task={task} faults={faults} kurang={kurang} handle={handle} />}
      {others.map((one) => (
        <section key={one.taskId} className={css.task} aria-label={one.nama}>
          <p className={css.quiet}>
            <strong>{one.namaPendek}</strong> pada {one.pada}, sejak {momentShort(one.sejak)}
            {one.batas !== null && (
              <>
                , batas <DueMark due={one.batas} />
              </>
            )}
          </p>
          {doable.includes(one) && (
            <div>
              <button type="button" className="sk-link" onClick={() => onChoose(one.taskId)}>
                Kerjakan yang ini
              </button>
            </div>
          )}
        </section>
      ))}
    </>
  )
}

type MineProps = Pick<Props, 'naskah' | 'faults' | 'kurang' | 'handle'> & { task: TugasCatatan }

function Mine({ naskah, task, faults, kurang, handle }: MineProps) {
  const form = task.aksi.find((aksi) => aksi.form !== null && !aksi.tambahan)?.form ?? null
  const props = { naskah, task, faults, handle }
  return (
    <section className={css.task} aria-label={task.nama} data-task>
      <h2>
        {task.namaPendek}
        {task.batas !== null && (
          <span className={css.due}>
            Batas: <DueMark due={task.batas} />
          </span>
        )}
      </h2>
      {task.kembali && (
        <Note kind="return">
          <strong>Kembali dari {task.dari}.</strong> “{task.kembali}”
        </Note>
      )}
      {task.diambil && <Note kind="info">Dikerjakan {task.diambil.nama}.</Note>}
      {task.tolakan && <Note kind="return">{task.tolakan.pesan}</Note>}
      {form === null && (
        <p className={css.quiet}>
          Diterima dari {task.dari}, {momentShort(task.sejak)}.
        </p>
      )}
      {form === 'konsepSurat' && <Missing naskah={naskah} kurang={kurang} />}
      {form === 'tandaTangan' && <TandaTanganForm {...props} />}
      {form === 'nomorSurat' && <NomorForm {...props} />}
      {form === 'kirimSurat' && <KirimForm {...props} />}
    </section>
  )
}

const parafWords = { belum: 'Perlu paraf', diminta: 'Menunggu paraf', ditolak: 'Paraf ditolak', setuju: '', sendiri: '' } as const

/** What stands in the way of handing the concept over: each part that is missing as the way to it, and the paraf of the unit's head. */
export function Missing({ naskah: { parafKepala }, kurang }: { naskah: Naskah; kurang: readonly string[] }) {
  const waits = parafKepala && !['setuju', 'sendiri'].includes(parafKepala.keadaan) ? parafKepala : null
  if (kurang.length === 0 && !waits)
    return (
      <p>
        <StateMark state="done">Konsepnya lengkap.</StateMark>
      </p>
    )
  return (
    <div className={css.missing}>
      {kurang.length > 0 && (
        <>
          <p className={css.quiet}>Belum lengkap:</p>
          <ul>
            {kurang.map((label) => (
              <li key={label}>
                <button type="button" className="sk-link" onClick={() => focusPart(label)}>
                  {label}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {waits && (
        <p className={css.waits}>
          <StateMark state={waits.keadaan === 'ditolak' ? 'late' : waits.keadaan === 'diminta' ? 'running' : 'open'}>
            {parafWords[waits.keadaan]}
          </StateMark>
          <span>{waits.jabatan}</span>
        </p>
      )}
    </div>
  )
}

/** Whom of a Surat Tugas something else claims on its days: said before it is signed. */
function Clashes({ id }: { id: number }) {
  const clashes = useQuery(orpc.persuratan.naskah.bentrok.queryOptions({ input: { id } })).data ?? []
  if (clashes.length === 0) return null
  return (
    <section className={css.task} aria-label="Bentrok">
      <Note kind="return">
        <ul className={css.clashes}>
          {clashes.map(({ pegawaiId, nama, sebab }, at) => (
            <li key={`${pegawaiId}-${at}`}>
              <strong>{nama}</strong>: {sebab}
            </li>
          ))}
        </ul>
      </Note>
    </section>
  )
}
