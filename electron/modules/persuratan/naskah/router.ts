import { implement } from '@orpc/server'
import { naskahContract, type Naskah } from '../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import type { WriteContext } from '../../../core/context.ts'
import { command, longWork, query, work, type HostContext } from '../../../core/rpc.ts'
import { printing, printWork } from '../../../documents/list-print.ts'
import { actsOf } from '../../../registers/register-acts.ts'
import { answersOf } from './balasan.ts'
import { naskahRegister } from './daftar.ts'
import { mergeNaskah, mergeWork } from './gabung.ts'
import { measure } from './halaman.ts'
import { receiveDispatch } from './kirim.ts'
import { createNaskah, requestApprovals, saveNaskah, voidNaskah } from './naskah.ts'
import { listSigners, searchOrang } from './cari-orang.ts'
import { awaitedReports, clashesOf, createSpd } from './perjalanan.ts'
import { book, closeYear, listBookings, listBooks, previewBooking, releaseBooking, skipNumber, useForOutside } from './pesanan.ts'
import { answerApproval, myApprovals } from './persetujuan.ts'
import { getNaskah } from './sajian.ts'
import { numberFree, previewNumber, signFree } from './tanpa-alur.ts'

const naskah = actsOf(naskahRegister)
const os = implement(naskahContract).$context<HostContext>()

/** An act on a naskah, answered with the naskah as it then is. */
const acting = <I extends { readonly id: number }>(act: (ctx: WriteContext, input: I) => void) =>
  command((ctx, input: I): Naskah => {
    act(ctx, input)
    return getNaskah(ctx, input)
  })

/** Everything that the screens can ask of naskah dinas. */
export const naskahRouter = {
  list: os.list.handler(query(naskah.page)),
  hitung: os.hitung.handler(query(naskah.count, { quiet: true })),
  ujung: os.ujung.handler(longWork(naskah.endWork, naskah.end, { onlyWhileAwaited: true })),
  jumlahKolom: os.jumlahKolom.handler(query(naskah.sums, { quiet: true })),
  ekspor: os.ekspor.handler(longWork(naskah.exportWork, naskah.export, { onlyWhileAwaited: true })),
  cetak: os.cetak.handler(longWork(printWork(naskahRegister), printing(naskahRegister), { onlyWhileAwaited: true })),
  get: os.get.handler(query(getNaskah)),
  ukur: os.ukur.handler(work(measure)),
  gabung: os.gabung.handler(longWork(mergeWork, mergeNaskah, { onlyWhileAwaited: true })),
  bentrok: os.bentrok.handler(query(clashesOf)),
  buatSpd: os.buatSpd.handler(command(createSpd)),
  laporanDitunggu: os.laporanDitunggu.handler(query(awaitedReports, { quiet: true })),
  balasan: os.balasan.handler(query(answersOf, { quiet: true })),
  buat: os.buat.handler(command(createNaskah)),
  simpan: os.simpan.handler(acting(saveNaskah)),
  penanda: os.penanda.handler(query(listSigners)),
  orang: os.orang.handler(query(searchOrang)),
  persetujuan: {
    saya: os.persetujuan.saya.handler(query(myApprovals, { quiet: true })),
    minta: os.persetujuan.minta.handler(acting(requestApprovals)),
    jawab: os.persetujuan.jawab.handler(
      command((ctx, input: Parameters<typeof answerApproval>[1]) => getNaskah(ctx, { id: answerApproval(ctx, input) })),
    ),
  },
  tandaTangani: os.tandaTangani.handler(acting(signFree)),
  nomori: os.nomori.handler(acting(numberFree)),
  nomorBerikut: os.nomorBerikut.handler(query(previewNumber)),
  nomor: {
    buku: os.nomor.buku.handler(query(listBooks)),
    pesanan: os.nomor.pesanan.handler(query(listBookings, { quiet: true })),
    berikut: os.nomor.berikut.handler(query(previewBooking)),
    pesan: os.nomor.pesan.handler(command(book)),
    pakai: os.nomor.pakai.handler(command(useForOutside)),
    lepas: os.nomor.lepas.handler(command(releaseBooking)),
    lewati: os.nomor.lewati.handler(command(skipNumber)),
    tutup: os.nomor.tutup.handler(command(closeYear)),
  },
  batal: os.batal.handler(acting(voidNaskah)),
  terima: os.terima.handler(acting(receiveDispatch)),
}
