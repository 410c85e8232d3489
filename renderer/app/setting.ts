import { useQuery } from '@tanstack/react-query'
import { pengaturan, type KunciPengaturan, type NilaiPengaturan } from '../../shared/core/pengaturan.ts'
import { officeToday } from '../ui/clock.ts'
import { orpc } from './client.ts'

interface Period {
  readonly mulai: string
  readonly nilai?: unknown
}

/** The periods of a setting, the oldest first; none while they are being read. */
export function useSettingPeriods(kunci: KunciPengaturan): readonly Period[] {
  const list = useQuery(orpc.sistem.pengaturan.list.queryOptions())
  return (list.data ?? []).filter((row) => row.kunci === kunci).sort((a, b) => a.mulai.localeCompare(b.mulai))
}

/** The value that holds today: the office's, or the program's own while it said nothing. */
export function inForce<K extends KunciPengaturan>(kunci: K, periods: readonly Period[]): NilaiPengaturan<K> {
  const { shape, default: standard } = pengaturan[kunci]
  const stored = shape.safeParse(periods.findLast((row) => row.mulai <= officeToday())?.nilai)
  return (stored.success ? stored.data : standard) as NilaiPengaturan<K>
}

/** What the office's setting is today. */
export function useSettingToday<K extends KunciPengaturan>(kunci: K): NilaiPengaturan<K> {
  return inForce(kunci, useSettingPeriods(kunci))
}
