import { afterAll, describe, expect, test } from 'vitest'
import { processes } from '../../shared/processes.ts'
import { isWork, PLAIN_CASE, workOf, type Action } from '../../shared/workflow/process.ts'
import { isian, openLetters, pp, ppha, rpjs, tanpaId, utuh } from '../persuratan/bantu.ts'
import { refuseStart, walkEdges, type Driver } from '../support/tepi.ts'
import { openCases } from './bantu.ts'

const cases = openCases()
const { office, as, open } = cases
afterAll(() => office.close())

const asn = office.read((ctx) => ({
  lane: 'asn',
  unit: null,
  pegawaiId: ctx.get<{ id: number }>("select pegawai_id id from akun where nama_pengguna = 'surat'")?.id ?? 0,
}))

/** The document that a step needs, on paper. */
async function keep(id: number, doc: string): Promise<void> {
  const nama = doc.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
  const client = await as('tu')
  const dokumen = { id, nama, nomor: '', tanggal: null, bertandaTangan: true, berkasId: null, lokasi: 'Lemari' }
  if (!(await client.perkara.get({ id })).dokumen.some((one) => one.nama === nama)) await client.perkara.tambahDokumen(dokumen)
}

describe('every way of every step is gone by its own people, and each step refused to all others', () => {
  const plain = Object.values(processes).filter((process) => process.subject === PLAIN_CASE)
  test.each(plain.map((process) => [process.code, process] as const))('%s', async (code, process) => {
    const penerima = Object.values(process.steps).some((step) => isWork(step) && step.lane === 'asn') ? [asn] : []
    const driver: Driver = {
      office,
      as,
      subject: PLAIN_CASE,
      process,
      open: (akun) => open(akun, code, { penerima }),
      ready: async (id, step) => {
        for (const doc of workOf(process, step).needs ?? []) await keep(id, doc)
      },
    }
    await refuseStart(driver, 'START_NOT_YOURS')
    await walkEdges(driver)
  })

  test('P1.1.1, with the forms of its letters', async () => {
    const letters = openLetters()
    const process = processes['P1.1.1']
    if (!process) throw new Error('The letters have lost their process')
    const clients = new Map<string, ReturnType<typeof letters.as>>()
    const client = (akun: string) => {
      const known = clients.get(akun) ?? letters.as(akun)
      clients.set(akun, known)
      return known
    }
    const tu = await client('tu')
    const bodies = new Map<number, unknown>()
    const sorted = (id: number) =>
      letters.read((ctx) =>
        ctx.get<{ n: number }>(
          "select count(*) n from tasks t join instances i on i.id = t.instance_id where i.subject = 'surat_masuk' and i.subject_id = ? and t.step = 'tindak-lanjut'",
          id,
        ),
      )?.n
    const driver: Driver = {
      begun: true,
      office: letters,
      as: client,
      subject: 'surat_masuk',
      process,
      open: async (akun) => {
        const { id } = await (await client(akun)).persuratan.suratMasuk.register(isian(letters))
        bodies.set(id, tanpaId(await tu.persuratan.suratMasuk.get({ id })))
        return id
      },
      isi: (id, step, ways: readonly Action[]) => {
        if (!ways.some(({ way }) => way.form)) return undefined
        const forms: Readonly<Record<string, unknown>> = {
          'identifikasi-verifikasi': bodies.get(id),
          disposisi: { penerima: [rpjs, pp], instruksi: ['Proses lebih lanjut'], catatan: '' },
          'teruskan-ke-tu': { catatan: '' },
          'pilah-surat': { penerima: sorted(id) ? [ppha] : [rpjs, pp] },
          distribusi: { terima: [] },
          'tindak-lanjut': { hasil: 'Sudah dijawab' },
        }
        return forms[step]
      },
    }
    await refuseStart(driver, 'START_NOT_YOURS')
    await walkEdges(driver)
    utuh(letters)
    letters.close()
  })
})

test('all 52 leaves of the map were walked', () => {
  expect(Object.values(processes).filter(({ beyondMap }) => !beyondMap)).toHaveLength(52)
})

test('after all of it nothing is wrong with the tables', () => cases.sound())
