import type { Section } from '../core/verify.ts'

const id = new Intl.NumberFormat('id-ID')

/** One line for each part of a proof, its findings below it. */
export function sectionLines({ nama, jumlah, satuan, temuan }: Section): string[] {
  const mark = temuan.length === 0 ? 'utuh ' : 'PUTUS'
  return [`  ${mark}  ${nama.padEnd(26)} ${id.format(jumlah)} ${satuan}`, ...temuan.map((sentence) => `           ${sentence}`)]
}

/** The last line: whole, or the first broken link. */
export function verdict(sections: readonly Section[]): string {
  const broken = sections.find((section) => section.temuan.length > 0)
  return broken
    ? `Putus pertama pada ${broken.nama}: ${broken.temuan[0]}`
    : `Utuh: ${sections.length} bagian diperiksa, tidak ada yang putus.`
}
