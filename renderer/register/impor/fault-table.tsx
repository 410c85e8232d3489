import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { useState } from 'react'
import type { SalahImpor } from '../../../shared/registers/impor.contract.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { TextField } from '../../ui/fields.tsx'
import css from './impor.module.css'

interface FaultTableProps {
  faults: readonly SalahImpor[]
  busy: boolean
  onMend: (fault: SalahImpor, isi: string) => void
}

/** Each fault with its cell, what is wrong and what would mend it; a cell can be written anew here, its file stays as it is. */
export function FaultTable({ faults, busy, onMend }: FaultTableProps) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  return (
    <table className={css.table} aria-label="Baris salah">
      <thead>
        <tr>
          <th className={css.letter}>Baris</th>
          <th>Kolom</th>
          <th>Isi berkas</th>
          <th>Yang salah</th>
          <th className={css.mend}>Ganti dengan</th>
        </tr>
      </thead>
      <tbody>
        {faults.map((fault) => {
          const key = `${fault.baris} ${fault.kolom}`
          const value = typed[key] ?? fault.usul ?? ''
          const take = () => onMend(fault, value)
          return (
            <tr key={key}>
              <td className={css.letter}>{fault.baris.toLocaleString('id-ID')}</td>
              <td>{fault.nama}</td>
              <td className={css.cut} title={fault.isi}>
                {fault.isi === '' ? <span className={css.quiet}>(kosong)</span> : <span className={css.wrong}>{fault.isi}</span>}
              </td>
              <td>
                <span className={css.why}>
                  <IconAlertTriangleFilled size={14} aria-hidden className={css.fault} /> {fault.pesan}
                </span>
              </td>
              <td className={css.mend}>
                <div className={css.mending}>
                  <TextField
                    label={`Baris ${fault.baris}, ${fault.nama}: ganti dengan`}
                    hideLabel
                    size="bar"
                    value={value}
                    placeholder={fault.usul === '' ? '(kosongkan)' : 'perbaiki di sini'}
                    onChange={(text) => setTyped((before) => ({ ...before, [key]: text }))}
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter' || event.ctrlKey) return
                      event.preventDefault()
                      take()
                    }}
                  />
                  <ActButton
                    kind="subtle"
                    label={`Pakai untuk baris ${fault.baris}, ${fault.nama}`}
                    busy={busy ? 'Pakai' : null}
                    onClick={take}
                  >
                    Pakai
                  </ActButton>
                </div>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
