/** Colours of the frame under the window's own buttons, as the page's theme has them now. */
export interface FrameColors {
  readonly paper: string
  readonly ink: string
}

/**
 * What the desktop application offers its page besides the host; a browser has none of it, and the page falls back to a download, a
 * file field and its own print dialog.
 */
export interface Desktop {
  /**
   * Asks for a port to the host; it comes as a `message` event with data `host-port` and the port in `event.ports[0]`. Ask again when
   * it closed. Missing where the shell is the window of a host elsewhere: then the page speaks HTTP to its own origin.
   */
  readonly connect?: () => void
  /** Opens a copy of the file in the program that the machine has for it (Word); null when it is open, else the sentence. */
  openFile(nama: string, bytes: Uint8Array): Promise<string | null>
  /** Asks where, and writes the file there; null when the person gave up, else the path. Rejects with a sentence. */
  saveAs(nama: string, bytes: Uint8Array): Promise<string | null>
  /** Prints the page as its print styles lay it out; false when the person gave up. */
  print(options?: { readonly landscape?: boolean }): Promise<boolean>
  chooseFolder(judul: string): Promise<string | null>
  setFrame(colors: FrameColors): void
}

declare global {
  interface Window {
    readonly desktop?: Desktop
  }
}

/** The channels between preload and main, in one place for both. */
export const channels = {
  connect: 'sekretariat:sambung',
  port: 'sekretariat:pintu',
  openFile: 'sekretariat:buka',
  saveAs: 'sekretariat:simpan',
  print: 'sekretariat:cetak',
  chooseFolder: 'sekretariat:folder',
  setFrame: 'sekretariat:bingkai',
} as const

/** An answer of main: what came of it, or the sentence of a refusal. */
export type Answer<T> = { readonly hasil: T } | { readonly kalimat: string }

/** The window message by which the page receives its port. */
export const HOST_PORT = 'host-port'
/** Given to the preload where the shell is the window of a host elsewhere. */
export const REMOTE_FLAG = '--sekretariat-jarak-jauh'
