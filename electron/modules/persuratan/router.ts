import { implement } from '@orpc/server'
import { suratMasukContract } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { command, query, work, type HostContext } from '../../core/rpc.ts'
import { listAcara } from './acara.ts'
import { allowSisipan, closeBuku, listBuku, listInstruksi, nextNomorAgenda, skipNomorAgenda, voidSuratMasuk } from './agenda.ts'
import { getSuratMasuk, listReadings, openSuratMasuk } from './catatan.ts'
import { countSuratMasuk, endOfSuratMasuk, listSuratMasuk, sumSuratMasuk } from './daftar.ts'
import { readDisposisi, receiveDisposisi, shareDisposisi } from './disposisi-penerima.ts'
import { listDisposisi } from './disposisi-pohon.ts'
import { findKembar } from './kembar.ts'
import { importKlasifikasi, searchKlasifikasi } from './klasifikasi.ts'
import { mergePengirim, searchPengirim, updatePengirim } from './pengirim.ts'
import { listPerubahan } from './perubahan.ts'
import { changeSuratMasukCells } from './sel.ts'
import { registerSuratMasuk, updateSuratMasuk } from './surat-masuk.ts'
import { takeBackEntry } from './urungkan.ts'
import { proposeEntry } from './usulan.ts'

const os = implement(suratMasukContract).$context<HostContext>()

/** Everything that the screens can ask of surat masuk; a command writes, a query cannot. */
export const suratMasukRouter = {
  list: os.list.handler(query(listSuratMasuk)),
  hitung: os.hitung.handler(query(countSuratMasuk, { quiet: true })),
  ujung: os.ujung.handler(work(endOfSuratMasuk)),
  jumlahKolom: os.jumlahKolom.handler(query(sumSuratMasuk)),
  get: os.get.handler(query(getSuratMasuk)),
  buka: os.buka.handler(command(openSuratMasuk)),
  nomorBerikut: os.nomorBerikut.handler(query(nextNomorAgenda)),
  kembar: os.kembar.handler(query(findKembar)),
  usulan: os.usulan.handler(query(proposeEntry)),
  urungkanCatat: os.urungkanCatat.handler(command(takeBackEntry)),
  register: os.register.handler(command(registerSuratMasuk)),
  ubah: os.ubah.handler(command(updateSuratMasuk)),
  ubahSel: os.ubahSel.handler(command(changeSuratMasukCells)),
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
    cari: os.pengirim.cari.handler(query(searchPengirim)),
    simpan: os.pengirim.simpan.handler(command(updatePengirim)),
    gabung: os.pengirim.gabung.handler(command(mergePengirim)),
  },
  klasifikasi: {
    cari: os.klasifikasi.cari.handler(query(searchKlasifikasi)),
    impor: os.klasifikasi.impor.handler(command(importKlasifikasi)),
  },
}
