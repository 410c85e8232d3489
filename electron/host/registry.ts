import { processes } from '../../shared/processes.ts'
import { byName, type Registry } from '../core/registry.ts'
import { perkaraPapers } from '../modules/perkara/documents/index.ts'
import { perkaraDocuments, perkaraSearcher, perkaraSubject, pihakImporters } from '../modules/perkara/index.ts'
import { pemantauanSubjects, ringkasanMingguan } from '../modules/pemantauan/index.ts'
import { petaPapers, petaSubjects } from '../modules/peta/index.ts'
import { arsipSubjects } from '../modules/persuratan/arsip/subjek.ts'
import { persuratanImporters } from '../modules/persuratan/impor/index.ts'
import { persuratanPapers } from '../modules/persuratan/documents/index.ts'
import { persuratanSearchers } from '../modules/persuratan/cari.ts'
import { pegawaiSearcher } from '../registers/cari-pegawai.ts'
import { bukuSubjects } from '../modules/persuratan/buku-subjek.ts'
import { naskahDocuments, naskahEffects, naskahPaper, naskahSearcher, naskahSubject } from '../modules/persuratan/naskah/index.ts'
import { persuratanEffects, suratMasukSubject } from '../modules/persuratan/index.ts'

/** What the modules give to the rooms below them. */
export const registry: Registry = {
  processes: byName(processes),
  effects: byName({ ...persuratanEffects, ...naskahEffects }),
  subjects: byName({
    surat_masuk: suratMasukSubject,
    ...bukuSubjects,
    perkara: perkaraSubject,
    naskah: naskahSubject,
    ...arsipSubjects,
    ...pemantauanSubjects,
    ...petaSubjects,
  }),
  documents: byName({ ...perkaraDocuments, ...naskahDocuments }),
  papers: byName({
    ...persuratanPapers,
    ...perkaraPapers,
    [naskahPaper.kode]: naskahPaper,
    [ringkasanMingguan.kode]: ringkasanMingguan,
    ...petaPapers,
  }),
  searchers: [...persuratanSearchers, naskahSearcher, perkaraSearcher, pegawaiSearcher],
  importers: persuratanImporters,
  recordImporters: [pihakImporters],
}
