import type { Pekerjaan } from '../../shared/core/sistem.contract.ts'

/** How far a work is: *312 dari 1.248*, or only how much is done where the whole is not known. */
export function workText({ langkah, dari }: Pick<Pekerjaan, 'langkah' | 'dari'>): string {
  if (dari === null) return langkah === 0 ? '' : langkah.toLocaleString('id-ID')
  return `${Math.min(langkah, dari).toLocaleString('id-ID')} dari ${dari.toLocaleString('id-ID')}`
}

/** How long it will still take, reckoned from what is done; nothing while a tenth is not done or less than two seconds are known. */
export function remaining({ langkah, dari, lama }: Pick<Pekerjaan, 'langkah' | 'dari' | 'lama'>): string {
  if (dari === null || langkah === 0 || langkah >= dari || lama < 2000 || langkah * 10 < dari) return ''
  const seconds = Math.ceil((lama * (dari - langkah)) / langkah / 1000)
  return seconds < 60 ? `sekitar ${seconds} detik lagi` : `sekitar ${Math.ceil(seconds / 60)} menit lagi`
}
