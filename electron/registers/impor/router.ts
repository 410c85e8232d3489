import { implement } from '@orpc/server'
import { imporContract } from '../../../shared/registers/impor.contract.ts'
import { commandInParts, longWork, query, work, type HostContext } from '../../core/rpc.ts'
import { draftOf, dropDraft } from './draft.ts'
import { listImpor } from './history.ts'
import { listJenisImpor } from './importers.ts'
import { tryImport } from './judge.ts'
import { openImport, presentImport, reopenImport, viewImport } from './open-file.ts'
import { faultsFile, fatesFile } from './result.ts'
import { saveImport } from './save.ts'
import { undoImport } from './undo.ts'

const os = implement(imporContract).$context<HostContext>()

/** Everything that the screens can ask of imports. */
export const imporRouter = {
  jenis: os.jenis.handler(query(listJenisImpor)),
  unggah: os.unggah.handler(longWork((_, { nama }) => `Membuka ${nama}`, openImport)),
  bacaUlang: os.bacaUlang.handler(longWork(() => 'Membaca ulang berkas', reopenImport)),
  draf: os.draf.handler(work(presentImport, { quiet: true })),
  lihat: os.lihat.handler(work(viewImport)),
  uji: os.uji.handler(longWork(() => 'Uji impor', tryImport)),
  salah: os.salah.handler(longWork(() => 'Daftar baris salah', faultsFile)),
  simpan: os.simpan.handler(longWork(() => 'Impor', saveImport)),
  buang: os.buang.handler(
    work((host, actor, { draf }) => {
      draftOf(host, actor, draf)
      dropDraft(host, actor, draf)
      return Promise.resolve({ ok: true as const })
    }),
  ),
  riwayat: os.riwayat.handler(query(listImpor)),
  hasil: os.hasil.handler(longWork(() => 'Berkas hasil impor', fatesFile)),
  batal: os.batal.handler(commandInParts(undoImport, { apa: 'Pembatalan impor', isLong: () => true })),
}
