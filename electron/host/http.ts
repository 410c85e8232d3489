import { onError } from '@orpc/server'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { SimpleCsrfProtectionHandlerPlugin } from '@orpc/server/plugins'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, sep } from 'node:path'
import { pipeline } from 'node:stream'
import { contentSecurityPolicy } from '../../shared/core/csp.ts'
import { throwAsWire, type Door, type Host } from '../core/rpc.ts'
import { router } from './router.ts'

const LARGEST_BODY = 60 * 1024 * 1024

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

export interface HttpDoor {
  readonly port: number
  readonly address: string
  close(): Promise<void>
}

/** The loopback door: the router, and the built interface from `web`. Refuses other hosts and other origins. */
export async function openHttpDoor(host: Host, options: { port: number; web: string }): Promise<HttpDoor> {
  const rpc = new RPCHandler(router, {
    plugins: [new BodyLimitPlugin({ maxBodySize: LARGEST_BODY }), new SimpleCsrfProtectionHandlerPlugin()],
    clientInterceptors: [onError(throwAsWire)],
  })
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      console.error(error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const port = (server.address() as AddressInfo).port
    const own = [`127.0.0.1:${port}`, `localhost:${port}`]
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'no-referrer')
    const { host: name, origin } = request.headers
    const foreign = origin !== undefined && !own.some((o) => origin === `http://${o}`)
    if (!name || !own.includes(name) || foreign) return void response.writeHead(403).end()
    if (request.url?.startsWith('/rpc')) {
      const door = cookieDoor(request, response, `sesi_${port}`)
      const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context: { host, door } })
      if (!matched) response.writeHead(404).end()
      return
    }
    sendFile(options.web, request, response)
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    port,
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function cookieDoor(request: IncomingMessage, response: ServerResponse, name: string): Door {
  const sent = new RegExp(`(?:^|;\\s*)${name}=([A-Za-z0-9_-]+)`).exec(request.headers.cookie ?? '')?.[1] ?? null
  let token = sent
  return {
    kind: 'http',
    token: () => token,
    setToken: (next) => {
      token = next
      response.setHeader('Set-Cookie', `${name}=${next ?? ''}; HttpOnly; SameSite=Strict; Path=/${next ? '' : '; Max-Age=0'}`)
    },
  }
}

function sendFile(web: string, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end()
  const path = pathOf(request.url ?? '/')
  if (path === null) return void response.writeHead(400).end()
  let file = join(web, path)
  if (!file.startsWith(normalize(web + sep))) return void response.writeHead(403).end()
  if (!existsSync(file) || statSync(file).isDirectory()) {
    if (extname(path) !== '') return void response.writeHead(404).end()
    file = join(web, 'index.html')
    if (!existsSync(file))
      return void response
        .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
        .end('Antarmuka belum dibangun: jalankan npm run build.')
  }
  const hashed = path.startsWith('/assets/')
  response.writeHead(200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(extname(file) === '.html' ? { 'Content-Security-Policy': contentSecurityPolicy } : {}),
  })
  // a browser that goes away closes the file too; a file that goes away ends the answer
  pipeline(createReadStream(file), response, () => undefined)
}

/** The path that an address names; null where it is no text. */
function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split('?')[0] ?? '/')
    return path.startsWith('/') && !path.includes('\0') ? normalize(path) : null
  } catch {
    return null
  }
}
