// Ids of records that come of what they are about: two copies of a workbook that import one bill make the same records, and
// a merge has nothing to ask.

/** @param kind a letter or a word, so that records of two tables never look alike */
export function idOfKey(kind: string, key: readonly (string | null)[]): string {
  const text = key.map((part) => part ?? '').join('\n')
  return `${kind}.${SEEDS.map((seed) => hashOf(text, seed)).join('')}`
}

/** Three hashes of 32 bits: of a million keys two are alike once in a hundred quadrillion workbooks. */
const SEEDS = [0x811c9dc5, 0x01000193, 0x9e3779b9] as const

/** FNV-1a. */
function hashOf(text: string, seed: number): string {
  let hash = seed
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}
