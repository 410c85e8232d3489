import { expect, test } from 'vitest'
import { isian, kerjakan, openLetters, pp, tanpaId, tugasDi, utuh } from '../persuratan/bantu.ts'

/** Letters that wait at the Sekretaris to be received and forwarded. */
async function diSekretaris(office: ReturnType<typeof openLetters>, jumlah: number, lain = {}) {
  const surat = await office.as('surat')
  const tu = await office.as('tu')
  const kadis = await office.as('kadis')
  const ids: number[] = []
  for (let n = 0; n < jumlah; n++) {
    const { id } = await surat.persuratan.suratMasuk.register(isian(office, lain))
    await kerjakan(tu, id, 'identifikasi-verifikasi', tanpaId(await tu.persuratan.suratMasuk.get({ id })))
    await kerjakan(kadis, id, 'disposisi', { penerima: [pp], instruksi: ['Proses lebih lanjut'], catatan: '' })
    ids.push(id)
  }
  return ids
}

test('several letters are received by one press, and one press takes them back', async () => {
  const office = openLetters()
  const ids = await diSekretaris(office, 3)
  const sekretaris = await office.as('sekretaris')
  const mine = await sekretaris.alur.tugas({})
  expect(mine.every((task) => task.bersama)).toBe(true)
  const { acts } = await sekretaris.alur.selesaikanBersama({ taskIds: mine.map((task) => task.taskId) })
  expect(new Set(acts).size).toBe(3)
  expect(await sekretaris.alur.tugas({})).toEqual([])
  const tu = await office.as('tu')
  for (const id of ids) expect(await tugasDi(tu, id, 'pilah-surat')).toBeGreaterThan(0)
  await sekretaris.alur.tarikBersama({ acts })
  expect((await sekretaris.alur.tugas({})).map((task) => task.subjectId).sort()).toEqual([...ids].sort())
  utuh(office)
})

test('one that is refused stops them all, and is named', async () => {
  const office = openLetters()
  await diSekretaris(office, 3)
  const sekretaris = await office.as('sekretaris')
  const tasks = await sekretaris.alur.tugas({})
  await sekretaris.alur.selesaikan({ taskId: tasks[1]?.taskId ?? 0, isi: { catatan: '' } })
  await expect(sekretaris.alur.selesaikanBersama({ taskIds: tasks.map((task) => task.taskId) })).rejects.toMatchObject({
    code: 'SOME_REFUSED',
    data: { semua: 3, ditolak: [{ nomor: tasks[1]?.nomor, pesan: expect.stringContaining('sudah diselesaikan') as string }] },
  })
  expect(await sekretaris.alur.tugas({})).toHaveLength(2)
  utuh(office)
})

test('only alike steps that ask nothing go together, and only by whom each is addressed to', async () => {
  const office = openLetters()
  const [first] = await diSekretaris(office, 1)
  const surat = await office.as('surat')
  const { id } = await surat.persuratan.suratMasuk.register(isian(office))
  const tu = await office.as('tu')
  const verify = await tugasDi(tu, id, 'identifikasi-verifikasi')
  const receive = await tugasDi(await office.as('sekretaris'), first ?? 0, 'teruskan-ke-tu')
  expect((await tu.alur.tugas({})).find((task) => task.taskId === verify)?.bersama).toBe(false)
  await expect(tu.alur.selesaikanBersama({ taskIds: [verify] })).rejects.toMatchObject({ code: 'ONE_BY_ONE' })
  await expect(tu.alur.selesaikanBersama({ taskIds: [verify, receive] })).rejects.toMatchObject({ code: 'NOT_ALIKE' })
  const rehab = await office.as('rehab')
  await expect(rehab.alur.selesaikanBersama({ taskIds: [receive] })).rejects.toMatchObject({
    code: 'SOME_REFUSED',
    data: { ditolak: [{ nomor: '', pesan: expect.stringContaining('bukan untuk Anda') as string }] },
  })
})
