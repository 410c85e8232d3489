import { randomBytes } from 'node:crypto'
import { todayOf } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import { runKept, type Actor, type Office, type ReadContext } from '../core/context.ts'
import { getPengaturan } from '../core/pengaturan.ts'
import type { Host, Sessions } from '../core/rpc.ts'
import { actorOf } from './posts.ts'
import { createTries, type Tries } from './tries.ts'

/** The account row as sessions and sign-in see it. */
export interface Account {
  readonly id: number
  readonly pegawaiId: number
  readonly namaPengguna: string
  readonly sandi: string
  readonly harusGanti: boolean
  readonly admin: boolean
  readonly gagal: number
}

interface Session {
  readonly pegawaiId: number
  /** The stored password of the sign-in: when the row has another one, the session has ended. */
  sandi: string
  activeAt: number
  locked: boolean
  readonly ending: AbortController
}

export interface SeenSession {
  readonly account: Account
  readonly locked: boolean
}

/** Who has signed in, in memory: a restart signs everyone out. */
export interface SessionTable extends Sessions {
  begin(account: Account): string
  end(token: string | null): void
  /** What stands behind a token, without waking it; null when it has ended. */
  see(ctx: ReadContext, token: string | null): SeenSession | null
  /** Ends with the session; null when there is none. */
  signal(token: string | null): AbortSignal | null
  lock(token: string | null): void
  unlock(token: string | null): void
  /** Keeps this session over a change of its own password; all others of the person end. */
  renew(token: string | null, sandi: string): void
  readonly tries: Tries
}

const MINUTE = 60_000
/** A window that nobody came back to. */
const FORGOTTEN = 24 * 60 * MINUTE

const ACCOUNT = `select a.id, a.pegawai_id pegawaiId, a.nama_pengguna namaPengguna, a.sandi, a.harus_ganti harusGanti, a.admin, a.gagal
  from akun a join pegawai g on g.id = a.pegawai_id and g.aktif = 1 where a.ditutup_pada is null`

type AccountRow = Omit<Account, 'harusGanti' | 'admin'> & { harusGanti: number; admin: number }

function toAccount(row: AccountRow | undefined): Account | null {
  return row ? { ...row, harusGanti: row.harusGanti === 1, admin: row.admin === 1 } : null
}

/** The open account of a name, whatever its capitals. */
export function accountOf(ctx: Pick<ReadContext, 'get'>, namaPengguna: string): Account | null {
  return toAccount(ctx.get<AccountRow>(`${ACCOUNT} and a.nama_pengguna = ?`, namaPengguna))
}

/** What a session is held against. */
interface Standing {
  readonly account: Account
  /** Minutes without an activity after which the screen locks. */
  readonly idleMinutes: number
}

function standingOf(ctx: ReadContext, pegawaiId: number): Standing | null {
  const account = toAccount(ctx.get<AccountRow>(`${ACCOUNT} and a.pegawai_id = ?`, pegawaiId))
  return account && { account, idleMinutes: getPengaturan(ctx, 'kunciLayarMenit') }
}

/** Every table that `actingOf` reads. */
const TABLES = ['akun', 'pegawai', 'penugasan', 'jabatan', 'jabatan_lane', 'unit', 'pengaturan']

function actingOf(ctx: ReadContext, pegawaiId: number): (Standing & { readonly actor: Actor }) | null {
  const standing = standingOf(ctx, pegawaiId)
  return standing && { ...standing, actor: actorOf(ctx, pegawaiId) }
}

/** Idle and waits go by `monotonic` milliseconds, never by the computer's clock. */
export function createSessions({ monotonic = () => performance.now() }: { monotonic?: () => number } = {}): SessionTable {
  const sessions = new Map<string, Session>()
  const bySession = (token: string | null) => (token === null ? undefined : sessions.get(token))

  function drop(token: string) {
    sessions.get(token)?.ending.abort()
    sessions.delete(token)
  }

  /** Ends what is over, locks what is idle. */
  function look<S extends Standing>(
    token: string | null,
    read: (pegawaiId: number) => S | null,
  ): (S & { readonly session: Session }) | null {
    const session = bySession(token)
    if (!session || token === null) return null
    const standing = read(session.pegawaiId)
    if (standing?.account.sandi !== session.sandi) {
      drop(token)
      return null
    }
    if (monotonic() - session.activeAt >= standing.idleMinutes * MINUTE) session.locked = true
    return { ...standing, session }
  }

  return {
    tries: createTries(monotonic),
    actorOf: (office: Office, token: string | null, { quiet }: { quiet: boolean }): Actor => {
      const day = todayOf(office.clock.now())
      const found = look(token, (pegawaiId) => runKept(office, `actor ${pegawaiId} ${day}`, TABLES, (ctx) => actingOf(ctx, pegawaiId)))
      if (!found) throw new DomainError('SIGN_IN_REQUIRED')
      if (found.session.locked) throw new DomainError('SESSION_LOCKED')
      if (found.account.harusGanti) throw new DomainError('PASSWORD_MUST_CHANGE')
      if (!quiet) found.session.activeAt = monotonic()
      return found.actor
    },
    begin: ({ pegawaiId, sandi }) => {
      for (const [old, session] of sessions) if (monotonic() - session.activeAt > FORGOTTEN) drop(old)
      const token = randomBytes(32).toString('base64url')
      sessions.set(token, { pegawaiId, sandi, activeAt: monotonic(), locked: false, ending: new AbortController() })
      return token
    },
    end: (token) => {
      if (token !== null) drop(token)
    },
    signal: (token) => bySession(token)?.ending.signal ?? null,
    see: (ctx, token) => {
      const found = look(token, (pegawaiId) => standingOf(ctx, pegawaiId))
      return found && { account: found.account, locked: found.session.locked }
    },
    lock: (token) => {
      const session = bySession(token)
      if (session) session.locked = true
    },
    unlock: (token) => {
      const session = bySession(token)
      if (session) Object.assign(session, { locked: false, activeAt: monotonic() })
    },
    renew: (token, sandi) => {
      const session = bySession(token)
      if (session) Object.assign(session, { sandi, activeAt: monotonic() })
    },
  }
}

/** The table behind a host's sessions: every host is composed with createSessions. */
export function sessionTable({ sessions }: Pick<Host, 'sessions'>): SessionTable {
  if (!('begin' in sessions)) throw new Error('The host was composed without createSessions')
  return sessions as SessionTable
}
