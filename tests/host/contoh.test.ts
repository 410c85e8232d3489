import { expect, test } from 'vitest'
import { processes } from '../../shared/processes.ts'
import { isClosed } from '../../electron/modules/perkara/akses.ts'
import { checkNaskah } from '../../electron/modules/persuratan/naskah/index.ts'
import { checkPerkara } from '../../electron/modules/perkara/index.ts'
import { runCommand, runQuery, SISTEM, type Office } from '../../electron/core/context.ts'
import { migrate, readMigrations } from '../../electron/core/migrate.ts'
import { makeStore, openDatabase } from '../../electron/core/store.ts'
import { buildContoh, CONTOH_MULAI, createContohClock } from '../../electron/host/contoh/index.ts'
import { registry } from '../../electron/host/registry.ts'
import { adoptDefinitions } from '../../electron/workflow/definitions.ts'
import { vacancies } from '../../electron/workflow/vacant.ts'
import { checkWorkflow } from '../../electron/workflow/invariants.ts'

/** The demonstration with few letters and all its cases, as it opens. */
function openDemonstration(): Office {
  const raw = openDatabase(':memory:')
  const clock = createContohClock()
  migrate(raw, readMigrations('resources/migrations'), clock.now())
  const office: Office = { store: makeStore(':memory:', raw), clock, registry }
  runCommand(office, SISTEM, 'alur.adopsi', (ctx) => adoptDefinitions(ctx))
  buildContoh(office, clock, { lalu: 4, tahunIni: 8, perkara: true })
  return office
}

interface CaseRow {
  readonly proses: string
  readonly tertutup: number
  readonly keadaan: 'selesai' | 'batal' | null
  readonly putaran: number
  readonly terlambat: number
}

const CASES = `select p.proses, p.tertutup, i.ended_as keadaan, (select max(t.round) from tasks t where t.instance_id = i.id) putaran,
  exists (select 1 from tasks t where t.instance_id = i.id and t.closed_at is null and t.due_at < ?) terlambat
  from perkara p join instances i on i.subject = 'perkara' and i.subject_id = p.id order by p.id`

test('the demonstration shows every process as cases: running, ended, returned, late, closed, and some that nobody can do', () => {
  const office = openDemonstration()
  runQuery(office, SISTEM, (ctx) => {
    expect([...checkWorkflow(ctx), ...checkPerkara(ctx)]).toEqual([])
    const rows = ctx.all<CaseRow>(CASES, CONTOH_MULAI)
    const plain = Object.values(processes).filter((process) => process.subject === 'perkara')
    expect(new Set(rows.map((row) => row.proses))).toEqual(new Set(plain.map((process) => process.code)))
    const of = (test: (row: CaseRow) => boolean) => rows.filter(test).length
    expect(of((row) => row.keadaan === null)).toBeGreaterThan(25)
    expect(of((row) => row.keadaan === 'selesai')).toBeGreaterThan(25)
    expect(of((row) => row.keadaan === 'batal')).toBeGreaterThan(0)
    expect(of((row) => row.putaran > 1)).toBeGreaterThan(5)
    expect(of((row) => row.terlambat === 1)).toBeGreaterThan(3)
    expect(of((row) => row.tertutup === 1)).toBe(of((row) => isClosed(row.proses)))
    const open = ctx.all<{ process: string; step: string; role: string; unit: string | null; pegawaiId: number | null }>(
      'select process, step, role, unit, pegawai_id pegawaiId from tasks where closed_at is null and opened_at is not null and shared_from is null order by opened_at',
    )
    const vacant = vacancies(ctx)
    expect(open.filter((task) => vacant({ ...task, shared: false }))).toMatchObject([
      { process: 'P2.1.2', unit: 'upt' },
      { process: 'P1.2.1', step: 'ajukan-sendiri' },
    ])
    expect(ctx.all("select 1 from perkara_pihak where nik is not null and substr(nik, 1, 2) <> '99'")).toEqual([])
  })
  runQuery(office, SISTEM, (ctx) => {
    expect(checkNaskah(ctx)).toEqual([])
    const papers = ctx.all<{ nomor: string; revisi: number; ditandatangani: number; terkirim: number }>(
      `select nomor, revisi, ditandatangani_pada is not null ditandatangani, exists (select 1 from naskah_kirim k where k.naskah_id = naskah.id) terkirim from naskah`,
    )
    const of = (test: (row: (typeof papers)[number]) => boolean) => papers.filter(test).length
    expect(of((row) => row.terkirim === 1 && row.nomor !== '')).toBeGreaterThan(20)
    expect(of((row) => row.nomor === '')).toBeGreaterThan(3)
    expect(of((row) => row.nomor === '' && row.ditandatangani === 1)).toBeGreaterThan(0)
    expect(of((row) => row.revisi > 1)).toBeGreaterThan(3)
    expect(ctx.all('select 1 from persetujuan where dijawab_pada is null and gugur_pada is null')).toHaveLength(1)
    expect(ctx.all("select 1 from nomor_pesanan p join nomor n on n.id = p.nomor_id where n.keadaan = 'dipesan'")).toHaveLength(2)
  })
  const tables = ['naskah', 'naskah_kirim', 'perkara', 'perkara_pihak', 'perkara_dokumen', 'history', 'tasks', 'audit']
  const image = (from: Office) => tables.map((table) => runQuery(from, SISTEM, (ctx) => ctx.all(`select * from ${table} order by 1`)))
  expect(image(openDemonstration())).toEqual(image(office))
})
