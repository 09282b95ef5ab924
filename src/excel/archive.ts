// The parts of a file as one archive: a short one packed as small as it goes, long ones on threads of their own, two at a time, while
// their next pieces are made. Every date is fixed and the compression is the same on every machine, so the same parts give the same bytes.

import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { AsyncDeflate, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import JSZip from 'jszip'
import type { IsoDate } from '#core'

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

/** Takes pieces hardly faster than they are compressed: nothing of a part is ever whole. @param day of every part */
export function quickArchive(day: IsoDate): Archive {
  const made: Uint8Array[] = []
  const zip = new Zip()
  let failed: Error | null = null
  const ended = new Promise<void>((resolve, reject) => {
    zip.ondata = (error, bytes, isLast) => {
      failed ??= error
      if (error !== null) reject(error)
      else made.push(bytes)
      if (isLast) resolve()
    }
  })
  // Awaited at the end: what fails before is told then.
  ended.catch(() => undefined)
  const running = new Set<Promise<void>>()
  return eachOnce({
    async add(path, pieces) {
      // The library takes no part after one that failed, and would never answer for it.
      if (failed !== null) throw failed
      const rest = pieces[Symbol.iterator]()
      const { first, isAll } = upTo(SHORT, rest)
      const part = isAll ? new ZipDeflate(path, { level: QUICK }) : new PartOnThread(path)
      // The library writes the hours of this computer: noon is the same day everywhere.
      zip.add(Object.assign(part, { mtime: new Date(`${day}T12:00:00`), os: 0 }))
      for (const piece of first) part.push(piece)
      if (!(part instanceof PartOnThread)) return part.push(nothing(), true)
      const taken = part.take(rest).then(
        () => void running.delete(taken),
        (error: Error) => {
          // Nobody may be waiting for it just now: whoever adds the next part is told, or whoever ends the archive.
          failed ??= error
          running.delete(taken)
        },
      )
      running.add(taken)
      if (running.size >= AT_ONCE) await Promise.race(running)
    },
    async end() {
      await Promise.all(running)
      if (failed !== null) throw failed
      zip.end()
      await ended
      return joined(made)
    },
  })
}

/** Of 0 to 9. One more makes a long pack 5% smaller, and its export a twentieth longer. */
const QUICK = 2
/** Of 0 to 12: what was seen before is kept in 32 KB, next to the processor; all that is offered takes 2 MB, for 0.6% less of a long pack. */
const IN_CACHE = 2
/** Bytes from which a thread is worth its start. */
const SHORT = 2_000_000
/** Parts that are compressed at the same time: the next one begins when any of them has ended. Compressing them is more work than making them. */
const AT_ONCE = 2
/** Bytes that wait for a thread: enough that it never waits for us. */
const MOST_WAITING = 2_000_000
const nothing = () => new Uint8Array()

class PartOnThread extends ZipPassThrough {
  override compression = 8
  readonly #thread: AsyncDeflate
  #told = (): void => undefined
  #failed: Error | null = null
  #isOver = false

  constructor(path: string) {
    super(path)
    this.#thread = new AsyncDeflate({ level: QUICK, mem: IN_CACHE }, (error, bytes, isLast) => {
      this.#failed = error
      this.#isOver = isLast
      this.ondata(error, bytes, isLast)
      this.#told()
    })
    this.#thread.ondrain = () => this.#told()
  }

  /** The sum of the whole is the processor's own here, which is many times faster than a loop over the bytes. */
  override push(piece: Uint8Array, isLast = false): void {
    this.size += piece.length
    this.crc = crc32(piece, this.crc ?? 0)
    this.#thread.push(piece, isLast)
  }

  /** All that is left, to the end of the part. */
  async take(pieces: Iterator<Uint8Array>): Promise<void> {
    try {
      for (let next = pieces.next(); next.done !== true && this.#failed === null; next = pieces.next()) {
        this.push(next.value)
        while (this.#failed === null && this.#thread.queuedSize > MOST_WAITING) await this.#news()
      }
      this.push(nothing(), true)
      while (this.#failed === null && !this.#isOver) await this.#news()
    } finally {
      // A thread that waits for pieces would keep the program from ending.
      this.#thread.terminate()
    }
  }

  #news(): Promise<void> {
    return new Promise((told) => {
      this.#told = told
    })
  }
}

/** The first pieces, until they are so many bytes. */
function upTo(bytes: number, pieces: Iterator<Uint8Array>): { readonly first: readonly Uint8Array[]; readonly isAll: boolean } {
  const first: Uint8Array[] = []
  for (let size = 0; size < bytes; size += first.at(-1)?.length ?? 0) {
    const next = pieces.next()
    if (next.done === true) return { first, isAll: true }
    first.push(next.value)
  }
  return { first, isAll: false }
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
