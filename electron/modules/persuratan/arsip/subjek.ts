import { SUBJEK_BERKAS, SUBJEK_USUL } from '../../../../shared/modules/persuratan/arsip/arsip.contract.ts'
import { DomainError } from '../../../../shared/errors.ts'
import type { Subject } from '../../../core/registry.ts'
import { oneOf, sql } from '../../../registers/sql.ts'
import { files, keepsArchive } from './akses.ts'

const noScans = (hal: string) => () => {
  throw new DomainError('NOT_ALLOWED', { tindakan: `Berkas dilampirkan pada ${hal}`, oleh: 'siapa pun: pindaiannya ada pada suratnya' })
}

/** A file as what papers are made of; of a Rahasia one only to who may open it. */
const berkas: Subject = {
  name: 'Berkas arsip',
  describe: () => new Map(),
  mayRead: (ctx, id) => oneOf(ctx, sql`select 1 from ${files(ctx)} f where f.id = ${id} and f.buka`) !== undefined,
  assertMayAttach: noScans('berkas arsip'),
}

/** A proposal as what papers are made of. */
const usul: Subject = {
  name: 'Usul arsip',
  describe: () => new Map(),
  mayRead: (ctx, id) => keepsArchive(ctx) && ctx.get('select 1 from arsip_usul where id = ?', id) !== undefined,
  assertMayAttach: noScans('usul arsip'),
}

export const arsipSubjects = { [SUBJEK_BERKAS]: berkas, [SUBJEK_USUL]: usul }
