import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { firstPlain, type PlainFilter } from '../../register/plain-filter.ts'
import { announce } from '../../ui/live.tsx'
import { book } from './registers.ts'

interface Asked {
  readonly filter: PlainFilter
  /** What the rows are of. */
  readonly isi: PlainFilter
  readonly register: {
    readonly total: number
    readonly counted: boolean
    readonly rowAt: (index: number) => Parameters<typeof book.idOf>[0] | undefined
    readonly setCursor: (index: number) => void
  }
  readonly change: (next: Partial<PlainFilter>) => void
}

/** Senders whose names hold all the words of another's are few: the one asked for stands among the first. */
const NEAR = 100

/** A sender that was found elsewhere (`?kartu=12&cari=…`): the book narrowed to his name, the cursor on his row. */
export function useCardAsked({ filter, isi, register, change }: Asked) {
  const navigate = useNavigate()
  const { kartu, cari }: { kartu?: number; cari?: string } = useSearch({ strict: false })
  const narrow = useEffectEvent((words: string) => change({ ...firstPlain(filter.urut), cari: words }))
  useEffect(() => {
    if (cari !== undefined) narrow(cari)
  }, [cari, kartu])
  const ready = cari !== undefined && isi.cari === cari && register.counted && register.rowAt(0) !== undefined
  const stand = useEffectEvent(() => {
    const last = Math.min(register.total, NEAR)
    for (let index = 0; index < last; index += 1) {
      const row = register.rowAt(index)
      if (row === undefined || book.idOf(row) !== kartu) continue
      register.setCursor(index)
      announce(row.nama)
      break
    }
    void navigate({ to: '/persuratan/pengirim', replace: true })
  })
  useEffect(() => {
    if (ready) stand()
  }, [ready])
}
