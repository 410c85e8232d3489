import { longDate } from '../../../shared/dates.ts'
import { actorOf } from '../../akun/posts.ts'
import { attachBerkas } from '../../core/attachments.ts'
import { runQuery, SISTEM } from '../../core/context.ts'
import type { Host } from '../../core/rpc.ts'

/** A scan as a clerk's scanner would give it: a plain PDF of a few lines, the same bytes every time. */
export function pindaianContoh(halaman: readonly (readonly string[])[]): Buffer<ArrayBuffer> {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  const kids = halaman.map((_, i) => `${4 + i * 2} 0 R`).join(' ')
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add(`<< /Type /Pages /Kids [${kids}] /Count ${halaman.length} >>`)
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>')
  halaman.forEach((lines, i) => {
    const text = `BT /F1 12 Tf 16 TL 72 770 Td\n${lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&').replace(/[^\x20-\x7e]/g, '-')}) Tj T*`).join('\n')}\nET`
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + i * 2} 0 R >>`)
    add(`<< /Length ${text.length} >>\nstream\n${text}\nendstream`)
  })
  let file = '%PDF-1.4\n'
  const offsets = objects.map((body, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const xref = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/** Breaks a text into lines of at most `width` letters. */
export function wrap(text: string, width: number): string[] {
  const lines = ['']
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1) ?? ''
    if (last === '' || last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`.trim()
    else lines.push(word)
  }
  return lines
}

interface Letter {
  readonly id: number
  readonly urut: number
  readonly nomorSurat: string | null
  readonly tanggalSurat: string | null
  readonly hal: string
  readonly pengirim: string
  readonly lampiran: number
}

const padded = (urut: number) => String(urut).padStart(4, '0')

/** The scans of the year's newest letters, attached by the clerk. */
export async function seedPindaian(host: Host, pegawaiId: number, banyak: number): Promise<void> {
  const actor = runQuery(host, SISTEM, (ctx) => actorOf(ctx, pegawaiId))
  const letters = runQuery(host, SISTEM, (ctx) =>
    ctx.all<Letter>(
      `select s.id, n.urut, s.nomor_surat nomorSurat, s.tanggal_surat tanggalSurat, s.hal, p.nama pengirim, s.lampiran_jumlah lampiran
       from surat_masuk s join nomor n on n.id = s.id join pengirim p on p.id = s.pengirim_id where n.keadaan = 'terpakai' and s.keamanan in ('B', 'T')
       order by n.tahun desc, n.urut desc limit ?`,
      banyak,
    ),
  )
  for (const letter of letters.reverse()) {
    const { id, urut } = letter
    const isi = pindaianContoh([letterPage(letter)])
    await attachBerkas(host, actor, {
      subject: 'surat_masuk',
      subjectId: id,
      jenis: 'naskah',
      nama: `${padded(urut)} surat.pdf`,
      isi: new Blob([isi]),
    })
    if (letter.lampiran === 0) continue
    const pages = Array.from({ length: letter.lampiran }, (_, i) => [`LAMPIRAN ${i + 1}`, '', ...wrap(letter.hal, 80)])
    await attachBerkas(host, actor, {
      subject: 'surat_masuk',
      subjectId: id,
      jenis: 'lampiran',
      nama: `${padded(urut)} lampiran.pdf`,
      isi: new Blob([pindaianContoh(pages)]),
    })
  }
}

function letterPage({ pengirim, nomorSurat, tanggalSurat, hal }: Letter): string[] {
  return [
    ...wrap(pengirim.toUpperCase(), 62),
    '',
    tanggalSurat ? `Probolinggo, ${longDate(tanggalSurat)}` : '',
    `Nomor : ${nomorSurat ?? '-'}`,
    ...wrap(`Hal   : ${hal}`, 80),
    '',
    'Yth. Kepala Dinas Sosial, Pemberdayaan Perempuan',
    'dan Perlindungan Anak Kota Probolinggo',
    '',
    ...wrap(
      `Sehubungan dengan ${hal.charAt(0).toLowerCase()}${hal.slice(1)}, bersama ini disampaikan surat ini untuk dapat ditindaklanjuti sesuai ketentuan. Surat ini rekaan untuk kantor contoh.`,
      84,
    ),
    '',
    'Demikian, atas perhatian dan kerja samanya disampaikan terima kasih.',
  ]
}
