import { expect, test } from 'vitest'
import type { SelPapan } from '../../shared/modules/persuratan/papan.contract.ts'
import { Saringan } from '../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { Client } from '../support/office.ts'
import { isian, openLetters, pp, rpjs, sampaiPenerima } from './bantu.ts'

async function listed(client: Client, papan: SelPapan): Promise<number[]> {
  const filter = Saringan.parse({ papan, jumlah: 100 })
  const { baris } = await client.persuratan.suratMasuk.list(filter)
  const { jumlah } = await client.persuratan.suratMasuk.hitung(filter)
  expect(jumlah).toBe(baris.length)
  return baris.map((row) => row.id).sort((a, b) => a - b)
}

test('each count of the board opens the list of exactly these letters', async () => {
  const office = openLetters()
  const surat = await office.as('surat')
  const make = async (change = {}) => (await surat.persuratan.suratMasuk.register(isian(office, change))).id
  const both = await make({ sifat: 'Segera' })
  await sampaiPenerima(office, both, [pp, rpjs])
  const one = await make()
  await sampaiPenerima(office, one, [pp])
  await make({ sifat: 'Sangat Segera' })
  office.clock.advance(3 * 86_400_000)
  const tu = await office.as('tu')
  const { baris, semua } = await tu.persuratan.papan.isi()
  expect(semua.jumlah).toBe(3)
  const at = (unit: string) => baris.find((row) => row.unit === unit)
  expect(at('bidang-pp')?.jumlah).toBe(2)
  expect(at('bidang-rpjs')?.jumlah).toBe(1)
  expect(at('bidang-pp')?.tahap).toEqual({ 'belum-ditindaklanjuti': 2 })
  expect(semua.batas.terlambat).toBeGreaterThan(0)
  expect(await listed(tu, { unit: 'bidang-pp' })).toEqual([both, one].sort((a, b) => a - b))
  for (const row of [...baris, { ...semua, unit: undefined }]) {
    for (const kunci of ['tahap', 'batas', 'sifat'] as const)
      for (const [nilai, jumlah] of Object.entries(row[kunci]))
        expect(await listed(tu, { unit: row.unit, [kunci]: nilai }), `${row.nama} ${nilai}`).toHaveLength(jumlah)
  }
})

test('what one may not open is not counted, and the board is not for a bidang', async () => {
  const office = openLetters()
  const surat = await office.as('surat')
  await surat.persuratan.suratMasuk.register(isian(office, { keamanan: 'R' }))
  const before = await (await office.as('tu')).persuratan.papan.isi()
  expect(before.semua.jumlah).toBe(0)
  expect((await (await office.as('kadis')).persuratan.papan.isi()).semua.jumlah).toBe(1)
  const pegawai = await office.as('rehab')
  await expect(pegawai.persuratan.papan.isi()).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  await expect(pegawai.persuratan.suratMasuk.list(Saringan.parse({ papan: {} }))).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
})
