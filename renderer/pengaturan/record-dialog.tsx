import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { notify } from '../app/notices.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { CheckField } from '../ui/fields.tsx'
import { Note } from '../ui/note.tsx'
import { focusFirstFault, useRefusal } from '../ui/refusal.ts'

interface Saved {
  readonly nama: string
}

/** The form of one record of the office's book of units or posts: its fields, what saving answers, and where it is refused. */
export function useRecordForm<Form extends object>(first: Form, keep: (form: Form) => Promise<Saved>, onClose: () => void) {
  const [start] = useState(first)
  const [form, setForm] = useState(start)
  const save = useMutation({
    mutationFn: () => keep(form),
    onSuccess: (saved) => {
      notify(`Tersimpan: ${saved.nama}`)
      onClose()
    },
    onError: () => focusFirstFault(),
  })
  return {
    form,
    set: (change: Partial<Form>) => setForm({ ...form, ...change }),
    refusal: useRefusal(save.error),
    dirty: JSON.stringify(form) !== JSON.stringify(start),
    act: { does: 'Simpan', run: () => save.mutate(), busy: save.isPending ? 'Menyimpan…' : null },
  }
}

interface RecordDialogProps {
  /** The word for such a record: unit, jabatan. */
  word: string
  /** The record as it is kept; null for a new one. */
  known: Saved | null
  record: Omit<ReturnType<typeof useRecordForm<{ aktif: boolean }>>, 'set'> & { readonly set: (change: { aktif: boolean }) => void }
  onClose: () => void
  children: ReactNode
}

/** Adds or changes one record: its fields, whether it is still used, and what was refused. */
export function RecordDialog({ word, known, record: { form, set, refusal, dirty, act }, onClose, children }: RecordDialogProps) {
  return (
    <Dialog title={known ? `Ubah ${word}` : `Tambah ${word}`} about={known?.nama} size="m" onClose={onClose} dirty={dirty} act={act}>
      {children}
      {known && (
        <CheckField
          label={`${word.charAt(0).toUpperCase()}${word.slice(1)} masih dipakai`}
          checked={form.aktif}
          onChange={(aktif) => set({ aktif })}
        />
      )}
      {refusal?.fields.aktif && <Note kind="late">{refusal.fields.aktif}</Note>}
      {refusal && Object.keys(refusal.fields).length === 0 && <Note kind="late">{refusal.message}</Note>}
    </Dialog>
  )
}
