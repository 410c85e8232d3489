import { expect, test, type Page } from '@playwright/test'
import { answered, ask, leave, signIn } from './support.ts'

const RECEIVER = { role: 'bidang-seksi', unit: 'bidang-pp', pegawaiId: null, penanggungJawab: false, untukDiketahui: false, batas: null }

async function taskOf(page: Page, subjectId: number): Promise<number> {
  const paths = await ask<{ tugas: { taskId: number; aksi: unknown[]; dicatatUntuk: unknown[] }[] }[]>(page, 'alur/jalur', {
    subject: 'surat_masuk',
    subjectId,
  })
  const task = paths.at(-1)?.tugas.find((each) => each.aksi.length > 0 && each.dicatatUntuk.length === 0)
  if (!task) throw new Error('no task of his own')
  return task.taskId
}

/** A letter of the test's own that has come to the Sekretaris. */
async function atSekretaris(surat: Page, tu: Page, kadis: Page, hal: string): Promise<number> {
  const isian = {
    tanggalDiterima: '2025-03-05',
    jamDiterima: '09:12',
    jalur: 'antar',
    pengirimBaru: `Dinas ${hal}`,
    nomorSurat: `400/${hal}`,
    tanggalSurat: '2025-03-04',
    hal,
    kodeKlasifikasi: '400.2.2.1',
    jenisNaskah: 'surat dinas',
  }
  const { id, pengirimId } = await ask<{ id: number; pengirimId: number }>(surat, 'persuratan/suratMasuk/register', isian)
  const verified = { ...isian, pengirimBaru: null, pengirimId, versi: 1 }
  await ask(tu, 'alur/selesaikan', { taskId: await taskOf(tu, id), isi: verified })
  await ask(kadis, 'alur/selesaikan', {
    taskId: await taskOf(kadis, id),
    isi: { penerima: [RECEIVER], instruksi: ['Proses lebih lanjut'], catatan: '' },
  })
  return id
}

const rowOf = (page: Page, hal: string) => page.getByRole('grid', { name: 'Tugas' }).getByRole('row').filter({ hasText: hal })

test('several letters are received by one press, taken back by one, and the next task follows', async ({ browser }) => {
  const [surat, tu, kadis] = [await signIn(browser, 'surat'), await signIn(browser, 'tu'), await signIn(browser, 'kadis')]
  const sekretaris = await signIn(browser, 'sekretaris')
  const stamp = Date.now().toString(36)
  const hals = [`Bersama ${stamp}a`, `Bersama ${stamp}b`]
  for (const hal of hals) await atSekretaris(surat, tu, kadis, hal)

  // they came without reloading, and the bell tells so
  for (const hal of hals) await expect(rowOf(sekretaris, hal)).toBeVisible()
  await expect(sekretaris.getByRole('button', { name: 'Pemberitahuan, ada yang baru' })).toBeVisible()

  await sekretaris.getByRole('button', { name: /^Surat masuk \d+$/ }).click()
  const grid = sekretaris.getByRole('grid', { name: 'Tugas' })
  await grid.getByRole('row').and(sekretaris.locator('[tabindex="0"]')).focus()
  await sekretaris.keyboard.press('End')
  await sekretaris.keyboard.press('Space')
  await sekretaris.keyboard.press('ArrowUp')
  await sekretaris.keyboard.press('Space')
  await expect(sekretaris.getByRole('button', { name: 'Terima 2 sekaligus' })).toBeVisible()
  await answered(sekretaris, 'alur/selesaikanBersama', () => sekretaris.keyboard.press('Control+Enter'))
  for (const hal of hals) await expect(rowOf(sekretaris, hal)).toHaveCount(0)
  await answered(sekretaris, 'alur/tarikBersama', () => sekretaris.keyboard.press('Control+z'))
  for (const hal of hals) await expect(rowOf(sekretaris, hal)).toBeVisible()

  // one done on its own page: the next one of the list is open
  await sekretaris.keyboard.press('End')
  await sekretaris.keyboard.press('ArrowUp')
  await sekretaris.keyboard.press('Enter')
  const title = sekretaris.getByRole('heading', { level: 1, name: /^Bersama/ })
  await expect(title).toBeVisible()
  await expect(sekretaris.getByRole('button', { name: /^Terima surat berdisposisi/ })).toBeVisible()
  const opened = await title.textContent()
  const other = hals.find((hal) => hal !== opened) ?? ''
  await answered(sekretaris, 'alur/selesaikan', () => sekretaris.keyboard.press('Control+Enter'))
  await expect(sekretaris.getByRole('heading', { level: 1, name: other })).toBeVisible()
  for (const page of [surat, tu, kadis, sekretaris]) await leave(page)
})

const MORNING = [
  ['belum-didisposisi', 'Belum didisposisi'],
  ['belum-didistribusi', 'Belum didistribusi'],
  ['belum-ditindaklanjuti', 'Belum ditindaklanjuti'],
  ['terlambat', 'Terlambat'],
] as const

test('two keys open the oldest letter of each morning list', async ({ browser }) => {
  const tu = await signIn(browser, 'tu')
  for (const [n, [tampilan, name]] of MORNING.entries()) {
    const { baris } = await ask<{ baris: { id: number }[] }>(tu, 'persuratan/suratMasuk/list', {
      tampilan,
      mulai: 0,
      jumlah: 1,
      urut: { kolom: 'nomorAgenda', arah: 'naik' },
    })
    await expect(tu.getByRole('button', { name: new RegExp(`^${name} \\d`) })).toBeVisible()
    await tu.keyboard.press(String(n + 1))
    const grid = tu.getByRole('grid', { name: 'Daftar surat masuk' })
    await expect(grid.getByRole('row', { selected: true })).toBeFocused()
    await expect(tu.getByRole('tab', { name, selected: true })).toBeVisible()
    await tu.keyboard.press('Enter')
    await expect(tu, name).toHaveURL(new RegExp(`surat-masuk/${baris[0]?.id ?? 0}$`))
    await tu.keyboard.press('Alt+1')
    await expect(tu.getByRole('heading', { level: 1, name: 'Tugas saya' })).toBeVisible()
  }
  await leave(tu)
})

test('the chart at home counts as the board does, and each of its bars opens its list', async ({ browser }) => {
  const tu = await signIn(browser, 'tu')
  const { baris, semua } = await ask<{
    baris: { nama: string; jumlah: number; batas: Record<string, number> }[]
    semua: { jumlah: number }
  }>(tu, 'persuratan/papan/isi', undefined)
  await expect(tu.getByRole('button', { name: `Semua: ${semua.jumlah} surat` })).toBeVisible()
  const late = baris.find(({ batas }) => (batas.terlambat ?? 0) > 0)
  if (!late) throw new Error('a late letter')
  for (const [name, count] of [
    [`${late.nama}: ${late.jumlah} surat`, late.jumlah],
    [`${late.batas.terlambat} lewat batas di ${late.nama}`, late.batas.terlambat ?? 0],
    [`Semua: ${semua.jumlah} surat`, semua.jumlah],
  ] as const) {
    await tu.getByRole('button', { name, exact: true }).press('Enter')
    await expect(tu.getByRole('grid', { name: 'Daftar surat masuk' })).toHaveAttribute('aria-rowcount', String(count + 1))
    await tu.keyboard.press('Alt+1')
  }
  await leave(tu)
  const bidang = await signIn(browser, 'rehab.staf')
  await expect(bidang.getByText('Saya menunggu').first()).toBeVisible()
  await expect(bidang.getByText('Surat masuk belum selesai')).toHaveCount(0)
  await leave(bidang)
})

test('a count of the board opens the list of exactly these letters', async ({ browser }) => {
  const tu = await signIn(browser, 'tu')
  await tu.keyboard.press('Alt+2')
  await tu.getByRole('link', { name: 'Papan' }).press('Enter')
  const board = tu.getByRole('grid', { name: 'Surat masuk yang belum selesai, per unit' })
  const count = board.getByRole('button', { name: /^Bidang PPHA, batas|^Bidang PPHA, terlambat/ })
  await expect(board.locator(':focus')).toHaveCount(1)
  const words = (await count.getAttribute('aria-label')) ?? ''
  await tu.keyboard.press('ArrowDown')
  await count.press('Enter')
  const many = Number(/: (\d+) surat/.exec(words)?.[1])
  await expect(tu.getByRole('grid', { name: 'Daftar surat masuk' })).toHaveAttribute('aria-rowcount', String(many + 1))
  await expect(tu.getByRole('button', { name: 'Papan Bidang PPHA, terlambat', exact: true })).toBeVisible()
  await tu.getByRole('button', { name: /Hapus saringan Papan/ }).press('Enter')
  await expect(tu.getByRole('grid', { name: 'Daftar surat masuk' })).not.toHaveAttribute('aria-rowcount', String(many + 1))
  await leave(tu)
})
