import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Unit } from '../../shared/akun/akun.contract.ts'
import { office, orpc } from '../app/client.ts'
import { useSesi } from '../app/session.ts'
import { ActButton } from '../ui/act-button.tsx'
import { EmptyState, LoadingRows, ReadFault } from '../ui/empty-state.tsx'
import { FieldRow, SelectField, TextField } from '../ui/fields.tsx'
import { useKeys } from '../ui/keys.ts'
import { StateMark } from '../ui/state-mark.tsx'
import css from './pengaturan.module.css'
import { RecordDialog, useBookForm } from './record-dialog.tsx'

const kinds = {
  dinas: 'Dinas',
  sekretariat: 'Sekretariat',
  subbagian: 'Subbagian',
  bidang: 'Bidang',
  seksi: 'Seksi',
  upt: 'UPT',
  'jabatan-fungsional': 'Kelompok jabatan fungsional',
} as const
const kindName = (jenis: string) => (kinds as Readonly<Record<string, string>>)[jenis] ?? jenis

function UnitDialog({ unit, units, onClose }: { unit: Unit | null; units: readonly Unit[]; onClose: () => void }) {
  const start: Omit<Unit, 'kode'> = unit ?? { nama: '', namaPendek: '', jenis: 'seksi', induk: null, aktif: true }
  const record = useBookForm(start, (form) => office.akun.unit.simpan({ ...form, kode: unit?.kode }), onClose)
  const { form, set, refusal } = record
  const above = units.filter((other) => other.kode !== unit?.kode && (other.aktif || other.kode === form.induk))
  return (
    <RecordDialog word="unit" known={unit} record={record} onClose={onClose}>
      <TextField label="Nama unit" value={form.nama} onChange={(nama) => set({ nama })} error={refusal?.fields.nama} autoFocus />
      <FieldRow>
        <TextField
          label="Nama pendek"
          value={form.namaPendek}
          onChange={(namaPendek) => set({ namaPendek })}
          error={refusal?.fields.namaPendek}
          hint="Untuk daftar, misalnya Subbag TU"
        />
        <SelectField
          label="Jenis"
          value={form.jenis}
          onChange={(jenis) => set({ jenis })}
          options={[...new Set([...Object.keys(kinds), form.jenis])].map((jenis) => [jenis, kindName(jenis)] as const)}
        />
      </FieldRow>
      <SelectField
        label="Di bawah"
        value={form.induk ?? ''}
        onChange={(induk) => set({ induk: induk || null })}
        options={[['', 'Tidak di bawah unit lain'], ...above.map((other) => [other.kode, other.nama] as const)]}
        error={refusal?.fields.induk}
      />
    </RecordDialog>
  )
}

/** Each unit under the one that it belongs to, with its depth. */
function asTree(units: readonly Unit[]): { unit: Unit; depth: number }[] {
  const known = new Set(units.map((unit) => unit.kode))
  const below = Map.groupBy(units, (unit) => (unit.induk !== null && known.has(unit.induk) ? unit.induk : null))
  const walk = (kode: string | null, depth: number): { unit: Unit; depth: number }[] =>
    (below.get(kode) ?? []).flatMap((unit) => [{ unit, depth }, ...walk(unit.kode, depth + 1)])
  return walk(null, 0)
}

/** Unit kerja: the parts of the office, each under its own. */
export function UnitsSection() {
  const { admin } = useSesi()
  const units = useQuery(orpc.akun.unit.list.queryOptions())
  const [dialog, setDialog] = useState<Unit | 'new' | null>(null)
  useKeys('Unit kerja', { Ins: admin ? { does: 'tambah unit', run: () => setDialog('new') } : undefined })
  if (units.isPending) return <LoadingRows />
  if (units.isError) return <ReadFault error={units.error} what="Daftar unit" onRetry={() => void units.refetch()} />
  return (
    <>
      <div className={css.bar}>
        <span className="sk-meta">
          Unit menentukan siapa menerima disposisi dan membaca surat. Sesuaikan dengan peraturan susunan organisasi.
        </span>
        {admin && (
          <ActButton kind="filled" keys="Ins" onClick={() => setDialog('new')}>
            Tambah unit
          </ActButton>
        )}
      </div>
      {units.data.length === 0 && <EmptyState>Belum ada unit. Tambahkan dinasnya lebih dahulu, lalu bidang dan seksinya.</EmptyState>}
      {units.data.length > 0 && (
        <table className="sk-table" aria-label="Unit kerja">
          <thead>
            <tr>
              <th>Nama</th>
              <th>Nama pendek</th>
              <th>Jenis</th>
              <th>
                <span className="sk-unseen">Tindakan</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {asTree(units.data).map(({ unit, depth }) => (
              <tr key={unit.kode}>
                <td>
                  <span style={{ paddingLeft: depth * 16 }}>{unit.nama}</span>{' '}
                  {!unit.aktif && <StateMark state="void">Tidak dipakai</StateMark>}
                </td>
                <td>{unit.namaPendek}</td>
                <td>{kindName(unit.jenis)}</td>
                <td className="sk-num">
                  {admin && (
                    <ActButton kind="subtle" onClick={() => setDialog(unit)} label={`Ubah ${unit.nama}`}>
                      Ubah
                    </ActButton>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {dialog && <UnitDialog unit={dialog === 'new' ? null : dialog} units={units.data} onClose={() => setDialog(null)} />}
    </>
  )
}
