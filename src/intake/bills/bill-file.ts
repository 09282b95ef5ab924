// A bill wherever it is: on the disk of the command line, or a file that somebody dropped into the window.

export interface BillFile {
  /** As Problems show it. */
  readonly name: string
  readonly size: number
  /** Its bytes from the first one on, a piece at a time. */
  readonly pieces: () => AsyncIterable<Uint8Array>
  /** Some of its bytes, wherever they stand. */
  readonly slice: (start: number, end: number) => Promise<Uint8Array>
}
