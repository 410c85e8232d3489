import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { TERCETAK } from '../../shared/registers/ekspor.ts'
import { openWord } from '../documents/word.ts'
import type { Client, TestOffice } from '../support/office.ts'
import { readCsv, readXlsx } from '../support/tabel.ts'
import { isian, openLetters, pp, sampaiPenerima, utuh } from '../persuratan/bantu.ts'

const kolom = ['hal', 'nomorAgenda', 'tanggalDiterima', 'lampiranJumlah', 'pengirim']

/** Twelve letters: one secret, one whose subject begins like a formula, two at Bidang PP. */
async function letters(): Promise<TestOffice> {
  const office = openLetters()
  const clerk = await office.as('surat')
  for (let n = 1; n <= 12; n++) {
    const { id } = await clerk.persuratan.suratMasuk.register(
      isian(office, {
        hal: n === 3 ? '=HYPERLINK("http://jahat")' : n === 4 ? 'Laporan pelanggaran' : `Undangan ${n}`,
        keamanan: n === 4 ? 'R' : 'B',
        lampiranJumlah: n,
        sifat: n % 2 === 0 ? 'Segera' : 'Biasa',
        pengirimBaru: 'Dinas Kesehatan; PP dan KB',
      }),
    )
    if (n === 1 || n === 2) await sampaiPenerima(office, id, [pp])
  }
  return office
}

const exported = async (client: Client, part: Partial<Parameters<Client['persuratan']['suratMasuk']['ekspor']>[0]> = {}) =>
  (await client.persuratan.suratMasuk.ekspor({ kolom, bentuk: 'xlsx', ...part })) as File

test('the sheet holds the list as it is shown: columns in their order, dates as dates, a formula as text', async () => {
  const office = await letters()
  const clerk = await office.as('surat')
  const file = await exported(clerk, {
    urut: { kolom: 'nomorAgenda', arah: 'naik' },
    saringan: [{ kolom: 'sifat', jenis: 'pilihan', nilai: ['Biasa'] }],
  })
  expect(file.name).toBe('Surat Masuk 2025-03-05.xlsx')
  const rows = await readXlsx(file)
  expect(rows.slice(0, 4).map(([first]) => first)).toEqual([
    'Surat Masuk',
    expect.stringContaining('DINAS SOSIAL'),
    'Sifat Biasa',
    expect.stringMatching(/^Urut nomor agenda, naik; diekspor 5 Maret 2025 oleh .+$/),
  ])
  expect(rows[4]).toEqual(['Hal', 'Nomor agenda', 'Diterima', 'Lampiran', 'Dari'])
  const shown = (
    await clerk.persuratan.suratMasuk.list({
      urut: { kolom: 'nomorAgenda', arah: 'naik' },
      saringan: [{ kolom: 'sifat', jenis: 'pilihan', nilai: ['Biasa'] }],
    })
  ).baris
  expect(rows.slice(5)).toEqual(
    shown.map((row) => [row.hal, row.nomorAgenda.teks, { tanggal: row.tanggalDiterima }, row.lampiranJumlah, row.pengirimPendek]),
  )
  expect(rows[6]?.[0]).toBe('=HYPERLINK("http://jahat")')
  office.close()
})

test('CSV opens rightly in an Indonesian Excel, and nothing in it is a formula', async () => {
  const office = await letters()
  const file = await exported(await office.as('surat'), { bentuk: 'csv', urut: { kolom: 'nomorAgenda', arah: 'naik' } })
  expect(file.name).toBe('Surat Masuk 2025-03-05.csv')
  const rows = await readCsv(file)
  expect(rows[0]).toEqual(['\ufeffHal', 'Nomor agenda', 'Diterima', 'Lampiran', 'Dari'])
  expect(rows).toHaveLength(13)
  expect(rows[3]?.[0]).toBe('\'=HYPERLINK("http://jahat")')
  expect(rows[3]?.slice(1)).toEqual(['0003', '2025-03-05', '3', 'Dinas Kesehatan; PP dan KB'])
  office.close()
})

test('each reader takes only what he may see: others do not get the words of a secret letter, nor letters that are not theirs', async () => {
  const office = await letters()
  const all = await readXlsx(await exported(await office.as('tu')))
  expect(all.flat()).toContain('Rahasia')
  expect(JSON.stringify(all)).not.toContain('pelanggaran')
  const few = await readXlsx(await exported(await office.as('pp.staf')))
  const heads = few.findIndex(([first]) => first === 'Hal')
  expect(few.slice(heads + 1).map(([hal]) => hal)).toEqual(['Undangan 2', 'Undangan 1'])
  office.close()
})

test('what is selected goes alone; sums and counts are of it', async () => {
  const office = await letters()
  const { suratMasuk } = (await office.as('surat')).persuratan
  const pilih = (await suratMasuk.list({})).baris.filter((row) => [2, 5, 7].includes(row.nomorAgenda.urut)).map((row) => row.id)
  const rows = await readXlsx(await exported(await office.as('surat'), { pilih }))
  expect(rows.slice(-3).map(([, nomor]) => nomor)).toEqual(['0007', '0005', '0002'])
  expect(rows.flat()).toContain('3 baris yang dipilih')
  expect(await suratMasuk.jumlahKolom({ kolom: ['lampiranJumlah'], pilih })).toEqual({ lampiranJumlah: 14 })
  expect(await suratMasuk.hitung({ pilih })).toMatchObject({ jumlah: 3 })
  // what a reader may not see is not summed for him by its id
  const staff = (await office.as('pp.staf')).persuratan.suratMasuk
  expect(await staff.jumlahKolom({ kolom: ['lampiranJumlah'], pilih })).toEqual({ lampiranJumlah: 2 })
  office.close()
})

test('who took which list, and how many rows, stays in the audit; a column that is none is refused', async () => {
  const office = await letters()
  await exported(await office.as('pp.staf'), { saringan: [{ kolom: 'sifat', jenis: 'pilihan', nilai: ['Segera'] }] })
  const [line] = office.read((ctx) =>
    ctx.all<Record<string, unknown>>('select daftar, bentuk, jumlah, kolom, isi, oleh from ekspor_daftar'),
  )
  const staff = office.read((ctx) => ctx.get<{ id: number }>("select pegawai_id id from akun where nama_pengguna = 'pp.staf'"))
  expect(line).toMatchObject({ daftar: 'Surat Masuk', bentuk: 'xlsx', jumlah: 1, kolom: JSON.stringify(kolom), oleh: staff?.id })
  expect(String(line?.isi)).toContain('Segera')
  const audited = office.read((ctx) => ctx.all<{ n: number }>("select pegawai_id n from audit where prosedur = 'daftar.ekspor'"))
  expect(audited).toEqual([{ n: staff?.id }])
  await expect(exported(await office.as('surat'), { kolom: ['hal', 'rahasia'] })).rejects.toThrow(
    'Kolom “rahasia” tidak ada pada Surat Masuk.',
  )
  await expect(exported(await office.as('surat'), { kolom: ['constructor'] })).rejects.toMatchObject({ code: 'COLUMN_UNKNOWN' })
  utuh(office)
  office.close()
})

test('who goes away, or stops it, leaves no export behind', async () => {
  const office = await letters()
  const clerk = await office.as('surat')
  const away = new AbortController()
  const asked = clerk.persuratan.suratMasuk.ekspor({ kolom, bentuk: 'xlsx' }, { signal: away.signal })
  away.abort()
  await expect(asked).rejects.toMatchObject({ code: 'WORK_STOPPED' })
  expect(office.read((ctx) => ctx.get<{ n: number }>('select count(*) n from ekspor_daftar'))).toEqual({ n: 0 })
  office.close()
})

test('a list on paper says of what it is, repeats its head, and what it comes to; a long one is refused in words', async () => {
  const office = await letters()
  const clerk = (await office.as('surat')).persuratan.suratMasuk
  const asked = { kolom, bentuk: 'word' as const, saringan: [{ kolom: 'sifat', jenis: 'pilihan' as const, nilai: ['Segera'] }] }
  const file = (await clerk.cetak(asked)) as File
  expect(file.name).toBe('Daftar Surat Masuk.docx')
  const { text, xml } = openWord(new Uint8Array(await file.arrayBuffer()))
  for (const words of [
    'SURAT MASUK',
    'Sifat Segera',
    'Undangan 12',
    '6 baris; jumlah lampiran 42. Urut nomor agenda, turun.',
    '05-03-2025',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('pelanggaran')
  expect(xml).toContain('<w:tblHeader/>')
  expect(office.read((ctx) => ctx.get('select bentuk, jumlah from ekspor_daftar'))).toEqual({ bentuk: 'word', jumlah: 6 })
  // the clerk's own skipped numbers lengthen the list beyond what paper holds
  office.write((ctx) => {
    for (let n = 13; n < 13 + TERCETAK; n++)
      ctx.run(
        "insert into nomor (buku, tahun, urut, tanggal, keadaan, alasan, dibuat_pada, dibuat_oleh) values ('surat-masuk', 2025, ?, '2025-03-05', 'dilewati', 'rusak', 0, 0)",
        n,
      )
  })
  await expect(clerk.cetak({ ...asked, saringan: [] })).rejects.toThrow(
    'Surat Masuk ini 2.012 baris; cetakan daftar memuat paling banyak 2.000.',
  )
  office.close()
})

test('a long export is seen in the list of works, and is stopped there with nothing kept of it', async () => {
  const office = openLetters()
  office.write((ctx) => {
    ctx.run(
      `with recursive n(n) as (select 1 union all select n + 1 from n where n < 120000)
       insert into nomor (buku, tahun, urut, tanggal, keadaan, alasan, dibuat_pada, dibuat_oleh)
       select 'surat-masuk', 2025, n, '2025-03-05', 'dilewati', 'rusak', 0, 0 from n`,
    )
  })
  const clerk = await office.as('surat')
  const { pekerjaan } = clerk.sistem
  const asked = clerk.persuratan.suratMasuk.ekspor({ kolom, bentuk: 'xlsx' }).then(
    () => 'selesai',
    (error: { code: string }) => error.code,
  )
  const seen = async () => {
    for (;;) {
      const [work] = await pekerjaan.list()
      if (work) return work
      await setTimeout(10)
    }
  }
  const work = await Promise.race([seen(), asked])
  expect(work).toMatchObject({ apa: 'Ekspor Surat Masuk', dari: 120_000, bisaDihentikan: true })
  if (typeof work !== 'string') await pekerjaan.hentikan({ id: work.id })
  expect(await asked).toBe('WORK_STOPPED')
  expect(office.read((ctx) => ctx.get('select count(*) n from ekspor_daftar'))).toEqual({ n: 0 })
  office.close()
})
