/** The code of a process as a part of an address, where a dot would mean a file: P3-1. */
export function codeInPath(code: string): string {
  return code.replaceAll('.', '-')
}

/** The process that a part of an address names. */
export function codeOfPath(part: string): string {
  return part.replaceAll('-', '.').toUpperCase()
}

/** Where the map of a process is shown. */
export function petaPath(code: string): string {
  return `/peta/${codeInPath(code)}`
}
