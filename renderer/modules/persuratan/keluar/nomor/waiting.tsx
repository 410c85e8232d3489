import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { shortDate } from '../../../../../shared/dates.ts'
import { orpc } from '../../../../app/client.ts'
import { ActButton } from '../../../../ui/act-button.tsx'
import { BuatDialog } from '../buat-dialog.tsx'
import css from '../keluar.module.css'
import { PesananActs } from './acts.tsx'
import { useBooks } from './pesan-dialog.tsx'

/** Bookings whose last day is over, before whoever uses or releases them; on Beranda, above the tasks. */
export function PesananLewat() {
  const books = useBooks()
  const { data } = useQuery({ ...orpc.persuratan.naskah.nomor.pesanan.queryOptions({ input: {} }), enabled: books })
  const over = (data ?? []).filter((one) => one.lewat)
  if (!books || over.length === 0) return null
  return (
    <section className={css.waiting} aria-labelledby="pesanan-lewat">
      <h2 id="pesanan-lewat">
        Pesanan nomor yang lewat <span>{over.length}</span>
      </h2>
      <ul>
        {over.map((one) => (
          <li key={one.id}>
            <Link to="/persuratan/nomor" className="sk-link">
              {one.nomor}
            </Link>
            <span className={css.meta}>
              {one.keperluan}, oleh {one.dipesanOleh}
            </span>
            <span className={css.meta}>sampai {shortDate(one.sampai)}</span>
            <PesananActs pesanan={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Journeys that are over and whose report is still asked for; on Beranda, above the tasks. */
export function LaporanDitunggu() {
  const { data = [] } = useQuery(orpc.persuratan.naskah.laporanDitunggu.queryOptions())
  const [making, setMaking] = useState<(typeof data)[number] | null>(null)
  if (data.length === 0) return null
  return (
    <section className={css.waiting} aria-labelledby="laporan-ditunggu">
      <h2 id="laporan-ditunggu">
        Laporan perjalanan yang ditunggu <span>{data.length}</span>
      </h2>
      <ul>
        {data.map((one) => (
          <li key={one.id}>
            <Link to="/persuratan/surat-keluar/$id" params={{ id: String(one.id) }} className="sk-link">
              {one.tujuan || one.nomor || 'SPD'}
            </Link>
            <span className={css.meta}>
              {one.nama}
              {one.nomor && `, SPD ${one.nomor}`}
            </span>
            <span className={css.meta}>kembali {shortDate(one.kembali)}</span>
            <span className={css.acts}>
              <ActButton label={`Buat laporan ${one.nama}, ${one.tujuan}`} onClick={() => setMaking(one)}>
                Buat laporan…
              </ActButton>
            </span>
          </li>
        ))}
      </ul>
      {making && (
        <BuatDialog
          jenis="laporan"
          induk={{ naskah: { id: making.id, nomor: making.nomor, jenis: 'spd' }, sebagai: 'laporan' }}
          onClose={() => setMaking(null)}
        />
      )}
    </section>
  )
}
