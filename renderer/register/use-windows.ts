import { useQueries, type QueryFunction, type QueryKey } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'

/** Rows come from the host in windows of this size. */
export const WINDOW = 100

export interface WindowQuery<Row> {
  queryKey: QueryKey
  queryFn?: QueryFunction<{ baris: Row[] }>
}

/** The rows of a long list, read in windows as they are scrolled to; what was read stays while it is read again. */
export function useWindows<Row>(page: (mulai: number, jumlah: number) => WindowQuery<Row>) {
  const [range, setRange] = useState<readonly [number, number]>([0, 0])
  const starts = useMemo(() => {
    const list: number[] = []
    for (let at = range[0]; at <= range[1]; at++) list.push(at * WINDOW)
    return list
  }, [range])

  const results = useQueries({
    queries: starts.map((mulai) => ({ ...page(mulai, WINDOW), staleTime: 30_000 })),
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
    error: results.error,
    pending: results.pending,
    refetch: results.refetch,
  }
}
