import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readArguments } from '../host/arguments.ts'
import { runCommand, runQuery, SISTEM, type Office } from '../core/context.ts'
import { unwatched } from '../core/jobs.ts'
import { migrate, readMigrations } from '../core/migrate.ts'
import type { PreparedPaper } from '../core/registry.ts'
import { makeStore, openDatabase } from '../core/store.ts'
import { libreOffice, toPdf } from '../documents/libreoffice.ts'
import { resource } from '../documents/resource.ts'
import { jenisOf } from '../../shared/modules/persuratan/naskah/jenis.ts'
import { buildContoh, CONTOH_MULAI, createContohClock } from '../host/contoh/index.ts'
import { naskahContoh } from '../host/contoh/naskah/index.ts'
import { registry } from '../host/registry.ts'
import { kertasNaskah } from '../modules/persuratan/naskah/kertas.ts'
import { adoptDefinitions } from '../workflow/definitions.ts'

interface Sample {
  readonly nama: string
  readonly judul: string
  readonly dokumen: string
  readonly prepared: PreparedPaper
}

/** The demonstration office in memory, as it opens on its day. */
function openDemonstration(): Office {
  const raw = openDatabase(':memory:')
  const clock = createContohClock()
  migrate(raw, readMigrations(resource('migrations')), clock.now())
  const office: Office = { store: makeStore(':memory:', raw), clock, registry }
  runCommand(office, SISTEM, 'alur.adopsi', (ctx) => adoptDefinitions(ctx))
  buildContoh(office, clock)
  clock.set(CONTOH_MULAI)
  return office
}

/** Every paper of the office with its samples; the plain one bears the bare name. */
function samplesOf(office: Office): Sample[] {
  return runQuery(office, SISTEM, (ctx) =>
    Object.values(office.registry.papers ?? {}).flatMap((paper) =>
      paper.samples(ctx).map(({ nama, ids, choice }) => {
        const prepared = paper.prepare(ctx, ids, choice)
        const file = [paper.modul, paper.kode, nama].filter((part) => part !== '').join('-')
        return { nama: file, judul: prepared.nama, dokumen: paper.nama, prepared }
      }),
    ),
  )
}

/** Every kind of naskah dinas, from invented facts. */
function naskahSamples(): Sample[] {
  return naskahContoh.map(({ nama, fakta }) => {
    const prepared = kertasNaskah(fakta)
    const file = ['persuratan', fakta.jenis, nama].filter((part) => part !== '').join('-')
    return { nama: file, judul: prepared.nama, dokumen: jenisOf(fakta.jenis).nama, prepared }
  })
}

function indexPage(samples: readonly Sample[], pdf: boolean): string {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const row = ({ nama, judul, dokumen }: Sample) =>
    `<tr><td>${escape(dokumen)}<td>${escape(judul)}<td><a href="${nama}.docx">${nama}.docx</a><td>${pdf ? `<a href="${nama}.pdf">PDF</a>` : ''}`
  return `<!doctype html><html lang="id"><meta charset="utf-8"><title>Contoh dokumen</title>
<style>body{font:14px/1.5 Arial,sans-serif;margin:2rem}td,th{padding:.25rem 1rem .25rem 0;text-align:left}</style>
<h1>Contoh dokumen</h1><table><tr><th>Dokumen<th>Judul<th>Word<th>PDF
${samples.map(row).join('\n')}
</table></html>
`
}

/** `npm run contoh -- --ke DIR`: a sample of every paper from the demonstration office. */
async function main(): Promise<void> {
  const values = readArguments({ ke: { type: 'string' } })
  if (!values.ke) {
    console.error('Sebutkan foldernya: npm run contoh -- --ke FOLDER')
    process.exitCode = 1
    return
  }
  const target = resolve(values.ke)
  mkdirSync(target, { recursive: true })
  const samples = [...samplesOf(openDemonstration()), ...naskahSamples()]
  const files: { nama: string; word: Uint8Array }[] = []
  for (const { nama, prepared } of samples) {
    const word = await prepared.word(unwatched)
    writeFileSync(join(target, `${nama}.docx`), word)
    files.push({ nama, word })
  }
  const pdfs = libreOffice() ? await toPdf(files) : []
  pdfs.forEach((pdf, index) => writeFileSync(join(target, `${files[index]?.nama}.pdf`), pdf))
  writeFileSync(join(target, 'index.html'), indexPage(samples, pdfs.length > 0))
  const without = pdfs.length > 0 ? '' : ' PDF tidak dibuat: LibreOffice tidak ada di komputer ini.'
  console.log(`${samples.length} contoh dokumen di ${target}.${without}`)
}

await main()
