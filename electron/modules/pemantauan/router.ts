import { implement } from '@orpc/server'
import { pemantauanContract } from '../../../shared/modules/pemantauan/pemantauan.contract.ts'
import { longWork, query, type HostContext } from '../../core/rpc.ts'
import { makeLaporan } from './laporan.ts'
import { listWaiting } from './menunggu.ts'
import { listBerkas, readPantauan } from './pantauan.ts'

const os = implement(pemantauanContract).$context<HostContext>()

/** What those who answer for the whole office can ask of it. */
export const pemantauanRouter = {
  isi: os.isi.handler(query(readPantauan, { quiet: true })),
  tugas: os.tugas.handler(query(listWaiting, { quiet: true })),
  berkas: os.berkas.handler(query(listBerkas, { quiet: true })),
  laporan: os.laporan.handler(longWork(() => 'Laporan proses', makeLaporan, { onlyWhileAwaited: true })),
}
