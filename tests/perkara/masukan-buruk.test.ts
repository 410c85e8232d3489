import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { processes } from '../../shared/processes.ts'
import type { Process, Step } from '../../shared/workflow/process.ts'
import { dataFolder, ensureFolder } from '../../electron/core/folder.ts'
import { registry } from '../../electron/host/registry.ts'
import { openHttpDoor } from '../../electron/host/http.ts'
import { adoptDefinitions } from '../../electron/workflow/definitions.ts'
import { openCases, refusal, SUBJECT } from './bantu.ts'

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

describe('whose people have gone', () => {
  const { office, open, act, steps, as, sound } = openCases()
  afterAll(() => office.close())
  const personOf = (akun: string) =>
    office.read((ctx) => ctx.get<{ id: number }>('select pegawai_id id from akun where nama_pengguna = ?', akun)?.id ?? 0)
  /** His posts end yesterday and his account is closed, by the administrator. */
  async function leave(akun: string): Promise<void> {
    const admin = await as('admin')
    const pegawaiId = personOf(akun)
    for (const post of await admin.akun.penugasan.list({ pegawaiId }))
      await admin.akun.penugasan.akhiri({ id: post.id, selesai: '2025-03-04', sk: '' })
    const known = (await admin.akun.akun.list()).find((one) => one.namaPengguna === akun)
    await admin.akun.akun.ubah({ id: known?.id ?? 0, ditutup: true })
  }
  const lost = async (id: number) =>
    (await (await as('tu')).alur.tanpaPetugas()).filter((task) => task.subject === SUBJECT && task.subjectId === id)

  test('the opener of a case: it stays where it is, names him, and goes on by his colleagues to its end', async () => {
    const id = await open('rehab.staf', 'P6.4.1.2', { judul: 'Dibuka orang yang pindah' })
    await leave('rehab.staf')
    expect(await refusal((await as('rehab.staf')).perkara.get({ id }))).toMatchObject({ code: 'SIGN_IN_REQUIRED' })
    const rehab = await as('rehab')
    expect(await rehab.perkara.get({ id })).toMatchObject({ dibukaOleh: 'Adi Nugroho Saputro', bolehUbah: true, keadaan: 'berjalan' })
    expect(await lost(id)).toEqual([])
    for (const step of ['kirim-undangan', 'pembinaan', 'susun-laporan']) await act('rehab', id, step)
    expect((await rehab.perkara.get({ id })).keadaan).toBe('selesai')
  })

  test('the person to whom the work is bound: it is shown without petugas, TU gives it to another, who goes on', async () => {
    const id = await open('pptk1', 'P3.2')
    await act('pptk1', id, 'buat-spj')
    await act('bendahara', id, 'terima-spj')
    await act('keuangan', id, 'verifikasi-spj', { hasil: ['tidak sesuai'], catatan: 'Bukti setoran belum ada' })
    await leave('pptk1')
    await act('bendahara', id, 'teruskan-pengembalian')
    const [task] = await lost(id)
    expect(task).toMatchObject({ step: 'perbaiki-spj', pegawaiId: personOf('pptk1'), pada: 'Hendra Kusbiantoro' })
    expect(await refusal(act('pptk2', id, 'perbaiki-spj'))).toMatchObject({
      code: 'TASK_NOT_YOURS',
      message: 'Tugas ini untuk PPTK Hendra Kusbiantoro, bukan untuk Anda.',
    })
    const alamat = { role: 'pptk', unit: null, pegawaiId: personOf('pptk2') }
    expect(await refusal((await as('pptk2')).alur.alamatkan({ taskId: task?.taskId ?? 0, alamat, catatan: 'x' }))).toMatchObject({
      code: 'NOT_ALLOWED',
    })
    await (await as('tu')).alur.alamatkan({ taskId: task?.taskId ?? 0, alamat, catatan: 'PPTK berganti' })
    expect(await lost(id)).toEqual([])
    await act('pptk2', id, 'perbaiki-spj')
    // and what comes back for the same lane goes to him too
    await act('bendahara', id, 'terima-spj')
    await act('keuangan', id, 'verifikasi-spj', { hasil: ['tidak sesuai'], catatan: 'Kuitansi belum ditandatangani' })
    await act('bendahara', id, 'teruskan-pengembalian')
    expect(await lost(id)).toEqual([])
    await act('pptk2', id, 'perbaiki-spj')
    expect(steps(id)).toEqual(['terima-spj'])
    sound()
  })

  test('a post still named in a penugasan whose account is closed: the lane has nobody, and that is said', async () => {
    const id = await open('dayasos', 'P6.4.1.1')
    const admin = await as('admin')
    const first = steps(id)[0] ?? ''
    const lane = (await admin.alur.aturan.proses({ proses: 'P6.4.1.1' })).langkah.find((one) => one.step === first)?.jalur
    const holders = async () =>
      (await admin.alur.aturan.proses({ proses: 'P6.4.1.1' })).jalur.find((one) => one.lane === 'bidang-dayasos-pfm')?.petugas ?? []
    expect(lane).toBe('Bidang Dayasos PFM')
    const before = await holders()
    expect(before.length).toBeGreaterThan(0)
    // those without an account hold their post as before; who had one has gone with it
    office.write((ctx) =>
      ctx.run(
        "delete from jabatan_lane where lane = 'bidang-dayasos-pfm' and jabatan_id not in (select jabatan_id from penugasan where pegawai_id = ?)",
        personOf('dayasos'),
      ),
    )
    expect(await lost(id)).toEqual([])
    const known = (await admin.akun.akun.list()).find((one) => one.namaPengguna === 'dayasos')
    await admin.akun.akun.ubah({ id: known?.id ?? 0, ditutup: true })
    expect(await holders()).toEqual([])
    expect((await lost(id)).map((task) => task.step)).toEqual([first])
    const alamat = { role: 'sekretaris', unit: null, pegawaiId: null }
    await (await as('tu')).alur.alamatkan({ taskId: (await lost(id))[0]?.taskId ?? 0, alamat, catatan: 'Bidang belum ada pejabat' })
    await act('sekretaris', id, first)
    sound()
  })
})

describe('two people at once, each with a window of the same host', () => {
  test('one completes, the other is told by whom and when; nothing happens twice', async () => {
    const { office, open, sound } = openCases()
    const folder = mkdtempSync(join(tmpdir(), 'sekretariat-dua-'))
    writeFileSync(join(folder, 'index.html'), '<p>Sekretariat</p>')
    const door = await openHttpDoor(office.host, { port: 0, web: folder })
    const call = async (cookie: string, path: string, json: object) => {
      const answer = await fetch(`${door.address}/rpc/${path}`, {
        method: 'POST',
        body: JSON.stringify({ json }),
        headers: { 'content-type': 'application/json', 'x-csrf-token': 'orpc', cookie },
      })
      const body = (await answer.json()) as { json: { code?: string; message?: string } }
      return { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '', ok: answer.ok, ...body.json }
    }
    const window = async (namaPengguna: string) => (await call('', 'akun/masuk', { namaPengguna, sandi: 'sekretariat' })).cookie
    const [one, two] = await Promise.all([window('rehab'), window('rehab.staf')])
    for (let round = 0; round < 5; round++) {
      const id = await open('rehab', 'P6.4.1.2')
      const taskId = office.read((ctx) =>
        ctx.get<{ id: number }>(
          'select t.id from tasks t join instances i on i.id = t.instance_id where i.subject_id = ? and t.closed_at is null',
          id,
        ),
      )?.id
      const input = { taskId, hasil: [], catatan: null }
      const told = await Promise.all([call(one, 'alur/selesaikan', input), call(two, 'alur/selesaikan', input)])
      expect(told.filter(({ ok }) => ok)).toHaveLength(1)
      expect(told.find(({ ok }) => !ok)).toMatchObject({
        code: 'TASK_CLOSED',
        message: expect.stringMatching(/^Tugas ini sudah diselesaikan oleh (Jaya Baskara|Adi Nugroho Saputro) pada .*09\.12\.$/) as string,
      })
      const lines = office.read((ctx) => ctx.get("select count(*) n from history where kind = 'complete' and task_id = ?", taskId ?? 0))
      expect(lines).toEqual({ n: 1 })
    }
    sound()
    await door.close()
    office.close()
    rmSync(folder, { recursive: true })
  })
})

describe('a file taken from the disk', () => {
  test('reading says so and what to do, the step that needs it waits, the same file attached again puts it right', async () => {
    const { office, open, act, steps, as } = openCases()
    const folder = dataFolder(office.host.folder)
    ensureFolder(folder)
    const plan = 'Rencana Kegiatan dan Rencana Anggaran Sosialisasi'
    await (
      await as('tu')
    ).alur.aturan.tetapkan({ proses: 'P6.3.3', mulai: '2025-03-05', langkah: { step: 'setujui-rencana', perlu: [plan] } })
    const id = await open('pp', 'P6.3.3')
    await act('pp', id, 'siapkan-rencana')
    const pp = await as('pp')
    const attach = () =>
      pp.berkas.unggah({ subject: SUBJECT, subjectId: id, jenis: 'naskah', nama: 'rencana.png', isi: new Blob([new Uint8Array(PNG)]) })
    const berkas = await attach()
    const dokumen = { id, nama: plan, nomor: '', tanggal: null, bertandaTangan: true, berkasId: berkas.id, lokasi: '' }
    expect((await pp.perkara.tambahDokumen(dokumen)).dokumen).toMatchObject([{ nama: plan, hilang: false }])
    rmSync(join(folder.files, berkas.sha256))
    expect(await refusal(pp.berkas.isi({ id: berkas.id }))).toMatchObject({
      code: 'FILE_MISSING',
      message:
        'rencana.png tidak ada lagi di folder data. Lampirkan lagi berkas yang sama, atau minta Administrator memulihkannya dari cadangan.',
    })
    expect((await pp.perkara.get({ id })).dokumen).toMatchObject([{ nama: plan, hilang: true }])
    const before = office.read((ctx) => ctx.get('select count(*) n from history'))
    expect(await refusal(act('kadis', id, 'setujui-rencana'))).toMatchObject({
      code: 'DOCUMENT_LOST',
      message: `Berkas ${plan} (rencana.png) hilang dari folder data atau dicabut. Lampirkan lagi berkas yang sama, atau catat tempat naskah aslinya.`,
    })
    expect(office.read((ctx) => ctx.get('select count(*) n from history'))).toEqual(before)
    expect((await attach()).id).toBe(berkas.id)
    expect(existsSync(join(folder.files, berkas.sha256))).toBe(true)
    expect((await pp.perkara.get({ id })).dokumen).toMatchObject([{ hilang: false }])
    await pp.berkas.cabut({ id: berkas.id, alasan: 'Salah berkas' })
    expect(await refusal(act('kadis', id, 'setujui-rencana'))).toMatchObject({ code: 'DOCUMENT_LOST' })
    await pp.perkara.tambahDokumen({ ...dokumen, berkasId: null, lokasi: 'Lemari 2' })
    await act('kadis', id, 'setujui-rencana')
    expect(steps(id)).toEqual(['kirim-undangan'])
    office.close()
  })
})

describe('a definition that changed under running cases', () => {
  const old = processes['P6.4.1.2'] as Process
  const { 'kirim-undangan': invite, ...rest } = old.steps
  if (!invite) throw new Error('P6.4.1.2 has lost its first step')

  /** An office whose program may be replaced by the next one, that has this definition of P6.4.1.2. */
  function program() {
    const own = { ...registry, processes: { ...registry.processes } }
    const cases = openCases({ registry: own })
    const next = (changed: Process) => {
      own.processes = { ...own.processes, [old.code]: changed }
      // the next program begins with nothing kept
      cases.office.host.store.kept.clear()
      return cases.office.write((ctx) => adoptDefinitions(ctx))
    }
    return { ...cases, next }
  }

  test('a renamed step takes case, due time, rules of the office and history along; an ended case keeps its own', async () => {
    const { office, open, act, steps, as, next, sound } = program()
    const rehab = await as('rehab')
    const ended = await open('rehab', 'P6.4.1.2')
    for (const step of ['kirim-undangan', 'pembinaan', 'susun-laporan']) await act('rehab', ended, step)
    const id = await open('rehab', 'P6.4.1.2', { judul: 'Berjalan saat versi baru dipasang' })
    await (await as('tu')).alur.aturan.tetapkan({ proses: 'P6.4.1.2', mulai: '2025-03-05', langkah: { step: 'kirim-undangan', batas: 3 } })
    const task = async () => (await rehab.alur.tugas({ subject: SUBJECT })).find((one) => one.subjectId === id)
    const before = await task()
    expect(before?.batas).not.toBeNull()
    const renamed: Step<string> = { ...invite, name: 'Kirim surat undangan' }
    const changed: Process = { ...old, start: 'undang', steps: { undang: renamed, ...rest }, moved: { 'kirim-undangan': 'undang' } }
    expect(next(changed)).toEqual({ moved: 1 })
    expect(await task()).toMatchObject({ step: 'undang', nama: 'Kirim surat undangan', batas: before?.batas, sejak: before?.sejak })
    const { langkah, riwayat } = await (await as('tu')).alur.aturan.proses({ proses: 'P6.4.1.2' })
    expect(langkah.find((one) => one.step === 'undang')?.batas).toMatchObject({ berlaku: 3, masa: { sejak: '2025-03-05' } })
    expect(riwayat).toMatchObject([{ sasaran: 'Kirim surat undangan', nilai: '3 hari kerja', keadaan: 'berlaku' }])
    expect((await rehab.perkara.get({ id })).judul).toBe('Berjalan saat versi baru dipasang')
    const [jalur] = await rehab.alur.jalur({ subject: SUBJECT, subjectId: id })
    expect(jalur?.riwayat.map((line) => line.kind)).toContain('move')
    const [past] = await rehab.alur.jalur({ subject: SUBJECT, subjectId: ended })
    expect(past?.riwayat.find((line) => line.kind === 'complete')?.nama).toBe('Kirim undangan')
    expect(next(changed)).toEqual({ moved: 0 })
    for (const step of ['undang', 'pembinaan', 'susun-laporan']) await act('rehab', id, step)
    expect([steps(id), (await rehab.perkara.get({ id })).keadaan]).toEqual([[], 'selesai'])
    sound()
    office.close()
  })

  test('a step taken out without saying where its cases go: the new program does not begin, and nothing is changed', async () => {
    const { office, open, act, next, sound } = program()
    const id = await open('rehab', 'P6.4.1.2')
    const rows = () => office.read((ctx) => ctx.get('select (select count(*) from history) h, (select count(*) from definitions) d'))
    const before = rows()
    expect(() => next({ ...old, start: 'pembinaan', steps: rest })).toThrow('step kirim-undangan is gone')
    expect(rows()).toEqual(before)
    next(old)
    await act('rehab', id, 'kirim-undangan')
    sound()
    office.close()
  })

  test('a join put in and a step that became parallel: the cases stand where they should and reach the end', async () => {
    const { office, open, act, steps, next, sound } = program()
    const first = await open('rehab', 'P6.4.1.2')
    const second = await open('rehab', 'P6.4.1.2')
    await act('rehab', second, 'kirim-undangan')
    const lane = 'bidang-rpjs'
    const changed: Process = {
      ...old,
      steps: {
        'kirim-undangan': { ...invite, to: 'cabang' } as Step<string>,
        cabang: { name: 'Jalankan serentak', lane, gate: { pembinaan: 'pembinaan', tempat: 'siapkan-tempat' } },
        pembinaan: rest.pembinaan as Step<string>,
        'siapkan-tempat': { name: 'Siapkan tempat', lane, to: 'susun-laporan' },
        'susun-laporan': { ...(rest['susun-laporan'] as Step<string>), waits: ['pembinaan', 'siapkan-tempat'] },
        selesai: rest.selesai as Step<string>,
      },
    }
    expect(next(changed)).toEqual({ moved: 2 })
    expect([steps(first), steps(second)]).toEqual([['kirim-undangan'], ['pembinaan']])
    await act('rehab', second, 'pembinaan')
    await act('rehab', second, 'susun-laporan')
    await act('rehab', first, 'kirim-undangan')
    await act('rehab', first, 'siapkan-tempat')
    expect(steps(first)).toEqual(['pembinaan'])
    await act('rehab', first, 'pembinaan')
    await act('rehab', first, 'susun-laporan')
    expect([steps(first), steps(second)]).toEqual([[], []])
    sound()
    office.close()
  })
})
