import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { jenisOf } from '../../../../shared/modules/persuratan/naskah/jenis.ts'
import type { Persetujuan } from '../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import { office, orpc } from '../../../app/client.ts'
import { notify } from '../../../app/notices.tsx'
import { ActButton } from '../../../ui/act-button.tsx'
import { momentShort } from '../../../ui/clock.ts'
import { ReasonDialog } from '../../../ui/reason-dialog.tsx'
import { refusalOf } from '../../../ui/refusal.ts'
import css from './keluar.module.css'

/** Answers a paraf that waits for me. */
export function useJawab() {
  return useMutation({
    mutationFn: (input: { id: number; hasil: 'setuju' | 'tolak'; catatan: string }) => office.persuratan.naskah.persetujuan.jawab(input),
    onSuccess: () => notify('Paraf diberikan'),
    onError: (error) => notify(refusalOf(error).message, { fault: true }),
  })
}

interface RefuseProps {
  persetujuan: Pick<Persetujuan, 'id' | 'jabatan'>
  about: string
  onClose: () => void
}

/** A paraf is refused with its reason: the drafter must know what to mend. */
export function TolakDialog({ persetujuan, about, onClose }: RefuseProps) {
  return (
    <ReasonDialog
      title="Tolak paraf"
      about={about}
      note={`Konsep kembali kepada penyusunnya dengan alasan ini, sebagai jawaban ${persetujuan.jabatan}.`}
      act="Tolak paraf ini"
      busy="Menolak…"
      danger
      run={(catatan) => office.persuratan.naskah.persetujuan.jawab({ id: persetujuan.id, hasil: 'tolak', catatan })}
      onDone={() => notify('Paraf ditolak')}
      onClose={onClose}
    />
  )
}

/** Paraf that wait for me, the oldest first: a group of their own above the tasks, answered here or at the record. */
export function ParafSaya() {
  const { data = [] } = useQuery(orpc.persuratan.naskah.persetujuan.saya.queryOptions())
  const [refusing, setRefusing] = useState<(typeof data)[number] | null>(null)
  const jawab = useJawab()
  if (data.length === 0) return null
  return (
    <section className={css.waiting} aria-labelledby="paraf-saya">
      <h2 id="paraf-saya">
        Menunggu paraf saya <span>{data.length}</span>
      </h2>
      <ul>
        {data.map((one) => (
          <li key={one.id}>
            <Link to="/persuratan/surat-keluar/$id" params={{ id: String(one.naskahId) }} className="sk-link">
              {one.hal || jenisOf(one.jenis).nama}
            </Link>
            <span className={css.meta}>
              {jenisOf(one.jenis).nama}, dari {one.konseptor}, sebagai {one.jabatan}
            </span>
            <span className={css.meta}>{momentShort(one.dimintaPada)}</span>
            <span className={css.acts}>
              <ActButton label={`Tolak paraf ${one.hal}`} onClick={() => setRefusing(one)}>
                Tolak…
              </ActButton>
              <ActButton label={`Paraf ${one.hal}`} onClick={() => jawab.mutate({ id: one.id, hasil: 'setuju', catatan: '' })}>
                Paraf
              </ActButton>
            </span>
          </li>
        ))}
      </ul>
      {refusing && <TolakDialog persetujuan={refusing} about={refusing.hal} onClose={() => setRefusing(null)} />}
    </section>
  )
}
