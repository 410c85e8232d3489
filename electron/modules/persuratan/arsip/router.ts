import { implement } from '@orpc/server'
import { arsipContract } from '../../../../shared/modules/persuratan/arsip/arsip.contract.ts'
import { command, longWork, query, type HostContext } from '../../../core/rpc.ts'
import { printing, printWork } from '../../../documents/list-print.ts'
import { actsOf } from '../../../registers/register-acts.ts'
import { closeFile, createFile, getFile, recordEvent, reopenFile, updateFile } from './berkas.ts'
import { arsipRegister } from './daftar.ts'
import { fileContents, placeOf, takeOut, unfiled } from './isi.ts'
import { listPlaces, savePlace } from './lokasi.ts'
import { giveBack, lend } from './pinjam.ts'
import { candidates, consent, dropProposal, finishProposal, listProposals, propose } from './usul.ts'

const arsip = actsOf(arsipRegister)
const os = implement(arsipContract).$context<HostContext>()

/** Everything that the screens can ask of the archive. */
export const arsipRouter = {
  list: os.list.handler(query(arsip.page)),
  hitung: os.hitung.handler(query(arsip.count, { quiet: true })),
  ujung: os.ujung.handler(longWork(arsip.endWork, arsip.end, { onlyWhileAwaited: true })),
  jumlahKolom: os.jumlahKolom.handler(query(arsip.sums, { quiet: true })),
  ekspor: os.ekspor.handler(longWork(arsip.exportWork, arsip.export, { onlyWhileAwaited: true })),
  cetak: os.cetak.handler(longWork(printWork(arsipRegister), printing(arsipRegister), { onlyWhileAwaited: true })),
  get: os.get.handler(query(getFile)),
  buat: os.buat.handler(command(createFile)),
  ubah: os.ubah.handler(command(updateFile)),
  tutup: os.tutup.handler(command(closeFile)),
  bukaKembali: os.bukaKembali.handler(command(reopenFile)),
  peristiwa: os.peristiwa.handler(command(recordEvent)),
  tambahIsi: os.tambahIsi.handler(command(fileContents)),
  keluarkanIsi: os.keluarkanIsi.handler(command(takeOut)),
  belum: os.belum.handler(query(unfiled)),
  letak: os.letak.handler(query(placeOf)),
  lokasi: os.lokasi.handler(query(listPlaces)),
  simpanLokasi: os.simpanLokasi.handler(command(savePlace)),
  pinjam: os.pinjam.handler(command(lend)),
  kembali: os.kembali.handler(command(giveBack)),
  usul: {
    calon: os.usul.calon.handler(query(candidates)),
    list: os.usul.list.handler(query(listProposals)),
    buat: os.usul.buat.handler(command(propose)),
    setujui: os.usul.setujui.handler(command(consent)),
    selesai: os.usul.selesai.handler(command(finishProposal)),
    batal: os.usul.batal.handler(command(dropProposal)),
  },
}
