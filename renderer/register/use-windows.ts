import { keepPreviousData, useQueries, useQuery, useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { HalamanDaftar, Hitungan, Jangkar, UjungDaftar } from '../../shared/registers/daftar.ts'
import { anchorBefore, nearestAnchor } from './anchors.ts'

/** Rows come from the host in windows of this size. */
export const WINDOW = 100

/** As many rows as one page of the host may have. */
const READ_AT_ONCE = 500

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
      // pages of two readings beside each other would show rows twice, or not at all
      again: queries.some((q) => q.isFetching && q.data !== undefined),
      error: queries.find((q) => q.error)?.error ?? null,
      pending: queries.some((q) => q.isPending),
      refetch: () => queries.forEach((q) => void q.refetch()),
    }),
  })

  const read = useMemo(() => new Map(starts.map((mulai, at) => [mulai, results.pages[at]])), [starts, results.pages])
  const [held, setHeld] = useState({ key: source.key, pages: read })
  const hold = results.again && held.key === source.key
  if (!hold && held.pages !== read) setHeld({ key: source.key, pages: read })
  const rowAt = useCallback(
    (index: number): Row | undefined => {
      const mulai = Math.floor(index / WINDOW) * WINDOW
      return ((hold && held.pages.get(mulai)) || read.get(mulai))?.[index - mulai]
    },
    [read, held, hold],
  )
  const onRange = useCallback((from: number, to: number) => {
    const next = [Math.floor(Math.max(0, from) / WINDOW), Math.floor(Math.max(0, to) / WINDOW)] as const
    setRange((old) => (old[0] === next[0] && old[1] === next[1] ? old : next))
  }, [])
  /** Rows from … to, from the reading that is on the screen as far as it is known. */
  const readRows = useCallback(
    async (from: number, to: number): Promise<Row[]> => {
      const rows: Row[] = []
      let jangkar = anchorWithin<Row>(client, source.key, from)
      for (let mulai = from; mulai <= to; mulai += READ_AT_ONCE) {
        const jumlah = Math.min(READ_AT_ONCE, to - mulai + 1)
        const page = await source.page({ mulai, jumlah, ...(jangkar && { jangkar }) }, new AbortController().signal)
        rows.push(...page.baris)
        if (page.baris.length < jumlah) break
        jangkar = page.jangkarAkhir ?? undefined
      }
      return rows
    },
    [client, source],
  )
  return {
    rowAt,
    readRows,
    onRange,
    total,
    count: count.data,
    counting: count.isPending,
    /** The count is of this very list, and not still that of the one before. */
    counted: count.isSuccess && !count.isPlaceholderData,
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

/** An anchor in the page that holds a row, or the nearest: what is read from it goes on from the rows of that page. */
function anchorWithin<Row>(client: QueryClient, key: QueryKey, index: number): Jangkar | undefined {
  const page = client.getQueryData<HalamanDaftar<Row>>(pageKey(key, Math.floor(index / WINDOW) * WINDOW))
  // the very first row is no anchor: what came in above it would be read with it
  const first = page?.jangkarAwal?.indeks === 0 ? page.jangkarAkhir : page?.jangkarAwal
  return first && first.indeks > 0 ? first : anchorOf<Row>(client, key, index)
}

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
