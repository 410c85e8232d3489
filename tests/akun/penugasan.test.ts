import { describe, expect, test } from 'vitest'
import { actorOf, holderOn } from '../../electron/akun/posts.ts'
import type { NewPenugasan } from '../../electron/akun/penugasan.ts'
import { momentOf } from '../../shared/dates.ts'
import { fieldRefusal, openPeople, refusal, type Client, type People } from './support.ts'

interface Scene {
  readonly office: People
  readonly admin: Client
  /** Adds a penugasan by name of the person and code of the post. */
  readonly add: (nama: string, kode: string, rest?: Partial<NewPenugasan>) => ReturnType<Client['akun']['penugasan']['tambah']>
  readonly term: (nama: string, kode: string) => number
}

async function scene(): Promise<Scene> {
  const office = openPeople()
  const admin = await office.as('admin')
  const who = (nama: string) => office.organisasi.orang[nama] ?? 0
  const post = (kode: string) => office.organisasi.jabatan.get(kode) ?? 0
  return {
    office,
    admin,
    add: (nama, kode, rest = {}) =>
      admin.akun.penugasan.tambah({
        pegawaiId: who(nama),
        jabatanId: post(kode),
        jenis: 'definitif',
        mulai: '2025-04-01',
        selesai: null,
        sk: 'SK 1',
        ...rest,
      }),
    term: (nama, kode) =>
      office.read((ctx) =>
        ctx.get<{ id: number }>('select id from penugasan where pegawai_id = ? and jabatan_id = ?', who(nama), post(kode)),
      )?.id ?? 0,
  }
}

describe('a penugasan', () => {
  test('begins on its day and gives the post’s lanes', async () => {
    const { office, add } = await scene()
    const saved = await add('Sumarno', 'pengadministrasi-surat')
    expect(saved).toMatchObject({ pegawai: 'Sumarno', jabatan: 'Pengadministrasi Surat', bertindak: false })
    const roles = (day: string) => {
      office.setClock(momentOf(day))
      return office.read((ctx) => actorOf(ctx, saved.pegawaiId).posts.map((p) => p.role))
    }
    expect(roles('2025-03-31')).not.toContain('pengadministrasi-surat')
    expect(roles('2025-04-01')).toContain('pengadministrasi-surat')
  })

  test('two definitif holders of a single post are refused, with who and since when', async () => {
    const { add, admin, term } = await scene()
    const { code, message } = await refusal(add('Sumarno', 'kasubbag-tu'))
    expect(code).toBe('POST_HELD')
    expect(message).toBe(
      'Kasubbag Tata Usaha dipegang Sekar Anindita (sejak 31 Jan 2022). Akhiri penugasan itu atau ubah tanggalnya lebih dahulu.',
    )
    await admin.akun.penugasan.akhiri({ id: term('Sekar Anindita', 'kasubbag-tu'), selesai: '2025-03-31', sk: 'SK 2' })
    await add('Sumarno', 'kasubbag-tu')
  })

  test('the same post twice by one person, and a Plt. beside a holder, are refused', async () => {
    const { add } = await scene()
    expect(await refusal(add('Wening Lestari', 'pengadministrasi-surat'))).toMatchObject({ code: 'POST_HELD' })
    expect(await refusal(add('Sumarno', 'sekretaris', { jenis: 'plt', selesai: '2025-06-30' }))).toMatchObject({ code: 'POST_HELD' })
    const beside = await refusal(add('Sumarno', 'kepala-upt', { jenis: 'plt', mulai: '2025-03-31' }))
    expect(beside.code).toBe('POST_HELD')
    expect(beside.message).toContain('Plt. Hendra Kusbiantoro (1 Mar 2025 s.d. 31 Mar 2025)')
    await add('Sumarno', 'kepala-upt', { jenis: 'plt', mulai: '2025-04-01', selesai: '2025-06-30' })
  })

  test('Plt. Sekretaris after a retirement acts and prints so', async () => {
    const { office, add, admin, term } = await scene()
    await admin.akun.penugasan.akhiri({ id: term('Bagas Wirayuda', 'sekretaris'), selesai: '2025-02-28', sk: '' })
    await add('Danu Prakosa', 'sekretaris', { jenis: 'plt', mulai: '2025-03-01', selesai: '2025-03-14', sk: '800.1.3.3/0044/425.106/2025' })
    expect(office.read((ctx) => holderOn(ctx, office.organisasi.jabatan.get('sekretaris') ?? 0, '2025-03-14'))).toMatchObject({
      jabatan: 'Plt. Sekretaris',
    })
    const program = await (await office.as('program')).akun.sesi()
    expect(program?.pos.map((p) => [p.jabatan, p.jenis, p.sampai])).toEqual([
      ['Kasubbag Program', 'definitif', null],
      ['Sekretaris', 'plt', '2025-03-14'],
    ])
  })

  test.each<[string, string, string, Partial<NewPenugasan>, string | RegExp]>([
    ['the last day before the first', 'Sumarno', 'arsiparis', { selesai: '2025-03-01' }, 'selesai'],
    ['an unknown pegawai', 'Tidak Ada', 'arsiparis', { pegawaiId: 9999 }, 'pegawaiId'],
    ['an unknown post', 'Sumarno', 'tidak-ada', { jabatanId: 9999 }, 'jabatanId'],
    ['a definitif that stands in', 'Sumarno', 'arsiparis', { menggantikan: 1 }, 'menggantikan'],
    ['a Plh. for nobody', 'Sumarno', 'kasubbag-tu', { jenis: 'plh', selesai: '2025-04-02' }, 'menggantikan'],
  ])('%s is refused beside its field', async (_, nama, kode, rest, medan) => {
    const { add } = await scene()
    expect((await fieldRefusal(add(nama, kode, rest))).medan).toBe(medan)
  })

  test('impossible dates and a missing SK do not get through the door', async () => {
    const { add } = await scene()
    expect((await fieldRefusal(add('Sumarno', 'arsiparis', { mulai: '2025-02-29' }))).medan).toBe('mulai')
    expect((await fieldRefusal(add('Sumarno', 'arsiparis', { sk: '  ' }))).medan).toBe('sk')
  })

  test('ends on a day within its term only', async () => {
    const { admin, term } = await scene()
    const id = term('Sumarno', 'pengadministrasi-umum')
    expect((await fieldRefusal(admin.akun.penugasan.akhiri({ id, selesai: '2022-12-31', sk: '' }))).medan).toBe('selesai')
    expect(await admin.akun.penugasan.akhiri({ id, selesai: '2025-03-31', sk: 'SK 9' })).toMatchObject({
      selesai: '2025-03-31',
      alasan: 'Diakhiri dengan SK 9',
    })
    expect((await fieldRefusal(admin.akun.penugasan.akhiri({ id, selesai: '2025-04-30', sk: '' }))).pesan).toMatch(
      /sudah berakhir 31 Mar 2025/,
    )
    const held = term('Jaya Baskara', 'kabid-rpjs')
    expect(await refusal(admin.akun.penugasan.akhiri({ id: held, selesai: '2025-03-06', sk: '' }))).toMatchObject({ code: 'PLH_STANDS_IN' })
  })
})

describe('offices kept apart', () => {
  test.each([
    ['Retno Widyaningsih', 'pptk', 'Bendahara Pengeluaran'],
    ['Tirta Mahendra', 'pptk', 'PPK-SKPD'],
    ['Nurul Qomariyah', 'ppk-skpd', 'PPTK'],
  ])('%s may not also be %s at one time', async (nama, kode, lama) => {
    const { add, admin, term } = await scene()
    if (kode === 'ppk-skpd') await admin.akun.penugasan.akhiri({ id: term('Tirta Mahendra', 'ppk-skpd'), selesai: '2025-03-31', sk: '' })
    const { code, message } = await refusal(add(nama, kode))
    expect(code).toBe('ROLE_CONFLICT')
    expect(message).toContain(nama)
    expect(message).toContain(`memegang ${lama}`)
  })

  test('one after the other in one year needs a written reason', async () => {
    const { add, admin, term } = await scene()
    await admin.akun.penugasan.akhiri({ id: term('Retno Widyaningsih', 'bendahara'), selesai: '2025-03-31', sk: 'SK' })
    expect((await fieldRefusal(add('Retno Widyaningsih', 'pptk'))).medan).toBe('alasan')
    await add('Retno Widyaningsih', 'pptk', { alasan: 'Rotasi triwulan II' })
  })

  test('Pengurus Barang with Bendahara needs a reason, unless the office refuses it', async () => {
    const { add, admin, term } = await scene()
    await admin.akun.penugasan.akhiri({ id: term('Slamet Riyanto Adikusumo', 'pengurus-barang'), selesai: '2025-03-31', sk: '' })
    expect((await fieldRefusal(add('Retno Widyaningsih', 'pengurus-barang'))).medan).toBe('alasan')
    await admin.sistem.pengaturan.simpan({ kunci: 'pengurusBarangBendahara', mulai: '2025-01-01', nilai: 'tolak' })
    expect(await refusal(add('Retno Widyaningsih', 'pengurus-barang', { alasan: 'Kurang orang' }))).toMatchObject({ code: 'ROLE_CONFLICT' })
  })

  test('a Plh. is held to it too', async () => {
    const { admin, office, term } = await scene()
    const catat = admin.akun.ketidakhadiran.catat({
      pegawaiId: office.organisasi.orang['Tirta Mahendra'] ?? 0,
      mulai: '2025-03-10',
      selesai: '2025-03-11',
      sebab: 'cuti',
      sk: 'SP 1',
      pengganti: [{ penugasanId: term('Tirta Mahendra', 'ppk-skpd'), pegawaiId: office.organisasi.orang['Retno Widyaningsih'] ?? 0 }],
    })
    expect(await refusal(catat)).toMatchObject({ code: 'ROLE_CONFLICT' })
    expect((await admin.akun.ketidakhadiran.list({ sejak: '2025-03-10' })).map((k) => k.pegawai)).not.toContain('Tirta Mahendra, S.E.')
  })
})

describe('an absence', () => {
  const absence = (s: Scene, rest: object = {}) => ({
    pegawaiId: s.office.organisasi.orang['Sekar Anindita'] ?? 0,
    mulai: '2025-03-10',
    selesai: '2025-03-12',
    sebab: 'dinas luar',
    sk: '800.1.11.1/0050/425.106/2025',
    pengganti: [{ penugasanId: s.term('Sekar Anindita', 'kasubbag-tu'), pegawaiId: s.office.organisasi.orang['Wening Lestari'] ?? 0 }],
    ...rest,
  })

  test('makes a Plh. who acts and whose end gives the post back', async () => {
    const s = await scene()
    const tu = await s.office.as('tu')
    const saved = await tu.akun.ketidakhadiran.catat(absence(s))
    expect(saved.plh).toMatchObject([{ jabatan: 'Plh. Kasubbag Tata Usaha', pegawai: 'Wening Lestari, A.Md.' }])
    const roles = (akun: string) => s.office.read((ctx) => actorOf(ctx, s.office.organisasi.pegawai[akun] ?? 0).posts.map((p) => p.role))
    s.office.setClock(momentOf('2025-03-12', '23:00'))
    expect(roles('surat')).toContain('kasubbag-tu')
    expect(roles('tu')).not.toContain('kasubbag-tu')
    s.office.setClock(momentOf('2025-03-13'))
    expect(roles('surat')).not.toContain('kasubbag-tu')
    expect(roles('tu')).toContain('kasubbag-tu')
  })

  test.each<[string, object, string]>([
    ['the same days twice', { mulai: '2025-03-12', selesai: '2025-03-14' }, 'ABSENCE_OVERLAPS'],
    ['a stand-in for oneself', { mulai: '2025-04-01', selesai: '2025-04-02', diri: true }, 'pengganti.0.pegawaiId'],
    ['a Plh. without a letter', { mulai: '2025-04-01', selesai: '2025-04-02', sk: '' }, 'sk'],
    ['a post that he does not hold', { mulai: '2025-04-01', selesai: '2025-04-02', asing: true }, 'pengganti.0.penugasanId'],
    ['the last day before the first', { mulai: '2025-04-02', selesai: '2025-04-01' }, 'selesai'],
  ])('%s is refused', async (_, rest, expected) => {
    const s = await scene()
    await s.admin.akun.ketidakhadiran.catat(absence(s))
    const { diri, asing, ...input } = rest as { diri?: true; asing?: true }
    const own = s.office.organisasi.orang['Sekar Anindita'] ?? 0
    const penugasanId = asing ? s.term('Bagas Wirayuda', 'sekretaris') : s.term('Sekar Anindita', 'kasubbag-tu')
    const pengganti =
      diri || asing ? { pengganti: [{ penugasanId, pegawaiId: diri ? own : (s.office.organisasi.orang['Wening Lestari'] ?? 0) }] } : {}
    const work = s.admin.akun.ketidakhadiran.catat({ ...absence(s), ...input, ...pengganti })
    const { code, data } = await refusal(work)
    expect(code === 'INPUT_INVALID' ? (data as { isian: { medan: string }[] }).isian[0]?.medan : code).toBe(expected)
  })

  test('one who is away himself does not stand in', async () => {
    const s = await scene()
    await s.admin.akun.ketidakhadiran.catat({
      ...absence(s),
      pegawaiId: s.office.organisasi.orang['Wening Lestari'] ?? 0,
      pengganti: [],
      sk: '',
    })
    expect((await fieldRefusal(s.admin.akun.ketidakhadiran.catat(absence(s)))).pesan).toMatch(/Wening Lestari sendiri dinas luar/)
  })

  test('a Plh. by hand needs the absence, and its days', async () => {
    const s = await scene()
    const plh = { jenis: 'plh' as const, mulai: '2025-03-10', selesai: '2025-03-12', menggantikan: s.term('Sekar Anindita', 'kasubbag-tu') }
    expect(await refusal(s.add('Wening Lestari', 'kasubbag-tu', plh))).toMatchObject({ code: 'PLH_WITHOUT_ABSENCE' })
    await s.admin.akun.ketidakhadiran.catat(absence(s, { pengganti: [], sk: '' }))
    const { id } = await s.add('Wening Lestari', 'kasubbag-tu', plh)
    expect(await s.admin.akun.penugasan.akhiri({ id, selesai: '2025-03-11', sk: '' })).toMatchObject({ selesai: '2025-03-11' })
    expect(await refusal(s.add('Sumarno', 'kasubbag-tu', plh))).toMatchObject({ code: 'POST_HELD' })
    await s.add('Sumarno', 'kasubbag-tu', { ...plh, mulai: '2025-03-12' })
    expect(await refusal(s.add('Sumarno', 'kasubbag-tu', { ...plh, mulai: '2021-01-01', selesai: '2021-01-02' }))).toMatchObject({
      code: 'PLH_WITHOUT_ABSENCE',
    })
  })

  test('taken back before it begins it leaves nothing; once the Plh. has acted, his acts keep their penugasan', async () => {
    const s = await scene()
    const first = await s.admin.akun.ketidakhadiran.catat(absence(s))
    await s.admin.akun.ketidakhadiran.batal({ id: first.id })
    const count = () =>
      s.office.read((ctx) => ctx.get<{ n: number }>('select count(*) n from penugasan where ketidakhadiran_id = ?', first.id))?.n
    expect(count()).toBe(0)
    expect(await refusal(s.admin.akun.ketidakhadiran.batal({ id: first.id }))).toMatchObject({ code: 'NOT_FOUND' })
    const second = await s.admin.akun.ketidakhadiran.catat(absence(s))
    const penugasanId = second.plh[0]?.penugasanId ?? 0
    s.office.setClock(momentOf('2025-03-11', '08:00'))
    const wening = s.office.read((ctx) => actorOf(ctx, s.office.organisasi.pegawai['surat'] ?? 0))
    s.office.write((ctx) => {
      ctx.actAs(penugasanId)
      ctx.run("insert into kalender_libur (tanggal, nama, jenis) values ('2025-03-17', 'Hari jadi kota', 'lokal')")
    }, wening)
    await s.admin.akun.ketidakhadiran.batal({ id: second.id })
    expect(s.office.read((ctx) => ctx.get('select mulai, selesai from penugasan where id = ?', penugasanId))).toEqual({
      mulai: '2025-03-10',
      selesai: '2025-03-10',
    })
    expect(s.office.read((ctx) => holderOn(ctx, s.office.organisasi.jabatan.get('kasubbag-tu') ?? 0, '2025-03-11'))).toMatchObject({
      namaPendek: 'Sekar Anindita',
    })
    expect(await refusal(s.admin.akun.ketidakhadiran.batal({ id: second.id }))).toMatchObject({ code: 'ABSENCE_OVER' })
  })
})
