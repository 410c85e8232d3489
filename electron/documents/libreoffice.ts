import { spawn } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DomainError } from '../../shared/errors.ts'

const TIMEOUT = 90_000

/** Where installers put it when it is not on the PATH. */
const usual = [
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  '/usr/bin/soffice',
  '/opt/libreoffice/program/soffice',
]

let found: string | null | undefined

/** The LibreOffice of this machine, or null; looked for once a run of the program. */
export function libreOffice(): string | null {
  if (found === undefined) found = [...onPath(), ...usual].find(isProgram) ?? null
  return found
}

function onPath(): string[] {
  const names = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice']
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)))
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/** The PDFs of Word files, in one run with a profile of its own. Refuses where LibreOffice is not there or gives no file. */
export async function toPdf(files: readonly { nama: string; word: Uint8Array }[]): Promise<Uint8Array<ArrayBuffer>[]> {
  const program = libreOffice()
  if (!program) throw new DomainError('PDF_NOT_AVAILABLE')
  const folder = await mkdtemp(join(tmpdir(), 'sekretariat-pdf-'))
  try {
    const inputs = files.map((_, index) => join(folder, `${index}.docx`))
    await Promise.all(inputs.map((path, index) => writeFile(path, files[index]?.word ?? new Uint8Array())))
    await convert(program, folder, inputs)
    return await Promise.all(files.map(({ nama }, index) => readPdf(join(folder, `${index}.pdf`), nama)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function convert(program: string, folder: string, inputs: readonly string[]): Promise<void> {
  // two runs at once in one profile lose a document without a word, hence a profile for each
  const profile = pathToFileURL(join(folder, 'profil')).href
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, ...inputs]
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: TIMEOUT, killSignal: 'SIGKILL' })
    child.on('error', () => resolve())
    child.on('exit', () => resolve())
  })
}

async function readPdf(path: string, nama: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (cause) {
    throw Object.assign(new DomainError('PDF_FAILED', { nama }), { cause })
  }
}
