import { expect, type Locator, type Page } from '@playwright/test'
import { sections } from '../../renderer/pengaturan/sections.ts'
import { ask, chooseFrom, chooseMore, picture } from './support.ts'

/** A place of the program: a page, or what opens over it. */
export interface Place {
  readonly name: string
  /** The account that sees it. */
  readonly as: string
  readonly path: string | ((page: Page) => Promise<string>)
  /** Opens what lies over the page, by the keyboard. */
  readonly open?: (page: Page) => Promise<void>
  /** Esc closes it again and gives the focus back. */
  readonly closes?: boolean
}

const main = (page: Page) => page.getByRole('main')

const over = (open: (page: Page) => Promise<void>): Pick<Place, 'open' | 'closes'> => ({ open, closes: true })

/** Presses a button of the page with Enter. */
async function pressed(button: Locator) {
  await button.first().focus()
  await button.first().press('Enter')
}
const button = (name: string | RegExp) => over((page) => pressed(main(page).getByRole('button', { name })))
const key = (name: string) =>
  over(async (page) => {
    await page.keyboard.press(name)
  })

/** The page of the oldest letter at which the person has a task of this step. */
const letterAt = (step: string) => async (page: Page) => {
  const tasks = await ask<{ step: string; subjectId: number }[]>(page, 'alur/tugas', {})
  const ids = tasks.filter((task) => task.step === step).map((task) => task.subjectId)
  if (ids.length === 0) throw new Error(`no task of ${step}`)
  return `/persuratan/surat-masuk/${Math.min(...ids)}`
}

/** A running case with people that is the person's to fill in. */
const caseAt = (part: string) => async (page: Page) => {
  const { baris } = await ask<{ baris: { id: number; pihak: string; tertutup: boolean }[] }>(page, 'perkara/list', {
    tampilan: 'tugas-saya',
  })
  const found = baris.find((each) => each.pihak !== '' && !each.tertutup)
  if (!found) throw new Error('no case with people')
  return `/perkara/${found.id}${part}`
}

/** The newest file of the archive in a view. */
const fileAt = (tampilan: string) => async (page: Page) => {
  const { baris } = await ask<{ baris: { id: number }[] }>(page, 'persuratan/arsip/list', { mulai: 0, jumlah: 50, tampilan })
  const [found] = baris
  if (!found) throw new Error(`no file in ${tampilan}`)
  return `/persuratan/arsip/${found.id}`
}

const gridReady = (page: Page) => expect(page.getByRole('grid', { name: 'Daftar surat masuk' }).getByRole('row').nth(1)).toBeFocused()
const onGrid = (open: (page: Page) => Promise<void>) =>
  over(async (page) => {
    await gridReady(page)
    await open(page)
  })
const banner = (name: RegExp, item?: string) =>
  over(async (page) => {
    const target = page.getByRole('banner').getByRole('button', { name })
    if (item) return chooseFrom(page, target, item)
    await pressed(target)
    await expect(page.getByRole('menu')).toBeVisible()
  })
const tab = (name: string, wait: (page: Page) => Promise<void> = () => Promise.resolve()): Pick<Place, 'open'> => ({
  open: async (page) => {
    await page.getByRole('tab', { name }).press('Enter')
    await expect(page.getByRole('tab', { name, selected: true })).toBeVisible()
    await wait(page)
  },
})
const paper = (page: Page) => expect(page.getByRole('img', { name: /^Halaman 1 dari/ })).toBeVisible({ timeout: 60_000 })

const settings: readonly Place[] = [
  ...sections.map(({ key: part, name }) => ({ name, as: 'admin', path: `/pengaturan/${part}` })),
  { name: 'tambah unit', as: 'admin', path: '/pengaturan/unit', ...button('Tambah unit') },
  { name: 'ubah unit', as: 'admin', path: '/pengaturan/unit', ...button('Ubah Bidang Pemberdayaan Perempuan') },
  { name: 'tambah jabatan', as: 'admin', path: '/pengaturan/jabatan', ...button('Tambah jabatan') },
  { name: 'ubah jabatan', as: 'admin', path: '/pengaturan/jabatan', ...button('Ubah Kasubbag Tata Usaha') },
  { name: 'catat pegawai', as: 'admin', path: '/pengaturan/penugasan', ...button('Catat pegawai') },
  { name: 'penugasan baru', as: 'admin', path: '/pengaturan/penugasan', ...button('Penugasan baru') },
  { name: 'akhiri penugasan', as: 'admin', path: '/pengaturan/penugasan', ...button('Akhiri…') },
  { name: 'catat ketidakhadiran', as: 'admin', path: '/pengaturan/ketidakhadiran', ...button('Catat ketidakhadiran') },
  { name: 'buat akun', as: 'admin', path: '/pengaturan/akun', ...button('Buat akun') },
  { name: 'tambah hari libur', as: 'admin', path: '/pengaturan/kalender', ...button('Tambah hari libur') },
  {
    name: 'aturan langkah',
    as: 'admin',
    path: '/pengaturan/aturan?cari=P4.1',
    ...button('Ubah aturan Salurkan bantuan sosial berdasarkan SK Walikota'),
  },
  { name: 'pemegang jalur', as: 'tu', path: '/pengaturan/aturan?cari=P4.1', ...button('Ubah pemegang Tim Verifikasi dan Validasi') },
  { name: 'tutup buku', as: 'admin', path: '/pengaturan/persuratan', ...button(/^Tutup \d{4}…$/) },
]

const frame: readonly Place[] = [
  { name: 'halaman yang tidak ada', as: 'admin', path: '/tidak/ada' },
  { name: 'menu orang', as: 'admin', path: '/', ...banner(/Administrator|Pranata/) },
  { name: 'ganti kata sandi', as: 'admin', path: '/', ...banner(/Administrator|Pranata/, 'Ganti kata sandi') },
  { name: 'pemberitahuan', as: 'tu', path: '/', ...banner(/^Pemberitahuan/) },
  {
    name: 'palet',
    as: 'tu',
    path: '/',
    ...over(async (page) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('undangan')
      await expect(page.getByRole('option').first()).toBeVisible()
    }),
  },
  { name: 'lembar tombol', as: 'tu', path: '/', ...key('?') },
  { name: 'bantuan', as: 'tu', path: '/', ...key('F1') },
]

const home: readonly Place[] = [
  { name: 'Beranda', as: 'tu', path: '/' },
  { name: 'Beranda, saya menunggu', as: 'tu', path: '/', ...tab('Saya menunggu') },
  { name: 'Beranda, selesai', as: 'tu', path: '/', ...tab('Selesai minggu ini') },
  { name: 'Beranda bidang', as: 'rehab.staf', path: '/' },
]

const register: readonly Place[] = [
  { name: 'Surat Masuk', as: 'tu', path: '/persuratan/surat-masuk' },
  {
    name: 'setujui sisipan',
    as: 'tu',
    path: '/persuratan/surat-masuk',
    ...onGrid((page) => pressed(main(page).getByRole('button', { name: 'Setujui sisipan…' }))),
  },
  { name: 'batalkan nomor', as: 'tu', path: '/persuratan/surat-masuk', ...onGrid((page) => page.keyboard.press('Delete')) },
  {
    name: 'kolom',
    as: 'tu',
    path: '/persuratan/surat-masuk',
    ...onGrid((page) => pressed(main(page).getByRole('button', { name: 'Kolom' }))),
  },
  {
    name: 'menu tampilan',
    as: 'tu',
    path: '/persuratan/surat-masuk',
    ...onGrid((page) => pressed(main(page).getByRole('button', { name: /^Tampilan/ }))),
  },
  {
    name: 'simpan tampilan',
    as: 'tu',
    path: '/persuratan/surat-masuk',
    ...onGrid((page) => chooseFrom(page, main(page).getByRole('button', { name: /^Tampilan/ }), /^Simpan/)),
  },
  {
    name: 'menu ekspor',
    as: 'tu',
    path: '/persuratan/surat-masuk',
    ...onGrid((page) => pressed(main(page).getByRole('button', { name: 'Ekspor' }))),
  },
  {
    name: 'beberapa surat sekaligus',
    as: 'tu',
    path: '/persuratan/surat-masuk',
    ...onGrid(async (page) => {
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Control+Enter')
      await expect(page.getByRole('dialog')).toBeVisible()
    }),
  },
  {
    name: 'cetak daftar',
    as: 'tu',
    path: '/persuratan/surat-masuk',
    open: async (page) => {
      await gridReady(page)
      await page.keyboard.press('Control+p')
      await paper(page)
    },
  },
  { name: 'cetak daftar, belum ada', as: 'tu', path: '/persuratan/surat-masuk/cetak' },
  {
    name: 'menu saringan',
    as: 'tu',
    path: '/persuratan/surat-masuk',
    ...onGrid((page) => pressed(main(page).getByRole('button', { name: /^Saringan$/ }))),
  },
  {
    name: 'baris isian dengan usulan pengirim',
    as: 'surat',
    path: '/persuratan/surat-masuk',
    open: async (page) => {
      await gridReady(page)
      await page.keyboard.press('Insert')
      await page.keyboard.type('bap')
      await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'baris isian yang ditolak',
    as: 'surat',
    path: '/persuratan/surat-masuk',
    open: async (page) => {
      await gridReady(page)
      await page.getByRole('textbox', { name: 'Diterima' }).fill('31/2')
      await page.keyboard.press('Control+Enter')
      await expect(page.locator('[data-part="entry"] [aria-invalid="true"]').first()).toBeFocused()
    },
  },
  {
    name: 'lewati nomor',
    as: 'surat',
    path: '/persuratan/surat-masuk',
    ...onGrid((page) => chooseFrom(page, page.locator('[data-part="entry"] button').first(), /^Lewati/)),
  },
]

const record: readonly Place[] = [
  { name: 'catatan surat', as: 'tu', path: letterAt('tindak-lanjut') },
  {
    name: 'betulkan catatan',
    as: 'tu',
    path: letterAt('tindak-lanjut'),
    ...over(async (page) => {
      await expect(page.getByRole('textbox', { name: /Hasil/ })).toBeFocused()
      await page.locator('[data-region="fakta"]').focus()
      await page.keyboard.press('e')
    }),
  },
  {
    name: 'buka perkara dari surat',
    as: 'rehab',
    path: letterAt('tindak-lanjut'),
    ...over(async (page) => {
      await expect(page.getByRole('button', { name: /^Buka perkara/ })).toBeVisible()
      await page.keyboard.press('Control+b')
      await expect(page.getByRole('dialog').getByRole('combobox', { name: /Proses/ })).toBeFocused()
    }),
  },
  {
    name: 'berkas',
    as: 'tu',
    path: letterAt('tindak-lanjut'),
    ...over(async (page) => {
      await pressed(page.locator('[data-region="dokumen"]').getByRole('button', { name: /\.pdf$/ }))
      await expect(page.getByRole('dialog').getByRole('img').first()).toBeVisible()
    }),
  },
  {
    name: 'beberapa gambar',
    as: 'tu',
    path: letterAt('tindak-lanjut'),
    // pictures are at hand: Esc asks before it lets them go
    open: async (page) => {
      await page.getByLabel('Lampirkan berkas').setInputFiles([picture('hlm 1.png'), picture('hlm 2.png')])
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  { name: 'ubah alamat', as: 'tu', path: letterAt('tindak-lanjut'), open: (page) => chooseMore(page, 'Ubah alamat…') },
  { name: 'verifikasi', as: 'tu', path: letterAt('identifikasi-verifikasi') },
  {
    name: 'pilah',
    as: 'tu',
    path: letterAt('pilah-surat'),
    ...over(async (page) => {
      await expect(page.getByRole('button', { name: /Pilah surat/ })).toBeVisible()
      await page.keyboard.press('Control+Enter')
    }),
  },
  { name: 'lembar disposisi', as: 'tu', path: async (page) => `${await letterAt('tindak-lanjut')(page)}/lembar-disposisi`, open: paper },
  {
    name: 'disposisi',
    as: 'kadis',
    path: letterAt('disposisi'),
    ...over(async (page) => {
      await expect(page.getByRole('button', { name: /Disposisi surat/ })).toBeVisible()
      await page.keyboard.press('Control+Enter')
      await expect(page.getByRole('dialog').getByRole('checkbox', { name: 'Sekretaris', exact: true })).toBeFocused()
    }),
  },
  {
    name: 'disposisi, surat di sampingnya',
    as: 'kadis',
    path: letterAt('disposisi'),
    open: async (page) => {
      await expect(page.getByRole('button', { name: /Disposisi surat/ })).toBeVisible()
      await page.keyboard.press('Control+Enter')
      await pressed(page.getByRole('dialog').getByRole('button', { name: /Lihat surat/ }))
      await expect(page.getByRole('dialog').getByRole('img').first()).toBeVisible()
    },
  },
]

const books: readonly Place[] = [
  {
    name: 'Papan',
    as: 'tu',
    path: '/persuratan/papan',
    open: (page) => expect(page.getByRole('grid', { name: /per unit/ }).locator(':focus')).toHaveCount(1),
  },
  { name: 'Kalender Acara', as: 'tu', path: '/persuratan/kalender' },
  { name: 'Pengirim', as: 'tu', path: '/persuratan/pengirim' },
  { name: 'ubah pengirim', as: 'tu', path: '/persuratan/pengirim', ...button(/^Ubah/) },
  { name: 'gabungkan pengirim', as: 'tu', path: '/persuratan/pengirim', ...button(/^Gabungkan/) },
  { name: 'Buku Agenda', as: 'surat', path: '/persuratan/buku', ...tab('Buku Agenda', paper) },
  { name: 'Daftar Antar', as: 'surat', path: '/persuratan/buku', ...tab('Daftar Antar', paper) },
  {
    name: 'Tanda Terima',
    as: 'surat',
    path: '/persuratan/buku',
    ...tab('Tanda Terima', (page) => expect(page.getByRole('table').first()).toBeVisible()),
  },
  { name: 'buku Lembar Disposisi', as: 'surat', path: '/persuratan/buku', ...tab('Lembar Disposisi', paper) },
  { name: 'Rekap Harian', as: 'surat', path: '/persuratan/buku', ...tab('Rekap Harian', paper) },
  { name: 'Arsip', as: 'tu', path: '/persuratan/arsip' },
  {
    name: 'buka berkas arsip',
    as: 'tu',
    path: '/persuratan/arsip',
    ...over(async (page) => {
      await expect(page.getByRole('grid', { name: 'Daftar Berkas' }).getByRole('row').nth(1)).toBeFocused()
      await page.keyboard.press('Insert')
    }),
  },
  { name: 'satu berkas arsip', as: 'tu', path: fileAt('dipinjam') },
  { name: 'tambah isi berkas', as: 'tu', path: fileAt('terbuka'), ...button('Tambah isi') },
  { name: 'tutup berkas', as: 'tu', path: fileAt('terbuka'), ...button('Tutup berkas…') },
  { name: 'pinjamkan berkas', as: 'tu', path: fileAt('vital'), ...button('Pinjamkan…') },
  { name: 'Belum Diberkaskan', as: 'tu', path: '/persuratan/belum-diberkaskan' },
  { name: 'berkaskan', as: 'tu', path: '/persuratan/belum-diberkaskan', ...button('Berkaskan…') },
  { name: 'Usul Arsip', as: 'tu', path: '/persuratan/usul-arsip' },
  {
    name: 'Usul Arsip, musnah',
    as: 'tu',
    path: '/persuratan/usul-arsip',
    ...tab('Usul musnah', (page) => expect(page.getByRole('button', { name: 'Catat persetujuan…' })).toBeVisible()),
  },
  { name: 'Tempat Arsip', as: 'tu', path: '/persuratan/tempat-arsip' },
  { name: 'tambah tempat arsip', as: 'tu', path: '/persuratan/tempat-arsip', ...button('Tambah tempat') },
  { name: 'Perkara', as: 'rehab', path: '/perkara' },
  { name: 'satu perkara', as: 'rehab', path: caseAt('') },
  { name: 'pihak perkara', as: 'rehab', path: caseAt('/pihak') },
  {
    name: 'tambah pihak',
    as: 'rehab',
    path: caseAt('/pihak'),
    ...over(async (page) => {
      await expect(page.getByRole('grid', { name: 'Daftar pihak' })).toBeVisible()
      await page.keyboard.press('Insert')
    }),
  },
  {
    name: 'ubah pihak',
    as: 'rehab',
    path: caseAt('/pihak'),
    ...over(async (page) => {
      await expect(page.getByRole('grid', { name: 'Daftar pihak' }).getByRole('row').nth(1)).toBeFocused()
      await page.keyboard.press('e')
    }),
  },
  { name: 'impor pihak', as: 'rehab', path: caseAt('/impor') },
  {
    name: 'naskah perkara',
    as: 'rehab',
    path: async (page) => {
      const address = await caseAt('')(page)
      const { dokumenPeta } = await ask<{ dokumenPeta: { nama: string }[] }>(page, 'perkara/get', { id: Number(address.split('/')[2]) })
      return `${address}/naskah?dokumen=${encodeURIComponent(dokumenPeta[0]?.nama ?? '')}`
    },
    open: paper,
  },
  {
    name: 'buka perkara',
    as: 'rehab',
    path: '/perkara',
    ...over(async (page) => {
      await expect(page.getByRole('grid', { name: 'Register perkara' }).getByRole('row').nth(1)).toBeVisible()
      await page.keyboard.press('Insert')
    }),
  },
  { name: 'impor', as: 'surat', path: '/persuratan/impor/surat-masuk' },
  {
    name: 'impor, padanan kolom',
    as: 'surat',
    path: '/persuratan/impor/surat-masuk',
    open: async (page) => {
      const chooser = page.waitForEvent('filechooser')
      await pressed(page.getByRole('button', { name: 'Pilih berkas…' }))
      const buffer = Buffer.from(
        'No;Tanggal Diterima;Nomor;Dari;Perihal\r\n1;5/1/2022;005/1;Setda;Undangan\r\n2;32/1/2022;005/2;Setda;Rapat',
      )
      await (await chooser).setFiles({ name: 'buku.csv', mimeType: 'text/csv', buffer })
      await expect(page.getByRole('table', { name: 'Padanan kolom' })).toBeVisible()
    },
  },
]

const board = (page: Page) => expect(page.getByRole('grid', { name: /per proses dan bidang/ }).locator(':focus')).toHaveCount(1)
const overview: readonly Place[] = [
  { name: 'Pemantauan', as: 'kadis', path: '/pemantauan', open: board },
  {
    name: 'Pemantauan, yang menunggu',
    as: 'kadis',
    path: '/pemantauan/daftar',
    open: (page) => expect(page.getByRole('grid', { name: 'Tugas yang menunggu' }).locator(':focus')).toHaveCount(1),
  },
  {
    name: 'Pemantauan, berkas sebulan',
    as: 'kadis',
    path: '/pemantauan/daftar?bulan=2025-02&apa=dibuka',
    open: (page) => expect(page.getByRole('grid', { name: 'Berkas' }).locator(':focus')).toHaveCount(1),
  },
  { name: 'Ringkasan mingguan', as: 'sekretaris', path: '/pemantauan/mingguan', open: paper },
  {
    name: 'Laporan proses',
    as: 'kadis',
    path: '/pemantauan',
    ...over(async (page) => {
      await board(page)
      await page.keyboard.press('Control+s')
      await expect(page.getByRole('dialog').getByRole('combobox').first()).toBeFocused()
    }),
  },
]

/** The naskah at which the person has a task of this step. */
const naskahAt = (step: string) => async (page: Page) => {
  const tasks = await ask<{ step: string; subject: string; subjectId: number }[]>(page, 'alur/tugas', {})
  const found = tasks.find((task) => task.subject === 'naskah' && task.step === step)
  if (!found) throw new Error(`no task of ${step}`)
  return `/persuratan/surat-keluar/${found.subjectId}`
}

const outgoing: readonly Place[] = [
  { name: 'Surat Keluar', as: 'tu', path: '/persuratan/surat-keluar' },
  {
    name: 'buat naskah',
    as: 'tu',
    path: '/persuratan/surat-keluar',
    ...over(async (page) => {
      await expect(page.getByRole('grid', { name: 'Daftar surat keluar' }).getByRole('row').nth(1)).toBeFocused()
      await page.keyboard.press('Insert')
    }),
  },
  {
    name: 'pesan nomor',
    as: 'tu',
    path: '/persuratan/surat-keluar',
    ...over(async (page) => {
      await expect(page.getByRole('grid', { name: 'Daftar surat keluar' }).getByRole('row').nth(1)).toBeFocused()
      await page.keyboard.press('F9')
    }),
  },
  { name: 'Nomor dan pesanan', as: 'tu', path: '/persuratan/nomor' },
  { name: 'pakai nomor pesanan', as: 'tu', path: '/persuratan/nomor', ...button(/^Pakai/) },
  { name: 'lepaskan nomor pesanan', as: 'tu', path: '/persuratan/nomor', ...button(/^Lepaskan/) },
  {
    name: 'buku nomor',
    as: 'tu',
    path: '/persuratan/nomor',
    ...tab('Buku nomor', (page) => expect(page.getByRole('table').first()).toBeVisible()),
  },
  { name: 'konsep naskah', as: 'rehab.staf', path: naskahAt('susun-konsep'), open: paper },
  {
    name: 'minta paraf',
    as: 'rehab.staf',
    path: naskahAt('susun-konsep'),
    ...over(async (page) => {
      await paper(page)
      await page.locator('[data-region="fakta"]').focus()
      await page.keyboard.press('p')
    }),
  },
  {
    name: 'banyak alamat',
    as: 'tu',
    path: naskahAt('periksa-tu'),
    ...over(async (page) => {
      await paper(page)
      await pressed(page.getByRole('button', { name: 'Banyak alamat…' }))
    }),
  },
  { name: 'naskah yang diperiksa', as: 'tu', path: naskahAt('periksa-tu'), open: paper },
  { name: 'nomor naskah', as: 'tu', path: naskahAt('periksa-akhir'), open: paper },
  {
    name: 'balas surat',
    as: 'tu',
    path: letterAt('tindak-lanjut'),
    ...over(async (page) => {
      await expect(page.getByRole('textbox', { name: /Hasil/ })).toBeFocused()
      await page.keyboard.press('Alt+b')
    }),
  },
]

/** The drawing of a process, or on a narrow page the list in its place. */
const steps = (page: Page) => page.getByRole('table', { name: /^Langkah P/ })
const drawn = (page: Page) => expect(page.getByRole('group', { name: /^Gambar alur/ }).or(steps(page))).toBeVisible()
const map: readonly Place[] = [
  { name: 'peta proses', as: 'sekretaris', path: '/peta', open: drawn },
  { name: 'peta satu proses', as: 'bendahara', path: '/peta/P3-1', open: drawn },
  { name: 'cetak peta', as: 'sekretaris', path: '/peta/P3-1/cetak', open: paper },
  {
    name: 'langkah peta sebagai daftar',
    as: 'tu',
    path: '/peta/P1-1-1',
    open: async (page) => {
      await drawn(page)
      if (!(await steps(page).isVisible())) await page.keyboard.press('d')
      await expect(steps(page)).toBeVisible()
    },
  },
]

/** Every page and dialog, save those before sign-in and the lock, which their tests open themselves. */
export const places: readonly Place[] = [...home, ...register, ...record, ...outgoing, ...books, ...overview, ...map, ...frame, ...settings]

/** Stands at the place: its page read, and what lies over it open. */
export async function goTo(page: Page, { path, open }: Place): Promise<void> {
  await page.goto(typeof path === 'string' ? path : await path(page))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 })
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 60_000 })
  await open?.(page)
}
