import { afterAll, describe, expect, test } from 'vitest'
import { checkNumbers } from '../../../electron/registers/buku.ts'
import { polaSalah, writeNomor } from '../../../shared/modules/persuratan/naskah/nomor.ts'
import { addDays } from '../../../shared/dates.ts'
import { refusal } from '../../perkara/bantu.ts'
import { openNaskah } from './bantu.ts'

const naskah = openNaskah()
const { office, as } = naskah
afterAll(() => office.close())

const api = async (akun: string) => (await as(akun)).persuratan.naskah
const KODE = { skema: '83/2022', kode: '400.9.1' }
const booking = { jenis: 'surat-dinas' as const, keperluan: 'Undangan dibuat di komputer lain', kode: KODE }

describe('patterns', () => {
  test('the number of the city, with month in Roman figures, and with room before it is drawn', () => {
    const parts = { keamanan: 'B', kode: '400.9', urut: '123', unit: '425.106', jenis: 'ST', tanggal: '2026-11-24' }
    expect(writeNomor('{kode}/{urut}/{unit}/{tahun}', parts)).toBe('400.9/123/425.106/2026')
    expect(writeNomor('{keamanan}/{urut}/{kode}/{jenis}/{bulan_romawi}/{tahun}', parts)).toBe('B/123/400.9/ST/XI/2026')
    expect(writeNomor('{kode}/{urut}/{unit}/{tahun}', { ...parts, urut: null })).toBe('400.9/      /425.106/2026')
  })

  test('a pattern with an unknown sign, a loose bracket or without urut is refused with a sentence', () => {
    expect(polaSalah('{kode}/{urut}/{unit}/{tahun}')).toBeNull()
    expect(polaSalah('{kode}/{nomor}/{tahun}')).toContain('{nomor}')
    expect(polaSalah('{kode}/{urut/{tahun}')).toContain('berpasangan')
    expect(polaSalah('{kode}/{urut}/{tahun}}')).toContain('berpasangan')
    expect(polaSalah('{kode}/{tahun}')).toContain('{urut}')
  })
})

describe('booking', () => {
  test('a booked number is held for a week, then used for a letter made elsewhere, or released as batal', async () => {
    const tu = await api('surat')
    const one = await tu.nomor.pesan(booking)
    const two = await tu.nomor.pesan({ ...booking, jenis: 'surat-edaran' })
    expect(one).toMatchObject({ keadaan: 'dipesan', sampai: '2025-03-12', lewat: false })
    expect(Number(two.nomor.split('/')[1])).toBe(Number(one.nomor.split('/')[1]) + 1)
    const { id } = await tu.nomor.pakai({
      id: one.id,
      hal: 'Undangan rapat',
      tujuan: 'Lurah se-Kota',
      tanggal: '2025-03-05',
      keamanan: 'B',
    })
    expect(await tu.get({ id })).toMatchObject({ nomor: one.nomor, hal: 'Undangan rapat', keadaan: 'bernomor' })
    await tu.nomor.lepas({ id: two.id, alasan: 'Edaran urung' })
    expect(await refusal(tu.nomor.pakai({ id: two.id, hal: 'x', tujuan: 'y', tanggal: '2025-03-05' }))).toMatchObject({
      code: 'BOOKING_OVER',
    })
    const all = await tu.nomor.pesanan({ semua: true })
    expect(
      all
        .filter((each) => each.id === one.id || each.id === two.id)
        .map((each) => each.keadaan)
        .sort(),
    ).toEqual(['batal', 'terpakai'])
    expect((await tu.nomor.buku()).find((buku) => buku.kode === 'surat-keluar')?.tahun[0]?.celah).toContainEqual(
      expect.stringContaining('Edaran urung'),
    )
  })

  test('the preview keeps nothing and says what the booking gets; a booking that ends within two days is said so', async () => {
    const tu = await api('surat')
    const asked = { jenis: booking.jenis, kode: KODE.kode }
    const shown = await tu.nomor.berikut(asked)
    expect(await tu.nomor.berikut(asked)).toEqual(shown)
    expect(await tu.nomor.pesan({ ...booking, sampai: '2025-03-07' })).toMatchObject({ nomor: shown.nomor, segera: true, lewat: false })
    expect(await tu.nomor.pesan({ ...booking, sampai: '2025-03-08' })).toMatchObject({ segera: false })
    expect(await refusal((await api('rehab')).nomor.berikut(asked))).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  test('who keeps no book books no number; a code of another rule is refused', async () => {
    expect(await refusal((await api('rehab')).nomor.pesan(booking))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await refusal((await api('surat')).nomor.pesan({ ...booking, kode: { skema: '83/2022', kode: '999.9' } }))).toMatchObject({
      code: 'INPUT_INVALID',
    })
  })

  test('a date before the last number gets an inserted number, with a reason, by Kasubbag TU alone', async () => {
    const kep = { ...booking, jenis: 'keputusan' as const }
    const tu = await api('tu')
    expect((await tu.nomor.pesan({ ...kep, tanggal: '2025-03-03' })).nomor).toContain('/1/KEP/')
    expect((await tu.nomor.pesan({ ...kep, tanggal: '2025-03-05' })).nomor).toContain('/2/KEP/')
    const late = { ...kep, tanggal: '2025-03-04' }
    expect(await refusal(tu.nomor.pesan(late))).toMatchObject({
      code: 'NUMBER_BACKDATED',
      message: expect.stringContaining('/1a/KEP/') as string,
    })
    expect(await refusal((await api('surat')).nomor.pesan({ ...late, sisipan: 'Tertinggal' }))).toMatchObject({ code: 'NOT_ALLOWED' })
    const shown = await tu.nomor.berikut({ jenis: 'keputusan', kode: KODE.kode, tanggal: '2025-03-04' })
    expect(shown).toMatchObject({ sisipan: true, nomor: expect.stringContaining('/1a/KEP/') as string })
    expect((await tu.nomor.pesan({ ...late, sisipan: 'Tertinggal' })).nomor).toContain('/1a/KEP/')
    expect((await tu.nomor.pesan({ ...late, sisipan: 'Tertinggal lagi' })).nomor).toContain('/1b/KEP/')
    // before the first number of the year there is none to insert after
    expect((await tu.nomor.pesan({ ...kep, tanggal: '2025-01-02' })).nomor).toContain('/3/KEP/')
  })
})

/** Repeatable: the same seed gives the same acts. */
function random(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
    return state % below
  }
}

test('2 windows, 10,000 random bookings, uses, releases, skips and insertions: never a double, every gap explained', async () => {
  const [a, b] = [await api('tu'), await office.as('tu').then((client) => client.persuratan.naskah)]
  const roll = random(7)
  const open: number[] = []
  const counted = { pesan: 0, pakai: 0, lepas: 0, lewati: 0, sisipan: 0, ditolak: 0 }
  for (let n = 0; n < 10_000; n++) {
    const window = n % 2 === 0 ? a : b
    const turn = roll(10)
    try {
      if (turn < 4) {
        open.push((await window.nomor.pesan({ ...booking, jenis: 'berita-acara', tanggal: '2025-03-05' })).id)
        counted.pesan++
      } else if (turn < 6) {
        const tanggal = addDays('2025-03-04', -roll(20))
        open.push((await window.nomor.pesan({ ...booking, jenis: 'berita-acara', tanggal, sisipan: 'tertinggal' })).id)
        counted.sisipan++
      } else if (turn < 8 && open.length > 0) {
        const [id = 0] = open.splice(roll(open.length), 1)
        await window.nomor.pakai({ id, hal: 'Serah terima', tujuan: 'Bagian Umum', tanggal: '2025-03-05' })
        counted.pakai++
      } else if (turn === 8 && open.length > 0) {
        const [id = 0] = open.splice(roll(open.length), 1)
        await window.nomor.lepas({ id, alasan: 'urung' })
        counted.lepas++
      } else {
        await window.nomor.lewati({ buku: 'berita-acara', tahun: 2025, alasan: 'rusak' })
        counted.lewati++
      }
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error)) throw error
      counted.ditolak++
    }
  }
  const rows = office.read((ctx) =>
    ctx.all<{ urut: number; sisipan: number; keadaan: string; alasan: string }>(
      "select urut, sisipan, keadaan, alasan from nomor where buku = 'berita-acara' order by urut, sisipan",
    ),
  )
  expect(new Set(rows.map((row) => `${row.urut}.${row.sisipan}`)).size).toBe(rows.length)
  expect(rows.filter((row) => row.sisipan === 0).map((row) => row.urut)).toEqual(
    rows.filter((row) => row.sisipan === 0).map((_, at) => at + 1),
  )
  expect(rows.every((row) => row.keadaan === 'terpakai' || row.alasan !== '')).toBe(true)
  expect(counted.pakai).toBeGreaterThan(500)
  expect(counted.sisipan).toBeGreaterThan(500)
  expect(office.read((ctx) => checkNumbers(ctx))).toEqual([])
  naskah.sound()
}, 120_000)
