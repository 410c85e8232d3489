import { implement } from '@orpc/server'
import { tampilanContract } from '../../shared/registers/tampilan.contract.ts'
import { command, query, type HostContext } from '../core/rpc.ts'
import { deleteTampilan, listTampilan, saveTampilan, setBawaan, updateTampilan } from './tampilan.ts'

const os = implement(tampilanContract).$context<HostContext>()

/** What the screens can ask of saved views. */
export const tampilanRouter = {
  list: os.list.handler(query(listTampilan)),
  simpan: os.simpan.handler(command(saveTampilan)),
  ubah: os.ubah.handler(command(updateTampilan)),
  hapus: os.hapus.handler(command(deleteTampilan)),
  bawaan: os.bawaan.handler(command(setBawaan)),
}
