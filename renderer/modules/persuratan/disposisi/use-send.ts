import { useMutation } from '@tanstack/react-query'
import type { IsiDisposisi } from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { Tugas } from '../../../../shared/workflow/alur.contract.ts'
import { office } from '../../../app/client.ts'
import { useRefusal } from '../../../ui/refusal.ts'

/** The three sheets: of the Kepala Dinas, of sorting by TU, of further disposisi by a receiver. */
export type Mode = 'disposisi' | 'pilah' | 'lanjut'

interface Sheet {
  isi: IsiDisposisi
  /** The day on the paper, where one writes down another's handwriting. */
  padaTanggal: string | null
  untukPenugasanId: number | null
}

/** Writes a sheet: completes the task, or gives work further down while the own task stays open. */
export function useSend(mode: Mode, task: Pick<Tugas, 'taskId'>, onDone: () => void) {
  const send = useMutation({
    mutationFn: async ({ isi, padaTanggal, untukPenugasanId }: Sheet) => {
      if (mode === 'lanjut') await office.persuratan.suratMasuk.disposisiLanjut({ taskId: task.taskId, ...isi })
      else await office.alur.selesaikan({ taskId: task.taskId, isi, padaTanggal, untukPenugasanId })
    },
    onSuccess: onDone,
  })
  const refusal = useRefusal(send.error)
  return { run: send.mutate, pending: send.isPending, fields: refusal?.fields ?? {}, message: refusal?.message ?? null }
}
