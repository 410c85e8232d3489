/** A group of the process map: its code and name, as the map has them. */
export interface ProcessGroup {
  readonly code: string
  readonly name: string
}

/** The two kinds of the map's processes, with their roots in its order. */
export const processKinds: readonly { readonly name: string; readonly roots: readonly string[] }[] = [
  { name: 'Proses manajerial', roots: ['P1', 'P2', 'P3'] },
  { name: 'Proses utama', roots: ['P4', 'P5', 'P6', 'P7'] },
]

/** Every group of the map, in its order; the leaves are the program's processes. */
export const processGroups: readonly ProcessGroup[] = [
  { code: 'P1', name: 'Umum dan Kepegawaian' },
  { code: 'P1.1', name: 'Persuratan' },
  { code: 'P1.2', name: 'Kepegawaian' },
  { code: 'P1.3', name: 'Pengelolaan Sarana dan Prasarana' },
  { code: 'P2', name: 'Perencanaan dan Pelaporan' },
  { code: 'P2.1', name: 'Perencanaan' },
  { code: 'P2.2', name: 'Pelaporan' },
  { code: 'P3', name: 'Pengelolaan Keuangan' },
  { code: 'P4', name: 'Perlindungan Sosial' },
  { code: 'P4.2', name: 'Perlindungan Perempuan dan Anak' },
  { code: 'P4.3', name: 'Jaminan Sosial' },
  { code: 'P4.4', name: 'Penanganan Fakir Miskin' },
  { code: 'P4.4.1', name: 'Pengelolaan DTKS' },
  { code: 'P4.5', name: 'Penanganan Bencana' },
  { code: 'P4.5.1', name: 'Peningkatan Kapasitas SDM Tagana' },
  { code: 'P4.5.2', name: 'Penanganan Pasca Bencana' },
  { code: 'P5', name: 'Rehabilitasi Sosial' },
  { code: 'P5.1', name: 'Rehabilitasi PPKS' },
  { code: 'P6', name: 'Pemberdayaan Sosial' },
  { code: 'P6.1', name: 'Pemberdayaan PPKS' },
  { code: 'P6.2', name: 'Pemberdayaan Veteran' },
  { code: 'P6.3', name: 'Pemberdayaan Perempuan' },
  { code: 'P6.4', name: 'Pemberdayaan PSKS' },
  { code: 'P6.4.1', name: 'Pemberdayaan SDM PSKS' },
  { code: 'P6.4.2', name: 'Penguatan Kelembagaan PSKS' },
  { code: 'P7', name: 'Pengarusutamaan Gender dan Hak Anak' },
  { code: 'P7.1', name: 'Pengarusutamaan Gender' },
]

/** The code of the group right above a group or process that exists among `codes`; null for a root. */
export function groupAbove(code: string): string | null {
  const above = code.split('.').slice(0, -1).join('.')
  return above === '' ? null : above
}

/** A row of the tree: a group or a leaf, with how deep it stands. */
export interface TreeRow extends ProcessGroup {
  readonly depth: number
  readonly leaf: boolean
}

/** The whole tree in the map's order, groups before what stands in them. */
export function treeOf(leaves: readonly ProcessGroup[]): TreeRow[] {
  const rows = [
    ...processGroups.map((group) => ({ ...group, leaf: false })),
    ...leaves.map(({ code, name }) => ({ code, name, leaf: true })),
  ].map((row) => ({ ...row, depth: row.code.split('.').length - 1 }))
  const place = (code: string) => code.slice(1).split('.').map(Number)
  return rows.sort((a, b) => {
    const [x, y] = [place(a.code), place(b.code)]
    const at = x.findIndex((n, i) => n !== y[i])
    return at < 0 ? x.length - y.length : (x[at] ?? 0) - (y[at] ?? -1)
  })
}
