import { afterEach, expect, test, vi } from 'vitest'
import { isian, openLetters, sampaiPenerima, pp, rpjs, utuh } from '../persuratan/bantu.ts'
import { contohDari, panggil, semuaProsedur } from './contoh-isian.ts'

const panjang = 'surat '.repeat(3_400)
const jahat: readonly unknown[] = [
  panjang,
  '\u0000\u0007\u001b[31m\u202e\u200b😀🏴\ud800',
  '__proto__',
  'constructor',
  `' or 1=1 --`,
  '"*" NEAR(a b) OR ^x',
  '',
  '2025-02-29',
  '0000-01-01',
  '9999-12-31',
  '0000-00-00',
  '24:00',
  0,
  1,
  -1,
  1.5,
  2025,
  9_999,
  Number.MAX_SAFE_INTEGER,
  8_640_000_000_000_001,
  -8_640_000_000_000_001,
  1e308,
  Number.NaN,
  null,
  true,
  [],
  {},
  { ['__proto__']: { admin: true }, constructor: { prototype: {} } },
  Array.from({ length: 10_000 }, () => 'x'),
  ['__proto__', 'hasOwnProperty', panjang],
]

/** Slow by intent (scrypt), ending the session, or waiting for ever. */
const dilewati = [
  'sistem.perubahan',
  'sistem.siapkan',
  'sistem.cadangan.buat',
  'akun.masuk',
  'akun.keluar',
  'akun.kunci',
  'akun.bukaKunci',
  'akun.gantiSandi',
  'akun.akun.buat',
  'akun.akun.sandiSementara',
  'akun.akun.ubah',
  'dokumen.pdf',
]

afterEach(() => void vi.restoreAllMocks())

/** Waits for a call, whose answer may be a refusal but never a defect. */
async function tanpaCacat(nama: string, input: unknown, call: Promise<unknown>, defects: string[]) {
  try {
    await call
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    if (code === undefined || code === 'DEFECT' || code === 'INTERNAL_SERVER_ERROR')
      defects.push(`${nama} ${JSON.stringify(input)?.slice(0, 200)}`)
    if (/sqlite|node_modules|\bat \w+ \(|undefined|\[object|\bNaN\b/.test(message)) defects.push(`${nama} says ${message.slice(0, 200)}`)
  }
}

test.each(['surat', 'tu', 'admin', 'kadis', 'pp'])(
  'whatever %s sends in any field is taken or refused with a sentence',
  { timeout: 30_000 },
  async (account) => {
    const log: string[] = []
    vi.spyOn(console, 'error').mockImplementation((line: unknown) => void log.push(String(line)))
    const office = openLetters()
    const clerk = await office.as('surat')
    const surat = await clerk.persuratan.suratMasuk.register(isian(office))
    await sampaiPenerima(office, surat.id, [pp, rpjs])
    await clerk.persuratan.suratMasuk.register(isian(office, { keamanan: 'R' }))
    const client = await office.as(account)
    const defects: string[] = []
    for (const { nama, input } of semuaProsedur().filter((p) => !dilewati.includes(p.nama))) {
      if (!input) continue
      // a procedure may be asked without anything
      const base = (contohDari(input) ?? {}) as Record<string, unknown>
      if (nama.endsWith('suratMasuk.register')) Object.assign(base, isian(office))
      for (const field of Object.keys(base))
        for (const value of jahat) {
          const sent = { ...base, [field]: value }
          await tanpaCacat(nama, { [field]: value }, panggil(client, nama, sent), defects)
        }
    }
    const unique = [...new Set(defects)]
    expect(unique.slice(0, 40).concat(log.slice(0, 3))).toEqual([])
    for (const check of ['saya', 'menunggu', 'selesai'] as const) await (await office.as('tu')).alur.tugas({ bagian: check })
    for (const reader of ['tu', 'kadis', 'admin', 'pp']) {
      const again = await office.as(reader)
      await again.persuratan.suratMasuk.list({})
      await again.persuratan.suratMasuk.acara({ dari: '2025-01-01', sampai: '2025-12-31' })
      for (const { id } of (await again.persuratan.suratMasuk.list({ jumlah: 500 })).baris)
        await again.persuratan.suratMasuk.buka({ id }).catch(() => null)
    }
    utuh(office)
  },
)

test('what is sent for a step’s form is taken or refused, never half done', { timeout: 30_000 }, async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const office = openLetters()
  const clerk = await office.as('surat')
  const { id } = await clerk.persuratan.suratMasuk.register(isian(office))
  const defects: string[] = []
  const fields = [
    'penerima',
    'instruksi',
    'catatan',
    'terima',
    'hasil',
    'versi',
    'tanggalDiterima',
    'acaraMulai',
    'pengirimId',
    'indukId',
    'keamanan',
  ]
  const forms = jahat.flatMap((value) => [value, ...fields.map((field) => ({ penerima: [pp], hasil: 'x', [field]: value }))])
  for (const account of ['tu', 'kadis', 'sekretaris', 'surat', 'pp']) {
    const client = await office.as(account)
    for (const isi of forms) {
      const [jalur] = await client.alur.jalur({ subject: 'surat_masuk', subjectId: id }).catch(() => [])
      for (const task of jalur?.tugas ?? []) {
        await tanpaCacat(`${task.step}`, isi, client.alur.selesaikan({ taskId: task.taskId, isi }), defects)
        await tanpaCacat(
          `${task.step} hasil`,
          isi,
          client.alur.selesaikan({ taskId: task.taskId, hasil: ['__proto__', 'setuju'], isi }),
          defects,
        )
      }
    }
  }
  expect([...new Set(defects)].slice(0, 40)).toEqual([])
  utuh(office)
})

test('a number is never skipped in a year that no book can have: it would stay in the list for ever', async () => {
  const office = openLetters()
  const tu = await office.as('tu')
  for (const tahun of [-1, 0, 1_999, 2_026, 9_999, Number.MAX_SAFE_INTEGER])
    await expect(tu.persuratan.suratMasuk.lewati({ tahun, alasan: 'x' })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  expect((await tu.persuratan.suratMasuk.list({})).baris).toEqual([])
})
