import { join } from 'node:path'
import { readArguments } from '../host/arguments.ts'
import { shortMoment } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import { sectionLines, verdict } from './report.ts'
import { restoreCopy } from '../core/restore.ts'
import { readMigrations } from '../core/migrate.ts'
import { moduleChecks } from '../host/pemeriksaan.ts'
import { registry } from '../host/registry.ts'

const values = readArguments({ dari: { type: 'string' }, data: { type: 'string' } })
const { dari, data } = values
const susunan = readMigrations(join(import.meta.dirname, '..', '..', 'resources', 'migrations')).length

if (!dari || !data) {
  console.error('Sebutkan cadangan dan folder barunya: npm run pulihkan -- --dari CADANGAN --data FOLDER')
  process.exit(1)
}
try {
  const tell = (section: Parameters<typeof sectionLines>[0]) => console.log(sectionLines(section).join('\n'))
  const { folder, manifest, sections } = await restoreCopy(dari, data, {
    clock: { now: () => Date.now() },
    registry,
    checks: moduleChecks,
    susunan,
    tell,
  })
  console.log(verdict(sections))
  console.log(
    `Dipulihkan ke ${folder.root}.${manifest ? ` Cadangan ${shortMoment(manifest.pada)}, audit sampai baris ${manifest.audit.id}.` : ''}`,
  )
  const missing = manifest?.hilang.length ?? 0
  if (missing > 0) console.log(`${missing} lampiran sudah tidak ada saat cadangan dibuat.`)
  process.exitCode = sections.some((section) => section.temuan.length > 0) ? 1 : 0
  console.log(`Buka dengan: npm start -- --data ${folder.root}`)
} catch (error) {
  if (!(error instanceof DomainError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
