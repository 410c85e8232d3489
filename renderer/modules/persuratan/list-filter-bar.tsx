import { Popover } from '@mantine/core'
import { IconFilter, IconLayoutSidebarRight, IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode, type Ref } from 'react'
import { sifatSurat, type Pengirim } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { office } from '../../app/client.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { FilterBar, FilterChip } from '../../ui/bars.tsx'
import { officeToday } from '../../ui/clock.ts'
import { DateField } from '../../ui/date-field.tsx'
import { CheckField, FieldRow, SelectField, TextField } from '../../ui/fields.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { suratMasukDaftar } from '../../../shared/modules/persuratan/surat-masuk.daftar.ts'
import { ColumnFilter } from '../../register/column-filter.tsx'
import { columnOf, filterText, spanText } from '../../register/filters.ts'
import { Picker } from '../../ui/picker.tsx'
import { papanText, tampilanNama, tampilanSurat, toSaringan, withColumn, type ListFilter } from './list-filter.ts'
import css from './persuratan.module.css'

interface Props {
  filter: ListFilter
  onChange: (filter: ListFilter) => void
  onLeave: () => void
  pane: boolean
  onPane: () => void
  searchRef: Ref<HTMLInputElement>
  /** The views have no room in the head; they stand here. */
  narrow: boolean | undefined
  /** The button of the columns. */
  columns: ReactNode
  /** The column whose filter is asked for from the table, with the value under the cursor. */
  asked: { column: string; value: string | number | null | undefined } | null
  onAsked: (asked: null) => void
}

const years = () => {
  const now = Number(officeToday().slice(0, 4))
  return [['', 'Semua tahun'], ...Array.from({ length: 12 }, (_, back) => [String(now - back), String(now - back)])] as [string, string][]
}

/** The filter bar of the agenda: words, chips, the form of further filters, the switch of the pane. */
export function ListFilterBar({ filter, onChange, onLeave, pane, onPane, searchRef, narrow, columns, asked, onAsked }: Props) {
  const [open, setOpen] = useState(false)
  const close = (on: boolean) => {
    setOpen(on)
    if (!on && asked) {
      onAsked(null)
      onLeave()
    }
  }
  const without = (kolom: string) => set({ saringan: filter.saringan.filter((each) => each.kolom !== kolom) })
  const set = (part: Partial<ListFilter>) => onChange({ ...filter, ...part })
  return (
    <FilterBar
      right={
        <>
          {columns}
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
    >
      <TextField
        ref={searchRef}
        label="Saring dalam daftar"
        hideLabel
        size="bar"
        width={230}
        placeholder="Saring dalam daftar"
        value={filter.cari}
        onChange={(cari) => set({ cari })}
        left={<IconFilter size={16} stroke={1.5} aria-hidden />}
        right={<Kbd keys="/" />}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && filter.cari !== '') set({ cari: '' })
          else if (event.key === 'Escape' || event.key === 'Enter' || event.key === 'ArrowDown') onLeave()
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      {narrow && filter.tampilan !== 'semua' && (
        <FilterChip
          name="Tampilan"
          value={tampilanNama[filter.tampilan]}
          onRemove={() => set({ tampilan: 'semua' })}
          onClick={() => setOpen(true)}
        />
      )}
      {filter.papan && <FilterChip name="Papan" value={papanText(filter.papan)} onRemove={() => set({ papan: null })} />}
      {filter.tahun !== null && (
        <FilterChip name="Tahun" value={String(filter.tahun)} onRemove={() => set({ tahun: null })} onClick={() => setOpen(true)} />
      )}
      {(filter.dari ?? filter.sampai) && (
        <FilterChip
          name="Diterima"
          value={spanText(filter.dari, filter.sampai)}
          onRemove={() => set({ dari: null, sampai: null })}
          onClick={() => setOpen(true)}
        />
      )}
      {filter.pengirim && (
        <FilterChip name="Pengirim" value={filter.pengirim.nama} onRemove={() => set({ pengirim: null })} onClick={() => setOpen(true)} />
      )}
      {filter.sifat.length > 0 && (
        <FilterChip name="Sifat" value={filter.sifat.join(', ')} onRemove={() => set({ sifat: [] })} onClick={() => setOpen(true)} />
      )}
      {filter.saringan.map((each) => (
        <FilterChip
          key={each.kolom}
          name={columnOf(suratMasukDaftar, each.kolom)?.nama ?? each.kolom}
          value={filterText(suratMasukDaftar, each)}
          onRemove={() => without(each.kolom)}
          onClick={() => setOpen(true)}
        />
      ))}
      <Popover
        opened={open || asked !== null}
        onChange={close}
        position="bottom-start"
        trapFocus
        returnFocus
        withinPortal
        withRoles={false}
        shadow="md"
        transitionProps={{ duration: 0 }}
      >
        <Popover.Target>
          <span>
            <ActButton kind="subtle" icon={<IconPlus size={16} stroke={1.5} aria-hidden />} onClick={() => setOpen(!open)} expanded={open}>
              Saringan
            </ActButton>
          </span>
        </Popover.Target>
        <Popover.Dropdown p={0}>
          <div className={css.filterForm} role="group" aria-label="Saringan">
            <ColumnFilter
              key={asked?.column}
              daftar={suratMasukDaftar}
              filters={toSaringan(filter).saringan}
              column={asked?.column ?? null}
              value={asked?.value}
              onApply={(next) => {
                onChange(withColumn(filter, next))
                close(false)
              }}
              onRemove={without}
            />
            {!asked && (
              <>
                {narrow && (
                  <SelectField
                    label="Tampilan"
                    value={filter.tampilan}
                    onChange={(tampilan) => set({ tampilan })}
                    options={tampilanSurat.map((key) => [key, tampilanNama[key]] as const)}
                  />
                )}
                <SelectField
                  label="Tahun"
                  value={filter.tahun === null ? '' : String(filter.tahun)}
                  onChange={(value) => set({ tahun: value === '' ? null : Number(value) })}
                  options={years()}
                />
                <FieldRow columns={2}>
                  <DateField label="Diterima sejak" value={filter.dari} onChange={(dari) => set({ dari })} />
                  <DateField label="sampai" value={filter.sampai} onChange={(sampai) => set({ sampai })} />
                </FieldRow>
                <Picker<Pengirim>
                  label="Pengirim"
                  source="pengirim"
                  shown={filter.pengirim?.nama ?? ''}
                  search={(cari) => office.persuratan.suratMasuk.pengirim.cari({ cari })}
                  option={(sender) => ({ id: String(sender.id), name: sender.nama, why: `${sender.jumlahSurat} surat` })}
                  onPick={(sender) => set({ pengirim: { id: sender.id, nama: sender.namaPendek } })}
                  onClear={() => set({ pengirim: null })}
                />
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
            )}
            <ActButton size="form" onClick={() => close(false)}>
              Tutup
            </ActButton>
          </div>
        </Popover.Dropdown>
      </Popover>
    </FilterBar>
  )
}
