import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everything, table, tryFile, workbook } from '../impor/berkas.ts'
import { readCsv } from '../support/tabel.ts'
import { openCases, refusal } from './bantu.ts'

const cases = openCases()
const { office, open, as } = cases
afterAll(() => office.close())

const nik = (serial: number) => `357401120345${String(serial).padStart(4, '0')}`
const file = (rows: readonly (readonly (string | number | null)[])[]) => workbook({ sheets: [{ name: 'Calon', xml: table(rows) }] })
const HEAD = ['No', 'Nama Lengkap', 'NIK', 'Alamat', 'Ket']
const cocok = 'nik'

describe('people of a case from a file', () => {
  let id = 0
  const jenis = () => `pihak-perkara:${id}`
  beforeAll(async () => {
    id = await open('rehab', 'P5.1.1', { pihak: [{ nama: 'Ngatiyem', nik: nik(1), alamat: 'Jalan Lama 1', keterangan: '' }] })
  })

  test('each fault stands at its cell: doubled NIK with both rows, too short, made a number by Excel', async () => {
    const rehab = await as('rehab')
    const isi = file([
      HEAD,
      [1, 'Sari', nik(2), 'Jalan A', ''],
      [2, 'Budi', nik(2), 'Jalan B', ''],
      [3, 'Wati', '35740112034500', '', ''],
      [4, 'Tono', 3574011203450010, '', ''],
      [5, 'Yati', '3,57401E+15', '', ''],
      [6, null, nik(3), '', ''],
      [7, 'Karsih', '3574 0112 0345 0004', 'Jalan D', 'janda'],
    ])
    const { uji, tampak } = await tryFile(rehab, { jenis: jenis(), nama: 'calon.xlsx', isi, cocok })
    expect(tampak.padanan).toEqual([null, 'nama', 'nik', 'alamat', 'keterangan'])
    expect(uji.hitung).toMatchObject({ dibaca: 7, baru: 2, salah: 5 })
    const at = (baris: number) => uji.salah.find((one) => one.baris === baris)
    expect(at(3)).toMatchObject({ kolom: 'nik', pesan: expect.stringContaining('NIK Sari pada baris 2') as string })
    expect(at(4)?.pesan).toContain('ini 14 angka')
    expect(at(5)?.pesan).toContain('setelah yang ke-15 hilang')
    expect(at(6)?.pesan).toContain('meringkasnya')
    expect(at(7)).toMatchObject({ kolom: 'nama', pesan: 'Wajib diisi' })
    expect(JSON.stringify(uji.contoh)).not.toContain(nik(2))
    expect(JSON.stringify(uji.contoh)).toContain('…0004')
  })

  test('who is there already is skipped or brought up to date; undone as one batch; no whole NIK outside its own row', async () => {
    const rehab = await as('rehab')
    const before = everything(office)
    const isi = file([
      HEAD,
      [1, 'Ngatiyem', nik(1), 'Jalan Baru 9', ''],
      [2, 'Sari', nik(2), 'Jalan A', ''],
      [3, 'Tanpa', null, 'Jalan C', ''],
    ])
    const skipped = await tryFile(rehab, { jenis: jenis(), nama: 'calon.xlsx', isi, cocok })
    expect(skipped.uji.hitung).toMatchObject({ baru: 2, dilewati: 1 })
    const { draf, uji } = await tryFile(rehab, { jenis: jenis(), nama: 'calon.xlsx', isi, cocok, jikaAda: 'perbarui' })
    expect(uji.hitung).toMatchObject({ baru: 2, diperbarui: 1 })
    const impor = await rehab.impor.simpan({ draf: draf.id, sidik: uji.sidik })
    const list = await rehab.perkara.pihak.list({ perkara: id, jumlah: 50, mulai: 0 })
    expect(list.baris.map(({ nama, nikAkhir, alamat }) => [nama, nikAkhir, alamat])).toEqual([
      ['Ngatiyem', '0001', 'Jalan Baru 9'],
      ['Sari', '0002', 'Jalan A'],
      ['Tanpa', null, 'Jalan C'],
    ])
    // the same file again finds them all, the one without NIK by name and address
    const again = await tryFile(rehab, { jenis: jenis(), nama: 'calon.xlsx', isi, cocok })
    expect(again.uji.hitung).toMatchObject({ baru: 0, sama: 3 })
    const kept = office.read((ctx) => ctx.all<{ isi: string }>('select isi from impor_baris'))
    expect(JSON.stringify(kept)).toContain('…0002')
    expect(JSON.stringify(kept)).not.toContain(nik(2))
    const lines = office.read((ctx) => ctx.all<{ isi: string }>("select isi from audit where prosedur like 'impor.%'"))
    const others = lines.flatMap((line) => line.isi.split('\n')).filter((line) => !line.startsWith('perkara_pihak\t'))
    expect(others.join('\n')).not.toContain(nik(2))
    await rehab.impor.batal({ id: impor.id, alasan: 'Salah berkas' })
    expect(everything(office)).toEqual(before)
    expect((await rehab.impor.riwayat({ jenis: jenis() }))[0]).toMatchObject({ dibatalkan: { alasan: 'Salah berkas' } })
  })

  test('only who works on the case imports into it, and not after its end', async () => {
    for (const akun of ['kadis', 'admin', 'pp']) {
      const client = await as(akun)
      const refused = await refusal(client.impor.jenis({ jenis: jenis() }))
      expect(['NOT_ALLOWED', 'NOT_FOUND'], akun).toContain(refused.code)
      expect((await client.impor.jenis()).map((one) => one.kunci)).not.toContain(jenis())
    }
    const rehab = await as('rehab')
    expect(await rehab.impor.jenis({ jenis: jenis() })).toMatchObject([{ alamat: `/perkara/${id}/pihak` }])
    const other = await open('rehab', 'P6.4.1.2')
    const [jalur] = await rehab.alur.jalur({ subject: 'perkara', subjectId: other })
    await rehab.alur.batal({ instanceId: jalur?.instanceId ?? 0, catatan: 'Ditiadakan' })
    expect(await refusal(rehab.impor.jenis({ jenis: `pihak-perkara:${other}` }))).toMatchObject({ code: 'CASE_ENDED' })
  })
})

describe('the list of people', () => {
  const person = (nama: string, serial: number | null, alamat = '') => ({
    nama,
    nik: serial === null ? null : nik(serial),
    alamat,
    keterangan: '',
  })

  test('is searched, sorted, edited in place and exported, the NIK never whole', async () => {
    const id = await open('rehab', 'P4.1', {
      pihak: [person('Wagiman', 41, 'Kanigaran'), person('Asih', 42, 'Mayangan'), person('Ponirah', null)],
    })
    const rehab = await as('rehab')
    const { pihak } = rehab.perkara
    const names = async (more: object) => (await pihak.list({ perkara: id, ...more })).baris.map((row) => row.nama)
    expect(await names({})).toEqual(['Wagiman', 'Asih', 'Ponirah'])
    expect(await names({ urut: { kolom: 'nama', arah: 'naik' } })).toEqual(['Asih', 'Ponirah', 'Wagiman'])
    expect(await names({ cari: 'mayang' })).toEqual(['Asih'])
    expect(await names({ cari: '0041' })).toEqual(['Wagiman'])
    expect(await names({ cari: nik(42) })).toEqual(['Asih'])
    expect(await names({ cari: nik(42).slice(0, 15) })).toEqual([])
    expect(await names({ saringan: [{ kolom: 'alamat', jenis: 'kosong', kosong: true }] })).toEqual(['Ponirah'])
    const [wagiman, asih] = (await pihak.list({ perkara: id })).baris
    if (!wagiman || !asih) throw new Error('two people')
    await pihak.ubahSel({ baris: [{ id: wagiman.id, versi: 1, sel: { alamat: 'Wonoasih', keterangan: 'kepala keluarga' } }] })
    expect(await refusal(pihak.ubahSel({ baris: [{ id: wagiman.id, versi: 1, sel: { alamat: 'x' } }] }))).toMatchObject({
      code: 'CELLS_REFUSED',
    })
    expect(await refusal(pihak.ubahSel({ baris: [{ id: asih.id, versi: 1, sel: { nik: nik(9) } }] }))).toMatchObject({
      code: 'CELLS_REFUSED',
    })
    // a NIK is corrected on the person; left out it stays
    const card = { id: asih.id, nama: 'Asih', alamat: 'Mayangan', keterangan: '' }
    expect(await refusal(pihak.ubah({ ...card, versi: 1, nik: nik(41) }))).toMatchObject({
      message: expect.stringContaining('Wagiman') as string,
    })
    await pihak.ubah({ ...card, versi: 1, nama: 'Asih Lestari', nik: null })
    expect(await names({ cari: '0042' })).toEqual(['Asih Lestari'])
    await pihak.ubah({ ...card, versi: 2, nik: null, tanpaNik: true })
    expect(await names({ cari: '0042' })).toEqual([])
    const sheet = await pihak.ekspor({ perkara: id, bentuk: 'csv', kolom: ['nama', 'nik', 'alamat'] })
    const text = await sheet.text()
    expect(text).toContain('Wonoasih')
    expect(text).toContain('…0041')
    expect(text).not.toContain(nik(41))
    expect((await readCsv(sheet)).length).toBeGreaterThan(3)
    // taken off and put back
    expect(await pihak.coret({ id, pihakId: [wagiman.id, asih.id] })).toEqual({ jumlah: 2 })
    expect(await names({})).toEqual(['Ponirah'])
    await rehab.perkara.tambahPihak({ id, pihak: [person('Lain', 41)] })
    expect(await refusal(pihak.pulihkan({ id, pihakId: [wagiman.id] }))).toMatchObject({
      message: expect.stringContaining('atas nama Lain') as string,
    })
    await pihak.pulihkan({ id, pihakId: [asih.id] })
    expect(await names({})).toEqual(['Asih', 'Ponirah', 'Lain'])
  })

  test('is read and changed under the access of its case', async () => {
    const id = await open('ppha.staf', 'P5.2', { pihak: [person('Melati', 77)] })
    for (const akun of ['kadis', 'admin', 'rehab'])
      expect(await refusal((await as(akun)).perkara.pihak.list({ perkara: id })), akun).toMatchObject({ code: 'NOT_FOUND' })
    const mine = await as('ppha.staf')
    expect(await refusal(mine.perkara.pihak.list({ perkara: id }))).toMatchObject({ code: 'CASE_UNOPENED' })
    expect(await refusal(mine.impor.jenis({ jenis: `pihak-perkara:${id}` }))).toMatchObject({ code: 'CASE_UNOPENED' })
    const { pihak } = await mine.perkara.baca({ id })
    expect((await mine.perkara.pihak.list({ perkara: id })).baris).toHaveLength(1)
    const row = { id: pihak[0]?.id ?? 0, versi: 1, sel: { nama: 'x' } }
    expect(await refusal((await as('kadis')).perkara.pihak.ubahSel({ baris: [row] }))).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('5,000 of them: the page of the case has the first and says how many', async () => {
    const list = Array.from({ length: 5000 }, (_, n) => person(`Calon ${n + 1}`, n))
    const id = await open('rehab', 'P5.1.1', { pihak: list })
    const rehab = await as('rehab')
    const perkara = await rehab.perkara.get({ id })
    expect([perkara.pihak.length, perkara.jumlahPihak]).toEqual([20, 5000])
    const page = await rehab.perkara.pihak.list({ perkara: id, mulai: 4980, jumlah: 50 })
    expect([page.baris.length, page.baris.at(-1)?.nama]).toEqual([20, 'Calon 5000'])
    expect(await rehab.perkara.pihak.hitung({ perkara: id })).toEqual({ jumlah: 5000, lebih: false })
  })
})

test('after all of it nothing is wrong with the tables', () => cases.sound())
