import { akunContract } from './akun/akun.contract.ts'
import { berkasContract } from './core/berkas.contract.ts'
import { cariContract } from './core/cari.contract.ts'
import { pindaianContract } from './core/pindaian.contract.ts'
import { sistemContract } from './core/sistem.contract.ts'
import { dokumenContract } from './documents/dokumen.contract.ts'
import { pemantauanContract } from './modules/pemantauan/pemantauan.contract.ts'
import { perkaraContract } from './modules/perkara/perkara.contract.ts'
import { bukuContract } from './modules/persuratan/buku.contract.ts'
import { arsipContract } from './modules/persuratan/arsip/arsip.contract.ts'
import { naskahContract } from './modules/persuratan/naskah/naskah.contract.ts'
import { papanContract } from './modules/persuratan/papan.contract.ts'
import { suratMasukContract } from './modules/persuratan/surat-masuk.contract.ts'
import { tampilanContract } from './registers/tampilan.contract.ts'
import { imporContract } from './registers/impor.contract.ts'
import { alurContract } from './workflow/alur.contract.ts'
import { petaContract } from './workflow/peta.contract.ts'

/** The only door between the screens and the host. */
export const contract = {
  sistem: sistemContract,
  akun: akunContract,
  alur: alurContract,
  peta: petaContract,
  berkas: berkasContract,
  cari: cariContract,
  pindaian: pindaianContract,
  dokumen: dokumenContract,
  persuratan: { suratMasuk: suratMasukContract, buku: bukuContract, papan: papanContract, naskah: naskahContract, arsip: arsipContract },
  perkara: perkaraContract,
  pemantauan: pemantauanContract,
  tampilan: tampilanContract,
  impor: imporContract,
}
