// Node's hash and text codecs, for core's file format.

import { createHash } from 'node:crypto'
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
