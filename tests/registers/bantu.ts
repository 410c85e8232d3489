import { jalurSurat } from '../../shared/modules/persuratan/surat-masuk.contract.ts'
import { isian, openLetters, pp, rpjs, sampaiPenerima } from '../persuratan/bantu.ts'
import type { TestOffice } from '../support/office.ts'

const hal = ['Undangan rapat koordinasi', 'Permintaan data bansos', 'Laporan Évaluasi', 'undangan pelatihan', 'Edaran']
const senders = ['Inspektorat', 'Bagian Umum', 'Camat Kanigaran', 'Bappeda']

/** Letters of all kinds, one in three at Bidang PP, some at RPJS; one secret; one number skipped. */
export async function letters(): Promise<TestOffice> {
  const office = openLetters()
  const clerk = await office.as('surat')
  for (let n = 0; n < 45; n++) {
    const tanggal = `2025-03-0${1 + ((n * 7) % 5)}`
    const { id } = await clerk.persuratan.suratMasuk.register(
      isian(office, {
        hal: n === 20 ? '' : `${hal[n % hal.length] ?? ''} ${n % 3}`,
        pengirimBaru: senders[(n * 3) % senders.length],
        nomorSurat: n % 3 === 1 ? null : `400.9/${n}/2025`,
        tanggalDiterima: tanggal,
        tanggalSurat: n % 3 === 2 ? null : '2025-02-28',
        sifat: (['Biasa', 'Segera', 'Sangat Segera'] as const)[n % 3 === 0 ? n % 2 : n % 3],
        jalur: jalurSurat[n % 3],
        keamanan: n === 20 ? 'R' : n % 11 === 5 ? 'T' : 'B',
        alasanTetapCatat: 'uji',
      }),
    )
    if (n % 3 === 0 && n !== 20) await sampaiPenerima(office, id, n % 2 === 0 ? [pp] : [pp, rpjs])
  }
  await clerk.persuratan.suratMasuk.lewati({ tahun: 2025, alasan: 'nomor rusak' })
  return office
}
