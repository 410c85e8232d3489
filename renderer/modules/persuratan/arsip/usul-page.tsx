import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { shortDate } from '../../../../shared/dates.ts'
import { jenisUsul, usulNama, type Usul } from '../../../../shared/modules/persuratan/arsip/arsip.contract.ts'
import type { BerkasArsipBaris } from '../../../../shared/modules/persuratan/arsip/arsip.daftar.ts'
import { kurunWaktu } from '../../../../shared/modules/persuratan/arsip/arsip.daftar.ts'
import { office, orpc } from '../../../app/client.ts'
import { ActButton } from '../../../ui/act-button.tsx'
import { Foot } from '../../../ui/bars.tsx'
import { EmptyState, LoadingRows, ReadFault } from '../../../ui/empty-state.tsx'
import { useKeys } from '../../../ui/keys.ts'
import { announce } from '../../../ui/live.tsx'
import { Note } from '../../../ui/note.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { PathLink } from '../../../ui/path-link.tsx'
import { ReasonDialog } from '../../../ui/reason-dialog.tsx'
import { useRefusal } from '../../../ui/refusal.ts'
import { listDate } from '../words.ts'
import css from './arsip.module.css'
import { PaperLinks } from './paper-links.tsx'
import { UsulDialog } from './usul-dialog.tsx'

type Jenis = Usul['jenis']

const tabs = jenisUsul.map((key) => ({ key, name: usulNama[key] }))
const told: Readonly<Record<Jenis, string>> = {
  pindah: 'Berkas yang masa aktifnya habis dipindahkan ke unit kearsipan dengan Berita Acara.',
  musnah:
    'Program hanya mengusulkan dan tidak pernah menghapus. Pemusnahan memerlukan panitia penilai, persetujuan Kepala ANRI (retensi 10 tahun ke atas) atau Wali Kota, dan Berita Acara dengan dua saksi.',
  serah: 'Berkas permanen yang habis retensinya diserahkan ke lembaga kearsipan daerah dengan Berita Acara.',
}

/** What is proposed: to the record room, for destruction, for the city archive; the program only proposes. */
export function UsulArsipPage() {
  const [jenis, setJenis] = useState<Jenis>('pindah')
  const usul = useQuery(orpc.persuratan.arsip.usul.list.queryOptions())
  const mine = (usul.data ?? []).filter((one) => one.jenis === jenis)
  return (
    <div className="sk-page">
      <PageHead title="Usul arsip" tabs={tabs} tab={jenis} onTab={setJenis} />
      <div className={css.list} data-part="table">
        <Note kind="info">{told[jenis]}</Note>
        {usul.error ? (
          <ReadFault error={usul.error} what="Usul arsip" onRetry={() => void usul.refetch()} />
        ) : usul.data ? (
          <>
            <Candidates key={jenis} jenis={jenis} />
            {mine.map((one) => (
              <Proposal key={one.id} usul={one} />
            ))}
          </>
        ) : (
          <LoadingRows rows={8} />
        )}
      </div>
      <Foot
        keys={[
          ['Ctrl+A', 'pilih semua'],
          ['U', 'susun usul'],
        ]}
      />
    </div>
  )
}

/** Files that may be proposed today, chosen one by one or all. */
function Candidates({ jenis }: { jenis: Jenis }) {
  const read = useQuery(orpc.persuratan.arsip.usul.calon.queryOptions({ input: { jenis } }))
  const rows = read.data ?? []
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const chosen = rows.filter((row) => left.has(row.id))
  const make = useMutation({
    mutationFn: () => office.persuratan.arsip.usul.buat({ jenis, berkasId: chosen.map((row) => row.id) }),
    onSuccess: () => {
      setLeft(new Set())
      announce('Usul disusun')
    },
  })
  const refusal = useRefusal(make.error)
  const propose = () => {
    if (chosen.length > 0 && !make.isPending) make.mutate()
  }
  const all = () => setLeft(chosen.length === rows.length ? new Set() : new Set(rows.map((row) => row.id)))
  useKeys('Usul arsip', {
    'Ctrl+A': rows.length > 0 ? { does: 'pilih semua calon', run: all } : undefined,
    U: chosen.length > 0 ? { does: 'susun usul dari yang dipilih', run: propose } : undefined,
  })
  const toggle = (id: number) => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    setLeft(next)
  }
  if (!read.data) return <LoadingRows rows={4} />
  if (rows.length === 0) return <EmptyState>Tidak ada berkas yang dapat diusulkan hari ini.</EmptyState>
  return (
    <section className={css.proposal}>
      <h2>Calon {usulNama[jenis].toLowerCase()}</h2>
      <table className={css.table} aria-label={`Calon ${usulNama[jenis].toLowerCase()}`}>
        <thead>
          <tr>
            <th className={css.narrow}>Pilih</th>
            <th className={css.day}>No. berkas</th>
            <th className={css.take}>Kode</th>
            <th>Uraian informasi berkas</th>
            <th className={css.day}>Kurun waktu</th>
            <th className={css.take}>Simpan sampai</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CandidateRow key={row.id} row={row} jenis={jenis} chosen={left.has(row.id)} onToggle={() => toggle(row.id)} />
          ))}
        </tbody>
      </table>
      {refusal && <Note kind="late">{refusal.message}</Note>}
      <div>
        <ActButton
          kind="filled"
          keys="U"
          refused={chosen.length === 0 ? 'Pilih berkasnya lebih dahulu.' : null}
          busy={make.isPending ? 'Menyusun…' : null}
          onClick={propose}
        >
          {chosen.length > 0 ? `Susun usul dari ${chosen.length} berkas` : 'Susun usul'}
        </ActButton>
      </div>
    </section>
  )
}

interface CandidateProps {
  row: BerkasArsipBaris
  jenis: Jenis
  chosen: boolean
  onToggle: () => void
}

function CandidateRow({ row, jenis, chosen, onToggle }: CandidateProps) {
  const until = jenis === 'pindah' ? row.aktifSampai : row.inaktifSampai
  return (
    <tr data-chosen={chosen || undefined}>
      <td>
        <input type="checkbox" aria-label={`Pilih berkas ${row.nomor}`} checked={chosen} onChange={onToggle} />
      </td>
      <td>
        <PathLink to={`/persuratan/arsip/${row.id}`}>{row.nomor}</PathLink>
      </td>
      <td>{row.kode}</td>
      <td>{row.uraian ?? 'Rahasia'}</td>
      <td>{kurunWaktu(row)}</td>
      <td>{until ? listDate(until) : '–'}</td>
    </tr>
  )
}

/** Where a proposal stands: consent, Berita Acara, or given up. */
function Proposal({ usul }: { usul: Usul }) {
  const [dialog, setDialog] = useState<'setujui' | 'selesai' | 'batal' | null>(null)
  const running = usul.selesaiTanggal === null && usul.batal === null
  const needs = usul.jenis === 'musnah' && usul.persetujuan === ''
  const title = `${usulNama[usul.jenis]} ${shortDate(usul.tanggal)}`
  return (
    <section className={css.proposal} aria-label={title}>
      <h2>
        {title}, {usul.berkas.length.toLocaleString('id-ID')} berkas
      </h2>
      <p className={css.quiet}>{usul.berkas.map((one) => `${one.nomor} ${one.uraian}`).join('; ')}</p>
      <p className={css.quiet}>{standOf(usul)}</p>
      <div className={css.acts}>
        {running &&
          (needs ? (
            <ActButton onClick={() => setDialog('setujui')}>Catat persetujuan…</ActButton>
          ) : (
            <ActButton onClick={() => setDialog('selesai')}>Catat Berita Acara…</ActButton>
          ))}
        <PaperLinks nama={`Daftar ${title}`} request={{ dokumen: 'daftar-usul-arsip', id: [usul.id] }} />
        {running && (
          <ActButton kind="subtle" danger onClick={() => setDialog('batal')}>
            Batalkan usul…
          </ActButton>
        )}
      </div>
      {(dialog === 'setujui' || dialog === 'selesai') && <UsulDialog usul={usul} what={dialog} onClose={() => setDialog(null)} />}
      {dialog === 'batal' && (
        <ReasonDialog
          title="Batalkan usul"
          about={title}
          note="Berkasnya dapat diusulkan lagi. Catatan usul ini tetap tersimpan."
          act="Batalkan usul"
          busy="Membatalkan…"
          danger
          run={(sebab) => office.persuratan.arsip.usul.batal({ id: usul.id, sebab })}
          onDone={() => announce('Usul dibatalkan')}
          onClose={() => setDialog(null)}
        />
      )}
    </section>
  )
}

function standOf({ jenis, batal, selesaiTanggal, beritaAcara, persetujuan, persetujuanTanggal, penyetuju }: Usul): string {
  const agreed = persetujuan && persetujuanTanggal ? `Persetujuan ${penyetuju} ${persetujuan}, ${shortDate(persetujuanTanggal)}. ` : ''
  if (batal !== null) return `${agreed}Dibatalkan: ${batal}`
  if (selesaiTanggal !== null) return `${agreed}Selesai dengan Berita Acara ${beritaAcara}, ${shortDate(selesaiTanggal)}.`
  if (jenis === 'musnah' && !agreed) return `Menunggu persetujuan ${penyetuju}.`
  return `${agreed}Menunggu Berita Acara.`
}
