// Archives that no honest program writes: with whatever sizes they are told, and without checksums.

import { deflateRawSync } from 'node:zlib'

export function oleFile(): Uint8Array {
  const bytes = new Uint8Array(4096)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  return bytes
}

/** Packed here, because the honest packers hold it whole. */
export function oneHugePart(name: string, size: number): Uint8Array {
  return archiveOf([{ name, packed: deflateRawSync(Buffer.alloc(size, 32)), size }])
}

interface RawPart {
  readonly name: string
  readonly packed: Uint8Array
  readonly size: number
}

/** A zip archive with whatever sizes it is told, without checksums. */
export function archiveOf(parts: readonly RawPart[]): Uint8Array {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, packed, size } of parts) {
    const header = Buffer.alloc(30 + name.length)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(8, 8)
    header.writeUInt32LE(packed.length, 18)
    header.writeUInt32LE(size, 22)
    header.writeUInt16LE(name.length, 26)
    header.write(name, 30)
    const entry = Buffer.alloc(46 + name.length)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(size, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    entry.write(name, 46)
    pieces.push(header, Buffer.from(packed))
    directory.push(entry)
    offset += header.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  for (const place of [8, 10]) end.writeUInt16LE(Math.min(parts.length, 0xffff), place)
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]))
}

/** The last part of that name is there for whoever reads from the first byte on, and the directory does not know it. */
export function unlisted(archive: Uint8Array, name: string): Uint8Array {
  const bytes = Buffer.from(archive)
  const at = bytes.lastIndexOf(name) - 46
  const without = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 46 + name.length)])
  for (const place of [8, 10]) without.writeUInt16LE(bytes.readUInt16LE(bytes.length - 22 + place) - 1, without.length - 22 + place)
  return new Uint8Array(without)
}
