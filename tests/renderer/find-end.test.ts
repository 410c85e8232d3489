import { expect, test } from 'vitest'
import { findEnd } from '../../renderer/register/find-end.ts'

async function ask(length: number, guess: number) {
  let asked = 0
  const found = await findEnd(guess, (index) => {
    asked++
    return Promise.resolve(index >= 0 && index < length)
  })
  return { found, asked }
}

test('the end of a list is found from any guess', async () => {
  for (let length = 0; length < 60; length++)
    for (let guess = 0; guess < 60; guess++) expect((await ask(length, guess)).found, `${length} from ${guess}`).toBe(length)
})

test('two questions where the guess still holds, few for a million rows', async () => {
  expect((await ask(20_000, 20_000)).asked).toBe(2)
  const { found, asked } = await ask(1_000_000, 10_001)
  expect(found).toBe(1_000_000)
  expect(asked).toBeLessThanOrEqual(42)
})
