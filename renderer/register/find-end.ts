/**
 * How many rows a list has, found by asking whether there is a row at an index: doubling from `guess`, then halving between. Two
 * questions where the guess still holds, some 2·log₂(n) otherwise.
 */
export async function findEnd(guess: number, hasRow: (index: number) => Promise<boolean>): Promise<number> {
  let low = 0
  let high = guess + 1
  let step = 1
  if (guess > 0 && !(await hasRow(guess - 1))) {
    high = guess
    while (high > step && !(await hasRow(high - step - 1))) {
      high -= step
      step *= 2
    }
    low = Math.max(0, high - step)
  } else {
    low = guess
    while (await hasRow(low + step - 1)) {
      low += step
      step *= 2
    }
    high = low + step
  }
  // rows below `low` are there, none is at `high - 1`
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (await hasRow(middle - 1)) low = middle
    else high = middle
  }
  return low
}
