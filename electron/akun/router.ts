import { implement } from '@orpc/server'
import { akunContract } from '../../shared/akun/akun.contract.ts'
import { command, open, query, type HostContext } from '../core/rpc.ts'
import { createAkun, listAkun, resetSandi, updateAkun } from './accounts.ts'
import { cancelKetidakhadiran, listKetidakhadiran, registerKetidakhadiran } from './ketidakhadiran.ts'
import { readKesiapan } from './kesiapan.ts'
import { listJabatan, listUnit, saveJabatan, saveUnit } from './organisasi.ts'
import { listPegawai, savePegawai } from './pegawai.ts'
import { listOrang, listPenerima } from './penerima.ts'
import { endPenugasan, listPenugasan, registerPenugasan } from './penugasan.ts'
import { changeSandi, currentSesi, lock, signIn, signOut, unlock } from './sign-in.ts'

const os = implement(akunContract).$context<HostContext>()

export const akunRouter = {
  masuk: os.masuk.handler(open(signIn)),
  keluar: os.keluar.handler(open(signOut)),
  sesi: os.sesi.handler(open(currentSesi)),
  kunci: os.kunci.handler(open(lock)),
  bukaKunci: os.bukaKunci.handler(open(unlock)),
  gantiSandi: os.gantiSandi.handler(open(changeSandi)),
  pegawai: { list: os.pegawai.list.handler(query(listPegawai)), simpan: os.pegawai.simpan.handler(command(savePegawai)) },
  unit: { list: os.unit.list.handler(query(listUnit)), simpan: os.unit.simpan.handler(command(saveUnit)) },
  jabatan: { list: os.jabatan.list.handler(query(listJabatan)), simpan: os.jabatan.simpan.handler(command(saveJabatan)) },
  penugasan: {
    list: os.penugasan.list.handler(query(listPenugasan)),
    tambah: os.penugasan.tambah.handler(command(registerPenugasan)),
    akhiri: os.penugasan.akhiri.handler(command(endPenugasan)),
  },
  akun: {
    list: os.akun.list.handler(query(listAkun)),
    buat: os.akun.buat.handler(command(createAkun)),
    sandiSementara: os.akun.sandiSementara.handler(command(resetSandi)),
    ubah: os.akun.ubah.handler(command(updateAkun)),
  },
  ketidakhadiran: {
    list: os.ketidakhadiran.list.handler(query(listKetidakhadiran)),
    catat: os.ketidakhadiran.catat.handler(command(registerKetidakhadiran)),
    batal: os.ketidakhadiran.batal.handler(command(cancelKetidakhadiran)),
  },
  kesiapan: os.kesiapan.handler(query(readKesiapan)),
  penerima: os.penerima.handler(query(listPenerima)),
  orang: os.orang.handler(query(listOrang)),
}
