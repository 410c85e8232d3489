import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { orpc } from '../../app/client.ts'
import type { Sel } from './words.ts'

/** What waits in the office, read again whenever something changes. */
export const usePantauan = () => useQuery(orpc.pemantauan.isi.queryOptions())

/** Opens the list of a count. */
export function useOpenList(): (sel: Sel) => void {
  const navigate = useNavigate()
  return (sel) => void navigate({ to: '/pemantauan/daftar', search: sel })
}
