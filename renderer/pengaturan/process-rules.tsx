import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { shortDate, shortMoment, spanDates } from '../../shared/dates.ts'
import type { AturanProses, JalurAturan, LangkahAturan, Masa, RiwayatAturan } from '../../shared/workflow/aturan.contract.ts'
import { orpc } from '../app/client.ts'
import { notify } from '../app/notices.tsx'
import { ActButton } from '../ui/act-button.tsx'
import { EmptyState, LoadingRows, ReadFault } from '../ui/empty-state.tsx'
import { Note } from '../ui/note.tsx'
import { useRefusal } from '../ui/refusal.ts'
import { StateMark, type State } from '../ui/state-mark.tsx'
import css from './pengaturan.module.css'
import { EndRuleDialog, LaneRuleDialog, StepRuleDialog } from './rule-dialogs.tsx'

/** What holds, in bold where the office set it, with since when; else as the program says. */
function Value({ masa, children }: { masa: Masa; children: ReactNode }) {
  if (masa === null) return <>{children}</>
  return (
    <>
      <strong>{children}</strong>
      <div className="sk-meta">{masa.sampai ? `s.d. ${shortDate(masa.sampai)}` : `sejak ${shortDate(masa.sejak)}`}</div>
    </>
  )
}

function Holders({ jalur }: { jalur: JalurAturan }) {
  if (jalur.lane === 'asn') return <>yang bersangkutan</>
  if (jalur.petugas.length > 3) return <>{jalur.petugas.length} orang</>
  if (jalur.petugas.length > 0)
    return (
      <>
        {jalur.petugas.map(({ nama, jabatan }) => (
          <div key={`${nama} ${jabatan}`}>
            {nama} <span className="sk-meta">{jabatan}</span>
          </div>
        ))}
      </>
    )
  if (jalur.pencatat.length > 0) return <>dicatat {jalur.pencatat.join(', ')}</>
  return <StateMark state="late">Tanpa petugas</StateMark>
}

function LaneTable({ jalur, onChange }: { jalur: readonly JalurAturan[]; onChange: (jalur: JalurAturan) => void }) {
  return (
    <table className={`sk-table ${css.roomy}`} aria-label="Pemegang jalur">
      <thead>
        <tr>
          <th style={{ width: '30%' }}>Jalur</th>
          <th style={{ width: '26%' }}>Pemegang</th>
          <th>Hari ini</th>
          <th style={{ width: 88 }}>
            <span className="sk-unseen">Tindakan</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {jalur.map((one) => (
          <tr key={one.lane}>
            <td>{one.nama}</td>
            <td>
              <Value masa={one.masa}>{one.pemegangNama || 'menurut peran jabatan'}</Value>
            </td>
            <td>
              <Holders jalur={one} />
            </td>
            <td className="sk-num">
              <ActButton kind="subtle" onClick={() => onChange(one)} label={`Ubah pemegang ${one.nama}`} refused={one.tolakan}>
                Ubah
              </ActButton>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function StepTable({ langkah, onChange }: { langkah: readonly LangkahAturan[]; onChange: (langkah: LangkahAturan) => void }) {
  return (
    <table className={`sk-table ${css.roomy}`} aria-label="Langkah">
      <thead>
        <tr>
          <th style={{ width: '34%' }}>Langkah</th>
          <th style={{ width: 128 }}>Batas waktu</th>
          <th>Dokumen wajib</th>
          <th style={{ width: 148 }}>Ikut sebelumnya</th>
          <th style={{ width: 88 }}>
            <span className="sk-unseen">Tindakan</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {langkah.map((one) => (
          <tr key={one.step}>
            <td>
              {one.nama}
              <div className="sk-meta">{one.jalur}</div>
            </td>
            <td>
              <Value masa={one.batas.masa}>{one.batas.berlaku === null ? '–' : `${one.batas.berlaku} hari kerja`}</Value>
            </td>
            <td>
              {one.perlu.bawaan.map((doc) => (
                <div key={doc}>{doc}</div>
              ))}
              {one.perlu.tambahan.length > 0 && (
                <Value masa={one.perlu.masa}>
                  {one.perlu.tambahan.map((doc) => (
                    <span key={doc} className={css.line}>
                      {doc}
                    </span>
                  ))}
                </Value>
              )}
              {one.perlu.bawaan.length + one.perlu.tambahan.length === 0 && '–'}
            </td>
            <td>
              <Value masa={one.langsung.masa}>{one.langsung.berlaku ? 'ya' : one.langsung.masa ? 'tidak' : '–'}</Value>
            </td>
            <td className="sk-num">
              <ActButton kind="subtle" onClick={() => onChange(one)} label={`Ubah aturan ${one.nama}`}>
                Ubah
              </ActButton>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const standing: Readonly<Record<RiwayatAturan['keadaan'], readonly [State, string]>> = {
  akan: ['open', 'akan berlaku'],
  berlaku: ['running', 'berlaku'],
  lewat: ['done', 'sudah lewat'],
  dicabut: ['void', 'dicabut'],
}
const kindWords = { batas: 'Batas: ', perlu: 'Dokumen: ', langsung: '', pemegang: 'Pemegang: ' } as const

function HistoryTable({ riwayat, onEnd }: { riwayat: readonly RiwayatAturan[]; onEnd: (row: RiwayatAturan) => void }) {
  const revoke = useMutation(orpc.alur.aturan.cabut.mutationOptions({ onSuccess: () => notify('Aturan dicabut.') }))
  const refusal = useRefusal(revoke.error)
  return (
    <>
      {refusal && <Note kind="late">{refusal.message}</Note>}
      <table className={`sk-table ${css.roomy}`} aria-label="Riwayat aturan">
        <thead>
          <tr>
            <th style={{ width: 168 }}>Berlaku</th>
            <th style={{ width: '24%' }}>Untuk</th>
            <th>Isi</th>
            <th style={{ width: 176 }}>Ditetapkan</th>
            <th style={{ width: 120 }}>Keadaan</th>
            <th style={{ width: 88 }}>
              <span className="sk-unseen">Tindakan</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {riwayat.map((row) => (
            <tr key={row.id}>
              <td>{row.selesai ? spanDates(row.mulai, row.selesai) : `sejak ${shortDate(row.mulai)}`}</td>
              <td>{row.sasaran}</td>
              <td>
                {kindWords[row.macam]}
                {row.nilai}
                {row.keterangan && <div className="sk-meta">{row.keterangan}</div>}
              </td>
              <td>
                {row.oleh}
                <div className="sk-meta">{shortMoment(row.pada)}</div>
              </td>
              <td>
                <StateMark state={standing[row.keadaan][0]}>{standing[row.keadaan][1]}</StateMark>
              </td>
              <td className="sk-num">
                {row.bolehCabut && (
                  <ActButton
                    kind="subtle"
                    danger
                    onClick={() => revoke.mutate({ id: row.id })}
                    label={`Cabut ${row.nilai}, ${row.sasaran}`}
                  >
                    Cabut
                  </ActButton>
                )}
                {row.bolehAkhiri && (
                  <ActButton kind="subtle" onClick={() => onEnd(row)} label={`Akhiri ${row.nilai}, ${row.sasaran}`}>
                    Akhiri…
                  </ActButton>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

type Open =
  | { readonly kind: 'step'; readonly langkah: LangkahAturan }
  | { readonly kind: 'lane'; readonly jalur: JalurAturan }
  | { readonly kind: 'end'; readonly row: RiwayatAturan }

function Dialogs({ open, aturan, onClose }: { open: Open; aturan: AturanProses; onClose: () => void }) {
  if (open.kind === 'step') return <StepRuleDialog proses={aturan.proses} langkah={open.langkah} onClose={onClose} />
  if (open.kind === 'lane') return <LaneRuleDialog aturan={aturan} jalur={open.jalur} onClose={onClose} />
  return <EndRuleDialog row={open.row} onClose={onClose} />
}

/** One process as the office has set it: who holds each lane, its steps, and what was set when and by whom. */
export function ProcessRules({ proses }: { proses: string }) {
  const found = useQuery(orpc.alur.aturan.proses.queryOptions({ input: { proses } }))
  const [open, setOpen] = useState<Open | null>(null)
  if (found.isPending) return <LoadingRows />
  if (found.isError) return <ReadFault error={found.error} what="Aturan proses" onRetry={() => void found.refetch()} />
  const { jalur, langkah, riwayat } = found.data
  return (
    <>
      <section className={css.block} aria-label="Langkah proses">
        <h2>Langkah</h2>
        <StepTable langkah={langkah} onChange={(one) => setOpen({ kind: 'step', langkah: one })} />
      </section>
      <section className={css.block} aria-label="Pemegang jalur">
        <h2>Pemegang jalur</h2>
        <LaneTable jalur={jalur} onChange={(one) => setOpen({ kind: 'lane', jalur: one })} />
      </section>
      <section className={css.block} aria-label="Riwayat aturan">
        <h2>Yang pernah diatur</h2>
        {riwayat.length === 0 ? (
          <EmptyState>Belum ada yang diatur pada proses ini; semuanya menurut bawaan program.</EmptyState>
        ) : (
          <HistoryTable riwayat={riwayat} onEnd={(row) => setOpen({ kind: 'end', row })} />
        )}
      </section>
      {open && <Dialogs open={open} aturan={found.data} onClose={() => setOpen(null)} />}
    </>
  )
}
