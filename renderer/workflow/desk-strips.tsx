import { useState } from 'react'
import type { Jalur, TugasCatatan } from '../../shared/workflow/alur.contract.ts'
import { office } from '../app/client.ts'
import { notify } from '../app/notices.tsx'
import { AreaField, SelectField } from '../ui/fields.tsx'
import { refusalOf } from '../ui/refusal.ts'
import { ActStrip } from './act-strip.tsx'
import { AddressPicker, RekanPicker, type Address, type Chosen } from './people-pickers.tsx'

/** What the menu of a task can ask for: each its own strip. */
export type DeskAct = 'ambil' | 'serahkan' | 'alamatkan' | 'koreksi' | 'batal' | 'tarik'

export interface DeskStripProps {
  act: DeskAct
  task: TugasCatatan | null
  jalur: Jalur | null
  onClose: () => void
}

interface Form {
  readonly title: string
  readonly word: string
  readonly busy: string
  readonly noteNeeded: boolean
  readonly danger?: boolean
  readonly person?: boolean
  readonly address?: boolean
  readonly steps?: readonly (readonly [value: string, name: string])[]
}

function formOf({ act, task, jalur }: DeskStripProps): Form {
  const name = task?.nama ?? jalur?.nama ?? ''
  switch (act) {
    case 'ambil':
      return { title: `Ambil alih “${name}”`, word: 'Ambil', busy: 'Mengambil…', noteNeeded: task?.diambil !== null }
    case 'serahkan':
      return {
        title: `Serahkan “${name}” kepada rekan yang memegang jabatan yang sama`,
        word: 'Serahkan',
        busy: 'Menyerahkan…',
        noteNeeded: false,
        person: true,
      }
    case 'alamatkan':
      return { title: `Ubah alamat “${name}”`, word: 'Ubah alamat', busy: 'Mengubah…', noteNeeded: true, address: true }
    case 'koreksi':
      return {
        title: 'Koreksi: kembalikan ke langkah sebelumnya',
        word: 'Kembalikan',
        busy: 'Mengembalikan…',
        noteNeeded: true,
        steps: correctionsOf(jalur, task),
      }
    case 'batal':
      return {
        title: `Batalkan ${jalur?.nama ?? 'proses ini'}: semua tugasnya ditutup dan tidak dapat dibuka lagi`,
        word: 'Batalkan proses ini',
        busy: 'Membatalkan…',
        noteNeeded: true,
        danger: true,
      }
    case 'tarik':
      return { title: 'Tarik kembali tindakan terakhir', word: 'Tarik kembali', busy: 'Menarik…', noteNeeded: false }
  }
}

const KEPT_APART = ' '

/** From which open task back to which step: one's own task first; of several tasks each says which it is. */
function correctionsOf(jalur: Jalur | null, task: TugasCatatan | null): NonNullable<Form['steps']> {
  const entries = [...(jalur?.koreksi ?? [])].sort((a, b) => Number(b.taskId === task?.taskId) - Number(a.taskId === task?.taskId))
  const nameOf = (taskId: number) => jalur?.tugas.find((each) => each.taskId === taskId)?.namaPendek ?? ''
  return entries.flatMap(({ taskId, langkah }) =>
    langkah.map(({ step, nama }) => {
      const words = entries.length > 1 ? `${nama} (dari ${nameOf(taskId)})` : nama
      return [`${taskId}${KEPT_APART}${step}`, words] as const
    }),
  )
}

/** Take, hand over, address, correct, cancel, recall: asks what each needs under the head of the page. */
export function DeskStrip(props: DeskStripProps) {
  const { act, task, jalur, onClose } = props
  const form = formOf(props)
  const [note, setNote] = useState('')
  const [person, setPerson] = useState<Chosen<number> | null>(null)
  const [address, setAddress] = useState<Chosen<Address> | null>(null)
  const [step, setStep] = useState(form.steps?.[0]?.[0] ?? '')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const noteFault = form.noteNeeded && note.trim() === '' ? 'Isi catatan: alasannya wajib ditulis.' : null
  const personFault = form.person && !person ? 'Pilih rekan yang menerima.' : null
  const addressFault = form.address && !address ? 'Pilih jabatan yang menerima.' : null

  async function write(): Promise<string> {
    const catatan = note.trim() || null
    const taskId = task?.taskId ?? 0
    switch (act) {
      case 'ambil':
        await office.alur.ambil({ taskId, catatan })
        return `Diambil: ${task?.nama ?? ''}`
      case 'serahkan':
        await office.alur.serahkan({ taskId, pegawaiId: person?.value ?? 0, catatan })
        return `Diserahkan kepada ${person?.words ?? ''}: ${task?.nama ?? ''}`
      case 'alamatkan':
        await office.alur.alamatkan({ taskId, alamat: address?.value ?? { role: '', unit: null, pegawaiId: null }, catatan: catatan ?? '' })
        return `Dialamatkan kepada ${address?.words ?? ''}: ${task?.nama ?? ''}`
      case 'koreksi': {
        const [from = '', ke = ''] = step.split(KEPT_APART)
        await office.alur.koreksi({ taskId: Number(from), ke, catatan: catatan ?? '' })
        return 'Dikembalikan ke langkah yang dipilih.'
      }
      case 'batal':
        await office.alur.batal({ instanceId: jalur?.instanceId ?? 0, catatan: catatan ?? '' })
        return `${jalur?.nama ?? 'Proses'} dibatalkan.`
      case 'tarik': {
        const line = jalur?.riwayat.find((other) => other.dapatDitarik)
        await office.alur.tarik({ act: line?.act ?? 0, catatan })
        return `Ditarik kembali: ${line?.nama ?? ''}`
      }
    }
  }

  async function run() {
    setTried(true)
    if (noteFault || personFault || addressFault || busy) return
    setBusy(true)
    try {
      notify(await write())
      onClose()
    } catch (error) {
      setRefused(refusalOf(error).message)
    } finally {
      setBusy(false)
    }
  }

  const asksFirst = form.person || form.address || form.steps
  return (
    <ActStrip
      title={form.title}
      onClose={onClose}
      act={{ does: form.word, run: () => void run(), busy: busy ? form.busy : null, danger: form.danger }}
    >
      {form.person && (
        <RekanPicker
          taskId={task?.taskId ?? 0}
          label="Kepada"
          chosen={person}
          onChoose={setPerson}
          error={tried ? personFault : null}
          autoFocus
        />
      )}
      {form.address && (
        <AddressPicker label="Kepada jabatan" chosen={address} onChoose={setAddress} error={tried ? addressFault : null} autoFocus />
      )}
      {form.steps && <SelectField label="Kembali ke langkah" value={step} onChange={setStep} options={form.steps} autoFocus />}
      <AreaField
        label="Catatan"
        need={form.noteNeeded ? 'wajib' : 'boleh kosong'}
        value={note}
        onChange={setNote}
        rows={1}
        maxLength={1000}
        error={(tried ? noteFault : null) ?? refused}
        autoFocus={!asksFirst}
      />
    </ActStrip>
  )
}
