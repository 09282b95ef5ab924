// Makes the PNG of a screenshot smaller: the colours of a screen are few, so each pixel becomes an index into at most 256 of
// them. Where there are more (edges of letters), those that are close together become one, as close as leaves 256: a rare
// colour of its own stays. Called by the screenshots; reads what Chromium writes (8 bits, RGB or RGBA, not interlaced).
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const COLOURS = 256
/** Bytes of a pixel by PNG's colour type. */
const SAMPLES = { 2: 3, 6: 4 }

/** @param {Buffer} png @returns {Buffer} the same picture, opaque, in at most 256 colours */
export function smallerPng(png) {
  const { width, height, pixels } = readPixels(png)
  const { palette, indexOf } = paletteOf(pixels)
  const rows = Buffer.alloc((width + 1) * height)
  for (let at = 0; at < pixels.length; at++) rows[Math.floor(at / width) * (width + 1) + (at % width) + 1] = indexOf.get(pixels[at])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  const packed = deflateSync(rows, { level: 9, memLevel: 9 })
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))])
}

/** One number a pixel, red in its highest byte. */
function readPixels(png) {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new TypeError('Not a PNG')
  const parts = []
  let header
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at))
    const type = png.toString('latin1', at + 4, at + 8)
    if (type === 'IHDR') header = body
    if (type === 'IDAT') parts.push(body)
  }
  const samples = header?.[8] === 8 && header[12] === 0 ? SAMPLES[header[9]] : undefined
  if (samples === undefined) throw new TypeError('Only PNGs of 8 bits, RGB or RGBA, not interlaced, are read')
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const bytes = unfiltered(inflateSync(Buffer.concat(parts)), width * samples, samples)
  const pixels = new Uint32Array(width * height)
  for (let at = 0; at < pixels.length; at++) pixels[at] = bytes.readUIntBE(at * samples, 3)
  return { width, height, pixels }
}

/** Undoes the filter of every row (PNG, part 9): each byte was stored as the difference to a guess from its neighbours. */
function unfiltered(raw, rowLength, samples) {
  const rows = raw.length / (rowLength + 1)
  const bytes = Buffer.alloc(rowLength * rows)
  for (let row = 0; row < rows; row++) {
    const filter = raw[row * (rowLength + 1)]
    for (let column = 0; column < rowLength; column++) {
      const at = row * rowLength + column
      const left = column < samples ? 0 : bytes[at - samples]
      const up = row === 0 ? 0 : bytes[at - rowLength]
      const upLeft = column < samples || row === 0 ? 0 : bytes[at - rowLength - samples]
      bytes[at] = raw[row * (rowLength + 1) + 1 + column] + guess(filter, left, up, upLeft)
    }
  }
  return bytes
}

function guess(filter, left, up, upLeft) {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const whole = left + up - upLeft
  const [toLeft, toUp, toUpLeft] = [Math.abs(whole - left), Math.abs(whole - up), Math.abs(whole - upLeft)]
  if (toLeft <= toUp && toLeft <= toUpLeft) return left
  return toUp <= toUpLeft ? up : upLeft
}

/** Frequent colours lead; the others go to the nearest leader, which is never farther than the first distance that suffices. */
function paletteOf(pixels) {
  const counts = new Map()
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const byCount = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || a - b)
  let palette = leaders(byCount, 0)
  for (let distance = 2; palette.length > COLOURS; distance++) palette = leaders(byCount, distance)
  return { palette, indexOf: new Map(byCount.map((colour) => [colour, nearest(colour, palette)])) }
}

/** Each colour that is farther than this from all before it; more than fit are enough to know that they do not. */
function leaders(byCount, distance) {
  const found = []
  for (const colour of byCount) {
    if (found.every((leader) => apart(colour, leader) > distance ** 2)) found.push(colour)
    if (found.length > COLOURS) break
  }
  return found
}

function nearest(colour, palette) {
  let found = 0
  for (let index = 1; index < palette.length; index++) {
    if (apart(colour, palette[index]) < apart(colour, palette[found])) found = index
  }
  return found
}

/** Squared, over the three channels. */
function apart(one, other) {
  const [red, green, blue] = [(one >> 16) - (other >> 16), ((one >> 8) & 255) - ((other >> 8) & 255), (one & 255) - (other & 255)]
  return red * red + green * green + blue * blue
}

function chunk(type, body) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(body.length, 0)
  named.copy(whole, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}
