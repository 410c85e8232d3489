import { useMutation, useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { BANYAK_BARIS, detikMenulis, type Impor } from '../../../shared/registers/impor.contract.ts'
import { shortMoment } from '../../../shared/dates.ts'
import { office, orpc, queryClient } from '../../app/client.ts'
import { WorkLine } from '../../app/work-line.tsx'
import { saveFile } from '../../documents/actions.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ReadFault } from '../../ui/empty-state.tsx'
import { AreaField } from '../../ui/fields.tsx'
import { announce } from '../../ui/live.tsx'
import { Note } from '../../ui/note.tsx'
import { useRefusal } from '../../ui/refusal.ts'
import css from './impor.module.css'

/** The imports of a register, the newest first: their result file, and the way back. */
export function ImportHistory({ jenis, onUndone }: { jenis: string; onUndone: (id: number) => void }) {
  const [undoing, setUndoing] = useState<Impor | null>(null)
  const { hash } = useLocation()
  const list = useQuery(orpc.impor.riwayat.queryOptions({ input: { jenis } }))
  const hasil = useMutation({
    mutationFn: async (impor: Impor) => {
      const file = await office.impor.hasil({ id: impor.id })
      await saveFile(file, `Hasil impor ${impor.berkas.replace(/\.\w+$/, '')}.xlsx`)
    },
  })
  const refusal = useRefusal(hasil.error)
  if (list.error) return <ReadFault error={list.error} what="Daftar impor" onRetry={() => void list.refetch()} />
  if (!list.data || list.data.length === 0) return null
  return (
    <section className={css.history} aria-label="Impor yang sudah disimpan">
      <h2 className={css.title}>Impor yang sudah disimpan</h2>
      {refusal && <Note kind="late">{refusal.message}</Note>}
      <table className={css.table}>
        <thead>
          <tr>
            <th>Waktu</th>
            <th>Berkas</th>
            <th>Oleh</th>
            <th className={css.number}>Baru</th>
            <th className={css.number}>Diperbarui</th>
            <th className={css.number}>Salah</th>
            <th>
              <span className={css.hidden}>Tindakan</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.data.map((impor) => (
            <tr
              key={impor.id}
              data-quiet={impor.dibatalkan ? true : undefined}
              data-marked={hash === `impor-${impor.id}` || undefined}
              ref={hash === `impor-${impor.id}` ? intoView : undefined}
            >
              <td>{shortMoment(impor.pada)}</td>
              <td>
                {impor.berkas}
                {impor.dibatalkan && (
                  <p className={css.quiet}>
                    dibatalkan {impor.dibatalkan.oleh}, {shortMoment(impor.dibatalkan.pada)}: {impor.dibatalkan.alasan}
                  </p>
                )}
              </td>
              <td>{impor.oleh}</td>
              <td className={css.number}>{impor.hitung.baru.toLocaleString('id-ID')}</td>
              <td className={css.number}>{impor.hitung.diperbarui.toLocaleString('id-ID')}</td>
              <td className={css.number}>{impor.hitung.salah.toLocaleString('id-ID')}</td>
              <td>
                <div className={css.acts}>
                  <ActButton kind="subtle" label={`Simpan hasil impor ${impor.berkas}`} onClick={() => hasil.mutate(impor)}>
                    Hasil (.xlsx)
                  </ActButton>
                  {impor.bolehBatal && (
                    <ActButton kind="subtle" danger label={`Batalkan impor ${impor.berkas}`} onClick={() => setUndoing(impor)}>
                      Batalkan…
                    </ActButton>
                  )}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {undoing && <UndoDialog impor={undoing} onUndone={() => onUndone(undoing.id)} onClose={() => setUndoing(null)} />}
    </section>
  )
}

const intoView = (row: HTMLTableRowElement | null) => row?.scrollIntoView({ block: 'nearest' })

function UndoDialog({ impor, onUndone, onClose }: { impor: Impor; onUndone: () => void; onClose: () => void }) {
  const [alasan, setAlasan] = useState('')
  const undo = useMutation({
    mutationFn: () => office.impor.batal({ id: impor.id, alasan }),
    onSuccess: async () => {
      announce(`Impor ${impor.berkas} dibatalkan.`)
      await queryClient.invalidateQueries({ queryKey: orpc.impor.riwayat.key() })
      onUndone()
      onClose()
    },
  })
  const refusal = useRefusal(undo.error)
  const { baru, diperbarui } = impor.hitung
  const count = (n: number) => n.toLocaleString('id-ID')
  return (
    <Dialog
      title="Batalkan impor"
      about={impor.berkas}
      dirty={alasan !== ''}
      onClose={onClose}
      act={{ does: 'Batalkan impor', danger: true, run: () => undo.mutate(), busy: undo.isPending ? 'Membatalkan…' : null }}
      words={[
        baru > 0 && `${count(baru)} yang ditambah dihapus kembali.`,
        diperbarui > 0 && `${count(diperbarui)} yang diperbarui kembali seperti semula.`,
        'Riwayatnya tetap.',
        baru + diperbarui >= BANYAK_BARIS &&
          `Selama itu orang lain tetap dapat membaca; yang mereka simpan menunggu sekitar ${detikMenulis(baru + diperbarui)} detik.`,
      ]
        .filter(Boolean)
        .join(' ')}
    >
      <AreaField
        label="Alasan"
        need="wajib"
        autoFocus
        value={alasan}
        onChange={setAlasan}
        maxLength={500}
        error={refusal?.fields.alasan ?? null}
      />
      {undo.isPending && <WorkLine inside />}
      {refusal && !refusal.fields.alasan && <Note kind="late">{refusal.message}</Note>}
    </Dialog>
  )
}
