import { tryFile } from './berkas.ts'
import { brokenAfter } from './putus.ts'
import { openOffice } from '../support/office.ts'

// A host that is killed while it writes an import: started by bolak-balik.test.ts with the file of the office and the rows to write first.
const [file = '', rows = '0'] = process.argv.slice(2)
const office = openOffice({ file, registry: brokenAfter(Number(rows), () => process.kill(process.pid, 'SIGKILL')) })
const surat = await office.as('surat')
const lines = Array.from({ length: 400 }, (_, at) => `${at + 1};2024-01-02;Pengirim ${at % 7};Hal ${at}`)
const tried = await tryFile(surat, { jenis: 'surat-masuk', nama: 'a.csv', isi: `No;Diterima;Dari;Hal\n${lines.join('\n')}\n` })
process.stdout.write('menulis')
await surat.impor.simpan({ draf: tried.draf.id, sidik: tried.uji.sidik })
