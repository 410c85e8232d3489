import type { DocumentFacts } from '../../../core/registry.ts'

/** The documents that P1.1.2 makes and needs: the concept that was handed over, and the paper once it is signed and numbered. */
export const naskahDocuments: Readonly<Record<string, DocumentFacts>> = {
  'konsep surat': {
    nama: 'Konsep surat',
    processes: ['P1.1.2'],
    signedAt: {},
    newest: (ctx, { subjectId }) => (ctx.get('select 1 from naskah_revisi where naskah_id = ?', subjectId) ? { signed: false } : null),
  },
  'surat keluar': {
    nama: 'Surat keluar',
    processes: ['P1.1.2'],
    signedAt: { 'P1.1.2': ['tanda-tangan'] },
    newest(ctx, { subjectId }) {
      const row = ctx.get<{ signed: number }>(
        'select ditandatangani_pada is not null signed from naskah where id = ? and batal_pada is null',
        subjectId,
      )
      return row ? { signed: row.signed === 1 } : null
    },
  },
}
