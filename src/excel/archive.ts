// The parts of a file as one archive: a short one packed as small as it goes, a long one on a thread of its own while the next pieces
// are made. Every date is fixed and the compression is the same on every machine, so the same parts give the same bytes.

import { Readable } from 'node:stream'
import { Worker } from 'node:worker_threads'
import JSZip from 'jszip'
import type { IsoDate } from '#core'
import type { FromZip, ToZip, ZipStart } from './zip-thread.ts'

/** Parts stand in the order in which they are added. */
export interface Archive {
  /** A part is added once: programs refuse an archive that has a name twice. The memory of its pieces is given away. */
  readonly add: (path: string, pieces: Iterable<Uint8Array>) => Promise<void>
  readonly end: () => Promise<Uint8Array>
  /** Lets go of what it holds, ended or not: a thread that waits for pieces would keep the program from ending. */
  readonly close: () => void
}

/** Refuses a name that is there. */
function eachOnce({ add, ...rest }: Archive): Archive {
  const paths = new Set<string>()
  return {
    async add(path, pieces) {
      if (paths.has(path)) throw new RangeError(`${path} is in the archive`)
      paths.add(path)
      await add(path, pieces)
    },
    ...rest,
  }
}

/** Its pieces are asked for at the end. @param day of every part */
export async function smallArchive(day: IsoDate): Promise<Archive> {
  const zip = new JSZip()
  const options = { date: new Date(`${day}T00:00:00Z`), createFolders: false, binary: true }
  return eachOnce({
    async add(path, pieces) {
      zip.file(path, Readable.from(pieces), options)
    },
    end: () => zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 9 }, platform: 'DOS' }),
    close: () => undefined,
  })
}

/** Takes pieces hardly faster than they are compressed: nothing of a part is ever whole. @param day of every part */
export async function quickArchive(day: IsoDate): Promise<Archive> {
  const { script } = await import('./zip-thread.ts?thread')
  // The library writes the hours of this computer: noon is the same day everywhere.
  const start: ZipStart = { date: new Date(`${day}T12:00:00`).getTime() }
  const thread = new Worker(script, { eval: true, workerData: start })
  const tell = (message: ToZip, given: readonly ArrayBuffer[] = []) => thread.postMessage(message, given)
  const made: Uint8Array[] = []
  let waiting = 0
  let isWhole = false
  let failed: Error | null = null
  let heard = (): void => undefined
  thread.on('message', (message: FromZip) => {
    if (message === null) isWhole = true
    else if (typeof message === 'number') waiting -= message
    else made.push(message)
    heard()
  })
  thread.on('error', (error: Error) => {
    failed = error
    heard()
  })
  thread.on('exit', () => {
    failed ??= new Error('The thread of the archive ended before the archive did')
    heard()
  })
  const heardThat = async (isSo: () => boolean) => {
    while (!isSo()) {
      if (failed !== null) throw failed
      await new Promise<void>((resolve) => {
        heard = resolve
      })
    }
  }
  return eachOnce({
    async add(path, pieces) {
      tell({ path })
      for (const piece of pieces) {
        waiting += piece.length
        tell(piece, ownMemory(piece))
        await heardThat(() => waiting <= MOST_WAITING)
      }
    },
    async end() {
      tell('end')
      await heardThat(() => isWhole)
      return Buffer.concat(made)
    },
    // It ends by itself: stopped at once it may wait for ever, and the program with it (zip-thread.ts).
    close: () => tell('leave'),
  })
}

/** Bytes that wait for the thread: enough that it never waits for us. */
const MOST_WAITING = 2_000_000

/** What can be handed over instead of being copied. */
function ownMemory({ buffer, length }: Uint8Array): readonly ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === length ? [buffer] : []
}
