import { expect } from 'vitest'
import type { KodeJenis } from '../../../shared/modules/persuratan/naskah/jenis.ts'
import { checkNaskah } from '../../../electron/modules/persuratan/naskah/index.ts'
import { dataFolder, ensureFolder } from '../../../electron/core/folder.ts'
import { checkWorkflow } from '../../../electron/workflow/invariants.ts'
import { openOffice, type Client, type TestOffice } from '../../support/office.ts'

/** Content that fills each part that must be filled, by kind; what the tests of the flow need. */
export const contents: Partial<Record<KodeJenis, Record<string, unknown>>> = {
  'surat-dinas': {
    pembuka: 'Menindaklanjuti surat Saudara, bersama ini kami sampaikan data sebagaimana diminta.',
    penutup: 'Demikian, atas perhatian Saudara disampaikan terima kasih.',
  },
  'nota-dinas': { dari: 'Sekretaris', pembuka: 'Bersama ini kami laporkan hasil rapat.' },
}

export interface NaskahOffice {
  readonly office: TestOffice
  readonly as: (akun: string) => Promise<Client>
  /** Makes a whole concept of a kind as an account. */
  readonly draft: (akun: string, jenis?: KodeJenis, more?: { balasanAtas?: number }) => Promise<number>
  readonly steps: (id: number) => string[]
  readonly act: (akun: string, id: number, step: string, more?: Act) => Promise<void>
  readonly jabatan: (nama: string) => number
  readonly sound: () => void
}

interface Act {
  readonly hasil?: readonly string[]
  readonly catatan?: string
  readonly isi?: unknown
  readonly padaTanggal?: string
  readonly untukPenugasanId?: number
}

/** An office with the demonstration's people, whose naskah are driven through the whole contract. */
export function openNaskah(): NaskahOffice {
  const office = openOffice()
  ensureFolder(dataFolder(office.host.folder))
  const clients = new Map<string, Promise<Client>>()
  const as = (akun: string) => {
    const known = clients.get(akun) ?? office.as(akun)
    clients.set(akun, known)
    return known
  }
  const openTasks = (id: number) =>
    office.read((ctx) =>
      ctx.all<{ id: number; step: string }>(
        `select t.id, t.step from tasks t join instances i on i.id = t.instance_id
         where i.subject = 'naskah' and i.subject_id = ? and t.closed_at is null and t.opened_at is not null order by t.id`,
        id,
      ),
    )
  const jabatan = (lane: string) =>
    office.read(
      (ctx) => ctx.get<{ id: number }>('select jabatan_id id from jabatan_lane where lane = ? order by jabatan_id limit 1', lane)?.id ?? 0,
    )
  return {
    office,
    as,
    jabatan,
    steps: (id) => openTasks(id).map((task) => task.step),
    draft: async (akun, jenis = 'surat-dinas', { balasanAtas } = {}) => {
      const client = await as(akun)
      const { id } = await client.persuratan.naskah.buat({ jenis, hal: 'Permintaan data', balasanAtas: balasanAtas ?? null })
      const naskah = await client.persuratan.naskah.get({ id })
      await client.persuratan.naskah.simpan({
        id,
        versi: naskah.versi,
        kepala: {
          ...naskah.kepala,
          yth: naskah.kepala.yth.length > 0 ? naskah.kepala.yth : ['Camat Kanigaran'],
          penanda: { ...naskah.kepala.penanda, jabatanId: jabatan('kepala-dinas') },
        },
        isi: contents[jenis] ?? {},
        kodeKlasifikasi: { skema: '83/2022', kode: '400.9.1' },
        balasanAtas: balasanAtas ?? null,
      })
      return id
    },
    act: async (akun, id, step, { hasil = [], ...rest } = {}) => {
      const task = openTasks(id).find((one) => one.step === step)
      if (!task)
        throw new Error(
          `Nothing stands at ${step} but ${openTasks(id)
            .map((one) => one.step)
            .join(', ')}`,
        )
      await (await as(akun)).alur.selesaikan({ taskId: task.id, hasil: [...hasil], ...rest })
    },
    sound: () => expect(office.read((ctx) => [...checkWorkflow(ctx), ...checkNaskah(ctx)])).toEqual([]),
  }
}
