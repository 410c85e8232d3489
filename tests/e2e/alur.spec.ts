import { expect, test, type Browser, type Page } from '@playwright/test'

/** Signs in at a computer of one's own. */
async function signIn(browser: Browser, name: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'id-ID' })).newPage()
  await page.goto('/')
  await page.getByRole('textbox', { name: 'Nama pengguna' }).fill(name)
  await page.getByRole('textbox', { name: 'Kata sandi' }).fill('sekretariat')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Tugas saya' })).toBeVisible()
  return page
}

/** Asks the host as the person of the page, to lay the letters of a test out. */
async function ask<T>(page: Page, path: string, input: unknown): Promise<T> {
  const answer = await page.evaluate(
    async ([to, json]) => {
      const response = await fetch(`/rpc/${String(to)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrf-token': 'orpc' },
        body: JSON.stringify({ json }),
      })
      return { ok: response.ok, body: await response.text() }
    },
    [path, input],
  )
  if (!answer.ok) throw new Error(`${path}: ${answer.body}`)
  return (JSON.parse(answer.body) as { json: T }).json
}

const RECEIVER = { pegawaiId: null, penanggungJawab: false, untukDiketahui: false, batas: null }
const pp = { ...RECEIVER, role: 'bidang-seksi', unit: 'bidang-pp' }
const rehab = { ...RECEIVER, role: 'bidang-seksi', unit: 'bidang-rpjs' }

type Step = 'catat' | 'verifikasi' | 'disposisi' | 'teruskan' | 'pilah' | 'distribusi'

interface Office {
  surat: Page
  tu: Page
  kadis: Page
  sekretaris: Page
}

interface Letter {
  id: number
  hal: string
}

async function taskOf(page: Page, id: number): Promise<number> {
  const paths = await ask<{ tugas: { taskId: number; aksi: unknown[]; dicatatUntuk: unknown[] }[] }[]>(page, 'alur/jalur', {
    subject: 'surat_masuk',
    subjectId: id,
  })
  const task = paths.at(-1)?.tugas.find((each) => each.aksi.length > 0 && each.dicatatUntuk.length === 0)
  if (!task) throw new Error('no task of his own')
  return task.taskId
}

async function complete(page: Page, id: number, isi: unknown) {
  await ask(page, 'alur/selesaikan', { taskId: await taskOf(page, id), hasil: [], catatan: null, isi })
}

const EVERY: readonly Step[] = ['catat', 'verifikasi', 'disposisi', 'teruskan', 'pilah', 'distribusi']

/** A letter of the test's own, brought as far as asked through the contract as the people who do it. */
async function letter(
  office: Office,
  upTo: Step,
  part: Record<string, unknown> = {},
  penerima: readonly unknown[] = [pp],
): Promise<Letter> {
  const stamp = `${Date.now()}${Math.random().toString(36).slice(2, 6)}`
  const hal = `Alur ${stamp}`
  const isian = {
    tanggalDiterima: '2025-03-05',
    jamDiterima: '09:12',
    jalur: 'antar',
    pengirimBaru: `Dinas ${stamp}`,
    nomorSurat: `400/${stamp}`,
    tanggalSurat: '2025-03-04',
    hal,
    jenisNaskah: 'surat dinas',
    kodeKlasifikasi: '400.2.2.1',
    ...part,
  }
  const { id } = await ask<{ id: number }>(office.surat, 'persuratan/suratMasuk/register', isian)
  for (const step of EVERY.slice(1, EVERY.indexOf(upTo) + 1)) {
    if (step === 'verifikasi') {
      const now = await ask<{ versi: number; pengirimId: number }>(office.tu, 'persuratan/suratMasuk/buka', { id })
      await complete(office.tu, id, { versi: now.versi, ...isian, pengirimBaru: null, pengirimId: now.pengirimId })
    } else if (step === 'disposisi') await complete(office.kadis, id, { penerima, instruksi: ['Proses lebih lanjut'], catatan: '' })
    else if (step === 'teruskan') await complete(office.sekretaris, id, { catatan: '' })
    else if (step === 'pilah') await complete(office.tu, id, { penerima, instruksi: [], catatan: '' })
    else await complete(office.surat, id, { terima: [] })
  }
  return { id, hal }
}

const open = (page: Page, { id }: Letter) => page.goto(`/persuratan/surat-masuk/${id}`)

let office: Office

test.describe.configure({ timeout: 60_000 })
test.beforeAll(async ({ browser }) => {
  office = {
    surat: await signIn(browser, 'surat'),
    tu: await signIn(browser, 'tu'),
    kadis: await signIn(browser, 'kadis'),
    sekretaris: await signIn(browser, 'sekretaris'),
  }
})

test('a bidang gives work on to one of its staff, who answers; the head sees how far it is without reloading', async ({ browser }) => {
  const surat = await letter(office, 'distribusi')
  const head = await signIn(browser, 'pp')
  await open(head, surat)
  await head.getByRole('button', { name: 'Disposisi lanjutan' }).click()
  const dialog = head.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: /^Tari Anggraeni/ }).focus()
  await head.keyboard.press('Space')
  await head.keyboard.press('8')
  await head.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  const tree = head.getByRole('table', { name: 'Disposisi' })
  await expect(tree).toContainText('0 dari 1 selesai')

  const staff = await signIn(browser, 'pp.staf')
  await expect(staff.getByRole('main')).toContainText(surat.hal)
  await open(staff, surat)
  await expect(staff.getByRole('textbox', { name: /Hasil/ })).toBeFocused()
  await staff.keyboard.type('Bahan sudah disusun.')
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByRole('textbox', { name: /Hasil/ })).toBeHidden()
  await expect(tree).toContainText('1 dari 1 selesai')
  await expect(tree).toContainText('Hasil: Bahan sudah disusun.')
  await staff.context().close()
  await head.context().close()
})

test('salah alamat goes back to Tata Usaha with its reason', async ({ browser }) => {
  const surat = await letter(office, 'distribusi')
  const head = await signIn(browser, 'pp')
  await open(head, surat)
  await head.getByRole('button', { name: 'Lainnya' }).click()
  await head
    .getByRole('menuitem', { name: /alamat/i })
    .first()
    .click()
  await head.keyboard.type('Urusan ini ada pada Bidang RPJS.')
  await head.keyboard.press('Control+Enter')
  await expect(head.getByRole('textbox', { name: /Hasil/ })).toBeHidden()
  await open(office.tu, surat)
  await expect(office.tu.getByRole('main')).toContainText('Urusan ini ada pada Bidang RPJS.')
  await head.context().close()
})

test('the Sekretaris forwards, and takes it back while nobody has seen it', async () => {
  const surat = await letter(office, 'disposisi')
  const page = office.sekretaris
  await open(page, surat)
  await expect(page.getByRole('textbox', { name: /Catatan/ })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: /Catatan/ })).toBeHidden()
  await page.getByRole('button', { name: 'Lainnya' }).click()
  await page.getByRole('menuitem', { name: 'Tarik kembali…' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: /Catatan/ })).toBeVisible()
})

test('a Rahasia letter: the word alone in the list, opened only by those named, and every opening is written down', async ({ browser }) => {
  const surat = await letter(office, 'distribusi', { keamanan: 'R' })
  await office.tu.goto('/persuratan/surat-masuk')
  const row = office.tu.getByRole('grid', { name: 'Daftar surat masuk' }).getByRole('row').nth(1)
  await expect(row).toContainText('Rahasia')
  await expect(office.tu.getByRole('main')).not.toContainText(surat.hal)

  const named = await signIn(browser, 'pp')
  await open(named, surat)
  await expect(named.getByRole('heading', { level: 1, name: surat.hal })).toBeVisible()
  for (const name of ['rehab', 'admin', 'pp.staf']) {
    const other = await signIn(browser, name)
    await open(other, surat)
    await expect(
      other
        .getByRole('alert')
        .or(other.getByText(/Hanya dapat dibuka oleh yang namanya tercantum/))
        .first(),
    ).toBeVisible()
    await expect(other.getByText(surat.hal)).toHaveCount(0)
    await other.context().close()
  }
  await open(office.kadis, surat)
  await office.kadis
    .getByRole('button', { name: 'Pembacaan' })
    .or(office.kadis.getByRole('tab', { name: 'Pembacaan' }))
    .click()
  await expect(office.kadis.getByRole('main')).toContainText('Arum Setyaningsih')
  await named.context().close()
})

test('a correction meets another one: both are said, what was typed stays', async () => {
  const surat = await letter(office, 'catat')
  const page = office.surat
  await open(page, surat)
  await page.getByRole('heading', { level: 1, name: surat.hal }).waitFor()
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: /^Hal/ }).fill(`${surat.hal} oleh petugas`)
  const now = await ask<Record<string, unknown>>(office.tu, 'persuratan/suratMasuk/get', { id: surat.id })
  await ask(office.tu, 'persuratan/suratMasuk/ubah', { ...now, pengirimBaru: null, hal: `${surat.hal} oleh TU` })
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toContainText('Sekar Anindita')
  await expect(dialog.getByRole('textbox', { name: /^Hal/ })).toHaveValue(`${surat.hal} oleh petugas`)
  await dialog.getByRole('button', { name: 'Pertahankan isian' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: `${surat.hal} oleh petugas` })).toBeVisible()
})

test('the sheet shows the letter beside what is being written and loses nothing', async () => {
  const surat = await letter(office, 'verifikasi', {}, [rehab])
  const page = office.kadis
  await open(page, surat)
  await expect(page.getByRole('button', { name: /Disposisi surat/ })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('checkbox', { name: 'Sekretaris', exact: true })).toBeFocused()
  await page.keyboard.press('Space')
  await dialog.getByRole('textbox', { name: 'Catatan' }).fill('Koordinasikan.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('textbox', { name: 'Catatan' })).toHaveValue('Koordinasikan.')
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/lembar-disposisi$/)
})
