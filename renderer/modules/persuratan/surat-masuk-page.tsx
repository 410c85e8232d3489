import { useDebouncedValue, useFocusWithin, useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { SelPapan } from '../../../shared/modules/persuratan/papan.contract.ts'
import type { SuratMasukBaris } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { office, orpc } from '../../app/client.ts'
import { hasLane, useSesi } from '../../app/session.ts'
import { notify } from '../../app/notices.tsx'
import { setTrail } from '../../app/trail.ts'
import { BulkDialog } from '../../register/bulk-dialog.tsx'
import type { AskedColumn } from '../../register/register-filter-bar.tsx'
import { RegisterFoot } from '../../register/register-foot.tsx'
import type { RegisterHandle } from '../../register/register-grid.tsx'
import { RegisterTable } from '../../register/register-table.tsx'
import { RegisterTools } from '../../register/register-tools.tsx'
import { useCellEdit } from '../../register/use-cell-edit.tsx'
import { useKept } from '../../register/use-kept.ts'
import { useRegister } from '../../register/use-register.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Foot } from '../../ui/bars.tsx'
import { officeToday } from '../../ui/clock.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useKeys } from '../../ui/keys.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { refusalOf } from '../../ui/refusal.ts'
import { BatalDialog, LewatiDialog } from './batal-dialog.tsx'
import { suratMasukColumns } from './columns.tsx'
import { EntryStrip, type StripHandle } from './entry/entry-strip.tsx'
import { emptyDraft } from './entry/draft.ts'
import { ScanLine } from './entry/scan-line.tsx'
import { useEntry } from './entry/use-entry.ts'
import { useScan } from './entry/use-scan.ts'
import { SisipanDialog } from './sisipan-dialog.tsx'
import { ReplyDoor } from './keluar/replies.tsx'
import { ListFilterBar } from './list-filter-bar.tsx'
import {
  firstFilter,
  isNarrowed,
  filteredColumns,
  filterSentence,
  fromView,
  nothingSentence,
  toView,
  papanFilter,
  senderFilter,
  tampilanNama,
  tampilanSurat,
  toSaringan,
  withColumn,
  type ListFilter,
  type Tampilan,
} from './list-filter.ts'
import { SuratMasukPane } from './pane.tsx'
import { agenda } from './registers.ts'
import css from './persuratan.module.css'
import { useLetterActs } from './use-letter-acts.tsx'
import { countText, editRefused, isSecret, isVoid } from './words.ts'

const FRESH_MS = 2000
/** As many as the host completes by one act. */
const MOST_AT_ONCE = 200

/** Where letters of every year stand, their dates have the year. */
const everyYear: typeof agenda = {
  ...agenda,
  columns: suratMasukColumns.map((each) => (each.id === 'tanggalDiterima' ? { ...each, meta: { ...each.meta, width: 106 } } : each)),
}

/** The agenda of incoming letters: register, entry strip, pane; `door`: what else the letter under the cursor may begin. */
export function SuratMasukPage({ door: caseDoor }: { door: (suratId: number | null) => ReactNode }) {
  const navigate = useNavigate()
  const from: { tampilan?: Tampilan; papan?: SelPapan; unit?: string; pengirim?: { id: number; nama: string } } = useSearch({
    strict: false,
  })
  const door = from.papan ? JSON.stringify(from.papan) : from.pengirim ? `pengirim ${from.pengirim.id}` : (from.tampilan ?? '')
  const sesi = useSesi()
  const clerk = hasLane(sesi, 'pengadministrasi-surat')
  const sorter = hasLane(sesi, 'kasubbag-tu')
  const [filter, setFilter] = useKept<ListFilter>(`surat-masuk/${door}`, () =>
    from.papan ? papanFilter(from.papan, from.unit ?? null) : from.pengirim ? senderFilter(from.pengirim) : firstFilter(from.tampilan),
  )
  const [pane, setPane] = useKept('surat-masuk/rincian', () => window.innerWidth > 900)
  const [fresh, setFresh] = useState<number | null>(null)
  const [dialog, setDialog] = useState<'batal' | 'lewati' | 'sisipan' | null>(null)
  const [bulk, setBulk] = useState<readonly SuratMasukBaris[] | null>(null)
  const narrow = useMediaQuery('(max-width: 900px)')
  const grid = useRef<RegisterHandle>(null)
  const [asked, setAsked] = useState<AskedColumn | null>(null)
  const strip = useRef<StripHandle>(null)
  const { ref: stripPart, focused: entering } = useFocusWithin<HTMLDivElement>()
  const search = useRef<HTMLInputElement>(null)

  const [settled] = useDebouncedValue(filter, 120)
  const isi = useMemo(() => toSaringan(settled), [settled])
  const register = useRegister(filter.tahun === null ? everyYear : agenda, { isi, cursorKey: `surat-masuk/baris/${door}` })
  const { total, count, at, row, rowAt, readRows } = register
  const [shown] = useDebouncedValue(row, 80)

  const scans = useScan(clerk)
  const entry = useEntry((surat) => {
    scans.saved({ id: surat.id, nomor: surat.nomorAgenda.teks })
    setFresh(surat.id)
    setTimeout(() => setFresh((id) => (id === surat.id ? null : id)), FRESH_MS)
  })
  const open = (id: number) => {
    const near = Array.from({ length: 200 }, (_, step) => rowAt(Math.max(0, at - 100) + step)).filter((each) => each !== undefined)
    setTrail({ unit: 'surat', paths: near.map((each) => `/persuratan/surat-masuk/${each.id}`) })
    void navigate({ to: '/persuratan/surat-masuk/$id', params: { id: String(id) } })
  }
  const change = (next: ListFilter) => {
    setFilter(next)
    register.setCursor(0)
    register.selection.clear()
  }
  const cells = useCellEdit<SuratMasukBaris>({
    columns: suratMasukColumns,
    total,
    rowAt,
    readRows,
    idOf: agenda.idOf,
    versionOf: (each) => each.versi,
    call: (each) => each.nomorAgenda.teks,
    refused: (each) => editRefused(each, sorter),
    change: (input) => office.persuratan.suratMasuk.ubahSel(input),
  })
  const narrowed = isNarrowed(filter)
  const filtered = useMemo(() => filteredColumns(filter), [filter])
  const whole = useQuery({
    ...orpc.persuratan.suratMasuk.hitung.queryOptions({ input: toSaringan({ ...firstFilter(filter.tampilan), tahun: filter.tahun }) }),
    enabled: narrowed,
  })

  useEffect(() => {
    grid.current?.focus()
  }, [])
  const picked = register.selectedCount
  const openBulk = async () => {
    if (picked > MOST_AT_ONCE)
      return notify(`Paling banyak ${MOST_AT_ONCE} surat dikerjakan sekaligus. Pilih lebih sedikit.`, { fault: true })
    try {
      setBulk((await register.readSelected()) ?? (await readRows(0, total - 1)))
    } catch (error) {
      notify(refusalOf(error).message, { fault: true })
    }
  }
  useKeys('Surat Masuk', {
    'Ctrl+Enter': picked > 1 ? { does: `kerjakan ${countText(picked)} surat yang dipilih`, run: () => void openBulk() } : undefined,
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

  return (
    <div className={css.page}>
      <PageHead
        title="Surat Masuk"
        tabs={narrow ? undefined : tampilanSurat.map((key) => ({ key, name: tampilanNama[key], count: count?.tampilan[key] }))}
        tab={filter.tampilan}
        onTab={(tampilan) => change({ ...filter, tampilan })}
      >
        {sorter && <ActButton onClick={() => setDialog('sisipan')}>Setujui sisipan…</ActButton>}
        {picked > 1 ? (
          <ActButton kind="filled" keys="Ctrl+Enter" onClick={() => void openBulk()}>
            Kerjakan {countText(picked)} surat…
          </ActButton>
        ) : (
          clerk && (
            <ActButton kind="filled" keys="Ins" onClick={() => strip.current?.focus()}>
              Catat surat
            </ActButton>
          )
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
        asked={asked}
        onAsked={setAsked}
        tools={
          <RegisterTools
            register={register}
            byDoor={door !== ''}
            present={() => toView(filter)}
            onApply={(view) => change(fromView(view))}
          />
        }
      />
      {clerk && (
        <div ref={stripPart}>
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
        </div>
      )}
      <div className={css.body}>
        <div className={css.register} data-part="table">
          <RegisterTable
            register={register}
            label="Daftar surat masuk"
            handle={grid}
            urut={filter.urut}
            onUrut={(urut) => change({ ...filter, urut })}
            onOpen={(each) => each.keadaan !== 'dilewati' && open(each.id)}
            onAsked={setAsked}
            filtered={filtered}
            edit={clerk || sorter ? cells.edit : undefined}
            isVoid={isVoid}
            isFresh={(each) => each.id === fresh}
            empty={
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
            }
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
          entering
            ? [
                ['Enter', 'kolom berikut'],
                ['Ctrl+Enter', 'simpan, baris baru'],
                ['Ctrl+D', 'salin baris atas'],
              ]
            : [['Enter', 'buka'], ...(clerk || sorter ? ([['F2', 'ubah sel']] as const) : []), ['/', 'saring']]
        }
        right={
          entering ? (
            <span>
              Tanggal: <strong>h</strong> hari ini, <strong>k</strong> kemarin, <strong>24</strong>, <strong>24/2</strong>
            </span>
          ) : undefined
        }
      >
        <RegisterFoot
          register={register}
          benda="surat"
          saringan={filterSentence(settled)}
          {...(narrowed && whole.data && { dari: countText(whole.data.jumlah + (whole.data.lebih ? 1 : 0)) })}
        />
        {count && (count.tampilan.terlambat ?? 0) > 0 && (
          <button type="button" className={css.footLink} onClick={() => change({ ...filter, tampilan: 'terlambat' })}>
            Terlambat <strong>{countText(count.tampilan.terlambat ?? 0)}</strong>
          </button>
        )}
        {count && count.jatuhTempo > 0 && (
          <button type="button" className={css.footLink} onClick={() => change(withColumn(filter, dueToday()))}>
            Jatuh tempo hari ini <strong>{countText(count.jatuhTempo)}</strong>
          </button>
        )}
      </Foot>
      {cells.dialog}
      <ReplyDoor suratId={row && !isVoid(row) && row.hal !== null ? row.id : null} />
      {caseDoor(row && !isVoid(row) ? row.id : null)}
      {bulk && <LetterBulk rows={bulk} mayCorrect={clerk || sorter} onClose={() => setBulk(null)} />}
      {dialog === 'batal' && row && <BatalDialog surat={row} onClose={() => setDialog(null)} />}
      {dialog === 'sisipan' && <SisipanDialog onClose={() => setDialog(null)} />}
      {dialog === 'lewati' && <LewatiDialog nomor={entry.nomor} onClose={() => setDialog(null)} />}
    </div>
  )
}

/** The filter that the count *Jatuh tempo hari ini* opens. */
function dueToday() {
  const today = officeToday()
  return { kolom: 'batas', jenis: 'tanggal', dari: today, sampai: today } as const
}

/** The dialog of what is done with several letters. */
function LetterBulk({ rows, mayCorrect, onClose }: { rows: readonly SuratMasukBaris[]; mayCorrect: boolean; onClose: () => void }) {
  const acts = useLetterActs(rows, mayCorrect)
  return (
    acts && (
      <BulkDialog<SuratMasukBaris>
        benda="surat"
        rows={rows}
        idOf={agenda.idOf}
        call={(each) => each.nomorAgenda.teks}
        acts={acts}
        onClose={onClose}
      />
    )
  )
}
