import { useState } from 'react'
import type { Tugas } from '../../shared/workflow/alur.contract.ts'
import { office } from '../app/client.ts'
import { notify } from '../app/notices.tsx'
import { announce } from '../ui/live.tsx'
import { refusalOf } from '../ui/refusal.ts'

/** The choice of several alike tasks of a worklist, and completing them by one press. */
export function useTogether(tasks: readonly Tugas[]) {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const picked = tasks.filter((task) => chosen.has(task.taskId))
  const first = picked[0]
  const alike = (task: Tugas) => task.bersama && (!first || (task.process === first.process && task.step === first.step))
  const say = (count: number) => announce(count === 0 ? 'Tidak ada yang dipilih' : `${count} dipilih`)
  const choose = (next: ReadonlySet<number>) => {
    setChosen(next)
    setRefused(null)
    say(tasks.filter((task) => next.has(task.taskId)).length)
  }

  return {
    picked,
    chosen,
    busy,
    refused,
    toggle: (task: Tugas) => {
      const next = new Set(picked.map((each) => each.taskId))
      if (next.delete(task.taskId)) return choose(next)
      if (!task.bersama || !tasks.includes(task))
        return announce(`${task.namaPendek} dikerjakan satu per satu. Tekan Enter untuk membukanya.`, true)
      if (!alike(task)) return announce(`Yang dipilih ${first?.namaPendek}. Pilih tugas yang sama, atau Esc untuk melepas pilihan.`, true)
      choose(next.add(task.taskId))
    },
    /** All that are like the chosen ones, or like the task under the cursor. */
    chooseAll: (at: Tugas | undefined) => {
      const like = first ?? at
      if (!like?.bersama) return announce('Tugas ini dikerjakan satu per satu.', true)
      const same = tasks.filter((task) => task.bersama && task.process === like.process && task.step === like.step)
      choose(new Set(same.slice(0, 200).map((task) => task.taskId)))
    },
    clear: () => choose(new Set()),
    run: async () => {
      if (!first || busy) return
      setBusy(true)
      setRefused(null)
      try {
        const { acts } = await office.alur.selesaikanBersama({ taskIds: picked.map((task) => task.taskId) })
        setChosen(new Set())
        notify(`${first.namaPendek}: ${acts.length} selesai`, { undo: () => office.alur.tarikBersama({ acts }) })
      } catch (error) {
        const { message } = refusalOf(error)
        setRefused(message)
        announce(message, true)
      } finally {
        setBusy(false)
      }
    },
  }
}
export type Together = ReturnType<typeof useTogether>
