import { implement } from '@orpc/server'
import { sistemContract, type HariLibur, type Kop } from '../../shared/core/sistem.contract.ts'
import { kunciWaktu } from '../../shared/core/pengaturan.ts'
import { DomainError } from '../../shared/errors.ts'
import { assertAdmin, assertAdminOrTu } from '../akun/access.ts'
import { sessionTable } from '../akun/sessions.ts'
import { runQuery, SISTEM, type Actor, type ReadContext, type WriteContext } from '../core/context.ts'
import { listPengaturan, savePengaturan } from '../core/pengaturan.ts'
import { command, open, query, work, type Host, type HostContext } from '../core/rpc.ts'
import { recomputeDue } from '../workflow/definitions.ts'
import { cadanganHandlers } from './cadangan.ts'
import { readKeadaan, setUpOffice } from './kantor.ts'
import { discardKonsep, getKonsep, saveKonsep } from './konsep.ts'

const OK = { ok: true } as const

/** Sets a value from a day on; due times are reckoned again where it rules them. For the administrator. */
function savePengaturanByAdmin(ctx: WriteContext, input: { kunci: string; mulai: string; nilai?: unknown }): { id: number } {
  assertAdmin(ctx, 'Mengubah pengaturan')
  const saved = savePengaturan(ctx, input)
  if (kunciWaktu.some((kunci) => kunci === input.kunci)) recomputeDue(ctx)
  return saved
}

/** The letterhead from today on; papers of earlier days keep theirs. */
function saveKop(ctx: WriteContext, kop: Kop): Kop {
  savePengaturanByAdmin(ctx, { kunci: 'kop', mulai: ctx.today(), nilai: kop })
  return kop
}

function listLibur(ctx: ReadContext, { tahun }: { tahun: number }): HariLibur[] {
  return ctx.all<HariLibur>(
    'select tanggal, nama, jenis from kalender_libur where tanggal between ? and ? order by tanggal',
    `${tahun}-01-01`,
    `${tahun}-12-31`,
  )
}

/** A day off, new or renamed; open tasks get their due times anew. For the administrator and Kasubbag Tata Usaha. */
function saveLibur(ctx: WriteContext, libur: HariLibur): HariLibur {
  assertAdminOrTu(ctx, 'Mengubah kalender libur')
  const { tanggal, nama, jenis } = libur
  ctx.kept.clear()
  ctx.run(
    'insert into kalender_libur (tanggal, nama, jenis) values (?, ?, ?) on conflict (tanggal) do update set nama = excluded.nama, jenis = excluded.jenis',
    tanggal,
    nama,
    jenis,
  )
  recomputeDue(ctx)
  return libur
}

function removeLibur(ctx: WriteContext, { tanggal }: { tanggal: string }) {
  assertAdminOrTu(ctx, 'Mengubah kalender libur')
  ctx.kept.clear()
  const { changes } = ctx.run('delete from kalender_libur where tanggal = ?', tanggal)
  if (changes === 0) throw new DomainError('NOT_FOUND', { hal: 'Hari libur' })
  recomputeDue(ctx)
  return OK
}

async function stopPekerjaan(host: Host, actor: Actor, { id }: { id: number }) {
  host.jobs.stop(actor, id)
  return Promise.resolve(OK)
}

const os = implement(sistemContract).$context<HostContext>()

export const sistemRouter = {
  keadaan: os.keadaan.handler(open(readKeadaan)),
  siapkan: os.siapkan.handler(open(setUpOffice)),
  /** The names of changed tables as they come; also behind a locked screen, so that it is fresh when opened; ends with the session. No activity. */
  perubahan: os.perubahan.handler(async function* ({ context: { host, door }, signal }) {
    const table = sessionTable(host)
    const token = door.token()
    const ends = () => runQuery(host, SISTEM, (ctx) => table.see(ctx, token)) === null
    const ending = table.signal(token)
    if (ends() || !ending) throw new DomainError('SIGN_IN_REQUIRED')
    for await (const change of host.events.listen(signal ? AbortSignal.any([signal, ending]) : ending)) {
      if (ends()) return
      yield change
    }
  }),
  pekerjaan: {
    list: os.pekerjaan.list.handler(work(async (host: Host, actor: Actor) => Promise.resolve(host.jobs.list(actor)), { quiet: true })),
    hentikan: os.pekerjaan.hentikan.handler(work(stopPekerjaan)),
  },
  pengaturan: {
    list: os.pengaturan.list.handler(query(listPengaturan)),
    simpan: os.pengaturan.simpan.handler(command(savePengaturanByAdmin)),
    kop: os.pengaturan.kop.handler(command(saveKop)),
  },
  kalender: {
    list: os.kalender.list.handler(query(listLibur)),
    simpan: os.kalender.simpan.handler(command(saveLibur)),
    hapus: os.kalender.hapus.handler(command(removeLibur)),
  },
  cadangan: cadanganHandlers,
  konsep: {
    get: os.konsep.get.handler(query(getKonsep, { quiet: true })),
    simpan: os.konsep.simpan.handler(command(saveKonsep, { quiet: true })),
    buang: os.konsep.buang.handler(command(discardKonsep, { quiet: true })),
  },
}
