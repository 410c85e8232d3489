import { createORPCClient, ORPCError, type ClientLink } from '@orpc/client'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { SimpleCsrfProtectionLinkPlugin } from '@orpc/client/plugins'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import type {} from '../../shared/desktop.ts'
import type { contract } from '../../shared/contract.ts'
import { nextPort } from './port.ts'

export type OfficeClient = ContractRouterClient<typeof contract>
type Context = Record<never, never>

/** The host over HTTP: from a browser, or through the shell that stands before a distant host. */
function httpLink(): ClientLink<Context> {
  return new HttpLink({ url: `${location.origin}/rpc`, plugins: [new SimpleCsrfProtectionLinkPlugin()] })
}

/** The host over the message port of the desktop application; a closed port is asked for again. */
function portLink(connect: () => void): ClientLink<Context> {
  let link: Promise<PortLink<Context>> | null = null
  const open = async () => {
    const port = await nextPort(connect, () => (link = null))
    return new PortLink<Context>({ port })
  }
  return { call: async (path, input, options) => (await (link ??= open())).call(path, input, options) }
}

const connect = window.desktop?.connect
const link = connect ? portLink(() => connect()) : httpLink()

/** The host: every procedure of the contract, typed. */
export const office: OfficeClient = createORPCClient(link)

/** Whether an error only says that the session ended, is locked or must change its password: the sign-in answers, not the page. */
export function isSessionError(error: unknown): boolean {
  return error instanceof ORPCError && ['SIGN_IN_REQUIRED', 'SESSION_LOCKED', 'PASSWORD_MUST_CHANGE'].includes(String(error.code))
}

const askSessionAgain = (error: unknown) => {
  if (isSessionError(error)) void queryClient.invalidateQueries({ queryKey: orpc.akun.sesi.key() })
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: askSessionAgain }),
  mutationCache: new MutationCache({ onError: askSessionAgain }),
  defaultOptions: {
    queries: {
      // The host is on this machine: a refusal is an answer, only a lost host is asked again, and the stream says when something changed.
      retry: false,
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

/** `orpc.alur.tugas.queryOptions({ input })` for useQuery, `.mutationOptions()` for useMutation. */
export const orpc = createTanstackQueryUtils(office)
