// Measures a message of the page before anything reads it. A message is what structured clone made
// of it: plain data without getters, possibly huge or very deep.

/** Objects and arrays counted until a message is refused as too complex; real ones have under ten. */
const MAX_PARTS = 1000

/** Characters of all its texts together (other values count as one), Infinity when it has too many parts. */
export function messageCharacters(message: unknown): number {
  const waiting: unknown[] = [message]
  let characters = 0
  let parts = 0
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value === 'string') characters += value.length
    else if (typeof value === 'object' && value !== null) {
      parts += 1
      if (parts > MAX_PARTS || value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return Number.POSITIVE_INFINITY
      for (const key of Object.keys(value)) {
        characters += key.length
        waiting.push((value as Readonly<Record<string, unknown>>)[key])
        if (waiting.length > MAX_PARTS) return Number.POSITIVE_INFINITY
      }
    } else characters += 1
  }
  return characters
}
