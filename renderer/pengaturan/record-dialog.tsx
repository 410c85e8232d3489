import type { ReactNode } from 'react'
import { notify } from '../app/notices.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { CheckField } from '../ui/fields.tsx'
import { Note } from '../ui/note.tsx'
import { RefusalNote } from '../ui/refusal-note.tsx'
import { useRecordForm } from '../ui/use-record-form.ts'

interface Saved {
  readonly nama: string
}

/** The form of one record of the office's book of units or posts; saving says so and closes it. */
export function useBookForm<Form extends object>(first: Form, keep: (form: Form) => Promise<Saved>, onClose: () => void) {
  return useRecordForm(first, keep, (saved) => {
    notify(`Tersimpan: ${saved.nama}`)
    onClose()
  })
}

interface RecordDialogProps {
  /** The word for such a record: unit, jabatan. */
  word: string
  /** The record as it is kept; null for a new one. */
  known: Saved | null
  record: Omit<ReturnType<typeof useBookForm<{ aktif: boolean }>>, 'set'> & { readonly set: (change: { aktif: boolean }) => void }
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
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}
