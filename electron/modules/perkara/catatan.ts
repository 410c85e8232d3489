import { DomainError } from '../../../shared/errors.ts'
import { laneName, laneShort } from '../../../shared/lanes.ts'
import { processFacts } from '../../../shared/process-facts.ts'
import type { Perkara } from '../../../shared/modules/perkara/perkara.contract.ts'
import { makersOf, notesAt, type MapFacts } from '../../../shared/workflow/facts.ts'
import { isWork, shortName, stepOf, type Process } from '../../../shared/workflow/process.ts'
import type { ReadContext } from '../../core/context.ts'
import { oneOf, sql, words } from '../../registers/sql.ts'
import { processOf } from '../../workflow/in-force.ts'
import { cases, worksOn } from './akses.ts'
import { CASE, summaryOf, type CaseRow } from './ringkas.ts'
import { letterOfCase } from './surat.ts'

/** A case with its people, notes and documents, and what the map says of its process. Refuses NOT_FOUND. */
export function getPerkara(ctx: ReadContext, { id }: { id: number }): Perkara {
  const row = oneOf<CaseRow & { uraian: string; versi: number }>(
    ctx,
    sql`select ${words(CASE)}, c.uraian, c.versi from ${cases(ctx)} c where c.id = ${id}`,
  )
  if (!row) throw new DomainError('NOT_FOUND', { hal: 'Perkara' })
  const process = ctx.registry.processes[row.proses]
  const facts = processFacts[row.proses]
  const dokumen = documentsOf(ctx, id)
  return {
    ...summaryOf(ctx, row),
    uraian: row.uraian,
    versi: row.versi,
    bolehUbah: row.endedAs === null && worksOn(ctx, id),
    surat: letterOfCase(ctx, id),
    ...peopleOf(ctx, id),
    catatan: ctx.all<Perkara['catatan'][number]>(
      `select c.id, c.isi, ifnull(g.nama, 'Sistem') oleh, c.jabatan, c.pada from perkara_catatan c left join pegawai g on g.id = c.oleh
       where c.perkara_id = ? order by c.id desc`,
      id,
    ),
    dokumen,
    dokumenPeta: process && facts ? mapDocuments(process, facts, dokumen) : [],
    langkahPeta: process && facts ? mapSteps(processOf(ctx, row.proses), facts) : [],
  }
}

/** As many people as the page of a case shows itself; the list has them all. */
const PEOPLE_SHOWN = 20

function peopleOf(ctx: ReadContext, id: number): Pick<Perkara, 'pihak' | 'jumlahPihak'> {
  const there = 'from perkara_pihak where perkara_id = ? and dicoret_pada is null'
  return {
    pihak: ctx.all(`select id, nama, substr(nik, -4) nikAkhir, alamat, keterangan ${there} order by id limit ${PEOPLE_SHOWN}`, id),
    jumlahPihak: ctx.get<{ n: number }>(`select count(*) n ${there}`, id)?.n ?? 0,
  }
}

type DokumenRow = Omit<Perkara['dokumen'][number], 'bertandaTangan' | 'hilang'> & { bertandaTangan: number; sha256: string | null }

function documentsOf(ctx: ReadContext, id: number): Perkara['dokumen'] {
  return ctx
    .all<DokumenRow>(
      `select d.id, d.nama, d.nomor, d.tanggal, d.bertanda_tangan bertandaTangan, d.berkas_id berkasId, d.lokasi,
         ifnull(g.nama, 'Sistem') dicatatOleh, d.dicatat_pada dicatatPada, b.sha256
       from perkara_dokumen d left join pegawai g on g.id = d.dicatat_oleh left join berkas b on b.id = d.berkas_id
       where d.perkara_id = ? and d.dicabut_pada is null order by d.id`,
      id,
    )
    .map(({ sha256, ...row }) => ({ ...row, bertandaTangan: row.bertandaTangan === 1, hilang: sha256 !== null && !ctx.hasBytes(sha256) }))
}

function mapDocuments(process: Process, facts: MapFacts, there: Perkara['dokumen']): Perkara['dokumenPeta'] {
  return facts.documents.map((document) => {
    const at = document.comesAt ? [document.comesAt] : makersOf(process, document)
    return {
      nama: document.name,
      langkah: at.map((key) => shortName(stepOf(process, key))),
      asal: document.comesFrom ?? '',
      penandatangan: (document.signers ?? []).map(laneShort),
      ada: there.some(({ nama }) => nama === document.name),
    }
  })
}

const readings = {
  actor: 'Pelakunya tidak disebut pada peta; ini bacaan kami.',
  next: 'Langkah berikutnya tidak tertulis pada peta; ini bacaan kami.',
}

/** Documents by the map's names for them. */
function namesOf(facts: MapFacts, docs: readonly string[]): string[] {
  return docs.map((doc) => facts.documents.find((one) => one.doc === doc)?.name ?? doc)
}

function mapSteps(process: Process, facts: MapFacts): Perkara['langkahPeta'] {
  const { actor = [], next = [], outcomes = {} } = facts.implied ?? {}
  return Object.entries(process.steps).flatMap(([step, work]) => {
    if (!isWork(work)) return []
    const ways = outcomes[step]?.map((hasil) => `Hasil “${hasil}” tidak tertulis pada peta; ini bacaan kami.`) ?? []
    return [
      {
        step,
        aktor: laneName(work.lane),
        bersama: (work.with ?? []).map(laneShort),
        sistem: work.system ?? null,
        membuat: namesOf(facts, work.makes ?? []),
        memerlukan: namesOf(facts, work.needs ?? []),
        tersirat: [...(actor.includes(step) ? [readings.actor] : []), ...(next.includes(step) ? [readings.next] : []), ...ways],
        catatan: notesAt(facts, step).map(({ text }) => text),
      },
    ]
  })
}
