import { createRequire } from 'node:module'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { unwatched } from '../../electron/core/jobs.ts'
import { libreOffice, toPdf } from '../../electron/documents/libreoffice.ts'
import { orangContoh } from '../../electron/host/contoh/naskah/orang.ts'
import { contohSuratTugas } from '../../electron/host/contoh/naskah/surat-tugas.ts'
import type { FaktaNaskah } from '../../electron/modules/persuratan/naskah/fakta.ts'
import { nipBerkelompok, pangkatGolongan } from '../../electron/modules/persuratan/naskah/kata.ts'
import { kertasNaskah } from '../../electron/modules/persuratan/naskah/kertas.ts'
import { pembandingFolder } from './pembanding.ts'
import { ukuran, type Pilihan, type Ukuran } from './ukuran.ts'

type SuratTugas = FaktaNaskah<'surat-tugas'>

/** A Surat Tugas of five people, other words each time. */
function surat(n: number): SuratTugas {
  const found = contohSuratTugas.find(({ nama }) => nama === '5-orang')
  if (!found) throw new Error('No sample of five people')
  const fakta = found.fakta as SuratTugas
  const { isi } = fakta
  const nomor = `800.1.11.1/${String(n).padStart(4, '0')}/425.106/2025`
  return { ...fakta, nomor, isi: { ...isi, untuk: isi.untuk.map((words) => `${words} (${n})`), tempat: `Tempat ${n}` } }
}

/** What a template is filled with: the same words as ours. */
function tokens({ nomor, isi, penanda, tanggal }: SuratTugas): Record<string, unknown> {
  return {
    nomor,
    tanggal,
    nama: penanda.nama,
    dasar: isi.dasar.map((teks, index) => ({ no: index + 1, teks })),
    untuk: isi.untuk.map((teks, index) => ({ no: index + 1, teks })),
    orang: isi.kepada.map((orang, index) => ({
      no: index + 1,
      nama: orang.nama,
      nip: nipBerkelompok(orang.nip),
      pangkat: pangkatGolongan(orang),
      jabatan: orang.jabatan,
      ket: orang.keterangan,
    })),
    tempat: isi.tempat,
    biaya: isi.pembebanan,
  }
}

/** Our own paper with placeholders in place of its words: rows and items repeated by one that loops. */
async function templateOf(): Promise<Uint8Array> {
  const asked = surat(1)
  const person = {
    ...orangContoh('Rani Kusuma'),
    nama: '{#orang}{nama}',
    nip: '{nip}',
    pangkat: '{pangkat}',
    golongan: '',
    jabatan: '{jabatan}',
    keterangan: '{ket}{/orang}',
  }
  const fakta: SuratTugas = {
    ...asked,
    nomor: '{nomor}',
    isi: {
      ...asked.isi,
      dasar: ['{#dasar}{teks}{/dasar}'],
      untuk: ['{#untuk}{teks}{/untuk}'],
      tempat: '{tempat}',
      pembebanan: '{biaya}',
      kepada: Array.from({ length: 5 }, () => person),
    },
  }
  const parts = unzipSync(await kertasNaskah(fakta).word(unwatched))
  // a break may not stand within a placeholder
  const rows = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    .replaceAll('\u200b', '')
    .split('<w:tr>')
  const looped = rows.filter((row) => row.includes('{#orang}'))
  // the last row carries on with what stands behind the table
  const kept = rows.filter((row) => !row.includes('{#orang}') || row === looped.at(-1))
  return zipSync({ ...parts, 'word/document.xml': strToU8(kept.join('<w:tr>')) })
}

interface Zip {
  generate(options: { type: 'uint8array'; compression: 'DEFLATE' }): Uint8Array
}
type PizZip = new (data: Uint8Array) => Zip
type Docxtemplater = new (zip: Zip, options: object) => { render(data: object): void; getZip(): Zip }

/** Fills the template as its makers advise: the file is read once, each paper is a template of its own. */
function filler(template: Uint8Array): ((fakta: SuratTugas) => Uint8Array) | null {
  const [main, zip] = [pembandingFolder('docxtemplater'), pembandingFolder('pizzip')]
  if (main === null || zip === null) return null
  const load = (folder: string) => createRequire(join(folder, 'package.json'))(folder) as unknown
  const [Template, Pizzip] = [load(main) as Docxtemplater, load(zip) as PizZip]
  return (fakta) => {
    const filled = new Template(new Pizzip(template), { paragraphLoop: true, linebreaks: true })
    filled.render(tokens(fakta))
    return filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
  }
}

const BATCH = 25

/** Surat Tugas of five people against docxtemplater that fills the same, in turns. */
export async function ukurNaskah(papers: number, id: string, { cepat }: Pilihan): Promise<Ukuran | null> {
  const fill = filler(await templateOf())
  if (!fill) return null
  const last = strFromU8(unzipSync(fill(surat(1)))['word/document.xml'] ?? new Uint8Array())
  for (const word of surat(1).isi.kepada.map(({ jabatan }) => jabatan))
    if (!last.includes(word)) throw new Error(`The template lacks ${word}`)
  const spent = { kami: 0, mereka: 0 }
  const count = cepat ? papers / 10 : papers
  for (let n = -BATCH; n < count; n += BATCH) {
    const some = Array.from({ length: BATCH }, (_, index) => surat(n + index))
    const started = performance.now()
    for (const one of some) await kertasNaskah(one).word(unwatched)
    const between = performance.now()
    for (const one of some) fill(one)
    // the first batch warms both up
    if (n < 0) continue
    spent.kami += between - started
    spent.mereka += performance.now() - between
  }
  return ukuran({
    id,
    apa: `${count.toLocaleString('id-ID')} Surat Tugas, lima orang`,
    pembanding: 'docxtemplater mengisi templat yang sama',
    rasio: spent.kami / spent.mereka,
    batas: 1,
    nilai: Math.round((spent.kami / count) * 100) / 100,
    satuan: 'ms',
  })
}

/** The same against LibreOffice, called once for each. */
export async function ukurNaskahPdf(id: string, { cepat }: Pilihan): Promise<Ukuran | null> {
  if (!libreOffice()) return null
  const count = cepat ? 2 : 5
  const files: { nama: string; word: Uint8Array }[] = []
  const started = performance.now()
  for (let n = 0; n < count * 10; n++) files.push({ nama: String(n), word: await kertasNaskah(surat(n)).word(unwatched) })
  const ours = (performance.now() - started) / (count * 10)
  const before = performance.now()
  for (const file of files.slice(0, count)) await toPdf([file])
  return ukuran({
    id,
    apa: 'Satu Surat Tugas sebagai Word',
    pembanding: 'LibreOffice dipanggil satu kali untuk satu surat',
    rasio: ours / ((performance.now() - before) / count),
    batas: 0.1,
    nilai: Math.round(ours * 100) / 100,
    satuan: 'ms',
  })
}
