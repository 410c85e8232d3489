import { readFileSync } from 'node:fs'
import { isLane, lanes, outsiders, type Lane, type Outsider } from '../../shared/lanes.ts'
import { defineProcess, type Form, type Process, type Step, type Way, type Who } from '../../shared/workflow/process.ts'

/** A leaf of the office's process map, as `peta.json` holds it. */
export interface Leaf {
  readonly kode: string
  readonly nama: string
  readonly langkah: readonly LeafStep[]
  readonly pemicu: string
  readonly dokumen: readonly unknown[]
  /** What the map does not write and we read so. */
  readonly tersirat: unknown
}

export interface LeafStep {
  readonly id: string
  readonly aktor: string
  readonly jenis: 'tugas' | 'keputusan' | 'paralel' | 'selesai'
  readonly aksi: string
  readonly lanjut: readonly { readonly hasil?: string; readonly ke: string }[]
  readonly tunggu?: readonly string[]
  readonly inklusif?: boolean
  readonly bersama?: readonly string[]
  readonly sistem?: string
  readonly memanggil?: string
}

export const leaves = JSON.parse(readFileSync(new URL('./peta.json', import.meta.url), 'utf8')) as readonly Leaf[]

/** The form whose effect, in these tests, binds the receivers that the payload names. */
export const BIND_FORM: Form = 'pilahSurat'
/** The form of a `calls` step in these tests. */
export const CALL_FORM: Form = 'kirimSurat'

interface Extra {
  readonly form?: Form
  readonly recordedBy?: Lane
  readonly each?: true
  readonly through?: true
  readonly limit?: number
  readonly apart?: readonly string[]
  readonly beyondMap?: Readonly<Record<string, Way<string>>>
}

const back = (to: string): Way<string> => ({ to, note: 'required' })

/** What the map does not say and engine.md 2.1, 12 and 13 add: several receivers, ways beyond the map, who may record. */
const extras: Readonly<Record<string, Readonly<Record<string, Extra>>>> = {
  'P1.1.1': {
    'identifikasi-verifikasi': { beyondMap: { 'bukan untuk dinas ini': back('selesai') } },
    'teruskan-ke-pimpinan': { through: true },
    disposisi: { recordedBy: 'pengadministrasi-surat' },
    'teruskan-ke-tu': { recordedBy: 'pengadministrasi-surat' },
    'pilah-surat': { form: BIND_FORM, beyondMap: { 'cukup diarsipkan': back('selesai') } },
    'tindak-lanjut': { each: true, limit: 5, beyondMap: { 'salah alamat': { to: 'pilah-surat', note: 'required', siblings: 'keep' } } },
  },
  'P1.1.2': {
    'tanda-tangan': { beyondMap: { dikembalikan: back('kembalikan-lewat-tu') } },
    'paraf-sekretaris': { through: true },
    'periksa-akhir': { beyondMap: { 'belum lengkap': back('kembalikan-lewat-tu') } },
    'serahkan-ke-bidang': { through: true },
    distribusikan: { beyondMap: { 'surat keliru': back('periksa-akhir') } },
  },
  'P1.2.3': { 'isi-formulir': { each: true } },
  'P1.3.1': { 'usul-kebutuhan': { each: true } },
  'P2.1.1': { 'penuhi-data': { each: true } },
  'P2.1.2': {
    'inventarisasi-data-awal': { each: true },
    sinkronisasi: { each: true },
    'kirim-data-awal': { each: true },
    'susun-rancangan': { each: true },
    'perbaiki-finalisasi': { each: true },
  },
  'P2.1.3': { 'penuhi-data': { each: true } },
  'P2.1.4': { 'tanda-tangan-bidang': { each: true } },
  'P2.2.2': {
    'hitung-realisasi': { each: true },
    'susun-laporan-individu': { each: true },
    'sampaikan-laporan-individu': { each: true, beyondMap: { 'hitung ulang': back('hitung-realisasi') } },
  },
  'P3.1': {
    'usul-belanja': { recordedBy: 'bendahara-pengeluaran' },
    'verifikasi-spp': { limit: 1, apart: ['usul-belanja', 'buat-spp'] },
    'perbaiki-usulan': { recordedBy: 'bendahara-pengeluaran' },
    'tanda-tangan-spm': {
      recordedBy: 'pengelola-keuangan',
      apart: ['buat-spp', 'verifikasi-spp', 'buat-spm'],
      beyondMap: { 'kembalikan ke PPK-SKPD': back('verifikasi-spp') },
    },
    'terbitkan-sp2d': { limit: 2, beyondMap: { 'SPM dikembalikan BPPKAD': back('verifikasi-spp') } },
    'arsip-sp2d': { recordedBy: 'bendahara-pengeluaran' },
  },
  'P3.3': {
    'verifikasi-spp-gaji': { beyondMap: { 'tidak sesuai': back('buat-usulan-spp-gaji') } },
    'tanda-tangan-spm': { beyondMap: { 'kembalikan ke PPK-SKPD': back('verifikasi-spp-gaji') } },
    'terbitkan-sp2d': { beyondMap: { 'SPM dikembalikan BPPKAD': back('verifikasi-spp-gaji') } },
  },
}

const named = Object.entries<{ readonly name: string }>({ ...lanes, ...outsiders })
const codeOf = new Map(named.map(([code, info]) => [info.name, code as Lane | Outsider]))

/** The lane or outside party that the map calls by this name; an unknown name is a defect of the copy. */
export function laneOf(name: string): Lane | Outsider {
  const code = codeOf.get(name)
  if (!code) throw new Error(`The map names ${name}, which shared/lanes.ts does not`)
  return code
}

/** The nearest work of ours in one direction along the edges that go down, the step itself left out. */
function nearestOurs(leaf: Leaf, id: string, towards: 'before' | 'after'): Lane | undefined {
  const order = leaf.langkah.map((step) => step.id)
  const down = leaf.langkah
    .flatMap((step) => step.lanjut.map((way) => [step.id, way.ke] as const))
    .filter(([from, to]) => order.indexOf(to) > order.indexOf(from))
  const edges = towards === 'after' ? down : down.map(([from, to]) => [to, from] as const)
  const seen = new Set<string>()
  for (let ring = [id]; ring.length > 0;) {
    ring = edges.filter(([from, to]) => ring.includes(from) && !seen.has(to)).map(([, to]) => to)
    for (const key of ring) {
      seen.add(key)
      const step = leaf.langkah[order.indexOf(key)]
      const lane = step && laneOf(step.aktor)
      if (step && lane && isLane(lane) && (step.jenis === 'tugas' || step.jenis === 'keputusan')) return lane
    }
  }
  return undefined
}

/** Who does a step; for one outside, who of ours sent the paper out, else who receives it (engine.md 5). */
function whoOf(leaf: Leaf, step: LeafStep, extra: Extra): Who {
  const lane = laneOf(step.aktor)
  if (isLane(lane)) return extra.recordedBy ? { lane, recordedBy: extra.recordedBy } : { lane }
  const recordedBy = nearestOurs(leaf, step.id, 'before') ?? nearestOurs(leaf, step.id, 'after')
  if (!recordedBy) throw new Error(`${leaf.kode}/${step.id}: nobody of ours can record it`)
  return { lane, recordedBy }
}

function stepOf(leaf: Leaf, step: LeafStep): Step<string> {
  const common = { name: step.aksi, ...(step.tunggu && { waits: step.tunggu }) }
  const ways = Object.fromEntries(step.lanjut.map((way) => [way.hasil ?? '', way.ke]))
  if (step.jenis === 'selesai') return { ...common, lane: laneOf(step.aktor), end: true }
  if (step.jenis === 'paralel') return { ...common, lane: laneOf(step.aktor), gate: ways }
  const { form, ...extra } = extras[leaf.kode]?.[step.id] ?? {}
  const work = {
    ...common,
    ...extra,
    ...whoOf(leaf, step, extra),
    ...(step.bersama && { with: step.bersama.map(laneOf) }),
    ...(step.sistem && { system: step.sistem }),
  }
  if (step.jenis === 'keputusan') return { ...work, outcomes: ways, ...(step.inklusif && { inclusive: true as const }) }
  const call = step.memanggil ? { calls: step.memanggil, form: CALL_FORM } : form ? { form } : {}
  return { ...work, to: step.lanjut[0]?.ke ?? '', ...call }
}

/** The subject of every process of the map in these tests. */
export const MAP_SUBJECT = 'uji'

/** The definition of a leaf, in the order of the map. */
export function processOf(leaf: Leaf): Process {
  return {
    code: leaf.kode,
    name: leaf.nama,
    subject: MAP_SUBJECT,
    start: leaf.langkah[0]?.id ?? '',
    steps: Object.fromEntries(leaf.langkah.map((step) => [step.id, stepOf(leaf, step)])),
    cancel: { by: ['sekretaris'] },
  }
}

/** All 52 leaves of the map as definitions, with what engine.md adds to some. */
export const mapProcesses: readonly Process[] = leaves.map(processOf)

/**
 * What no leaf has: a branch that may end beside a join, or leave it and come back. A recall there may find the join asleep, or
 * opened on the strength of what is recalled.
 */
export const sideEndProcess = defineProcess({
  code: 'UJI-1',
  name: 'Cabang yang berakhir sendiri',
  subject: MAP_SUBJECT,
  start: 'awal',
  cancel: { by: ['sekretaris'] },
  steps: {
    awal: { name: 'Mulai', lane: 'kasubbag-tu', to: 'cabang' },
    cabang: { name: 'Jalankan serentak', lane: 'kasubbag-tu', gate: { satu: 'telaah', dua: 'susun' } },
    telaah: { name: 'Telaah', lane: 'kasubbag-program', outcomes: { perlu: 'lengkapi', 'tidak perlu': 'sisihkan', batal: 'berakhir' } },
    susun: { name: 'Susun', lane: 'kasubbag-keuangan', to: 'gabung' },
    lengkapi: { name: 'Lengkapi', lane: 'kasubbag-program', to: 'gabung' },
    sisihkan: {
      name: 'Sisihkan',
      lane: 'kasubbag-program',
      to: 'berakhir',
      beyondMap: { 'telaah ulang': { to: 'telaah', note: 'required' } },
    },
    gabung: { name: 'Gabungkan', lane: 'kasubbag-tu', waits: ['susun', 'lengkapi'], to: 'selesai' },
    berakhir: { name: 'Berakhir', lane: 'kasubbag-program', end: true },
    selesai: { name: 'Selesai', lane: 'kasubbag-tu', end: true },
  },
})

/** The same leaves without anything added: only what the map draws. */
export const bareProcesses: readonly Process[] = mapProcesses.map((process) => ({
  ...process,
  steps: Object.fromEntries(Object.entries(process.steps).map(([key, step]) => [key, bare(step)])),
}))

function bare(step: Step<string>): Step<string> {
  if ('end' in step || 'gate' in step) return step
  const { beyondMap: _beyond, each: _each, through: _through, ...rest } = step
  return rest
}
