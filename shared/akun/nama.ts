interface Named {
  readonly nama: string
  readonly gelarDepan: string
  readonly gelarBelakang: string
}

/** The name with degrees, as printed: Dra. Laras Pramesti, M.Si. */
export function namaLengkap({ nama, gelarDepan, gelarBelakang }: Named): string {
  return [gelarDepan, gelarBelakang ? `${nama}, ${gelarBelakang}` : nama].filter(Boolean).join(' ')
}

export type JenisPenugasan = 'definitif' | 'plt' | 'plh'

const prefix = { definitif: '', plt: 'Plt. ', plh: 'Plh. ' } as const

/** The post as it stands over a signature: Sekretaris, Plt. Sekretaris. */
export function printedPost(jenis: JenisPenugasan, jabatan: string): string {
  return prefix[jenis] + jabatan
}
