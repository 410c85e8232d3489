import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isian, openLetters } from '../persuratan/bantu.ts'

test('the migration carries the words of all letters over as the program writes them', async () => {
  const office = openLetters()
  const clerk = await office.as('surat')
  for (const change of [
    { hal: 'Undangan Café Élan m²', nomorSurat: '005/77-A/425.118/2025', ringkasan: 'a.n. Kristanti' },
    { hal: 'Rapat', keamanan: 'T' as const, pengirimBaru: 'Kantor Kecamatan Mayangan' },
    { hal: '', keamanan: 'R' as const, nomorSurat: null },
  ])
    await clerk.persuratan.suratMasuk.register(isian(office, change))
  const tu = await office.as('tu')
  await tu.persuratan.suratMasuk.buku.izinkanSisipan({ tanggalDiterima: '2025-03-05', alasan: 'Tertinggal di meja' })
  await clerk.persuratan.suratMasuk.register(isian(office, { hal: 'Surat susulan', sisipan: { alasan: 'terlewat' } }))
  const { raw } = office.host.store
  const words = () =>
    ['cari_isi', 'cari_tertutup'].map((index) => {
      raw.exec(`create virtual table temp.kosakata using fts5vocab('main', '${index}', 'instance')`)
      const rows = raw.prepare('select doc, col, "offset", term from temp.kosakata order by 1, 2, 3').raw().all()
      raw.exec('drop table temp.kosakata')
      return rows
    })
  const written = words()
  expect(written.every((rows) => rows.length > 10)).toBe(true)
  raw.exec('drop table cari_tertutup; drop index surat_masuk_lampiran')
  raw.exec(readFileSync('resources/migrations/0011-cari-cepat.sql', 'utf8'))
  expect(words()).toEqual(written)
})
