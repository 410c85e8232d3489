/** A count as it is shown: exact, and from 10.001 on as 10.000+, beyond which the host does not count. */
export function countText(count: number): string {
  return count > 10_000 ? '10.000+' : count.toLocaleString('id-ID')
}
