import { expect, test } from 'vitest'
import { checkPersuratan } from '../../electron/modules/persuratan/periksa.ts'
import { oldLetterDays } from '../../shared/modules/persuratan/surat-lama.ts'
import { isian, openLetters } from './bantu.ts'

test.each([
  ['2025-01-01', '2025-04-01', 90, null],
  ['2025-01-01', '2025-04-02', 90, 91],
  ['2024-02-28', '2024-03-01', 1, 2],
  [null, '2025-04-02', 90, null],
])('a letter of %s received %s with a limit of %s days: %s', (dated, received, limit, days) =>
  expect(oldLetterDays(dated, received, limit)).toBe(days),
)

test('periksa names a letter whose number is missing from the index of numbers, and a number whose letter is not there', async () => {
  const office = openLetters()
  const { id } = await (await office.as('surat')).persuratan.suratMasuk.register(isian(office))
  expect(office.read(checkPersuratan)).toEqual([])
  office.write((ctx) => ctx.run('delete from cari_nomor where rowid = ?', id * 32))
  expect(office.read(checkPersuratan)).toEqual([
    { invariant: 'indeks nomor memuat nomor agenda setiap surat', detail: `surat masuk ${id}` },
  ])
  office.write((ctx) => ctx.run("insert into cari_nomor (rowid, nomor) values (?, '0009 2025')", id * 32))
  office.write((ctx) => ctx.run("insert into cari_nomor (rowid, nomor) values (?, '0099 2025')", 99_999 * 32))
  expect(office.read(checkPersuratan).map((found) => found.detail)).toEqual([`surat masuk ${id}`, 'surat masuk 99999'])
})
