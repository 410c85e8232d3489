import { Checkbox, Radio } from '@mantine/core'
import { IconCornerDownRight } from '@tabler/icons-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { DateField } from '../../../ui/date-field.tsx'
import css from './disposisi.module.css'
import { putInCharge, setChoice, toggle, type Choices, type Line } from './receivers.ts'

interface Props {
  lines: readonly Line[]
  choices: Choices
  onChange: (choices: Choices) => void
  common: string | null
  fault?: string | null
}

/** The tick list of receivers; ↑ ↓ move, Space ticks, `p` puts in charge, `i` makes it for information. */
export function ReceiverTable({ lines, choices, onChange, common, fault }: Props) {
  const table = useRef<HTMLTableElement>(null)
  const there = lines.length > 0
  useEffect(() => {
    if (there) table.current?.querySelector('input')?.focus()
  }, [there])
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const row = event.target instanceof HTMLElement ? event.target.closest('tr') : null
    const key = row?.dataset.key
    const typing = event.target instanceof HTMLInputElement && event.target.type === 'text'
    if (!row || !key || typing || event.ctrlKey || event.altKey) return
    if (event.key === 'p') onChange(putInCharge(choices, key))
    else if (event.key === 'i' && choices[key]) onChange(setChoice(choices, key, { untukDiketahui: !choices[key].untukDiketahui }))
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling
      next?.querySelector<HTMLElement>('input[type=checkbox]')?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <table
      ref={table}
      className={css.receivers}
      aria-label="Diteruskan kepada"
      onKeyDown={onKeyDown}
      aria-invalid={Boolean(fault) || undefined}
    >
      <thead>
        <tr>
          <th scope="col">Diteruskan kepada</th>
          <th scope="col">Penanggung jawab</th>
          <th scope="col">Diketahui</th>
          <th scope="col">Batas</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const choice = choices[line.key]
          // a post is named once, people of one post by their names
          const spoken = line.pegawaiId === null ? line.jabatan : `${line.nama}, ${line.jabatan}`
          return (
            <tr key={line.key} data-key={line.key} data-chosen={choice ? '' : undefined}>
              <td>
                <label className={css.receiver}>
                  <Checkbox checked={choice !== undefined} onChange={() => onChange(toggle(choices, line.key))} aria-label={spoken} />
                  <span>
                    <span className={css.post}>{line.jabatan}</span>
                    <span className={css.holder}>
                      {line.plt && <strong className={css.plt}>Plt.</strong>} {line.nama}
                      {line.keterangan && !line.plt && (
                        <span className={css.away}>
                          <IconCornerDownRight size={14} stroke={1.75} aria-hidden /> {line.keterangan}
                        </span>
                      )}
                    </span>
                  </span>
                </label>
              </td>
              <td className={css.centre}>
                {choice && (
                  <Radio
                    checked={choice.penanggungJawab}
                    onChange={() => onChange(putInCharge(choices, line.key))}
                    onClick={() => choice.penanggungJawab && onChange(putInCharge(choices, line.key))}
                    aria-label={`${spoken} penanggung jawab`}
                  />
                )}
              </td>
              <td className={css.centre}>
                {choice && (
                  <Checkbox
                    checked={choice.untukDiketahui}
                    onChange={() => onChange(setChoice(choices, line.key, { untukDiketahui: !choice.untukDiketahui }))}
                    aria-label={`${spoken} untuk diketahui`}
                  />
                )}
              </td>
              <td>
                {choice && !choice.untukDiketahui && (
                  <DateField
                    label={`Batas ${spoken}`}
                    hideLabel
                    size="bar"
                    short
                    width={92}
                    value={choice.batas ?? common}
                    onChange={(batas) => onChange(setChoice(choices, line.key, { batas }))}
                  />
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
