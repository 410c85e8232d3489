import { useMutation, useQuery } from '@tanstack/react-query'
import { shortMoment } from '../../shared/dates.ts'
import { orpc } from '../app/client.ts'
import { notify } from '../app/notices.tsx'
import { useKeadaan } from '../app/session.ts'
import { ActButton } from '../ui/act-button.tsx'
import { TimeField } from '../ui/date-field.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FieldRow } from '../ui/fields.tsx'
import { Note } from '../ui/note.tsx'
import { useRefusal } from '../ui/refusal.ts'
import { CountField } from './count-field.tsx'
import css from './pengaturan.module.css'
import { SettingPart } from './setting-part.tsx'
import { settingFault, useSetting } from './use-setting.ts'

function sizeText(bytes: number): string {
  return bytes < 1_048_576
    ? `${Math.ceil(bytes / 1024).toLocaleString('id-ID')} KB`
    : `${(bytes / 1_048_576).toLocaleString('id-ID', { maximumFractionDigits: 1 })} MB`
}

function Night() {
  const form = useSetting('cadangan')
  return (
    <SettingPart
      title="Cadangan malam"
      hint="Dibuat bila Sekretariat berjalan pada jam itu; malam yang terlewat dibuat menyusul. Yang melebihi jumlahnya dihapus, yang terlama dahulu."
      form={form}
    >
      <FieldRow>
        <TimeField
          label="Jam"
          value={form.value.jam}
          onChange={(jam) => jam && form.set({ ...form.value, jam })}
          error={settingFault(form.refusal, 'jam')}
        />
        <CountField
          label="Cadangan yang disimpan"
          value={form.value.simpan}
          onChange={(simpan) => form.set({ ...form.value, simpan })}
          error={settingFault(form.refusal, 'simpan')}
        />
      </FieldRow>
    </SettingPart>
  )
}

/** Cadangan: the proved copies that are kept, and one more now. */
export function BackupSection() {
  const keadaan = useKeadaan()
  const copies = useQuery(orpc.sistem.cadangan.list.queryOptions())
  const make = useMutation(
    orpc.sistem.cadangan.buat.mutationOptions({
      onSuccess: (copy) => {
        // no table changes with a copy: nothing else says that the list has one more
        void copies.refetch()
        notify(`Cadangan ${copy.nama} dibuat dan diperiksa.`)
      },
    }),
  )
  const refusal = useRefusal(make.error)
  return (
    <>
      <div className={css.bar}>
        <span>
          Folder data: <strong>{keadaan.folder}</strong>
        </span>
        <ActButton kind="filled" onClick={() => make.mutate(undefined)} busy={make.isPending ? 'Membuat cadangan…' : null}>
          Buat cadangan sekarang
        </ActButton>
      </div>
      {refusal && <Note kind="late">{refusal.message}</Note>}
      {copies.data?.length === 0 && <EmptyState>Belum ada cadangan. Cadangan dibuat setiap malam dan saat Sekretariat ditutup.</EmptyState>}
      {copies.data && copies.data.length > 0 && (
        <table className="sk-table">
          <thead>
            <tr>
              <th>Cadangan</th>
              <th style={{ width: 180 }}>Dibuat</th>
              <th style={{ width: 110 }} className="sk-num">
                Ukuran
              </th>
              <th style={{ width: 110 }} className="sk-num">
                Lampiran
              </th>
            </tr>
          </thead>
          <tbody>
            {copies.data.map((copy) => (
              <tr key={copy.nama}>
                <td>{copy.nama}</td>
                <td>{shortMoment(copy.pada)}</td>
                <td className="sk-num">{sizeText(copy.ukuran)}</td>
                <td className="sk-num">{copy.berkas.toLocaleString('id-ID')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={css.parts}>
        <Night />
      </div>
    </>
  )
}
