import { implement } from '@orpc/server'
import { petaContract } from '../../shared/workflow/peta.contract.ts'
import { query, type HostContext } from '../core/rpc.ts'
import { getPetaProses, listBerkas, listPeta } from './peta.ts'

const os = implement(petaContract).$context<HostContext>()

/** What stands on the map is read again after each change by every window that shows it: no activity of the person. */
const quiet = { quiet: true }

export const petaRouter = {
  pohon: os.pohon.handler(query(listPeta, quiet)),
  proses: os.proses.handler(query(getPetaProses, quiet)),
  berkas: os.berkas.handler(query(listBerkas, quiet)),
}
