import { IconHash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { jenisOf } from '../../../../../shared/modules/persuratan/naskah/jenis.ts'
import { bukuKeluarLanes } from '../../../../../shared/modules/persuratan/pembaca.ts'
import { orpc } from '../../../../app/client.ts'
import { hasLane, useSesi } from '../../../../app/session.ts'
import { ActButton } from '../../../../ui/act-button.tsx'
import { Foot } from '../../../../ui/bars.tsx'
import { EmptyState, LoadingRows, ReadFault } from '../../../../ui/empty-state.tsx'
import { useKeys } from '../../../../ui/keys.ts'
import { PageHead } from '../../../../ui/page-head.tsx'
import table from '../../arsip/arsip.module.css'
import { listDate } from '../../words.ts'
import { PesananActs } from './acts.tsx'
import { BukuList } from './buku-list.tsx'
import { useBooks, usePesanNomor } from './pesan-dialog.tsx'
import { PesananStand } from './stand.tsx'

type Tab = 'menunggu' | 'semua' | 'buku'

const tabs = [
  { key: 'menunggu', name: 'Menunggu dipakai' },
  { key: 'semua', name: 'Semua pesanan' },
] as const
const withBooks = [...tabs, { key: 'buku', name: 'Buku nomor' }] as const

/** Numbers that are held for letters made elsewhere, and the books that give them. */
export function NomorPage() {
  const sesi = useSesi()
  const [tab, setTab] = useState<Tab>('menunggu')
  const reads = sesi.admin || bukuKeluarLanes.some((lane) => hasLane(sesi, lane))
  const pesan = usePesanNomor()
  useKeys('Nomor dan pesanan', { F9: pesan.act })
  return (
    <div className="sk-page">
      <PageHead<Tab> title="Nomor dan pesanan" tabs={reads ? withBooks : tabs} tab={tab} onTab={setTab}>
        {pesan.open && (
          <ActButton kind="filled" keys="F9" icon={<IconHash size={16} stroke={1.5} aria-hidden />} onClick={pesan.open}>
            Pesan nomor
          </ActButton>
        )}
      </PageHead>
      <div className={table.list} data-part="table">
        {tab === 'buku' ? <BukuList /> : <PesananTable semua={tab === 'semua'} />}
      </div>
      <Foot keys={pesan.open ? [['F9', 'pesan nomor']] : []} />
      {pesan.dialog}
    </div>
  )
}

function PesananTable({ semua }: { semua: boolean }) {
  const read = useQuery(orpc.persuratan.naskah.nomor.pesanan.queryOptions({ input: { semua } }))
  const books = useBooks()
  if (read.error) return <ReadFault error={read.error} what="Pesanan nomor" onRetry={() => void read.refetch()} />
  if (!read.data) return <LoadingRows rows={8} />
  if (read.data.length === 0)
    return <EmptyState>{semua ? 'Belum ada nomor yang dipesan.' : 'Tidak ada nomor pesanan yang menunggu dipakai.'}</EmptyState>
  return (
    <table className={table.table} aria-label="Pesanan nomor">
      <thead>
        <tr>
          <th style={{ width: '22%' }}>Nomor</th>
          <th>Keperluan</th>
          <th style={{ width: '18%' }}>Dipesan</th>
          <th style={{ width: 178 }}>Keadaan</th>
          {books && <th style={{ width: 196 }}>Tindakan</th>}
        </tr>
      </thead>
      <tbody>
        {read.data.map((one) => (
          <tr key={one.id}>
            <td>
              {one.nomor}
              <span className={table.under}>tanggal {listDate(one.tanggal)}</span>
            </td>
            <td>
              {one.keperluan}
              <span className={table.under}>{jenisOf(one.jenis).nama}</span>
            </td>
            <td>
              {one.dipesanOleh}
              <span className={table.under}>{one.unit}</span>
            </td>
            <td>
              <PesananStand pesanan={one} />
            </td>
            {books && <td>{one.keadaan === 'dipesan' && <PesananActs pesanan={one} />}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
