import { implement } from '@orpc/server'
import { DomainError } from '../../shared/errors.ts'
import { sistemContract } from '../../shared/core/sistem.contract.ts'
import { listCopies, makeCopy, type Copy } from '../core/backup.ts'
import type { Actor } from '../core/context.ts'
import { dataFolder } from '../core/folder.ts'
import type { Progress } from '../core/jobs.ts'
import { keptCopies } from '../core/pengaturan.ts'
import { longWork, work, type Host, type HostContext } from '../core/rpc.ts'

function assertAdmin(actor: Actor, tindakan: string) {
  if (!actor.admin) throw new DomainError('NOT_ALLOWED', { tindakan, oleh: 'Administrator' })
}

function row({ nama, manifest }: Copy) {
  const ukuran = manifest.berkas.reduce((sum, file) => sum + file.ukuran, manifest.basisData.ukuran)
  return { nama, pada: manifest.pada, ukuran, berkas: manifest.berkas.length }
}

/** The copies that there are, newest first; for the administrator. */
async function listCadangan(host: Host, actor: Actor) {
  assertAdmin(actor, 'Daftar cadangan')
  return Promise.resolve(listCopies(dataFolder(host.folder)).map(row))
}

/** A verified copy now, for the administrator; stopped, it leaves nothing. Refuses with DISK_FULL or COPY_NOT_PROVED. */
async function makeCadangan(host: Host, actor: Actor, _: unknown, progress: Progress) {
  assertAdmin(actor, 'Pembuatan cadangan')
  const source = {
    raw: host.store.raw,
    folder: dataFolder(host.folder),
    version: host.version,
    demo: host.demo,
    now: host.clock.now(),
    kept: keptCopies(host),
  }
  const { nama, pada } = row(await makeCopy(source, 'tangan', progress))
  return { nama, pada }
}

const os = implement(sistemContract.cadangan).$context<HostContext>()

export const cadanganHandlers = {
  list: os.list.handler(work(listCadangan)),
  buat: os.buat.handler(longWork(() => 'Pembuatan cadangan', makeCadangan)),
}
