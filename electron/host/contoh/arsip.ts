import { momentOf } from '../../../shared/dates.ts'
import { BerkasArsipBaru, IsiArsipBaru } from '../../../shared/modules/persuratan/arsip/arsip.contract.ts'
import { closeFile, createFile } from '../../modules/persuratan/arsip/berkas.ts'
import { fileContents, unfiled } from '../../modules/persuratan/arsip/isi.ts'
import { listPlaces, savePlace } from '../../modules/persuratan/arsip/lokasi.ts'
import { giveBack, lend } from '../../modules/persuratan/arsip/pinjam.ts'
import { propose } from '../../modules/persuratan/arsip/usul.ts'
import type { Jadwal } from './acak.ts'
import { berkasContoh, tempatContoh, type BerkasContoh } from './bank-arsip.ts'
import type { Panggung } from './panggung.ts'

const WAITING = 5000

/** Plans the archive: its places, files of earlier years and of this one, letters put into them, lending, one proposal. */
export function planArsip(panggung: Panggung, jadwal: Jadwal): void {
  const ids: number[] = []
  jadwal.plan(momentOf('2025-02-03', '09:10'), () => {
    for (const [jenis, nama, di] of tempatContoh)
      panggung.act('tu', 'persuratan.arsip.simpanLokasi', (ctx) => savePlace(ctx, { id: null, indukId: at(di), jenis, nama, aktif: true }))
  })
  jadwal.plan(momentOf('2025-02-04', '10:30'), () => {
    for (const contoh of berkasContoh) ids.push(open(contoh))
  })
  jadwal.plan(momentOf('2025-02-10', '13:20'), () => borrow(0, 'Inspektorat Kota', 'Bahan pemeriksaan reguler', '2025-02-24'))
  jadwal.plan(momentOf('2025-02-17', '08:45'), () => {
    const { id, pinjam } = borrow(1, 'Bidang Rehabilitasi dan Perlindungan Jaminan Sosial', 'Menyusun laporan tahunan', '2025-02-21')
    panggung.act('tu', 'persuratan.arsip.kembali', (ctx) => giveBack(ctx, { id, pinjamId: pinjam[0]?.id ?? 0 }))
  })
  jadwal.plan(momentOf('2025-03-03', '11:05'), () => borrow(3, 'Sekretaris', 'Bahan rapat koordinasi', '2025-03-14'))
  jadwal.plan(momentOf('2025-02-27', '14:00'), () => {
    const berkasId = berkasContoh.flatMap(({ usul }, n) => (usul ? (ids[n] ?? []) : []))
    panggung.act('tu', 'persuratan.arsip.usul.buat', (ctx) => propose(ctx, { jenis: 'musnah', berkasId }))
  })

  function at(jalur: string | null): number | null {
    return jalur === null ? null : panggung.read((ctx) => listPlaces(ctx).find((place) => place.jalur === jalur)?.id ?? null)
  }

  function open({ tempat, surat, ditutup, isi, ...berkas }: BerkasContoh): number {
    const { id } = panggung.act('tu', 'persuratan.arsip.buat', (ctx) =>
      createFile(
        ctx,
        BerkasArsipBaru.parse({
          kode: berkas.kode,
          uraian: berkas.uraian,
          unit: berkas.unit,
          vital: berkas.vital,
          dibuka: berkas.dibuka,
          lokasiId: at(tempat),
        }),
      ),
    )
    const letters = surat
      ? panggung
          .read((ctx) => unfiled(ctx, { jumlah: WAITING }))
          .baris.filter((row) => row.kode === berkas.kode && row.tanggal >= berkas.dibuka)
      : []
    const papers = [
      ...letters.slice(0, surat).map(({ subject, subjectId }) => IsiArsipBaru.parse({ subject, subjectId })),
      ...isi.map(([uraian, tanggal, jumlah]) => IsiArsipBaru.parse({ uraian, tanggal, jumlah })),
    ]
    panggung.act('tu', 'persuratan.arsip.tambahIsi', (ctx) => fileContents(ctx, { id, isi: papers }))
    if (ditutup) panggung.act('tu', 'persuratan.arsip.tutup', (ctx) => closeFile(ctx, { id, tanggal: ditutup }))
    return id
  }

  function borrow(n: number, peminjam: string, keperluan: string, batas: string) {
    return panggung.act('tu', 'persuratan.arsip.pinjam', (ctx) => lend(ctx, { id: ids[n] ?? 0, peminjam, keperluan, batas }))
  }
}
