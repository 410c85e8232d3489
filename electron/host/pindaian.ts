import { readFileSync, realpathSync } from 'node:fs'
import { sep } from 'node:path'
import { implement } from '@orpc/server'
import { PINDAIAN, pindaianContract, type Pindaian } from '../../shared/core/pindaian.contract.ts'
import { DomainError } from '../../shared/errors.ts'
import { actorOf } from '../akun/posts.ts'
import { attachBerkas } from '../core/attachments.ts'
import { runQuery, SISTEM, type Actor } from '../core/context.ts'
import { LARGEST_FILE } from '../core/file-check.ts'
import { getPengaturan } from '../core/pengaturan.ts'
import { work, type Host, type HostContext } from '../core/rpc.ts'
import { watchScans, type Scan, type ScanFolder } from '../core/scan-folder.ts'

/** Where files go once they were looked at; nothing is deleted. */
export const TAKEN = 'Sudah diambil'
export const REFUSED = 'Ditolak'

/** A record that waits longer for its scan has been forgotten: a later scan is another letter's. */
const FORGOTTEN = 30 * 60_000
const KEPT = 10
/** A file that is not whole yet may still grow: the scanner rests between pages. */
const PATIENCE = 10_000
const RETRY = 1_000
const ONLY: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png', 'image/tiff']

interface Target {
  readonly pegawaiId: number
  readonly subject: string
  readonly subjectId: number
  readonly nomor: string
  readonly since: number
  /** The oldest that waits goes too, not only what comes from now on. */
  readonly waiting: boolean
}

type News = Pindaian['kabar'][number] & { readonly pegawaiId: number }

interface Service {
  path: string
  folder: ScanFolder | null
  target: Target | null
  news: News[]
  busy: boolean
  readonly monotonic: () => number
}

const services = new WeakMap<object, Service>()

/** The scanner's folder of an open office; made when it is asked for first. */
function serviceOf(host: Host): Service {
  const found = services.get(host.store)
  if (found) return found
  const made: Service = { path: '', folder: null, target: null, news: [], busy: false, monotonic: () => performance.now() }
  services.set(host.store, made)
  return made
}

/** Stops watching; called when the office closes. */
export function stopScans(host: Pick<Host, 'store'>): void {
  services.get(host.store)?.folder?.stop()
  services.delete(host.store)
}

/** Watches the folder that the office's setting names today; another one when it was changed. */
function ready(host: Host): Service {
  const service = serviceOf(host)
  const path = runQuery(host, SISTEM, (ctx) => getPengaturan(ctx, 'folderPindaian')).trim()
  if (path !== service.path) {
    service.folder?.stop()
    service.path = path
    service.folder = path === '' || isWithin(path, host.folder) ? null : watchScans(path, () => void deliver(host, service))
  }
  const { target } = service
  if (target && service.monotonic() - target.since > FORGOTTEN) service.target = null
  return service
}

/** The office's own data are no place for a scanner: what lies there is never moved. */
function isWithin(path: string, root: string): boolean {
  const real = (each: string) => {
    try {
      return realpathSync(each)
    } catch {
      return each
    }
  }
  const [inner, outer] = [real(path), real(root)]
  return inner === outer || inner.startsWith(outer + sep) || outer.startsWith(inner + sep)
}

function assertMay(actor: Actor): void {
  if (!actor.posts.some((post) => post.role === 'pengadministrasi-surat' || post.role === 'kasubbag-tu'))
    throw new DomainError('NOT_ALLOWED', { tindakan: 'Folder pemindai dipakai', oleh: 'Subbagian Tata Usaha' })
}

function keadaan(host: Host, actor: Actor): Promise<Pindaian> {
  assertMay(actor)
  const { path, folder, target, news } = ready(host)
  const mine = target?.pegawaiId === actor.pegawaiId
  return Promise.resolve({
    folder: path === '' ? 'tidak-ada' : folder === null ? 'dalam-data' : folder.there ? 'siap' : 'hilang',
    sasaran: mine ? { subject: target.subject, subjectId: target.subjectId, nomor: target.nomor } : null,
    dipakai: target && !mine ? runQuery(host, SISTEM, (ctx) => actorOf(ctx, target.pegawaiId).nama) : null,
    menunggu: folder?.scans.map((scan) => scan.nama) ?? [],
    kabar: news.filter((each) => each.pegawaiId === actor.pegawaiId).map(({ pegawaiId: _, ...each }) => each),
  })
}

interface Ask {
  readonly subject: string
  readonly subjectId: number
  readonly menunggu: boolean
}

async function pasang(host: Host, actor: Actor, { subject, subjectId, menunggu }: Ask): Promise<{ ok: true }> {
  assertMay(actor)
  const service = ready(host)
  if (!service.folder?.there) throw new DomainError('SCAN_FOLDER_GONE', { folder: service.path })
  const nomor = runQuery(host, actor, (ctx) => {
    const register = ctx.registry.subjects[subject]
    if (!register) throw new DomainError('NOT_FOUND', { hal: 'Data' })
    register.assertMayAttach(ctx, subjectId)
    return register.describe(ctx, [subjectId]).get(subjectId)?.nomor ?? ''
  })
  service.target = { pegawaiId: actor.pegawaiId, subject, subjectId, nomor, since: service.monotonic(), waiting: menunggu }
  host.events.publish([PINDAIAN])
  await deliver(host, service)
  return { ok: true }
}

function lepas(host: Host, actor: Actor): Promise<{ ok: true }> {
  const service = serviceOf(host)
  if (service.target?.pegawaiId === actor.pegawaiId) service.target = null
  host.events.publish([PINDAIAN])
  return Promise.resolve({ ok: true })
}

/** Gives the record that waits its scan, one; a second file waits for its own record. */
async function deliver(host: Host, service: Service): Promise<void> {
  const { target, folder } = service
  if (service.busy) return
  const scan = target && folder?.scans.find((each) => target.waiting || each.foundAt >= target.since)
  if (!scan) return host.events.publish([PINDAIAN])
  service.busy = true
  try {
    const settled = await attach(host, service, target, scan)
    // a scan that was refused leaves its record waiting for a better one
    if (settled === 'taken' && service.target === target) service.target = null
    if (settled === 'later') setTimeout(() => void deliver(host, service), RETRY).unref()
  } finally {
    service.busy = false
    host.events.publish([PINDAIAN])
  }
}

async function attach(host: Host, service: Service, target: Target, scan: Scan): Promise<'taken' | 'refused' | 'later'> {
  const { folder, monotonic } = service
  const say = (pesan: string, gagal: boolean) => {
    const id = (service.news[0]?.id ?? 0) + 1
    service.news = [{ id, pada: host.clock.now(), pegawaiId: target.pegawaiId, pesan, gagal }, ...service.news].slice(0, KEPT)
  }
  try {
    if (scan.ukuran > LARGEST_FILE) throw new DomainError('FILE_TOO_LARGE', { nama: scan.nama, batas: '50 MB' })
    const actor = runQuery(host, SISTEM, (ctx) => actorOf(ctx, target.pegawaiId))
    const isi = new Blob([readFileSync(scan.path)])
    const { subject, subjectId } = target
    const first = runQuery(host, SISTEM, (ctx) =>
      ctx.get('select 1 from berkas where subject = ? and subject_id = ? and dicabut_pada is null', subject, subjectId),
    )
    const berkas = await attachBerkas(host, actor, { subject, subjectId, jenis: first ? 'lampiran' : 'naskah', nama: scan.nama, isi }, ONLY)
    say(
      `${berkas.nama} terlampir pada ${target.nomor}${berkas.kembar?.nomor ? `; berkas yang sama juga pada ${berkas.kembar.nomor}` : ''}`,
      false,
    )
    folder?.setAside(scan, TAKEN)
    return 'taken'
  } catch (error) {
    if (!(error instanceof DomainError)) {
      console.error(error)
      say(
        `${scan.nama} tidak dapat diambil dari folder pemindai. Periksa izin folder itu, atau lampirkan berkasnya dari halaman surat.`,
        true,
      )
      return 'taken'
    }
    const unreadable = error.code === 'FILE_NOT_READABLE' && monotonic() - scan.foundAt < PATIENCE
    if (unreadable) return 'later'
    say(error.message, true)
    if (!String(error.code).startsWith('FILE_')) return 'taken'
    folder?.setAside(scan, REFUSED)
    return 'refused'
  }
}

const os = implement(pindaianContract).$context<HostContext>()

export const pindaianRouter = {
  keadaan: os.keadaan.handler(work(keadaan, { quiet: true })),
  pasang: os.pasang.handler(work(pasang)),
  lepas: os.lepas.handler(work(lepas)),
}
