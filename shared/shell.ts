/** What the shell's main process and the host in its utility process say to each other. */
export type ToHost =
  | { readonly pesan: 'jendela'; readonly jendela: number }
  | { readonly pesan: 'jendela-tutup'; readonly jendela: number }
  | { readonly pesan: 'tutup' }

export type FromHost =
  | { readonly pesan: 'siap' }
  /** Something that a person should read while he waits. */
  | { readonly pesan: 'kabar'; readonly kalimat: string }
  /** The start was refused: the sentence, and the address of a host that already has the folder. */
  | { readonly pesan: 'gagal'; readonly kalimat: string; readonly alamat: string | null }
