import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DisposisiBaris } from '../../shared/modules/persuratan/surat-masuk.contract.ts'
import { choicesOf, putInCharge, setChoice, toggle, toPenerima, type Line } from '../../renderer/modules/persuratan/disposisi/receivers.ts'
import { sheetSentence, workingDays } from '../../renderer/modules/persuratan/disposisi/sentence.ts'
import { emptyDraft, parseReceived, readDraft, repeatAbove } from '../../renderer/modules/persuratan/entry/draft.ts'
import { byDay, daysOf, turn } from '../../renderer/modules/persuratan/kalender/months.ts'
import { treeOf } from '../../renderer/modules/persuratan/record/disposisi-tree.ts'
import { stepOf } from '../../renderer/register/grid-keys.ts'
import { momentOf } from '../../shared/dates.ts'

const now = { today: '2025-03-05', time: '09:12' }

describe('the entry strip', () => {
  test('reads the received day and time as they are typed', () => {
    expect(parseReceived('', now)).toEqual({ tanggal: '2025-03-05', jam: '09:12' })
    expect(parseReceived('k 10', now)).toEqual({ tanggal: '2025-03-04', jam: '10:00' })
    expect(parseReceived('27 Feb 10.22', now)).toEqual({ tanggal: '2025-02-27', jam: '10:22' })
    expect(parseReceived('31/2', now)).toBeNull()
    expect(parseReceived('h 25.00', now)).toBeNull()
  })
  test('names each cell that cannot be read, and sends none of it', () => {
    const read = readDraft({ ...emptyDraft, tanggalSurat: '31/2', lampiran: 'dua 3' }, now)
    expect('faults' in read && Object.keys(read.faults).sort()).toEqual(['hal', 'lampiran', 'pengirim', 'tanggalSurat'])
  })
  test('a sealed letter may have no hal; attachments carry their unit', () => {
    const read = readDraft({ ...emptyDraft, pengirim: 'Polres', keamanan: 'R', lampiran: '2 berkas', tanggalSurat: '24' }, now)
    expect(read).toMatchObject({
      surat: { hal: '', lampiranJumlah: 2, lampiranSatuan: 'berkas', tanggalSurat: '2025-02-24', pengirimBaru: 'Polres' },
    })
  })
  test('repeating the row above never repeats its number and never overwrites', () => {
    const above = { ...emptyDraft, pengirim: 'BKPSDM', nomorSurat: '800/1', hal: 'Undangan', sifat: 'Segera' as const }
    expect(repeatAbove({ ...emptyDraft, hal: 'Lain' }, above)).toMatchObject({
      pengirim: 'BKPSDM',
      nomorSurat: '',
      hal: 'Lain',
      sifat: 'Segera',
    })
  })
})

const line = (pendek: string): Line => ({
  key: pendek,
  jabatan: pendek,
  pendek,
  nama: '',
  role: pendek,
  unit: null,
  pegawaiId: null,
  plt: false,
  keterangan: '',
})
const lines = ['TU', 'Keuangan', 'RPJS', 'PP'].map(line)
const words = (pieces: readonly { text: string }[]) => pieces.map((piece) => piece.text).join('')

describe('the sheet of disposisi', () => {
  test('one is in charge at most, whatever is pressed', () => {
    const press = fc.tuple(fc.constantFrom('tick', 'charge', 'inform'), fc.constantFrom(...lines.map((each) => each.key)))
    fc.assert(
      fc.property(fc.array(press, { maxLength: 30 }), (presses) => {
        let choices = {}
        for (const [what, key] of presses) {
          if (what === 'tick') choices = toggle(choices, key)
          else if (what === 'charge') choices = putInCharge(choices, key)
          else choices = setChoice(choices, key, { untukDiketahui: true })
        }
        const sent = toPenerima(lines, choices, '2025-03-12')
        expect(sent.filter((each) => each.penanggungJawab).length).toBeLessThanOrEqual(1)
        expect(sent.every((each) => !(each.penanggungJawab && each.untukDiketahui))).toBe(true)
        expect(sent.every((each) => (each.batas === null) === each.untukDiketahui)).toBe(true)
      }),
    )
  })
  test('is said in words before it is written', () => {
    let choices = putInCharge({}, 'TU')
    for (const key of ['Keuangan', 'RPJS', 'PP']) choices = toggle(choices, key)
    choices = setChoice(setChoice(choices, 'TU', { batas: '2025-03-11' }), 'PP', { untukDiketahui: true })
    const sent = toPenerima(lines, choices, '2024-03-12')
    expect(words(sheetSentence(lines, sent, ['Proses lebih lanjut', 'Laporkan hasilnya'], 'Segera', '-'))).toMatch(
      /^TU \(penanggung jawab, 11 Mar( 2025)?\), Keuangan dan RPJS \(12 Mar 2024\); PP \(untuk diketahui\): proses lebih lanjut dan laporkan hasilnya; “Segera”\.$/,
    )
    expect(words(sheetSentence(lines, [], [], '', 'Tanpa penerima'))).toBe('Tanpa penerima.')
  })
  test('counts working days without weekends and holidays', () => {
    expect(workingDays('2025-03-05', '2025-03-12', new Set())).toBe(5)
    expect(workingDays('2025-03-05', '2025-03-12', new Set(['2025-03-06']))).toBe(4)
    expect(workingDays('2025-03-05', '2025-03-05', new Set())).toBe(0)
  })
})

const row = (id: number, parentId: number | null, more: Partial<DisposisiBaris> = {}): DisposisiBaris => ({
  id,
  parentId,
  taskId: null,
  jenis: 'penerima',
  dariNama: '',
  dariJabatan: '',
  kepadaJabatan: `J${id}`,
  kepadaNama: '',
  role: 'bidang-seksi',
  unit: `u${id}`,
  pegawaiId: null,
  penanggungJawab: false,
  untukDiketahui: false,
  instruksi: [],
  catatan: '',
  batas: null,
  pada: 0,
  keadaan: 'belum dibaca',
  diterimaPada: null,
  diterimaOleh: null,
  dibacaPada: null,
  selesaiPada: null,
  laporan: null,
  lewat: false,
  saya: false,
  ...more,
})

test('the tree of disposisi shows every row once, each below its giver', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 }), { maxLength: 30 }), (parents) => {
      const rows = parents.map((parent, at) => row(at + 1, parent > 0 && parent <= at ? parent : null))
      const tree = treeOf(rows)
      expect(tree.map((each) => each.row.id).sort((a, b) => a - b)).toEqual(rows.map((each) => each.id))
      const level = new Map(tree.map((each) => [each.row.id, each.level]))
      for (const each of tree) if (each.row.parentId !== null) expect(each.level).toBe((level.get(each.row.parentId) ?? -1) + 1)
    }),
  )
})

test('sorting begins with what the Kepala Dinas chose', () => {
  expect(
    choicesOf([
      row(1, null, { jenis: 'disposisi' }),
      row(2, 1, { penanggungJawab: true, batas: '2025-03-12' }),
      row(3, 1, { keadaan: 'ditarik' }),
    ]),
  ).toEqual({
    'bidang-seksi|u2|': { penanggungJawab: true, untukDiketahui: false, batas: '2025-03-12' },
  })
})

describe('the calendar of events', () => {
  test('shows whole weeks and all days of the month', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, (date) => {
        const days = daysOf(date, 'bulan')
        expect(days.length % 7).toBe(0)
        expect(days).toContain(date)
        expect(days).toContain(`${date.slice(0, 7)}-01`)
        expect(turn(date, 'bulan', 1).slice(0, 7) > date.slice(0, 7)).toBe(true)
        expect(turn(date, 'bulan', -1).slice(0, 7) < date.slice(0, 7)).toBe(true)
      }),
    )
    expect(turn('2025-01-31', 'bulan', 1)).toBe('2025-02-28')
  })
  test('an event of several days stands on each', () => {
    const event = {
      id: 1,
      nomor: '0001',
      hal: '',
      pengirim: '',
      mulai: momentOf('2025-03-05', '08:00'),
      selesai: momentOf('2025-03-07', '12:00'),
      tempat: '',
      kepada: [],
      bentrok: [],
    }
    expect([...byDay([event]).keys()]).toEqual(['2025-03-05', '2025-03-06', '2025-03-07'])
  })
})

test('the keys of a register never leave it', () => {
  const key = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'ArrowLeft', 'ArrowRight')
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), fc.integer({ min: 1, max: 100_000 }), (keys, total) => {
      let at = { cursor: 0, total, page: 18, cell: -1, cells: 8 }
      for (const each of keys) {
        const step = stepOf({ key: each, ctrlKey: false }, at)
        if (step?.kind === 'row') at = { ...at, cursor: step.to }
        if (step?.kind === 'cell') at = { ...at, cell: step.to }
        expect(at.cursor >= 0 && at.cursor < total && at.cell >= -1 && at.cell < 8).toBe(true)
      }
    }),
  )
})
