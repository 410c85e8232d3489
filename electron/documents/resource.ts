import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** A file of `resources/`, which lies beside the bundle's folder, or at the top of the sources. */
export function resource(path: string): string {
  const places = ['../resources', '../../resources'].map((place) => join(import.meta.dirname, place, path))
  const found = places.find((place) => existsSync(place))
  if (!found) throw new Error(`Resource ${path} is missing beside ${import.meta.dirname}`)
  return found
}
