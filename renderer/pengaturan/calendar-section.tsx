import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HariLibur } from '../../shared/core/sistem.contract.ts'
import { dayName, shortDate } from '../../shared/dates.ts'
import { orpc } from '../app/client.ts'
import { notify } from '../app/notices.tsx'
import { ActButton } from '../ui/act-button.tsx'
import { officeToday } from '../ui/clock.ts'
import { DateField } from '../ui/date-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { SelectField, TextField } from '../ui/fields.tsx'
import { useKeys } from '../ui/keys.ts'
import { Note } from '../ui/note.tsx'
import { RefusalNote } from '../ui/refusal-note.tsx'
import { focusFirstFault, useRefusal } from '../ui/refusal.ts'
import css from './pengaturan.module.css'

const kinds = ['nasional', 'cuti bersama', 'lokal'] as const
const kindNames = { nasional: 'Libur nasional', 'cuti bersama': 'Cuti bersama', lokal: 'Libur daerah' }

function HolidayDialog({ onClose }: { onClose: () => void }) {
  const [tanggal, setTanggal] = useState<string | null>(null)
  const [nama, setNama] = useState('')
  const [jenis, setJenis] = useState<HariLibur['jenis']>('nasional')
  const save = useMutation(
    orpc.sistem.kalender.simpan.mutationOptions({
      onSuccess: (day) => {
        notify(`${shortDate(day.tanggal)} libur: ${day.nama}. Batas tugas dihitung kembali.`)
        onClose()
      },
      onError: () => focusFirstFault(),
    }),
  )
  const refusal = useRefusal(save.error)
  const [tried, setTried] = useState(false)
  const run = () => {
    setTried(true)
    if (tanggal) save.mutate({ tanggal, nama, jenis })
    else focusFirstFault()
  }
  return (
    <Dialog
      title="Tambah hari libur"
      onClose={onClose}
      dirty={Boolean(tanggal ?? nama)}
      act={{ does: 'Simpan', run, busy: save.isPending ? 'Menyimpan…' : null }}
    >
      <DateField
        label="Tanggal"
        value={tanggal}
        onChange={setTanggal}
        error={tried && !tanggal ? 'Isi tanggalnya.' : refusal?.fields.tanggal}
        autoFocus
      />
      <TextField label="Nama hari libur" value={nama} onChange={setNama} error={refusal?.fields.nama} />
      <SelectField label="Jenis" value={jenis} onChange={setJenis} options={kinds.map((kind) => [kind, kindNames[kind]] as const)} />
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}

/** Kalender libur: the days that do not count as working days; open due times follow each change. */
export function CalendarSection() {
  const [tahun, setTahun] = useState(Number(officeToday().slice(0, 4)))
  const [adding, setAdding] = useState(false)
  const days = useQuery(orpc.sistem.kalender.list.queryOptions({ input: { tahun } }))
  const remove = useMutation(
    orpc.sistem.kalender.hapus.mutationOptions({ onSuccess: () => notify('Hari libur dihapus. Batas tugas dihitung kembali.') }),
  )
  const refusal = useRefusal(remove.error)
  useKeys('Kalender libur', { Ins: { does: 'tambah hari libur', run: () => setAdding(true) } })
  return (
    <>
      <div className={css.bar}>
        <ActButton onClick={() => setTahun(tahun - 1)} label={`Tahun ${tahun - 1}`}>
          ←
        </ActButton>
        <strong>{tahun}</strong>
        <ActButton onClick={() => setTahun(tahun + 1)} label={`Tahun ${tahun + 1}`}>
          →
        </ActButton>
        <span className="sk-meta">Sabtu dan Minggu selalu libur.</span>
        <ActButton kind="filled" keys="Ins" onClick={() => setAdding(true)}>
          Tambah hari libur
        </ActButton>
      </div>
      {refusal && <Note kind="late">{refusal.message}</Note>}
      {days.data?.length === 0 && <EmptyState>Belum ada hari libur tahun {tahun}. Salin dari SKB tiga menteri tahun itu.</EmptyState>}
      {days.data && days.data.length > 0 && (
        <table className="sk-table">
          <thead>
            <tr>
              <th style={{ width: 220 }}>Tanggal</th>
              <th>Nama</th>
              <th style={{ width: 140 }}>Jenis</th>
              <th style={{ width: 100 }}>
                <span className="sk-unseen">Tindakan</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {days.data.map((day) => (
              <tr key={day.tanggal}>
                <td>
                  {dayName(day.tanggal)}, {shortDate(day.tanggal)}
                </td>
                <td>{day.nama}</td>
                <td>{kindNames[day.jenis]}</td>
                <td className="sk-num">
                  <ActButton kind="subtle" onClick={() => remove.mutate({ tanggal: day.tanggal })} label={`Hapus ${day.nama}`}>
                    Hapus
                  </ActButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {adding && <HolidayDialog onClose={() => setAdding(false)} />}
    </>
  )
}
