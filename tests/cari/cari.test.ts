import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { KelompokTemuan } from '../../shared/core/cari.contract.ts'
import { isian, openLetters, pp, sampaiPenerima } from '../persuratan/bantu.ts'
import type { Client, TestOffice } from '../support/office.ts'

let office: TestOffice
let clerk: Client
let tu: Client
const ids: Record<string, number> = {}

beforeAll(async () => {
  office = openLetters()
  clerk = await office.as('surat')
  tu = await office.as('tu')
  const catat = async (key: string, change: Parameters<typeof isian>[1]) => {
    ids[key] = (await clerk.persuratan.suratMasuk.register(isian(office, change))).id
  }
  await catat('gender', { hal: 'Permintaan data pilah gender dan rencana aksi', nomorSurat: '000.7/1234/425.202/2025' })
  await catat('banjir', {
    hal: 'Undangan rapat penanganan banjir',
    ringkasan: 'Membahas tanggul kali Kedunggaleng',
    nomorSurat: '005/77-A/425.118/2025',
  })
  await catat('cafe', { hal: 'Izin usaha Café Élan di Mayangan', pengirimBaru: 'Kecamatan Mayangan Kota Probolinggo' })
  await catat('rahasia', {
    hal: 'Pemeriksaan khusus bendahara',
    keamanan: 'R',
    pengirimBaru: 'Inspektorat Kota Probolinggo',
    nomorSurat: '700/901/425.301/2025',
  })
  await sampaiPenerima(office, ids.gender ?? 0, [{ ...pp, penanggungJawab: true }])
})
afterAll(() => office.close())

async function cari(client: Client, teks: string, hanya: 'nomor' | 'orang' | null = null) {
  return (await client.cari.semua({ teks, hanya })).kelompok
}
function surat(groups: readonly KelompokTemuan[]): number[] {
  return groups.find((one) => one.kunci === 'surat-masuk')?.temuan.map((hit) => hit.id) ?? []
}
const group = (groups: readonly KelompokTemuan[], kunci: string) => groups.find((one) => one.kunci === kunci)

test.each([
  ['words in any order, the last cut short', 'gender perm dat', 'gender'],
  ['case and accents aside', 'cafe ELAN', 'cafe'],
  ['the agenda number', '0001', 'gender'],
  ['the agenda number without zeros', '1', 'gender'],
  ['part of the agenda number', '000', 'gender'],
  ['the number as written', '000.7/1234/425.202/2025', 'gender'],
  ['the number without dots and slashes', '00071234425202', 'gender'],
  ['the number with spaces', '000 7 1234 425 202', 'gender'],
  ['a part out of the middle of the number', '23442', 'gender'],
  ['number and year of the agenda', '0002 2025', 'banjir'],
  ['a part of the number beside a word', 'banjir 2511', 'banjir'],
  ['a letter within the number', '77a', 'banjir'],
  ['the sender by its short name', 'kec. mayangan', 'cafe'],
  ['words of the summary', 'tanggul kedung', 'banjir'],
])('%s: %s', async (_, teks, key) => {
  expect(surat(await cari(clerk, teks))).toContain(ids[key])
})

test('a hit says where it stands and why it was found', async () => {
  const [hit] = group(await cari(clerk, '1234/425.202'), 'surat-masuk')?.temuan ?? []
  expect(hit).toMatchObject({
    nomor: '0001',
    judul: 'Permintaan data pilah gender dan rencana aksi',
    posisi: 'Bidang PP',
    sebab: 'nomor 000.7/1234/425.202/2025',
  })
  const [other] = group(await cari(clerk, 'kedunggaleng'), 'surat-masuk')?.temuan ?? []
  expect(other?.sebab).toContain('Kedunggaleng')
})

test('numbers alone do not look at words, people alone give no letters', async () => {
  expect(surat(await cari(clerk, 'gender', 'nomor'))).toEqual([])
  expect(surat(await cari(clerk, '1234', 'nomor'))).toEqual([ids.gender])
  expect((await cari(tu, 'kepala', 'orang')).map((one) => one.kunci)).toEqual(['pegawai'])
})

test('what one may not open neither shows nor counts', async () => {
  const kadis = await office.as('kadis')
  for (const teks of ['pemeriksaan khusus', '700/901', '0004', 'inspektorat'])
    expect(surat(await cari(kadis, teks)), teks).toEqual([ids.rahasia])
  const [seen] = group(await cari(kadis, 'pemeriksaan'), 'surat-masuk')?.temuan ?? []
  expect(seen?.judul).toBe('Rahasia')
  for (const account of ['tu', 'sekretaris', 'admin', 'pp', 'pp.staf']) {
    const client = await office.as(account)
    for (const teks of ['pemeriksaan khusus', '700/901', '0004', '70090', 'inspektorat'])
      expect(surat(await cari(client, teks)), `${account} ${teks}`).toEqual([])
  }
})

test('a bidang finds the letters routed to it and their senders only', async () => {
  const bidang = await office.as('pp')
  expect(surat(await cari(bidang, 'gender'))).toEqual([ids.gender])
  expect(surat(await cari(bidang, 'banjir'))).toEqual([])
  expect(group(await cari(bidang, 'mayangan'), 'pengirim')).toBeUndefined()
  expect(group(await cari(clerk, 'mayangan'), 'pengirim')).toMatchObject({ jumlah: 1 })
  expect(surat(await cari(await office.as('rehab'), 'gender'))).toEqual([])
})

test('people by name and post, by a part of the NIP only for those who keep their cards', async () => {
  const row = office.read((ctx) =>
    ctx.get<{ nama: string; nip: string }>(
      "select g.nama, g.nip from pegawai g join akun a on a.pegawai_id = g.id where a.nama_pengguna = 'tu'",
    ),
  )
  const part = row?.nip.slice(3, 12) ?? ''
  const byNip = group(await cari(tu, part, 'orang'), 'pegawai')?.temuan ?? []
  expect(byNip.some((hit) => hit.judul.includes(row?.nama ?? '-') && hit.sebab.includes(part))).toBe(true)
  expect(group(await cari(tu, row?.nama.slice(0, 5) ?? ''), 'pegawai')?.jumlah).toBeGreaterThan(0)
  for (const account of ['surat', 'pp.staf']) {
    const client = await office.as(account)
    expect(await cari(client, part, 'orang')).toEqual([])
  }
})

test('the empty box gives what one opened last, and the open tasks', async () => {
  await tu.persuratan.suratMasuk.buka({ id: ids.cafe ?? 0 })
  office.clock.advance(1000)
  await tu.persuratan.suratMasuk.buka({ id: ids.banjir ?? 0 })
  const groups = await cari(tu, '  ')
  expect(group(groups, 'terakhir')?.temuan.map((hit) => hit.id)).toEqual([ids.banjir, ids.cafe])
  expect(group(groups, 'tugas')?.jumlah).toBe((await tu.alur.hitung()).saya)
  expect(group(await cari(await office.as('rehab'), ''), 'terakhir')).toBeUndefined()
})

test('any prefix of any word of a title that one sees finds it', async () => {
  const halOf = {
    gender: 'Permintaan data pilah gender dan rencana aksi',
    banjir: 'Undangan rapat penanganan banjir',
    cafe: 'Izin usaha Café Élan di Mayangan',
  }
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('gender', 'banjir', 'cafe' as const), fc.nat(), fc.nat(), async (key, word, length) => {
      const all = halOf[key].split(' ')
      const chosen = all[word % all.length] ?? ''
      const groups = await cari(clerk, chosen.slice(0, 1 + (length % chosen.length)))
      expect(surat(groups)).toContain(ids[key])
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['operators only', '" * ^ : ( ) AND OR NOT NEAR'],
  ['signs only', '\'";--%_*()'],
  ['a quote', 'rapat "penanganan'],
  ['a column filter', 'isi:pemeriksaan'],
  ['one very long word', 'a'.repeat(10_000)],
  ['very many words', 'rapat '.repeat(1_700)],
  ['very many digits', '1'.repeat(10_000)],
  ['control characters', 'ra\u0000pat\u202e'],
  ['an emoji', '😀 rapat'],
])('%s: an answer, never a fault', async (_, teks) => {
  for (const client of [clerk, await office.as('pp.staf')]) {
    for (const hanya of [null, 'nomor', 'orang'] as const) {
      const { kelompok } = await client.cari.semua({ teks, hanya })
      expect(kelompok.every((one) => one.jumlah > 0 && one.temuan.length > 0)).toBe(true)
    }
    const { baris } = await client.persuratan.suratMasuk.list({ cari: teks })
    expect((await client.persuratan.suratMasuk.hitung({ cari: teks })).jumlah).toBe(baris.length)
  }
})

test('nobody searches without having signed in', async () => {
  await expect(office.anonymous().cari.semua({ teks: 'rapat' })).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
})
