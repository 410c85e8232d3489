import { expect, test, type Page } from '@playwright/test'
import { answered, ask, complete, findings, leave, signIn, tabTo } from './support.ts'
import { letter, office, open, penerima } from './surat.ts'

const PEMBUKA = 'Menindaklanjuti rapat koordinasi tanggal 3 Maret 2025, kami mohon data penerima bantuan.'
const PENUTUP = 'Demikian, atas perhatian dan kerja samanya diucapkan terima kasih.'

const heading = (page: Page, name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name })
const standsAt = (page: Page, words: string) => expect(page.getByRole('region', { name: words })).toBeVisible()
const paper = (page: Page) => expect(page.getByRole('img', { name: /^Halaman 1 dari/ })).toBeVisible({ timeout: 60_000 })
const save = (page: Page) => answered(page, 'persuratan/naskah/simpan', () => page.keyboard.press('Control+s'))

/** Makes a naskah from the register by the keyboard: Ins, some letters of its kind, Enter. */
async function make(page: Page, kind: string) {
  await page.keyboard.press('Alt+2')
  await page.getByRole('link', { name: 'Surat Keluar' }).click()
  await heading(page, 'Surat Keluar')
  await expect(page.getByRole('button', { name: 'Buat naskah' })).toBeVisible()
  await page.keyboard.press('Insert')
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Jenis naskah' })).toBeFocused()
  await page.keyboard.type(kind)
  await answered(page, 'persuratan/naskah/buat', () => page.keyboard.press('Enter'))
  await expect(page.getByRole('region', { name: 'Konsep', exact: true })).toBeVisible()
}

/** Signer and code, by the keyboard. */
async function signerAndCode(page: Page) {
  const signer = page.getByRole('combobox', { name: /^Penanda tangan wajib/ })
  await signer.focus()
  await expect(signer.getByRole('option', { name: /^Kepala Dinas:/ })).toBeAttached()
  await page.keyboard.type('Kepala Dinas')
  await page.getByRole('combobox', { name: /Kode klasifikasi/ }).focus()
  await page.keyboard.type('400.9.1')
  await expect(page.getByRole('option', { name: /400\.9\.1/ }).first()).toBeVisible()
  await page.keyboard.press('Enter')
}

/** Opens the naskah where this step waits for the person of the page. */
async function openAt(page: Page, address: string, step: string) {
  await page.goto(address)
  await standsAt(page, step)
}

/** An outcome with its reason, by its button. */
async function giveBack(page: Page, reason: string) {
  await tabTo(page, page.getByRole('button', { name: 'Belum sesuai' }))
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: /catatan/i }).fill(reason)
  await complete(page)
}

/** Goes from the worklist to the naskah of these words. */
async function fromTasks(page: Page, hal: string) {
  await page.keyboard.press('Alt+1')
  await page.getByRole('grid', { name: 'Tugas' }).getByRole('row').filter({ hasText: hal }).first().getByRole('button').click()
  await heading(page, hal)
}

test('a letter through both return loops to its number, dispatch and receipt', async ({ browser }) => {
  test.setTimeout(300_000)
  const hal = `Permintaan data ${Date.now()}`
  const staf = await signIn(browser, 'rehab.staf')
  await make(staf, 'dinas')
  const address = new URL(staf.url()).pathname
  await expect(field(staf, /^Hal/)).toBeFocused()
  await staf.keyboard.type(hal)
  await staf.keyboard.press('Tab')
  await expect(field(staf, 'Kepada Yth. 1')).toBeFocused()
  await staf.keyboard.type('Camat Mayangan')
  await staf.keyboard.press('Enter')
  await expect(field(staf, 'Kepada Yth. 2')).toBeFocused()
  await staf.keyboard.type('Camat Kanigaran')
  await staf.keyboard.press('Alt+ArrowUp')
  await expect(field(staf, 'Kepada Yth. 1')).toHaveValue('Camat Kanigaran')
  await field(staf, /^Alinea pembuka/).fill(PEMBUKA)
  // what is missing is named, and leads there
  await save(staf)
  await staf.getByRole('button', { name: 'Alinea penutup' }).press('Enter')
  await expect(field(staf, /^Alinea penutup/)).toBeFocused()
  await staf.keyboard.type(PENUTUP)
  await signerAndCode(staf)
  await save(staf)
  await paper(staf)
  expect(await findings(staf, 'konsep naskah')).toEqual([])

  // his head's paraf first: asked, refused with a reason, asked again, given
  await answered(staf, 'persuratan/naskah/persetujuan/minta', async () => {
    await staf.locator('[data-region="fakta"]').focus()
    await staf.keyboard.press('p')
    await expect(staf.getByRole('checkbox', { name: /Kabid Rehabilitasi/ })).toBeChecked()
    await staf.keyboard.press('Control+Enter')
  })
  const head = await signIn(browser, 'rehab')
  await head.getByRole('button', { name: `Tolak paraf ${hal}` }).press('Enter')
  await head.getByRole('textbox', { name: /Alasan/ }).fill('Sebutkan tahunnya')
  await answered(head, 'persuratan/naskah/persetujuan/jawab', () => head.keyboard.press('Control+Enter'))
  await expect(staf.getByText('“Sebutkan tahunnya”')).toBeVisible()
  await staf.keyboard.press('Control+Enter')
  await expect(staf.getByRole('alert').filter({ hasText: 'Sebutkan tahunnya' })).toBeVisible()
  await field(staf, /^Alinea pembuka/).fill(`${PEMBUKA} Data tahun 2025.`)
  await save(staf)
  await answered(staf, 'persuratan/naskah/persetujuan/minta', async () => {
    await staf.getByRole('button', { name: 'Minta paraf…' }).press('Enter')
    await staf.keyboard.press('Control+Enter')
  })
  await answered(head, 'persuratan/naskah/persetujuan/jawab', () =>
    head.getByRole('button', { name: `Paraf ${hal}`, exact: true }).press('Enter'),
  )
  await expect(staf.getByText('Konsepnya lengkap.')).toBeVisible()
  await complete(staf)

  // first loop: Subbag TU gives it back straight to the drafter
  const tu = await signIn(browser, 'tu')
  await fromTasks(tu, hal)
  await paper(tu)
  await giveBack(tu, 'Tembusan belum ada')
  await openAt(staf, address, 'Sesuaikan konsep surat yang dikembalikan')
  await expect(staf.getByText('“Tembusan belum ada”').first()).toBeVisible()
  await field(staf, 'Tembusan 1').fill('Inspektur')
  await save(staf)
  await expect(staf.getByText('2 paraf gugur')).toBeVisible()
  await answered(staf, 'persuratan/naskah/persetujuan/minta', async () => {
    await staf.locator('[data-region="fakta"]').focus()
    await staf.keyboard.press('p')
    await staf.keyboard.press('Control+Enter')
  })
  await answered(head, 'persuratan/naskah/persetujuan/jawab', () =>
    head.getByRole('button', { name: `Paraf ${hal}`, exact: true }).press('Enter'),
  )
  await expect(staf.getByText('Konsepnya lengkap.')).toBeVisible()
  await complete(staf)
  await openAt(tu, address, 'Periksa konsep surat')
  await complete(tu)

  // second loop: the Sekretaris gives it back through Subbag TU
  const sekretaris = await signIn(browser, 'sekretaris')
  await fromTasks(sekretaris, hal)
  await giveBack(sekretaris, 'Alinea penutup kurang sopan')
  await openAt(tu, address, 'Terima konsep dari Sekretaris dan teruskan ke Bidang/Seksi penyusun')
  await complete(tu)
  await openAt(staf, address, 'Sesuaikan konsep surat yang dikembalikan')
  await field(staf, /^Alinea penutup/).fill(`${PENUTUP} Kami menunggu kabar Saudara.`)
  await answered(staf, 'persuratan/naskah/persetujuan/minta', async () => {
    await staf.locator('[data-region="fakta"]').focus()
    await staf.keyboard.press('p')
    await staf.keyboard.press('Control+Enter')
  })
  await answered(head, 'persuratan/naskah/persetujuan/jawab', () =>
    head.getByRole('button', { name: `Paraf ${hal}`, exact: true }).press('Enter'),
  )
  await expect(staf.getByText('Konsepnya lengkap.')).toBeVisible()
  await complete(staf)
  await staf.getByRole('button', { name: 'Perubahan revisi 3' }).press('Enter')
  await expect(staf.getByRole('dialog').getByText('Kami menunggu kabar Saudara.')).toBeVisible()
  await staf.keyboard.press('Escape')

  // through both paraf to the signature, the number and its dispatch
  await openAt(tu, address, 'Periksa konsep surat')
  await complete(tu)
  await openAt(sekretaris, address, 'Verifikasi konsep surat yang telah diparaf Subbag Tata Usaha')
  await complete(sekretaris)
  const kadis = await signIn(browser, 'kadis')
  await fromTasks(kadis, hal)
  await expect(kadis.getByRole('textbox', { name: /Tanggal tanda tangan/ })).toHaveValue('5 Mar 2025')
  await complete(kadis)
  await openAt(tu, address, 'Periksa surat yang telah ditandatangani')
  const number = tu.getByText(/^400\.9\.1\/\d+\//).first()
  await expect(number).toBeVisible()
  const nomor = (await number.innerText()).trim()
  expect(await findings(tu, 'periksa akhir')).toEqual([])
  await complete(tu)
  await openAt(tu, address, 'Arsipkan surat keluar')
  await complete(tu)
  await openAt(staf, address, 'Distribusikan surat ke instansi tujuan')
  await expect(field(staf, 'Tujuan 1')).toHaveValue('Camat Kanigaran')
  await expect(field(staf, 'Tujuan 2')).toHaveValue('Camat Mayangan')
  await complete(staf)
  await expect(staf.getByText('0 dari 2 diterima')).toBeVisible()
  await staf.getByRole('button', { name: 'Terima bukti Camat Mayangan' }).press('Enter')
  await field(staf, /Diterima oleh/).fill('Rina, Kecamatan Mayangan')
  await answered(staf, 'persuratan/naskah/terima', () => staf.keyboard.press('Control+Enter'))
  await expect(staf.getByText('1 dari 2 diterima')).toBeVisible()
  await staf.keyboard.press('Escape')
  await staf.getByRole('tab', { name: 'Semua' }).click()
  await expect(staf.getByRole('grid', { name: 'Daftar surat keluar' }).getByRole('row').filter({ hasText: nomor })).toContainText('Selesai')
  for (const page of [staf, head, tu, sekretaris, kadis]) await leave(page)
})

test('a reply begun at its letter closes the follow-up of who wrote it', async ({ browser }) => {
  test.setTimeout(240_000)
  const four = await office(browser)
  const asked = await letter(four, 'distribusi', {}, [penerima.rehab])
  const rehab = await signIn(browser, 'rehab')
  await open(rehab, asked)
  await heading(rehab, asked.hal)
  await standsAt(rehab, 'Tindak lanjuti atau penuhi surat')
  await rehab.keyboard.press('Alt+b')
  const dialog = rehab.getByRole('dialog', { name: 'Balas surat' })
  await expect(dialog.getByRole('combobox', { name: /Menjawab surat masuk/ })).toHaveValue(new RegExp(asked.hal))
  await answered(rehab, 'persuratan/naskah/buat', () => rehab.keyboard.press('Enter'))
  await heading(rehab, `Jawaban atas ${asked.hal}`)
  await expect(field(rehab, 'Kepada Yth. 1')).toHaveValue(/^Dinas /)
  await field(rehab, /^Alinea pembuka/).fill(PEMBUKA)
  await field(rehab, /^Alinea penutup/).fill(PENUTUP)
  await signerAndCode(rehab)
  await complete(rehab)
  const id = Number(new URL(rehab.url()).pathname.split('/').at(-1))
  for (const [page, step] of [
    [four.tu, 'Periksa konsep surat'],
    [four.sekretaris, 'Verifikasi konsep surat yang telah diparaf Subbag Tata Usaha'],
    [four.kadis, 'Tanda tangani surat'],
    [four.tu, 'Periksa surat yang telah ditandatangani'],
  ] as const) {
    await page.goto(`/persuratan/surat-keluar/${id}`)
    await standsAt(page, step)
    await complete(page)
  }
  await standsAt(rehab, 'Distribusikan surat ke instansi tujuan')
  await complete(rehab)
  await rehab.getByRole('link', { name: new RegExp(asked.hal) }).press('Enter')
  await heading(rehab, asked.hal)
  await expect(rehab.getByRole('region', { name: 'Tindak lanjuti atau penuhi surat' })).toHaveCount(0)
  await expect(rehab.getByText(/Dijawab dengan surat nomor/).first()).toBeVisible()
  for (const page of [rehab, four.surat, four.tu, four.kadis, four.sekretaris]) await leave(page)
})

test('a nota dinas without a process: signed, numbered, void no more; a rahasia one stays shut', async ({ browser }) => {
  const page = await signIn(browser, 'rehab')
  await make(page, 'nota')
  await field(page, /^Hal/).fill(`Laporan singkat ${Date.now()}`)
  await field(page, 'Kepada Yth. 1').fill('Kepala Dinas')
  await field(page, /^Dari/).fill('Kabid RPJS')
  await field(page, /^Alinea pembuka/).fill('Bersama ini kami laporkan hasil rapat.')
  await signerAndCode(page)
  await page.getByRole('combobox', { name: /^Keamanan/ }).selectOption('Rahasia')
  await save(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: 'Catat tanda tangan' })).toBeVisible()
  await answered(page, 'persuratan/naskah/tandaTangani', () => page.keyboard.press('Control+Enter'))
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Beri nomor' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog').getByText(/^400\.9\.1\/\d+\//)).toBeVisible()
  await answered(page, 'persuratan/naskah/nomori', () => page.keyboard.press('Control+Enter'))
  await expect(page.getByText('Ditandatangani').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Batalkan…' })).toHaveCount(0)
  const id = Number(new URL(page.url()).pathname.split('/').at(-1))
  const other = await signIn(browser, 'ppha.staf')
  await other.goto(`/persuratan/surat-keluar/${id}`)
  await expect(other.getByRole('alert')).toContainText('Naskah ini tidak dapat dibaca.')
  expect(await ask(other, 'persuratan/naskah/list', { cari: 'Laporan singkat' })).toMatchObject({ baris: [] })
  await leave(other)
  await leave(page)
})

test('a number booked by F9 is used for a letter made elsewhere; another is released with its reason', async ({ browser }) => {
  const page = await signIn(browser, 'surat')
  const purpose = `Undangan dibuat di luar ${Date.now()}`
  const book = async (words: string) => {
    await page.keyboard.press('F9')
    const dialog = page.getByRole('dialog', { name: 'Pesan nomor' })
    await dialog.getByRole('textbox', { name: /^Keperluan/ }).fill(words)
    await dialog.getByRole('combobox', { name: /Kode klasifikasi/ }).focus()
    await page.keyboard.type('400.9.1')
    await expect(page.getByRole('option', { name: /400\.9\.1/ }).first()).toBeVisible()
    await page.keyboard.press('Enter')
    const shown = dialog.getByText(/^400\.9\.1\/\d+\//)
    await expect(shown).toBeVisible()
    const nomor = (await shown.innerText()).trim()
    await answered(page, 'persuratan/naskah/nomor/pesan', () => page.keyboard.press('Control+Enter'))
    await expect(page.getByRole('dialog', { name: 'Nomor dipesan' }).getByText(nomor, { exact: true })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    return nomor
  }
  await page.goto('/persuratan/surat-keluar')
  await expect(page.getByRole('button', { name: 'Pesan nomor' })).toBeVisible()
  const used = await book(purpose)
  const released = await book(`${purpose} urung`)
  await page.getByRole('button', { name: 'Nomor dan pesanan' }).press('Enter')
  await heading(page, 'Nomor dan pesanan')
  await page.getByRole('button', { name: `Lepaskan ${released}` }).press('Enter')
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: /Alasan/ })
    .fill('Undangan urung')
  await answered(page, 'persuratan/naskah/nomor/lepas', () => page.keyboard.press('Control+Enter'))
  await expect(page.getByRole('button', { name: `Lepaskan ${released}` })).toHaveCount(0)
  await page.getByRole('tab', { name: 'Buku nomor' }).click()
  await expect(page.getByText(/batal: .*Undangan urung/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Tutup / })).toHaveCount(0)
  await page.getByRole('tab', { name: 'Menunggu dipakai' }).click()
  await page.getByRole('button', { name: `Pakai ${used}` }).press('Enter')
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: /^Kepada/ })
    .fill('Lurah se-Kota')
  await answered(page, 'persuratan/naskah/nomor/pakai', () => page.keyboard.press('Control+Enter'))
  await heading(page, purpose)
  await expect(page.getByText(used).first()).toBeVisible()
  const other = await signIn(browser, 'rehab')
  await other.goto('/persuratan/surat-keluar')
  await heading(other, 'Surat Keluar')
  await expect(other.getByRole('button', { name: 'Buat naskah' })).toBeVisible()
  await expect(other.getByRole('button', { name: 'Pesan nomor' })).toHaveCount(0)
  await other.keyboard.press('F9')
  await expect(other.getByRole('dialog')).toHaveCount(0)
  await leave(other)
  await leave(page)
})
