import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import {
  arsipDaftar,
  tampilanArsip,
  type BerkasArsipBaris,
  type IsiArsip,
} from '../../../../shared/modules/persuratan/arsip/arsip.daftar.ts'
import type { IsiTampilan } from '../../../../shared/registers/tampilan.contract.ts'
import { useSesi } from '../../../app/session.ts'
import { setTrail } from '../../../app/trail.ts'
import { firstPlain, fromPlainView, nothingIn, plainSentence, toPlainView, type PlainFilter } from '../../../register/plain-filter.ts'
import { ListPrintPage } from '../../../register/print-page.tsx'
import { RegisterFilterBar } from '../../../register/register-filter-bar.tsx'
import { RegisterFoot } from '../../../register/register-foot.tsx'
import { RegisterTable } from '../../../register/register-table.tsx'
import { RegisterTools } from '../../../register/register-tools.tsx'
import { usePlainRegister } from '../../../register/use-plain-register.ts'
import { ActButton } from '../../../ui/act-button.tsx'
import { Foot } from '../../../ui/bars.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useKeys } from '../../../ui/keys.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import css from '../persuratan.module.css'
import { BerkasDialog } from './berkas-dialog.tsx'
import { arsipRegister } from './register.ts'

const views = [
  { key: 'semua', name: 'Semua' },
  { key: 'terbuka', name: 'Belum ditutup' },
  { key: 'aktif', name: 'Aktif' },
  { key: 'inaktif', name: 'Inaktif' },
  { key: 'dipinjam', name: 'Dipinjam' },
  { key: 'vital', name: 'Arsip vital' },
] as const

interface Filter extends PlainFilter {
  readonly tampilan: IsiArsip['tampilan']
}

const first: Filter = { ...firstPlain({ kolom: 'nomor', arah: 'turun' }), tampilan: 'semua' }
const NEAR = 100

const fromView = (view: IsiTampilan): Filter => ({
  ...fromPlainView(view),
  tampilan: tampilanArsip.find((key) => key === view.tampilan) ?? 'semua',
})

/** Daftar Berkas: the files of the office, what becomes of them and who has them. */
export function ArsipPage() {
  const navigate = useNavigate()
  const sesi = useSesi()
  const mayOpen = sesi.pos.some((post) => post.unit !== null && post.lanes.some((lane) => lane !== 'asn'))
  const { filter, isi, register, change, bar, table } = usePlainRegister(arsipRegister, {
    kept: 'arsip',
    first,
    place: 'Arsip',
    benda: 'berkas',
  })
  const [opening, setOpening] = useState(false)
  const go = (id: number) => void navigate({ to: '/persuratan/arsip/$id', params: { id: String(id) } })
  const open = ({ id }: BerkasArsipBaris) => {
    const start = Math.max(0, register.at - NEAR)
    const near = Array.from({ length: 2 * NEAR }, (_, step) => register.rowAt(start + step)).filter((row) => row !== undefined)
    setTrail({ unit: 'berkas', paths: near.map((row) => `/persuratan/arsip/${row.id}`) })
    go(id)
  }
  useKeys('Arsip', {
    Ins: mayOpen ? { does: 'buka berkas baru', run: () => setOpening(true) } : undefined,
  })
  const nothing = useMemo(() => nothingIn(arsipDaftar, filter, 'berkas'), [filter])
  return (
    <div className="sk-page">
      <PageHead title="Arsip" tabs={views} tab={filter.tampilan} onTab={(tampilan) => change({ tampilan })}>
        {mayOpen && (
          <ActButton kind="filled" keys="Ins" icon={<IconPlus size={16} stroke={1.5} />} onClick={() => setOpening(true)}>
            Buka berkas
          </ActButton>
        )}
      </PageHead>
      <RegisterFilterBar
        {...bar}
        words="Cari uraian, kode, nomor, tempat"
        right={
          <RegisterTools
            register={register}
            present={() => ({ ...toPlainView(filter), tampilan: filter.tampilan })}
            onApply={(view) => change(fromView(view))}
          />
        }
      />
      <div className={css.register} data-part="table">
        <RegisterTable
          {...table}
          label="Daftar Berkas"
          onOpen={open}
          empty={
            <EmptyState action={nothing && <ActButton onClick={() => change({ ...first, urut: filter.urut })}>Hapus saringan</ActButton>}>
              {nothing ??
                (filter.tampilan === 'semua' && mayOpen
                  ? 'Belum ada berkas. Buka yang pertama dengan Ins.'
                  : 'Tidak ada berkas pada tampilan ini.')}
            </EmptyState>
          }
        />
      </div>
      <Foot
        keys={[
          ['Enter', 'buka'],
          ['/', 'cari'],
        ]}
      >
        <RegisterFoot register={register} benda="berkas" saringan={plainSentence(arsipDaftar, isi)} />
      </Foot>
      {opening && <BerkasDialog onDone={go} onClose={() => setOpening(false)} />}
    </div>
  )
}

/** Daftar Berkas as a paper. */
export function ArsipPrintPage() {
  return <ListPrintPage of={arsipRegister} />
}
