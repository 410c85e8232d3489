import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { jenisOf } from '../../../../../shared/modules/persuratan/naskah/jenis.ts'
import type { Naskah } from '../../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import { office } from '../../../../app/client.ts'
import { notify } from '../../../../app/notices.tsx'
import { Section } from '../../../../ui/pane.tsx'
import { refusalOf } from '../../../../ui/refusal.ts'
import { BuatDialog } from '../buat-dialog.tsx'
import css from '../keluar.module.css'

type Sebagai = 'ralat' | 'susulan' | 'laporan'
type Relative = Naskah['turunan'][number]

const sebagaiNama: Readonly<Record<string, string>> = { ralat: 'Ralat', susulan: 'Susulan', spd: 'SPD', laporan: 'Laporan' }
function ToNaskah({ of }: { of: Relative }) {
  return (
    <Link to="/persuratan/surat-keluar/$id" params={{ id: String(of.id) }} className="sk-link">
      {jenisOf(of.jenis).nama} {of.nomor}
    </Link>
  )
}

/** What it answers, what it belongs to, what belongs to it; and the way to make such a one. */
export function TerkaitPanel({ naskah }: { naskah: Naskah }) {
  const [making, setMaking] = useState<Sebagai | null>(null)
  const { balasanAtas, induk, turunan } = naskah
  const journey = naskah.jenis === 'surat-tugas' || naskah.jenis === 'spd'
  const may: readonly Sebagai[] = [
    ...(naskah.beku ? (['ralat', 'susulan'] as const) : []),
    ...(journey && naskah.beku ? (['laporan'] as const) : []),
  ]
  const travels = naskah.jenis === 'surat-tugas' && naskah.keadaan !== 'batal'
  const spd = useMutation({
    mutationFn: () => office.persuratan.naskah.buatSpd({ id: naskah.id }),
    onSuccess: ({ id }) => notify(id.length === 0 ? 'Setiap orangnya sudah punya SPD' : `${id.length} SPD dibuat`),
    onError: (error) => notify(refusalOf(error).message, { fault: true }),
  })
  if (!balasanAtas && !induk && turunan.length === 0 && may.length === 0 && !travels) return null
  return (
    <Section title="Terkait">
      <ul className={css.rows}>
        {balasanAtas && (
          <li>
            <span>
              <small>Menjawab</small>
              <Link to="/persuratan/surat-masuk/$id" params={{ id: String(balasanAtas.id) }} className="sk-link">
                {balasanAtas.nomor} {balasanAtas.hal}
              </Link>
            </span>
          </li>
        )}
        {induk && (
          <li>
            <span>
              <small>{sebagaiNama[induk.sebagai] ?? 'Bagian'} dari</small>
              <ToNaskah of={induk} />
            </span>
          </li>
        )}
        {turunan.map((one) => (
          <li key={one.id}>
            <span>
              <small>{sebagaiNama[one.sebagai] ?? 'Lanjutan'}</small>
              <ToNaskah of={one} />
            </span>
          </li>
        ))}
      </ul>
      {(may.length > 0 || travels) && (
        <div className={css.acts}>
          {travels && (
            <button type="button" className="sk-link" onClick={() => spd.mutate()}>
              {spd.isPending ? 'Membuat SPD…' : 'Buat SPD tiap orang'}
            </button>
          )}
          {may.map((one) => (
            <button key={one} type="button" className="sk-link" onClick={() => setMaking(one)}>
              Buat {one}
            </button>
          ))}
        </div>
      )}
      {making && (
        <BuatDialog
          jenis={making === 'laporan' ? 'laporan' : naskah.jenis}
          induk={{ naskah, sebagai: making }}
          onClose={() => setMaking(null)}
        />
      )}
    </Section>
  )
}
