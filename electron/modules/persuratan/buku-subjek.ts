import { DomainError } from '../../../shared/errors.ts'
import { SUBJEK_ANTAR, SUBJEK_BUKU } from '../../../shared/modules/persuratan/buku.contract.ts'
import { periodeOf } from '../../../shared/modules/persuratan/periode.ts'
import type { Subject } from '../../core/registry.ts'
import { holds, keepsAgenda } from './akses.ts'

const SCANNED_BY = 'Pengadministrasi Surat atau Kasubbag Tata Usaha'

/** Periods as records: a book by its year, month or day. Who may read which book each paper checks itself, with its own sentence. */
const buku: Subject = {
  name: 'Buku persuratan',
  describe: () => new Map(),
  mayRead: (_ctx, id) => periodeOf(id) !== null,
  assertMayAttach() {
    throw new DomainError('NOT_ALLOWED', { tindakan: 'Pindaian tanda terima dilampirkan pada daftar antar hari itu,', oleh: SCANNED_BY })
  },
}

/** A day's delivery: its signed pages are scanned and kept here. */
const antar: Subject = {
  name: 'Daftar antar',
  describe: () => new Map(),
  mayRead: (ctx, id) => periodeOf(id)?.jenis === 'hari' && keepsAgenda(ctx),
  assertMayAttach(ctx, id) {
    if (periodeOf(id)?.jenis !== 'hari') throw new DomainError('NOT_FOUND', { hal: 'Daftar antar' })
    if (!holds(ctx, 'pengadministrasi-surat', 'kasubbag-tu'))
      throw new DomainError('NOT_ALLOWED', { tindakan: 'Pindaian tanda terima dilampirkan', oleh: SCANNED_BY })
  },
}

export const bukuSubjects = { [SUBJEK_BUKU]: buku, [SUBJEK_ANTAR]: antar }
