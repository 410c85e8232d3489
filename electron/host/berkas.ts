import { implement } from '@orpc/server'
import { berkasContract } from '../../shared/core/berkas.contract.ts'
import { attachBerkas, listBerkas, openBerkas, revokeBerkas } from '../core/attachments.ts'
import { command, query, work, type HostContext } from '../core/rpc.ts'

const os = implement(berkasContract).$context<HostContext>()

export const berkasRouter = {
  list: os.list.handler(query(listBerkas)),
  unggah: os.unggah.handler(work((host, actor, input: Parameters<typeof attachBerkas>[2]) => attachBerkas(host, actor, input))),
  isi: os.isi.handler(work(openBerkas)),
  cabut: os.cabut.handler(command(revokeBerkas)),
}
