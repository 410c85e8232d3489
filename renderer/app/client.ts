import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { SimpleCsrfProtectionLinkPlugin } from '@orpc/client/plugins'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '../../shared/contract.ts'

export type OfficeClient = ContractRouterClient<typeof contract>

/** The host over HTTP. The desktop application replaces the link by its message port. */
export const office: OfficeClient = createORPCClient(new RPCLink({ url: `${location.origin}/rpc`, plugins: [new SimpleCsrfProtectionLinkPlugin()] }))
