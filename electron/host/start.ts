import { enableCompileCache } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// The compiled code of the host is kept beside the bundle: a second start need not compile it again.
enableCompileCache(join(dirname(fileURLToPath(import.meta.url)), 'kompilasi'))
await import('./serve.ts')
