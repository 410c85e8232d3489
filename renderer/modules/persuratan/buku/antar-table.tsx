import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { shortMoment } from '../../../../shared/dates.ts'
import type { AntarBaris } from '../../../../shared/modules/persuratan/buku.contract.ts'
import { office, orpc } from '../../../app/client.ts'
import { ActButton } from '../../../ui/act-button.tsx'
import { EmptyState, LoadingRows, ReadFault } from '../../../ui/empty-state.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { announce } from '../../../ui/live.tsx'
import { useRefusal } from '../../../ui/refusal.ts'
import shared from '../persuratan.module.css'
import css from './buku.module.css'

/** The delivery of a day, ticked off: who took each letter, route by route. */
export function AntarTable({ tanggal }: { tanggal: string }) {
  const antar = useQuery(orpc.persuratan.buku.antar.queryOptions({ input: { tanggal } }))
  return (
    <div className={css.list}>
      {antar.error ? (
        <ReadFault error={antar.error} what="Daftar antar" onRetry={() => void antar.refetch()} />
      ) : (
        !antar.data && <LoadingRows rows={10} />
      )}
      {antar.data?.rute.length === 0 && <EmptyState>Tidak ada surat yang dibagikan pada tanggal ini.</EmptyState>}
      {antar.data?.rute.map((rute) => (
        <section key={rute.kode} aria-label={rute.nama}>
          <h2 className={css.route}>{rute.nama}</h2>
          <table className={css.table}>
            <thead>
              <tr>
                <th style={{ width: 72 }}>Agenda</th>
                <th>Dari dan hal</th>
                <th style={{ width: '24%' }}>Kepada</th>
                <th style={{ width: '32%' }}>Tanda terima</th>
              </tr>
            </thead>
            <tbody>
              {rute.baris.map((baris) => (
                <tr key={baris.disposisiId}>
                  <td>
                    <Link to="/persuratan/surat-masuk/$id" params={{ id: String(baris.suratId) }} className={shared.link}>
                      {baris.nomor}
                    </Link>
                  </td>
                  <td>
                    {baris.dari}
                    <br />
                    {baris.hal ?? 'Rahasia'}
                  </td>
                  <td>
                    {baris.kepada}
                    {baris.keterangan && <div className={shared.meta}>{baris.keterangan}</div>}
                  </td>
                  <td>
                    <Receipt baris={baris} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  )
}

function Receipt({ baris }: { baris: AntarBaris }) {
  const [nama, setNama] = useState('')
  const receive = useMutation({
    mutationFn: () => office.persuratan.suratMasuk.terima({ disposisiId: baris.disposisiId, nama }),
    onSuccess: () => announce(`${baris.nomor} diterima ${nama}`),
  })
  const refusal = useRefusal(receive.error)
  if (baris.diterimaPada !== null)
    return (
      <>
        {baris.diterimaOleh}
        <div className={shared.meta}>{shortMoment(baris.diterimaPada)}</div>
      </>
    )
  if (baris.menunggu) return <span className={shared.meta}>Belum didistribusikan</span>
  const send = () => nama.trim() !== '' && !receive.isPending && receive.mutate()
  return (
    <form
      className={css.receipt}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <TextField
        label={`Nama jelas penerima ${baris.nomor}, ${baris.kepada}`}
        hideLabel
        size="bar"
        value={nama}
        onChange={setNama}
        error={refusal?.message}
        placeholder="Nama jelas penerima"
      />
      <ActButton
        type="submit"
        busy={receive.isPending ? 'Mencatat…' : null}
        refused={nama.trim() === '' ? 'Isi nama jelas penerima.' : null}
      >
        Terima
      </ActButton>
    </form>
  )
}
