import { DomainError } from '../../../shared/errors.ts'
import { BATAS_IMPOR, type BacaCsv } from '../../../shared/registers/impor.contract.ts'
import type { Pembaca } from './cell.ts'
import { openCsv } from './csv-reader.ts'
import { openXlsx } from './xlsx-reader.ts'

const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
const ZIP = Buffer.from([0x50, 0x4b])

/**
 * Opens a file for import by what its bytes are, whatever its name says. Refuses with a sentence: empty, over the limit, .xls or a
 * workbook under a password, a torn or bombed zip, and what is neither .xlsx nor text.
 */
export async function openReader(nama: string, bytes: Buffer, csv?: BacaCsv): Promise<Pembaca> {
  if (bytes.length === 0) throw new DomainError('FILE_EMPTY', { nama })
  if (bytes.length > BATAS_IMPOR.bita) throw new DomainError('IMPORT_TOO_LARGE', { nama, batas: `${BATAS_IMPOR.bita / 1024 / 1024} MB` })
  if (bytes.subarray(0, 4).equals(OLD_OFFICE)) {
    const locked = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw locked ? new DomainError('IMPORT_LOCKED', { nama }) : new DomainError('IMPORT_OLD_EXCEL', { nama })
  }
  if (bytes.subarray(0, 2).equals(ZIP)) return openXlsx(nama, bytes)
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') throw new DomainError('IMPORT_NOT_TABLE', { nama })
  return openCsv(nama, bytes, csv)
}
