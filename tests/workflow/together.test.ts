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

test('a trial says of each record why it is refused, and writes nothing', async () => {
  const office = openLetters()
  const ids = await diSekretaris(office, 3)
  const surat = await office.as('surat')
  const fresh = await surat.persuratan.suratMasuk.register(isian(office))
  const sekretaris = await office.as('sekretaris')
  const asked = { subject: 'surat_masuk', subjectIds: [...ids, fresh.id], step: 'teruskan-ke-tu' }
  const before = office.read((ctx) => ctx.get('select count(*) n, max(id) id from audit'))
  const { tugas, ditolak } = await sekretaris.alur.ujiBersama(asked)
  expect(ditolak).toEqual([{ subjectId: fresh.id, nomor: fresh.nomorAgenda.teks, pesan: 'Tidak sedang menunggu Anda pada langkah ini.' }])
  expect(office.read((ctx) => ctx.get('select count(*) n, max(id) id from audit'))).toEqual(before)
  expect(await sekretaris.alur.tugas({})).toHaveLength(3)
  expect(await sekretaris.alur.ujiBersama(asked)).toEqual({ tugas, ditolak })
  const { acts } = await sekretaris.alur.selesaikanBersama({ taskIds: tugas })
  expect(acts).toHaveLength(3)
  const tu = await office.as('tu')
  const verify = await tu.alur.ujiBersama({ subject: 'surat_masuk', subjectIds: [fresh.id], step: 'identifikasi-verifikasi' })
  expect(verify.ditolak[0]?.pesan).toContain('satu per satu')
  utuh(office)
})

test('a batch of papers says beforehand which cannot be made', async () => {
  const office = openLetters()
  const surat = await office.as('surat')
  const open = await surat.persuratan.suratMasuk.register(isian(office))
  const gone = await surat.persuratan.suratMasuk.register(isian(office))
  await (await office.as('tu')).persuratan.suratMasuk.batal({ id: gone.id, alasan: 'salah alamat' })
  const secret = await surat.persuratan.suratMasuk.register(isian(office, { keamanan: 'R' }))
  const tu = await office.as('tu')
  expect(await tu.dokumen.uji({ dokumen: 'lembar-disposisi', id: [open.id, gone.id, secret.id] })).toEqual([
    { id: gone.id, pesan: expect.stringContaining('Nomor agendanya batal.') as string },
    { id: secret.id, pesan: expect.stringContaining('hanya dapat dibuka oleh yang namanya tercantum') as string },
  ])
  office.close()
})
