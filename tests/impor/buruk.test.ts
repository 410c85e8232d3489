import { expect, test } from 'vitest'
import { openOffice } from '../support/office.ts'
import { blob, everything, refusal, sheet, table, tryFile, workbook } from './berkas.ts'

const jenis = 'surat-masuk'
const HEAD = ['No', 'Diterima', 'Dari', 'Hal']
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const head = `<row r="1">${HEAD.map(inline).join('')}</row>`

/** Gives a file to the contract, as the screen does; nothing may be left of it where it is refused. */
async function refused(nama: string, isi: Buffer | string): Promise<string> {
  const office = openOffice()
  const surat = await office.as('surat')
  const before = everything(office)
  const { message } = await refusal(
    (async () => {
      const { asked } = await tryFile(surat, { jenis, nama, isi })
      throw new Error(`Was tried: ${JSON.stringify(asked.padanan)}`)
    })(),
  )
  expect(everything(office)).toEqual(before)
  expect(await surat.impor.riwayat({})).toEqual([])
  office.close()
  return message
}

async function tried(nama: string, isi: Buffer | string, more: { lembar?: number } = {}) {
  const office = openOffice()
  const surat = await office.as('surat')
  const { draf, tampak, uji } = await tryFile(surat, { jenis, nama, isi, ...more })
  office.close()
  return { draf, tampak, uji, salah: uji.salah.map(({ baris, nama: kolom, isi: cell, pesan }) => [baris, kolom, cell, pesan]) }
}

test('a zip bomb: refused by what comes out of it, not by what it says', async () => {
  const bomb = workbook({ sheets: [{ name: 'A', xml: sheet(`${head}${' '.repeat(40 * 1024 * 1024)}`) }] })
  const said =
    'mengembang jauh melebihi batas saat dibuka; tidak dibaca. Salin baris yang diperlukan ke berkas baru, lalu impor berkas itu.'
  expect(await refused('bom.xlsx', bomb)).toBe(`bom.xlsx ${said}`)
  const lying = Buffer.from(bomb)
  lying.writeUInt32LE(1000, lying.lastIndexOf(Buffer.from('xl/worksheets/sheet1.xml')) - 46 + 24)
  expect(await refused('bohong.xlsx', lying)).toBe(`bohong.xlsx ${said}`)
})

test('1.048.576 rows, of which two say something: they are read, by their own numbers', async () => {
  const empty = Array.from({ length: 1_048_574 }, (_, at) => `<row r="${at + 2}"/>`).join('')
  const last = `<row r="1048576"><c><v>1</v></c>${['2024-01-02', 'Bappeda', 'Satu'].map(inline).join('')}</row>`
  const { uji } = await tried('kosong.xlsx', workbook({ sheets: [{ name: 'A', xml: sheet(head + empty + last) }] }))
  expect(uji.hitung).toMatchObject({ dibaca: 1, baru: 1 })
  expect(uji.contoh[0]?.baris).toBe(1_048_576)
  const nothing = workbook({ sheets: [{ name: 'A', xml: sheet(head + empty) }] })
  expect(await refused('kosong.xlsx', nothing)).toBe(
    'kosong.xlsx tidak berisi baris di bawah kepala tabel. Periksa lembar dan baris kepalanya.',
  )
})

test('more rows than an import takes: said with the limit and what to do', async () => {
  const rows = Array.from({ length: 100_001 }, (_, at) => `${at + 1};2024-01-02;Bappeda;Hal ${at}`)
  expect(await refused('besar.csv', `${HEAD.join(';')}\n${rows.join('\n')}\n`)).toBe(
    'besar.csv berisi lebih dari 100.000 baris. Pecah per tahun, lalu impor satu per satu.',
  )
})

test('formulas give what Excel kept of them; one without a result, and errors in cells, are faults of their cell', async () => {
  const row = (at: number, cells: string) => `<row r="${at}">${cells}</row>`
  const xml = sheet(
    head +
      row(2, `<c><f>ROW()-1</f><v>1</v></c>${inline('2024-01-02')}<c t="str"><f>A9</f><v>Bappeda</v></c>${inline('Satu')}`) +
      row(3, `<c><v>2</v></c>${inline('2024-01-02')}<c><f>VLOOKUP(A2,B:C,2)</f></c>${inline('Dua')}`) +
      row(4, `<c><v>3</v></c><c t="e"><v>#REF!</v></c>${inline('Bappeda')}<c t="e"><v>#N/A</v></c>`),
  )
  const { uji, salah } = await tried('rumus.xlsx', workbook({ sheets: [{ name: 'A', xml }] }))
  expect(uji.hitung).toMatchObject({ dibaca: 3, baru: 1, salah: 2 })
  expect(salah).toEqual([
    [3, 'Dari', 'rumus tanpa hasil', 'Berisi galat Excel rumus tanpa hasil'],
    [4, 'Diterima', '#REF!', 'Berisi galat Excel #REF!'],
    [4, 'Hal', '#N/A', 'Berisi galat Excel #N/A'],
  ])
})

test('dates as text are read in every way that offices write them; what is no day is told', async () => {
  const dates = [
    '2 Januari 2024',
    '03-Jan-24',
    '4/1/2024',
    '5.1.2024',
    '2024/01/06',
    'Minggu, 7 Januari 2024',
    '30 Februari 2024',
    '9 Janu 2024',
    'besok',
  ]
  const rows = dates.map((date, at) => [at + 1, date, 'Bappeda', `Hal ${at}`])
  const { salah, uji } = await tried('tanggal.xlsx', workbook({ sheets: [{ name: 'A', xml: table([HEAD, ...rows]) }] }))
  expect(uji.hitung).toMatchObject({ baru: 6, salah: 3 })
  expect(salah.map((one) => one.slice(0, 1).concat(one.slice(2)))).toEqual([
    [8, '30 Februari 2024', 'Tanggal ini tidak ada dalam kalender'],
    [9, '9 Janu 2024', 'Bukan tanggal yang dapat dibaca: bulan “Janu” tidak dikenal'],
    [10, 'besok', 'Bukan tanggal'],
  ])
})

test('two sheets: the one that looks like the register is offered, either may be taken, an empty one is told', async () => {
  const isi = workbook({
    sheets: [
      {
        name: 'Rekap',
        xml: table([
          ['Bulan', 'Jumlah'],
          ['Januari', 12],
        ]),
      },
      { name: 'Agenda', xml: table([HEAD, [1, '2024-01-02', 'Bappeda', 'Satu']]) },
      { name: 'Kosong', xml: sheet('') },
    ],
  })
  const { draf, uji } = await tried('dua.xlsx', isi)
  expect([draf.usulLembar, draf.lembar.map(({ nama, baris }) => [nama, baris])]).toEqual([
    1,
    [
      ['Rekap', 2],
      ['Agenda', 2],
      ['Kosong', 0],
    ],
  ])
  expect(uji.hitung.baru).toBe(1)
  const office = openOffice()
  const surat = await office.as('surat')
  const other = await surat.impor.unggah({ jenis, nama: 'dua.xlsx', isi: blob(isi) })
  expect((await refusal(surat.impor.lihat({ draf: other.id, lembar: 2 }))).code).toBe('IMPORT_EMPTY')
  const { kepala, padanan } = await surat.impor.lihat({ draf: other.id, lembar: 0 })
  const rekap = refusal(surat.impor.uji({ draf: other.id, lembar: 0, kepala, padanan, cocok: 'nomor', jikaAda: 'lewati' }))
  expect((await rekap).message).toBe('Padanan kolom belum dapat dipakai: Dari, Hal belum dipadankan dengan kolom berkas.')
  office.close()
})

test('a broken quote at line 40.000 is named by its line', async () => {
  const rows = Array.from({ length: 50_000 }, (_, at) => `${at + 1};2024-01-02;Bappeda;${at + 2 === 40_000 ? '"pecah' : `"Hal ${at}"`}`)
  expect(await refused('petik.csv', `${HEAD.join(';')}\n${rows.join('\n')}\n`)).toBe(
    'petik.csv baris 40.000: tanda petik (") dibuka tetapi tidak ditutup pada baris itu. Betulkan baris itu, lalu pilih berkasnya kembali.',
  )
})
