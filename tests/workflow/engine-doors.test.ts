import { beforeAll, describe, expect, test } from 'vitest'
import { openOffice, type Client, type TestOffice } from '../support/office.ts'

const names = ['surat', 'tu', 'kadis', 'sekretaris', 'rehab', 'rehab.staf', 'pp', 'admin'] as const
type Name = (typeof names)[number]

let office: TestOffice
let clients: Record<Name, Client>

beforeAll(async () => {
  office = openOffice()
  clients = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await office.as(name)] as const))) as Record<Name, Client>
})

const subject = 'surat_masuk'
const only = async (name: Name) => {
  const [task] = await clients[name].alur.tugas({ bagian: 'saya', subject })
  if (!task) throw new Error(`Nothing waits for ${name}`)
  return task
}

describe('the doors of the engine, through the contract', () => {
  let id: number

  test('a registered letter waits for Kasubbag TU, is counted, and names its record', async () => {
    const { suratMasuk } = clients.surat.persuratan
    const letter = await suratMasuk.register({
      tanggalDiterima: '2025-03-05',
      jamDiterima: '09:00',
      jalur: 'antar',
      pengirimBaru: 'Dinas Kesehatan',
      nomorSurat: '400/12/2025',
      tanggalSurat: '2025-03-03',
      hal: 'Undangan rapat koordinasi',
    })
    id = letter.id
    const task = await only('tu')
    expect(task).toMatchObject({
      subjectId: id,
      step: 'identifikasi-verifikasi',
      judul: 'Undangan rapat koordinasi',
      asal: 'Dinas Kesehatan',
    })
    expect(await clients.tu.alur.hitung()).toMatchObject({ saya: 1, perSubject: { [subject]: 1 } })
    expect((await clients.surat.alur.tugas({ bagian: 'menunggu' })).map((t) => t.taskId)).toEqual([task.taskId])
  })

  test('refusals come over the wire with code and sentence; what another may not do, he may not', async () => {
    const { taskId, instanceId } = await only('tu')
    await expect(clients.pp.alur.selesaikan({ taskId })).rejects.toMatchObject({
      code: 'TASK_NOT_YOURS',
      message: expect.stringContaining('bukan untuk Anda') as string,
    })
    await expect(clients.pp.alur.ambil({ taskId })).rejects.toMatchObject({ code: 'TASK_NOT_YOURS' })
    await expect(
      clients.pp.alur.alamatkan({ taskId, alamat: { role: 'sekretaris', unit: null, pegawaiId: null }, catatan: 'x' }),
    ).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(clients.pp.alur.koreksi({ taskId, ke: 'register-surat', catatan: 'x' })).rejects.toMatchObject({ code: 'MAY_NOT_CORRECT' })
    await expect(clients.pp.alur.batal({ instanceId, catatan: 'x' })).rejects.toMatchObject({ code: 'MAY_NOT_CANCEL' })
    await expect(clients.pp.alur.tanpaPetugas()).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(clients.tu.alur.selesaikan({ taskId, hasil: ['bukan untuk dinas ini'] })).rejects.toMatchObject({ code: 'NOTE_REQUIRED' })
    await expect(clients.tu.alur.selesaikan({ taskId: 999_999 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(clients.surat.alur.tarik({ act: 999_999 })).rejects.toMatchObject({ code: 'NOT_RECALLABLE' })
    await expect(office.anonymous().alur.hitung()).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  })

  test('the path tells each what he may do; a claim and its taking over go through', async () => {
    const [jalur] = await clients.tu.alur.jalur({ subject, subjectId: id })
    expect(jalur?.tugas[0]?.aksi.map((a) => [a.hasil, a.form, a.catatanWajib, a.tambahan])).toEqual([
      [null, 'verifikasiSurat', false, false],
      ['bukan untuk dinas ini', null, true, true],
    ])
    const { taskId } = await only('tu')
    expect(await clients.tu.alur.lihat({ taskId })).toEqual({ ok: true })
    expect(await clients.tu.alur.ambil({ taskId })).toEqual({ ok: true })
    expect((await only('tu')).diambil?.nama).toContain('Sekar')
    const [seen] = await clients.surat.alur.jalur({ subject, subjectId: id })
    expect(seen?.tugas[0]).toMatchObject({ aksi: [], tolakan: { code: 'TASK_NOT_YOURS' } })
    expect(seen?.tugas[0]?.dilihatPada).not.toBeNull()
    const act = seen?.riwayat.find((l) => l.kind === 'complete')?.act ?? 0
    await expect(clients.surat.alur.tarik({ act })).rejects.toMatchObject({ code: 'ALREADY_OPENED' })
  })

  test('out of the office’s hands: bukan untuk dinas ini ends it, and is taken back the same day', async () => {
    const { taskId } = await only('tu')
    const { act } = await clients.tu.alur.selesaikan({ taskId, hasil: ['bukan untuk dinas ini'], catatan: 'Untuk Dinas Pendidikan' })
    const [ended] = await clients.tu.alur.jalur({ subject, subjectId: id })
    expect(ended).toMatchObject({ berakhirSebagai: 'selesai', token: [] })
    const back = await clients.tu.alur.tarik({ act, catatan: 'Salah baca' })
    expect(back.dibuka).toMatchObject([{ step: 'identifikasi-verifikasi', nama: 'Identifikasi dan verifikasi surat', mine: true }])
  })
})
