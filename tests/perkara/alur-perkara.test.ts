import { afterAll, describe, expect, test } from 'vitest'
import { processes } from '../../shared/processes.ts'
import { startersOf } from '../../shared/workflow/available.ts'
import { isLane, type Lane } from '../../shared/lanes.ts'
import { graphOf } from '../../shared/workflow/graph.ts'
import { actionsOf, PLAIN_CASE, workOf, type Action, type Process } from '../../shared/workflow/process.ts'
import { openCases, refusal, SUBJECT } from './bantu.ts'

const cases = openCases()
const { office, open, act, steps, as } = cases
afterAll(() => office.close())

const ended = (id: number) =>
  office.read(
    (ctx) => ctx.get<{ as: string | null }>('select ended_as "as" from instances where subject = ? and subject_id = ?', SUBJECT, id)?.as,
  )

describe('cases go from inbox to inbox', () => {
  test('P4.1: from the surat tugas to the report, with the team on paper and the Walikota outside', async () => {
    const id = await open('rehab', 'P4.1', { pihak: [{ nama: 'Sumiati', nik: null, alamat: '', keterangan: '' }] })
    await act('rehab', id, 'buat-surat-tugas')
    const mine = await (await as('rehab')).alur.tugas({ bagian: 'dicatat', subject: SUBJECT })
    expect(mine.map((task) => task.step)).toContain('verval')
    await act('rehab', id, 'verval', { padaTanggal: '2025-03-04' })
    await act('rehab', id, 'susun-laporan-verval')
    expect(await refusal(act('rehab', id, 'nilai-hasil', { hasil: ['tidak sesuai'] }))).toMatchObject({ code: 'NOTE_REQUIRED' })
    await act('rehab', id, 'nilai-hasil', { hasil: ['sesuai'] })
    await act('rehab', id, 'input-penerima')
    await act('rehab.staf', id, 'usul-penetapan')
    const outside = await (await as('rehab')).alur.tugas({ bagian: 'luar', subject: SUBJECT })
    expect(outside.map((task) => [task.step, task.luar])).toContainEqual(['tetapkan', 'Walikota'])
    await act('rehab', id, 'tetapkan', { padaTanggal: '2025-03-03', catatan: 'SK 188.45/12/2025' })
    await act('rehab', id, 'verifikasi-akhir')
    await act('rehab', id, 'salurkan')
    await act('rehab', id, 'susun-laporan')
    expect([steps(id), ended(id)]).toEqual([[], 'selesai'])
    const [jalur] = await (await as('rehab')).alur.jalur({ subject: SUBJECT, subjectId: id })
    const decree = jalur?.riwayat.find((line) => line.step === 'tetapkan')
    expect(decree).toMatchObject({ padaTanggal: '2025-03-03', catatan: 'SK 188.45/12/2025' })
  })

  test('P6.4.2.1: what the province sends back goes round with its reason, and the licence is refused', async () => {
    const id = await open('dayasos', 'P6.4.2.1')
    await act('dayasos', id, 'ajukan-permohonan')
    await act('dayasos', id, 'verifikasi-syarat', { hasil: ['kurang lengkap'], catatan: 'Akta pendirian belum ada' })
    await act('dayasos', id, 'lengkapi-syarat')
    await act('dayasos', id, 'verifikasi-syarat', { hasil: ['lengkap'] })
    await act('dayasos', id, 'buat-rekomendasi')
    expect(steps(id)).toEqual(['verifikasi-provinsi'])
    await act('dayasos', id, 'verifikasi-provinsi', { hasil: ['ada kekurangan'], catatan: 'Daftar pengurus kurang' })
    await act('dayasos', id, 'terima-pengembalian')
    await act('dayasos', id, 'lengkapi-syarat')
    await act('dayasos', id, 'verifikasi-syarat', { hasil: ['lengkap'] })
    await act('dayasos', id, 'buat-rekomendasi')
    await act('dayasos', id, 'verifikasi-provinsi', { hasil: ['lengkap'] })
    await act('dayasos', id, 'survei-kelayakan', { hasil: ['tidak memenuhi syarat'], catatan: 'Bangunan belum layak' })
    expect(ended(id)).toBe('selesai')
    const [jalur] = await (await as('dayasos')).alur.jalur({ subject: SUBJECT, subjectId: id })
    expect(jalur?.selesai.find((step) => step.step === 'verifikasi-syarat')?.kali).toBe(2)
    expect(jalur?.riwayat.flatMap((line) => line.catatan ?? [])).toEqual([
      'Akta pendirian belum ada',
      'Daftar pengurus kurang',
      'Bangunan belum layak',
    ])
  })

  test('P4.2.1: two kinds of help at once; the report waits for both', async () => {
    const id = await open('ppha.staf', 'P4.2.1')
    for (const step of ['lapor', 'isi-format', 'identifikasi', 'jelaskan-layanan']) await act('ppha.staf', id, step)
    await act('ppha.staf', id, 'tentukan-penanganan', { hasil: ['psikolog', 'advokat'] })
    expect(steps(id)).toEqual(['tangani-psikolog', 'tangani-advokat'])
    await act('ppha.staf', id, 'tangani-advokat')
    expect(steps(id)).toEqual(['tangani-psikolog'])
    await act('ppha.staf', id, 'tangani-psikolog')
    expect(steps(id)).toEqual(['lapor-ketua'])
    await act('ppha.staf', id, 'lapor-ketua')
    await act('ppha', id, 'instruksi-ketua')
    for (const step of ['buat-berkas', 'panggil-terlapor', 'catat-keterangan']) await act('ppha.staf', id, step)
    await act('ppha.staf', id, 'mediasi', { hasil: ['berhasil'] })
    expect(ended(id)).toBe('selesai')
  })

  test('P5.1.2: the family is sought while the client is assessed; the decision waits for both, once', async () => {
    const id = await open('rehab.staf', 'P5.1.2')
    for (const step of ['terima-klien', 'identifikasi-awal', 'periksa-kesehatan']) await act('rehab.staf', id, step)
    await act('rehab.staf', id, 'cek-identitas', { hasil: ['identitas tidak diketahui'] })
    await act('rehab.staf', id, 'identifikasi-kependudukan')
    expect(steps(id)).toEqual(['tracing', 'asesmen'])
    await act('rehab.staf', id, 'tracing')
    expect(steps(id)).toEqual(['asesmen'])
    for (const step of ['asesmen', 'lapor-asesmen']) await act('rehab.staf', id, step)
    expect(await refusal(act('rehab.staf', id, 'teruskan-kadis'))).toMatchObject({ code: 'TASK_NOT_YOURS' })
    await act('rehab', id, 'teruskan-kadis')
    await act('rehab', id, 'cek-rapat-kasus', { hasil: ['belum ada solusi sosial terbaik'] })
    for (const step of ['rapat-kasus', 'buat-rujukan', 'rehabilitasi']) await act('rehab.staf', id, step)
    expect(steps(id)).toEqual(['cek-keluarga'])
    await act('rehab.staf', id, 'cek-keluarga', { hasil: ['keluarga tidak ditemukan'] })
    for (const step of ['monev', 'terminasi']) await act('rehab.staf', id, step)
    expect(ended(id)).toBe('selesai')
  })

  test('P4.5.2.1: the volunteers are recorded, the Kepala Dinas consents, and what was said too early is taken back', async () => {
    const id = await open('rehab', 'P4.5.2.1', { judul: 'Banjir Kelurahan Mayangan' })
    for (const step of ['informasi-bencana', 'tugaskan-tagana', 'asesmen', 'laporkan-asesmen']) await act('rehab', id, step)
    await act('rehab', id, 'nilai-kebutuhan', { hasil: ['tidak perlu'] })
    expect(ended(id)).toBe('selesai')
    const client = await as('rehab')
    const last = async () =>
      (await client.alur.jalur({ subject: SUBJECT, subjectId: id }))[0]?.riwayat.findLast((line) => line.dapatDitarik)
    await client.alur.tarik({ act: (await last())?.act ?? 0 })
    expect([steps(id), ended(id)]).toEqual([['nilai-kebutuhan'], null])
    await act('rehab', id, 'nilai-kebutuhan', { hasil: ['perlu'] })
    await act('rehab', id, 'ajukan-usulan')
    await act('rehab', id, 'teruskan-usulan')
    await act('kadis', id, 'setujui')
    for (const step of ['selenggarakan', 'serahkan-makanan', 'susun-laporan', 'terima-laporan']) await act('rehab', id, step)
    expect(ended(id)).toBe('selesai')
  })

  test('P2.1.2: two bidang work at their own pace, the review waits for both', async () => {
    const unit = (kode: string) => ({ lane: 'bidang-seksi', unit: kode, pegawaiId: null })
    const id = await open('program', 'P2.1.2', { penerima: [unit('bidang-pp'), unit('bidang-rpjs')] })
    await act('program', id, 'pemetaan-data-awal')
    expect(steps(id)).toEqual(['inventarisasi-data-awal', 'inventarisasi-data-awal'])
    expect(await refusal(act('dayasos', id, 'inventarisasi-data-awal'))).toMatchObject({ code: 'TASK_NOT_YOURS' })
    for (const step of ['inventarisasi-data-awal', 'sinkronisasi', 'susun-rancangan']) await act('pp', id, step, { unit: 'bidang-pp' })
    expect(steps(id)).toEqual(['inventarisasi-data-awal'])
    for (const step of ['inventarisasi-data-awal', 'sinkronisasi', 'susun-rancangan']) await act('rehab', id, step, { unit: 'bidang-rpjs' })
    expect(steps(id)).toEqual(['review'])
    await act('program', id, 'review', { padaTanggal: '2025-03-05' })
    await act('pp', id, 'perbaiki-finalisasi', { unit: 'bidang-pp' })
    await act('rehab', id, 'perbaiki-finalisasi', { unit: 'bidang-rpjs' })
    await act('sekretaris', id, 'tetapkan')
    expect(ended(id)).toBe('selesai')
  })

  test('P3.2: a return by way of the Bendahara, then two kinds of SPJ that end together', async () => {
    const id = await open('pptk1', 'P3.2')
    await act('pptk1', id, 'buat-spj')
    await act('bendahara', id, 'terima-spj')
    await act('keuangan', id, 'verifikasi-spj', { hasil: ['tidak sesuai'], catatan: 'Bukti setoran pajak belum ada' })
    await act('bendahara', id, 'teruskan-pengembalian')
    expect(await refusal(act('pptk2', id, 'perbaiki-spj'))).toMatchObject({ code: 'TASK_NOT_YOURS' })
    await act('pptk1', id, 'perbaiki-spj')
    await act('bendahara', id, 'terima-spj')
    await act('keuangan', id, 'verifikasi-spj', { hasil: ['sesuai'] })
    expect(steps(id)).toEqual(['tanda-tangan-administratif', 'tanda-tangan-fungsional'])
    await act('keuangan', id, 'tanda-tangan-administratif')
    await act('keuangan', id, 'arsip-administratif')
    await act('kadis', id, 'tanda-tangan-fungsional')
    await act('bendahara', id, 'sampaikan-fungsional')
    expect(ended(id)).toBeNull()
    await act('keuangan', id, 'arsip-salinan-fungsional')
    expect(ended(id)).toBe('selesai')
  })
})

describe('every leaf runs through the contract, each step by its own people', () => {
  const plain = Object.values(processes).filter((process) => process.subject === PLAIN_CASE)

  /** Accounts by the lanes that they hold today. */
  const holders = office.read((ctx) =>
    Map.groupBy(
      ctx.all<{ akun: string; lane: string; unit: string | null }>(
        `select distinct a.nama_pengguna akun, l.lane, j.unit from akun a join penugasan p on p.pegawai_id = a.pegawai_id
         join jabatan j on j.id = p.jabatan_id join jabatan_lane l on l.jabatan_id = j.id where p.mulai <= '2025-03-05'
         and ifnull(p.selesai, '9999') >= '2025-03-05' order by a.id`,
      ),
      (row) => row.lane,
    ),
  )
  const accountOf = (lane: Lane | undefined) => lane && holders.get(lane)?.[0]?.akun

  /** The ASN of whom a case speaks. */
  const asn = office.read((ctx) => ({
    lane: 'asn',
    unit: null,
    pegawaiId: ctx.get<{ id: number }>("select pegawai_id id from akun where nama_pengguna = 'surat'")?.id ?? 0,
  }))

  interface OpenTask {
    readonly id: number
    readonly step: string
    readonly pegawaiId: number | null
    readonly unit: string | null
  }
  const firstTask = (id: number) =>
    office.read((ctx) =>
      ctx.get<OpenTask>(
        `select t.id, t.step, t.pegawai_id pegawaiId, t.unit from tasks t join instances i on i.id = t.instance_id where i.subject = ? and i.subject_id = ?
         and t.closed_at is null and t.opened_at is not null order by t.id limit 1`,
        SUBJECT,
        id,
      ),
    )
  const ownerOf = (task: OpenTask) =>
    office.read((ctx) =>
      task.pegawaiId === null
        ? undefined
        : ctx.get<{ akun: string }>('select nama_pengguna akun from akun where pegawai_id = ?', task.pegawaiId)?.akun,
    )
  const unitHolder = (task: OpenTask, lane: Lane) => holders.get(lane)?.find((row) => task.unit === null || row.unit === task.unit)?.akun

  /** The document that a step needs, on paper. */
  const keep = async (id: number, doc: string) => {
    const nama = doc.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
    const client = await as('tu')
    const dokumen = { id, nama, nomor: '', tanggal: null, bertandaTangan: true, berkasId: null, lokasi: 'Lemari' }
    if (!(await client.perkara.get({ id })).dokumen.some((one) => one.nama === nama)) await client.perkara.tambahDokumen(dokumen)
  }

  async function finish(
    process: Process,
    id: number,
    choose: (actions: Action[], step: string) => Action | undefined,
  ): Promise<Set<string>> {
    const passed = new Set<string>()
    for (let task = firstTask(id); task; task = firstTask(id)) {
      if (passed.size > 200) throw new Error(`${process.code} does not end`)
      const step = workOf(process, task.step)
      const lane = isLane(step.lane) ? step.lane : step.recordedBy
      for (const nama of step.needs ?? []) await keep(id, nama)
      const akun = ownerOf(task) ?? (lane && unitHolder(task, lane)) ?? accountOf(step.recordedBy)
      if (!akun) throw new Error(`Nobody does ${process.code}/${task.step}`)
      const action = choose(
        actionsOf(step).filter((one) => !one.beyondMap),
        task.step,
      )
      const theirs = [step.lane, step.recordedBy, ...(step.with ?? [])].flatMap((one) => (one ? (holders.get(one) ?? []) : []))
      const outsider = ['surat', 'gaji'].find((one) => one !== akun && !theirs.some((holder) => holder.akun === one)) ?? 'pptk1'
      const stranger = await refusal(
        (await as(outsider)).alur.selesaikan({ taskId: task.id, hasil: action?.outcome ? [action.outcome] : [] }),
      )
      expect(['TASK_NOT_YOURS', 'MUST_BE_ANOTHER'], `${process.code}/${task.step} as ${outsider}`).toContain(stranger.code)
      await (await as(akun)).alur.selesaikan({ taskId: task.id, hasil: action?.outcome ? [action.outcome] : [], catatan: 'Uji' })
      passed.add(`${task.step}>${action?.way.to ?? ''}`)
    }
    return passed
  }

  test.each(plain.map((process) => [process.code, process] as const))('%s', async (code, process) => {
    const starter = startersOf(process).map(accountOf).find(Boolean)
    if (!starter) throw new Error(`Nobody opens ${code}`)
    const penerima = Object.values(process.steps).some((step) => step.lane === 'asn' && !('gate' in step) && !('end' in step)) ? [asn] : []
    const first = await open(starter, code, { penerima })
    const passed = await finish(process, first, (actions) => actions[0])
    expect(ended(first)).toBe('selesai')
    // the second time every decision goes its last way first, then one that leads on
    const second = await open(starter, code, { penerima })
    const seen = new Set<string>()
    await finish(process, second, (actions, step) => {
      const again = seen.has(step)
      seen.add(step)
      return again ? actions.find((one) => !graphOf(process).isReturn(step, one.way.to)) : actions.at(-1)
    })
    expect(ended(second)).toBe('selesai')
    expect(passed.size).toBeGreaterThan(0)
  })
})

test('after all of it nothing is wrong with the tables', () => cases.sound())
