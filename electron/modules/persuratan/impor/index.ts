import type { Importer } from '../../../core/importer.ts'
import { klasifikasiImporter, klasifikasiLamaImporter } from './klasifikasi.ts'
import { pengirimImporter } from './pengirim.ts'
import { suratMasukImporter } from './surat.ts'

/** What persuratan takes from files. */
export const persuratanImporters: readonly Importer[] = [suratMasukImporter, pengirimImporter, klasifikasiImporter, klasifikasiLamaImporter]
