import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { smallerPng } from '../../../scripts/smaller-png.mjs'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** A picture as Chromium writes one: RGBA, each row with the filter given. Checksums are not read. */
function picture(width: number, colours: readonly (readonly [number, number, number])[], filter = 0): Buffer {
  const rows: number[] = []
  for (let row = 0; row < colours.length / width; row++) {
    rows.push(filter)
    for (let column = 0; column < width; column++) {
      const [red, green, blue] = colours[row * width + column] ?? [0, 0, 0]
      const [r, g, b] = filter === 1 && column > 0 ? (colours[row * width + column - 1] ?? [0, 0, 0]) : [0, 0, 0]
      rows.push((red - r) & 255, (green - g) & 255, (blue - b) & 255, filter === 1 && column > 0 ? 0 : 255)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(colours.length / width, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const chunk = (type: string, body: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(body.length)
    return Buffer.concat([length, Buffer.from(type), body, Buffer.alloc(4)])
  }
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Palette entries in the file, as numbers. */
function paletteOf(png: Uint8Array): readonly number[] {
  const bytes = Buffer.from(png)
  const at = bytes.indexOf('PLTE')
  const length = bytes.readUInt32BE(at - 4)
  return Array.from({ length: length / 3 }, (_, index) => bytes.readUIntBE(at + 4 + index * 3, 3))
}

describe('a smaller picture', () => {
  it.each([0, 1])('keeps every colour where there are few, whatever the filter of its rows (%i)', (filter) => {
    const small = smallerPng(
      picture(
        2,
        [
          [255, 0, 0],
          [0, 128, 0],
          [1, 2, 3],
          [255, 0, 0],
        ],
        filter,
      ),
    )
    expect(paletteOf(small).toSorted((a, b) => a - b)).toEqual([0x008000, 0x010203, 0xff0000])
  })

  it('takes neighbours together where there are many, and leaves a rare colour its own', () => {
    const greys = Array.from({ length: 256 }, (_, value) => [value, value, value] as const)
    const almost = greys.map(([value]) => [value, value, Math.min(255, value + 1)] as const)
    const palette = paletteOf(smallerPng(picture(1, [...greys, ...greys, ...almost, [155, 44, 44]])))
    expect(palette.length).toBeLessThanOrEqual(256)
    expect(palette).toContain(0x9b2c2c)
  })

  it('is refused for what is no picture of Chromium', () => {
    expect(() => smallerPng(Buffer.from('GIF89a'))).toThrow(TypeError)
    const grey = picture(1, [[0, 0, 0]])
    grey[8 + 8 + 9] = 0
    expect(() => smallerPng(grey)).toThrow('Only PNGs of 8 bits')
  })
})
