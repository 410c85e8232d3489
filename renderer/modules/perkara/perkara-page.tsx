import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { perkaraDaftar, tampilanPerkara, type IsiPerkara, type PerkaraBaris } from '../../../shared/modules/perkara/perkara.daftar.ts'
import type { IsiTampilan } from '../../../shared/registers/tampilan.contract.ts'
import { orpc } from '../../app/client.ts'
import { setTrail } from '../../app/trail.ts'
import { firstPlain, fromPlainView, nothingIn, plainSentence, toPlainView, type PlainFilter } from '../../register/plain-filter.ts'
import { RegisterFilterBar } from '../../register/register-filter-bar.tsx'
import { RegisterFoot } from '../../register/register-foot.tsx'
import { RegisterTable } from '../../register/register-table.tsx'
import { RegisterTools } from '../../register/register-tools.tsx'
import { usePlainRegister } from '../../register/use-plain-register.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Foot } from '../../ui/bars.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { useKeys } from '../../ui/keys.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { BukaDialog } from './buka-dialog.tsx'
import css from './perkara.module.css'
import { perkaraRegister } from './register.ts'

const views = [
  { key: 'berjalan', name: 'Berjalan' },
  { key: 'tugas-saya', name: 'Tugas saya' },
  { key: 'selesai', name: 'Selesai' },
  { key: 'batal', name: 'Batal' },
  { key: 'semua', name: 'Semua' },
] as const

interface Filter extends PlainFilter {
  readonly tampilan: IsiPerkara['tampilan']
  readonly proses: string | null
}

const first: Filter = { ...firstPlain({ kolom: 'nomor', arah: 'turun' }), tampilan: 'berjalan', proses: null }
const NEAR = 100

/** A saved view keeps the tab with the rest; the process is chosen anew. */
const fromView = (view: IsiTampilan): Filter => {
  const tampilan = tampilanPerkara.find((key) => key === view.tampilan) ?? 'berjalan'
  return { ...fromPlainView(view), tampilan, proses: null }
}

/** The register of plain cases: every process of the map that has no register of its own. */
export function PerkaraPage() {
  const navigate = useNavigate()
  const { filter, isi, register, change, bar, table } = usePlainRegister(perkaraRegister, {
    kept: 'perkara',
    first,
    place: 'Perkara',
    benda: 'perkara',
  })
  const [opening, setOpening] = useState(false)
  const jenis = useQuery(orpc.perkara.jenis.queryOptions()).data ?? []
  const mayOpen = jenis.some((one) => one.bolehBuka)
  const open = ({ id }: PerkaraBaris) => {
    const start = Math.max(0, register.at - NEAR)
    const near = Array.from({ length: 2 * NEAR }, (_, step) => register.rowAt(start + step)).filter((row) => row !== undefined)
    setTrail({ unit: 'perkara', paths: near.map((row) => `/perkara/${row.id}`) })
    void navigate({ to: '/perkara/$id', params: { id: String(id) } })
  }
  useKeys('Perkara', {
    Ins: mayOpen ? { does: 'buka perkara baru', run: () => setOpening(true) } : undefined,
  })
  const nothing = useMemo(() => nothingIn(perkaraDaftar, filter, 'perkara'), [filter])
  return (
    <div className="sk-page">
      <PageHead title="Perkara" tabs={views} tab={filter.tampilan} onTab={(tampilan) => change({ tampilan })}>
        {mayOpen && (
          <ActButton kind="filled" keys="Ins" icon={<IconPlus size={16} stroke={1.5} />} onClick={() => setOpening(true)}>
            Buka perkara
          </ActButton>
        )}
      </PageHead>
      <RegisterFilterBar
        {...bar}
        words="Cari perihal, nomor, pihak"
        right={
          <>
            <SelectField
              label="Proses"
              hideLabel
              size="bar"
              width={210}
              value={filter.proses ?? ''}
              onChange={(kode) => change({ proses: kode || null })}
              options={[['', 'Semua proses'] as const, ...jenis.map((one) => [one.kode, `${one.kode} ${one.nama}`] as const)]}
            />
            <RegisterTools
              register={register}
              present={() => ({ ...toPlainView(filter), tampilan: filter.tampilan })}
              onApply={(view) => change(fromView(view))}
            />
          </>
        }
      />
      <div className={css.register} data-part="table">
        <RegisterTable
          {...table}
          label="Register perkara"
          onOpen={open}
          isVoid={(row) => row.keadaan === 'batal'}
          empty={<Empty filter={filter} nothing={nothing} mayOpen={mayOpen} />}
        />
      </div>
      <Foot
        keys={[
          ['Enter', 'buka'],
          ['/', 'cari'],
        ]}
      >
        <RegisterFoot register={register} benda="perkara" saringan={plainSentence(perkaraDaftar, isi)} />
      </Foot>
      {opening && <BukaDialog jenis={jenis} onClose={() => setOpening(false)} />}
    </div>
  )
}

function Empty({ filter, nothing, mayOpen }: { filter: Filter; nothing: string | null; mayOpen: boolean }) {
  if (nothing !== null) return <EmptyState>{nothing}</EmptyState>
  if (filter.proses !== null) return <EmptyState>Tidak ada perkara {filter.proses} pada tampilan ini.</EmptyState>
  if (filter.tampilan === 'tugas-saya') return <EmptyState>Tidak ada perkara yang menunggu Anda.</EmptyState>
  if (filter.tampilan === 'selesai' || filter.tampilan === 'batal')
    return <EmptyState>Belum ada perkara yang {filter.tampilan}.</EmptyState>
  return (
    <EmptyState>
      {mayOpen
        ? 'Belum ada perkara. Buka yang pertama dengan Ins.'
        : 'Belum ada perkara pada proses Anda. Yang dibuka untuk Anda muncul di sini dengan sendirinya.'}
    </EmptyState>
  )
}
