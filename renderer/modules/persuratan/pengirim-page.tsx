import { useDebouncedValue } from '@mantine/hooks'
import { IconFilter } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { Pengirim } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { office, orpc } from '../../app/client.ts'
import { hasLane, useSesi } from '../../app/session.ts'
import { Cut } from '../../register/cells.tsx'
import type { RegisterColumn, Sort } from '../../register/columns.ts'
import { ColumnsButton } from '../../register/columns-button.tsx'
import { RegisterGrid, type RegisterHandle } from '../../register/register-grid.tsx'
import { SelectionFoot } from '../../register/selection-foot.tsx'
import { useArrangement } from '../../register/use-arrangement.ts'
import { useSelection } from '../../register/use-selection.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { FilterBar, Foot } from '../../ui/bars.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState, LoadingRows, ReadFault } from '../../ui/empty-state.tsx'
import { FieldRow, SelectField, TextField } from '../../ui/fields.tsx'
import { useKeys } from '../../ui/keys.ts'
import { announce } from '../../ui/live.tsx'
import { Note } from '../../ui/note.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Picker } from '../../ui/picker.tsx'
import { useRefusal } from '../../ui/refusal.ts'
import css from './persuratan.module.css'
import { listDate } from './words.ts'

const MOST = 200
const columns: readonly RegisterColumn<Pengirim>[] = [
  {
    id: 'nama',
    header: 'Nama',
    meta: { width: 'grow' },
    content: { kind: 'teks', value: (row) => row.nama },
    cell: ({ row }) => <Cut strong>{row.original.nama}</Cut>,
  },
  {
    id: 'namaPendek',
    header: 'Nama pendek',
    meta: { width: 180 },
    content: { kind: 'teks', value: (row) => row.namaPendek },
    cell: ({ row }) => <Cut>{row.original.namaPendek}</Cut>,
  },
  {
    id: 'jenis',
    header: 'Jenis',
    meta: { width: 96, foldBelow: 700 },
    content: { kind: 'pilihan', value: (row) => (row.jenis === 'orang' ? 'Perorangan' : 'Instansi') },
    cell: ({ row }) => <Cut quiet>{row.original.jenis === 'orang' ? 'Perorangan' : 'Instansi'}</Cut>,
  },
  {
    id: 'jumlahSurat',
    header: 'Surat',
    meta: { width: 72, align: 'right' },
    content: { kind: 'angka', value: (row) => row.jumlahSurat },
    cell: ({ row }) => row.original.jumlahSurat.toLocaleString('id-ID'),
  },
  {
    id: 'terakhir',
    header: 'Terakhir',
    meta: { width: 106, align: 'right' },
    content: { kind: 'tanggal', value: (row) => row.terakhir },
    cell: ({ row }) => (row.original.terakhir ? listDate(row.original.terakhir) : '–'),
  },
]

type Key = 'nama' | 'namaPendek' | 'jenis' | 'jumlahSurat' | 'terakhir'

/** The sender book: how senders are called, and doubles merged into one. */
export function PengirimPage() {
  const sesi = useSesi()
  const navigate = useNavigate()
  const mayEdit = sesi.admin || hasLane(sesi, 'pengadministrasi-surat') || hasLane(sesi, 'kasubbag-tu')
  const [cari, setCari] = useState('')
  const [asked] = useDebouncedValue(cari, 120)
  const [cursor, setCursor] = useState(0)
  const [sort, setSort] = useState<Sort<Key>>({ kolom: 'nama', arah: 'naik' })
  const [dialog, setDialog] = useState<'ubah' | 'gabung' | null>(null)
  const grid = useRef<RegisterHandle>(null)
  const selection = useSelection<Pengirim>()
  const [susunan, arrange] = useArrangement('pengirim')
  const search = useRef<HTMLInputElement>(null)
  const found = useQuery({
    ...orpc.persuratan.suratMasuk.pengirim.cari.queryOptions({ input: { cari: asked, jumlah: MOST } }),
    placeholderData: keepPreviousData,
  })
  const rows = useMemo(() => sorted(found.data ?? [], sort), [found.data, sort])
  const at = Math.min(cursor, Math.max(0, rows.length - 1))
  const row = rows[at]
  const rowAt = useCallback((index: number) => rows[index], [rows])
  useKeys('Pengirim', {
    '/': { does: 'cari pengirim', run: () => search.current?.focus() },
    'Ctrl+F': { does: 'cari pengirim', hidden: true, run: () => search.current?.focus() },
    E: row && mayEdit ? { does: 'ubah nama', run: () => setDialog('ubah') } : undefined,
    'Ctrl+I': mayEdit
      ? { does: 'impor dari Excel', run: () => void navigate({ to: '/persuratan/impor/$jenis', params: { jenis: 'pengirim' } }) }
      : undefined,
    G: row && mayEdit ? { does: 'gabungkan', run: () => setDialog('gabung') } : undefined,
  })
  return (
    <div className={css.page}>
      <PageHead title="Pengirim">
        {mayEdit && row && (
          <>
            <ActButton keys="G" onClick={() => setDialog('gabung')}>
              Gabungkan…
            </ActButton>
            <ActButton kind="filled" keys="E" onClick={() => setDialog('ubah')}>
              Ubah
            </ActButton>
          </>
        )}
      </PageHead>
      <FilterBar right={<ColumnsButton columns={columns} susunan={susunan} onChange={arrange} />}>
        <TextField
          ref={search}
          label="Cari pengirim"
          hideLabel
          size="bar"
          width={230}
          placeholder="Cari pengirim"
          value={cari}
          onChange={setCari}
          left={<IconFilter size={16} stroke={1.5} aria-hidden />}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'ArrowDown') return
            event.preventDefault()
            grid.current?.focus()
          }}
        />
      </FilterBar>
      <div className={css.register}>
        <RegisterGrid<Pengirim, Key>
          handle={grid}
          label="Buku pengirim"
          columns={columns}
          susunan={susunan}
          onArrange={arrange}
          selection={selection}
          total={rows.length}
          rowAt={rowAt}
          idOf={(each) => each.id}
          onRange={nothing}
          sort={sort}
          onSort={setSort}
          cursor={at}
          onCursor={setCursor}
          onOpen={() => mayEdit && setDialog('ubah')}
          state={
            found.error ? (
              <ReadFault error={found.error} what="Buku pengirim" onRetry={() => void found.refetch()} />
            ) : found.isPending ? (
              <LoadingRows rows={18} />
            ) : rows.length === 0 ? (
              <EmptyState>
                {cari ? `Tidak ada pengirim dengan kata “${cari}”.` : 'Belum ada pengirim. Pengirim tercatat bersama surat pertamanya.'}
              </EmptyState>
            ) : undefined
          }
        />
      </div>
      <Foot
        keys={
          mayEdit
            ? [
                ['Enter', 'ubah'],
                ['G', 'gabungkan'],
                ['/', 'cari'],
              ]
            : [['/', 'cari']]
        }
      >
        <span>
          <strong>{rows.length === MOST ? `${MOST}+` : rows.length}</strong> pengirim
        </span>
        <SelectionFoot selection={selection} cursor={at} columns={columns} rowAt={rowAt} idOf={(each) => each.id} />
      </Foot>
      {dialog === 'ubah' && row && <EditSender sender={row} onClose={() => setDialog(null)} />}
      {dialog === 'gabung' && row && <MergeSenders sender={row} onClose={() => setDialog(null)} />}
    </div>
  )
}

const nothing = () => undefined

function sorted(rows: readonly Pengirim[], sort: Sort<Key>): readonly Pengirim[] {
  const way = sort.arah === 'naik' ? 1 : -1
  const { kolom } = sort
  return [...rows].sort((a, b) => {
    const [left, right] = [a[kolom] ?? '', b[kolom] ?? '']
    return way * (typeof left === 'number' && typeof right === 'number' ? left - right : String(left).localeCompare(String(right), 'id'))
  })
}

function EditSender({ sender, onClose }: { sender: Pengirim; onClose: () => void }) {
  const [value, setValue] = useState({
    id: sender.id,
    nama: sender.nama,
    namaPendek: sender.namaPendek,
    jenis: sender.jenis,
    alamat: sender.alamat,
    versi: sender.versi,
  })
  const save = useMutation({
    mutationFn: () => office.persuratan.suratMasuk.pengirim.simpan(value),
    onSuccess: () => {
      announce(`${value.nama} tersimpan`)
      onClose()
    },
  })
  const refusal = useRefusal(save.error)
  const dirty =
    value.nama !== sender.nama || value.namaPendek !== sender.namaPendek || value.jenis !== sender.jenis || value.alamat !== sender.alamat
  return (
    <Dialog
      title="Ubah pengirim"
      about={sender.nama}
      onClose={onClose}
      dirty={dirty}
      act={{
        does: 'Simpan',
        run: () => save.mutate(),
        busy: save.isPending ? 'Menyimpan…' : null,
        refused: dirty ? null : 'Belum ada yang diubah.',
      }}
    >
      <TextField
        label="Nama"
        need="wajib"
        value={value.nama}
        onChange={(nama) => setValue({ ...value, nama })}
        maxLength={200}
        error={refusal?.fields.nama}
        autoFocus
      />
      <FieldRow columns={2}>
        <TextField
          label="Nama pendek"
          hint="Untuk daftar"
          value={value.namaPendek}
          onChange={(namaPendek) => setValue({ ...value, namaPendek })}
          maxLength={60}
          error={refusal?.fields.namaPendek}
        />
        <SelectField
          label="Jenis"
          value={value.jenis}
          onChange={(jenis) => setValue({ ...value, jenis })}
          options={[
            ['instansi', 'Instansi'],
            ['orang', 'Perorangan'],
          ]}
        />
      </FieldRow>
      <TextField
        label="Alamat"
        need="boleh kosong"
        value={value.alamat}
        onChange={(alamat) => setValue({ ...value, alamat })}
        maxLength={300}
        error={refusal?.fields.alamat}
      />
      {refusal && Object.keys(refusal.fields).length === 0 && <Note kind="late">{refusal.message}</Note>}
    </Dialog>
  )
}

/** Doubles become one: their letters follow, their names stay as other spellings. */
function MergeSenders({ sender, onClose }: { sender: Pengirim; onClose: () => void }) {
  const [doubles, setDoubles] = useState<readonly Pengirim[]>([])
  const merge = useMutation({
    mutationFn: () => office.persuratan.suratMasuk.pengirim.gabung({ ke: sender.id, dari: doubles.map((each) => each.id) }),
    onSuccess: (one) => {
      announce(`${doubles.length} nama digabung ke ${one.nama}`)
      onClose()
    },
  })
  const refusal = useRefusal(merge.error)
  const letters = doubles.reduce((sum, each) => sum + each.jumlahSurat, 0)
  return (
    <Dialog
      title={`Gabungkan ke ${sender.nama}`}
      onClose={onClose}
      dirty={doubles.length > 0}
      act={{
        does: 'Gabungkan',
        run: () => merge.mutate(),
        busy: merge.isPending ? 'Menggabungkan…' : null,
        refused: doubles.length > 0 ? null : 'Pilih nama gandanya.',
        danger: true,
      }}
      words={
        doubles.length > 0 &&
        `${letters.toLocaleString('id-ID')} surat dari ${doubles.map((each) => each.nama).join(', ')} menjadi surat ${sender.nama}; nama lamanya tetap dikenali saat mengetik.`
      }
    >
      <Picker<Pengirim>
        label="Nama ganda"
        shown=""
        source="pengirim"
        search={(cari) => office.persuratan.suratMasuk.pengirim.cari({ cari })}
        option={(each) => ({ id: String(each.id), name: each.nama, why: `${each.jumlahSurat} surat` })}
        onPick={(each) => each.id !== sender.id && setDoubles((old) => [...old.filter((other) => other.id !== each.id), each])}
        autoFocus
      />
      {doubles.map((each) => (
        <div key={each.id} className={css.fileRow}>
          <span>{each.nama}</span>
          <span className={css.meta}>{each.jumlahSurat} surat</span>
          <ActButton kind="subtle" onClick={() => setDoubles(doubles.filter((other) => other.id !== each.id))}>
            Keluarkan
          </ActButton>
        </div>
      ))}
      {refusal && <Note kind="late">{refusal.message}</Note>}
    </Dialog>
  )
}
