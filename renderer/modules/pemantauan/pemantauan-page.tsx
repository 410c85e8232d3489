import { IconFileTypeDocx, IconTable } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { clockOf } from '../../../shared/dates.ts'
import { halTugas } from '../../../shared/modules/pemantauan/pemantauan.contract.ts'
import { recordPath } from '../../app/navigation.ts'
import { setTrail } from '../../app/trail.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Foot } from '../../ui/bars.tsx'
import { officeMoment, sinceText } from '../../ui/clock.ts'
import { countText } from '../../ui/count-text.ts'
import { EmptyState, LoadingRows, ReadFault } from '../../ui/empty-state.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useKeys } from '../../ui/keys.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Pane, Section } from '../../ui/pane.tsx'
import { MonthBars, UnitBars } from './charts.tsx'
import { LaporanDialog } from './laporan-dialog.tsx'
import css from './pemantauan.module.css'
import { useOpenList, usePantauan } from './use-pantauan.ts'
import { WaitingTable } from './waiting-table.tsx'
import { tugasNama } from './words.ts'

const FEW = 5

/** The whole office for who answers for it: what waits and where, the oldest, what nobody can do, what came in and went out. */
export function PemantauanPage() {
  const navigate = useNavigate()
  const pantauan = usePantauan()
  const open = useOpenList()
  const [reporting, setReporting] = useState(false)
  const { data } = pantauan
  const counts = { semua: data?.semua.menunggu, terlambat: data?.semua.terlambat, 'tanpa-petugas': data?.semua.tanpaPetugas }
  const weekly = () => void navigate({ to: '/pemantauan/mingguan' })
  useKeys('Pemantauan', {
    ...Object.fromEntries(
      halTugas.map((hal, n) => [
        String(n + 1),
        { does: `daftar ${tugasNama[hal].toLowerCase()}, yang tertua di atas`, run: () => open({ hal }) },
      ]),
    ),
    '↑': { does: 'proses sebelumnya' },
    '↓': { does: 'proses berikutnya' },
    Enter: { does: 'buka daftar yang dihitung' },
    'Ctrl+M': { does: 'ringkasan mingguan', run: weekly },
    'Ctrl+S': { does: 'laporan proses sebagai Excel', run: () => setReporting(true) },
  })
  return (
    <div className="sk-page">
      <PageHead title="Pemantauan" meta="seluruh kantor, saat ini">
        <ActButton keys="Ctrl+S" icon={<IconTable size={16} stroke={1.5} aria-hidden />} onClick={() => setReporting(true)}>
          Laporan proses
        </ActButton>
        <ActButton keys="Ctrl+M" icon={<IconFileTypeDocx size={16} stroke={1.5} aria-hidden />} onClick={weekly}>
          Ringkasan mingguan
        </ActButton>
      </PageHead>
      <nav className={css.lists} aria-label="Daftar pemantauan" data-part="lists">
        {halTugas.map((hal, n) => (
          <button key={hal} type="button" aria-keyshortcuts={String(n + 1)} onClick={() => open({ hal })}>
            {tugasNama[hal]} <strong>{counts[hal] === undefined ? '…' : countText(counts[hal])}</strong> <Kbd keys={String(n + 1)} silent />
          </button>
        ))}
      </nav>
      <div className="sk-content">
        <div className="sk-main" data-part="table">
          {pantauan.isPending && <LoadingRows rows={12} />}
          {pantauan.isError && !data && <ReadFault error={pantauan.error} what="Pemantauan" onRetry={() => void pantauan.refetch()} />}
          {data && data.semua.menunggu === 0 && (
            <EmptyState>Tidak ada tugas yang menunggu di kantor ini. Halaman ini terisi sendiri begitu pekerjaan dimulai.</EmptyState>
          )}
          {data && data.semua.menunggu > 0 && <WaitingTable pantauan={data} onOpen={open} />}
        </div>
        {data && (
          <Pane label="Ringkasan pemantauan" size="m">
            <UnitBars unit={data.unit} onOpen={open} />
            <Section
              title="Paling lama menunggu"
              meta={
                <button type="button" className={css.more} onClick={() => open({ hal: 'semua' })}>
                  semua
                </button>
              }
            >
              <ol className={css.oldest}>
                {data.tertua.slice(0, FEW).map((task) => {
                  const path = recordPath(task.subject, task.subjectId)
                  const go = () => {
                    if (!path) return
                    setTrail({ unit: 'tugas', paths: data.tertua.flatMap((one) => recordPath(one.subject, one.subjectId) ?? []) })
                    void navigate({ to: path })
                  }
                  return (
                    <li key={task.taskId}>
                      <button type="button" className={css.record} onClick={go} title={`${task.nomor} ${task.judul}`}>
                        <strong>{sinceText(task.sejak)}</strong> {task.judul || 'Rahasia'}
                        <span>
                          {task.namaPendek}, {task.pada}
                        </span>
                      </button>
                    </li>
                  )
                })}
              </ol>
            </Section>
            <MonthBars bulan={data.bulan} onOpen={open} />
            <Section title="Perkara tertutup" meta="12 bulan">
              <p className={css.closed}>
                {data.tertutup.dibuka} dibuka, {data.tertutup.selesai} selesai. Perkara kekerasan, anak, dan disiplin dihitung tanpa nama;
                yang menunggu hanya tampak bagi yang disebut di dalamnya.
              </p>
            </Section>
          </Pane>
        )}
      </div>
      <Foot
        keys={[
          ['1', 'yang tertua'],
          ['Enter', 'buka daftarnya'],
        ]}
        right={data && <span>Diperbarui {clockOf(officeMoment(pantauan.dataUpdatedAt))}</span>}
      >
        <span>
          <strong>{data?.semua.menunggu ?? 0}</strong> tugas menunggu
          {data && data.semua.terlambat > 0 && (
            <>
              , <strong>{data.semua.terlambat}</strong> terlambat
            </>
          )}
        </span>
      </Foot>
      {reporting && <LaporanDialog onClose={() => setReporting(false)} />}
    </div>
  )
}
