// Codes of Huffman for the symbols of a block: the more often a symbol comes, the fewer bits it takes.

/**
 * @param frequencies how often each symbol comes
 * @param longest most bits that a code may have; twice as many symbols as come have to fit into it
 * @returns bits of the code of each symbol; 0: it never comes
 */
export function codeLengths(frequencies: Uint32Array, longest: number): Uint8Array {
  const lengths = new Uint8Array(frequencies.length)
  const symbols = [...frequencies.keys()].filter((symbol) => often(frequencies, symbol) > 0)
  symbols.sort((a, b) => often(frequencies, a) - often(frequencies, b) || a - b)
  if (symbols.length < 2) {
    for (const symbol of symbols) lengths[symbol] = 1
    return lengths
  }
  const counts = fitted(depths(symbols.map((symbol) => often(frequencies, symbol))), longest)
  let next = 0
  for (let length = longest; length > 0; length--) {
    for (let left = often(counts, length); left > 0; left--) lengths[symbols[next++] as number] = length
  }
  return lengths
}

/** Depth of each leaf of the tree that joins the two rarest again and again. @param weights ascending, two or more */
function depths(weights: readonly number[]): readonly number[] {
  const leaves = weights.length
  const nodes = [...weights]
  const parents: number[] = []
  let leaf = 0
  let joined = leaves
  while (nodes.length < 2 * leaves - 1) {
    let weight = 0
    for (const _ of [1, 2]) {
      const isLeaf = leaf < leaves && (joined >= nodes.length || often(nodes, leaf) <= often(nodes, joined))
      const taken = isLeaf ? leaf++ : joined++
      parents[taken] = nodes.length
      weight += often(nodes, taken)
    }
    nodes.push(weight)
  }
  const depth = nodes.map(() => 0)
  for (let node = nodes.length - 2; node >= 0; node--) depth[node] = often(depth, often(parents, node)) + 1
  return depth.slice(0, leaves)
}

/** How many codes there are of each length, none longer than allowed: for each that was, another one becomes a bit longer. */
function fitted(all: readonly number[], longest: number): Uint32Array {
  const counts = new Uint32Array(longest + 1)
  const add = (length: number, more: number) => {
    counts[length] = often(counts, length) + more
  }
  for (const depth of all) add(Math.min(depth, longest), 1)
  let taken = counts.reduce((sum, count, length) => (length === 0 ? 0 : sum + count * 2 ** (longest - length)), 0)
  for (; taken > 2 ** longest; taken--) {
    let shorter = longest - 1
    while (counts[shorter] === 0) shorter--
    add(shorter, -1)
    add(shorter + 1, 2)
    add(longest, -1)
  }
  return counts
}

/** The codes that follow from their lengths, the first bit lowest, as a stream takes them. */
export function codesOf(lengths: Uint8Array): Uint16Array {
  const counts = new Uint32Array(LONGEST + 1)
  for (const length of lengths) counts[length] = often(counts, length) + 1
  counts[0] = 0
  const next = [0]
  for (let length = 1; length <= LONGEST; length++) next[length] = (often(next, length - 1) + often(counts, length - 1)) << 1
  return Uint16Array.from(lengths, (length) => {
    if (length === 0) return 0
    const own = often(next, length)
    next[length] = own + 1
    let turned = 0
    for (let bit = 0; bit < length; bit++) turned |= ((own >> bit) & 1) << (length - 1 - bit)
    return turned
  })
}

/** Bits of a code in a stream. */
export const LONGEST = 15

const often = (of: ArrayLike<number>, place: number) => of[place] as number
