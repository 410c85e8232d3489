import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { shortMoment } from '../../../../../shared/dates.ts'
import { office, orpc } from '../../../../app/client.ts'
import { notify } from '../../../../app/notices.tsx'
import { hasLane, useSesi } from '../../../../app/session.ts'
import { ActButton } from '../../../../ui/act-button.tsx'
import { officeToday } from '../../../../ui/clock.ts'
import { Dialog } from '../../../../ui/dialog.tsx'
import { LoadingRows, ReadFault } from '../../../../ui/empty-state.tsx'
import { ReasonDialog } from '../../../../ui/reason-dialog.tsx'
import { RefusalNote } from '../../../../ui/refusal-note.tsx'
import { useRefusal } from '../../../../ui/refusal.ts'
import { StateMark } from '../../../../ui/state-mark.tsx'
import table from '../../arsip/arsip.module.css'
import { useBooks } from './pesan-dialog.tsx'

interface Year {
  readonly buku: string
  readonly nama: string
  readonly tahun: number
}

/** The books that give numbers, year by year, with what their printed pages must explain. */
export function BukuList() {
  const read = useQuery(orpc.persuratan.naskah.nomor.buku.queryOptions())
  const books = useBooks()
  const closes = hasLane(useSesi(), 'kasubbag-tu')
  const [open, setOpen] = useState<(Year & { readonly what: 'lewati' | 'tutup' }) | null>(null)
  if (read.error) return <ReadFault error={read.error} what="Buku nomor" onRetry={() => void read.refetch()} />
  if (!read.data) return <LoadingRows rows={8} />
  const year = Number(officeToday().slice(0, 4))
  return (
    <>
      {read.data.map(({ kode, nama, tahun }) => (
        <section key={kode} className={table.proposal}>
          <h2>{nama}</h2>
          <table className={table.table} aria-label={nama}>
            <thead>
              <tr>
                <th className={table.level}>Tahun</th>
                <th className={table.day}>Nomor terakhir</th>
                <th>Celah dan keterangannya</th>
                <th style={{ width: 210 }}>Keadaan</th>
                {books && <th style={{ width: 150 }}>Tindakan</th>}
              </tr>
            </thead>
            <tbody>
              {tahun.map((one) => {
                const of = { buku: kode, nama, tahun: one.tahun }
                return (
                  <tr key={one.tahun}>
                    <td>{one.tahun}</td>
                    <td>{one.nomorTerakhir ?? '–'}</td>
                    <td>{one.celah.length === 0 ? '–' : one.celah.map((gap) => <div key={gap}>{gap}</div>)}</td>
                    <td>
                      {one.ditutupPada === null ? (
                        <StateMark state="running">Terbuka</StateMark>
                      ) : (
                        <StateMark state="done">{`Ditutup ${shortMoment(one.ditutupPada)} oleh ${one.ditutupOleh ?? '–'}`}</StateMark>
                      )}
                    </td>
                    {books && (
                      <td>
                        {one.tahun === year && (
                          <ActButton label={`Lewati nomor ${nama} ${one.tahun}`} onClick={() => setOpen({ ...of, what: 'lewati' })}>
                            Lewati nomor…
                          </ActButton>
                        )}
                        {closes && one.tahun < year && one.ditutupPada === null && (
                          <ActButton label={`Tutup ${nama} ${one.tahun}`} onClick={() => setOpen({ ...of, what: 'tutup' })}>
                            Tutup buku…
                          </ActButton>
                        )}
                      </td>
                    )}
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
      ))}
      {open?.what === 'lewati' && <LewatiNomor of={open} onClose={() => setOpen(null)} />}
      {open?.what === 'tutup' && <TutupBuku of={open} onClose={() => setOpen(null)} />}
    </>
  )
}

function LewatiNomor({ of: { buku, nama, tahun }, onClose }: { of: Year; onClose: () => void }) {
  return (
    <ReasonDialog
      title="Lewati nomor"
      about={`${nama} ${tahun}`}
      note="Nomor berikutnya tercatat dilewati beserta alasannya. Surat sesudahnya mendapat nomor setelah itu."
      act="Lewati nomor berikutnya"
      busy="Mencatat…"
      run={async (alasan) => {
        const { nomor } = await office.persuratan.naskah.nomor.lewati({ buku, tahun, alasan })
        notify(`Nomor ${nomor} dilewati`)
      }}
      onDone={() => undefined}
      onClose={onClose}
    />
  )
}

function TutupBuku({ of: { buku, nama, tahun }, onClose }: { of: Year; onClose: () => void }) {
  const close = useMutation({
    mutationFn: () => office.persuratan.naskah.nomor.tutup({ buku, tahun }),
    onSuccess: () => {
      notify(`${nama} ${tahun} ditutup`)
      onClose()
    },
  })
  const refusal = useRefusal(close.error)
  return (
    <Dialog
      title={`Tutup ${nama} ${tahun}`}
      onClose={onClose}
      act={{ does: `Tutup buku ${tahun}`, run: () => close.mutate(), busy: close.isPending ? 'Menutup…' : null, danger: true }}
    >
      <p>Sesudah ditutup hanya nomor sisipan dengan persetujuan Kasubbag TU yang masih masuk, dan buku tidak dapat dibuka kembali.</p>
      {refusal?.fields.tahun ? <p role="alert">{refusal.fields.tahun}</p> : <RefusalNote refusal={refusal} />}
    </Dialog>
  )
}
