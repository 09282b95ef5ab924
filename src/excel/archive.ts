// The parts of a file as one archive: a short one packed as small as it goes, a long one while its pieces are made.
// Every date is fixed and the compression is the same on every machine, so the same parts give the same bytes.

import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { Zip, ZipPassThrough } from 'fflate'
import JSZip from 'jszip'
import type { IsoDate } from '#core'
import { QuickDeflate } from './deflate/quick.ts'

/** Parts stand in the order in which they are added. */
export interface Archive {
  /** A part is added once: programs refuse an archive that has a name twice. */
  readonly add: (path: string, pieces: Iterable<Uint8Array>) => Promise<void>
  readonly end: () => Promise<Uint8Array>
}

/** Refuses a name that is there. */
function eachOnce({ add, end }: Archive): Archive {
  const paths = new Set<string>()
  return {
    async add(path, pieces) {
      if (paths.has(path)) throw new RangeError(`${path} is in the archive`)
      paths.add(path)
      await add(path, pieces)
    },
    end,
  }
}

/** Its pieces are asked for at the end. @param day of every part */
export function smallArchive(day: IsoDate): Archive {
  const zip = new JSZip()
  const options = { date: new Date(`${day}T00:00:00Z`), createFolders: false, binary: true }
  return eachOnce({
    async add(path, pieces) {
      zip.file(path, Readable.from(pieces), options)
    },
    end: () => zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 9 }, platform: 'DOS' }),
  })
}

/** Compresses each piece when it is made: nothing of a part is ever whole. @param day of every part */
export function quickArchive(day: IsoDate): Archive {
  const made: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error
    made.push(bytes)
  })
  return eachOnce({
    async add(path, pieces) {
      const part = new QuickPart(path)
      // The library writes the hours of this computer: noon is the same day everywhere.
      zip.add(Object.assign(part, { mtime: new Date(`${day}T12:00:00`), os: 0 }))
      let unheard = 0
      for (const piece of pieces) {
        part.push(piece)
        unheard += piece.length
        if (unheard < UNHEARD) continue
        unheard = 0
        await new Promise((heard) => setImmediate(heard))
      }
      part.push(new Uint8Array(), true)
    },
    async end() {
      zip.end()
      return joined(made)
    },
  })
}

/** Bytes after which the process sees whether it is told something. */
const UNHEARD = 2_000_000

/** The library's container around a compression of our own. */
class QuickPart extends ZipPassThrough {
  override compression = 8
  readonly #deflate = new QuickDeflate((bytes) => this.ondata(null, bytes, false))

  /** The sum of the whole is the processor's own here, which is many times faster than a loop over the bytes. */
  override push(piece: Uint8Array, isLast = false): void {
    this.size += piece.length
    this.crc = crc32(piece, this.crc ?? 0)
    this.#deflate.push(piece)
    if (!isLast) return
    this.#deflate.end()
    this.ondata(null, new Uint8Array(), true)
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
