import { CheckField } from '../../../ui/fields.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import css from './disposisi.module.css'

interface Props {
  all: readonly string[]
  chosen: readonly string[]
  onToggle: (instruksi: string) => void
}

/** “Dengan hormat harap”: the office's instructions; the first nine by their digit. */
export function Instructions({ all, chosen, onToggle }: Props) {
  return (
    <div role="group" aria-label="Dengan hormat harap">
      <div className={css.headLine}>
        <strong>Dengan hormat harap</strong>
        <span>tekan angkanya</span>
      </div>
      <div className={css.instructions}>
        {all.map((instruksi, at) => (
          <CheckField
            key={instruksi}
            label={instruksi}
            checked={chosen.includes(instruksi)}
            onChange={() => onToggle(instruksi)}
            right={at < 9 && <Kbd keys={String(at + 1)} />}
          />
        ))}
      </div>
    </div>
  )
}
