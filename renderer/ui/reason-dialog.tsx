import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog } from './dialog.tsx'
import { AreaField } from './fields.tsx'
import { Note } from './note.tsx'
import { useRefusal } from './refusal.ts'

interface ReasonProps {
  title: string
  about?: string
  note: string
  act: string
  busy: string
  danger?: boolean
  run: (alasan: string) => Promise<unknown>
  onDone: () => void
  onClose: () => void
}

/** One act that asks a written reason; the button repeats the verb and is not the one with the focus. */
export function ReasonDialog({ title, about, note, act, busy, danger, run, onDone, onClose }: ReasonProps) {
  const [alasan, setAlasan] = useState('')
  const mutation = useMutation({
    mutationFn: () => run(alasan.trim()),
    onSuccess: () => {
      onDone()
      onClose()
    },
  })
  const refusal = useRefusal(mutation.error)
  return (
    <Dialog
      title={title}
      about={about}
      onClose={onClose}
      dirty={alasan.trim() !== ''}
      act={{
        does: act,
        run: () => mutation.mutate(),
        busy: mutation.isPending ? busy : null,
        refused: alasan.trim() === '' ? 'Tulis alasannya lebih dahulu.' : null,
        danger,
      }}
    >
      <Note kind="return">{note}</Note>
      <AreaField
        label="Alasan"
        need="wajib"
        value={alasan}
        onChange={setAlasan}
        maxLength={500}
        autoFocus
        error={refusal ? (refusal.fields.alasan ?? refusal.message) : null}
      />
    </Dialog>
  )
}
