export { persuratanEffects } from './efek.ts'
export { checkPersuratan } from './periksa.ts'
export { suratMasukRouter } from './router.ts'
export { suratMasukSubject } from './subjek.ts'
