import type { Browser, Page } from '@playwright/test'
import { ask, signIn } from './support.ts'

const RECEIVER = { pegawaiId: null, penanggungJawab: false, untukDiketahui: false, batas: null }
/** Receivers of a disposisi as a form sends them. */
export const penerima = {
  pp: { ...RECEIVER, role: 'bidang-seksi', unit: 'bidang-pp' },
  rehab: { ...RECEIVER, role: 'bidang-seksi', unit: 'bidang-rpjs' },
}

export type Step = 'catat' | 'verifikasi' | 'disposisi' | 'teruskan' | 'pilah' | 'distribusi'

/** Who brings a letter on its way, each at a computer of his own. */
export interface Office {
  surat: Page
  tu: Page
  kadis: Page
  sekretaris: Page
}

export interface Letter {
  id: number
  hal: string
}

/** The task of one's own at a letter. */
export async function taskOf(page: Page, id: number): Promise<number> {
  const paths = await ask<{ tugas: { taskId: number; aksi: unknown[]; dicatatUntuk: unknown[] }[] }[]>(page, 'alur/jalur', {
    subject: 'surat_masuk',
    subjectId: id,
  })
  const task = paths.at(-1)?.tugas.find((each) => each.aksi.length > 0 && each.dicatatUntuk.length === 0)
  if (!task) throw new Error('no task of his own')
  return task.taskId
}

async function perform(page: Page, id: number, isi: unknown) {
  await ask(page, 'alur/selesaikan', { taskId: await taskOf(page, id), hasil: [], catatan: null, isi })
}

const EVERY: readonly Step[] = ['catat', 'verifikasi', 'disposisi', 'teruskan', 'pilah', 'distribusi']

/** Signs the four of the office in. */
export async function office(browser: Browser): Promise<Office> {
  const [surat, tu, kadis, sekretaris] = await Promise.all(['surat', 'tu', 'kadis', 'sekretaris'].map((name) => signIn(browser, name)))
  if (!surat || !tu || !kadis || !sekretaris) throw new Error('four sign-ins')
  return { surat, tu, kadis, sekretaris }
}

/** A letter of the test's own, brought as far as asked through the contract as the people who do it. */
export async function letter(
  { surat, tu, kadis, sekretaris }: Office,
  upTo: Step,
  part: Record<string, unknown> = {},
  receivers: readonly unknown[] = [penerima.pp],
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
  const { id } = await ask<{ id: number }>(surat, 'persuratan/suratMasuk/register', isian)
  for (const step of EVERY.slice(1, EVERY.indexOf(upTo) + 1)) {
    if (step === 'verifikasi') {
      const now = await ask<{ versi: number; pengirimId: number }>(tu, 'persuratan/suratMasuk/buka', { id })
      await perform(tu, id, { versi: now.versi, ...isian, pengirimBaru: null, pengirimId: now.pengirimId })
    } else if (step === 'disposisi') await perform(kadis, id, { penerima: receivers, instruksi: ['Proses lebih lanjut'], catatan: '' })
    else if (step === 'teruskan') await perform(sekretaris, id, { catatan: '' })
    else if (step === 'pilah') await perform(tu, id, { penerima: receivers, instruksi: [], catatan: '' })
    else await perform(surat, id, { terima: [] })
  }
  return { id, hal }
}

/** Goes to a letter's page. */
export const open = (page: Page, { id }: Letter) => page.goto(`/persuratan/surat-masuk/${id}`)
