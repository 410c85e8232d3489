import { useDebouncedValue, useMediaQuery } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { SelPapan } from '../../../shared/modules/persuratan/papan.contract.ts'
import type { HitunganSurat, SuratMasukBaris } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { HalamanDaftar, Jangkar } from '../../../shared/registers/daftar.ts'
import { office, orpc } from '../../app/client.ts'
import { hasLane, useSesi } from '../../app/session.ts'
import { setTrail } from '../../app/trail.ts'
import { ColumnsButton } from '../../register/columns-button.tsx'
import { RegisterGrid, type RegisterHandle } from '../../register/register-grid.tsx'
import { SelectionFoot } from '../../register/selection-foot.tsx'
import type { CellValue } from '../../register/columns.ts'
import { ViewsMenu } from '../../register/views-menu.tsx'
import { useArrangement } from '../../register/use-arrangement.ts'
import { useKept } from '../../register/use-kept.ts'
import { useCellEdit } from '../../register/use-cell-edit.tsx'
import { useSelection } from '../../register/use-selection.ts'
import { useWindows } from '../../register/use-windows.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Foot } from '../../ui/bars.tsx'
import { EmptyState, LoadingRows, ReadFault } from '../../ui/empty-state.tsx'
import { useKeys } from '../../ui/keys.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { BatalDialog, LewatiDialog } from './batal-dialog.tsx'
import { suratMasukColumns } from './columns.tsx'
import { EntryStrip, type StripHandle } from './entry/entry-strip.tsx'
import { emptyDraft } from './entry/draft.ts'
import { ScanLine } from './entry/scan-line.tsx'
import { useEntry } from './entry/use-entry.ts'
import { useScan } from './entry/use-scan.ts'
import { SisipanDialog } from './sisipan-dialog.tsx'
import { ListFilterBar } from './list-filter-bar.tsx'
import {
  firstFilter,
  isNarrowed,
  fromView,
  nothingSentence,
  toView,
  papanFilter,
  tampilanNama,
  tampilanSurat,
  toSaringan,
  type ListFilter,
  type Tampilan,
  type Urut,
} from './list-filter.ts'
import { SuratMasukPane } from './pane.tsx'
import css from './persuratan.module.css'
import { countText, editRefused, isSecret, isVoid } from './words.ts'

const { suratMasuk } = orpc.persuratan
const FRESH_MS = 2000
/** As many rows as one page of the host may have. */
const READ_AT_ONCE = 500
const idOf = (row: SuratMasukBaris) => row.id

/** The agenda of incoming letters: register, entry strip, pane. */
export function SuratMasukPage() {
  const navigate = useNavigate()
  const asked: { tampilan?: Tampilan; papan?: SelPapan; unit?: string } = useSearch({ strict: false })
  const door = asked.papan ? JSON.stringify(asked.papan) : (asked.tampilan ?? '')
  const sesi = useSesi()
  const clerk = hasLane(sesi, 'pengadministrasi-surat')
  const sorter = hasLane(sesi, 'kasubbag-tu')
  const [filter, setFilter] = useKept<ListFilter>(`surat-masuk/${door}`, () =>
    asked.papan ? papanFilter(asked.papan, asked.unit ?? null) : firstFilter(asked.tampilan),
  )
  const [cursor, setCursor] = useKept(`surat-masuk/baris/${door}`, () => 0)
  const [pane, setPane] = useKept('surat-masuk/rincian', () => window.innerWidth > 900)
  const [fresh, setFresh] = useState<number | null>(null)
  const [dialog, setDialog] = useState<'batal' | 'lewati' | 'sisipan' | null>(null)
  const narrow = useMediaQuery('(max-width: 900px)')
  const grid = useRef<RegisterHandle>(null)
  const selection = useSelection<SuratMasukBaris>()
  const [susunan, arrange] = useArrangement('surat-masuk')
  const [askedColumn, setAskedColumn] = useState<{ column: string; value: CellValue | undefined } | null>(null)
  const strip = useRef<StripHandle>(null)
  const search = useRef<HTMLInputElement>(null)

  const [settled] = useDebouncedValue(filter, 120)
  const saringan = useMemo(() => toSaringan(settled), [settled])
  const source = useMemo(
    () => ({
      key: [...suratMasuk.list.key(), saringan],
      page: (part: { mulai: number; jumlah: number; jangkar?: Jangkar }, signal: AbortSignal) =>
        office.persuratan.suratMasuk.list({ ...saringan, ...part }, { signal }),
      count: (signal: AbortSignal) => office.persuratan.suratMasuk.hitung(saringan, { signal }),
      end: (signal: AbortSignal) => office.persuratan.suratMasuk.ujung(saringan, { signal }),
    }),
    [saringan],
  )
  const rows = useWindows<SuratMasukBaris, HitunganSurat>(source)
  const { total, count } = rows
  const at = Math.min(cursor, Math.max(0, total - 1))
  const row = rows.rowAt(at)
  const [shown] = useDebouncedValue(row, 80)

  useFollow(row?.id, at, rows.rowAt, setCursor)

  const scans = useScan(clerk)
  const entry = useEntry((surat) => {
    scans.saved({ id: surat.id, nomor: surat.nomorAgenda.teks })
    setFresh(surat.id)
    setTimeout(() => setFresh((id) => (id === surat.id ? null : id)), FRESH_MS)
  })
  const open = (id: number) => {
    const near = Array.from({ length: 200 }, (_, step) => rows.rowAt(Math.max(0, at - 100) + step)).filter((each) => each !== undefined)
    setTrail({ unit: 'surat', paths: near.map((each) => `/persuratan/surat-masuk/${each.id}`) })
    void navigate({ to: '/persuratan/surat-masuk/$id', params: { id: String(id) } })
  }
  const change = (next: ListFilter) => {
    setFilter(next)
    setCursor(0)
    selection.clear()
  }
  const readRows = useCallback(
    async (from: number, to: number) => {
      const found: SuratMasukBaris[] = []
      let jangkar: Jangkar | null = null
      for (let mulai = from; mulai <= to; mulai += READ_AT_ONCE) {
        const part = { mulai, jumlah: Math.min(READ_AT_ONCE, to - mulai + 1), ...(jangkar && { jangkar }) }
        const page: HalamanDaftar<SuratMasukBaris> = await office.persuratan.suratMasuk.list({ ...saringan, ...part })
        found.push(...page.baris)
        jangkar = page.jangkarAkhir
      }
      return found
    },
    [saringan],
  )
  const cells = useCellEdit<SuratMasukBaris>({
    columns: suratMasukColumns,
    total,
    rowAt: rows.rowAt,
    readRows,
    idOf,
    versionOf: (each) => each.versi,
    call: (each) => each.nomorAgenda.teks,
    refused: (each) => editRefused(each, sorter),
    change: (input) => office.persuratan.suratMasuk.ubahSel(input),
  })
  const narrowed = isNarrowed(filter)

  useEffect(() => {
    grid.current?.focus()
  }, [])
  useKeys('Surat Masuk', {
    Ins: clerk ? { does: 'catat surat', run: () => strip.current?.focus() } : undefined,
    '+': clerk ? { does: 'catat surat', hidden: true, run: () => strip.current?.focus() } : undefined,
    '/': { does: 'saring dalam daftar', run: () => search.current?.focus() },
    'Ctrl+F': { does: 'saring dalam daftar', hidden: true, run: () => search.current?.focus() },
    'Ctrl+Z': clerk ? { does: 'dalam baris isian kosong: tarik kembali surat terakhir' } : undefined,
    F2: clerk ? { does: 'dalam baris isian: pakai usulan' } : undefined,
    'Ctrl+I':
      clerk || sorter
        ? { does: 'impor dari Excel', run: () => void navigate({ to: '/persuratan/impor/$jenis', params: { jenis: 'surat-masuk' } }) }
        : undefined,
    F8: { does: 'buka atau tutup rincian', run: () => setPane(!pane) },
    Del: row && !isVoid(row) ? { does: 'batalkan nomor', outsideFields: true, run: () => setDialog('batal') } : undefined,
  })

  const state = rows.error ? (
    <ReadFault error={rows.error} what="Daftar surat masuk" onRetry={rows.refetch} />
  ) : rows.counting ? (
    <LoadingRows rows={18} />
  ) : total === 0 ? (
    <EmptyState
      action={
        narrowed ? (
          <ActButton onClick={() => change({ ...firstFilter(filter.tampilan), tahun: null })}>Hapus saringan</ActButton>
        ) : clerk && filter.tampilan === 'semua' ? (
          <ActButton onClick={() => strip.current?.focus()}>Catat surat yang pertama</ActButton>
        ) : filter.tahun !== null ? (
          <ActButton onClick={() => change({ ...filter, tahun: null })}>Tampilkan semua tahun</ActButton>
        ) : undefined
      }
    >
      {nothingSentence(filter)}
    </EmptyState>
  ) : undefined

  return (
    <div className={css.page}>
      <PageHead
        title="Surat Masuk"
        tabs={narrow ? undefined : tampilanSurat.map((key) => ({ key, name: tampilanNama[key], count: count?.tampilan[key] }))}
        tab={filter.tampilan}
        onTab={(tampilan) => change({ ...filter, tampilan })}
      >
        {sorter && <ActButton onClick={() => setDialog('sisipan')}>Setujui sisipan…</ActButton>}
        {clerk && (
          <ActButton kind="filled" keys="Ins" onClick={() => strip.current?.focus()}>
            Catat surat
          </ActButton>
        )}
      </PageHead>
      <ListFilterBar
        filter={filter}
        onChange={change}
        onLeave={() => grid.current?.focus()}
        pane={pane}
        onPane={() => setPane(!pane)}
        searchRef={search}
        narrow={narrow}
        asked={askedColumn}
        onAsked={setAskedColumn}
        columns={
          <>
            <ViewsMenu
              daftar="surat-masuk"
              byDoor={door !== ''}
              present={() => toView(filter, susunan)}
              onApply={(isi) => {
                change(fromView(isi))
                arrange(isi.susunan)
              }}
            />
            <ColumnsButton columns={suratMasukColumns} susunan={susunan} onChange={arrange} />
          </>
        }
      />
      {clerk && (
        <EntryStrip
          entry={entry}
          above={
            row
              ? {
                  ...emptyDraft,
                  pengirim: row.pengirim,
                  jalur: row.jalur,
                  sifat: row.sifat,
                  keamanan: row.keamanan,
                  hal: isSecret(row) ? '' : (row.hal ?? ''),
                  kode: row.kodeKlasifikasi ?? '',
                }
              : null
          }
          onOpen={open}
          onLeave={() => grid.current?.focus()}
          onSkip={() => setDialog('lewati')}
          handle={strip}
          scan={<ScanLine scans={scans} row={row && !isVoid(row) ? { id: row.id, nomor: row.nomorAgenda.teks } : null} />}
        />
      )}
      <div className={css.body}>
        <div className={css.register} data-part="table">
          <RegisterGrid<SuratMasukBaris, Urut['kolom']>
            handle={grid}
            label="Daftar surat masuk"
            columns={suratMasukColumns}
            susunan={susunan}
            onArrange={arrange}
            selection={selection}
            readRows={readRows}
            edit={clerk || sorter ? cells.edit : undefined}
            total={total}
            rowAt={rows.rowAt}
            idOf={idOf}
            onRange={rows.onRange}
            sort={filter.urut}
            onSort={(urut) => change({ ...filter, urut })}
            cursor={at}
            onCursor={setCursor}
            onOpen={(each) => each.keadaan !== 'dilewati' && open(each.id)}
            onValues={(column, each) =>
              setAskedColumn({ column, value: each && suratMasukColumns.find(({ id }) => id === column)?.content?.value(each) })
            }
            isVoid={isVoid}
            isFresh={(each) => each.id === fresh}
            state={state}
          />
        </div>
        {pane && shown && total > 0 && (
          <SuratMasukPane
            row={shown}
            onClose={() => setPane(false)}
            onOpen={() => open(shown.id)}
            onSheet={() => void navigate({ to: '/persuratan/surat-masuk/$id/lembar-disposisi', params: { id: String(shown.id) } })}
          />
        )}
      </div>
      <Foot
        keys={
          clerk
            ? [
                ['Enter', 'kolom berikut'],
                ['Ctrl+Enter', 'simpan, baris baru'],
                ['Ctrl+D', 'salin baris atas'],
              ]
            : [
                ['Enter', 'buka'],
                ['/', 'saring'],
              ]
        }
        right={
          clerk ? (
            <span>
              Tanggal: <strong>h</strong> hari ini, <strong>k</strong> kemarin, <strong>24</strong>, <strong>24/2</strong>
            </span>
          ) : undefined
        }
      >
        <span aria-live="polite">
          <strong>{countText(count ? (count.tampilan[filter.tampilan] ?? count.jumlah) : 0)}</strong>{' '}
          {narrowed && count ? `dari ${countText(count.tampilan[filter.tampilan] ?? total)} ` : ''}surat
        </span>
        {count && (count.tampilan.terlambat ?? 0) > 0 && (
          <button type="button" className={css.footLink} onClick={() => change({ ...filter, tampilan: 'terlambat' })}>
            Terlambat <strong>{countText(count.tampilan.terlambat ?? 0)}</strong>
          </button>
        )}
        <SelectionFoot selection={selection} cursor={at} columns={suratMasukColumns} rowAt={rows.rowAt} idOf={idOf} />
      </Foot>
      {cells.dialog}
      {dialog === 'batal' && row && <BatalDialog surat={row} onClose={() => setDialog(null)} />}
      {dialog === 'sisipan' && <SisipanDialog onClose={() => setDialog(null)} />}
      {dialog === 'lewati' && <LewatiDialog nomor={entry.nomor} onClose={() => setDialog(null)} />}
    </div>
  )
}

/** The cursor stays on its letter when rows come in above it or go. */
function useFollow(
  id: number | undefined,
  at: number,
  rowAt: (index: number) => SuratMasukBaris | undefined,
  onCursor: (index: number) => void,
) {
  const last = useRef<{ id: number; at: number } | null>(null)
  useEffect(() => {
    const before = last.current
    if (before && before.at === at && id !== undefined && before.id !== id) {
      for (let step = -5; step <= 5; step++) {
        if (rowAt(at + step)?.id === before.id) {
          last.current = { id: before.id, at: at + step }
          onCursor(at + step)
          return
        }
      }
    }
    if (id !== undefined) last.current = { id, at }
  }, [id, at, rowAt, onCursor])
}
