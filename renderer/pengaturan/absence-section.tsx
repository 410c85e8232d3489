import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays, spanDates } from '../../shared/dates.ts'
import { orpc } from '../app/client.ts'
import { notify } from '../app/notices.tsx'
import { ActButton } from '../ui/act-button.tsx'
import { officeToday } from '../ui/clock.ts'
import { EmptyState, LoadingRows, ReadFault } from '../ui/empty-state.tsx'
import { useKeys } from '../ui/keys.ts'
import { Note } from '../ui/note.tsx'
import { useRefusal } from '../ui/refusal.ts'
import { StateMark } from '../ui/state-mark.tsx'
import css from './pengaturan.module.css'
import { AbsenceDialog } from './staff-dialogs.tsx'

/** Ketidakhadiran dan Plh.: who is away, until when, and who acts meanwhile. */
export function AbsenceSection() {
  const today = officeToday()
  const absences = useQuery(orpc.akun.ketidakhadiran.list.queryOptions({ input: { sejak: addDays(today, -365) } }))
  const [adding, setAdding] = useState(false)
  const cancel = useMutation(
    orpc.akun.ketidakhadiran.batal.mutationOptions({ onSuccess: () => notify('Ketidakhadiran dibatalkan; Plh. yang dibuatnya berakhir.') }),
  )
  const refusal = useRefusal(cancel.error)
  useKeys('Ketidakhadiran', { Ins: { does: 'catat ketidakhadiran', run: () => setAdding(true) } })
  const state = (mulai: string, selesai: string) =>
    selesai < today ? (
      <StateMark state="done">Selesai</StateMark>
    ) : mulai <= today ? (
      <StateMark state="running">Sedang berjalan</StateMark>
    ) : (
      <StateMark state="open">Akan datang</StateMark>
    )
  return (
    <>
      <div className={css.bar}>
        <span className="sk-meta">Selama Plh. berlaku, yang digantikan tidak bertindak dalam jabatan itu.</span>
        <ActButton kind="filled" keys="Ins" onClick={() => setAdding(true)}>
          Catat ketidakhadiran
        </ActButton>
      </div>
      {refusal && <Note kind="late">{refusal.message}</Note>}
      {absences.isPending && <LoadingRows />}
      {absences.isError && <ReadFault error={absences.error} what="Daftar ketidakhadiran" onRetry={() => void absences.refetch()} />}
      {absences.data?.length === 0 && <EmptyState>Belum ada ketidakhadiran setahun terakhir.</EmptyState>}
      {absences.data && absences.data.length > 0 && (
        <table className="sk-table">
          <thead>
            <tr>
              <th style={{ width: '20%' }}>Pegawai</th>
              <th style={{ width: '11rem' }}>Masa</th>
              <th style={{ width: '7rem' }}>Sebab</th>
              <th>Plh.</th>
              <th style={{ width: '9.5rem' }}>Keadaan</th>
              <th style={{ width: 100 }}>
                <span className="sk-unseen">Tindakan</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {absences.data.map((absence) => (
              <tr key={absence.id}>
                <td>{absence.pegawai}</td>
                <td>{spanDates(absence.mulai, absence.selesai)}</td>
                <td>{absence.sebab}</td>
                <td>{absence.plh.map((plh) => `${plh.jabatan}: ${plh.pegawai}`).join('; ') || '–'}</td>
                <td>{state(absence.mulai, absence.selesai)}</td>
                <td className="sk-num">
                  {absence.selesai >= today && (
                    <ActButton
                      kind="subtle"
                      onClick={() => cancel.mutate({ id: absence.id })}
                      label={`Batalkan ketidakhadiran ${absence.pegawai}`}
                    >
                      Batalkan
                    </ActButton>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {adding && <AbsenceDialog onClose={() => setAdding(false)} />}
    </>
  )
}
