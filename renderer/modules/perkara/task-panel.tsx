import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Berkas } from '../../../shared/core/berkas.contract.ts'
import type { Perkara } from '../../../shared/modules/perkara/perkara.contract.ts'
import type { Jalur, TugasCatatan } from '../../../shared/workflow/alur.contract.ts'
import { momentShort } from '../../ui/clock.ts'
import { Note } from '../../ui/note.tsx'
import { DueMark, StateMark } from '../../ui/state-mark.tsx'
import { DokumenDialog } from './dokumen-panel.tsx'
import css from './perkara.module.css'

interface Props {
  perkara: Perkara
  berkas: readonly Berkas[]
  /** undefined until it is read. */
  path: Jalur | null | undefined
  task: TugasCatatan | null
  doable: readonly TugasCatatan[]
  onChoose: (taskId: number) => void
}

/** Where the case stands: each open task, whose it is and since when; what the map leaves open at mine. */
export function TaskPanel({ perkara, berkas, path, task, doable, onChoose }: Props) {
  const [adding, setAdding] = useState<string | null>(null)
  if (path === undefined) return null
  const open = path?.tugas ?? []
  if (open.length === 0) {
    return (
      <section className={css.task}>
        <p className={css.quiet}>
          {perkara.keadaan === 'berjalan' ? 'Tidak ada tugas yang tampak bagi Anda.' : 'Perkara ini sudah berakhir.'}
        </p>
      </section>
    )
  }
  return (
    <>
      {open.map((one) => (
        <Task
          key={one.taskId}
          task={one}
          perkara={perkara}
          peta={perkara.langkahPeta.find(({ step }) => step === one.step)}
          present={one.taskId === task?.taskId}
          onChoose={doable.length > 1 && doable.includes(one) ? () => onChoose(one.taskId) : undefined}
          onRecord={setAdding}
        />
      ))}
      {adding !== null && <DokumenDialog perkara={perkara} berkas={berkas} nama={adding} onClose={() => setAdding(null)} />}
    </>
  )
}

interface TaskProps {
  task: TugasCatatan
  perkara: Perkara
  peta: Perkara['langkahPeta'][number] | undefined
  present: boolean
  onChoose?: () => void
  onRecord: (nama: string) => void
}

function Task({ task, perkara, peta, present, onChoose, onRecord }: TaskProps) {
  const along = peta && peta.bersama.length > 0 ? ` Bersama ${peta.bersama.join(', ')}.` : ''
  const readings = [...(peta?.tersirat ?? []), ...(peta?.catatan ?? [])]
  return (
    <section className={css.task} aria-label={task.nama} data-task>
      <h2>
        {task.nama}
        {task.batas !== null && (
          <span className={css.due}>
            Batas: <DueMark due={task.batas} />
          </span>
        )}
      </h2>
      <p className={css.quiet}>
        {task.luar === null ? `Pada ${task.pada}` : `Dilakukan ${task.luar}, dicatat ${task.pada}`}, sejak {momentShort(task.sejak)}, dari{' '}
        {task.dari === 'Saya sendiri' ? 'saya sendiri' : task.dari}.{along}
        {task.sistem && ` Dikerjakan pada ${task.sistem}.`}
      </p>
      {task.kembali && (
        <Note kind="return">
          <strong>Kembali dari {task.dari}.</strong> “{task.kembali}”
        </Note>
      )}
      {task.diambil && <Note kind="info">Dikerjakan {task.diambil.nama}.</Note>}
      {onChoose && !present && (
        <div>
          <button type="button" className="sk-link" onClick={onChoose}>
            Kerjakan yang ini
          </button>
        </div>
      )}
      {peta && <StepDocuments perkara={perkara} peta={peta} onRecord={onRecord} />}
      {readings.length > 0 && (
        <details open={present}>
          <summary className={css.quiet}>Catatan peta proses</summary>
          <ul className={css.readings}>
            {readings.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** What the step must have and what it makes: there, or to be written and recorded. */
function StepDocuments({ perkara, peta, onRecord }: Pick<TaskProps, 'perkara' | 'onRecord'> & { peta: NonNullable<TaskProps['peta']> }) {
  const names = [...new Set([...peta.memerlukan, ...peta.membuat])]
  if (names.length === 0) return null
  return (
    <ul className={css.docs} aria-label="Dokumen langkah ini">
      {names.map((nama) => {
        const there = perkara.dokumen.findLast((one) => one.nama === nama && !one.hilang)
        const wanted = peta.memerlukan.includes(nama) ? 'harus ada' : 'dibuat pada langkah ini'
        const said = there ? [there.nomor, there.bertandaTangan && 'bertanda tangan'].filter(Boolean).join(', ') : wanted
        return (
          <li key={nama}>
            <span>
              <StateMark state={there ? 'done' : 'open'}>{nama}</StateMark> <span className={css.quiet}>{said}</span>
            </span>
            {perkara.bolehUbah && !there && (
              <>
                {perkara.dokumenPeta.some((one) => one.nama === nama) && (
                  <Link to="/perkara/$id/naskah" params={{ id: String(perkara.id) }} search={{ dokumen: nama }} className="sk-link">
                    Tulis
                  </Link>
                )}
                <button type="button" className="sk-link" aria-label={`Catat dokumen langkah ini: ${nama}`} onClick={() => onRecord(nama)}>
                  Catat
                </button>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
