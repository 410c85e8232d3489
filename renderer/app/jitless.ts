import { z } from 'zod'

// Before any schema is built: zod's probe of `new Function` would be reported as a violation of the page's policy.
z.config({ jitless: true })
