import type { Reader } from '../core/context.ts'

export type Value = string | number | null

/** A piece of SQL with its parameters in order; pieces nest, so a filter is put together without counting question marks. */
export interface Sql {
  readonly text: string
  readonly values: readonly Value[]
}

/** sql`select … where id = ${id} and ${filter}`: values become parameters, pieces are taken in with theirs. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Value | Sql)[]): Sql {
  const values: Value[] = []
  const text = strings.reduce((left, right, n) => {
    const part = parts[n - 1]
    if (typeof part === 'object' && part !== null) {
      values.push(...part.values)
      return left + part.text + right
    }
    values.push(part ?? null)
    return `${left}?${right}`
  })
  return { text, values }
}

/** Fixed words of the program (a column, a direction), never what a person typed. */
export function words(text: string): Sql {
  return { text, values: [] }
}

export function joined(pieces: readonly Sql[], between: string): Sql {
  return { text: pieces.map((p) => p.text).join(between), values: pieces.flatMap((p) => p.values) }
}

/** All of them hold; none given holds too. */
export function every(pieces: readonly Sql[]): Sql {
  return pieces.length === 0 ? words('1') : joined(pieces, ' and ')
}

export function allOf<T>(ctx: Reader, query: Sql): T[] {
  return ctx.all<T>(query.text, ...query.values)
}

export function oneOf<T>(ctx: Reader, query: Sql): T | undefined {
  return ctx.get<T>(query.text, ...query.values)
}
