import { IconHash, IconPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import {
  naskahDaftar,
  tampilanNaskah,
  type IsiNaskahDaftar,
  type NaskahBaris,
} from '../../../../shared/modules/persuratan/naskah/naskah.daftar.ts'
import { KodeJenis } from '../../../../shared/modules/persuratan/naskah/jenis.ts'
import type { IsiTampilan } from '../../../../shared/registers/tampilan.contract.ts'
import { setTrail } from '../../../app/trail.ts'
import { firstPlain, fromPlainView, nothingIn, plainSentence, toPlainView, type PlainFilter } from '../../../register/plain-filter.ts'
import { RegisterFilterBar } from '../../../register/register-filter-bar.tsx'
import { RegisterFoot } from '../../../register/register-foot.tsx'
import { RegisterTable } from '../../../register/register-table.tsx'
import { RegisterTools } from '../../../register/register-tools.tsx'
import { usePlainRegister } from '../../../register/use-plain-register.ts'
import { ActButton } from '../../../ui/act-button.tsx'
import { Foot } from '../../../ui/bars.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useKeys } from '../../../ui/keys.ts'
import { announce } from '../../../ui/live.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import css from '../persuratan.module.css'
import { BuatDialog } from './buat-dialog.tsx'
import { usePesanNomor } from './nomor/pesan-dialog.tsx'
import { naskahRegister } from './register.ts'

const views = [
  { key: 'berjalan', name: 'Berjalan' },
  { key: 'tugas-saya', name: 'Tugas saya' },
  { key: 'semua', name: 'Semua' },
] as const

interface Filter extends PlainFilter {
  readonly tampilan: IsiNaskahDaftar['tampilan']
}

const first: Filter = { ...firstPlain({ kolom: 'dibuat', arah: 'turun' }), tampilan: 'berjalan' }
const NEAR = 100

const fromView = (view: IsiTampilan): Filter => ({
  ...fromPlainView(view),
  tampilan: tampilanNaskah.find((key) => key === view.tampilan) ?? 'berjalan',
})

/** The outgoing book: what is being written, what waits, what was sent. */
export function SuratKeluarPage() {
  const navigate = useNavigate()
  const from: { buat?: unknown } = useSearch({ strict: false })
  const { filter, isi, register, change, bar, table } = usePlainRegister(naskahRegister, {
    kept: 'surat-keluar',
    first,
    place: 'Surat Keluar',
    benda: 'surat',
  })
  const [making, setMaking] = useState<KodeJenis | true | null>(null)
  const asked = KodeJenis.safeParse(from.buat).data ?? null
  useEffect(() => {
    // the palette opens the dialog with its kind; the address is then this page's own again
    if (asked === null) return
    setMaking(asked)
    void navigate({ to: '/persuratan/surat-keluar', replace: true })
  }, [asked, navigate])
  const open = (row: NaskahBaris) => {
    if (!row.buka) return announce('Naskah rahasia. Hanya dapat dibuka oleh yang namanya tercantum.', true)
    const start = Math.max(0, register.at - NEAR)
    const near = Array.from({ length: 2 * NEAR }, (_, step) => register.rowAt(start + step)).filter((each) => each?.buka === true)
    setTrail({ unit: 'surat', paths: near.map((each) => `/persuratan/surat-keluar/${each?.id}`) })
    void navigate({ to: '/persuratan/surat-keluar/$id', params: { id: String(row.id) } })
  }
  const pesan = usePesanNomor()
  useKeys('Surat Keluar', {
    Ins: { does: 'buat naskah', run: () => setMaking(true) },
    F9: pesan.act,
  })
  const nothing = useMemo(() => nothingIn(naskahDaftar, filter, 'surat'), [filter])
  return (
    <div className={css.page}>
      <PageHead title="Surat Keluar" tabs={views} tab={filter.tampilan} onTab={(tampilan) => change({ tampilan })}>
        <ActButton kind="subtle" onClick={() => void navigate({ to: '/persuratan/nomor' })}>
          Nomor dan pesanan
        </ActButton>
        {pesan.open && (
          <ActButton keys="F9" icon={<IconHash size={16} stroke={1.5} aria-hidden />} onClick={pesan.open}>
            Pesan nomor
          </ActButton>
        )}
        <ActButton kind="filled" keys="Ins" icon={<IconPlus size={16} stroke={1.5} aria-hidden />} onClick={() => setMaking(true)}>
          Buat naskah
        </ActButton>
      </PageHead>
      <RegisterFilterBar
        {...bar}
        words="Cari nomor, hal, tujuan"
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
          label="Daftar surat keluar"
          onOpen={open}
          isVoid={(row) => row.keadaan === 'batal'}
          empty={
            <EmptyState
              action={
                nothing ? (
                  <ActButton onClick={() => change({ ...first, tampilan: filter.tampilan, urut: filter.urut })}>Hapus saringan</ActButton>
                ) : undefined
              }
            >
              {nothing ??
                (filter.tampilan === 'tugas-saya'
                  ? 'Tidak ada surat keluar yang menunggu Anda.'
                  : 'Belum ada surat di sini. Tekan Ins untuk membuat naskah.')}
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
        <RegisterFoot register={register} benda="surat" saringan={plainSentence(naskahDaftar, isi)} />
      </Foot>
      {pesan.dialog}
      {making !== null && <BuatDialog jenis={making === true ? null : making} onClose={() => setMaking(null)} />}
    </div>
  )
}
