import { implement } from '@orpc/server'
import { perkaraContract } from '../../../shared/modules/perkara/perkara.contract.ts'
import { command, commandInParts, longWork, markedReading, query, type HostContext } from '../../core/rpc.ts'
import { printing, printWork } from '../../documents/list-print.ts'
import { actsOf } from '../../registers/register-acts.ts'
import { manyCells } from '../../registers/sel.ts'
import { openPerkara } from './buka.ts'
import { perkaraRegister } from './daftar.ts'
import { pihakRegister } from './daftar-pihak.ts'
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
  updatePerkara,
} from './perkara.ts'
import { listPerubahan } from './perubahan.ts'
import { changePihakCells, restorePeople, strikePeople, updatePihak } from './pihak.ts'
import { readDariSurat } from './surat.ts'

const perkara = actsOf(perkaraRegister)
const pihak = actsOf(pihakRegister)
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
  pihak: {
    list: os.pihak.list.handler(query(pihak.page)),
    hitung: os.pihak.hitung.handler(query(pihak.count, { quiet: true })),
    ujung: os.pihak.ujung.handler(longWork(pihak.endWork, pihak.end, { onlyWhileAwaited: true })),
    jumlahKolom: os.pihak.jumlahKolom.handler(query(pihak.sums, { quiet: true })),
    ekspor: os.pihak.ekspor.handler(longWork(pihak.exportWork, pihak.export, { onlyWhileAwaited: true })),
    cetak: os.pihak.cetak.handler(longWork(printWork(pihakRegister), printing(pihakRegister), { onlyWhileAwaited: true })),
    ubah: os.pihak.ubah.handler(command(updatePihak)),
    ubahSel: os.pihak.ubahSel.handler(commandInParts(changePihakCells, manyCells)),
    coret: os.pihak.coret.handler(command(strikePeople)),
    pulihkan: os.pihak.pulihkan.handler(command(restorePeople)),
  },
  catat: os.catat.handler(command(addCatatan)),
  tambahDokumen: os.tambahDokumen.handler(command(addDokumen)),
  cabutDokumen: os.cabutDokumen.handler(command(revokeDokumen)),
  perubahan: os.perubahan.handler(command(listPerubahan)),
  pembacaan: os.pembacaan.handler(query(listPembacaan)),
}
