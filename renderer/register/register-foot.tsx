import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Hitungan } from '../../shared/registers/daftar.ts'
import { countText } from '../ui/count-text.ts'
import { nameOf } from './columns.ts'
import { selectedIds, tooManySelected } from './selected-ids.ts'
import { useListNews } from './use-list-news.ts'
import type { RegisterState } from './use-register.ts'

interface Props<Row, Isi, Count extends Hitungan> {
  readonly register: RegisterState<Row, Isi, Count>
  /** What its rows are: surat. */
  readonly benda: string
  /** What is filtered, to be read out with the count. */
  readonly saringan: string
  /** Of how many, where a filter narrows a larger list. */
  readonly dari?: string
}

/** In the foot: how many rows there are and are selected, and the sums of the number columns shown, all reckoned by the host. */
export function RegisterFoot<Row, Isi, Count extends Hitungan>({ register, benda, saringan, dari }: Props<Row, Isi, Count>) {
  const { count } = register
  const shown = count ? count.jumlah + (count.lebih ? 1 : 0) : 0
  useListNews(saringan, register.counted ? `${countText(shown)} ${benda}` : null)
  return (
    <>
      <span>
        <strong>{countText(shown)}</strong> {dari && `dari ${dari} `}
        {benda}
      </span>
      <Totals register={register} />
      <Selected register={register} />
    </>
  )
}

type Sums = readonly (readonly [name: string, sum: number])[]

function SumWords({ sums }: { sums: Sums }) {
  return sums.map(([name, sum], at) => (
    <span key={name}>
      {at > 0 && ', '}
      {name} <strong>{sum.toLocaleString('id-ID')}</strong>
    </span>
  ))
}

function useSums<Row, Isi, Count extends Hitungan>(
  { of, isi, chosen }: RegisterState<Row, Isi, Count>,
  key: readonly unknown[] | null,
  ids: (() => Promise<number[] | null>) | null,
): Sums | null {
  const numbers = chosen.filter((column) => column.content?.kind === 'angka')
  const kolom = numbers.map((column) => column.id)
  const { data } = useQuery({
    queryKey: [...of.key, isi, 'jumlah', kolom, key],
    queryFn: async ({ signal }) => {
      const pilih = ids && (await ids())
      return of.office.jumlahKolom({ ...isi, kolom, ...(pilih && { pilih }) }, { signal })
    },
    enabled: key !== null && kolom.length > 0,
    // sums of another selection are never shown for this one
    ...(ids === null && { placeholderData: keepPreviousData }),
  })
  if (!data || key === null || kolom.length === 0) return null
  return numbers.map((column) => [nameOf(column).toLowerCase(), data[column.id] ?? 0] as const)
}

/** The sums of all rows that the filter shows. */
function Totals<Row, Isi, Count extends Hitungan>({ register }: { register: RegisterState<Row, Isi, Count> }) {
  const sums = useSums(register, register.total > 0 ? [] : null, null)
  return (
    sums && (
      <span>
        Jumlah <SumWords sums={sums} />
      </span>
    )
  )
}

const SETTLED_MS = 200

/** How many rows are selected, and their sums once the selection rests. */
function Selected<Row, Isi, Count extends Hitungan>({ register }: { register: RegisterState<Row, Isi, Count> }) {
  const { area, selection, whole, selectedCount: many } = register
  const { mark } = selection
  const none = many < 2 && mark.rows.size === 0
  const key = none || tooManySelected(register) ? '' : JSON.stringify([whole ? 'semua' : area, whole ? [] : [...mark.rows.keys()]])
  const [settled] = useDebouncedValue(key, SETTLED_MS)
  const sums = useSums(register, key === '' || settled !== key ? null : [settled], () => selectedIds(register))
  if (none) return null
  return (
    <span>
      <strong>{many.toLocaleString('id-ID')}</strong> dipilih{sums && ': '}
      {sums && <SumWords sums={sums} />}
    </span>
  )
}
