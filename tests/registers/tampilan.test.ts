import { expect, test } from 'vitest'
import { IsiTampilan } from '../../shared/registers/tampilan.contract.ts'
import { openOffice } from '../support/office.ts'

const isi = (change: Partial<IsiTampilan> = {}): IsiTampilan =>
  IsiTampilan.parse({
    saringan: [{ kolom: 'sifat', jenis: 'pilihan', nilai: ['Segera'] }],
    urut: { kolom: 'batas', arah: 'naik' },
    susunan: { urutan: ['hal', 'nomorAgenda'], sembunyi: ['jalur'], lebar: { hal: 300 } },
    ...change,
  })
const daftar = 'surat-masuk'

test('a view is found again as it was saved, by its owner only; the office’s by everybody', async () => {
  const office = openOffice()
  const clerk = await office.as('surat')
  const head = await office.as('tu')
  const { id } = await clerk.tampilan.simpan({ daftar, namaTampilan: 'Segera saya', isi: isi() })
  await head.tampilan.simpan({ daftar, namaTampilan: 'Untuk semua', kantor: true, isi: isi({ cari: 'bansos' }) })
  const seen = await (await office.as('surat')).tampilan.list({ daftar })
  expect(seen.bolehKantor).toBe(false)
  expect(seen.tampilan.map(({ nama, kantor, bolehUbah }) => [nama, kantor, bolehUbah])).toEqual([
    ['Segera saya', false, true],
    ['Untuk semua', true, false],
  ])
  expect(seen.tampilan[0]?.isi).toEqual(isi())
  expect((await head.tampilan.list({ daftar })).tampilan.map((each) => each.nama)).toEqual(['Untuk semua'])
  expect((await clerk.tampilan.list({ daftar: 'pengirim' })).tampilan).toEqual([])
  await expect(head.tampilan.hapus({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  office.close()
})

test('the office’s views are kept by Kasubbag TU, Sekretaris and the administrator only', async () => {
  const office = openOffice()
  const clerk = await office.as('surat')
  const head = await office.as('tu')
  await expect(clerk.tampilan.simpan({ daftar, namaTampilan: 'Kantor', kantor: true, isi: isi() })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  })
  const { id } = await head.tampilan.simpan({ daftar, namaTampilan: 'Kantor', kantor: true, isi: isi() })
  for (const act of [
    () => clerk.tampilan.hapus({ id }),
    () => clerk.tampilan.ubah({ id, namaTampilan: 'Lain' }),
    () => clerk.tampilan.bawaan({ id, bawaan: true }),
  ])
    await expect(act()).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  await (await office.as('sekretaris')).tampilan.ubah({ id, namaTampilan: 'Seluruh kantor' })
  expect((await clerk.tampilan.list({ daftar })).tampilan.map((each) => each.nama)).toEqual(['Seluruh kantor'])
  office.close()
})

test('a name stands once an owner, whatever its case; renamed, replaced, made the first and deleted', async () => {
  const office = openOffice()
  const clerk = await office.as('surat')
  const { id } = await clerk.tampilan.simpan({ daftar, namaTampilan: 'Segera', isi: isi() })
  await expect(clerk.tampilan.simpan({ daftar, namaTampilan: 'SEGERA', isi: isi() })).rejects.toThrow(/sudah ada/)
  await expect(clerk.tampilan.simpan({ daftar, namaTampilan: ' ', isi: isi() })).rejects.toThrow(/Nama tampilan: wajib diisi/)
  const second = await clerk.tampilan.simpan({ daftar, namaTampilan: 'Undangan', isi: isi() })
  await expect(clerk.tampilan.ubah({ id: second.id, namaTampilan: 'segera' })).rejects.toThrow(/sudah ada/)
  await clerk.tampilan.bawaan({ id, bawaan: true })
  await clerk.tampilan.bawaan({ id: second.id, bawaan: true })
  await clerk.tampilan.ubah({ id, namaTampilan: 'segera', isi: isi({ cari: 'rapat' }) })
  const shown = async () => (await clerk.tampilan.list({ daftar })).tampilan.map(({ nama, bawaan, isi: { cari } }) => [nama, bawaan, cari])
  expect(await shown()).toEqual([
    ['segera', false, 'rapat'],
    ['Undangan', true, ''],
  ])
  await clerk.tampilan.hapus({ id: second.id })
  expect(await shown()).toEqual([['segera', false, 'rapat']])
  office.close()
})
