// What the thread of a long pack runs (archive.ts): the parts of the archive, compressed piece by piece as they come. zlib as WebAssembly
// takes half of the time that it takes as JavaScript, and gives the same bytes on every processor, which Node's own does not.

import { parentPort, workerData } from 'node:worker_threads'
import { configure, ZipWriter } from '@zip.js/zip.js/lib/zip-core.js'

/** What the thread is started with. */
export interface ZipStart {
  /** Of every part, in ms since 1970. */
  readonly date: number
}

/** A part begins, the part goes on, all parts are there, or nobody waits for anything any more. */
export type ToZip = { readonly path: string } | Uint8Array | 'end' | 'leave'

/** So many bytes of a piece are taken in, the next ones of the archive, or that it is whole. */
export type FromZip = number | Uint8Array | null

/** Of 0 to 9. One more takes a tenth longer and saves nothing. */
const LEVEL = 3
/** Bytes that are compressed at once. */
const AT_ONCE = 256 * 1024
/**
 * Before it ends, in ms. A thread that ends waits for whatever the engine still compiles for it, which may in turn wait for that thread
 * to collect its garbage, for ever (Node's issue 54918). One that only has nothing to do collects, and is done with that in a few ms.
 */
const QUIET = 500

configure({ useWebWorkers: false, useCompressionStream: false, chunkSize: AT_ONCE })
const { date } = workerData as ZipStart
const port = parentPort
if (port === null) throw new Error('This runs as a thread')
const made = new WritableStream<Uint8Array>({
  // The library may go on with the memory of its own bytes.
  write(bytes) {
    const copy = bytes.slice()
    answer(copy, [copy.buffer])
  },
})
const zip = new ZipWriter(made, {
  level: LEVEL,
  lastModDate: new Date(date),
  // Nothing of this computer is said: no time to the second, no owner.
  extendedTimestamp: false,
  msDosCompatible: true,
  // The size of a part is known when it has ended.
  dataDescriptor: true,
  zip64: false,
})
let added: Promise<unknown> = Promise.resolve()
let part: WritableStreamDefaultWriter<Uint8Array> | null = null

// A promise that fails here ends the thread, of which whoever started it is told.
port.on('message', (message: ToZip) => {
  if (message instanceof Uint8Array) void part?.write(message).then(() => answer(message.length))
  else if (message === 'end') void end()
  else if (message === 'leave') setTimeout(() => port.close(), QUIET)
  else begin(message.path)
})

function begin(path: string): void {
  void part?.close()
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  part = writable.getWriter()
  added = added.then(() => zip.add(path, readable))
}

async function end(): Promise<void> {
  await part?.close()
  await added
  await zip.close()
  answer(null)
}

function answer(message: FromZip, given: readonly ArrayBuffer[] = []): void {
  port?.postMessage(message, given)
}
