import { implement } from '@orpc/server'
import { berkasContract } from '../../shared/core/berkas.contract.ts'
import { attachBerkas, getBerkas, listBerkas, readBerkas, revokeBerkas } from '../core/attachments.ts'
import { runQuery } from '../core/context.ts'
import { command, query, work, type HostContext } from '../core/rpc.ts'

const os = implement(berkasContract).$context<HostContext>()

export const berkasRouter = {
  list: os.list.handler(query(listBerkas)),
  unggah: os.unggah.handler(work(attachBerkas)),
  isi: os.isi.handler(
    work(async (host, actor, input: { id: number }) =>
      readBerkas(
        host,
        runQuery(host, actor, (ctx) => getBerkas(ctx, input)),
      ),
    ),
  ),
  cabut: os.cabut.handler(command(revokeBerkas)),
}
