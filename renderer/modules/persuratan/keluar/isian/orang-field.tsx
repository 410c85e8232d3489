import type { KeyboardEvent } from 'react'
import { Orang, ORANG_TERBANYAK } from '../../../../../shared/modules/persuratan/naskah/bidang.ts'
import { office } from '../../../../app/client.ts'
import { FieldRow, TextField, type FieldProps } from '../../../../ui/fields.tsx'
import { Picker } from '../../../../ui/picker.tsx'
import css from '../keluar.module.css'
import { Labelled } from './labelled.tsx'
import { LineActs } from './list-field.tsx'

type Found = Awaited<ReturnType<typeof office.persuratan.naskah.orang>>[number]

interface PickProps extends FieldProps {
  shown?: string
  onPick: (orang: Orang) => void
  onType?: (text: string) => void
}

/** A person by part of his name or NIP, as a paper names him; one who is not in the register is typed. */
export function OrangPicker({ shown = '', onPick, onType, ...field }: PickProps) {
  return (
    <Picker<Found>
      {...field}
      shown={shown}
      source="orang-naskah"
      search={(cari) => office.persuratan.naskah.orang({ cari })}
      option={(one) => ({ id: String(one.pegawaiId), name: one.nama, why: one.jabatan })}
      onPick={(one) => onPick(Orang.parse(one))}
      newOption={(text) => `Tulis sendiri “${text}”`}
      onNew={(nama) => onPick(Orang.parse({ nama }))}
      onType={onType}
      nothing="Tidak ada pegawai dengan nama atau NIP itu."
    />
  )
}

interface Props extends Pick<FieldProps, 'label' | 'need' | 'hint' | 'error'> {
  value: readonly Orang[]
  onChange: (value: Orang[]) => void
}

/** People of a paper in their order: picked from the register, or typed; Alt+↑ ↓ move one. */
export function OrangField({ value, onChange, ...field }: Props) {
  const change = (index: number, part: Partial<Orang>) => onChange(value.map((one, each) => (each === index ? { ...one, ...part } : one)))
  const move = (from: number, step: number) => {
    const next = [...value]
    if (next[from + step] === undefined) return
    next.splice(from + step, 0, ...next.splice(from, 1))
    onChange(next)
  }
  const press = (event: KeyboardEvent, index: number) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!event.altKey || step === undefined || event.ctrlKey) return
    event.preventDefault()
    move(index, step)
  }
  return (
    <Labelled {...field} meta={value.length > 0 ? `${value.length} orang` : ''}>
      {value.length > 0 && (
        <ol className={css.people}>
          {value.map((one, index) => (
            <li key={index} onKeyDown={(event) => press(event, index)}>
              <div className={css.personHead}>
                <span>
                  <strong>{one.nama || 'Tanpa nama'}</strong>
                  {one.pegawaiId !== null && <small>{[one.jabatan, one.nip && `NIP ${one.nip}`].filter(Boolean).join(' · ')}</small>}
                </span>
                <LineActs
                  name={one.nama}
                  onUp={index > 0 ? () => move(index, -1) : null}
                  onDown={index < value.length - 1 ? () => move(index, 1) : null}
                  onRemove={() => onChange(value.filter((_, each) => each !== index))}
                />
              </div>
              {one.pegawaiId === null && <Typed one={one} onChange={(part) => change(index, part)} />}
              <TextField
                label={`Keterangan ${one.nama}`}
                hideLabel
                size="bar"
                placeholder="Keterangan, misalnya sebagai ketua"
                value={one.keterangan}
                maxLength={250}
                onChange={(keterangan) => change(index, { keterangan })}
              />
            </li>
          ))}
        </ol>
      )}
      {value.length < ORANG_TERBANYAK && (
        <OrangPicker label={`Tambah ${field.label}`} hideLabel error={field.error} onPick={(one) => onChange([...value, one])} />
      )}
    </Labelled>
  )
}

/** One who is not in the register. */
export function Typed({ one, onChange }: { one: Orang; onChange: (part: Partial<Orang>) => void }) {
  const text = (key: 'nama' | 'nip' | 'pangkat' | 'golongan' | 'jabatan', label: string, maxLength: number) => (
    <TextField label={label} size="bar" value={one[key]} maxLength={maxLength} onChange={(next) => onChange({ [key]: next })} />
  )
  return (
    <>
      <FieldRow columns={2}>
        {text('nama', 'Nama', 150)}
        {text('nip', 'NIP', 30)}
      </FieldRow>
      <FieldRow columns={2}>
        {text('pangkat', 'Pangkat', 60)}
        {text('golongan', 'Golongan', 10)}
      </FieldRow>
      {text('jabatan', 'Jabatan', 250)}
    </>
  )
}
