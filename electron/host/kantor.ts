import type { KantorBaru, Keadaan } from '../../shared/core/sistem.contract.ts'
import { DomainError } from '../../shared/errors.ts'
import { assertNamaPengguna } from '../akun/accounts.ts'
import { savePegawaiRow } from '../akun/pegawai.ts'
import { hashSandi } from '../akun/sandi.ts'
import { assertNewSandi } from '../akun/sign-in.ts'
import { seedSusunan } from '../akun/susunan.ts'
import { lastCopy } from '../core/backup.ts'
import { runQuery, SISTEM, type ReadContext } from '../core/context.ts'
import { dataFolder } from '../core/folder.ts'
import { getPengaturan, savePengaturan } from '../core/pengaturan.ts'
import { write, type Host } from '../core/rpc.ts'
import { libreOffice } from '../documents/libreoffice.ts'
import { loadKlasifikasi } from '../modules/persuratan/klasifikasi.ts'
import { akunContoh } from './contoh/pegawai.ts'

/** Papers of any day before the office was set up bear the letterhead that it began with. */
const SEJAK_AWAL = '0000-01-01'

function isSetUp(ctx: Pick<ReadContext, 'get'>): boolean {
  return ctx.get('select 1 from akun where admin = 1 limit 1') !== undefined
}

/** What may be known before signing in: whose office it is, where its data lie, when they were last copied. */
export function readKeadaan(host: Host): Keadaan {
  return runQuery(host, SISTEM, (ctx) => ({
    disiapkan: isSetUp(ctx),
    contoh: host.demo,
    akunContoh: host.demo ? [...akunContoh] : [],
    kop: getPengaturan(ctx, 'kop'),
    folder: host.folder,
    cadanganTerakhir: lastCopy(dataFolder(host.folder)),
    versi: host.version,
    sekarang: ctx.now(),
    pdf: libreOffice() !== null,
  }))
}

/** A new office: letterhead, units and posts of the map as a start, classification codes, the first administrator. Once only. */
export async function setUpOffice(host: Host, { kop, klasifikasi, admin }: KantorBaru): Promise<{ ok: true }> {
  if (runQuery(host, SISTEM, isSetUp)) throw new DomainError('OFFICE_EXISTS')
  assertNewSandi(admin.sandi, admin.namaPengguna, 'admin.sandi')
  const sandi = await hashSandi(admin.sandi)
  await write(host, SISTEM, 'sistem.siapkan', (ctx) => {
    if (isSetUp(ctx)) throw new DomainError('OFFICE_EXISTS')
    assertNamaPengguna(ctx, admin.namaPengguna, 'admin.namaPengguna')
    savePengaturan(ctx, { kunci: 'kop', mulai: SEJAK_AWAL, nilai: kop })
    seedSusunan(ctx)
    if (klasifikasi === 'bawaan') loadKlasifikasi(ctx)
    const pegawaiId = savePegawaiRow(ctx, {
      nama: admin.nama,
      gelarDepan: '',
      gelarBelakang: '',
      nip: null,
      jenisAsn: 'non-asn',
      golongan: null,
      pangkat: null,
    })
    ctx.run('insert into akun (pegawai_id, nama_pengguna, sandi, admin) values (?, ?, ?, 1)', pegawaiId, admin.namaPengguna, sandi)
  })
  return { ok: true }
}
