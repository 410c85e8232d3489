import { butir } from '../bidang.ts'
import { defineJenis } from '../define.ts'

/** Keputusan Kepala Dinas: Menimbang, Mengingat, MEMUTUSKAN, KESATU … (persuratan.md 4, 13). */
export const keputusan = defineJenis({
  kode: 'keputusan',
  nama: 'Keputusan Kepala Dinas',
  golongan: 'penetapan',
  bentuk: 'judul',
  alur: true,
  buku: 'keputusan',
  polaNomor: '{kode}/{urut}/KEP/{unit}/{tahun}',
  bidang: {
    menimbang: butir('Menimbang', { bantuan: 'Tanpa kata “bahwa” dan titik koma; keduanya dicetak sendiri.' }),
    mengingat: butir('Mengingat'),
    memperhatikan: butir('Memperhatikan', { wajib: false }),
    menetapkan: butir('Diktum', { bantuan: 'Dicetak KESATU, KEDUA, KETIGA, dan seterusnya.' }),
  },
})
