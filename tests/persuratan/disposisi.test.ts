import { describe, expect, test } from 'vitest'
import { momentOf } from '../../shared/dates.ts'
import { dayasos, isian, kerjakan, openLetters, pp, ppha, rpjs, sampaiPenerima, tanpaId, tugasDi, utuh } from './bantu.ts'

describe('the whole way', () => {
  test('from the clerk to two Bidang and closed, each seeing what is his', async () => {
    const office = openLetters()
    const clerk = await office.as('surat')
    const { id } = await clerk.persuratan.suratMasuk.register(isian(office, { sifat: 'Segera' }))
    const rehab = await office.as('rehab')
    await expect(rehab.persuratan.suratMasuk.get({ id })).rejects.toMatchObject({ code: 'LETTER_NOT_YOURS' })
    const penerima = [
      { ...pp, penanggungJawab: true, batas: '2025-03-10' },
      { ...rpjs, batas: '2025-03-11' },
      { role: 'kasubbag-program', unit: 'subbag-program', untukDiketahui: true },
    ]
    await sampaiPenerima(office, id, penerima)
    const rows = await clerk.persuratan.suratMasuk.disposisi({ id })
    expect(rows.map((r) => [r.jenis, r.kepadaJabatan, r.keadaan, r.penanggungJawab, r.untukDiketahui])).toEqual([
      ['disposisi', 'Kepala Dinas', 'selesai', false, false],
      ['penerima', 'Kabid Pemberdayaan Perempuan', 'belum dibaca', true, false],
      ['penerima', expect.stringContaining('Kabid Rehabilitasi'), 'belum dibaca', false, false],
      ['penerima', 'Kasubbag Program', 'belum dibaca', false, true],
    ])
    expect(rows[1]).toMatchObject({ parentId: rows[0]?.id, dariNama: 'Dra. Laras Pramesti, M.Si.', instruksi: ['Proses lebih lanjut'] })
    const [mine] = (await rehab.persuratan.suratMasuk.list({ tampilan: 'tugas-saya' })).baris
    expect(mine).toMatchObject({ id, keadaan: 'ditindaklanjuti' })
    expect(mine?.posisi.filter((p) => p.saya)).toMatchObject([{ batas: momentOf('2025-03-11', '16:00') }])
    await expect((await office.as('ppha')).persuratan.suratMasuk.get({ id })).rejects.toMatchObject({ code: 'LETTER_NOT_YOURS' })
    expect((await (await office.as('ppha')).persuratan.suratMasuk.list({})).baris).toEqual([])
    expect(await (await office.as('rehab.staf')).persuratan.suratMasuk.get({ id })).toMatchObject({ terbuka: true })

    const wanita = await office.as('pp')
    await wanita.persuratan.suratMasuk.buka({ id })
    expect((await clerk.persuratan.suratMasuk.disposisi({ id }))[1]).toMatchObject({ keadaan: 'dibaca' })
    await expect(kerjakan(wanita, id, 'tindak-lanjut', { hasil: '' }, { unit: 'bidang-pp' })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      data: { isian: [{ medan: 'hasil' }] },
    })
    await expect(kerjakan(wanita, id, 'tindak-lanjut', { hasil: 'x' }, { unit: 'bidang-rpjs' })).rejects.toMatchObject({
      code: 'TASK_NOT_YOURS',
    })
    await kerjakan(wanita, id, 'tindak-lanjut', { hasil: 'Data pilah terkirim' }, { unit: 'bidang-pp' })
    expect((await clerk.persuratan.suratMasuk.get({ id })).keadaan).toBe('ditindaklanjuti')
    await kerjakan(rehab, id, 'tindak-lanjut', { hasil: 'Sudah dijawab' }, { unit: 'bidang-rpjs' })
    const done = await clerk.persuratan.suratMasuk.get({ id })
    expect(done).toMatchObject({ keadaan: 'selesai', posisi: [], batas: null })
    expect((await clerk.persuratan.suratMasuk.disposisi({ id })).slice(1, 3)).toMatchObject([
      { keadaan: 'selesai', laporan: 'Data pilah terkirim' },
      { keadaan: 'selesai', laporan: 'Sudah dijawab' },
    ])
    const program = await office.as('program')
    const info = (await program.persuratan.suratMasuk.disposisi({ id })).find((r) => r.saya)
    await program.persuratan.suratMasuk.dibaca({ disposisiId: info?.id ?? 0 })
    expect((await program.persuratan.suratMasuk.disposisi({ id })).find((r) => r.saya)).toMatchObject({ keadaan: 'dibaca' })
    utuh(office)
  })

  test('typed by the clerk from his handwriting, the disposisi keeps whose it was on the day of the paper', async () => {
    const office = openLetters()
    const clerk = await office.as('surat')
    const { id } = await clerk.persuratan.suratMasuk.register(isian(office))
    await kerjakan(await office.as('tu'), id, 'identifikasi-verifikasi', tanpaId(await clerk.persuratan.suratMasuk.get({ id })))
    const taskId = await tugasDi(clerk, id, 'disposisi')
    await clerk.alur.selesaikan({ taskId, isi: { penerima: [pp], instruksi: ['Siapkan jawaban'] }, padaTanggal: '2025-03-04' })
    const [root] = await clerk.persuratan.suratMasuk.disposisi({ id })
    expect(root).toMatchObject({ jenis: 'disposisi', dariJabatan: 'Kepala Dinas', dariNama: 'Dra. Laras Pramesti, M.Si.' })
    utuh(office)
  })
})

describe('sorting', () => {
  async function atSorting(disposisi: object) {
    const office = openLetters()
    const clerk = await office.as('surat')
    const tu = await office.as('tu')
    const { id } = await clerk.persuratan.suratMasuk.register(isian(office))
    await kerjakan(tu, id, 'identifikasi-verifikasi', tanpaId(await clerk.persuratan.suratMasuk.get({ id })))
    await kerjakan(await office.as('kadis'), id, 'disposisi', disposisi)
    await kerjakan(await office.as('sekretaris'), id, 'teruskan-ke-tu', { catatan: 'Mohon dipercepat' })
    return { office, clerk, tu, id }
  }

  test('needs a receiver with a task, one in charge at most, none twice, none unknown, no date gone by', async () => {
    const { office, tu, id } = await atSorting({})
    const sort = (penerima: object[]) => kerjakan(tu, id, 'pilah-surat', { penerima })
    await expect(sort([])).rejects.toMatchObject({ code: 'SORT_NEEDS_TASK', message: /cukup diarsipkan/ })
    await expect(sort([{ ...pp, untukDiketahui: true }])).rejects.toMatchObject({ code: 'SORT_NEEDS_TASK' })
    await expect(
      sort([
        { ...pp, penanggungJawab: true },
        { ...rpjs, penanggungJawab: true },
      ]),
    ).rejects.toMatchObject({ code: 'ONE_IN_CHARGE' })
    await expect(sort([pp, pp])).rejects.toMatchObject({ code: 'RECEIVER_TWICE' })
    await expect(sort([{ role: 'bidang-seksi', unit: 'bidang-lain' }])).rejects.toMatchObject({ code: 'RECEIVER_UNKNOWN' })
    await expect(sort([{ ...pp, batas: '2025-03-04' }])).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    await expect(sort([{ ...pp, penanggungJawab: true, untukDiketahui: true }])).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    await kerjakan(tu, id, 'pilah-surat', undefined, { hasil: ['cukup diarsipkan'], catatan: 'Sudah dipahami' })
    expect((await tu.persuratan.suratMasuk.get({ id })).keadaan).toBe('selesai')
    utuh(office)
  })

  test('keeps the Kepala Dinas rows that stay, replaces the changed, drops the rest, adds its own; taken back, all is as before', async () => {
    const { office, tu, clerk, id } = await atSorting({
      penerima: [{ ...pp, batas: '2025-03-10' }, rpjs, dayasos],
      instruksi: ['Siapkan bahan'],
      catatan: 'Koordinasi',
    })
    const before = await tu.persuratan.suratMasuk.disposisi({ id })
    await kerjakan(tu, id, 'pilah-surat', {
      penerima: [{ ...pp }, { ...rpjs, penanggungJawab: true }, ppha],
      instruksi: ['Laporkan hasilnya'],
    })
    const after = await tu.persuratan.suratMasuk.disposisi({ id })
    expect(after.map((r) => [r.jenis, r.unit, r.keadaan, r.dariJabatan, r.penanggungJawab])).toEqual([
      ['disposisi', null, 'selesai', 'Kepala Dinas', false],
      ['penerima', 'bidang-pp', 'belum dibaca', 'Kepala Dinas', false],
      ['penerima', 'bidang-dayasos-pfm', 'ditarik', 'Kepala Dinas', false],
      ['catatan', null, 'selesai', expect.stringContaining('Sekretaris'), false],
      ['pilah', null, 'selesai', 'Kasubbag Tata Usaha', false],
      ['penerima', 'bidang-rpjs', 'belum dibaca', 'Kasubbag Tata Usaha', true],
      ['penerima', 'bidang-ppha', 'belum dibaca', 'Kasubbag Tata Usaha', false],
    ])
    const [jalur] = await tu.alur.jalur({ subject: 'surat_masuk', subjectId: id })
    await tu.alur.tarik({ act: jalur?.riwayat.find((l) => l.dapatDitarik)?.act ?? 0 })
    const undone = await tu.persuratan.suratMasuk.disposisi({ id })
    expect(undone).toEqual(before)
    await kerjakan(tu, id, 'pilah-surat', { penerima: [pp, rpjs] })
    await kerjakan(clerk, id, 'distribusi', { terima: [] })
    expect((await tu.persuratan.suratMasuk.get({ id })).posisi).toHaveLength(2)
    utuh(office)
  })

  test('salah alamat: one of several sends it back, the others go on, TU names another, the end waits for all', async () => {
    const { office, tu, clerk, id } = await atSorting({})
    await kerjakan(tu, id, 'pilah-surat', { penerima: [pp, rpjs, dayasos] })
    await kerjakan(clerk, id, 'distribusi', { terima: [] })
    await kerjakan(await office.as('pp'), id, 'tindak-lanjut', { hasil: 'selesai' }, { unit: 'bidang-pp' })
    await kerjakan(await office.as('rehab'), id, 'tindak-lanjut', undefined, {
      unit: 'bidang-rpjs',
      hasil: ['salah alamat'],
      catatan: 'Urusan PPHA',
    })
    const back = await tu.persuratan.suratMasuk.disposisi({ id })
    expect(back.find((r) => r.unit === 'bidang-rpjs')).toMatchObject({ keadaan: 'ditarik' })
    await expect(kerjakan(tu, id, 'pilah-surat', { penerima: [dayasos] })).rejects.toMatchObject({ code: 'RECEIVER_THERE' })
    await expect(kerjakan(tu, id, 'pilah-surat', { penerima: [pp] })).rejects.toMatchObject({ code: 'RECEIVER_THERE' })
    await kerjakan(tu, id, 'pilah-surat', { penerima: [ppha] })
    await kerjakan(clerk, id, 'distribusi', { terima: [] })
    await kerjakan(await office.as('dayasos'), id, 'tindak-lanjut', { hasil: 'beres' }, { unit: 'bidang-dayasos-pfm' })
    expect((await tu.persuratan.suratMasuk.get({ id })).keadaan).toBe('ditindaklanjuti')
    await kerjakan(await office.as('ppha'), id, 'tindak-lanjut', { hasil: 'beres' }, { unit: 'bidang-ppha' })
    expect((await tu.persuratan.suratMasuk.get({ id })).keadaan).toBe('selesai')
    utuh(office)
  })

  test('receipt is ticked at hand-over or later, by the clerk or the unit itself', async () => {
    const { office, tu, clerk, id } = await atSorting({})
    await kerjakan(tu, id, 'pilah-surat', { penerima: [pp, rpjs] })
    const rows = (await tu.persuratan.suratMasuk.disposisi({ id })).filter((r) => r.jenis === 'penerima')
    const [first, second] = rows.map((r) => r.id)
    await kerjakan(clerk, id, 'distribusi', { terima: [{ disposisiId: first, nama: 'Bima Prayoga' }] })
    await expect((await office.as('pp')).persuratan.suratMasuk.terima({ disposisiId: second ?? 0, nama: 'x' })).rejects.toMatchObject({
      code: 'NOT_RECEIVER',
    })
    await (await office.as('rehab.staf')).persuratan.suratMasuk.terima({ disposisiId: second ?? 0, nama: 'Rani Kusuma' })
    const received = (await tu.persuratan.suratMasuk.disposisi({ id })).filter((r) => r.jenis === 'penerima')
    expect(received.map((r) => r.diterimaOleh)).toEqual(['Bima Prayoga', 'Rani Kusuma'])
  })
})

describe('further disposisi', () => {
  test('the head of a Bidang gives work on to his people; their answers stand on their rows, his own closes the rest', async () => {
    const office = openLetters()
    const clerk = await office.as('surat')
    const { id } = await clerk.persuratan.suratMasuk.register(isian(office))
    await sampaiPenerima(office, id, [pp, rpjs])
    const head = await office.as('pp')
    const [first, second] = (await head.akun.orang({ unit: 'bidang-pp' }))
      .filter((p) => p.pegawaiId !== 0)
      .map((p) => p.pegawaiId)
      .slice(-2)
    const staff = office.read((ctx) => ctx.get<{ id: number }>("select pegawai_id id from akun where nama_pengguna = 'pp.staf'"))?.id ?? 0
    const other = [first, second].find((p) => p !== staff) ?? 0
    const taskId = await tugasDi(head, id, 'tindak-lanjut', 'bidang-pp')
    const person = (pegawaiId: number, more: object = {}) => ({ role: 'asn', unit: 'bidang-pp', pegawaiId, ...more })
    await expect(
      (await office.as('rehab')).persuratan.suratMasuk.disposisiLanjut({ taskId, penerima: [person(staff)] }),
    ).rejects.toMatchObject({ code: 'TASK_NOT_YOURS' })
    const rows = await head.persuratan.suratMasuk.disposisiLanjut({
      taskId,
      penerima: [person(staff, { batas: '2025-03-07' }), person(other)],
      instruksi: ['Siapkan bahan'],
    })
    const parent = rows.find((r) => r.unit === 'bidang-pp' && r.pegawaiId === null)
    expect(parent).toMatchObject({ keadaan: 'diproses' })
    expect(rows.filter((r) => r.parentId === parent?.id)).toMatchObject([
      { pegawaiId: staff, keadaan: 'belum dibaca', batas: '2025-03-07' },
      { pegawaiId: other },
    ])
    const worker = await office.as('pp.staf')
    const mine = (await worker.persuratan.suratMasuk.disposisi({ id })).find((r) => r.saya)
    await worker.alur.selesaikan({ taskId: mine?.taskId ?? 0, isi: { hasil: 'Bahan siap' } })
    expect((await head.persuratan.suratMasuk.disposisi({ id })).find((r) => r.pegawaiId === staff)).toMatchObject({
      keadaan: 'selesai',
      laporan: 'Bahan siap',
    })
    expect((await clerk.persuratan.suratMasuk.get({ id })).posisi).toHaveLength(2)
    await head.alur.selesaikan({ taskId, isi: { hasil: 'Dikirim' } })
    const after = await head.persuratan.suratMasuk.disposisi({ id })
    expect(after.find((r) => r.pegawaiId === other)).toMatchObject({ keadaan: 'ditarik' })
    expect(after.find((r) => r.id === parent?.id)).toMatchObject({ keadaan: 'selesai', laporan: 'Dikirim' })
    utuh(office)
  })

  test('a follow-up that gets another address takes its row along', async () => {
    const office = openLetters()
    const clerk = await office.as('surat')
    const { id } = await clerk.persuratan.suratMasuk.register(isian(office))
    await sampaiPenerima(office, id, [pp, rpjs])
    const tu = await office.as('tu')
    await tu.alur.alamatkan({
      taskId: await tugasDi(tu, id, 'tindak-lanjut', 'bidang-rpjs'),
      alamat: { ...ppha, pegawaiId: null },
      catatan: 'Keliru bidang',
    })
    const rows = (await tu.persuratan.suratMasuk.disposisi({ id })).filter((r) => r.jenis === 'penerima')
    expect(rows.map((r) => r.unit)).toEqual(['bidang-pp', 'bidang-ppha'])
    expect(rows[1]?.taskId).not.toBeNull()
    await kerjakan(await office.as('ppha'), id, 'tindak-lanjut', { hasil: 'beres' }, { unit: 'bidang-ppha' })
    utuh(office)
  })
})
