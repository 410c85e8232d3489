import { dayMonth } from '../../shared/dates.ts'
import type { Riwayat } from '../../shared/workflow/alur.contract.ts'
import { Moments } from '../ui/moments.tsx'

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
    <Moments
      lines={shown.map((line) => ({
        key: line.id,
        at: line.pada,
        says: (
          <>
            <strong title={line.jabatan}>{line.untuk ?? line.oleh}</strong>{' '}
            {line.kind === 'complete' ? line.nama : `${VERBS[line.kind] ?? line.kind}: ${line.nama}`}
            {line.hasil.length > 0 && `: ${line.hasil.join(', ')}`}
            {line.catatan && `. “${line.catatan}”`}
            {line.untuk && `, dicatat ${line.oleh}`}
            {line.padaTanggal && `, pada lembar ${dayMonth(line.padaTanggal)}`}
          </>
        ),
      }))}
    />
  )
}
