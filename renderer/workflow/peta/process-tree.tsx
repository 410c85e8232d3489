import { IconAlertTriangleFilled, IconFilter } from '@tabler/icons-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { processKinds, treeOf, type TreeRow } from '../../../shared/workflow/groups.ts'
import type { Process } from '../../../shared/workflow/process.ts'
import { Kbd } from '../../ui/kbd.tsx'
import css from './peta.module.css'

export interface TreeCount {
  readonly jumlah: number
  readonly terlambat: number
}

interface ProcessTreeProps {
  readonly processes: readonly Process[]
  readonly counts: ReadonlyMap<string, TreeCount>
  /** The process that is shown. */
  readonly here: string
  readonly filter: string
  readonly onFilter: (words: string) => void
  readonly onOpen: (code: string) => void
}

/** The rows that the words leave: processes whose code or name has them, and the groups above these. */
function rowsOf(processes: readonly Process[], filter: string): TreeRow[] {
  const rows = treeOf(processes)
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = ({ code, name }: TreeRow) => words.every((word) => `${code} ${name}`.toLowerCase().includes(word))
  const kept = rows.filter((row) => row.leaf && fits(row))
  return rows.filter((row) => (row.leaf ? kept.includes(row) : kept.some(({ code }) => code.startsWith(`${row.code}.`))))
}

/** The map's tree: groups, and their processes with what runs in each. ↑ ↓ move, Enter opens, `/` goes to the filter. */
export function ProcessTree({ processes, counts, here, filter, onFilter, onOpen }: ProcessTreeProps) {
  const list = useRef<HTMLDivElement>(null)
  const rows = rowsOf(processes, filter)
  const leaves = rows.filter((row) => row.leaf)
  const shown = leaves.some(({ code }) => code === here) ? here : leaves[0]?.code
  useEffect(() => {
    list.current?.querySelector('[data-present]')?.scrollIntoView({ block: 'nearest' })
  }, [here, processes.length])

  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-leaf]') ?? [])]
    const at = items.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
    const item = to === undefined ? undefined : items[to]
    if (to === undefined || event.altKey || event.ctrlKey) return
    event.preventDefault()
    item?.focus()
  }

  return (
    <nav className={css.tree} aria-label="Pohon proses" data-part="filter">
      <label className={css.filter}>
        <IconFilter size={16} stroke={1.5} aria-hidden />
        <input
          id="peta-saring"
          value={filter}
          placeholder={`Saring ${processes.length} proses`}
          aria-label="Saring proses menurut kode atau nama"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onFilter(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
            event.preventDefault()
            const [first] = leaves
            if (event.key === 'Enter') return first && onOpen(first.code)
            list.current?.querySelector<HTMLElement>('[data-leaf]')?.focus()
          }}
        />
        <Kbd keys="/" silent />
      </label>
      <div ref={list} className={css.rows} onKeyDown={onKeyDown}>
        {rows.length === 0 && <p className={css.nothing}>Tidak ada proses dengan “{filter}”.</p>}
        {rows.map((row) => {
          const kind = row.depth === 0 ? processKinds.find(({ roots }) => roots[0] === row.code) : undefined
          if (!row.leaf) {
            return (
              <div key={row.code}>
                {kind && <h2 className={css.kind}>{kind.name}</h2>}
                <div className={css.group} data-depth={row.depth}>
                  {row.code} {row.name}
                </div>
              </div>
            )
          }
          const count = counts.get(row.code) ?? { jumlah: 0, terlambat: 0 }
          return (
            <button
              key={row.code}
              type="button"
              className={css.leaf}
              data-leaf
              data-depth={row.depth}
              data-present={row.code === here || undefined}
              aria-current={row.code === here ? 'page' : undefined}
              tabIndex={row.code === shown ? 0 : -1}
              title={`${row.code} ${row.name}`}
              onClick={() => onOpen(row.code)}
            >
              <span className={css.code}>{row.code}</span>
              <span className="sk-cut">{row.name}</span>
              {count.terlambat > 0 && <IconAlertTriangleFilled size={13} className={css.late} aria-hidden />}
              <span className={css.sum}>
                {count.jumlah > 0 && (
                  <>
                    {count.jumlah.toLocaleString('id-ID')}
                    <span className="sk-unseen">
                      {' '}
                      berkas{count.terlambat > 0 && `, ${count.terlambat.toLocaleString('id-ID')} lewat batas`}
                    </span>
                  </>
                )}
              </span>
            </button>
          )
        })}
      </div>
    </nav>
  )
}
