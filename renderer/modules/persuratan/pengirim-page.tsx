import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { pengirimDaftar, type PengirimBaris } from '../../../shared/modules/persuratan/pengirim.daftar.ts'
import { office } from '../../app/client.ts'
import { hasLane, useSesi } from '../../app/session.ts'
import { firstPlain, fromPlainView, nothingIn, plainSentence, toPlainView, withoutColumn } from '../../register/plain-filter.ts'
import { RegisterFilterBar, type AskedColumn } from '../../register/register-filter-bar.tsx'
import { RegisterFoot } from '../../register/register-foot.tsx'
import type { RegisterHandle } from '../../register/register-grid.tsx'
import { RegisterTable } from '../../register/register-table.tsx'
import { RegisterTools } from '../../register/register-tools.tsx'
import { withFilter } from '../../register/filters.ts'
import { useCellEdit } from '../../register/use-cell-edit.tsx'
import { useKept } from '../../register/use-kept.ts'
import { useRegister } from '../../register/use-register.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Foot } from '../../ui/bars.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useKeys } from '../../ui/keys.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { pengirimColumns } from './pengirim-columns.tsx'
import { EditSender, MergeSenders } from './pengirim-dialogs.tsx'
import css from './persuratan.module.css'
import { book } from './registers.ts'

const first = firstPlain({ kolom: 'nama', arah: 'naik' })

/** The sender book: how senders are called, and doubles merged into one. */
export function PengirimPage() {
  const sesi = useSesi()
  const navigate = useNavigate()
  const mayEdit = hasLane(sesi, 'pengadministrasi-surat') || hasLane(sesi, 'kasubbag-tu')
  const [filter, setFilter] = useKept('pengirim', () => first)
  const [isi] = useDebouncedValue(filter, 120)
  const register = useRegister(book, { isi, cursorKey: 'pengirim/baris' })
  const { row, total, rowAt, readRows } = register
  const [asked, setAsked] = useState<AskedColumn | null>(null)
  const [dialog, setDialog] = useState<'ubah' | 'gabung' | null>(null)
  const grid = useRef<RegisterHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const change = (next: typeof filter) => {
    setFilter(next)
    register.setCursor(0)
    register.selection.clear()
  }
  const cells = useCellEdit<PengirimBaris>({
    columns: pengirimColumns,
    total,
    rowAt,
    readRows,
    idOf: book.idOf,
    versionOf: (each) => each.versi,
    call: (each) => each.namaPendek,
    refused: () => null,
    change: (input) => office.persuratan.suratMasuk.pengirim.ubahSel(input),
  })
  useKeys('Pengirim', {
    '/': { does: 'cari pengirim', run: () => search.current?.focus() },
    'Ctrl+F': { does: 'cari pengirim', hidden: true, run: () => search.current?.focus() },
    E: row && mayEdit ? { does: 'ubah kartunya', run: () => setDialog('ubah') } : undefined,
    'Ctrl+I': mayEdit
      ? { does: 'impor dari Excel', run: () => void navigate({ to: '/persuratan/impor/$jenis', params: { jenis: 'pengirim' } }) }
      : undefined,
    G: row && mayEdit ? { does: 'gabungkan', run: () => setDialog('gabung') } : undefined,
  })
  const filtered = useMemo(() => new Set(filter.saringan.map(({ kolom }) => kolom)), [filter])
  const empty = useMemo(() => nothingIn(pengirimDaftar, filter, 'pengirim'), [filter])
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
      <RegisterFilterBar
        daftar={pengirimDaftar}
        words="Cari pengirim"
        cari={filter.cari}
        onCari={(cari) => change({ ...filter, cari })}
        searchRef={search}
        onLeave={() => grid.current?.focus()}
        saringan={filter.saringan}
        all={filter.saringan}
        onApply={(next) => change({ ...filter, saringan: withFilter(filter.saringan, next) })}
        onRemove={(kolom) => change(withoutColumn(filter, kolom))}
        asked={asked}
        onAsked={setAsked}
        right={<RegisterTools register={register} present={() => toPlainView(filter)} onApply={(view) => change(fromPlainView(view))} />}
      />
      <div className={css.register} data-part="table">
        <RegisterTable
          register={register}
          label="Buku pengirim"
          handle={grid}
          urut={filter.urut}
          onUrut={(urut) => change({ ...filter, urut })}
          onOpen={() => mayEdit && setDialog('ubah')}
          onAsked={setAsked}
          filtered={filtered}
          edit={mayEdit ? cells.edit : undefined}
          empty={
            <EmptyState action={empty && <ActButton onClick={() => change({ ...first, urut: filter.urut })}>Hapus saringan</ActButton>}>
              {empty ?? 'Belum ada pengirim. Pengirim tercatat bersama surat pertamanya.'}
            </EmptyState>
          }
        />
      </div>
      <Foot
        keys={
          mayEdit
            ? [
                ['Enter', 'buka kartu'],
                ['F2', 'ubah sel'],
                ['G', 'gabungkan'],
                ['/', 'cari'],
              ]
            : [['/', 'cari']]
        }
      >
        <RegisterFoot register={register} benda="pengirim" saringan={plainSentence(pengirimDaftar, isi)} />
      </Foot>
      {cells.dialog}
      {dialog === 'ubah' && row && <EditSender sender={row} onClose={() => setDialog(null)} />}
      {dialog === 'gabung' && row && <MergeSenders sender={row} onClose={() => setDialog(null)} />}
    </div>
  )
}
