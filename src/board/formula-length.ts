// How long a formula may be, so that somebody reads it.

/** Characters that a formula may have, in the last row of the longest list. */
export const ROOM = 200

/** As many side by side as a formula has room for, in their order. @param around them, in characters */
export function inRoom<T>(all: readonly T[], textOf: (each: T) => string, around = 0): readonly (readonly T[])[] {
  const parts: T[][] = []
  let left = 0
  for (const each of all) {
    const length = textOf(each).length + 1
    if (parts.length === 0 || length > left) {
      parts.push([])
      left = ROOM + 1 - around
    }
    parts.at(-1)?.push(each)
    left -= length
  }
  return parts
}
