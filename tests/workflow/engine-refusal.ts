import { expect } from 'vitest'

/** The work is refused with the code, and its sentence holds the words. */
export function refused(code: string, work: () => unknown, words = ''): void {
  let error: unknown = null
  try {
    work()
  } catch (thrown) {
    error = thrown
  }
  expect(error).toMatchObject({ code })
  expect(error instanceof Error ? error.message : '').toContain(words)
}
