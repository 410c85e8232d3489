import { join } from 'node:path'
import { readArguments } from '../host/arguments.ts'
import { DomainError } from '../../shared/errors.ts'
import { dataFolder, defaultFolder } from '../core/folder.ts'
import { sectionLines, verdict } from './report.ts'
import { verifyFolder } from '../core/verify.ts'
import { readMigrations } from '../core/migrate.ts'
import { moduleChecks } from '../host/pemeriksaan.ts'
import { registry } from '../host/registry.ts'

const values = readArguments({ data: { type: 'string' }, contoh: { type: 'boolean', default: false } })
const susunan = readMigrations(join(import.meta.dirname, '..', '..', 'resources', 'migrations')).length
const { root } = dataFolder(values.data ?? defaultFolder(values.contoh))

console.log(`Memeriksa ${root}`)
try {
  const tell = (section: Parameters<typeof sectionLines>[0]) => console.log(sectionLines(section).join('\n'))
  const sections = await verifyFolder({ root, clock: { now: () => Date.now() }, registry, checks: moduleChecks, susunan, tell })
  console.log(verdict(sections))
  process.exitCode = sections.some((section) => section.temuan.length > 0) ? 1 : 0
} catch (error) {
  if (!(error instanceof DomainError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
