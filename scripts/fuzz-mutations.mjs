// Changes a file at random, so that most of it stays what a reader goes far into: bytes, texts with the marks of their form, parts of
// an archive, values of JSON. The same numbers give the same change. Called by fuzz.mjs.
import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Numbers from 0 to below 1 (mulberry32). @param seed whole number */
export function randomFrom(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count) => Math.floor(next() * count)
  return { below, one: (list) => list[below(list.length)], chance: (share) => next() < share }
}

const ODD_TEXTS = [
  ...[
    '',
    ' ',
    '"',
    "'",
    ',',
    ';',
    '\t',
    '\n',
    '\r',
    '=1+1',
    '=HYPERLINK("x")',
    '0',
    '-1',
    '1e308',
    '1e-320',
    '9'.repeat(400),
    'NaN',
    '0x10',
  ],
  ...['<', '&', ']]>', '<!--', '<!DOCTYPE x [<!ENTITY a "b">]>', '&a;', '&#0;', '_x0000_', '\0', '\uFEFF', '\uD800', '\u202E', '__proto__'],
  ...[
    'constructor',
    '2026-02-30',
    '0000-00-00',
    '(((((((((((',
    '[[[[[[[[[[',
    '€1.234,56',
    '100%',
    'x'.repeat(40_000),
    '1048577',
    '-2147483649',
  ],
]
const ODD_VALUES = [null, true, 0, -1, 0.5, 1e308, 9_007_199_254_740_992, '', '__proto__', [], {}, [[]], 'x'.repeat(100_000)]

const MAX_BYTES = 10_000_000

/** Kinds that are text as they lie. */
const TEXTS = new Set(['csv', 'bill', 'stack'])

/** @param kind ending of the file, or "ipc" @returns bytes */
export function mutated(bytes, kind, random) {
  const rounds = 1 + random.below(4)
  const isStructured = random.chance(0.75)
  let result = bytes
  for (let round = 0; round < rounds; round += 1) {
    const next = once(result, kind, random, isStructured)
    // Larger files and messages are refused by their size, before anybody reads them.
    if (next.length > MAX_BYTES) break
    result = next
  }
  return result
}

function once(bytes, kind, random, isStructured) {
  if (kind === 'ipc') return ofJson(bytes, random, 'request')
  if (TEXTS.has(kind)) return ofText(bytes, random)
  if (!isStructured) return ofBytes(bytes, random)
  return kind === 'rightsize' ? ofEnvelope(bytes, random) : ofArchive(bytes, random)
}

function ofBytes(bytes, { below, chance }) {
  const result = Uint8Array.from(bytes)
  if (result.length === 0 || chance(0.2)) return result.slice(0, below(result.length + 1))
  for (let count = 1 + below(8); count > 0; count -= 1) result[below(result.length)] ^= 1 << below(8)
  return result
}

function ofText(bytes, random) {
  const { below, one } = random
  const text = strFromU8(bytes)
  const from = below(text.length + 1)
  const to = Math.min(text.length, from + below(random.chance(0.8) ? 40 : 4000))
  const part = text.slice(from, to)
  const changed = [
    () => text.slice(0, from) + text.slice(to),
    () => text.slice(0, to) + part.repeat(random.chance(0.9) ? 1 : Math.min(2000, Math.ceil(40_000 / (part.length + 1)))) + text.slice(to),
    () => text.slice(0, from) + one(ODD_TEXTS) + text.slice(to),
    () => text.slice(0, from) + text.slice(from).replace(/\d+/, () => one(ODD_TEXTS)),
    () => text.slice(0, from) + text.slice(from).replace(/"[^"<>]*"/, () => `"${one(ODD_TEXTS)}"`),
    () => text.slice(0, from) + text.slice(from).replace(/<\/?\w[^>]*>/, () => one(['', '<c>', '</row>', '<row r="1"/>', '<v>1</v>'])),
    () => text.slice(0, from),
  ]
  return strToU8(one(changed)())
}

/** Of one part of the archive, packed anew, so that a reader gets beyond its checks of sizes and sums; or of the archive itself. */
function ofArchive(bytes, random) {
  let parts
  try {
    parts = unzipSync(bytes)
  } catch {
    return ofBytes(bytes, random)
  }
  const name = random.one(Object.keys(parts))
  if (name === undefined) return ofBytes(bytes, random)
  const turn = random.below(20)
  if (turn === 0) delete parts[name]
  else if (turn === 1) parts[random.one(['../x.xml', 'xl/worksheets/sheet1.xml', '__proto__', 'content.xml', `${name}x`])] = parts[name]
  else parts[name] = /\.(?:xlsx|pptx)$/.test(name) ? ofArchive(parts[name], random) : ofText(parts[name], random)
  return zipSync(parts, { level: 1, mtime: '2026-11-25' })
}

/** Of the second line, with its length and hash made right again. */
function ofEnvelope(bytes, random) {
  const text = strFromU8(bytes)
  const end = text.indexOf('\n')
  const payload = ofJson(strToU8(text.slice(end + 1)), random)
  try {
    const header = { ...JSON.parse(text.slice(0, end)), bytes: payload.length, sha256: createHash('sha256').update(payload).digest('hex') }
    return Buffer.concat([strToU8(`${JSON.stringify(header)}\n`), payload])
  } catch {
    return ofBytes(bytes, random)
  }
}

/** @param root the property below which something changes; without it the whole */
function ofJson(bytes, random, root) {
  const whole = { '': JSON.parse(strFromU8(bytes)) }
  const [start, key] = root === undefined ? [whole, ''] : [whole[''], root]
  let [holder, name] = [start, key]
  while (typeof holder[name] === 'object' && holder[name] !== null && Object.keys(holder[name]).length > 0 && random.chance(0.85)) {
    holder = holder[name]
    name = random.one(Object.keys(holder))
  }
  const value = holder[name]
  const changes = [
    () => (holder[name] = random.one(ODD_VALUES)),
    () => (holder[name] = random.one(ODD_TEXTS)),
    () => (holder[name] = Array.from({ length: JSON.stringify(value ?? null).length > 1000 ? 2 : 2000 }, () => value)),
    () => (holder[name] = JSON.parse(`${'['.repeat(3000)}${']'.repeat(3000)}`)),
    () => Array.isArray(holder) || holder === start || delete holder[name],
    () => Object.defineProperty(holder, random.one(ODD_TEXTS), { value, enumerable: true, configurable: true, writable: true }),
  ]
  random.one(changes)()
  return strToU8(JSON.stringify(whole['']) ?? 'null')
}
