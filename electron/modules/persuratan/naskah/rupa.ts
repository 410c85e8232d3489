import { jenisOf } from '../../../../shared/modules/persuratan/naskah/jenis.ts'
import type { Progress } from '../../../core/jobs.ts'
import type { FaktaNaskah } from './fakta.ts'

/** The Word file of a naskah from its facts: the same facts give the same bytes. The maker of Word files is loaded when the first is made. */
export async function renderNaskah(fakta: FaktaNaskah, progress: Progress): Promise<Uint8Array<ArrayBuffer>> {
  const [{ renderWord }, { susunNaskah }] = await Promise.all([import('../../../documents/render.ts'), import('./susun.ts')])
  await progress.step()
  return renderWord({ title: `${jenisOf(fakta.jenis).nama} ${fakta.nomor}`.trim(), ...susunNaskah(fakta) }, progress)
}
