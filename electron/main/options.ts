import { parseArgs } from 'node:util'

export interface ShellOptions {
  /** What the host is given of the command line. */
  readonly hostArgs: readonly string[]
  /** The address of a host elsewhere on this machine, whose window the shell then is. */
  readonly hostUrl: string | null
  /** Tells apart the windows of different data folders. */
  readonly name: string
}

/** Reads the command line; Chromium's own switches pass by. Refuses with a sentence a host that is not on this machine. */
export function readOptions(argv: readonly string[]): ShellOptions {
  const { values } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    options: { data: { type: 'string' }, contoh: { type: 'boolean' }, 'host-url': { type: 'string' } },
  })
  const data = typeof values.data === 'string' ? values.data : null
  const contoh = values.contoh === true
  const given = typeof values['host-url'] === 'string' ? values['host-url'] : null
  return {
    hostArgs: [...(data === null ? [] : ['--data', data]), ...(contoh ? ['--contoh'] : [])],
    hostUrl: given === null ? null : localAddress(given),
    name: [data ?? '', contoh ? 'contoh' : '', given ?? ''].filter((part) => part !== '').join(' '),
  }
}

/** The origin of a host on this machine. */
export function localAddress(given: string): string {
  const url = parseAddress(given)
  if (url?.protocol !== 'http:' || !['127.0.0.1', 'localhost'].includes(url.hostname)) {
    throw new Error(`Alamat host ${given} bukan alamat di komputer ini. Tulis seperti http://127.0.0.1:4500.`)
  }
  return url.origin
}

export function parseAddress(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
