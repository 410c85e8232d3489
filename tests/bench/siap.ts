import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBenchOffice } from './kantor.ts'
import { median } from './replay.ts'
import { ukuran, type Pilihan, type Ukuran } from './ukuran.ts'

/** Milliseconds from start until the process says the word, after which it is stopped. */
function untilSaid(args: readonly string[], word: string): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    let said: number | null = null
    child.stdout.on('data', (chunk: Buffer) => {
      if (said === null && chunk.toString().includes(word)) {
        said = performance.now() - started
        child.kill('SIGTERM')
      }
    })
    child.on('exit', () => (said === null ? reject(new Error(`Never said ${word}`)) : resolve(said)))
  })
}

const bareProgram = `
  const Database = require('better-sqlite3'); const db = new Database(process.argv[1]);
  db.pragma('journal_mode = WAL'); db.pragma('synchronous = FULL'); db.prepare('select count(*) from sqlite_schema').get();
  console.log('siap'); setInterval(() => {}, 1000); process.on('SIGTERM', () => process.exit(0))`

/** The host ready to answer against bare Node opening the same file. */
export async function ukurSiap(letters: number, id: string, { cepat }: Pilihan): Promise<Ukuran> {
  const bench = openBenchOffice(letters)
  const folder = mkdtempSync(join(tmpdir(), 'sekretariat-ukur-'))
  bench.office.store.raw.pragma('wal_checkpoint(TRUNCATE)')
  cpSync(bench.file, join(folder, 'sekretariat.db'))
  bench.close()
  try {
    const ours: number[] = []
    const bare: number[] = []
    for (let i = 0; i < (cepat ? 3 : 9); i++) {
      ours.push(await untilSaid(['out/host/serve.mjs', '--data', folder, '--port', '0', '--tanpa-jendela'], 'siap'))
      bare.push(await untilSaid(['-e', bareProgram, join(folder, 'sekretariat.db')], 'siap'))
    }
    return ukuran({
      id,
      apa: `Host siap menjawab, ${letters.toLocaleString('id-ID')} surat tercatat`,
      pembanding: 'Node membuka berkas yang sama',
      rasio: median(ours) / median(bare),
      batas: 5,
      nilai: Math.round(median(ours)),
      satuan: 'ms',
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
