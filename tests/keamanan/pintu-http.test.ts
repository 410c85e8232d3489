import { mkdtempSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openHttpDoor, type HttpDoor } from '../../electron/host/http.ts'
import { isian } from '../persuratan/bantu.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const RAHASIA = 'isi di luar antarmuka'
let office: TestOffice
let door: HttpDoor

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const folder = mkdtempSync(join(tmpdir(), 'sekretariat-pintu-'))
  for (const name of ['web', 'web/assets', 'web-lain']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'rahasia.txt'), RAHASIA)
  writeFileSync(join(folder, 'web-lain/rahasia.txt'), RAHASIA)
  writeFileSync(join(folder, 'web/index.html'), '<p>Sekretariat</p>')
  writeFileSync(join(folder, 'web/assets/besar.js'), Buffer.alloc(8_000_000, 'x'))
  office = openOffice()
  door = await openHttpDoor(office.host, { port: 4711, web: join(folder, 'web') })
})

afterAll(async () => {
  await door.close()
  office.close()
})

/** What comes back for bytes sent as they are. */
function mentah(text: string, { putus }: { putus?: number } = {}): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(door.port, '127.0.0.1', () => socket.write(text))
    let got = ''
    socket.on('data', (chunk: Buffer) => {
      got += chunk.toString('latin1')
      if (putus !== undefined && got.length > putus) socket.destroy()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(got))
    socket.setTimeout(3_000, () => socket.destroy())
  })
}

const minta = (method: string, path: string, headers: readonly string[] = [], body = '') =>
  [`${method} ${path} HTTP/1.1`, `Host: 127.0.0.1:${door.port}`, 'Connection: close', ...headers, '', body].join('\r\n')

const rpc = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${door.address}/rpc/${path}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-csrf-token': 'orpc', ...headers },
  })

test('no path leads out of the interface', async () => {
  const paths = ['/../rahasia.txt', '/..%2frahasia.txt', '/%2e%2e/rahasia.txt', '/..\\rahasia.txt', '/..%5crahasia.txt', '//../rahasia.txt']
  for (const path of [
    ...paths,
    '/../web-lain/rahasia.txt',
    '..%2fweb-lain/rahasia.txt',
    '/assets/../../rahasia.txt',
    '/%00/../../rahasia.txt',
  ])
    expect(await mentah(minta('GET', path)), path).not.toContain(RAHASIA)
  for (const path of ['/%', '/%zz', '/%c0%ae', '/a%00.js']) expect(await mentah(minta('GET', path)), path).toMatch(/^HTTP\/1\.1 400/)
})

test('other hosts, other origins and requests without our header are turned away', async () => {
  const other = (host: string, ...rest: string[]) => [`GET / HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...rest, '', ''].join('\r\n')
  for (const host of ['jahat.example', `jahat.example:${door.port}`, '127.0.0.1', `127.0.0.1:${door.port}.jahat.example`, ''])
    expect(await mentah(other(host)), host).toMatch(/^HTTP\/1\.1 40[03]/)
  for (const origin of ['http://jahat.example', 'null', `https://127.0.0.1:${door.port}`, `http://127.0.0.1:${door.port + 1}`])
    expect(await mentah(other(`127.0.0.1:${door.port}`, `Origin: ${origin}`)), origin).toMatch(/^HTTP\/1\.1 403/)
  expect((await fetch(`${door.address}/rpc/akun/sesi`, { method: 'POST', body: '{}' })).status).toBe(403)
  const own = { namaPengguna: 'tu', sandi: 'sekretariat' }
  expect(
    await mentah(minta('GET', `/rpc/akun/masuk?data=${encodeURIComponent(JSON.stringify({ json: own }))}`, ['x-csrf-token: orpc'])),
  ).not.toContain('Set-Cookie')
})

test('whatever is sent to /rpc, the answer carries no stack and the host goes on', { timeout: 20_000 }, async () => {
  const bodies = [
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{"json":',
    '{"json":{"__proto__":{"a":1}},"meta":[[99,"a"]]}',
    '{"meta":[["x"]]}',
    '\u0000',
    '{"json":{"id":1},"meta":[[1,"id"]],"maps":[["id"]]}',
    '['.repeat(100_000),
  ]
  for (const body of bodies)
    for (const path of [
      'akun/masuk',
      'persuratan/suratMasuk/get',
      'berkas/unggah',
      '__proto__',
      'constructor/x',
      '',
      'sistem/%zz',
      'akun/masuk/../sesi',
    ]) {
      const answer = await rpc(path, body).then((r) => r.text())
      expect(answer, `${path} ${body.slice(0, 40)}`).not.toMatch(/node_modules|\.ts:\d|\bat \w+ \(|"stack"/)
    }
  for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x', 'text/event-stream', 'application/octet-stream', 'x'])
    expect(await rpc('berkas/unggah', '--x\r\n', { 'content-type': type }).then((r) => r.text())).not.toMatch(/node_modules|"stack"/)
  for (const method of ['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'TRACE', 'XXXX'])
    await mentah(minta(method, '/rpc/akun/sesi', ['x-csrf-token: orpc']))
  expect(await mentah(minta('POST', '/rpc/akun/sesi', ['x-csrf-token: orpc', 'content-length: 99999999999']))).not.toMatch(/200 OK/)
  expect(await rpc('akun/sesi', '{}').then((r) => r.status)).toBe(200)
})

const terbuka = () => readdirSync('/proc/self/fd').length

test.skipIf(process.platform !== 'linux')(
  'connections cut in the middle of a file leave no open file behind',
  { timeout: 20_000 },
  async () => {
    await mentah(minta('GET', '/'))
    const before = terbuka()
    for (let n = 0; n < 10; n++)
      await Promise.all(Array.from({ length: 10 }, () => mentah(minta('GET', '/assets/besar.js'), { putus: 1_000 })))
    await vi.waitFor(() => expect(terbuka()).toBeLessThan(before + 10), { timeout: 5_000 })
    expect(await mentah(minta('GET', '/'))).toContain('Sekretariat')
  },
)

test('the same act sent twice at once is done once; two clerks at once get two numbers', async () => {
  const masuk = async (namaPengguna: string) => {
    const answer = await rpc('akun/masuk', JSON.stringify({ json: { namaPengguna, sandi: 'sekretariat' } }))
    return { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
  }
  const [one, two, tu] = [await masuk('surat'), await masuk('surat'), await masuk('tu')]
  const call = async (who: Record<string, string>, path: string, json: unknown) => {
    const answer = await rpc(path, JSON.stringify({ json }), who)
    return { status: answer.status, json: ((await answer.json()) as { json: Record<string, unknown> }).json }
  }
  const surat = isian(office)
  const double = await Promise.all([one, two].map((who) => call(who, 'persuratan/suratMasuk/register', surat)))
  expect(double.map((d) => d.status).sort()).toEqual([200, 409])
  expect(double.find((d) => d.status === 409)?.json).toMatchObject({ code: 'LETTER_RECORDED' })
  const others = await Promise.all([one, two, one, two].map((who) => call(who, 'persuratan/suratMasuk/register', isian(office))))
  expect(new Set(others.map((o) => (o.json.nomorAgenda as { urut: number }).urut)).size).toBe(4)
  const id = Number(double.find((d) => d.status === 200)?.json.id)
  const task = office.read((ctx) =>
    ctx.get<{ id: number }>(
      'select t.id from tasks t join instances i on i.id = t.instance_id where i.subject_id = ? and t.closed_at is null',
      id,
    ),
  )
  const { id: _, ...isi } = (await call(tu, 'persuratan/suratMasuk/get', { id })).json
  const pressed = await Promise.all([1, 2].map(() => call(tu, 'alur/selesaikan', { taskId: task?.id, isi })))
  expect(pressed.map((p) => p.status).sort()).toEqual([200, 409])
})
