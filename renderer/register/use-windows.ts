import { keepPreviousData, useQueries, useQuery, useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { HalamanDaftar, Hitungan, Jangkar, UjungDaftar } from '../../shared/registers/daftar.ts'
import { anchorBefore, nearestAnchor } from './anchors.ts'

/** Rows come from the host in windows of this size. */
export const WINDOW = 100

/** How a register's list is read: its pages, its count, and its exact end where it is longer than is counted. */
export interface ListSource<Row, Count extends Hitungan> {
  /** Names the list with its filter and order; what is read is kept under it. */
  readonly key: QueryKey
  page(part: { mulai: number; jumlah: number; jangkar?: Jangkar }, signal: AbortSignal): Promise<HalamanDaftar<Row>>
  count(signal: AbortSignal): Promise<Count>
  end(signal: AbortSignal): Promise<UjungDaftar>
}

/** The rows of a long list, read in windows as they are scrolled to; what was read stays while it is read again. `source` must be kept. */
export function useWindows<Row, Count extends Hitungan>(source: ListSource<Row, Count>) {
  const client = useQueryClient()
  const count = useQuery({
    queryKey: [...source.key, 'hitung'],
    queryFn: ({ signal }) => source.count(signal),
    placeholderData: keepPreviousData,
  })
  const long = count.data?.lebih === true
  const end = useQuery({ queryKey: endKey(source.key), queryFn: ({ signal }) => source.end(signal), enabled: long, staleTime: 30_000 })
  const counted = count.data?.jumlah ?? 0
  const total = long ? Math.max(end.data?.jumlah ?? counted, counted) : counted

  const [range, setRange] = useState<readonly [number, number]>([0, 0])
  const starts = useMemo(() => {
    const list: number[] = []
    for (let at = range[0]; at <= range[1]; at++) list.push(at * WINDOW)
    return list
  }, [range])
  const results = useQueries({
    queries: starts.map((mulai) => ({
      queryKey: pageKey(source.key, mulai),
      queryFn: ({ signal }: { signal: AbortSignal }) => {
        const jangkar = anchorOf<Row>(client, source.key, mulai)
        return source.page({ mulai, jumlah: WINDOW, ...(jangkar && { jangkar }) }, signal)
      },
      staleTime: 30_000,
    })),
    combine: (queries) => ({
      pages: queries.map((q) => q.data?.baris),
      error: queries.find((q) => q.error)?.error ?? null,
      pending: queries.some((q) => q.isPending),
      refetch: () => queries.forEach((q) => void q.refetch()),
    }),
  })

  const first = starts[0] ?? 0
  const rowAt = useCallback(
    (index: number): Row | undefined => results.pages[Math.floor((index - first) / WINDOW)]?.[index % WINDOW],
    [results.pages, first],
  )
  const onRange = useCallback((from: number, to: number) => {
    const next = [Math.floor(Math.max(0, from) / WINDOW), Math.floor(Math.max(0, to) / WINDOW)] as const
    setRange((old) => (old[0] === next[0] && old[1] === next[1] ? old : next))
  }, [])
  return {
    rowAt,
    onRange,
    total,
    count: count.data,
    counting: count.isPending,
    error: results.error ?? count.error,
    pending: results.pending,
    refetch: () => {
      results.refetch()
      if (count.error) void count.refetch()
    },
  }
}

const pageKey = (key: QueryKey, mulai: number) => [...key, 'halaman', mulai]
const endKey = (key: QueryKey) => [...key, 'ujung']

/** The nearest of what is known: the pages beside it where they are of the same reading, the marks along the list, its end. */
function anchorOf<Row>(client: QueryClient, key: QueryKey, mulai: number): Jangkar | undefined {
  const fresh = (at: number) => {
    const state = client.getQueryState<HalamanDaftar<Row>>(pageKey(key, at))
    return state?.isInvalidated === false ? state.data : undefined
  }
  const marks = client.getQueryState<UjungDaftar>(endKey(key))
  const end = marks?.data
  return nearestAnchor(mulai, WINDOW, [
    fresh(mulai - WINDOW)?.jangkarAkhir,
    fresh(mulai + WINDOW)?.jangkarAwal,
    end && anchorBefore(end.jangkar, mulai),
    end && marks.isInvalidated === false ? { indeks: end.jumlah, kunci: null } : undefined,
  ])
}
