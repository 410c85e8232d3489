import { countText } from '../../ui/count-text.ts'
import css from './pemantauan.module.css'

interface CountCellProps {
  place: readonly [row: number, column: number]
  here: boolean
  count: number
  label: string
  late?: boolean
  first?: boolean
  onFocus: () => void
  onOpen: () => void
}

/** One count of the table, as a door to its list; nothing is a dash. */
export function CountCell({ place, here, count, label, late, first, onFocus, onOpen }: CountCellProps) {
  return (
    <td data-first={first || undefined} data-late={(late && count > 0) || undefined}>
      {count === 0 ? (
        <span className={css.none}>–</span>
      ) : (
        <button
          type="button"
          data-cell={place.join('/')}
          tabIndex={here ? 0 : -1}
          aria-label={`${label}: ${count} tugas`}
          onFocus={onFocus}
          onClick={onOpen}
        >
          {countText(count)}
        </button>
      )}
    </td>
  )
}
