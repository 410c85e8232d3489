export { perkaraDocuments } from './dokumen.ts'
export { checkPerkara } from './periksa.ts'
export { perkaraRouter } from './router.ts'
export { perkaraSubject } from './subjek.ts'
