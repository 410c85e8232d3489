import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { focusFirstFault, useRefusal } from './refusal.ts'

/** The form of one record in a dialog: its fields, what saving answers, and where it is refused. */
export function useRecordForm<Form extends object, Saved>(
  first: Form,
  keep: (form: Form) => Promise<Saved>,
  onSaved: (saved: Saved) => void,
) {
  const [start] = useState(first)
  const [form, setForm] = useState(start)
  const save = useMutation({ mutationFn: () => keep(form), onSuccess: onSaved, onError: () => focusFirstFault() })
  return {
    form,
    set: (change: Partial<Form>) => setForm({ ...form, ...change }),
    refusal: useRefusal(save.error),
    dirty: JSON.stringify(form) !== JSON.stringify(start),
    act: { does: 'Simpan', run: () => save.mutate(), busy: save.isPending ? 'Menyimpan…' : null },
  }
}
