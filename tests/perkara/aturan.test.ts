import { afterAll, describe, expect, test } from 'vitest'
import { momentOf } from '../../shared/dates.ts'
import type { AturanBaru } from '../../shared/workflow/aturan.contract.ts'
import { adoptDefinitions } from '../../electron/workflow/definitions.ts'
import { checkWorkflow } from '../../electron/workflow/invariants.ts'
import type { Process } from '../../shared/workflow/process.ts'
import { migrate, readMigrations } from '../../electron/core/migrate.ts'
import { openDatabase } from '../../electron/core/store.ts'
import { registry } from '../../electron/host/registry.ts'
import { openOffice } from '../support/office.ts'
import { openCases, refusal, SUBJECT } from './bantu.ts'

const cases = openCases()
const { office, open, act, steps, as } = cases
afterAll(() => office.close())

type Given = Pick<AturanBaru, 'proses'> & Partial<AturanBaru>
const TODAY = '2025-03-05'
const set = async (rule: Given, akun = 'admin') => (await as(akun)).alur.aturan.tetapkan({ mulai: TODAY, ...rule })
const page = async (proses: string) => (await as('tu')).alur.aturan.proses({ proses })
const stepOf = async (proses: string, step: string) => (await page(proses)).langkah.find((one) => one.step === step)
const laneOf = async (proses: string, lane: string) => (await page(proses)).jalur.find((one) => one.lane === lane)
const refused = async (rule: Given) => {
  const found = await refusal(set(rule))
  const [field] = (found.data as { isian?: { medan: string; pesan: string }[] } | null)?.isian ?? []
  return { code: found.code, medan: field?.medan, pesan: field?.pesan ?? found.message }
}
const personOf = (akun: string) =>
  office.read((ctx) => ctx.get<{ id: number }>('select pegawai_id id from akun where nama_pengguna = ?', akun)?.id ?? 0)
const person = (akun: string) => ({ role: 'bidang-rpjs', unit: null, pegawaiId: personOf(akun) })
const dueOf = (id: number) =>
  office.read((ctx) =>
    ctx.get<{ due: number | null }>(
      'select t.due_at due from tasks t join instances i on i.id = t.instance_id where i.subject = ? and i.subject_id = ? and t.closed_at is null',
      SUBJECT,
      id,
    ),
  )?.due
const holderOf = (id: number) =>
  office.read((ctx) =>
    ctx.get<{ role: string; unit: string | null; pegawaiId: number | null }>(
      `select t.role, t.unit, t.pegawai_id pegawaiId from tasks t join instances i on i.id = t.instance_id
       where i.subject = ? and i.subject_id = ? and t.closed_at is null and t.opened_at is not null`,
      SUBJECT,
      id,
    ),
  )

describe('limits', () => {
  test('hold from a day on, for tasks that are open too; an exception rules its days and is over after them', async () => {
    const id = await open('rehab', 'P4.1')
    expect(dueOf(id)).toBeNull()
    await set({ proses: 'P4.1', langkah: { step: 'buat-surat-tugas', batas: 2 }, keterangan: 'Maklumat pelayanan' })
    expect(dueOf(id)).toBe(momentOf('2025-03-07', '09:12'))
    await set({ proses: 'P4.1', mulai: TODAY, selesai: '2025-03-10', langkah: { step: 'buat-surat-tugas', batas: 4 } })
    expect(dueOf(id)).toBe(momentOf('2025-03-11', '09:12'))
    expect((await stepOf('P4.1', 'buat-surat-tugas'))?.batas).toEqual({
      bawaan: null,
      berlaku: 4,
      masa: { sejak: TODAY, sampai: '2025-03-10' },
    })
    office.clock.set(momentOf('2025-03-11', '09:00'))
    expect((await stepOf('P4.1', 'buat-surat-tugas'))?.batas).toMatchObject({ berlaku: 2, masa: { sejak: TODAY, sampai: null } })
    const [exception, first] = (await page('P4.1')).riwayat
    expect([exception?.nilai, exception?.keadaan]).toEqual(['4 hari kerja', 'lewat'])
    expect(first).toMatchObject({ nilai: '2 hari kerja', keadaan: 'berlaku', keterangan: 'Maklumat pelayanan', bolehCabut: false })
    const later = await open('rehab', 'P4.1')
    expect(dueOf(later)).toBe(momentOf('2025-03-13', '09:00'))
    office.clock.set(momentOf(TODAY, '09:12'))
  })

  test('back to what the program says, and what was set by mistake is taken back', async () => {
    await set({ proses: 'P3.1', mulai: '2025-03-06', langkah: { step: 'verifikasi-spp', batas: 3 } })
    expect((await stepOf('P3.1', 'verifikasi-spp'))?.batas).toEqual({ bawaan: 1, berlaku: 1, masa: null })
    await set({ proses: 'P3.1', mulai: '2025-03-10', langkah: { step: 'verifikasi-spp', batas: null } })
    const { riwayat } = await page('P3.1')
    expect(riwayat.map(({ nilai, mulai, selesai, keadaan }) => [nilai, mulai, selesai, keadaan])).toEqual([
      ['batas menurut bawaan program', '2025-03-10', null, 'akan'],
      ['3 hari kerja', '2025-03-06', '2025-03-09', 'akan'],
    ])
    for (const { id } of riwayat) await (await as('admin')).alur.aturan.cabut({ id })
    expect((await page('P3.1')).riwayat.map(({ keadaan }) => keadaan)).toEqual(['dicabut', 'dicabut'])
    expect(await refusal((await as('admin')).alur.aturan.cabut({ id: riwayat[0]?.id ?? 0 }))).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('who holds a lane', () => {
  test('a person: the task is hers, also the first; the case goes on in her hands', async () => {
    await set({ proses: 'P4.5.2.1', jalur: { lane: 'bidang-rpjs', pemegang: person('rehab.staf') } })
    expect(await laneOf('P4.5.2.1', 'bidang-rpjs')).toMatchObject({ masa: { sejak: TODAY, sampai: null }, petugas: [{}] })
    const jenis = async (akun: string) => (await (await as(akun)).perkara.jenis()).find((one) => one.kode === 'P4.5.2.1')?.bolehBuka
    expect([await jenis('rehab'), await jenis('rehab.staf')]).toEqual([false, true])
    expect(await refusal(open('rehab', 'P4.5.2.1'))).toMatchObject({
      code: 'START_NOT_YOURS',
      message: expect.stringContaining((await laneOf('P4.5.2.1', 'bidang-rpjs'))?.pemegangNama ?? '?') as string,
    })
    const id = await open('rehab.staf', 'P4.5.2.1')
    expect(await refusal(act('rehab', id, steps(id)[0] ?? ''))).toMatchObject({ code: 'TASK_NOT_YOURS' })
    await act('rehab.staf', id, steps(id)[0] ?? '')
    await set({ proses: 'P4.5.2.1', jalur: { lane: 'bidang-rpjs', pemegang: null } })
  })

  test('a post of another role and unit; what is open already stays where it is', async () => {
    const before = await open('rehab', 'P4.1')
    await act('rehab', before, 'buat-surat-tugas')
    const post = (await page('P4.1')).jabatan.find(({ nama }) => nama === 'Kasubbag Program')
    expect(post).toMatchObject({ role: 'kasubbag-program', unit: 'subbag-program' })
    await set({
      proses: 'P4.1',
      jalur: { lane: 'tim-verval', pemegang: { role: post?.role ?? '', unit: post?.unit ?? null, pegawaiId: null } },
    })
    expect(holderOf(before)).toEqual({ role: 'tim-verval', unit: null, pegawaiId: null })
    const id = await open('rehab', 'P4.1')
    await act('rehab', id, 'buat-surat-tugas')
    expect(holderOf(id)).toEqual({ role: 'kasubbag-program', unit: 'subbag-program', pegawaiId: null })
    expect((await (await as('program')).alur.tugas({ subject: SUBJECT })).map((task) => task.subjectId)).toContain(id)
    await act('program', id, 'verval')
    await act('rehab', id, 'susun-laporan-verval')
    expect(steps(id)).toEqual(['nilai-hasil'])
  })

  test('what is given at the opening of a case comes before it', async () => {
    await set({
      proses: 'P2.1.2',
      jalur: { lane: 'bidang-seksi', pemegang: { role: 'bidang-seksi', unit: 'bidang-ppha', pegawaiId: null } },
    })
    const penerima = [{ lane: 'bidang-seksi', unit: 'bidang-pp', pegawaiId: null }]
    for (const [given, unit] of [
      [penerima, 'bidang-pp'],
      [[], 'bidang-ppha'],
    ] as const) {
      const id = await open('program', 'P2.1.2', { penerima: [...given] })
      await act('program', id, 'pemetaan-data-awal')
      expect(holderOf(id)?.unit).toBe(unit)
    }
  })

  test('a holder who leaves: the task waits in sight of TU and is addressed anew; the page says that nobody is there', async () => {
    await set({ proses: 'P6.3.3', jalur: { lane: 'bidang-pp', pemegang: person('pp.staf') } })
    office.write((ctx) => ctx.run("update penugasan set selesai = '2025-03-04' where pegawai_id = ?", personOf('pp.staf')))
    expect((await laneOf('P6.3.3', 'bidang-pp'))?.petugas).toEqual([])
    office.write((ctx) =>
      ctx.run("update penugasan set selesai = null where pegawai_id = ? and selesai = '2025-03-04'", personOf('pp.staf')),
    )
    const id = await open('pp.staf', 'P6.3.3')
    office.write((ctx) => ctx.run("update penugasan set selesai = '2025-03-04' where pegawai_id = ?", personOf('pp.staf')))
    const tu = await as('tu')
    const lost = (await tu.alur.tanpaPetugas()).find((task) => task.subjectId === id && task.subject === SUBJECT)
    expect(lost).toMatchObject({ step: 'siapkan-rencana', pegawaiId: personOf('pp.staf') })
    const alamat = { role: 'bidang-pp', unit: null, pegawaiId: null }
    await tu.alur.alamatkan({ taskId: lost?.taskId ?? 0, alamat, catatan: 'Petugasnya pindah tugas' })
    await act('pp', id, 'siapkan-rencana')
    office.write((ctx) =>
      ctx.run("update penugasan set selesai = null where pegawai_id = ? and selesai = '2025-03-04'", personOf('pp.staf')),
    )
  })
})

describe('steps that go along, and documents', () => {
  test('a step goes along from a day on, and waits again', async () => {
    const rule = { proses: 'P4.1', langkah: { step: 'salurkan', langsung: true } }
    const at = async () => {
      const id = await open('rehab', 'P4.1')
      for (const step of ['buat-surat-tugas', 'verval', 'susun-laporan-verval']) await act('rehab', id, step)
      await act('rehab', id, 'nilai-hasil', { hasil: ['sesuai'] })
      for (const step of ['input-penerima', 'usul-penetapan', 'tetapkan', 'verifikasi-akhir']) await act('rehab', id, step)
      return steps(id)
    }
    expect(await at()).toEqual(['salurkan'])
    await set(rule)
    expect(await at()).toEqual(['susun-laporan'])
    await set({ proses: 'P4.1', langkah: { step: 'salurkan', langsung: null } })
    expect(await at()).toEqual(['salurkan'])
    cases.sound()
  })

  test('hash and moves look at the code alone', () => {
    const count = () => office.read((ctx) => ctx.get<{ n: number }>("select count(*) n from definitions where process = 'P4.1'")?.n)
    const before = count()
    expect(office.write((ctx) => adoptDefinitions(ctx))).toEqual({ moved: 0 })
    expect(count()).toBe(before)
  })
})

describe('what is refused says what, where and what to do', () => {
  const step = (more: object) => ({ proses: 'P4.1', langkah: { step: 'salurkan', ...more } })
  const lane = (pemegang: object) => ({
    proses: 'P4.1',
    jalur: { lane: 'bidang-rpjs', pemegang: { role: 'bidang-rpjs', unit: null, pegawaiId: null, ...pemegang } },
  })
  test.each([
    ['a process that is not there', { proses: 'P9.9', langkah: { step: 'x', batas: 1 } }, 'proses', /P9\.9 tidak ada pada peta/],
    [
      'a step that is not there',
      { proses: 'P4.1', langkah: { step: 'x', batas: 1 } },
      'step',
      /Langkah x tidak ada pada Perlindungan PPKS/,
    ],
    ['an end, where nobody works', { proses: 'P4.1', langkah: { step: 'selesai', batas: 1 } }, 'step', /tidak ada/],
    ['a limit of nothing', step({ batas: 0 }), 'batas', /“Salurkan bantuan.*harus 1 sampai 60 hari kerja\. Kosongkan/],
    ['a limit without measure', step({ batas: 61 }), 'batas', /1 sampai 60/],
    ['nothing at all', step({}), '', /Tidak ada yang diubah/],
    ['a document of another process', step({ perlu: ['Izin LKSA'] }), 'perlu', /“Izin LKSA” bukan dokumen Perlindungan PPKS/],
    ['a document that comes later', step({ perlu: ['Laporan Hasil Penyaluran Bantuan'] }), 'perlu', /baru dibuat sesudah “Salurkan/],
    [
      'a decision that goes along',
      { proses: 'P4.1', langkah: { step: 'nilai-hasil', langsung: true } },
      'langsung',
      /keputusan dipilih orangnya/,
    ],
    ['the first step', { proses: 'P4.1', langkah: { step: 'buat-surat-tugas', langsung: true } }, 'langsung', /Langkah pertama/],
    ['what another office does', { proses: 'P4.1', langkah: { step: 'tetapkan', langsung: true } }, 'langsung', /pihak luar/],
    ['a signature', { proses: 'P3.1', langkah: { step: 'tanda-tangan-spm', langsung: true } }, 'langsung', /menandatangani|formulir/],
    ['the past', { ...step({ langsung: true }), mulai: '2025-03-04' }, 'mulai', /Hanya batas waktu/],
    ['an end before its beginning', { ...step({ batas: 2 }), selesai: '2025-03-04' }, 'selesai', /sebelum berlaku mulai/],
    ['a lane without tasks there', { proses: 'P4.1', jalur: { lane: 'pptk', pemegang: null } }, 'lane', /tidak mempunyai tugas/],
    ['a role that is none', lane({ role: 'tukang-kebun' }), 'pemegang', /Peran tukang-kebun tidak dikenal/],
    ['a unit that is none', lane({ unit: 'bidang-x' }), 'pemegang', /Unit bidang-x tidak ada/],
    ['a person that is none', lane({ pegawaiId: 999 }), 'pemegang', /tidak lagi bekerja/],
    ['a unit in which nobody has the role', lane({ unit: 'bidang-pp' }), 'pemegang', /Tidak ada yang memegang jabatan itu di PP/],
    [
      'the letters, which have their own rules',
      { proses: 'P1.1.1', jalur: { lane: 'kepala-dinas', pemegang: null } },
      'pemegang',
      /Pengaturan, Jabatan/,
    ],
    [
      'an ASN, who is named with the case',
      { proses: 'P1.2.1', jalur: { lane: 'asn', pemegang: null } },
      'pemegang',
      /saat perkaranya dibuka/,
    ],
  ] as const)('%s', async (_, rule, medan, sentence) => {
    const before = office.read((ctx) => ctx.get('select count(*) n from aturan_proses'))
    const found = await refused(rule)
    expect(found).toMatchObject({ code: 'INPUT_INVALID', medan })
    expect(found.pesan).toMatch(sentence)
    expect(office.read((ctx) => ctx.get('select count(*) n from aturan_proses'))).toEqual(before)
  })

  test('a holder who has left', async () => {
    office.write((ctx) => ctx.run("update penugasan set selesai = '2025-03-04' where pegawai_id = ?", personOf('rehab.staf')))
    expect(await refused(lane({ pegawaiId: personOf('rehab.staf') }))).toMatchObject({
      medan: 'pemegang',
      pesan: expect.stringMatching(/tidak memegang jabatan pada 5 Mar 2025, atau akunnya ditutup\. Pilih pegawai lain/) as string,
    })
    office.write((ctx) =>
      ctx.run("update penugasan set selesai = null where pegawai_id = ? and selesai = '2025-03-04'", personOf('rehab.staf')),
    )
  })

  test('two exceptions over the same days; the first may end earlier and then the second goes in', async () => {
    const some = (await page('P5.2')).langkah[0]?.step ?? ''
    const rule = (mulai: string, selesai: string) => ({ proses: 'P5.2', mulai, selesai, langkah: { step: some, batas: 2 } })
    await set(rule('2025-03-05', '2025-03-31'))
    expect(await refused(rule('2025-03-20', '2025-04-10'))).toMatchObject({
      medan: 'mulai',
      pesan: expect.stringMatching(/bertumpuk dengan 2 hari kerja, 5 Mar s\.d\. 31 Mar 2025\. Pilih masa lain/) as string,
    })
    office.clock.set(momentOf('2025-03-10', '09:00'))
    const [row] = (await page('P5.2')).riwayat
    expect(row).toMatchObject({ bolehAkhiri: true, bolehCabut: false })
    const admin = await as('admin')
    expect(await refusal(admin.alur.aturan.cabut({ id: row?.id ?? 0 }))).toMatchObject({
      message: expect.stringContaining('sudah berlaku') as string,
    })
    expect(await refusal(admin.alur.aturan.akhiri({ id: row?.id ?? 0, selesai: '2025-03-09' }))).toMatchObject({
      message: expect.stringContaining('Hari terakhir harus') as string,
    })
    await admin.alur.aturan.akhiri({ id: row?.id ?? 0, selesai: '2025-03-12' })
    await set(rule('2025-03-20', '2025-04-10'))
    office.clock.set(momentOf(TODAY, '09:12'))
  })

  test('a loop in which every step goes along, on whatever day it would close', async () => {
    const lane = 'kasubbag-tu'
    const looping: Process = {
      code: 'UJI',
      name: 'Putaran uji',
      subject: SUBJECT,
      start: 'mulai',
      steps: {
        mulai: { name: 'Mulai', lane, to: 'periksa' },
        periksa: { name: 'Periksa', lane, to: 'cabang' },
        cabang: { name: 'Cabang', lane, gate: { lagi: 'ulang', sudah: 'akhir' } },
        ulang: { name: 'Ulang', lane, to: 'periksa' },
        akhir: { name: 'Akhir', lane, end: true },
      },
    }
    const own = openOffice({ registry: { ...registry, processes: { ...registry.processes, UJI: looping } } })
    const { aturan } = (await own.as('admin')).alur
    await aturan.tetapkan({ proses: 'UJI', mulai: '2025-05-01', langkah: { step: 'ulang', langsung: true } })
    const found = await refusal(aturan.tetapkan({ proses: 'UJI', mulai: TODAY, langkah: { step: 'periksa', langsung: true } }))
    expect(found.message).toMatch(/“Periksa” tidak dapat ikut langkah sebelumnya: mulai 1 Mei 2025 .* tanpa henti\. Biarkan/)
    await aturan.tetapkan({ proses: 'UJI', mulai: TODAY, selesai: '2025-04-30', langkah: { step: 'periksa', langsung: true } })
    own.close()
  })

  test('all but the administrator and Kasubbag TU', async () => {
    expect((await refusal(set(step({ batas: 2 }), 'rehab'))).message).toBe(
      'Mengatur proses hanya oleh Administrator atau Kasubbag Tata Usaha.',
    )
    expect(await refusal((await as('rehab')).alur.aturan.proses({ proses: 'P4.1' }))).toMatchObject({ code: 'NOT_ALLOWED' })
    await set(step({ batas: 2 }), 'tu')
  })
})

test('periksa names two exceptions over the same days, which no act of the program makes', () => {
  const own = openOffice()
  own.write((ctx) => {
    for (const [mulai, selesai] of [
      ['2025-03-01', '2025-03-31'],
      ['2025-03-31', '2025-04-30'],
    ])
      ctx.run(
        "insert into aturan_proses (proses, macam, sasaran, mulai, selesai, nilai, ditetapkan_pada, ditetapkan_oleh) values ('P4.1', 'batas', 'salurkan', ?, ?, '2', 0, 0)",
        mulai ?? '',
        selesai ?? '',
      )
  })
  expect(own.read(checkWorkflow)).toEqual([{ invariant: 'aturan proses', detail: 'aturan 1 dan 2 (P4.1, salurkan) bertumpuk' }])
  own.close()
})

test('what was one setting for all processes comes over value by value', () => {
  const migrations = readMigrations('resources/migrations')
  const at = migrations.findIndex(({ name }) => name.endsWith('aturan-proses.sql'))
  const raw = openDatabase(':memory:')
  migrate(raw, migrations.slice(0, at), 0)
  const old = (mulai: string, nilai: object) =>
    raw.prepare("insert into pengaturan (kunci, mulai, nilai) values ('aturanProses', ?, ?)").run(mulai, JSON.stringify(nilai))
  old('2024-01-01', { 'P1.1.1': { batas: { 'tindak-lanjut': 3 }, perlu: {}, langsung: { 'teruskan-ke-pimpinan': false } } })
  old('2024-07-01', {
    'P1.1.1': { batas: { 'tindak-lanjut': 4 }, perlu: {}, langsung: {} },
    'P6.3.3': { batas: {}, perlu: { 'setujui-rencana': ['Rencana'] }, langsung: {} },
  })
  migrate(raw, migrations, 0)
  const rows = raw.prepare('select proses, sasaran, mulai, nilai from aturan_proses order by id').raw().all()
  expect(rows).toEqual([
    ['P1.1.1', 'tindak-lanjut', '2024-01-01', '3'],
    ['P1.1.1', 'teruskan-ke-pimpinan', '2024-01-01', 'false'],
    ['P1.1.1', 'tindak-lanjut', '2024-07-01', '4'],
    ['P1.1.1', 'teruskan-ke-pimpinan', '2024-07-01', 'null'],
    ['P6.3.3', 'setujui-rencana', '2024-07-01', '["Rencana"]'],
  ])
  expect(raw.prepare("select count(*) from pengaturan where kunci = 'aturanProses'").pluck().get()).toBe(0)
  raw.close()
})

test('after all of it nothing is wrong with the tables', () => cases.sound())
