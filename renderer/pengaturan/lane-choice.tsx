import { useId, useState } from 'react'
import { lanes, isLane, type Lane } from '../../shared/lanes.ts'
import { CheckField, TextField } from '../ui/fields.tsx'
import css from './pengaturan.module.css'

const all = Object.keys(lanes).filter(isLane)

interface LaneChoiceProps {
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  error?: string
}

/** The lanes of the process map that a post carries; those chosen at first stand first. */
export function LaneChoice({ chosen, onChange, error }: LaneChoiceProps) {
  const [words, setWords] = useState('')
  const [first] = useState(chosen)
  const faultId = useId()
  const shown = all
    .filter((lane) => chosen.includes(lane) || lanes[lane].name.toLowerCase().includes(words.trim().toLowerCase()))
    .sort((a, b) => Number(first.includes(b)) - Number(first.includes(a)))
  const toggle = (lane: Lane, on: boolean) => onChange(on ? [...chosen, lane] : chosen.filter((other) => other !== lane))
  return (
    <fieldset className={css.fieldset} aria-describedby={error ? faultId : undefined}>
      <legend className={css.legend}>
        Peran pada peta proses, <strong>{chosen.length}</strong> dipilih
      </legend>
      <TextField label="Saring peran" hideLabel placeholder="Saring peran" value={words} onChange={setWords} />
      <div className={css.laneList} data-fault={error ? true : undefined}>
        {shown.map((lane) => (
          <CheckField key={lane} label={lanes[lane].name} checked={chosen.includes(lane)} onChange={(on) => toggle(lane, on)} />
        ))}
        {shown.length === 0 && <p className="sk-meta">Tidak ada peran dengan nama itu.</p>}
      </div>
      {error && (
        <p id={faultId} role="alert" className={css.fault}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
