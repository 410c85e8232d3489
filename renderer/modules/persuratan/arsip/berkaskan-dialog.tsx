import { useState } from 'react'
import type { BelumDiberkaskan } from '../../../../shared/modules/persuratan/arsip/arsip.contract.ts'
import { office } from '../../../app/client.ts'
import { notify } from '../../../app/notices.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Picker } from '../../../ui/picker.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { useRecordForm } from '../../../ui/use-record-form.ts'
import { BerkasDialog } from './berkas-dialog.tsx'

export type Waiting = Pick<BelumDiberkaskan, 'subject' | 'subjectId' | 'nomor' | 'hal' | 'kode' | 'usulan'>

interface Target {
  readonly id: number
  readonly nomor: string
  readonly uraian: string
}

/** Puts letters into one open file: the newest of the first letter's code is proposed; a new one may be opened on the way. */
export function BerkaskanDialog({ surat, onDone, onClose }: { surat: readonly Waiting[]; onDone: () => void; onClose: () => void }) {
  const [baru, setBaru] = useState(false)
  const [opened, setOpened] = useState<Target | null>(null)
  const [lead] = surat
  if (baru)
    return (
      <BerkasDialog
        first={{ kode: lead?.kode ?? '', uraian: lead?.hal ?? '' }}
        onDone={(id) => void office.persuratan.arsip.get({ id }).then((berkas) => setOpened({ ...berkas, uraian: berkas.uraian ?? '' }))}
        onClose={() => setBaru(false)}
      />
    )
  return (
    <Choice
      key={opened?.id}
      surat={surat}
      proposed={opened ?? lead?.usulan[0] ?? null}
      onNew={() => setBaru(true)}
      onDone={onDone}
      onClose={onClose}
    />
  )
}

interface ChoiceProps {
  surat: readonly Waiting[]
  proposed: Target | null
  onNew: () => void
  onDone: () => void
  onClose: () => void
}

function Choice({ surat, proposed, onNew, onDone, onClose }: ChoiceProps) {
  const start: { target: Target | null } = { target: proposed }
  const isi = surat.map(({ subject, subjectId }) => ({ subject, subjectId }))
  const what = surat.length === 1 ? (surat[0]?.nomor ?? '') : `${surat.length.toLocaleString('id-ID')} surat`
  const keep = ({ target }: typeof start) => office.persuratan.arsip.tambahIsi({ id: target?.id ?? 0, isi })
  const { form, set, refusal, act } = useRecordForm(start, keep, (berkas) => {
    notify(`${what} diberkaskan pada ${berkas.nomor}`, {
      undo: async () => {
        const mine = berkas.isi.filter((paper) => isi.some((one) => one.subject === paper.subject && one.subjectId === paper.subjectId))
        for (const paper of mine) await office.persuratan.arsip.keluarkanIsi({ id: berkas.id, isiId: paper.id })
      },
    })
    onClose()
    onDone()
  })
  const { target } = form
  return (
    <Dialog
      title="Berkaskan"
      about={what}
      onClose={onClose}
      headRight={
        <button type="button" className="sk-link" onClick={onNew} aria-keyshortcuts="Ctrl+B">
          Berkas baru…
        </button>
      }
      keys={{ 'Ctrl+B': { does: 'berkas baru', run: onNew } }}
      act={{
        ...act,
        does: 'Berkaskan',
        busy: act.busy && 'Memberkaskan…',
        refused: target ? null : 'Pilih berkasnya, atau buka yang baru.',
      }}
      words={target && `${what} disimpan pada berkas ${target.nomor}, ${target.uraian}.`}
    >
      <Picker<Target>
        label="Berkas"
        need="wajib"
        shown={target ? `${target.nomor} ${target.uraian}` : ''}
        source="berkas-arsip-terbuka"
        search={async (cari) => {
          const { baris } = await office.persuratan.arsip.list({ mulai: 0, jumlah: 12, cari, tampilan: 'terbuka' })
          return baris.flatMap((row) => (row.uraian === null ? [] : [{ id: row.id, nomor: row.nomor, uraian: row.uraian }]))
        }}
        option={({ id, nomor, uraian }) => ({ id: String(id), name: `${nomor} ${uraian}` })}
        onPick={(picked) => set({ target: picked })}
        onClear={() => set({ target: null })}
        nothing="Tidak ada berkas terbuka yang cocok. Buka yang baru dengan Ctrl+B."
        autoFocus
      />
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}
