import { useState } from 'react'
import type { SaringanKolom, UraianDaftar, UraianKolom } from '../../shared/registers/daftar.ts'
import { ActButton } from '../ui/act-button.tsx'
import { officeToday } from '../ui/clock.ts'
import { DateField } from '../ui/date-field.tsx'
import { CheckField, FieldRow, SelectField, TextField } from '../ui/fields.tsx'
import { readCell } from './cell-text.ts'
import { filterableIn, filterByValue, filterText } from './filters.ts'

interface Props {
  daftar: UraianDaftar
  filters: readonly SaringanKolom[]
  /** The column with which it opens, and the value under the cursor. */
  column: string | null
  value?: string | number | null
  onApply: (filter: SaringanKolom) => void
  onRemove: (column: string) => void
}

/** The filter of one column: by its value under the cursor at once, or as it is typed and chosen here. */
export function ColumnFilter({ daftar, filters, column: first, value, onApply, onRemove }: Props) {
  const columns = filterableIn(daftar)
  const [kunci, setKunci] = useState(columns.some((each) => each.kunci === first) ? (first ?? '') : (columns[0]?.kunci ?? ''))
  const column = columns.find((each) => each.kunci === kunci)
  const byValue = column && kunci === first && value !== undefined ? filterByValue(column, value) : null
  if (!column) return null
  return (
    <>
      {column.kunci === first ? (
        <strong>{column.nama}</strong>
      ) : (
        <SelectField label="Kolom" value={kunci} onChange={setKunci} options={columns.map((each) => [each.kunci, each.nama] as const)} />
      )}
      {byValue && (
        <ActButton size="form" kind="filled" fullWidth onClick={() => onApply(byValue)}>
          {`Hanya ${filterText(daftar, byValue)}`}
        </ActButton>
      )}
      <Values
        key={kunci}
        column={column}
        present={filters.find((each) => each.kolom === kunci)}
        onApply={onApply}
        onRemove={() => onRemove(kunci)}
      />
    </>
  )
}

interface ValuesProps {
  column: UraianKolom
  present: SaringanKolom | undefined
  onApply: (filter: SaringanKolom) => void
  onRemove: () => void
}

function Values({ column, present, onApply, onRemove }: ValuesProps) {
  const kolom = column.kunci
  const [empty, setEmpty] = useState(present?.jenis === 'kosong' ? (present.kosong ? 'kosong' : 'terisi') : 'isi')
  const [text, setText] = useState(present?.jenis === 'teks' ? present.nilai : '')
  const [chosen, setChosen] = useState<readonly string[]>(present?.jenis === 'pilihan' ? present.nilai : [])
  const [days, setDays] = useState(
    present?.jenis === 'tanggal' ? { dari: present.dari, sampai: present.sampai } : { dari: null, sampai: null },
  )
  const [numbers, setNumbers] = useState(
    present?.jenis === 'angka'
      ? { dari: present.dari?.toString() ?? '', sampai: present.sampai?.toString() ?? '' }
      : { dari: '', sampai: '' },
  )
  const [fault, setFault] = useState<{ dari?: string; sampai?: string }>({})

  const apply = () => {
    if (empty !== 'isi') return onApply({ kolom, jenis: 'kosong', kosong: empty === 'kosong' })
    if (column.jenis === 'teks') return text.trim() === '' ? onRemove() : onApply({ kolom, jenis: 'teks', nilai: text.trim() })
    if (column.jenis === 'pilihan') return chosen.length === 0 ? onRemove() : onApply({ kolom, jenis: 'pilihan', nilai: [...chosen] })
    if (column.jenis === 'tanggal')
      return days.dari === null && days.sampai === null ? onRemove() : onApply({ kolom, jenis: 'tanggal', ...days })
    const read = { dari: readCell('angka', numbers.dari, officeToday()), sampai: readCell('angka', numbers.sampai, officeToday()) }
    const wrong = {
      dari: 'fault' in read.dari ? read.dari.fault : undefined,
      sampai: 'fault' in read.sampai ? read.sampai.fault : undefined,
    }
    setFault(wrong)
    if (wrong.dari ?? wrong.sampai) return
    const ends = { dari: numberIn(read.dari), sampai: numberIn(read.sampai) }
    return ends.dari === null && ends.sampai === null ? onRemove() : onApply({ kolom, jenis: 'angka', ...ends })
  }
  const onKeyDown = (event: { key: string; preventDefault: () => void }) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    apply()
  }
  return (
    <>
      {empty === 'isi' && column.jenis === 'teks' && (
        <TextField
          label="Berisi kata"
          hint="Urutan bebas, kata terakhir boleh sebagian"
          value={text}
          onChange={setText}
          onKeyDown={onKeyDown}
        />
      )}
      {empty === 'isi' && column.jenis === 'tanggal' && (
        <FieldRow columns={2}>
          <DateField label="Sejak" value={days.dari} onChange={(dari) => setDays((old) => ({ ...old, dari }))} />
          <DateField label="sampai" value={days.sampai} onChange={(sampai) => setDays((old) => ({ ...old, sampai }))} />
        </FieldRow>
      )}
      {empty === 'isi' && column.jenis === 'angka' && (
        <FieldRow columns={2}>
          <TextField
            label="Mulai"
            value={numbers.dari}
            error={fault.dari}
            onChange={(dari) => setNumbers({ ...numbers, dari })}
            onKeyDown={onKeyDown}
          />
          <TextField
            label="sampai"
            value={numbers.sampai}
            error={fault.sampai}
            onChange={(sampai) => setNumbers({ ...numbers, sampai })}
            onKeyDown={onKeyDown}
          />
        </FieldRow>
      )}
      {empty === 'isi' && column.jenis === 'pilihan' && (
        <div role="group" aria-label={column.nama}>
          {column.pilihan?.map(([nilai, nama]) => (
            <CheckField
              key={nilai}
              label={nama}
              checked={chosen.includes(nilai)}
              onChange={(on) => setChosen(on ? [...chosen, nilai] : chosen.filter((each) => each !== nilai))}
            />
          ))}
        </div>
      )}
      {column.kosong && (
        <SelectField
          label="Isi kolom"
          value={empty}
          onChange={setEmpty}
          options={[
            ['isi', 'Menurut isinya'],
            ['kosong', 'Yang kosong'],
            ['terisi', 'Yang terisi'],
          ]}
        />
      )}
      <ActButton size="form" onClick={apply}>
        Saring
      </ActButton>
      {present && (
        <ActButton size="form" kind="subtle" onClick={onRemove}>
          Hapus saringan ini
        </ActButton>
      )}
    </>
  )
}

function numberIn(read: ReturnType<typeof readCell>): number | null {
  return 'value' in read && typeof read.value === 'number' ? read.value : null
}
