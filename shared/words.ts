import { z } from 'zod'

const angka = (n: unknown) => Number(n).toLocaleString('id-ID')

/** What a schema refuses, in the words of the office; a schema's own sentence goes before it. */
z.config({
  customError: (issue) => {
    switch (issue.code) {
      case 'invalid_type':
        return issue.input === undefined || issue.input === null ? 'wajib diisi' : 'tidak dapat dibaca; isi kembali'
      case 'invalid_value':
        return 'pilih salah satu dari daftar'
      case 'too_big':
        return issue.origin === 'string' ? `paling banyak ${angka(issue.maximum)} huruf` : `paling banyak ${angka(issue.maximum)}`
      case 'too_small':
        if (issue.origin === 'string') return issue.minimum === 1 ? 'wajib diisi' : `paling sedikit ${angka(issue.minimum)} huruf`
        return `paling sedikit ${angka(issue.minimum)}`
      case 'unrecognized_keys':
        return `isian tidak dikenal: ${issue.keys.join(', ')}`
      default:
        return 'tidak dapat dibaca; isi kembali'
    }
  },
})
