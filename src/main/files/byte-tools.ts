// Node's hash and text codecs, for core's file format; and the hash beside main's thread for files of megabytes.

import { createHash, webcrypto } from 'node:crypto'
import type { ByteTools } from '#core'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export const nodeByteTools: ByteTools = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  encode: (text) => Buffer.from(text, 'utf8'),
  decode: (bytes) => {
    try {
      return utf8.decode(bytes)
    } catch {
      return null
    }
  },
}

/** Worth another thread. */
const LARGE_BYTES = 200_000

export async function sha256Aside(bytes: Uint8Array): Promise<string> {
  if (bytes.length < LARGE_BYTES) return nodeByteTools.sha256(bytes)
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)).toString('hex')
}
