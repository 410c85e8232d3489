import { IconLayoutSidebarRight } from '@tabler/icons-react'
import type { MouseEvent, ReactNode, Ref } from 'react'
import { sifatSurat, type Pengirim } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { suratMasukDaftar } from '../../../shared/modules/persuratan/surat-masuk.daftar.ts'
import { office } from '../../app/client.ts'
import { spanText } from '../../register/filters.ts'
import { RegisterFilterBar, type AskedColumn } from '../../register/register-filter-bar.tsx'
import { ActButton } from '../../ui/act-button.tsx'
import { FilterChip } from '../../ui/bars.tsx'
import { officeToday } from '../../ui/clock.ts'
import { DateField } from '../../ui/date-field.tsx'
import { CheckField, FieldRow, SelectField } from '../../ui/fields.tsx'
import { Picker } from '../../ui/picker.tsx'
import { papanText, tampilanNama, tampilanSurat, toSaringan, withColumn, withoutColumn, type ListFilter } from './list-filter.ts'

interface Props {
  filter: ListFilter
  onChange: (filter: ListFilter) => void
  onLeave: () => void
  pane: boolean
  onPane: () => void
  searchRef: Ref<HTMLInputElement>
  /** The views have no room in the head; they stand here. */
  narrow: boolean | undefined
  /** What is done with the list as a whole. */
  tools: ReactNode
  asked: AskedColumn | null
  onAsked: (asked: null) => void
}

const years = () => {
  const now = Number(officeToday().slice(0, 4))
  return [['', 'Semua tahun'], ...Array.from({ length: 12 }, (_, back) => [String(now - back), String(now - back)])] as [string, string][]
}

/** The filter bar of the agenda: its views where the page is narrow, year, days, sender, sifat, and the switch of the pane. */
export function ListFilterBar({ filter, onChange, onLeave, pane, onPane, searchRef, narrow, tools, asked, onAsked }: Props) {
  const set = (part: Partial<ListFilter>) => onChange({ ...filter, ...part })
  const chip = (name: string, value: string, off: Partial<ListFilter>, open?: (event: MouseEvent<HTMLElement>) => void) => (
    <FilterChip name={name} value={value} onRemove={() => set(off)} {...(open && { onClick: open })} />
  )
  const year = (
    <SelectField
      label="Tahun"
      value={filter.tahun === null ? '' : String(filter.tahun)}
      onChange={(value) => set({ tahun: value === '' ? null : Number(value) })}
      options={years()}
    />
  )
  const sender = (
    <Picker<Pengirim>
      label="Pengirim"
      source="pengirim"
      shown={filter.pengirim?.nama ?? ''}
      search={(cari) => office.persuratan.suratMasuk.pengirim.cari({ cari })}
      option={(sender) => ({ id: String(sender.id), name: sender.nama, why: `${sender.jumlahSurat} surat` })}
      onPick={(sender) => set({ pengirim: { id: sender.id, nama: sender.namaPendek } })}
      onClear={() => set({ pengirim: null })}
    />
  )
  return (
    <RegisterFilterBar
      daftar={suratMasukDaftar}
      words="Saring dalam daftar"
      cari={filter.cari}
      onCari={(cari) => set({ cari })}
      searchRef={searchRef}
      onLeave={onLeave}
      saringan={filter.saringan}
      all={toSaringan(filter).saringan}
      onApply={(next) => onChange(withColumn(filter, next))}
      onRemove={(kolom) => onChange(withoutColumn(filter, kolom))}
      asked={asked}
      onAsked={onAsked}
      chips={(under) => (
        <>
          {narrow && filter.tampilan !== 'semua' && chip('Tampilan', tampilanNama[filter.tampilan], { tampilan: 'semua' }, under(null))}
          {filter.papan && chip('Papan', papanText(filter.papan), { papan: null })}
          {filter.tahun !== null && chip('Tahun', String(filter.tahun), { tahun: null }, under('tahun'))}
          {(filter.dari ?? filter.sampai) &&
            chip('Diterima', spanText(filter.dari, filter.sampai), { dari: null, sampai: null }, under('tanggalDiterima'))}
          {filter.pengirim && chip('Pengirim', filter.pengirim.nama, { pengirim: null }, under('pengirimId'))}
          {filter.sifat.length > 0 && chip('Sifat', filter.sifat.join(', '), { sifat: [] }, under('sifat'))}
        </>
      )}
      fields={
        <>
          {narrow && (
            <SelectField
              label="Tampilan"
              value={filter.tampilan}
              onChange={(tampilan) => set({ tampilan })}
              options={tampilanSurat.map((key) => [key, tampilanNama[key]] as const)}
            />
          )}
          {year}
          <FieldRow columns={2}>
            <DateField label="Diterima sejak" value={filter.dari} onChange={(dari) => set({ dari })} />
            <DateField label="sampai" value={filter.sampai} onChange={(sampai) => set({ sampai })} />
          </FieldRow>
          {sender}
          <div role="group" aria-label="Sifat">
            {sifatSurat.map((sifat) => (
              <CheckField
                key={sifat}
                label={sifat}
                checked={filter.sifat.includes(sifat)}
                onChange={(on) => set({ sifat: on ? [...filter.sifat, sifat] : filter.sifat.filter((each) => each !== sifat) })}
              />
            ))}
          </div>
        </>
      }
      own={{ tahun: year, pengirimId: sender }}
      right={
        <>
          {tools}
          <ActButton
            kind="subtle"
            icon={<IconLayoutSidebarRight size={16} stroke={1.5} aria-hidden />}
            keys="F8"
            onClick={onPane}
            expanded={pane}
          >
            Rincian
          </ActButton>
        </>
      }
    />
  )
}
