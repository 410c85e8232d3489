import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, likeness, normalNomor } from '../../electron/registers/fold.ts'
import { shortName } from '../../electron/modules/persuratan/pengirim.ts'
import { isian, openLetters, tanpaId, utuh } from './bantu.ts'

describe('senders', () => {
  test('a free name becomes a sender; another spelling of it finds it; the list says how often and when', async () => {
    const office = openLetters()
    const { suratMasuk } = (await office.as('surat')).persuratan
    const one = await suratMasuk.register(isian(office, { pengirimBaru: 'Bappedalitbang Kota Probolinggo' }))
    const two = await suratMasuk.register(isian(office, { pengirimBaru: '  BAPPEDALITBANG  kota-probolinggo ' }))
    expect(two).toMatchObject({ pengirimId: one.pengirimId, pengirim: 'Bappedalitbang Kota Probolinggo', pengirimPendek: 'Bappedalitbang' })
    await suratMasuk.register(isian(office, { pengirimBaru: 'Bapenda Provinsi Jawa Timur' }))
    const found = await suratMasuk.pengirim.cari({ cari: 'bap' })
    expect(found.map((p) => [p.nama, p.jumlahSurat, p.terakhir, p.kodeTerakhir])).toEqual([
      ['Bappedalitbang Kota Probolinggo', 2, '2025-03-05', '400.2.2.1'],
      ['Bapenda Provinsi Jawa Timur', 1, '2025-03-05', '400.2.2.1'],
    ])
    expect((await suratMasuk.pengirim.cari({ cari: 'jawa bap' })).map((p) => p.nama)).toEqual(['Bapenda Provinsi Jawa Timur'])
    expect(await (await office.as('rehab')).persuratan.suratMasuk.pengirim.cari({ cari: 'bap' })).toEqual([])
  })

  test('doubles are merged: letters follow, the old names still find it', async () => {
    const office = openLetters()
    const { suratMasuk } = (await office.as('surat')).persuratan
    const full = await suratMasuk.register(isian(office, { pengirimBaru: 'Dinas Kesehatan, PP dan KB' }))
    const short = await suratMasuk.register(isian(office, { pengirimBaru: 'Dinkes' }))
    const ke = full.pengirimId ?? 0
    const dari = short.pengirimId ?? 0
    await expect((await office.as('rehab')).persuratan.suratMasuk.pengirim.gabung({ ke, dari: [dari] })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    })
    expect(await suratMasuk.pengirim.gabung({ ke, dari: [dari, ke] })).toMatchObject({ id: ke, jumlahSurat: 2 })
    expect(await suratMasuk.get({ id: short.id })).toMatchObject({ pengirim: 'Dinas Kesehatan, PP dan KB', pengirimId: ke })
    expect((await suratMasuk.pengirim.cari({ cari: 'dinkes' })).map((p) => p.id)).toEqual([ke])
    expect(await suratMasuk.register(isian(office, { pengirimBaru: 'DINKES' }))).toMatchObject({ pengirimId: ke })
    expect(await suratMasuk.register(isian(office, { pengirimBaru: null, pengirimId: dari }))).toMatchObject({ pengirimId: ke })
    expect((await suratMasuk.list({ cari: 'kesehatan' })).baris).toHaveLength(4)
    await expect(suratMasuk.pengirim.gabung({ ke, dari: [dari] })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    utuh(office)
  })

  test('a card is corrected; a name that another bears is refused', async () => {
    const office = openLetters()
    const { suratMasuk } = (await office.as('surat')).persuratan
    const one = await suratMasuk.register(isian(office, { pengirimBaru: 'PKK Kanigaran' }))
    await suratMasuk.register(isian(office, { pengirimBaru: 'PKK Mayangan' }))
    const card = { id: one.pengirimId ?? 0, namaPendek: 'PKK Kanigaran', jenis: 'instansi' as const, versi: 1 }
    expect(await suratMasuk.pengirim.simpan({ ...card, nama: 'TP PKK Kecamatan Kanigaran' })).toMatchObject({
      nama: 'TP PKK Kecamatan Kanigaran',
    })
    expect((await suratMasuk.pengirim.cari({ cari: 'pkk kanigaran' }))[0]).toMatchObject({ id: one.pengirimId })
    await expect(suratMasuk.pengirim.simpan({ ...card, nama: 'PKK MAYANGAN', versi: 2 })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: /Gabungkan/,
    })
    await expect(suratMasuk.pengirim.simpan({ ...card, nama: 'TP PKK' })).rejects.toMatchObject({ code: 'SENDER_CHANGED' })
  })

  test('the short name of the office finds its sender, in the list and as free text; one that two bear is asked back', async () => {
    const office = openLetters()
    const { suratMasuk } = (await office.as('surat')).persuratan
    const one = await suratMasuk.register(isian(office, { pengirimBaru: 'Badan Perencanaan Pembangunan Daerah' }))
    const two = await suratMasuk.register(isian(office, { pengirimBaru: 'Badan Pendapatan' }))
    const card = (id: number | null, nama: string, namaPendek: string) => ({
      id: id ?? 0,
      nama,
      namaPendek,
      jenis: 'instansi' as const,
      versi: 1,
    })
    await suratMasuk.pengirim.simpan(card(one.pengirimId, 'Badan Perencanaan Pembangunan Daerah', 'Bappedalitbang'))
    expect((await suratMasuk.pengirim.cari({ cari: 'bapp' })).map((p) => p.id)).toEqual([one.pengirimId])
    expect(await suratMasuk.register(isian(office, { pengirimBaru: 'bappedalitbang' }))).toMatchObject({ pengirimId: one.pengirimId })
    await suratMasuk.pengirim.simpan(card(two.pengirimId, 'Badan Pendapatan', 'Bappedalitbang'))
    await expect(suratMasuk.register(isian(office, { pengirimBaru: 'Bappedalitbang' }))).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: /dipakai 2 pengirim/,
    })
    expect(await suratMasuk.register(isian(office, { pengirimBaru: 'Badan Pendapatan' }))).toMatchObject({ pengirimId: two.pengirimId })
  })

  test('a first short name', () => {
    expect(shortName('Kecamatan Mayangan Kota Probolinggo')).toBe('Kec. Mayangan')
    expect(shortName('Kota Probolinggo')).toBe('Kota Probolinggo')
    expect(shortName('Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Kependudukan Provinsi Jawa Timur').length).toBeLessThanOrEqual(28)
    expect(shortName('Dinas Pemberdayaan Keluarga, Perempuan dan Anak')).toBe('Dinas Pemberdayaan Keluarga')
    expect(shortName('Dinas Pendidikan, Pemuda, dan Olahraga')).toBe('Dinas Pendidikan, Pemuda')
    expect(shortName('Komunitas Penyandang Dandang Andalan')).toBe('Komunitas Penyandang Dandang')
    expect(shortName('A'.repeat(40))).toBe('A'.repeat(28))
  })
})

describe('duplicates', () => {
  test('the same sender, number and date stops the entry; as a copy it gets no number, with a reason one of its own', async () => {
    const office = openLetters()
    const { suratMasuk } = (await office.as('surat')).persuratan
    const first = await suratMasuk.register(isian(office, { nomorSurat: '400.2.2.1/1187/107.6/2025' }))
    const again = (change: object = {}) =>
      suratMasuk.register(isian(office, { nomorSurat: '400.2.2.1 / 1187/107.6/2025 ', jalur: 'SRIKANDI', ...change }))
    await expect(again()).rejects.toMatchObject({ code: 'LETTER_RECORDED', data: { id: first.id, nomor: '0001' } })
    const copy = await again({ indukId: first.id, indukSebagai: 'salinan' })
    expect(copy).toMatchObject({ id: first.id, salinan: [{ jalur: 'SRIKANDI', bentuk: 'asli', dicatatOleh: 'Wening Lestari' }] })
    const ralat = await again({ indukId: first.id, indukSebagai: 'ralat' })
    expect(ralat).toMatchObject({ nomorAgenda: { urut: 2 }, induk: { id: first.id, nomor: '0001', sebagai: 'ralat' } })
    expect((await suratMasuk.get({ id: first.id })).turunan).toEqual([{ id: ralat.id, nomor: '0002', sebagai: 'ralat' }])
    expect(await again({ alasanTetapCatat: 'Lampirannya lain' })).toMatchObject({ nomorAgenda: { urut: 3 } })
    await (await office.as('tu')).persuratan.suratMasuk.batal({ id: first.id, alasan: 'keliru' })
    await expect(again({ indukId: 999, indukSebagai: 'ralat' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(again({ indukId: ralat.id })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    utuh(office)
  })

  test('the four kinds while typing', async () => {
    const office = openLetters()
    const { suratMasuk } = (await office.as('surat')).persuratan
    const surat = await suratMasuk.register(
      isian(office, { nomorSurat: 'B-12/2025', hal: 'Permintaan data pilah gender tahun 2025', tanggalSurat: '2025-03-03' }),
    )
    office.write((ctx) =>
      ctx.run(
        `insert into berkas (sha256, nama, mime, ukuran, subject, subject_id, jenis, dibuat_pada, dibuat_oleh) values ('abc', 'a.pdf', 'application/pdf', 1, 'surat_masuk', ?, 'naskah', 1, 1)`,
        surat.id,
      ),
    )
    const ask = async (change: object) => {
      const asked = { pengirimId: surat.pengirimId, nomorSurat: null, tanggalSurat: null, hal: null, ...change }
      return (await suratMasuk.kembar(asked)).map((k) => [k.jenis, k.nomor])
    }
    expect(await ask({ nomorSurat: 'b–12 /2025', tanggalSurat: '2025-03-03' })).toEqual([['sama', '0001']])
    expect(await ask({ nomorSurat: 'B-12/2025', tanggalSurat: '2025-03-04' })).toEqual([['nomor-sama', '0001']])
    expect(await ask({ tanggalSurat: '2025-03-03', hal: 'permintaan DATA pilah gender 2025' })).toEqual([['hal-mirip', '0001']])
    expect(await ask({ pengirimId: null, sha256: ['abc'] })).toEqual([['pindaian-sama', '0001']])
    expect(await ask({ nomorSurat: '-', tanggalSurat: '2025-03-03', hal: 'Undangan' })).toEqual([])
    expect(await ask({ nomorSurat: 'B-012/2025' })).toEqual([])
    expect(await ask({ nomorSurat: 'B-12/2025', kecuali: surat.id })).toEqual([])
    const elsewhere = await (
      await office.as('rehab')
    ).persuratan.suratMasuk.kembar({ pengirimId: surat.pengirimId, nomorSurat: 'B-12/2025', tanggalSurat: null, hal: null })
    expect(elsewhere).toEqual([])
  })

  test('a scan that lies at a letter whose body one may not open: no more is said than that it lies there', async () => {
    const office = openLetters()
    const surat = await (await office.as('surat')).persuratan.suratMasuk.register(isian(office, { keamanan: 'R', hal: 'Pemeriksaan' }))
    office.write((ctx) =>
      ctx.run(
        `insert into berkas (sha256, nama, mime, ukuran, subject, subject_id, jenis, dibuat_pada, dibuat_oleh) values ('abc', 'a.pdf', 'application/pdf', 1, 'surat_masuk', ?, 'naskah', 1, 1)`,
        surat.id,
      ),
    )
    const asked = { pengirimId: null, nomorSurat: null, tanggalSurat: null, hal: null, sha256: ['abc'] }
    const ask = async (name: string, more: object = {}) => (await office.as(name)).persuratan.suratMasuk.kembar({ ...asked, ...more })
    expect(await ask('kadis')).toMatchObject([{ jenis: 'pindaian-sama', id: surat.id, hal: 'Pemeriksaan' }])
    expect(await ask('tu')).toEqual([{ jenis: 'pindaian-sama', id: null, nomor: '', tanggalDiterima: null, hal: null }])
    expect(await ask('tu', { kecuali: surat.id })).toEqual([])
    expect(await ask('rehab')).toEqual([])
  })

  test('property: a number is compared without spaces, case and kinds of dash, and keeps its leading zeros', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9./-]{1,40}$/), fc.array(fc.nat(40), { maxLength: 6 }), (nomor, places) => {
        const spaced = places.reduce((text, at) => `${text.slice(0, at)} ${text.slice(at)}`, nomor.toLowerCase()).replaceAll('-', '–')
        expect(normalNomor(spaced)).toBe(normalNomor(nomor))
        expect(normalNomor(nomor)).toBe(nomor)
      }),
    )
    expect(normalNomor('00１２\u00a0/ａ')).toBe('0012/A')
    expect(fold('  Sôsial—Ának! ')).toBe('sosial anak')
    expect(likeness('Undangan rapat koordinasi', 'undangan RAPAT koordinasi')).toBe(1)
  })
})

describe('codes', () => {
  test('are found by number, by words, by old code, and by what this sender last had', async () => {
    const office = openLetters()
    const { suratMasuk } = (await office.as('surat')).persuratan
    const find = async (cari: string, more: object = {}) => (await suratMasuk.klasifikasi.cari({ cari, ...more })).map((k) => k.kode)
    expect((await find('400.2.2'))[0]).toBe('400.2.2')
    expect(await find('400.2.2')).toContain('400.2.2.1')
    expect((await find('data gender'))[0]).toBe('400.2.2.1')
    expect(await find('005')).toEqual(['000.1.5', '400.14.1.1'])
    expect((await suratMasuk.klasifikasi.cari({ cari: '463' })).map((k) => [k.kode, k.lewat])).toContainEqual(['400.9.2', '463'])
    expect((await find('823'))[0]).toBe('800.1')
    expect(await find('188.45')).toContain('100.3.3.3')
    expect(await find('tidak ada kata ini')).toEqual([])
    const surat = await suratMasuk.register(isian(office, { hal: 'Kerja sama bimbingan perkawinan', kodeKlasifikasi: '400.9.12.1' }))
    expect((await find('', { pengirimId: surat.pengirimId, hal: 'bimbingan lagi' }))[0]).toBe('400.9.12.1')
    const headings = await suratMasuk.klasifikasi.cari({ cari: '400.9' })
    expect(headings[0]).toMatchObject({ kode: '400.9', nama: 'Sosial', judul: true, skema: '83/2022' })
  })

  test('the full list comes in by Kasubbag TU; a faulty line is named; old letters keep their code', async () => {
    const office = openLetters()
    const tu = (await office.as('tu')).persuratan.suratMasuk
    const clerk = (await office.as('surat')).persuratan.suratMasuk
    const surat = await clerk.register(isian(office, { kodeKlasifikasi: '400.9' }))
    const head = 'kode;nama;aktif;inaktif;nasib;peristiwa\n'
    await expect(clerk.klasifikasi.impor({ csv: head })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(tu.klasifikasi.impor({ csv: 'apa saja' })).rejects.toMatchObject({ message: /Baris pertama/ })
    await expect(tu.klasifikasi.impor({ csv: `${head}400.9;Sosial;;;;\n00.x;Rusak;;;;` })).rejects.toMatchObject({
      message: /Baris 3: kode “00.x”/,
    })
    expect(await tu.klasifikasi.impor({ csv: `${head}400.9;Urusan Sosial;;;;\n300.1;Ketertiban;2;3;M;` })).toEqual({ baru: 1, diubah: 1 })
    expect(await clerk.get({ id: surat.id })).toMatchObject({ kodeKlasifikasi: '400.9', klasifikasiNama: 'Urusan Sosial' })
    expect(await clerk.ubah({ ...tanpaId(surat), id: surat.id, versi: 1, kodeKlasifikasi: '300.1' })).toMatchObject({
      klasifikasiNama: 'Ketertiban',
    })
  })
})
