import { useImperativeHandle, useRef, useState, type Ref } from 'react'
import type { DisposisiBaris, SuratMasuk } from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { TugasCatatan } from '../../../../shared/workflow/alur.contract.ts'
import { ActButton } from '../../../ui/act-button.tsx'
import { officeToday, momentShort } from '../../../ui/clock.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { FieldRow, SelectField } from '../../../ui/fields.tsx'
import { Note } from '../../../ui/note.tsx'
import { DueMark } from '../../../ui/state-mark.tsx'
import css from './record.module.css'
import { CatatanForm, DistribusiForm, TindakLanjutForm, VerifikasiForm, type Faults, type TaskFormHandle } from './task-form.tsx'

interface Props {
  surat: SuratMasuk
  task: TugasCatatan
  rows: readonly DisposisiBaris[]
  faults: Faults
  handle: Ref<TaskFormHandle>
  onSheet: (mode: 'disposisi' | 'pilah') => void
}

/** My task at this letter: who it is for, until when, what came back with it, and its form. */
export function TaskPanel({ surat, task, rows, faults, handle, onSheet }: Props) {
  const form = task.aksi.find((aksi) => aksi.form !== null)?.form ?? null
  const recorded = task.dicatatUntuk.length > 0
  const sheet = form === 'disposisi' || form === 'pilahSurat'
  return (
    <section className={css.task} data-task aria-label={task.nama}>
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
      {sheet ? (
        <div>
          <ActButton size="form" onClick={() => onSheet(form === 'disposisi' ? 'disposisi' : 'pilah')}>
            {form === 'disposisi' ? 'Isi lembar disposisi' : 'Pilih penerima'}
          </ActButton>
        </div>
      ) : (
        <FormOf form={form} surat={surat} task={task} rows={rows} faults={faults} handle={handle} recorded={recorded} />
      )}
      {!sheet && form === null && (
        <p className={css.name}>
          Diterima dari {task.dari}, {momentShort(task.sejak)}.
        </p>
      )}
    </section>
  )
}

interface FormOfProps extends Omit<Props, 'onSheet'> {
  form: string | null
  recorded: boolean
}

function FormOf({ form, recorded, handle, ...rest }: FormOfProps) {
  const inner = useRef<Pick<TaskFormHandle, 'read' | 'clear'>>(null)
  const [onPaper, setOnPaper] = useState<string | null>(officeToday())
  const [untuk, setUntuk] = useState(String(rest.task.dicatatUntuk[0]?.penugasanId ?? ''))
  useImperativeHandle(handle, () => ({
    read: () => inner.current?.read(),
    clear: () => inner.current?.clear(),
    recorded: () => (recorded ? { padaTanggal: onPaper, untukPenugasanId: untuk ? Number(untuk) : null } : {}),
  }))
  const props = { ...rest, handle: inner }
  return (
    <>
      {recorded && form !== null && (
        <FieldRow columns={2}>
          <SelectField
            label="Dicatat untuk"
            value={untuk}
            onChange={setUntuk}
            options={rest.task.dicatatUntuk.map((who) => [String(who.penugasanId), `${who.jabatan}: ${who.nama}`] as const)}
          />
          <DateField label="Tanggal pada kertasnya" value={onPaper} onChange={setOnPaper} error={rest.faults.padaTanggal} />
        </FieldRow>
      )}
      {form === 'verifikasiSurat' && <VerifikasiForm {...props} />}
      {form === 'catatanSekretaris' && <CatatanForm {...props} />}
      {form === 'distribusi' && <DistribusiForm {...props} />}
      {form === 'tindakLanjut' && <TindakLanjutForm {...props} />}
    </>
  )
}
