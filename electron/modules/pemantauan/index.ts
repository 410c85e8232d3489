export { ringkasanMingguan } from './documents/ringkasan-mingguan.ts'
export { checkRingkasan, sumUp, sumUpAnew } from './ringkasan.ts'
export { pemantauanRouter } from './router.ts'
export { pemantauanSubjects } from './subjek.ts'
