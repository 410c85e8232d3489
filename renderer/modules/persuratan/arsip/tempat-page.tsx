import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Lokasi } from '../../../../shared/modules/persuratan/arsip/arsip.contract.ts'
import { office, orpc } from '../../../app/client.ts'
import { hasLane, useSesi } from '../../../app/session.ts'
import { ActButton } from '../../../ui/act-button.tsx'
import { Foot } from '../../../ui/bars.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { EmptyState, LoadingRows, ReadFault } from '../../../ui/empty-state.tsx'
import { CheckField, SelectField, TextField } from '../../../ui/fields.tsx'
import { useKeys } from '../../../ui/keys.ts'
import { announce } from '../../../ui/live.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { useRecordForm } from '../../../ui/use-record-form.ts'
import css from './arsip.module.css'

const KINDS = [
  ['ruang', 'Gedung atau ruang'],
  ['rak', 'Rak, lemari atau filing cabinet'],
  ['laci', 'Laci atau baris'],
  ['boks', 'Boks atau folder'],
] as const

const kindName = (jenis: Lokasi['jenis']) => KINDS.find(([key]) => key === jenis)?.[1] ?? jenis

/** Where papers lie: rooms, cabinets, drawers, boxes. */
export function TempatArsipPage() {
  const sesi = useSesi()
  const keeps = hasLane(sesi, 'kasubbag-tu') || hasLane(sesi, 'pengadministrasi-surat')
  const read = useQuery(orpc.persuratan.arsip.lokasi.queryOptions())
  const [dialog, setDialog] = useState<Lokasi | 'baru' | null>(null)
  const places = read.data ?? []
  useKeys('Tempat arsip', { Ins: keeps ? { does: 'tambah tempat', run: () => setDialog('baru') } : undefined })
  return (
    <div className="sk-page">
      <PageHead title="Tempat arsip">
        {keeps && (
          <ActButton kind="filled" keys="Ins" icon={<IconPlus size={16} stroke={1.5} />} onClick={() => setDialog('baru')}>
            Tambah tempat
          </ActButton>
        )}
      </PageHead>
      <div className={css.list} data-part="table">
        {read.error ? (
          <ReadFault error={read.error} what="Tempat arsip" onRetry={() => void read.refetch()} />
        ) : (
          !read.data && <LoadingRows rows={8} />
        )}
        {read.data?.length === 0 && <EmptyState>Belum ada tempat. Mulai dari ruangnya, lalu lemari dan boksnya.</EmptyState>}
        {places.length > 0 && (
          <table className={css.table} aria-label="Tempat arsip">
            <thead>
              <tr>
                <th>Tempat</th>
                <th className={css.wide}>Jenis</th>
                <th className={css.count}>Berkas</th>
                {keeps && <th className={css.count}>Tindakan</th>}
              </tr>
            </thead>
            <tbody>
              {places.map((place) => (
                <tr key={place.id}>
                  <td>
                    {place.jalur}
                    {!place.aktif && <span className={css.under}>Tidak dipakai lagi</span>}
                  </td>
                  <td>{kindName(place.jenis)}</td>
                  <td>{place.berkas.toLocaleString('id-ID')}</td>
                  {keeps && (
                    <td>
                      <ActButton kind="subtle" label={`Ubah ${place.jalur}`} onClick={() => setDialog(place)}>
                        Ubah
                      </ActButton>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      <Foot keys={keeps ? [['Ins', 'tambah']] : []} />
      {dialog && <PlaceDialog place={dialog === 'baru' ? null : dialog} places={places} onClose={() => setDialog(null)} />}
    </div>
  )
}

interface Form {
  readonly indukId: number | null
  readonly jenis: Lokasi['jenis']
  readonly nama: string
  readonly aktif: boolean
}

interface PlaceProps {
  place: Lokasi | null
  places: readonly Lokasi[]
  onClose: () => void
}

function PlaceDialog({ place, places, onClose }: PlaceProps) {
  const first: Form = place
    ? { indukId: place.indukId, jenis: place.jenis, nama: place.nama, aktif: place.aktif }
    : { indukId: null, jenis: places.length === 0 ? 'ruang' : 'boks', nama: '', aktif: true }
  const keep = (form: Form) => office.persuratan.arsip.simpanLokasi({ id: place?.id ?? null, ...form })
  const { form, set, refusal, dirty, act } = useRecordForm(first, keep, () => {
    announce('Tempat tersimpan')
    onClose()
  })
  const fault = refusal?.fields ?? {}
  return (
    <Dialog
      title={place ? 'Ubah tempat' : 'Tambah tempat'}
      about={place?.jalur}
      onClose={onClose}
      dirty={dirty}
      act={{ ...act, refused: form.nama.trim() === '' ? 'Isi namanya.' : place && !dirty ? 'Belum ada yang diubah.' : null }}
    >
      <TextField
        label="Nama tempat"
        need="wajib"
        hint="Misalnya Ruang arsip, Lemari 2, Boks 14"
        value={form.nama}
        onChange={(nama) => set({ nama })}
        maxLength={80}
        error={fault.nama}
        autoFocus
      />
      <SelectField label="Jenis" value={form.jenis} onChange={(jenis) => set({ jenis })} options={KINDS} />
      <SelectField
        label="Di dalam"
        value={form.indukId === null ? '' : String(form.indukId)}
        onChange={(id) => set({ indukId: id === '' ? null : Number(id) })}
        options={[
          ['', 'Tidak di dalam tempat lain'] as const,
          ...places.filter((one) => one.aktif && one.id !== place?.id).map((one) => [String(one.id), one.jalur] as const),
        ]}
        error={fault.indukId}
      />
      {place && (
        <>
          <CheckField label="Masih dipakai" checked={form.aktif} onChange={(aktif) => set({ aktif })} />
          {fault.aktif && <p className={css.quiet}>{fault.aktif}</p>}
        </>
      )}
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}
