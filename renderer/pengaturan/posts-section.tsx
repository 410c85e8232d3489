import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Jabatan, Unit } from '../../shared/akun/akun.contract.ts'
import { isLane, laneShort } from '../../shared/lanes.ts'
import { office, orpc } from '../app/client.ts'
import { useSesi } from '../app/session.ts'
import { ActButton } from '../ui/act-button.tsx'
import { EmptyState, LoadingRows, ReadFault } from '../ui/empty-state.tsx'
import { FieldRow, SelectField, TextField } from '../ui/fields.tsx'
import { useKeys } from '../ui/keys.ts'
import { StateMark } from '../ui/state-mark.tsx'
import { CountField } from './count-field.tsx'
import { LaneChoice } from './lane-choice.tsx'
import css from './pengaturan.module.css'
import { RecordDialog, useBookForm } from './record-dialog.tsx'

const kinds: readonly (readonly [Jabatan['jenis'], string])[] = [
  ['pimpinan', 'Pimpinan'],
  ['struktural', 'Struktural'],
  ['fungsional', 'Fungsional'],
  ['pelaksana', 'Pelaksana'],
  ['pengelola-keuangan', 'Pengelola keuangan'],
]

interface PostFormProps {
  post: Jabatan | null
  /** The place of a new one: after the last. */
  next: number
  units: readonly Unit[]
  onClose: () => void
}

function PostFormDialog({ post, next, units, onClose }: PostFormProps) {
  const start: Omit<Jabatan, 'id'> = post ?? {
    nama: '',
    namaPendek: '',
    unit: null,
    jenis: 'pelaksana',
    lanes: [],
    urutan: next,
    aktif: true,
  }
  const record = useBookForm(start, (form) => office.akun.jabatan.simpan({ ...form, id: post?.id }), onClose)
  const { form, set, refusal } = record
  return (
    <RecordDialog word="jabatan" known={post} record={record} onClose={onClose}>
      <TextField label="Nama jabatan" value={form.nama} onChange={(nama) => set({ nama })} error={refusal?.fields.nama} autoFocus />
      <FieldRow>
        <TextField
          label="Nama pendek"
          value={form.namaPendek}
          onChange={(namaPendek) => set({ namaPendek })}
          error={refusal?.fields.namaPendek}
          hint="Untuk daftar, misalnya Kasubbag TU"
        />
        <SelectField label="Jenis" value={form.jenis} onChange={(jenis) => set({ jenis })} options={kinds} />
        <SelectField
          label="Unit"
          value={form.unit ?? ''}
          onChange={(unit) => set({ unit: unit || null })}
          options={[
            ['', 'Tanpa unit'],
            ...units.filter((unit) => unit.aktif || unit.kode === form.unit).map((unit) => [unit.kode, unit.nama] as const),
          ]}
          error={refusal?.fields.unit}
        />
        <CountField
          label="Urutan dalam daftar"
          value={form.urutan}
          onChange={(urutan) => set({ urutan })}
          error={refusal?.fields.urutan}
          hint="Yang kecil lebih dahulu"
        />
      </FieldRow>
      <LaneChoice chosen={form.lanes} onChange={(lanes) => set({ lanes })} error={refusal?.fields.lanes} />
    </RecordDialog>
  )
}

/** Jabatan: the posts, the unit of each, and what each does on the process map. */
export function PostsSection() {
  const { admin } = useSesi()
  const posts = useQuery(orpc.akun.jabatan.list.queryOptions())
  const units = useQuery(orpc.akun.unit.list.queryOptions())
  const [words, setWords] = useState('')
  const [dialog, setDialog] = useState<Jabatan | 'new' | null>(null)
  useKeys('Jabatan', { Ins: admin ? { does: 'tambah jabatan', run: () => setDialog('new') } : undefined })
  if (posts.isPending || units.isPending) return <LoadingRows />
  if (posts.isError) return <ReadFault error={posts.error} what="Daftar jabatan" onRetry={() => void posts.refetch()} />
  const unitName = (kode: string | null) => units.data?.find((unit) => unit.kode === kode)?.namaPendek ?? '–'
  const shown = posts.data.filter((post) => `${post.nama} ${post.namaPendek}`.toLowerCase().includes(words.trim().toLowerCase()))
  return (
    <>
      <div className={css.bar}>
        <TextField label="Saring jabatan" hideLabel size="bar" width={230} placeholder="Saring jabatan" value={words} onChange={setWords} />
        <span className="sk-meta">{shown.length} jabatan. Peran menentukan tugas yang sampai kepada pemegangnya.</span>
        {admin && (
          <ActButton kind="filled" keys="Ins" onClick={() => setDialog('new')}>
            Tambah jabatan
          </ActButton>
        )}
      </div>
      {shown.length === 0 && <EmptyState>{words ? `Tidak ada jabatan dengan nama “${words}”.` : 'Belum ada jabatan.'}</EmptyState>}
      {shown.length > 0 && (
        <table className="sk-table" aria-label="Jabatan">
          <thead>
            <tr>
              <th>Jabatan</th>
              <th>Unit</th>
              <th>Peran</th>
              <th>
                <span className="sk-unseen">Tindakan</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((post) => (
              <tr key={post.id}>
                <td>
                  {post.nama} {!post.aktif && <StateMark state="void">Tidak dipakai</StateMark>}
                </td>
                <td>{unitName(post.unit)}</td>
                <td>{post.lanes.map((lane) => (isLane(lane) ? laneShort(lane) : lane)).join(', ') || '–'}</td>
                <td className="sk-num">
                  {admin && (
                    <ActButton kind="subtle" onClick={() => setDialog(post)} label={`Ubah ${post.nama}`}>
                      Ubah
                    </ActButton>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {dialog && (
        <PostFormDialog
          post={dialog === 'new' ? null : dialog}
          next={Math.max(0, ...posts.data.map((post) => post.urutan)) + 1}
          units={units.data ?? []}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  )
}
