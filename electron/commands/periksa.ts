import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readArguments } from '../host/arguments.ts'
import { DomainError } from '../../shared/errors.ts'
import { dataFolder, defaultFolder } from '../core/folder.ts'
import { sectionLines, verdict } from './report.ts'
import { verifyFolder } from '../core/verify.ts'
import { runCommand, SISTEM } from '../core/context.ts'
import { openOffice } from '../core/startup.ts'
import { sumUpAnew } from '../modules/pemantauan/index.ts'
import { readMigrations } from '../core/migrate.ts'
import { moduleChecks } from '../host/pemeriksaan.ts'
import { registry } from '../host/registry.ts'

const values = readArguments({
  data: { type: 'string' },
  contoh: { type: 'boolean', default: false },
  ringkasan: { type: 'boolean', default: false },
})
const house = join(import.meta.dirname, '..', '..')
const migrations = join(house, 'resources', 'migrations')
const susunan = readMigrations(migrations).length
const folder = dataFolder(values.data ?? defaultFolder(values.contoh))
const { root } = folder
const clock = { now: () => Date.now() }

/** Makes the daily sums anew from what happened; only while the office is closed. */
async function sumAnew(): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(house, 'package.json'), 'utf8')) as { version: string }
  const office = await openOffice({ folder, migrations, clock, version, registry, copyAtStop: false })
  const { result } = runCommand(office, SISTEM, 'pemantauan.ringkas', sumUpAnew)
  await office.close()
  console.log(`Ringkasan harian disusun ulang: ${result} baris.`)
}

console.log(`Memeriksa ${root}`)
try {
  if (values.ringkasan) await sumAnew()
  const tell = (section: Parameters<typeof sectionLines>[0]) => console.log(sectionLines(section).join('\n'))
  const sections = await verifyFolder({ root, clock, registry, checks: moduleChecks, susunan, tell })
  console.log(verdict(sections))
  process.exitCode = sections.some((section) => section.temuan.length > 0) ? 1 : 0
} catch (error) {
  if (!(error instanceof DomainError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
