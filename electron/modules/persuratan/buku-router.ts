import { implement } from '@orpc/server'
import { bukuContract } from '../../../shared/modules/persuratan/buku.contract.ts'
import { command, longWork, query, type HostContext } from '../../core/rpc.ts'
import { listAntar } from './buku-ekspedisi.ts'
import { listLembar, markLembar } from './buku-lembar.ts'
import { listPindaian, setPindaianRute } from './buku-pindaian.ts'
import { makeXlsx } from './buku-xlsx.ts'

const os = implement(bukuContract).$context<HostContext>()

/** Books and batches: their Word files go through `dokumen`, receipts through `suratMasuk.terima`. */
export const bukuRouter = {
  xlsx: os.xlsx.handler(longWork(() => 'Pembuatan buku Excel', makeXlsx)),
  antar: os.antar.handler(query(listAntar)),
  lembar: os.lembar.handler(query(listLembar)),
  tandaiLembar: os.tandaiLembar.handler(command(markLembar)),
  pindaian: os.pindaian.handler(query(listPindaian)),
  pindaianRute: os.pindaianRute.handler(command(setPindaianRute)),
}
