import { jenisOf, type KodeJenis } from '../../../../shared/modules/persuratan/naskah/jenis.ts'
import type { PreparedPaper } from '../../../core/registry.ts'
import type { FaktaNaskah } from './fakta.ts'

/** Name of a naskah's file, without its ending: its kind, its number, its hal. */
export function namaBerkas({ jenis, nomor, kepala }: FaktaNaskah): string {
  const safe = (text: string) => text.replace(/[\\/:*?"<>|\s]+/g, '-').replace(/^-+|-+$/g, '')
  const parts = [
    jenisOf(jenis).nama,
    safe(nomor),
    kepala.hal
      .slice(0, 60)
      .replace(/[\\/:*?"<>|]+/g, ' ')
      .trim(),
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** The Word file of a naskah, from facts that are gathered already: on the screen, for signature, or kept since it was signed. */
export function kertasNaskah<J extends KodeJenis>(fakta: FaktaNaskah<J>): PreparedPaper {
  const nama = namaBerkas(fakta)
  return {
    nama,
    async word(progress) {
      const [{ susunNaskah }, { renderWord }] = await Promise.all([import('./susun.ts'), import('../../../documents/render.ts')])
      await progress.step()
      return renderWord({ title: nama, ...susunNaskah(fakta) }, progress)
    },
  }
}
