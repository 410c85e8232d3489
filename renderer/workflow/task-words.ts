import type { Tugas } from '../../shared/workflow/alur.contract.ts'

const subjectNames: Readonly<Record<string, string>> = { surat_masuk: 'Surat masuk', naskah: 'Surat keluar', perkara: 'Perkara' }

/** Surat masuk, of the register's own name. */
export function subjectName(subject: string): string {
  return subjectNames[subject] ?? subject.replaceAll('_', ' ')
}

/** 0139 Verifikasi: a task in the fewest words. */
export function taskWords({ nomor, namaPendek }: Pick<Tugas, 'nomor' | 'namaPendek'>): string {
  return [nomor, namaPendek].filter(Boolean).join(' ')
}
