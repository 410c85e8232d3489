import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Kesiapan } from '../../shared/akun/akun.contract.ts'
import { orpc } from '../app/client.ts'
import { useSesi } from '../app/session.ts'
import { StateMark } from '../ui/state-mark.tsx'
import css from './tasks.module.css'

const isReady = (lane: Kesiapan) => lane.berakun > 0

/** What the administrator of a new office still has to do: each lane without anyone, and the door to where it is mended. */
export function FirstSteps() {
  const { admin } = useSesi()
  const lanes = useQuery({ ...orpc.akun.kesiapan.queryOptions(), enabled: admin })
  if (!lanes.data || lanes.data.every(isReady)) return null
  return (
    <section className={css.first} aria-label="Langkah pertama">
      <h2>Agar surat dapat berjalan</h2>
      <p>
        Setiap peran di bawah ini memerlukan seorang pejabat dan akunnya. Nama unit dan jabatan yang lain dari susunan bawaan disesuaikan
        lebih dahulu di{' '}
        <Link to="/pengaturan/$bagian" params={{ bagian: 'unit' }}>
          Unit kerja
        </Link>{' '}
        dan{' '}
        <Link to="/pengaturan/$bagian" params={{ bagian: 'jabatan' }}>
          Jabatan
        </Link>
        .
      </p>
      <table className="sk-table" aria-label="Kesiapan peran">
        <tbody>
          {lanes.data.map((lane) => (
            <tr key={lane.lane}>
              <td>{lane.nama}</td>
              <td>
                <Readiness lane={lane} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Readiness({ lane }: { lane: Kesiapan }) {
  if (isReady(lane)) return <StateMark state="done">Siap</StateMark>
  return (
    <span className={css.lacking}>
      <StateMark state="open">{lane.pejabat === 0 ? 'Belum ada pejabat' : 'Belum ada akun'}</StateMark>{' '}
      {lane.pejabat === 0 ? (
        <Link to="/pengaturan/$bagian" params={{ bagian: 'penugasan' }}>
          Catat pegawai dan penugasannya
        </Link>
      ) : (
        <Link to="/pengaturan/$bagian" params={{ bagian: 'akun' }}>
          Buat akun
        </Link>
      )}
    </span>
  )
}
