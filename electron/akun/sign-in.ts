import type { Sesi } from '../../shared/akun/akun.contract.ts'
import { DomainError, refuseField } from '../../shared/errors.ts'
import { runCommand, runQuery, SISTEM, type Actor, type Office, type ReadContext } from '../core/context.ts'
import { write, type Door, type Host } from '../core/rpc.ts'
import { actorOf, DAY, ACTS } from './posts.ts'
import { fitsSandi, hashSandi, hashSandiSync, temporarySandi } from './sandi.ts'
import { accountOf, sessionTable, type Account } from './sessions.ts'

const OK = { ok: true } as const

/**
 * Opens a session. Refuses SIGN_IN_WAIT while the name waits (the password is not looked at), SIGN_IN_FAILED for a wrong name or
 * password alike, ACCOUNT_CLOSED only to one who knows the password.
 */
export async function signIn(host: Host, input: { namaPengguna: string; sandi: string }, door: Door): Promise<Sesi> {
  const table = sessionTable(host)
  const namaPengguna = input.namaPengguna.normalize('NFC').trim()
  const account = await tryOf(host, namaPengguna, input.sandi, 'akun.masuk')
  table.end(door.token())
  door.setToken(table.begin(account))
  return sesiOf(host, door)
}

/** One try of a password for a name, in turn: waits, compares, counts. */
function tryOf(host: Host, namaPengguna: string, sandi: string, prosedur: string): Promise<Account> {
  const { tries } = sessionTable(host)
  return tries.inTurn(namaPengguna, async () => {
    const account = read(host, (ctx) => accountOf(ctx, namaPengguna))
    const wrong = account?.gagal ?? tries.wrongOf(namaPengguna)
    const detik = tries.waitOf(namaPengguna, wrong)
    if (detik > 0) throw new DomainError('SIGN_IN_WAIT', { detik })
    if (account && (await fitsSandi(sandi, account.sandi))) {
      tries.forgive(namaPengguna)
      await write(host, systemAs(account), prosedur, (ctx) =>
        ctx.run('update akun set gagal = 0, gagal_pada = null, terakhir_masuk = ? where id = ?', ctx.now(), account.id),
      )
      return account
    }
    if (!account) await refuseClosed(host, namaPengguna, sandi)
    tries.missed(namaPengguna)
    if (account) {
      await write(host, SISTEM, 'akun.sandiSalah', (ctx) =>
        ctx.run('update akun set gagal = gagal + 1, gagal_pada = ? where id = ?', ctx.now(), account.id),
      )
    }
    throw new DomainError('SIGN_IN_FAILED')
  })
}

/** Compares with the closed account's password, or with none, at the same cost. */
async function refuseClosed(host: Host, namaPengguna: string, sandi: string): Promise<void> {
  const closed = read(host, (ctx) => ctx.get<{ sandi: string }>('select sandi from akun where nama_pengguna = ?', namaPengguna))
  if (await fitsSandi(sandi, closed?.sandi ?? null)) throw new DomainError('ACCOUNT_CLOSED')
}

const read = <T>(office: Office, work: (ctx: ReadContext) => T): T => runQuery(office, SISTEM, work)

/** Signing in is written down as the person's own act, in no office. */
function systemAs({ pegawaiId, namaPengguna, admin }: Account): Actor {
  return { pegawaiId, nama: namaPengguna, admin, posts: [] }
}

export function signOut(host: Host, _input: unknown, door: Door) {
  sessionTable(host).end(door.token())
  door.setToken(null)
  return OK
}

export function lock(host: Host, _input: unknown, door: Door) {
  sessionTable(host).lock(door.token())
  return OK
}

/** Opens the locked screen for the same person; wrong tries count as at sign-in. */
export async function unlock(host: Host, { sandi }: { sandi: string }, door: Door): Promise<Sesi> {
  const table = sessionTable(host)
  const seen = read(host, (ctx) => table.see(ctx, door.token()))
  if (!seen) throw new DomainError('SIGN_IN_REQUIRED')
  await tryOf(host, seen.account.namaPengguna, sandi, 'akun.bukaKunci')
  table.unlock(door.token())
  return sesiOf(host, door)
}

/** Sets the person's own password; every other session of his ends. Refuses the old one again, and the user name itself. */
export async function changeSandi(host: Host, { lama, baru }: { lama: string; baru: string }, door: Door): Promise<Sesi> {
  const table = sessionTable(host)
  const seen = read(host, (ctx) => table.see(ctx, door.token()))
  if (!seen) throw new DomainError('SIGN_IN_REQUIRED')
  if (seen.locked) throw new DomainError('SESSION_LOCKED')
  const { account } = seen
  assertNewSandi(baru, account.namaPengguna)
  if (baru === lama) throw refuseField('baru', 'Kata sandi baru sama dengan yang lama. Pilih yang lain.')
  try {
    await tryOf(host, account.namaPengguna, lama, 'akun.periksaSandi')
  } catch (error) {
    throw error instanceof DomainError && error.code === 'SIGN_IN_FAILED' ? new DomainError('PASSWORD_WRONG') : error
  }
  const sandi = await hashSandi(baru)
  await write(host, systemAs(account), 'akun.gantiSandi', (ctx) =>
    ctx.run('update akun set sandi = ?, harus_ganti = 0 where id = ?', sandi, account.id),
  )
  table.renew(door.token(), sandi)
  return sesiOf(host, door)
}

/** Refuses a password that is little more than the user name, or of one or two letters only; its length is the contract's. */
export function assertNewSandi(sandi: string, namaPengguna: string, medan = 'baru'): void {
  if (sandi.toLowerCase().includes(namaPengguna.toLowerCase()) && sandi.length < namaPengguna.length + 4) {
    throw refuseField(medan, 'Kata sandi tidak boleh sama dengan nama pengguna. Pilih yang lain.')
  }
  if (new Set(sandi).size < 3) throw refuseField(medan, 'Kata sandi terlalu mudah ditebak. Pakai paling sedikit tiga huruf yang berbeda.')
}

/** The session of a door, or null; looking is no activity. */
export function currentSesi(host: Host, _input: unknown, door: Door): Sesi | null {
  return read(host, (ctx) => (sessionTable(host).see(ctx, door.token()) ? readSesi(ctx, host, door) : null))
}

function sesiOf(host: Host, door: Door): Sesi {
  return read(host, (ctx) => readSesi(ctx, host, door))
}

function readSesi(ctx: ReadContext, host: Host, door: Door): Sesi {
  const seen = sessionTable(host).see(ctx, door.token())
  if (!seen) throw new DomainError('SIGN_IN_REQUIRED')
  const { account, locked } = seen
  const { pegawaiId, nama, admin } = actorOf(ctx, account.pegawaiId)
  const { namaPengguna, harusGanti } = account
  return { pegawaiId, nama, namaPengguna, admin, harusGantiSandi: harusGanti, terkunci: locked, pos: posSesi(ctx, pegawaiId) }
}

type PosRow = Omit<Sesi['pos'][number], 'lanes'> & { lanes: string }

function posSesi(ctx: ReadContext, pegawaiId: number): Sesi['pos'] {
  return ctx
    .all<PosRow>(
      `${DAY} select p.id penugasanId, j.nama jabatan, p.jenis, j.unit, ifnull(u.nama_pendek, '') unitNama, p.selesai sampai,
         (select json_group_array(lane) from jabatan_lane where jabatan_id = j.id) lanes
       from penugasan p join jabatan j on j.id = p.jabatan_id left join unit u on u.kode = j.unit
       where p.pegawai_id = ? and ${ACTS} order by p.jenis <> 'definitif', j.urutan, p.id`,
      ctx.today(),
      pegawaiId,
    )
    .map((row) => ({ ...row, lanes: JSON.parse(row.lanes) as string[] }))
}

/**
 * The way in when nobody knows an administrator's password (`--buka-admin`, on the machine itself): gives the administrator who
 * signed in last a temporary one, opens his account again, and says so in a sentence.
 */
export function openAdmin(office: Office): string {
  const sandi = temporarySandi()
  const nama = runCommand(office, SISTEM, 'akun.bukaAdmin', (ctx) => {
    const admin = ctx.get<{ id: number; namaPengguna: string }>(
      'select id, nama_pengguna namaPengguna from akun where admin = 1 order by ditutup_pada is not null, terakhir_masuk desc, id limit 1',
    )
    if (!admin) throw new DomainError('OFFICE_MISSING')
    ctx.run(
      'update akun set sandi = ?, harus_ganti = 1, ditutup_pada = null, gagal = 0, gagal_pada = null where id = ?',
      hashSandiSync(sandi),
      admin.id,
    )
    return admin.namaPengguna
  }).result
  return `Kata sandi sementara untuk ${nama}: ${sandi} (diganti saat masuk pertama).`
}
