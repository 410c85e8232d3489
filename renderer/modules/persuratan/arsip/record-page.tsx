import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { BerkasArsip } from '../../../../shared/modules/persuratan/arsip/arsip.contract.ts'
import { tahapNama } from '../../../../shared/modules/persuratan/arsip/retensi.ts'
import { office, orpc } from '../../../app/client.ts'
import { notify } from '../../../app/notices.tsx'
import { useTrail } from '../../../app/trail.ts'
import { ActButton } from '../../../ui/act-button.tsx'
import { Foot } from '../../../ui/bars.tsx'
import { LoadingRows, ReadFault } from '../../../ui/empty-state.tsx'
import { useKeys } from '../../../ui/keys.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { PathLink } from '../../../ui/path-link.tsx'
import record from '../../../ui/record-page.module.css'
import { refusalOf } from '../../../ui/refusal.ts'
import { useFirstFocus } from '../../../ui/use-first-focus.ts'
import { KeamananMark } from '../keamanan-mark.tsx'
import css from './arsip.module.css'
import { BerkasDialog } from './berkas-dialog.tsx'
import { DayDialog } from './day-dialog.tsx'
import { FactsPanel } from './facts-panel.tsx'
import { IsiDialog } from './isi-dialog.tsx'
import { IsiPanel } from './isi-panel.tsx'
import { PinjamDialog } from './pinjam-dialog.tsx'
import { PinjamPanel } from './pinjam-panel.tsx'

/** The page of one file: how long it is kept, what lies in it, who has it. */
export function BerkasArsipPage() {
  const params: { id?: string } = useParams({ strict: false })
  const id = Number(params.id)
  return <Record key={id} id={id} />
}

type Open = 'ubah' | 'isi' | 'tutup' | 'peristiwa' | 'pinjam' | null

function Record({ id }: { id: number }) {
  const navigate = useNavigate()
  const read = useQuery(orpc.persuratan.arsip.get.queryOptions({ input: { id } }))
  const trail = useTrail(`/persuratan/arsip/${id}`)
  const [open, setOpen] = useState<Open>(null)
  const page = useRef<HTMLDivElement>(null)
  const berkas = read.data
  useFirstFocus(page, berkas !== undefined)
  const go = (to: string | null | undefined) => to && void navigate({ to })
  const may = berkas?.bolehUbah ? berkas : null
  const act = (does: string, part: Open, when: boolean) => (when ? { does, run: () => setOpen(part) } : undefined)
  useKeys('Berkas arsip', {
    '[': { does: 'berkas sebelumnya', run: () => go(trail?.previous) },
    ']': { does: 'berkas berikutnya', run: () => go(trail?.next) },
    E: act('ubah atau pindahkan berkas', 'ubah', typeof may?.uraian === 'string'),
    Ins: act('tambah isi', 'isi', may?.ditutup === null && may.uraian !== null),
    T: act('tutup berkas', 'tutup', may?.ditutup === null),
    R: act('catat peristiwa', 'peristiwa', typeof may?.peristiwa === 'string' && may.ditutup !== null),
    P: act('pinjamkan', 'pinjam', may?.dipinjam === null),
    Esc: { does: 'kembali ke daftar', hidden: true, outsideFields: true, run: () => void navigate({ to: '/persuratan/arsip' }) },
  })
  if (read.error && !berkas) return <ReadFault error={read.error} what="Berkas ini" onRetry={() => void read.refetch()} />
  if (!berkas) return <LoadingRows rows={12} />
  const close = () => setOpen(null)
  return (
    <div ref={page} className={`sk-page ${record.record}`}>
      <PageHead
        title={berkas.uraian ?? 'Berkas rahasia'}
        path={
          <>
            <PathLink to="/persuratan/arsip">Arsip</PathLink> / <strong>{berkas.nomor}</strong> {berkas.kode} {berkas.namaKode}
          </>
        }
        meta={berkas.keamanan !== 'B' && <KeamananMark keamanan={berkas.keamanan} />}
        locked={berkas.ditutup === null ? null : tahapNama[berkas.tahap]}
      >
        {may && <Acts berkas={may} onOpen={setOpen} />}
      </PageHead>
      <div className={`${record.columns} ${css.columns}`}>
        <div className={record.column} tabIndex={0} role="region" data-region="fakta" aria-label="Fakta berkas">
          <FactsPanel berkas={berkas} onEdit={typeof may?.uraian === 'string' ? () => setOpen('ubah') : undefined} />
        </div>
        <div className={`${record.column} ${record.middle}`} tabIndex={0} role="region" aria-label="Isi berkas">
          <IsiPanel berkas={berkas} />
        </div>
        <div className={record.column} tabIndex={0} role="region" aria-label="Peminjaman">
          <PinjamPanel berkas={berkas} />
        </div>
      </div>
      <Foot
        keys={[
          ['[', 'sebelumnya'],
          [']', 'berikutnya'],
          ['E', 'ubah'],
          ['P', 'pinjamkan'],
        ]}
      >
        {trail?.position}
      </Foot>
      {open === 'ubah' && <BerkasDialog berkas={berkas} onDone={() => undefined} onClose={close} />}
      {open === 'isi' && <IsiDialog berkas={berkas} onClose={close} />}
      {open === 'pinjam' && <PinjamDialog berkas={berkas} onClose={close} />}
      {(open === 'tutup' || open === 'peristiwa') && <DayDialog berkas={berkas} what={open} onClose={close} />}
    </div>
  )
}

/** What may be done with a file that I keep. */
function Acts({ berkas, onOpen }: { berkas: BerkasArsip; onOpen: (part: Open) => void }) {
  const reopen = async () => {
    try {
      await office.persuratan.arsip.bukaKembali({ id: berkas.id })
      notify(`Berkas ${berkas.nomor} dibuka kembali`)
    } catch (error) {
      notify(refusalOf(error).message, { fault: true })
    }
  }
  const open = berkas.ditutup === null
  return (
    <>
      {!berkas.dipinjam && (
        <ActButton keys="P" onClick={() => onOpen('pinjam')}>
          Pinjamkan…
        </ActButton>
      )}
      {open ? (
        <ActButton keys="T" onClick={() => onOpen('tutup')}>
          Tutup berkas…
        </ActButton>
      ) : (
        <ActButton onClick={() => void reopen()}>Buka kembali</ActButton>
      )}
      {open && berkas.uraian !== null && (
        <ActButton kind="filled" keys="Ins" onClick={() => onOpen('isi')}>
          Tambah isi
        </ActButton>
      )}
      {berkas.tahap === 'menunggu' && (
        <ActButton kind="filled" keys="R" onClick={() => onOpen('peristiwa')}>
          Catat peristiwa…
        </ActButton>
      )}
    </>
  )
}
