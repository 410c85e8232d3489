import { onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { throwAsWire, type Door, type Host } from '../core/rpc.ts'
import { router } from './router.ts'

type Port = Parameters<InstanceType<typeof RPCHandler>['upgrade']>[0] & { start?: () => void }

export interface PortDoor {
  /** Serves one window over its port; a window that asks again after a reload keeps its session. */
  serve(port: Port, window: number): void
  /** Forgets the session of a window that was closed. */
  forget(window: number): void
}

/** The door of the desktop application: the same router over message ports, one session a window. */
export function openPortDoor(host: Host): PortDoor {
  const handler = new RPCHandler(router, { clientInterceptors: [onError(throwAsWire)] })
  const tokens = new Map<number, string>()
  return {
    serve: (port, window) => {
      const door: Door = {
        kind: 'port',
        token: () => tokens.get(window) ?? null,
        setToken: (token) => {
          if (token === null) tokens.delete(window)
          else tokens.set(window, token)
        },
      }
      handler.upgrade(port, { context: { host, door } })
      port.start?.()
    },
    forget: (window) => void tokens.delete(window),
  }
}
