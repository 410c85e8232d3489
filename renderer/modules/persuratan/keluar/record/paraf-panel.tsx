import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Naskah, Persetujuan } from '../../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import { office, orpc } from '../../../../app/client.ts'
import { notify } from '../../../../app/notices.tsx'
import { ActButton } from '../../../../ui/act-button.tsx'
import { momentShort } from '../../../../ui/clock.ts'
import { Dialog } from '../../../../ui/dialog.tsx'
import { CheckField, SelectField } from '../../../../ui/fields.tsx'
import { Section } from '../../../../ui/pane.tsx'
import { RefusalNote } from '../../../../ui/refusal-note.tsx'
import { useRefusal } from '../../../../ui/refusal.ts'
import { StateMark } from '../../../../ui/state-mark.tsx'
import css from '../keluar.module.css'
import { TolakDialog, useJawab } from '../paraf.tsx'

const macamNama = { paraf: 'Paraf', 'paraf-koordinasi': 'Paraf koordinasi', persetujuan: 'Persetujuan' } as const

function Answer({ one }: { one: Persetujuan }) {
  if (one.gugur) return <StateMark state="void">Gugur oleh revisi baru</StateMark>
  if (one.hasil === 'setuju')
    return <StateMark state="done">{one.dijawabPada === null ? 'Diparaf' : momentShort(one.dijawabPada)}</StateMark>
  if (one.hasil === 'tolak') return <StateMark state="late">Ditolak</StateMark>
  return <StateMark state="running">Menunggu</StateMark>
}

interface Props {
  naskah: Naskah
  onAsk: () => void
}

/** Whose paraf was asked, and what each answered; mine is given here. */
export function ParafPanel({ naskah, onAsk }: Props) {
  const [refusing, setRefusing] = useState<Persetujuan | null>(null)
  const jawab = useJawab()
  const rows = naskah.persetujuan
  const [present, lapsed] = [rows.filter((one) => !one.gugur), rows.filter((one) => one.gugur)]
  const line = (one: Persetujuan) => (
    <li key={one.id} data-lapsed={one.gugur || undefined}>
      <div className={css.parafHead}>
        <span>
          <strong>{one.jabatan}</strong>
          <small>
            {macamNama[one.macam]}
            {one.dijawabOleh && `, ${one.dijawabOleh}`}
            {one.gugur && `, revisi ${one.revisi}`}
          </small>
        </span>
        <Answer one={one} />
      </div>
      {one.catatan && <p className={css.said}>“{one.catatan}”</p>}
      {one.milikSaya && (
        <div className={css.acts}>
          <ActButton onClick={() => setRefusing(one)}>Tolak…</ActButton>
          <ActButton busy={jawab.isPending ? 'Memaraf…' : null} onClick={() => jawab.mutate({ id: one.id, hasil: 'setuju', catatan: '' })}>
            Paraf
          </ActButton>
        </div>
      )}
    </li>
  )
  return (
    <Section
      title="Paraf"
      meta={
        naskah.bolehUbah && (
          <button type="button" className="sk-link" onClick={onAsk}>
            Minta paraf
          </button>
        )
      }
    >
      {present.length === 0 && <p className={css.quiet}>Belum ada paraf pada revisi {naskah.revisi}.</p>}
      <ul className={css.paraf}>{present.map(line)}</ul>
      {lapsed.length > 0 && (
        <details>
          <summary className={css.quiet}>{lapsed.length} paraf gugur</summary>
          <ul className={css.paraf}>{lapsed.map(line)}</ul>
        </details>
      )}
      {refusing && <TolakDialog persetujuan={refusing} about={naskah.kepala.hal} onClose={() => setRefusing(null)} />}
    </Section>
  )
}

interface AskProps {
  naskah: Naskah
  /** Keeps what is typed first: the paraf is asked on what is saved. */
  save: () => Promise<Naskah | null>
  onAsked: () => void
  onClose: () => void
}

/** Which posts are asked, for paraf or paraf koordinasi; the head of the unit is offered first. */
export function MintaDialog({ naskah, save, onAsked, onClose }: AskProps) {
  const head = naskah.parafKepala
  const wanted = head && ['belum', 'ditolak'].includes(head.keadaan) ? head.jabatanId : null
  const [chosen, setChosen] = useState<readonly number[]>(wanted === null ? [] : [wanted])
  const [macam, setMacam] = useState<'paraf' | 'paraf-koordinasi'>('paraf')
  const posts = useQuery(orpc.persuratan.naskah.penanda.queryOptions()).data ?? []
  const sorted = [...posts].sort((a, b) => Number(b.jabatanId === head?.jabatanId) - Number(a.jabatanId === head?.jabatanId))
  // a concept that came back is asked for anew
  const back = naskah.riwayatRevisi.some((row) => row.revisi === naskah.revisi)
  const asked = new Set(naskah.persetujuan.filter((one) => !back && !one.gugur && one.hasil !== 'tolak').map((one) => one.jabatanId))
  const ask = useMutation({
    mutationFn: async () => {
      if ((await save()) === null) return null
      return office.persuratan.naskah.persetujuan.minta({ id: naskah.id, jabatanId: [...chosen], macam })
    },
    onSuccess: (asked) => {
      if (asked) {
        notify(chosen.length === 1 ? 'Paraf diminta' : `${chosen.length} paraf diminta`)
        onAsked()
      }
      onClose()
    },
  })
  const refusal = useRefusal(ask.error)
  return (
    <Dialog
      title="Minta paraf"
      about={naskah.kepala.hal}
      size="m"
      onClose={onClose}
      act={{
        does: 'Minta paraf',
        run: () => ask.mutate(),
        busy: ask.isPending ? 'Meminta…' : null,
        refused: chosen.length === 0 ? 'Pilih paling sedikit satu jabatan.' : null,
      }}
      words="Paraf berlaku bagi revisi ini. Bila konsepnya diserahkan lalu diubah, paraf yang ada gugur dan diminta lagi."
    >
      <SelectField
        label="Macam"
        value={macam}
        onChange={setMacam}
        options={[
          ['paraf', 'Paraf (berjenjang)'],
          ['paraf-koordinasi', 'Paraf koordinasi'],
        ]}
      />
      <div role="group" aria-label="Jabatan">
        {sorted.map((post) => (
          <CheckField
            key={post.jabatanId}
            label={post.jabatan}
            hint={asked.has(post.jabatanId) ? 'sudah diminta pada revisi ini' : post.nama || 'tanpa pejabat'}
            disabled={asked.has(post.jabatanId)}
            checked={chosen.includes(post.jabatanId)}
            onChange={(on) => setChosen(on ? [...chosen, post.jabatanId] : chosen.filter((id) => id !== post.jabatanId))}
          />
        ))}
      </div>
      <RefusalNote refusal={refusal} />
      {refusal?.fields.jabatanId && <p className={css.fault}>{refusal.fields.jabatanId}</p>}
    </Dialog>
  )
}
