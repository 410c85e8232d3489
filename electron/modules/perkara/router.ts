import { implement } from '@orpc/server'
import { perkaraContract } from '../../../shared/modules/perkara/perkara.contract.ts'
import { command, longWork, markedReading, query, type HostContext } from '../../core/rpc.ts'
import { printing, printWork } from '../../documents/list-print.ts'
import { actsOf } from '../../registers/register-acts.ts'
import { openPerkara } from './buka.ts'
import { perkaraRegister } from './daftar.ts'
import { listJenis } from './jenis.ts'
import {
  addCatatan,
  addDokumen,
  addPihak,
  getOpenedPerkara,
  listPembacaan,
  lookAtPerkara,
  readPerkara,
  revokeDokumen,
  strikePihak,
  updatePerkara,
} from './perkara.ts'
import { readDariSurat } from './surat.ts'

const perkara = actsOf(perkaraRegister)
const os = implement(perkaraContract).$context<HostContext>()

/** Everything that the screens can ask of plain cases. */
export const perkaraRouter = {
  jenis: os.jenis.handler(query(listJenis)),
  dariSurat: os.dariSurat.handler(query(readDariSurat)),
  list: os.list.handler(query(perkara.page)),
  hitung: os.hitung.handler(query(perkara.count, { quiet: true })),
  ujung: os.ujung.handler(longWork(perkara.endWork, perkara.end, { onlyWhileAwaited: true })),
  jumlahKolom: os.jumlahKolom.handler(query(perkara.sums, { quiet: true })),
  ekspor: os.ekspor.handler(longWork(perkara.exportWork, perkara.export, { onlyWhileAwaited: true })),
  cetak: os.cetak.handler(longWork(printWork(perkaraRegister), printing(perkaraRegister), { onlyWhileAwaited: true })),
  get: os.get.handler(query(getOpenedPerkara)),
  baca: os.baca.handler(markedReading(readPerkara, lookAtPerkara)),
  buka: os.buka.handler(command(openPerkara)),
  ubah: os.ubah.handler(command(updatePerkara)),
  tambahPihak: os.tambahPihak.handler(command(addPihak)),
  coretPihak: os.coretPihak.handler(command(strikePihak)),
  catat: os.catat.handler(command(addCatatan)),
  tambahDokumen: os.tambahDokumen.handler(command(addDokumen)),
  cabutDokumen: os.cabutDokumen.handler(command(revokeDokumen)),
  pembacaan: os.pembacaan.handler(query(listPembacaan)),
}
