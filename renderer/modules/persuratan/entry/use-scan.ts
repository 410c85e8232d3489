import { useQuery } from '@tanstack/react-query'
import { office, orpc } from '../../../app/client.ts'
import { useKept } from '../../../register/use-kept.ts'
import { notify } from '../../../app/notices.tsx'
import { announce } from '../../../ui/live.tsx'
import { refusalOf } from '../../../ui/refusal.ts'
import { SUBJECT } from '../words.ts'

export interface Letter {
  readonly id: number
  readonly nomor: string
}

/** The scanner's folder at the entry strip: which letter gets the next scan; each save gives it to the letter just saved, while on. */
export function useScan(clerk: boolean) {
  const [on, setOn] = useKept('pindaian/aktif', () => true)
  const [last, setLast] = useKept<Letter | null>('pindaian/terakhir', () => null)
  const { data } = useQuery({ ...orpc.pindaian.keadaan.queryOptions(), enabled: clerk })
  const ask = async (work: () => Promise<unknown>, done: string) => {
    try {
      await work()
      announce(done)
    } catch (error) {
      notify(refusalOf(error).message, { fault: true })
    }
  }
  const arm = ({ id, nomor }: Letter, menunggu = false) => {
    setOn(true)
    void ask(
      () => office.pindaian.pasang({ subject: SUBJECT, subjectId: id, menunggu }),
      menunggu ? `Pindaian yang menunggu dilampirkan pada ${nomor}` : `Pindaian berikut untuk ${nomor}`,
    )
  }
  return {
    data,
    on,
    arm,
    /** The letter saved last: what waits goes to it first. */
    last,
    saved: (letter: Letter) => {
      setLast(letter)
      if (on && data?.folder === 'siap') arm(letter)
    },
    off: () => {
      setOn(false)
      void ask(() => office.pindaian.lepas(), 'Pindaian berikut tidak dilampirkan sendiri')
    },
  }
}
export type Scans = ReturnType<typeof useScan>
