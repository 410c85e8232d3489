import { z } from 'zod'
import { Orang, Pihak, type Bidang } from '../../../../../shared/modules/persuratan/naskah/bidang.ts'
import { DateField, TimeField } from '../../../../ui/date-field.tsx'
import { AreaField, SelectField, TextField } from '../../../../ui/fields.tsx'
import { ListField } from './list-field.tsx'
import { OrangField } from './orang-field.tsx'
import { PihakField } from './pihak-field.tsx'
import { TabelField } from './tabel-field.tsx'

interface Props {
  bidang: Bidang
  value: unknown
  onChange: (value: unknown) => void
  error: string | null
}

const texts = z.array(z.string()).catch([])
const people = z.array(Orang).catch([])
const party = Pihak.nullable().catch(null)
const rowsOf = z.array(z.record(z.string(), z.string())).catch([])
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
const orNull = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)

/** One part of a kind of naskah, by its sort. */
export function BidangField({ bidang, value, onChange, error }: Props) {
  const { macam, label, wajib, bantuan } = bidang
  const field = { label, need: wajib ? ('wajib' as const) : undefined, hint: bantuan || undefined, error }
  switch (macam) {
    case 'uraian':
      return <AreaField {...field} rows={3} value={textOf(value)} onChange={onChange} maxLength={20_000} />
    case 'butir':
      return <ListField {...field} value={texts.parse(value)} onChange={onChange} />
    case 'orang':
      return <OrangField {...field} value={people.parse(value)} onChange={onChange} />
    case 'pihak':
      return <PihakField {...field} value={party.parse(value)} onChange={onChange} />
    case 'tanggal':
      return <DateField {...field} value={orNull(value)} onChange={onChange} />
    case 'jam':
      return <TimeField {...field} value={orNull(value)} onChange={onChange} />
    case 'angka':
      return (
        <TextField
          {...field}
          value={typeof value === 'number' ? String(value) : ''}
          onChange={(text) => onChange(text === '' ? null : Number(text.replace(/\D/g, '')))}
        />
      )
    case 'pilihan':
      return (
        <SelectField
          {...field}
          value={textOf(value)}
          onChange={onChange}
          options={(bidang.pilihan ?? []).map(({ kode, nama }) => [kode, nama] as const)}
        />
      )
    case 'tabel': {
      const keys = Object.keys(bidang.kolom ?? {})
      return (
        <TabelField
          {...field}
          kolom={Object.values(bidang.kolom ?? {})}
          value={rowsOf.parse(value).map((row) => keys.map((key) => row[key] ?? ''))}
          onChange={(rows) => onChange(rows.map((cells) => Object.fromEntries(keys.map((key, at) => [key, cells[at] ?? '']))))}
        />
      )
    }
    case 'baris':
      return <TextField {...field} value={textOf(value)} onChange={onChange} maxLength={2000} />
  }
}
