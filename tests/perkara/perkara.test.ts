import { afterAll, describe, expect, test } from 'vitest'
import { dataFolder, ensureFolder } from '../../electron/core/folder.ts'
import { openCases, refusal, SUBJECT } from './bantu.ts'

const cases = openCases()
const { office, open, act, as, steps } = cases
afterAll(() => office.close())

/** One white pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const PNG = new Uint8Array(Buffer.from(PIXEL, 'base64'))

const pegawai = (akun: string) =>
  office.read((ctx) => ctx.get<{ id: number }>('select pegawai_id id from akun where nama_pengguna = ?', akun)?.id ?? 0)

describe('opening', () => {
  test('who the trigger names may open a case; others are told who may', async () => {
    const jenis = await (await as('dayasos')).perkara.jenis()
    expect(jenis).toHaveLength(50)
    expect(jenis.find((one) => one.kode === 'P6.2.1')).toMatchObject({ bolehBuka: true, tertutup: false, terbagi: [] })
    expect(jenis.find((one) => one.kode === 'P4.1')).toMatchObject({ bolehBuka: false })
    expect(await refusal(open('dayasos', 'P4.1'))).toMatchObject({
      code: 'START_NOT_YOURS',
      message: expect.stringContaining('Bidang RPJS') as string,
    })
    expect(await refusal(open('surat', 'P1.1.1'))).toMatchObject({ code: 'INPUT_INVALID' })
    expect(await refusal(open('rehab', 'P9.9'))).toMatchObject({ code: 'INPUT_INVALID' })
  })

  test('a case has a number of its own book, its people with NIK to the last four, and its due date', async () => {
    const id = await open('rehab', 'P4.1', {
      judul: 'Bantuan lanjut usia terlantar Kelurahan Kanigaran',
      batas: '2025-03-14',
      pihak: [{ nama: 'Ngatiyem', nik: '3574011203450001', alamat: 'Jalan Contoh 2', keterangan: '' }],
    })
    const perkara = await (await as('rehab')).perkara.get({ id })
    expect(perkara).toMatchObject({
      nomor: '0001/2025',
      keadaan: 'berjalan',
      bolehUbah: true,
      pihak: [{ nama: 'Ngatiyem', nikAkhir: '0001' }],
    })
    expect(JSON.stringify(perkara)).not.toContain('3574011203450001')
    const [task] = await (await as('rehab')).alur.tugas({ bagian: 'saya', subject: SUBJECT })
    expect(task).toMatchObject({ nomor: '0001/2025', asal: 'Perlindungan PPKS', batas: perkara.batas, luar: null })
    expect(perkara.batas).not.toBeNull()
    expect(await refusal(open('rehab', 'P4.1', { batas: '2025-03-04' }))).toMatchObject({ code: 'INPUT_INVALID' })
  })

  test('the ASN of a personnel case is named, and only he gets its task; one where one, several where several', async () => {
    expect(await refusal(open('kepegawaian', 'P1.2.1'))).toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining('Pilih ASN') as string,
    })
    const asn = (akun: string) => ({ lane: 'asn', unit: null, pegawaiId: pegawai(akun) })
    expect(await refusal(open('kepegawaian', 'P1.2.1', { penerima: [asn('pp'), asn('surat')] }))).toMatchObject({
      code: 'CASE_ONE_RECEIVER',
    })
    expect(await refusal(open('rehab', 'P4.1', { penerima: [asn('pp')] }))).toMatchObject({ code: 'CASE_RECEIVERS' })
    expect(await refusal(open('kepegawaian', 'P1.2.1', { penerima: [{ lane: 'asn', unit: null, pegawaiId: 99_999 }] }))).toMatchObject({
      code: 'INPUT_INVALID',
    })
    const id = await open('kepegawaian', 'P1.2.1', { penerima: [asn('pp')] })
    await act('kepegawaian', id, 'pilah-jenis-dokumen', { hasil: ['cuti atau Taspen'] })
    expect(await refusal(act('surat', id, 'ajukan-sendiri'))).toMatchObject({ code: 'TASK_NOT_YOURS' })
    expect(await refusal((await as('surat')).perkara.get({ id }))).toMatchObject({ code: 'NOT_FOUND' })
    await act('pp', id, 'ajukan-sendiri')
    expect(steps(id)).toEqual(['himpun-berkas'])
    const many = await open('tu', 'P1.2.3', { penerima: [asn('pp'), asn('surat'), asn('pp')] })
    for (const step of ['minta-data-anjab', 'terima-permintaan', 'distribusi-formulir']) await act('tu', many, step)
    expect(steps(many)).toEqual(['isi-formulir', 'isi-formulir'])
  })

  test('a NIK stands on a case once: who is doubled is named with his line, and nothing is kept', async () => {
    const one = (nama: string, nik: string | null) => ({ nama, nik, alamat: '', keterangan: '' })
    const id = await open('rehab', 'P5.1.1')
    const client = await as('rehab')
    const list = Array.from({ length: 5000 }, (_, n) => one(`Calon ${n + 1}`, `35740100000${String(n).padStart(5, '0')}`))
    const doubled = [...list.slice(0, 4999), one('Sutrisno', '3574010000000041')]
    const refused = await refusal(client.perkara.tambahPihak({ id, pihak: doubled }))
    expect(refused).toMatchObject({ code: 'INPUT_INVALID', data: { isian: [{ medan: 'pihak.4999.nik' }] } })
    expect(refused.message).toContain('Calon 42 pada baris 42')
    expect((await client.perkara.get({ id })).pihak).toEqual([])
    expect((await client.perkara.tambahPihak({ id, pihak: list })).jumlahPihak).toBe(5000)
    expect(await refusal(client.perkara.tambahPihak({ id, pihak: [one('Sutrisno', '3574010000000041')] }))).toMatchObject({
      message: expect.stringContaining('sudah tercatat pada perkara ini') as string,
    })
    expect(await refusal(client.perkara.tambahPihak({ id, pihak: [one('Sutrisno', '123')] }))).toMatchObject({ code: 'INPUT_INVALID' })
  })
})

describe('who may see a case', () => {
  test('an open one: who works on its process, the heads and the administrator; only the first fill it in', async () => {
    const id = await open('rehab', 'P4.4.2')
    for (const akun of ['rehab', 'rehab.staf', 'kadis', 'sekretaris', 'admin'])
      expect((await (await as(akun)).perkara.get({ id })).id).toBe(id)
    for (const akun of ['pp', 'surat', 'dayasos']) {
      const client = await as(akun)
      expect(await refusal(client.perkara.get({ id }))).toMatchObject({ code: 'NOT_FOUND' })
      expect(await refusal(client.alur.jalur({ subject: SUBJECT, subjectId: id }))).toMatchObject({ code: 'NOT_FOUND' })
      expect((await client.perkara.hitung({ proses: 'P4.4.2' })).jumlah).toBe(0)
      expect(await client.berkas.list({ subject: SUBJECT, subjectId: id })).toEqual([])
    }
    expect(await refusal((await as('admin')).perkara.catat({ id, isi: 'Catatan' }))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect((await (await as('admin')).perkara.get({ id })).bolehUbah).toBe(false)
  })

  test('a closed one: those named on it, and each opening is written down', async () => {
    const id = await open('ppha.staf', 'P5.2', { judul: 'Aduan atas nama anak' })
    for (const akun of ['kadis', 'sekretaris', 'admin', 'ppha', 'rehab']) {
      const client = await as(akun)
      expect(await refusal(client.perkara.baca({ id })), akun).toMatchObject({ code: 'NOT_FOUND' })
      expect((await client.perkara.hitung({ cari: 'Aduan atas nama' })).jumlah).toBe(0)
    }
    const mine = await as('ppha.staf')
    expect(await refusal(mine.perkara.get({ id }))).toMatchObject({ code: 'CASE_UNOPENED' })
    await mine.perkara.baca({ id })
    await mine.perkara.get({ id })
    expect(await mine.perkara.pembacaan({ id })).toMatchObject([{ oleh: 'Dewi Kartikasari' }])
    expect(await refusal((await as('kadis')).perkara.pembacaan({ id }))).toMatchObject({ code: 'NOT_FOUND' })
    const discipline = await open('analis', 'P1.2.2')
    expect(await refusal((await as('sekretaris')).perkara.get({ id: discipline }))).toMatchObject({ code: 'NOT_FOUND' })
    for (const step of ['himpun-presensi', 'verifikasi-presensi']) await act('analis', discipline, step)
    await act('tu', discipline, 'susun-laporan-asn')
    expect((await (await as('sekretaris')).perkara.baca({ id: discipline })).tertutup).toBe(true)
  })
})

describe('the record', () => {
  test('facts are corrected from what was read last; notes stay; people are struck', async () => {
    const id = await open('pp', 'P6.3.3', { judul: 'Sosialisasi kader' })
    const client = await as('pp')
    const before = await client.perkara.get({ id })
    const after = await client.perkara.ubah({
      id,
      versi: before.versi,
      judul: 'Sosialisasi kader PKK',
      uraian: 'Dua kelurahan',
      batas: '2025-04-01',
    })
    expect(after).toMatchObject({ judul: 'Sosialisasi kader PKK', versi: 2 })
    expect((await client.alur.tugas({ subject: SUBJECT })).find((task) => task.subjectId === id)?.batas).toBe(after.batas)
    expect(await refusal(client.perkara.ubah({ id, versi: before.versi, judul: 'Lain', uraian: '', batas: null }))).toMatchObject({
      code: 'CHANGED_ELSEWHERE',
    })
    await client.perkara.catat({ id, isi: 'Narasumber bersedia' })
    const { pihak } = await client.perkara.tambahPihak({ id, pihak: [{ nama: 'Narasumber A', nik: null, alamat: '', keterangan: '' }] })
    const struck = { id, pihakId: [pihak[0]?.id ?? 0] }
    await client.perkara.pihak.coret(struck)
    expect(await client.perkara.get({ id })).toMatchObject({
      pihak: [],
      jumlahPihak: 0,
      catatan: [{ isi: 'Narasumber bersedia', oleh: 'Arum Setyaningsih' }],
    })
    expect(await refusal(client.perkara.pihak.coret(struck))).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('a document needs its file or where the original lies; what the office asks of a step must be there first', async () => {
    const plan = 'Rencana Kegiatan dan Rencana Anggaran Sosialisasi'
    await (
      await as('admin')
    ).alur.aturan.tetapkan({ proses: 'P6.3.3', mulai: '2025-03-05', langkah: { step: 'setujui-rencana', perlu: [plan] } })
    const id = await open('pp', 'P6.3.3')
    const client = await as('pp')
    await act('pp', id, 'siapkan-rencana')
    expect(await refusal(act('kadis', id, 'setujui-rencana'))).toMatchObject({
      code: 'DOCUMENT_MISSING',
      message: expect.stringContaining(plan) as string,
    })
    const dokumen = { id, nama: plan, nomor: '', tanggal: null, bertandaTangan: true, berkasId: null, lokasi: '' }
    expect(await refusal(client.perkara.tambahDokumen(dokumen))).toMatchObject({ code: 'INPUT_INVALID' })
    expect(await refusal(client.perkara.tambahDokumen({ ...dokumen, berkasId: 12 }))).toMatchObject({ code: 'INPUT_INVALID' })
    const kept = await client.perkara.tambahDokumen({ ...dokumen, lokasi: 'Lemari 2, map biru' })
    expect(kept.dokumenPeta.find((one) => one.nama === plan)).toMatchObject({ ada: true, langkah: ['Siapkan rencana'] })
    const revoked = await client.perkara.cabutDokumen({ id, dokumenId: kept.dokumen[0]?.id ?? 0, alasan: 'Salah berkas' })
    expect(revoked.dokumen).toEqual([])
    ensureFolder(dataFolder(office.host.folder))
    const berkas = await client.berkas.unggah({
      subject: SUBJECT,
      subjectId: id,
      jenis: 'naskah',
      nama: 'rencana.png',
      isi: new Blob([PNG]),
    })
    expect(await refusal((await as('dayasos')).berkas.isi({ id: berkas.id }))).toMatchObject({ code: 'NOT_FOUND' })
    await client.perkara.tambahDokumen({ ...dokumen, berkasId: berkas.id })
    await act('kadis', id, 'setujui-rencana')
    expect(steps(id)).toEqual(['kirim-undangan'])
  })

  test('the map is read at the step: who works along, where it is our reading, what is left open', async () => {
    const id = await open('dayasos', 'P6.2.2')
    const { langkahPeta } = await (await as('dayasos')).perkara.get({ id })
    const at = (step: string) => langkahPeta.find((one) => one.step === step)
    expect(at('tindak-lanjuti')?.catatan[0]).toContain('Kepala Dinas tanpa cabang tidak setuju')
    expect(at('proses-pengadaan')).toMatchObject({
      sistem: 'LPSE',
      tersirat: [expect.stringContaining('Pelakunya tidak disebut') as string],
    })
  })

  test('lists find by word, number and person, by view and process; an ended case is read only', async () => {
    expect(await refusal(open('pp', 'P6.4.1.2'))).toMatchObject({ code: 'START_NOT_YOURS' })
    const mine = await open('rehab', 'P6.4.1.2', { judul: 'Pembinaan Tagana triwulan satu' })
    const client = await as('rehab')
    const found = await client.perkara.list({ cari: 'tagana triwulan' })
    expect(found).toMatchObject({ baris: [{ id: mine, posisi: [{ nama: 'Bidang RPJS', langkah: 'Kirim undangan' }] }] })
    expect((await client.perkara.list({ cari: found.baris[0]?.nomor ?? '' })).baris[0]?.id).toBe(mine)
    expect((await client.perkara.hitung({ tampilan: 'tugas-saya', proses: 'P6.4.1.2' })).jumlah).toBe(1)
    expect((await client.perkara.hitung({ cari: 'tag%na triwulan' })).jumlah).toBe(0)
    await act('rehab', mine, 'kirim-undangan')
    await act('rehab', mine, 'pembinaan', { padaTanggal: '2025-03-05' })
    await act('rehab', mine, 'susun-laporan')
    expect((await client.perkara.list({ tampilan: 'selesai', proses: 'P6.4.1.2' })).baris[0]).toMatchObject({
      id: mine,
      keadaan: 'selesai',
      posisi: [],
    })
    expect(await refusal(client.perkara.catat({ id: mine, isi: 'Menyusul' }))).toMatchObject({ code: 'CASE_ENDED' })
    const all = await client.perkara.list({
      urut: { kolom: 'judul', arah: 'naik' },
      saringan: [{ kolom: 'keadaan', jenis: 'pilihan', nilai: ['berjalan'] }],
    })
    const words = all.baris.map((row) => row.judul.toLowerCase())
    expect(words).toEqual(words.toSorted())
    const today = { jenis: 'tanggal', dari: '2025-03-05', sampai: '2025-03-05' } as const
    expect((await client.perkara.hitung({ saringan: [{ kolom: 'berakhir', ...today }] })).jumlah).toBe(1)
    expect((await client.perkara.hitung({ saringan: [{ kolom: 'dibuka', ...today }] })).jumlah).toBeGreaterThan(1)
    const sheet = await client.perkara.ekspor({ bentuk: 'csv', kolom: ['nomor', 'judul', 'keadaan'], cari: 'triwulan' })
    expect(await sheet.text()).toContain('Pembinaan Tagana triwulan satu')
    const other = await open('rehab', 'P6.4.1.2')
    const [jalur] = await client.alur.jalur({ subject: SUBJECT, subjectId: other })
    await client.alur.batal({ instanceId: jalur?.instanceId ?? 0, catatan: 'Kegiatan ditiadakan' })
    expect((await client.perkara.get({ id: other })).keadaan).toBe('batal')
  })
})

test('the search box finds cases by word, number and person; of a closed one nothing to others', async () => {
  const id = await open('ppha.staf', 'P5.2', {
    judul: 'Aduan perundungan siswa',
    pihak: [{ nama: 'Rukmini Dewanti', nik: null, alamat: '', keterangan: '' }],
  })
  const mine = await as('ppha.staf')
  const group = async (akun: string, teks: string) =>
    (await (await as(akun)).cari.semua({ teks })).kelompok.find((one) => one.kunci === 'perkara')?.temuan ?? []
  const { nomor } = await mine.perkara.baca({ id })
  for (const teks of ['perundungan siswa', 'rukmini', nomor]) expect((await group('ppha.staf', teks)).map((hit) => hit.id)).toContain(id)
  expect(await group('ppha.staf', 'perundungan guru')).toEqual([])
  expect((await group('ppha.staf', 'perundungan'))[0]).toMatchObject({ asal: 'Rehabilitasi Perempuan dan Anak', posisi: 'berjalan' })
  for (const akun of ['kadis', 'admin', 'rehab']) expect(await group(akun, 'perundungan')).toEqual([])
  await mine.perkara.baca({ id })
  const [first] = (await mine.cari.semua({ teks: '' })).kelompok
  expect([first?.kunci, first?.temuan[0]]).toMatchObject(['terakhir', { subject: SUBJECT, id }])
})

test('after all of it nothing is wrong with the tables', () => cases.sound())
