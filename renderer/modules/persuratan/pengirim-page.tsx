import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { pengirimDaftar, type PengirimBaris } from '../../../shared/modules/persuratan/pengirim.daftar.ts'
import { office } from '../../app/client.ts'
import { hasLane, useSesi } from '../../app/session.ts'
import { firstPlain, fromPlainView, nothingIn, plainSentence, toPlainView } from '../../register/plain-filter.ts'
import { RegisterFilterBar } from '../../register/register-filter-bar.tsx'
import { RegisterFoot } from '../../register/register-foot.tsx'
import { RegisterTable } from '../../register/register-table.tsx'
import { RegisterTools } from '../../register/register-tools.tsx'
import { useCellEdit } from '../../register/use-cell-edit.tsx'
import { usePlainRegister } from '../../register/use-plain-register.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Foot } from '../../ui/bars.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useKeys } from '../../ui/keys.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { useCardAsked } from './use-card-asked.ts'
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
  const { filter, isi, register, change, bar, table } = usePlainRegister(book, {
    kept: 'pengirim',
    first,
    place: 'Pengirim',
    benda: 'pengirim',
  })
  const { row, total, rowAt, readRows } = register
  useCardAsked({ filter, isi, register, change })
  const [dialog, setDialog] = useState<'ubah' | 'gabung' | null>(null)
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
    E: row && mayEdit ? { does: 'ubah kartunya', run: () => setDialog('ubah') } : undefined,
    'Ctrl+I': mayEdit
      ? { does: 'impor dari Excel', run: () => void navigate({ to: '/persuratan/impor/$jenis', params: { jenis: 'pengirim' } }) }
      : undefined,
    S: row
      ? {
          does: 'surat dari pengirim ini',
          run: () => void navigate({ to: '/persuratan/surat-masuk', search: { pengirim: { id: row.id, nama: row.namaPendek } } }),
        }
      : undefined,
    G: row && mayEdit ? { does: 'gabungkan', run: () => setDialog('gabung') } : undefined,
  })
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
        {...bar}
        words="Cari pengirim"
        right={<RegisterTools register={register} present={() => toPlainView(filter)} onApply={(view) => change(fromPlainView(view))} />}
      />
      <div className={css.register} data-part="table">
        <RegisterTable
          {...table}
          label="Buku pengirim"
          onOpen={() => mayEdit && setDialog('ubah')}
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
                ['S', 'suratnya'],
                ['G', 'gabungkan'],
                ['/', 'cari'],
              ]
            : [
                ['S', 'suratnya'],
                ['/', 'cari'],
              ]
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
