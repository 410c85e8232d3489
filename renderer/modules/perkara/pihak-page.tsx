import { IconPlus } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { pihakDaftar, type PihakBaris } from '../../../shared/modules/perkara/pihak.daftar.ts'
import type { Perkara } from '../../../shared/modules/perkara/perkara.contract.ts'
import { office } from '../../app/client.ts'
import { notify } from '../../app/notices.tsx'
import { firstPlain, fromPlainView, nothingIn, plainSentence, toPlainView } from '../../register/plain-filter.ts'
import { ListPrintPage } from '../../register/print-page.tsx'
import { RegisterFilterBar } from '../../register/register-filter-bar.tsx'
import { RegisterFoot } from '../../register/register-foot.tsx'
import { RegisterTable } from '../../register/register-table.tsx'
import { RegisterTools } from '../../register/register-tools.tsx'
import { useCellEdit } from '../../register/use-cell-edit.tsx'
import { usePlainRegister } from '../../register/use-plain-register.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Foot } from '../../ui/bars.tsx'
import { EmptyState, LoadingRows, ReadFault } from '../../ui/empty-state.tsx'
import { useKeys } from '../../ui/keys.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { PathLink } from '../../ui/path-link.tsx'
import { refusalOf } from '../../ui/refusal.ts'
import { SecretMark } from '../../ui/state-mark.tsx'
import css from './perkara.module.css'
import { PihakDialog } from './pihak-dialog.tsx'
import { pihakRegisterOf } from './pihak-register.ts'
import { UbahPihakDialog } from './ubah-pihak-dialog.tsx'
import { useOpenedPerkara } from './use-perkara.ts'

const useCaseId = () => Number(useParams({ strict: false, select: (params: { id?: string }) => params.id }))

/** The people of one case as a register: searched, corrected in place, imported, exported. */
export function PihakPage() {
  const id = useCaseId()
  const { perkara, error, retry } = useOpenedPerkara(id)
  if (error) return <ReadFault error={error} what="Perkara ini" onRetry={retry} />
  if (!perkara) return <LoadingRows rows={12} />
  return <People key={id} perkara={perkara} />
}

/** The same list as a paper. */
export function PihakPrintPage() {
  const id = useCaseId()
  const of = useMemo(() => pihakRegisterOf(id), [id])
  return <ListPrintPage of={of} />
}

function People({ perkara }: { perkara: Perkara }) {
  const { id, bolehUbah } = perkara
  const navigate = useNavigate()
  const of = useMemo(() => pihakRegisterOf(id), [id])
  const first = useMemo(() => ({ ...firstPlain({ kolom: 'dicatat', arah: 'naik' }), perkara: id }), [id])
  const { filter, isi, register, change, bar, table } = usePlainRegister(of, {
    kept: `perkara/${id}/pihak`,
    first,
    place: 'Pihak',
    benda: 'pihak',
  })
  const { row, total, rowAt, readRows, selectedCount } = register
  const [dialog, setDialog] = useState<'tambah' | 'ubah' | null>(null)
  const cells = useCellEdit<PihakBaris>({
    columns: of.columns,
    total,
    rowAt,
    readRows,
    idOf: of.idOf,
    versionOf: (each) => each.versi,
    call: (each) => each.nama,
    refused: () => null,
    change: (input) => office.perkara.pihak.ubahSel(input),
  })
  const strike = async () => {
    try {
      const chosen = selectedCount > 1 ? await register.readSelected() : row ? [row] : []
      const people = chosen ?? (await readRows(0, total - 1))
      if (people.length === 0) return
      const pihakId = people.map((each) => each.id)
      await office.perkara.pihak.coret({ id, pihakId })
      register.selection.clear()
      const who = people.length === 1 ? (people[0]?.nama ?? '') : `${people.length.toLocaleString('id-ID')} orang`
      notify(`${who} dicoret`, { undo: () => office.perkara.pihak.pulihkan({ id, pihakId }) })
    } catch (error) {
      notify(refusalOf(error).message, { fault: true })
    }
  }
  const toImport = () => void navigate({ to: '/perkara/$id/impor', params: { id: String(id) } })
  const back = () => void navigate({ to: '/perkara/$id', params: { id: String(id) } })
  useKeys('Pihak', {
    Ins: bolehUbah ? { does: 'tambah pihak', run: () => setDialog('tambah') } : undefined,
    E: row && bolehUbah ? { does: 'ubah orang ini, termasuk NIK-nya', run: () => setDialog('ubah') } : undefined,
    'Ctrl+I': bolehUbah ? { does: 'impor dari Excel', run: toImport } : undefined,
    Del: row && bolehUbah ? { does: 'coret yang dipilih', outsideFields: true, run: () => void strike() } : undefined,
    Esc: { does: 'kembali ke perkara', hidden: true, outsideFields: true, run: back },
  })
  const nothing = useMemo(() => nothingIn(pihakDaftar, filter, 'pihak'), [filter])
  return (
    <div className="sk-page">
      <PageHead
        title="Pihak"
        path={
          <>
            <PathLink to="/perkara">Perkara</PathLink> / <PathLink to={`/perkara/${id}`}>{perkara.nomor}</PathLink> {perkara.judul}
          </>
        }
        meta={perkara.tertutup && <SecretMark word="Tertutup" />}
      >
        {bolehUbah && (
          <>
            <ActButton keys="Ctrl+I" onClick={toImport}>
              Impor…
            </ActButton>
            <ActButton kind="filled" keys="Ins" icon={<IconPlus size={16} stroke={1.5} />} onClick={() => setDialog('tambah')}>
              Tambah
            </ActButton>
          </>
        )}
      </PageHead>
      <RegisterFilterBar
        {...bar}
        words="Cari nama, alamat, NIK"
        right={<RegisterTools register={register} present={() => toPlainView(filter)} onApply={(view) => change(fromPlainView(view))} />}
      />
      <div className={css.register} data-part="table">
        <RegisterTable
          {...table}
          label="Daftar pihak"
          onOpen={() => bolehUbah && setDialog('ubah')}
          edit={bolehUbah ? cells.edit : undefined}
          empty={
            <EmptyState action={nothing && <ActButton onClick={() => change({ ...first, urut: filter.urut })}>Hapus saringan</ActButton>}>
              {nothing ?? (bolehUbah ? 'Belum ada pihak. Tambah dengan Ins, atau impor dengan Ctrl+I.' : 'Belum ada pihak yang dicatat.')}
            </EmptyState>
          }
        />
      </div>
      <Foot
        keys={
          bolehUbah
            ? [
                ['Enter', 'ubah'],
                ['F2', 'ubah sel'],
                ['Del', 'coret'],
                ['/', 'cari'],
              ]
            : [['/', 'cari']]
        }
      >
        <RegisterFoot register={register} benda="orang" saringan={plainSentence(pihakDaftar, isi)} />
      </Foot>
      {cells.dialog}
      {dialog === 'tambah' && <PihakDialog id={id} onClose={() => setDialog(null)} />}
      {dialog === 'ubah' && row && <UbahPihakDialog pihak={row} onClose={() => setDialog(null)} />}
    </div>
  )
}
