import { DomainError } from '../../../../shared/errors.ts'
import { longDate } from '../../../../shared/dates.ts'
import { isLane, laneName } from '../../../../shared/lanes.ts'
import { processFacts } from '../../../../shared/process-facts.ts'
import type { Kop } from '../../../../shared/core/sistem.contract.ts'
import { makersOf } from '../../../../shared/workflow/facts.ts'
import { addressLane, isWork, stepOf } from '../../../../shared/workflow/process.ts'
import type { ReadContext } from '../../../core/context.ts'
import { getPengaturan } from '../../../core/pengaturan.ts'
import { defineDocument } from '../../../documents/document.ts'
import { holdersOf } from '../../../workflow/holders.ts'
import { caseProcesses } from '../akses.ts'
import { getPerkara } from '../catatan.ts'
import { recordOpening } from '../perkara.ts'

export const NASKAH = 'naskah-perkara'

interface NaskahFacts {
  readonly kop: Kop
  readonly nama: string
  readonly nomor: string
  readonly tanggal: string
  readonly isian: readonly { readonly label: string; readonly value: string }[]
  readonly pihak: readonly { readonly nama: string; readonly alamat: string; readonly keterangan: string }[]
  /** Of the people only the first stand on the paper. */
  readonly lain: number
  readonly penandatangan: { readonly jabatan: string; readonly nama: string; readonly nip?: string | undefined }
}

/** The documents that the map names for plain cases, each once. */
function documentNames(ctx: ReadContext): string[] {
  const names = caseProcesses(ctx).flatMap((process) => processFacts[process.code]?.documents.map((document) => document.name) ?? [])
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'id'))
}

function load(ctx: ReadContext, id: number, nama: string): NaskahFacts {
  const kop = getPengaturan(ctx, 'kop')
  if (!kop) throw new DomainError('OFFICE_MISSING')
  const perkara = getPerkara(ctx, { id })
  const facts = [
    ['Perkara', `${perkara.nomor}, ${perkara.judul}`],
    ['Proses', `${perkara.proses} ${perkara.namaProses}`],
    ['Dasar', perkara.surat && `Surat ${perkara.surat.pengirim}, agenda ${perkara.surat.nomor}`],
    ['Uraian', perkara.uraian],
  ] as const
  const people = perkara.pihak.slice(0, MOST_PEOPLE)
  return {
    kop,
    nama,
    nomor: perkara.nomor,
    tanggal: longDate(ctx.today()),
    isian: facts.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
    pihak: people.map((one) => ({ nama: one.nama, alamat: one.alamat, keterangan: one.keterangan })),
    lain: perkara.jumlahPihak - people.length,
    penandatangan: signerOf(ctx, perkara.proses, nama),
  }
}

/** Who signs it by the map, else the lane that makes it; by name where exactly one of ours holds it today. */
function signerOf(ctx: ReadContext, code: string, nama: string): NaskahFacts['penandatangan'] {
  const process = ctx.registry.processes[code]
  const document = processFacts[code]?.documents.find((one) => one.name === nama)
  const maker = process && document && makersOf(process, document)[0]
  const step = process && maker ? stepOf(process, maker) : undefined
  const lane = document?.signers?.[0] ?? (step && isWork(step) ? addressLane(step) : undefined)
  if (!lane) return { jabatan: '', nama: DOTS }
  const [holder, another] = isLane(lane) && lane !== 'asn' ? holdersOf(ctx, { role: lane, unit: null, pegawaiId: null }, ctx.today()) : []
  if (!holder || another) return { jabatan: laneName(lane), nama: DOTS }
  const nip = ctx.get<{ nip: string | null }>('select nip from pegawai where id = ?', holder.pegawaiId)?.nip ?? undefined
  return { jabatan: holder.jabatan, nama: holder.nama, nip }
}

/** More of them would push the signature onto a page of its own. */
const MOST_PEOPLE = 10
const DOTS = '………………………………'

/** Any document of a case as a plain paper of the house: its facts and people, room for its words, and who signs. */
export const naskahPerkara = defineDocument<NaskahFacts>({
  kode: NASKAH,
  nama: 'Naskah Perkara',
  modul: 'perkara',
  subject: 'perkara',
  choices: (ctx) => [{ kunci: 'dokumen', nama: 'Dokumen', nilai: documentNames(ctx).map((name) => ({ kode: name, nama: name })) }],
  load: (ctx, ids, choice) => load(ctx, ids[0] ?? 0, choice['dokumen'] ?? ''),
  title: ({ nama, nomor }) => `${nama} ${nomor}`.replaceAll('/', '-'),
  build: async (facts) => {
    const { naskahSection } = await import('./naskah-lembar.ts')
    return [naskahSection(facts)]
  },
  opened: (ctx, ids) => ids.forEach((id) => recordOpening(ctx, id)),
  samples: (ctx) => {
    const rows = ctx.all<{ id: number; proses: string }>(
      "select max(id) id, proses from perkara where proses in ('P4.1', 'P5.1.1') group by proses",
    )
    return rows.flatMap(({ id, proses }) => {
      const dokumen = processFacts[proses]?.documents.find((one) => one.name.startsWith('Surat Tugas'))?.name
      return dokumen ? [{ nama: proses, ids: [id], choice: { dokumen } }] : []
    })
  },
})

export type { NaskahFacts }
