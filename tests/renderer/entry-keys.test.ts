import { expect, test } from 'vitest'
import { draftOf, emptyDraft, isTyped, readDraft, repeatAbove, type Draft } from '../../renderer/modules/persuratan/entry/draft.ts'
import { halGhost, proposalsFor, takeProposals } from '../../renderer/modules/persuratan/entry/usulan.ts'
import type { SuratMasuk, Usulan } from '../../shared/modules/persuratan/surat-masuk.contract.ts'

const now = { today: '2025-03-05', time: '09:12' }
const usulan: Usulan = {
  pengirimId: 7,
  jalur: 'SRIKANDI',
  sifat: 'Segera',
  kode: { kode: '400.2.2.1', nama: 'Pengarusutamaan Gender' },
  hal: ['Permintaan data pilah gender', 'Undangan rapat koordinasi'],
}

/** What each key does to the strip, as the screen does it: counted beside what it makes of the draft. */
function strip() {
  let draft: Draft = emptyDraft
  let keys = 0
  const set = (part: Partial<Draft>) => (draft = { ...draft, ...part })
  return {
    get draft() {
      return draft
    },
    get keys() {
      return keys
    },
    /** Letters typed into a cell that is not nomor or hal, each a key. */
    type: (cell: 'tanggalSurat' | 'lampiran', text: string) => {
      keys += text.length
      set({ [cell]: text })
    },
    /** The words of nomor and hal are typed in any program: not counted. */
    words: (cell: 'nomorSurat' | 'hal', text: string) => set({ [cell]: text }),
    press: (does?: () => void) => {
      keys += 1
      does?.()
    },
    set,
  }
}

test('a letter of a known sender asks at most 25 keys beyond the words of nomor and hal', () => {
  const s = strip()
  for (const _ of 'bappe') s.press()
  s.press(() => s.set({ pengirimId: 7, pengirim: 'Bappeda' })) // Enter takes the first of the list, the focus is in nomor
  s.words('nomorSurat', '000.7/0312/425.202/2025')
  s.press() // Enter: tanggal surat
  s.type('tanggalSurat', '24/2')
  s.press() // Enter: hal
  s.words('hal', 'Permintaan data pilah gender tahun 2024')
  s.press() // Enter: lampiran
  s.type('lampiran', '2')
  s.press(() => s.set(takeProposals(s.draft, proposalsFor(s.draft, usulan)))) // F2
  s.press() // Ctrl+Enter
  s.press()
  const read = readDraft(s.draft, now)
  expect(read).toMatchObject({
    surat: {
      pengirimId: 7,
      pengirimBaru: null,
      nomorSurat: '000.7/0312/425.202/2025',
      tanggalSurat: '2025-02-24',
      hal: 'Permintaan data pilah gender tahun 2024',
      jalur: 'SRIKANDI',
      sifat: 'Segera',
      kodeKlasifikasi: '400.2.2.1',
      lampiranJumlah: 2,
      tanggalDiterima: now.today,
    },
  })
  expect(s.keys).toBe(17)
  expect(s.keys).toBeLessThanOrEqual(25)
})

test('a proposal fills nothing by itself, and never what was typed', () => {
  const typed: Draft = { ...emptyDraft, pengirimId: 7, pengirim: 'Bappeda', kode: '005', sifat: 'Sangat Segera' }
  expect(proposalsFor(typed, usulan).map((each) => each.cell)).toEqual(['jalur'])
  expect(takeProposals(typed, proposalsFor(typed, usulan))).toEqual({ ...typed, jalur: 'SRIKANDI' })
  expect(proposalsFor({ ...typed, pengirimId: null }, usulan)).toEqual([])
  expect(proposalsFor(typed, null)).toEqual([])
})

test('a subject goes on as one that the sender wrote before', () => {
  expect(halGhost('permintaan data', usulan)).toBe(' pilah gender')
  expect(halGhost('Undangan rapat koordinasi', usulan)).toBe('')
  expect(halGhost('P', usulan)).toBe('')
  expect(halGhost('Laporan', usulan)).toBe('')
})

test('a letter taken back reads again as it was, and the row above never gives its number on', () => {
  const surat = {
    id: 9,
    versi: 3,
    nomorAgenda: { tahun: 2025, urut: 139, sisipan: 0, teks: '0139' },
    tanggalDiterima: '2025-03-04',
    jamDiterima: '10:05',
    jalur: 'pos',
    pengirimId: 7,
    pengirim: 'Badan Perencanaan',
    pengirimPendek: 'Bappeda',
    nomorSurat: '1/2025',
    tanggalSurat: '2024-12-30',
    hal: 'Laporan',
    sifat: 'Segera',
    keamanan: 'B',
    kodeKlasifikasi: '005',
    lampiranJumlah: 2,
    lampiranSatuan: 'eksemplar',
  } as SuratMasuk
  const draft = draftOf(surat, 44, now.today)
  expect(isTyped(draft)).toBe(true)
  expect(readDraft(draft, now)).toMatchObject({
    surat: {
      tanggalDiterima: '2025-03-04',
      jamDiterima: '10:05',
      tanggalSurat: '2024-12-30',
      lampiranJumlah: 2,
      lampiranSatuan: 'eksemplar',
      kodeKlasifikasi: '005',
    },
  })
  expect(repeatAbove(emptyDraft, draft)).toMatchObject({ ditarik: null, nomorSurat: '' })
})
