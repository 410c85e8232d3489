import { net, protocol } from 'electron'
import { existsSync, statSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { contentSecurityPolicy } from '../../shared/core/csp.ts'

export const ORIGIN = 'app://sekretariat'

/** Before the application is ready: our scheme behaves as https does. */
export function claimScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ])
}

/** Whether an address is a page of ours. */
export function isOurs(address: string): boolean {
  return address === ORIGIN || address.startsWith(`${ORIGIN}/`)
}

/** Serves the built interface from `web`; what goes to a host elsewhere is handed on, so that the page keeps one origin. */
export function servePage(web: string, hostUrl: string | null): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    if (url.host !== 'sekretariat') return new Response(null, { status: 404 })
    if (hostUrl !== null && url.pathname.startsWith('/rpc/')) return forward(request, hostUrl + url.pathname + url.search)
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 })
    return serveFile(web, decodeURIComponent(url.pathname))
  })
}

async function serveFile(web: string, path: string): Promise<Response> {
  const asked = normalize(join(web, path))
  if (!asked.startsWith(normalize(web + sep)) && asked !== normalize(web)) return new Response(null, { status: 403 })
  const isFile = existsSync(asked) && statSync(asked).isFile()
  if (!isFile && extname(path) !== '') return new Response(null, { status: 404 })
  const response = await net.fetch(pathToFileURL(isFile ? asked : join(web, 'index.html')).href)
  const headers = new Headers(response.headers)
  headers.set('Content-Security-Policy', contentSecurityPolicy)
  headers.set('X-Content-Type-Options', 'nosniff')
  if (extname(asked) === '.mjs') headers.set('Content-Type', 'text/javascript; charset=utf-8')
  return new Response(response.body, { status: response.status, headers })
}

async function forward(request: Request, to: string): Promise<Response> {
  const headers = new Headers(request.headers)
  headers.delete('origin') // app:// is no origin that the host knows; the page itself cannot reach it
  headers.delete('referer')
  const body = request.method === 'GET' || request.method === 'HEAD' ? undefined : await request.arrayBuffer()
  try {
    return await net.fetch(to, {
      method: request.method,
      headers,
      ...(body ? { body } : {}),
      credentials: 'include',
      bypassCustomProtocolHandlers: true,
    })
  } catch {
    return new Response(null, { status: 503 }) // the host is away: the page says so and tries again
  }
}
