import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { Jalur } from '../../../../../shared/workflow/alur.contract.ts'
import { useKept } from '../../../../register/use-kept.ts'
import { ProcessPath } from '../../../../workflow/process-path.tsx'
import css from '../keluar.module.css'

/** The path of a naskah in one line, unfolded by its button: what is written needs the room. */
export function PathBar({ path }: { path: Jalur }) {
  const [open, setOpen] = useKept('surat-keluar/jalur', () => false)
  const Icon = open ? IconChevronDown : IconChevronRight
  const places = path.tugas.map((task) => `${task.namaPendek} pada ${task.pada}`)
  return (
    <div data-region="jalur" tabIndex={-1}>
      <button type="button" className={css.pathBar} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon size={14} stroke={1.75} aria-hidden />
        <strong>Jalur {path.process}</strong>
        <span>{path.berakhir === null ? places.join('; ') : path.berakhirSebagai === 'batal' ? 'dibatalkan' : 'selesai'}</span>
      </button>
      {open && <ProcessPath jalur={path} />}
    </div>
  )
}
