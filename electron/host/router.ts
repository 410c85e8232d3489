import { implement } from '@orpc/server'
import { contract } from '../../shared/contract.ts'
import { akunRouter } from '../akun/router.ts'
import type { HostContext } from '../core/rpc.ts'
import { dokumenRouter } from '../documents/router.ts'
import { pemantauanRouter } from '../modules/pemantauan/index.ts'
import { perkaraRouter } from '../modules/perkara/index.ts'
import { bukuRouter } from '../modules/persuratan/buku-router.ts'
import { papanRouter } from '../modules/persuratan/papan-router.ts'
import { arsipRouter } from '../modules/persuratan/arsip/router.ts'
import { naskahRouter } from '../modules/persuratan/naskah/index.ts'
import { suratMasukRouter } from '../modules/persuratan/router.ts'
import { tampilanRouter } from '../registers/router.ts'
import { imporRouter } from '../registers/impor/router.ts'
import { petaRouter } from '../workflow/peta-router.ts'
import { alurRouter } from '../workflow/router.ts'
import { berkasRouter } from './berkas.ts'
import { cariRouter } from './cari.ts'
import { pindaianRouter } from './pindaian.ts'
import { sistemRouter } from './sistem.ts'

/** Everything that the screens can ask of the host: the list of its rooms. */
export const router = implement(contract)
  .$context<HostContext>()
  .router({
    sistem: sistemRouter,
    akun: akunRouter,
    alur: alurRouter,
    peta: petaRouter,
    berkas: berkasRouter,
    cari: cariRouter,
    pindaian: pindaianRouter,
    dokumen: dokumenRouter,
    persuratan: { suratMasuk: suratMasukRouter, buku: bukuRouter, papan: papanRouter, naskah: naskahRouter, arsip: arsipRouter },
    perkara: perkaraRouter,
    pemantauan: pemantauanRouter,
    tampilan: tampilanRouter,
    impor: imporRouter,
  })
