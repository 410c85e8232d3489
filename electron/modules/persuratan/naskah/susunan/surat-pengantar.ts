import { mm } from '../../../../documents/parts/page.ts'
import { signatures } from '../../../../documents/parts/signature.ts'
import { divide } from '../../../../documents/parts/table.ts'
import { gap, paragraph } from '../../../../documents/parts/text.ts'
import type { FaktaNaskah } from '../fakta.ts'
import { judul } from '../judul.ts'
import { alamatSurat } from '../kepala-surat.ts'
import { tabelBergaris } from '../tabel.ts'
import { ditutup, rupaTanda } from '../tanda.ts'
import type { Block, Naskah, Tata } from '../tata.ts'

const DOTS = '...............................................'

/** Surat Pengantar: what is sent, and the receipt at left that comes back signed (persuratan.md 4, 7). */
export function susunSuratPengantar(fakta: FaktaNaskah<'surat-pengantar'>, tata: Tata): Naskah {
  const { isi, nomor, penanda } = fakta
  const remarks = isi.kiriman.some(({ keterangan }) => keterangan !== '')
  const widths = [mm(10), ...divide(tata.width - mm(10), 50, 24, ...(remarks ? [34] : []))]
  const kolom = [
    { nama: 'No.', align: 'center' as const },
    { nama: 'Jenis yang dikirim' },
    { nama: 'Banyaknya', align: 'center' as const },
    ...(remarks ? [{ nama: 'Keterangan' }] : []),
  ]
  const rows = isi.kiriman.map(({ jenis, banyaknya, keterangan }, index) => [`${index + 1}.`, jenis, banyaknya, keterangan])
  const body: Block[] = [
    ...alamatSurat(fakta, tata),
    ...judul({ nama: ['Surat Pengantar'], nomor }, tata),
    tabelBergaris(widths, kolom, rows),
  ]
  const receipt = { jabatan: DOTS, nama: DOTS, nip: '.......................................' }
  const both = signatures(
    tata.width,
    { left: receipt, right: penanda },
    {
      overLeft: ['Diterima tanggal .......................', 'Penerima'],
      over: ['', 'Pengirim'],
      look: { ...rupaTanda(fakta), namaKapital: false, namaGaris: false, qr: false },
    },
  )
  const phone = paragraph(`Nomor telepon: ${isi.telepon || '......................'}`, { before: 4 })
  return ditutup(tata, body, [both, phone, gap(1)])
}
