export { DaftarPantauPage } from './daftar-page.tsx'
export { MingguanPage } from './mingguan-page.tsx'
export { PemantauanPage } from './pemantauan-page.tsx'
