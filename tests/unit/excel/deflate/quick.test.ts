// What is compressed comes back whole from zlib, which had no part in it, whatever it is and however it is handed over.

import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { QuickDeflate } from '../../../../src/excel/deflate/quick.ts'

/** Numbers from 0 to 255 that repeat nothing for long, the same each time. */
function noise(count: number): Uint8Array {
  let state = 1
  return Uint8Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  })
}

const text = (each: string) => new TextEncoder().encode(each)
/** Of sixty cells each, which differ from those above by the number of their row. */
function rows(count: number): Uint8Array {
  const cell = (row: number, at: number) => `<c r="C${at}${row}" s="7"><f>SUM($B${row}:$F${row})*${at * at}</f><v>${row * at}</v></c>`
  return text(Array.from({ length: count }, (_, row) => Array.from({ length: 60 }, (_, at) => cell(row, at)).join('')).join(''))
}

/** Each symbol as often as the two before it together: the rarest would take more bits than a code may have. */
function fibonacci(symbols: number): Uint8Array {
  const counts = [1, 1]
  while (counts.length < symbols) counts.push((counts.at(-1) ?? 0) + (counts.at(-2) ?? 0))
  const sorted = counts.flatMap((count, symbol) => Array.from({ length: count }, () => symbol))
  // Far apart, so that they are no copies of one another.
  return Uint8Array.from(sorted.keys(), (place) => sorted[(place * 7919) % sorted.length] ?? 0)
}

const before = noise(32_768)
const PARTS: readonly (readonly [string, Uint8Array])[] = [
  ['nothing', new Uint8Array()],
  ['one byte', text('a')],
  ['three bytes', text('aaa')],
  ['one byte, often', new Uint8Array(1_500_000)],
  ['what repeats nothing', noise(300_000)],
  ['what is as far back as a copy reaches', Uint8Array.from([...before, ...before, ...before])],
  ['what is further back', Uint8Array.from([...before, 1, ...before, 1, ...before])],
  ['rare symbols', fibonacci(22)],
  ['a long list', rows(700)],
]

function deflated(part: Uint8Array, piece: number): Uint8Array {
  const made: Uint8Array[] = []
  const deflate = new QuickDeflate((bytes) => made.push(bytes))
  const scratch = new Uint8Array(piece)
  for (let from = 0; from < part.length; from += piece) {
    const bytes = part.subarray(from, from + piece)
    scratch.set(bytes)
    deflate.push(scratch.subarray(0, bytes.length))
    // Whoever hands it over may use the memory again.
    scratch.fill(255)
  }
  deflate.end()
  return Buffer.concat(made)
}

it.each(PARTS)('%s comes back whole, and is the same bytes in any pieces', (_, part) => {
  const [small, odd, whole] = [1000, 77_777, 2_000_000].map((piece) => deflated(part, piece))
  expect(Buffer.compare(inflateRawSync(whole as Uint8Array), part)).toBe(0)
  expect(Buffer.compare(small as Uint8Array, whole as Uint8Array)).toBe(0)
  expect(Buffer.compare(odd as Uint8Array, whole as Uint8Array)).toBe(0)
})

it('makes a long list as small as zlib does', () => {
  const list = rows(700)
  expect(deflated(list, 50_000).length).toBeLessThan(deflateRawSync(list, { level: 4 }).length)
})
