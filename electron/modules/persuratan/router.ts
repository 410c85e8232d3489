import { implement } from '@orpc/server'
import { suratMasukContract } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { command, commandInParts, longWork, markedReading, query, type HostContext } from '../../core/rpc.ts'
import { printing, printWork } from '../../documents/list-print.ts'
import { actsOf } from '../../registers/register-acts.ts'
import { manyCells } from '../../registers/sel.ts'
import { listAcara } from './acara.ts'
import { allowSisipan, closeBuku, listBuku, listInstruksi, nextNomorAgenda, skipNomorAgenda, voidSuratMasuk } from './agenda.ts'
import { getSuratMasuk, listReadings, lookAtSuratMasuk, openSuratMasuk } from './catatan.ts'
import { countSuratMasuk, listSuratMasuk, suratRegister } from './daftar.ts'
import { pengirimRegister } from './daftar-pengirim.ts'
import { readDisposisi, receiveDisposisi, shareDisposisi } from './disposisi-penerima.ts'
import { listDisposisi } from './disposisi-pohon.ts'
import { findKembar } from './kembar.ts'
import { importKlasifikasi, searchKlasifikasi } from './klasifikasi.ts'
import { mergePengirim, searchPengirim, updatePengirim } from './pengirim.ts'
import { changePengirimCells } from './pengirim-sel.ts'
import { listPerubahan } from './perubahan.ts'
import { changeSuratMasukCells } from './sel.ts'
import { registerSuratMasuk, updateSuratMasuk } from './surat-masuk.ts'
import { takeBackEntry } from './urungkan.ts'
import { proposeEntry } from './usulan.ts'

const surat = actsOf(suratRegister)
const pengirim = actsOf(pengirimRegister)
const os = implement(suratMasukContract).$context<HostContext>()

/** Everything that the screens can ask of surat masuk; a command writes, a query cannot. */
export const suratMasukRouter = {
  list: os.list.handler(query(listSuratMasuk)),
  hitung: os.hitung.handler(query(countSuratMasuk, { quiet: true })),
  ujung: os.ujung.handler(longWork(surat.endWork, surat.end, { onlyWhileAwaited: true })),
  jumlahKolom: os.jumlahKolom.handler(query(surat.sums, { quiet: true })),
  ekspor: os.ekspor.handler(longWork(surat.exportWork, surat.export, { onlyWhileAwaited: true })),
  cetak: os.cetak.handler(longWork(printWork(suratRegister), printing(suratRegister), { onlyWhileAwaited: true })),
  get: os.get.handler(query(getSuratMasuk)),
  buka: os.buka.handler(markedReading(openSuratMasuk, lookAtSuratMasuk)),
  nomorBerikut: os.nomorBerikut.handler(query(nextNomorAgenda)),
  kembar: os.kembar.handler(query(findKembar)),
  usulan: os.usulan.handler(query(proposeEntry)),
  urungkanCatat: os.urungkanCatat.handler(command(takeBackEntry)),
  register: os.register.handler(command(registerSuratMasuk)),
  ubah: os.ubah.handler(command(updateSuratMasuk)),
  ubahSel: os.ubahSel.handler(commandInParts(changeSuratMasukCells, manyCells)),
  batal: os.batal.handler(command(voidSuratMasuk)),
  lewati: os.lewati.handler(command(skipNomorAgenda)),
  disposisi: os.disposisi.handler(query(listDisposisi)),
  disposisiLanjut: os.disposisiLanjut.handler(command(shareDisposisi)),
  terima: os.terima.handler(command(receiveDisposisi)),
  dibaca: os.dibaca.handler(command(readDisposisi)),
  perubahan: os.perubahan.handler(command(listPerubahan)),
  pembacaan: os.pembacaan.handler(query(listReadings)),
  acara: os.acara.handler(query(listAcara)),
  instruksi: os.instruksi.handler(query(listInstruksi)),
  buku: {
    list: os.buku.list.handler(query(listBuku)),
    tutup: os.buku.tutup.handler(command(closeBuku)),
    izinkanSisipan: os.buku.izinkanSisipan.handler(command(allowSisipan)),
  },
  pengirim: {
    list: os.pengirim.list.handler(query(pengirim.page)),
    hitung: os.pengirim.hitung.handler(query(pengirim.count, { quiet: true })),
    ujung: os.pengirim.ujung.handler(longWork(pengirim.endWork, pengirim.end, { onlyWhileAwaited: true })),
    jumlahKolom: os.pengirim.jumlahKolom.handler(query(pengirim.sums, { quiet: true })),
    ekspor: os.pengirim.ekspor.handler(longWork(pengirim.exportWork, pengirim.export, { onlyWhileAwaited: true })),
    cetak: os.pengirim.cetak.handler(longWork(printWork(pengirimRegister), printing(pengirimRegister), { onlyWhileAwaited: true })),
    ubahSel: os.pengirim.ubahSel.handler(commandInParts(changePengirimCells, manyCells)),
    cari: os.pengirim.cari.handler(query(searchPengirim)),
    simpan: os.pengirim.simpan.handler(command(updatePengirim)),
    gabung: os.pengirim.gabung.handler(command(mergePengirim)),
  },
  klasifikasi: {
    cari: os.klasifikasi.cari.handler(query(searchKlasifikasi)),
    impor: os.klasifikasi.impor.handler(command(importKlasifikasi)),
  },
}
