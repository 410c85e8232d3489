import { dayMonth, shortMoment } from '../../shared/dates.ts'
import type { Riwayat } from '../../shared/workflow/alur.contract.ts'
import { dayClock } from '../ui/clock.ts'
import css from './acts-list.module.css'

const VERBS: Readonly<Record<string, string>> = {
  take: 'mengambil tugas',
  handOver: 'menyerahkan tugas',
  address: 'mengalamatkan ulang',
  share: 'Disposisi lanjutan',
  recall: 'menarik kembali',
  correct: 'mengembalikan langkah',
  cancel: 'membatalkan',
  withdraw: 'tugas ditarik',
  move: 'langkah dipindahkan',
  end: 'proses berakhir',
}

/** What happened to a record, newest first: who, what, with which outcome and note. */
export function ActsList({ riwayat }: { riwayat: readonly Riwayat[] }) {
  const shown = [...riwayat].filter((line) => line.kind !== 'join' && line.kind !== 'start').reverse()
  return (
    <dl className={css.acts}>
      {shown.map((line) => (
        <div key={line.id} style={{ display: 'contents' }}>
          <dt title={shortMoment(line.pada)}>{dayClock(line.pada)}</dt>
          <dd>
            <strong title={line.jabatan}>{line.untuk ?? line.oleh}</strong>{' '}
            {line.kind === 'complete' ? line.nama : `${VERBS[line.kind] ?? line.kind}: ${line.nama}`}
            {line.hasil.length > 0 && `: ${line.hasil.join(', ')}`}
            {line.catatan && `. “${line.catatan}”`}
            {line.untuk && `, dicatat ${line.oleh}`}
            {line.padaTanggal && `, pada lembar ${dayMonth(line.padaTanggal)}`}
          </dd>
        </div>
      ))}
    </dl>
  )
}
