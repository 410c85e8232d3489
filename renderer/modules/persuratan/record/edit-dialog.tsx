import { ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { SuratMasuk } from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { office } from '../../../app/client.ts'
import { useDraft } from '../../../app/draft.ts'
import { ActButton } from '../../../ui/act-button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { announce } from '../../../ui/live.tsx'
import { Note } from '../../../ui/note.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { focusFirstFault, useRefusal } from '../../../ui/refusal.ts'
import { isianOf, type Isian } from './isian.ts'
import { SuratForm } from './surat-form.tsx'

interface Props {
  surat: SuratMasuk
  /** Reads the letter as it is now at the host. */
  reload: () => Promise<SuratMasuk>
  onSaved: () => void
  onClose: () => void
}

/** Correction of a saved letter: old and new values stand in its Riwayat. Someone else's change in between is shown, not overwritten. */
export function EditDialog({ surat, reload, onSaved, onClose }: Props) {
  const [base, setBase] = useState(surat)
  const [isian, setIsian] = useState<Isian>(() => isianOf(surat))
  const [pengirim, setPengirim] = useState(surat.pengirim)
  const dirty = JSON.stringify(isian) !== JSON.stringify(isianOf(base))
  const draft = useDraft<Isian>(`surat-masuk/${surat.id}/ubah`, dirty ? isian : null, setIsian)
  const save = useMutation({
    mutationFn: (versi: number) => office.persuratan.suratMasuk.ubah({ ...isian, id: surat.id, versi }),
    onSuccess: () => {
      draft.discard()
      announce(`Agenda ${surat.nomorAgenda.teks} dibetulkan`)
      onSaved()
      onClose()
    },
    onError: () => focusFirstFault(),
  })
  const refusal = useRefusal(save.error)
  const conflict = save.error instanceof ORPCError && save.error.code === 'CHANGED_ELSEWHERE'
  const take = async (theirs: boolean) => {
    const now = await reload()
    setBase(now)
    if (!theirs) return save.mutate(now.versi)
    setIsian(isianOf(now))
    setPengirim(now.pengirim)
    save.reset()
  }
  return (
    <Dialog
      title="Betulkan catatan surat"
      about={`Agenda ${surat.nomorAgenda.teks}, nomor dan tahun tetap`}
      size="m"
      onClose={() => {
        draft.discard()
        onClose()
      }}
      dirty={dirty}
      act={{
        does: 'Simpan',
        run: () => save.mutate(base.versi),
        busy: save.isPending ? 'Menyimpan…' : null,
        refused: dirty ? null : 'Belum ada yang diubah.',
      }}
      closeWord="Batal"
    >
      {conflict && (
        <Note
          kind="return"
          actions={
            <>
              <ActButton onClick={() => void take(true)}>Pakai nilainya</ActButton>
              <ActButton onClick={() => void take(false)}>Pertahankan isian</ActButton>
            </>
          }
        >
          {refusal?.message}
        </Note>
      )}
      {!conflict && <RefusalNote refusal={refusal} />}
      <SuratForm
        value={isian}
        onChange={setIsian}
        pengirim={pengirim}
        onPengirim={setPengirim}
        faults={refusal?.fields ?? {}}
        sealed={!surat.terbuka}
      />
    </Dialog>
  )
}
