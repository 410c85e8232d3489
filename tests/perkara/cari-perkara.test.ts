import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { table, tryFile, workbook } from '../impor/berkas.ts'
import { openCases } from './bantu.ts'

const cases = openCases()
const { office, open, as } = cases
afterAll(() => office.close())

const orang = (nama: string, nik: string | null = null) => ({ nama, nik, alamat: '', keterangan: '' })
const NIK = '3574011203450041'
let bantuan = 0
let kader = 0
let tertutup = 0

beforeAll(async () => {
  bantuan = await open('rehab', 'P4.1', {
    judul: 'Bantuan lansia Café Élan Kanigaran',
    uraian: 'Diusulkan ketua paguyuban Melati Putih',
    pihak: [orang('Ngatiyem Sri Lestari', NIK), orang('Wagiman')],
  })
  kader = await open('rehab', 'P5.1.1', { judul: 'Pendataan calon penerima bantuan' })
  tertutup = await open('ppha.staf', 'P5.2', {
    judul: 'Aduan perundungan siswa bantuan',
    uraian: 'Terjadi di kebun tebu',
    pihak: [orang('Rukmini Dewanti')],
  })
})

/** The cases that an account finds in the search box; those of its list must be the same. */
async function found(akun: string, teks: string): Promise<number[]> {
  const client = await as(akun)
  const kelompok = (await client.cari.semua({ teks })).kelompok.find((one) => one.kunci === 'perkara')
  const ids = (kelompok?.temuan ?? []).map((hit) => hit.id)
  expect(kelompok?.jumlah ?? 0, teks).toBe(ids.length)
  const { baris } = await client.perkara.list({ tampilan: 'semua', cari: teks })
  expect(baris.map((row) => row.id).toSorted(), teks).toEqual(ids.toSorted())
  expect((await client.perkara.hitung({ tampilan: 'semua', cari: teks })).jumlah, teks).toBe(ids.length)
  return ids
}

test.each([
  ['words in any order, each cut short', 'kani ban lans'],
  ['without accents, in any case', 'CAFE elan'],
  ['words of the story', 'melati paguyuban'],
  ['a person', 'lestari ngati'],
  ['a person and the subject', 'wagiman lansia'],
  ['the number as written', '0001/2025'],
  ['the number without zeros', '1/2025'],
  ['the number alone', '1'],
  ['the number without its sign', '00012025'],
  ['a part out of the middle of the number', '012025'],
  ['a part of the number beside a word', 'bantuan 0120'],
])('%s: %s', async (_, teks) => {
  expect(await found('rehab', teks)).toEqual([bantuan])
})

test('common words find all, the newest first; words of two cases none; signs alone none', async () => {
  expect(await found('rehab', 'bantuan')).toEqual([kader, bantuan])
  for (const teks of ['lansia pendataan', '%', '"*^:()', 'isi:lansia', 'perkara', 'lansia NOT kanigaran'])
    expect(await found('rehab', teks), teks).toEqual([])
})

test('a NIK finds nothing, whole or in part', async () => {
  for (const teks of [NIK, NIK.slice(0, 10), NIK.slice(-4), NIK.slice(4, 12)]) expect(await found('rehab', teks), teks).toEqual([])
})

test('numbers alone do not look at words', async () => {
  const rehab = await as('rehab')
  const group = async (teks: string) =>
    (await rehab.cari.semua({ teks, hanya: 'nomor' })).kelompok.find((one) => one.kunci === 'perkara')?.temuan.map((hit) => hit.id)
  expect(await group('lansia')).toBeUndefined()
  expect(await group('0002/2025')).toEqual([kader])
})

test('a hit tells the person by whom it was found', async () => {
  const hit = (await (await as('rehab')).cari.semua({ teks: 'ngatiyem bantuan' })).kelompok.find((one) => one.kunci === 'perkara')
    ?.temuan[0]
  expect(hit).toMatchObject({ nomor: '0001/2025', sebab: 'Ngatiyem Sri Lestari' })
})

test('a closed case is found by those named on it, and neither shows nor counts to others', async () => {
  const words = ['perundungan', 'rukmini', 'kebun tebu', '0003/2025', '3', '00032025']
  for (const teks of words) expect(await found('ppha.staf', teks), teks).toEqual([tertutup])
  for (const akun of ['kadis', 'sekretaris', 'admin', 'ppha', 'rehab'])
    for (const teks of words) expect(await found(akun, teks), `${akun} ${teks}`).toEqual([])
  const plain = office.read((ctx) => ctx.all<{ id: number }>('select rowid id from cari_isi order by 1'))
  expect(plain.map(({ id }) => id)).toEqual([bantuan * 32 + 1, kader * 32 + 1])
})

test('corrections, and people put on, corrected, struck and put back, are followed at once', async () => {
  const rehab = await as('rehab')
  const id = kader
  const { pihak } = await rehab.perkara.tambahPihak({ id, pihak: [orang('Sumarni')] })
  const person = pihak[0]?.id ?? 0
  expect(await found('rehab', 'sumarni')).toEqual([id])
  await rehab.perkara.pihak.ubah({ id: person, versi: 1, ...orang('Sumarno') })
  expect([await found('rehab', 'sumarni'), await found('rehab', 'sumarno')]).toEqual([[], [id]])
  await rehab.perkara.pihak.ubahSel({ baris: [{ id: person, versi: 2, sel: { nama: 'Suharti' } }] })
  expect([await found('rehab', 'sumarno'), await found('rehab', 'suharti')]).toEqual([[], [id]])
  await rehab.perkara.pihak.coret({ id, pihakId: [person] })
  expect(await found('rehab', 'suharti')).toEqual([])
  await rehab.perkara.pihak.pulihkan({ id, pihakId: [person] })
  expect(await found('rehab', 'suharti')).toEqual([id])
  const { versi } = await rehab.perkara.get({ id })
  await rehab.perkara.ubah({ id, versi, judul: 'Verifikasi lapangan', uraian: 'Tahap dua', batas: null })
  expect([await found('rehab', 'pendataan'), await found('rehab', 'lapangan dua')]).toEqual([[], [id]])
})

test('people from a file are found, and no longer once the import is undone', async () => {
  const rehab = await as('rehab')
  const isi = workbook({ sheets: [{ name: 'Calon', xml: table([['Nama'], ['Poniman'], ['Karsinah']]) }] })
  const { draf, uji } = await tryFile(rehab, { jenis: `pihak-perkara:${kader}`, nama: 'calon.xlsx', isi, cocok: 'nik' })
  const impor = await rehab.impor.simpan({ draf: draf.id, sidik: uji.sidik })
  expect(await found('rehab', 'karsinah')).toEqual([kader])
  await rehab.impor.batal({ id: impor.id, alasan: 'Salah berkas' })
  expect(await found('rehab', 'karsinah')).toEqual([])
  expect(await found('rehab', 'suharti')).toEqual([kader])
})

test('the migration carries the words of the cases over as the program writes them', () => {
  const { raw } = office.host.store
  const words = () =>
    ['cari_isi', 'cari_tertutup', 'cari_nomor'].map((index) => {
      raw.exec(`create virtual table temp.kosakata using fts5vocab('main', '${index}', 'instance')`)
      const rows = raw.prepare('select doc, col, "offset", term from temp.kosakata order by 1, 2, 3').raw().all()
      raw.exec('drop table temp.kosakata')
      return rows
    })
  const written = words()
  expect(written.every((rows) => rows.length > 10)).toBe(true)
  raw.exec('delete from cari_isi; delete from cari_tertutup; delete from cari_nomor')
  expect(office.read(() => words())).toEqual([[], [], []])
  raw.exec(readFileSync('resources/migrations/0025-cari-perkara.sql', 'utf8'))
  expect(words()).toEqual(written)
})

test('the check tells a case without its words, closed words in the plain index, and a number without its case', () => {
  cases.sound()
  const broken = (sql: string, ...values: number[]) => {
    office.host.store.raw.exec('savepoint rusak')
    office.host.store.raw.prepare(sql).run(...values)
    const said = cases.findings()
    office.host.store.raw.exec('rollback to rusak; release rusak')
    return said
  }
  expect(broken('delete from cari_isi where rowid = ?', bantuan * 32 + 1)).toEqual([`perkara ${bantuan}`])
  expect(broken("insert into cari_isi (rowid, hal) values (?, 'aduan')", tertutup * 32 + 1)).toEqual([`perkara ${tertutup}`])
  expect(broken('delete from cari_tertutup where rowid = ?', tertutup * 32 + 1)).toEqual([`perkara ${tertutup}`])
  expect(broken('delete from cari_nomor where rowid = ?', kader * 32 + 1)).toEqual([`perkara ${kader}`])
  expect(broken("insert into cari_nomor (rowid, nomor) values (?, '0099 2025')", 99_999 * 32 + 1)).toEqual(['perkara 99999'])
  cases.sound()
})
