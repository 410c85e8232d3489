import { describe, expect, test } from 'vitest'
import { openAdmin } from '../../electron/akun/sign-in.ts'
import { fitsSandi, hashSandi, temporarySandi } from '../../electron/akun/sandi.ts'
import { waitSeconds } from '../../electron/akun/tries.ts'
import { fieldRefusal, openPeople, refusal, type People } from './support.ts'

const MINUTE = 60_000
const wrong = (office: People, namaPengguna = 'surat') => refusal(office.client().akun.masuk({ namaPengguna, sandi: 'bukan ini' }))

describe('passwords', () => {
  test('fit only themselves, whatever form their letters are in', async () => {
    const text = await hashSandi('rahasia kafé 1')
    expect(await fitsSandi('rahasia kafe\u0301 1', text)).toBe(true)
    expect(await fitsSandi('rahasia kafe 1', text)).toBe(false)
    expect(await fitsSandi('', text)).toBe(false)
    expect(await fitsSandi('rahasia kafé 1', null)).toBe(false)
    expect(text).toMatch(/^scrypt\$15\$/)
  })

  test('a temporary one can be read out', () => {
    expect(temporarySandi()).toMatch(/^[a-z]+-[a-z]+-[a-z]+-\d{4}$/)
  })
})

describe('sign-in', () => {
  test('shows who came in, with the posts of the day', async () => {
    const office = openPeople()
    const client = office.client()
    expect(await client.akun.sesi()).toBeNull()
    const sesi = await client.akun.masuk({ namaPengguna: ' KADIS ', sandi: 'sekretariat' })
    expect(sesi).toMatchObject({ nama: 'Dra. Laras Pramesti, M.Si.', admin: false, terkunci: false, harusGantiSandi: false })
    expect(sesi.pos.map((p) => [p.jabatan, p.lanes])).toEqual([
      ['Kepala Dinas', ['kepala-dinas']],
      ['Pengguna Anggaran', ['pengguna-anggaran']],
    ])
    await client.akun.keluar()
    expect(await client.akun.sesi()).toBeNull()
    expect(await refusal(client.akun.unit.list())).toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  })

  test('a wrong password and an unknown name are refused alike', async () => {
    const office = openPeople()
    const known = await wrong(office, 'surat')
    const unknown = await wrong(office, 'tidak.ada')
    expect(known.code).toBe('SIGN_IN_FAILED')
    expect(known.message).toBe(unknown.message)
  })

  test('wrong tries make one wait longer and longer, for a known and an unknown name alike', async () => {
    expect([1, 2, 3, 4, 5, 8, 20].map(waitSeconds)).toEqual([0, 0, 2, 4, 8, 64, 300])
    for (const name of ['surat', 'tidak.ada']) {
      const office = openPeople()
      for (let i = 0; i < 3; i++) expect((await wrong(office, name)).code).toBe('SIGN_IN_FAILED')
      const waits = await wrong(office, name)
      expect(waits).toMatchObject({ code: 'SIGN_IN_WAIT', data: { detik: 2 } })
      expect(waits.message).toContain('Tunggu 2 detik')
      office.pass(1500)
      expect(await wrong(office, name.toUpperCase())).toMatchObject({ code: 'SIGN_IN_WAIT', data: { detik: 1 } })
      office.pass(500)
      expect((await wrong(office, name)).code).toBe('SIGN_IN_FAILED')
      expect(await wrong(office, name)).toMatchObject({ code: 'SIGN_IN_WAIT', data: { detik: 4 } })
    }
  })

  test('the right password has to wait too, then ends the count', async () => {
    const office = openPeople()
    for (let i = 0; i < 3; i++) await wrong(office)
    expect(await refusal(office.as('surat'))).toMatchObject({ code: 'SIGN_IN_WAIT' })
    office.pass(2000)
    await office.as('surat')
    expect((await wrong(office)).code).toBe('SIGN_IN_FAILED')
    expect((await wrong(office)).code).toBe('SIGN_IN_FAILED')
  })

  test('the count outlives a restart, and setting the clock shortens nothing', async () => {
    const before = openPeople()
    for (let i = 0; i < 4; i++) {
      await wrong(before)
      before.pass(60_000)
    }
    const office = before.restart()
    office.setClock(office.host.clock.now() + 365 * 24 * 60 * MINUTE)
    expect(await wrong(office)).toMatchObject({ code: 'SIGN_IN_WAIT', data: { detik: 4 } })
    office.pass(4000)
    await office.as('surat')
  })

  test('guesses side by side are counted one by one', async () => {
    const office = openPeople()
    const codes = (await Promise.all(Array.from({ length: 8 }, () => wrong(office)))).map((r) => r.code)
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(3)
    expect(codes.filter((code) => code === 'SIGN_IN_WAIT')).toHaveLength(5)
  })

  test('one who waits does not hold up others', async () => {
    const office = openPeople()
    for (let i = 0; i < 4; i++) await wrong(office, 'surat')
    await office.as('tu')
  })
})

describe('the idle lock', () => {
  test('locks after the set minutes, shows so, and opens only for the same person', async () => {
    const office = openPeople()
    const tu = await office.as('tu')
    office.pass(15 * MINUTE - 1)
    await tu.akun.unit.list()
    office.pass(15 * MINUTE)
    expect(await refusal(tu.akun.unit.list())).toMatchObject({ code: 'SESSION_LOCKED' })
    expect(await tu.akun.sesi()).toMatchObject({ terkunci: true, nama: 'Sekar Anindita, S.AP.' })
    expect(await refusal(tu.akun.bukaKunci({ sandi: 'salah' }))).toMatchObject({ code: 'SIGN_IN_FAILED' })
    expect(await tu.akun.bukaKunci({ sandi: 'sekretariat' })).toMatchObject({ terkunci: false })
    await tu.akun.unit.list()
  })

  test('drafts and looking at the session are no activity', async () => {
    const office = openPeople()
    const tu = await office.as('tu')
    for (let i = 0; i < 3; i++) {
      office.pass(5 * MINUTE)
      if (i < 2) await tu.sistem.konsep.simpan({ formulir: 'suratMasuk', isi: { hal: 'Undangan' } })
      await tu.akun.sesi()
    }
    expect(await refusal(tu.sistem.konsep.get({ formulir: 'suratMasuk' }))).toMatchObject({ code: 'SESSION_LOCKED' })
  })

  test('the minutes are the office’s setting; a person may lock at once', async () => {
    const office = openPeople()
    const [admin, tu] = [await office.as('admin'), await office.as('tu')]
    await admin.sistem.pengaturan.simpan({ kunci: 'kunciLayarMenit', mulai: '2025-01-01', nilai: 30 })
    office.pass(29 * MINUTE)
    await tu.akun.unit.list()
    await tu.akun.kunci()
    expect(await refusal(tu.akun.unit.list())).toMatchObject({ code: 'SESSION_LOCKED' })
  })
})

describe('changing a password', () => {
  test('keeps this session and ends the others', async () => {
    const office = openPeople()
    const [here, there] = [await office.as('surat'), await office.as('surat')]
    expect(await refusal(here.akun.gantiSandi({ lama: 'bukan ini', baru: 'wangi pandan 7' }))).toMatchObject({ code: 'PASSWORD_WRONG' })
    await here.akun.gantiSandi({ lama: 'sekretariat', baru: 'wangi pandan 7' })
    await here.akun.unit.list()
    expect(await refusal(there.akun.unit.list())).toMatchObject({ code: 'SIGN_IN_REQUIRED' })
    expect((await wrong(office)).code).toBe('SIGN_IN_FAILED')
    await office.client().akun.masuk({ namaPengguna: 'surat', sandi: 'wangi pandan 7' })
  })

  test.each([
    ['sekretariat', /sama dengan yang lama/],
    ['surat123', /nama pengguna/],
    ['aaaabbbb', /mudah ditebak/],
    ['pendek', /paling sedikit 8/],
  ])('%s is refused beside its field', async (baru, sentence) => {
    const surat = await openPeople().as('surat')
    const field = await fieldRefusal(surat.akun.gantiSandi({ lama: 'sekretariat', baru }))
    expect(field.medan).toBe('baru')
    expect(field.pesan).toMatch(sentence)
  })

  test('a temporary one opens nothing but its own change', async () => {
    const office = openPeople()
    const admin = await office.as('admin')
    const old = await office.as('surat')
    const id = (await admin.akun.akun.list()).find((a) => a.namaPengguna === 'surat')?.id ?? 0
    const { sandiSementara } = await admin.akun.akun.sandiSementara({ id })
    expect(await refusal(old.akun.unit.list())).toMatchObject({ code: 'SIGN_IN_REQUIRED' })
    const surat = office.client()
    expect(await surat.akun.masuk({ namaPengguna: 'surat', sandi: sandiSementara })).toMatchObject({ harusGantiSandi: true })
    expect(await refusal(surat.akun.unit.list())).toMatchObject({ code: 'PASSWORD_MUST_CHANGE' })
    await surat.akun.gantiSandi({ lama: sandiSementara, baru: 'embun pagi 25' })
    await surat.akun.unit.list()
  })

  test('the way in for a forgotten password of the administrator', async () => {
    const office = openPeople()
    const admin = await office.as('admin')
    const sentence = openAdmin(office.host)
    expect(await refusal(admin.akun.unit.list())).toMatchObject({ code: 'SIGN_IN_REQUIRED' })
    const [, nama = '', sandi = ''] = /untuk (\S+): (\S+)/.exec(sentence) ?? []
    expect(nama).toBe('admin')
    expect(await office.client().akun.masuk({ namaPengguna: nama, sandi })).toMatchObject({ admin: true, harusGantiSandi: true })
  })
})

describe('closed accounts', () => {
  test('end at once, open nothing, and say so only to who knows the password', async () => {
    const office = openPeople()
    const [admin, surat] = [await office.as('admin'), await office.as('surat')]
    const id = (await admin.akun.akun.list()).find((a) => a.namaPengguna === 'surat')?.id ?? 0
    await admin.akun.akun.ubah({ id, ditutup: true })
    expect(await refusal(surat.akun.unit.list())).toMatchObject({ code: 'SIGN_IN_REQUIRED' })
    expect(await refusal(office.as('surat'))).toMatchObject({ code: 'ACCOUNT_CLOSED' })
    expect((await wrong(office)).code).toBe('SIGN_IN_FAILED')
    await admin.akun.akun.ubah({ id, ditutup: false })
    await office.as('surat')
  })

  test('the last administrator can neither be closed nor lose the right', async () => {
    const office = openPeople()
    const admin = await office.as('admin')
    const accounts = await admin.akun.akun.list()
    const [own, tu] = ['admin', 'tu'].map((name) => accounts.find((a) => a.namaPengguna === name)?.id ?? 0) as [number, number]
    expect(await refusal(admin.akun.akun.ubah({ id: own, ditutup: true }))).toMatchObject({ code: 'LAST_ADMIN' })
    expect(await refusal(admin.akun.akun.ubah({ id: own, admin: false }))).toMatchObject({ code: 'LAST_ADMIN' })
    await admin.akun.akun.ubah({ id: tu, admin: true })
    await admin.akun.akun.ubah({ id: own, admin: false })
    expect(await refusal(admin.akun.akun.list())).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})
