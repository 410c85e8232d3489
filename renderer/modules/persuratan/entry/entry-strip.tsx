import { Menu } from '@mantine/core'
import { useImperativeHandle, useRef, type KeyboardEvent, type ReactNode, type Ref } from 'react'
import {
  jalurSurat,
  keamananNama,
  keamananSurat,
  type Klasifikasi,
  type Pengirim,
} from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { office } from '../../../app/client.ts'
import { announce } from '../../../ui/live.tsx'
import { officeToday } from '../../../ui/clock.ts'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import { Picker } from '../../../ui/picker.tsx'
import { parseDate } from '../../../ui/parse-date.ts'
import { useSifat } from '../use-sifat.ts'
import { jalurNama, listDate, sifatPendek } from '../words.ts'
import { CellFrame, stepField } from './cell-frame.tsx'
import { GhostField } from './ghost-field.tsx'
import { isTyped, showReceived, type Cell, type Draft } from './draft.ts'
import css from './entry.module.css'
import { EntryLine } from './entry-line.tsx'
import { EntryNotes } from './notes.tsx'
import type { Anyway, Entry } from './use-entry.ts'

export interface StripHandle {
  focus: () => void
}

interface Props {
  entry: Entry
  above: Draft | null
  onOpen: (id: number) => void
  onLeave: () => void
  onSkip: () => void
  handle: Ref<StripHandle>
  /** The scanner's line, where the office has one. */
  scan?: ReactNode
}

const senderName = ({ nama, namaPendek }: Pengirim) => (nama === namaPendek ? nama : `${namaPendek}, ${nama}`)
const senderWhy = (sender: Pengirim) =>
  sender.jumlahSurat === 0
    ? 'belum ada surat'
    : `${sender.jumlahSurat} surat${sender.terakhir ? `, terakhir ${listDate(sender.terakhir)}` : ''}`
const codeWhy = (code: Klasifikasi) => [code.lewat && `dahulu ${code.lewat}`, code.judul && 'judul'].filter(Boolean).join(', ') || undefined

/** The strip over the register: the number to come first, then the fields of the agenda; Enter goes on, Ctrl+Enter saves. */
export function EntryStrip({ entry, above, onOpen, onLeave, onSkip, handle, scan }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const { draft, set, faults } = entry
  const sifat = useSifat(draft.sifat)
  const field = (name: Cell) => ({ hideLabel: true, size: 'bar' as const, error: faults[name] ?? null })
  const focusCell = (cell: Cell) =>
    root.current?.querySelector<HTMLElement>(`[data-cell="${cell}"] input, [data-cell="${cell}"] select`)?.focus()
  useImperativeHandle(handle, () => ({ focus: () => focusCell('pengirim') }))

  const save = (anyway?: Anyway) => {
    void entry.save(anyway).then((fault) => {
      if (fault === null) focusCell('pengirim')
      else if (fault !== 'refused') focusCell(fault)
    })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.defaultPrevented) return
    const mine =
      event.key === 'Enter' && event.ctrlKey
        ? () => save()
        : event.ctrlKey && event.key.toLowerCase() === 'd'
          ? () => entry.repeat(above)
          : event.key === 'F2' && entry.proposals.length > 0
            ? () => {
                announce(`Dipakai: ${entry.proposals.map((each) => each.words).join(', ')}`)
                entry.accept()
              }
            : event.ctrlKey && event.key.toLowerCase() === 'z' && !isTyped(draft)
              ? () => void entry.takeBack().then((done) => done && focusCell('hal'))
              : event.key === 'Enter' && event.target instanceof HTMLElement && event.target.closest('button') === null
                ? () => !stepField(event) && !event.shiftKey && save()
                : event.key === 'Escape'
                  ? onLeave
                  : null
    if (!mine) return
    event.preventDefault()
    event.stopPropagation()
    mine()
  }

  return (
    <div ref={root} className={css.strip} data-part="entry" role="group" aria-label="Catat surat masuk" onKeyDown={onKeyDown}>
      <div className={css.cells}>
        <div className={css.cell}>
          <span className={`${css.label} ${css.numberLabel}`}>No.</span>
          <Menu position="bottom-start" shadow="md" transitionProps={{ duration: 0 }}>
            <Menu.Target>
              <button type="button" className={css.number} title="Nomor yang akan diberikan">
                {draft.ditarik?.nomor ?? entry.nomor?.teks ?? '…'}
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void entry.takeBack()}>Tarik kembali surat terakhir</Menu.Item>
              <Menu.Item onClick={() => set('sisipan', '')}>Sisipkan pada hari diterima…</Menu.Item>
              <Menu.Item onClick={onSkip}>Lewati nomor ini…</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
        <CellFrame label="Diterima">
          <span data-cell="diterima">
            <TextField
              {...field('diterima')}
              label="Diterima"
              value={draft.diterima}
              placeholder={entry.received ? showReceived(entry.received, officeToday()) : ''}
              onChange={(text) => set('diterima', text)}
              onBlur={() => draft.diterima.trim() && entry.received && set('diterima', showReceived(entry.received, officeToday()))}
            />
          </span>
        </CellFrame>
        <CellFrame label="Jalur">
          <span data-cell="jalur">
            <SelectField
              {...field('jalur')}
              label="Jalur"
              value={draft.jalur}
              onChange={(value) => set('jalur', value)}
              options={jalurSurat.map((key) => [key, jalurNama[key]] as const)}
            />
          </span>
        </CellFrame>
        <CellFrame label="Dari" required>
          <span data-cell="pengirim">
            <Picker<Pengirim>
              {...field('pengirim')}
              label="Dari"
              need="wajib"
              shown={draft.pengirim}
              source="pengirim"
              search={(cari) => office.persuratan.suratMasuk.pengirim.cari({ cari })}
              option={(sender) => ({ id: String(sender.id), name: senderName(sender), why: senderWhy(sender) })}
              onPick={(sender) => {
                entry.pickSender(sender.id, sender.namaPendek)
                focusCell('nomorSurat')
              }}
              onClear={() => set('pengirim', '')}
              onType={(text) => set('pengirim', text)}
              newOption={(text) => `Pengirim baru “${text}”`}
              onNew={(text) => {
                set('pengirim', text)
                focusCell('nomorSurat')
              }}
            />
          </span>
        </CellFrame>
        <CellFrame label="Nomor surat" code>
          <span data-cell="nomorSurat">
            <TextField
              {...field('nomorSurat')}
              label="Nomor surat"
              value={draft.nomorSurat}
              placeholder="-"
              maxLength={100}
              onChange={(text) => set('nomorSurat', text)}
            />
          </span>
        </CellFrame>
        <CellFrame label="Tgl. surat">
          <span data-cell="tanggalSurat">
            <TextField
              {...field('tanggalSurat')}
              label="Tanggal surat"
              value={draft.tanggalSurat}
              placeholder="t/b"
              onChange={(text) => set('tanggalSurat', text)}
              onBlur={() => {
                const day = parseDate(draft.tanggalSurat, officeToday())
                if (day) set('tanggalSurat', listDate(day))
              }}
            />
          </span>
        </CellFrame>
        <CellFrame label="Hal" required={draft.keamanan === 'B' || draft.keamanan === 'T'}>
          <span data-cell="hal">
            <GhostField ghost={entry.ghost} typed={draft.hal} onTake={() => set('hal', draft.hal + entry.ghost)}>
              <TextField {...field('hal')} label="Hal" need="wajib" value={draft.hal} onChange={(text) => set('hal', text)} />
            </GhostField>
          </span>
        </CellFrame>
        <CellFrame label="Lampiran">
          <span data-cell="lampiran">
            <TextField
              {...field('lampiran')}
              label="Lampiran"
              value={draft.lampiran}
              placeholder="-"
              maxLength={46}
              onChange={(text) => set('lampiran', text)}
            />
          </span>
        </CellFrame>
        <CellFrame label="Kode" code>
          <span data-cell="kode">
            <Picker<Klasifikasi>
              {...field('kode')}
              label="Kode klasifikasi"
              shown={draft.kode}
              source={`klasifikasi/${draft.pengirimId}/${draft.hal}`}
              search={(cari) =>
                office.persuratan.suratMasuk.klasifikasi.cari({ cari, pengirimId: draft.pengirimId, hal: draft.hal.slice(0, 500) })
              }
              option={(code) => ({ id: `${code.skema}/${code.kode}`, name: `${code.kode} ${code.nama}`, why: codeWhy(code) })}
              onPick={(code) => {
                set('kode', code.kode)
                focusCell('sifat')
              }}
              onClear={() => set('kode', '')}
              onType={(text) => set('kode', text)}
              placeholder={entry.proposals.find((each) => each.cell === 'kode')?.change.kode ?? 'nanti'}
            />
          </span>
        </CellFrame>
        <CellFrame label="Sifat">
          <span data-cell="sifat">
            <SelectField
              {...field('sifat')}
              label="Sifat"
              value={draft.sifat}
              onChange={(value) => set('sifat', value)}
              options={sifat.map((key) => [key, sifatPendek[key]] as const)}
            />
          </span>
        </CellFrame>
        <CellFrame label="Keamanan">
          <span data-cell="keamanan">
            <SelectField
              {...field('keamanan')}
              label="Keamanan"
              value={draft.keamanan}
              onChange={(value) => set('keamanan', value)}
              options={keamananSurat.map((key) => [key, keamananNama[key]] as const)}
            />
          </span>
        </CellFrame>
      </div>
      <EntryLine entry={entry}>{scan}</EntryLine>
      <EntryNotes entry={entry} onOpen={onOpen} onSave={save} />
    </div>
  )
}
