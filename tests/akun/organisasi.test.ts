import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { describe, expect, test } from 'vitest'
import * as schema from '../../electron/akun/schema.ts'
import { fieldRefusal, openPeople, refusal } from './support.ts'

describe('pegawai', () => {
  const baru = {
    nama: 'Nova Melinda',
    gelarBelakang: 'S.Sos.',
    nip: '19900305 201503 2 950',
    jenisAsn: 'pns' as const,
    golongan: 'III/a',
    pangkat: 'Penata Muda',
  }

  test('is saved with its NIP as 18 digits and found by words, NIP and post', async () => {
    const admin = await openPeople().as('admin')
    const saved = await admin.akun.pegawai.simpan(baru)
    expect(saved).toMatchObject({ nip: '199003052015032950', namaLengkap: 'Nova Melinda, S.Sos.', jabatan: '', aktif: true })
    expect(await admin.akun.pegawai.simpan({ ...baru, id: saved.id, gelarDepan: 'dr.' })).toMatchObject({
      namaLengkap: 'dr. Nova Melinda, S.Sos.',
    })
    for (const cari of ['melinda nova', '19900305 201503', '950'])
      expect((await admin.akun.pegawai.list({ cari })).map((p) => p.nama)).toContain('Nova Melinda')
    expect((await admin.akun.pegawai.list({ cari: 'kasubbag tata' })).map((p) => p.nama)).toEqual(['Sekar Anindita'])
  })

  test.each([
    [{ nip: '199002302015032950' }, 'nip', /Tanggal lahir/],
    [{ nip: null }, 'nip', /wajib diisi/],
    [{ nip: '199003052015212950' }, 'nip', /menunjukkan PPPK, bukan PNS/],
    [{ jenisAsn: 'non-asn' as const }, 'jenisAsn', /tidak mempunyai NIP/],
    [{ nip: '198606142013032903' }, 'nip', /sudah dipakai Sekar Anindita/],
    [{ nama: '   ' }, 'nama', /wajib diisi/],
  ])('%o is refused beside its field', async (rest, medan, sentence) => {
    const admin = await openPeople().as('admin')
    const field = await fieldRefusal(admin.akun.pegawai.simpan({ ...baru, ...rest }))
    expect(field.medan).toBe(medan)
    expect(field.pesan).toMatch(sentence)
  })

  test('one who leaves gives back his posts first, then cannot sign in', async () => {
    const office = openPeople()
    const admin = await office.as('admin')
    const [wening] = await admin.akun.pegawai.list({ cari: 'wening' })
    if (!wening) throw new Error('nobody')
    expect((await fieldRefusal(admin.akun.pegawai.simpan({ ...wening, aktif: false }))).pesan).toMatch(
      /masih memegang Pengadministrasi Surat/,
    )
    const [term] = await admin.akun.penugasan.list({ pegawaiId: wening.id })
    await admin.akun.penugasan.akhiri({ id: term?.id ?? 0, selesai: '2025-03-04' })
    expect(await admin.akun.pegawai.simpan({ ...wening, aktif: false })).toMatchObject({ aktif: false })
    expect(await refusal(office.as('surat'))).toMatchObject({ code: 'ACCOUNT_CLOSED' })
  })

  test('one that is not there is said so', async () => {
    const admin = await openPeople().as('admin')
    expect(await refusal(admin.akun.pegawai.simpan({ ...baru, id: 4711 }))).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('units and posts', () => {
  const seksi = { kode: 'seksi-uji', nama: 'Seksi Uji', namaPendek: 'Uji', jenis: 'seksi', induk: 'bidang-pp', aktif: true }

  test('a new unit stands below its parent at once', async () => {
    const office = openPeople()
    const admin = await office.as('admin')
    await admin.akun.unit.simpan(seksi)
    expect(await admin.akun.unit.simpan({ ...seksi, namaPendek: 'Uji coba' })).toMatchObject({ namaPendek: 'Uji coba' })
    expect((await admin.akun.unit.list()).filter((u) => u.kode === 'seksi-uji')).toHaveLength(1)
  })

  test.each([
    [{ kode: 'Seksi Uji' }, 'kode'],
    [{ nama: ' ' }, 'nama'],
    [{ induk: 'tidak-ada' }, 'induk'],
    [{ kode: 'bidang-pp', induk: 'seksi-pkhp' }, 'induk'],
    [{ kode: 'bidang-pp', induk: 'dinas', aktif: false }, 'aktif'],
  ])('%o is refused beside its field', async (rest, medan) => {
    const admin = await openPeople().as('admin')
    expect((await fieldRefusal(admin.akun.unit.simpan({ ...seksi, ...rest }))).medan).toBe(medan)
  })

  const pos = {
    nama: 'Juru Bayar',
    namaPendek: 'Juru Bayar',
    unit: 'subbag-keuangan',
    jenis: 'pelaksana' as const,
    lanes: ['pengelola-keuangan'],
    urutan: 200,
    aktif: true,
  }

  test('a post keeps its lanes, which may change', async () => {
    const admin = await openPeople().as('admin')
    const saved = await admin.akun.jabatan.simpan(pos)
    expect(await admin.akun.jabatan.simpan({ ...saved, lanes: [] })).toMatchObject({ id: saved.id, lanes: [] })
    expect((await admin.akun.jabatan.list()).find((j) => j.id === saved.id)).toMatchObject({ lanes: [] })
  })

  test.each([
    [{ lanes: ['raja'] }, 'lanes'],
    [{ lanes: ['ppk-skpd', 'bendahara-pengeluaran'] }, 'lanes'],
    [{ unit: 'tidak-ada' }, 'unit'],
    [{ nama: '' }, 'nama'],
  ])('%o is refused beside its field', async (rest, medan) => {
    const admin = await openPeople().as('admin')
    expect((await fieldRefusal(admin.akun.jabatan.simpan({ ...pos, ...rest }))).medan).toBe(medan)
  })

  test('lanes that one holder may not have beside his other office, or only one may have, are refused', async () => {
    const admin = await openPeople().as('admin')
    const posts = await admin.akun.jabatan.list()
    const post = (nama: string) => posts.find((j) => j.nama === nama) ?? posts[0]
    const kasubbag = post('Kasubbag Keuangan')
    if (kasubbag)
      expect(await refusal(admin.akun.jabatan.simpan({ ...kasubbag, lanes: [...kasubbag.lanes, 'pptk'] }))).toMatchObject({
        code: 'ROLE_CONFLICT',
      })
    const staf = post('Staf Bidang Pemberdayaan Perempuan')
    if (staf) expect(await refusal(admin.akun.jabatan.simpan({ ...staf, jenis: 'struktural' }))).toMatchObject({ code: 'POST_HELD' })
  })

  test('a post that is held cannot be closed', async () => {
    const admin = await openPeople().as('admin')
    const tu = (await admin.akun.jabatan.list()).find((j) => j.nama === 'Kasubbag Tata Usaha')
    if (!tu) throw new Error('no such post')
    const field = await fieldRefusal(admin.akun.jabatan.simpan({ ...tu, aktif: false }))
    expect(field.medan).toBe('aktif')
    expect(field.pesan).toContain('Sekar Anindita')
  })
})

describe('accounts', () => {
  test('a new one begins with a temporary password', async () => {
    const office = openPeople()
    const admin = await office.as('admin')
    const { akun, sandiSementara } = await admin.akun.akun.buat({
      pegawaiId: office.organisasi.orang['Rani Kusuma'] ?? 0,
      namaPengguna: 'rani',
    })
    expect(akun).toMatchObject({ pegawai: 'Rani Kusuma, S.Sos.', harusGantiSandi: true, admin: false, terakhirMasuk: null })
    expect(await office.client().akun.masuk({ namaPengguna: 'rani', sandi: sandiSementara })).toMatchObject({ harusGantiSandi: true })
  })

  test.each([
    ['Rani Kusuma', 'surat', 'namaPengguna'],
    ['Rani Kusuma', 'SURAT', 'namaPengguna'],
    ['Rani Kusuma', 'rani kusuma', 'namaPengguna'],
    ['Rani Kusuma', 'r', 'namaPengguna'],
    ['Wening Lestari', 'wening', 'pegawaiId'],
    ['Tidak Ada', 'siapa', 'pegawaiId'],
  ])('%s as %s is refused beside %s', async (nama, namaPengguna, medan) => {
    const office = openPeople()
    const admin = await office.as('admin')
    const pegawaiId = office.organisasi.orang[nama] ?? 9999
    expect((await fieldRefusal(admin.akun.akun.buat({ pegawaiId, namaPengguna }))).medan).toBe(medan)
  })
})

test.each(Object.values(schema).map((table) => getTableConfig(table)))('the schema of $name is that of the file', ({ name, columns }) => {
  const file = openPeople().read((ctx) =>
    ctx.all<{ name: string; notnull: number; pk: number }>('select name, "notnull", pk from pragma_table_xinfo(?)', name),
  )
  const ours = columns.map((c) => [c.name, c.primary || c.notNull])
  expect(ours.sort()).toEqual(file.map((row) => [row.name, row.pk > 0 || row.notnull === 1]).sort())
})
