/**
 * A browser that goes away while it is being sent a file makes undici write into a stream that Node has closed, out of reach of any
 * handler. That alone is no reason to stop the office's host; anything else unforeseen still ends it, with its stack.
 */
export function outliveClosedStreams(): void {
  process.on('uncaughtException', (error: Error & { code?: string }) => {
    if (error.code === 'ERR_INVALID_STATE' && error.message.includes('ReadableStream')) return
    console.error(error)
    process.exit(1)
  })
}
