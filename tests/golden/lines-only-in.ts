/** The first of them, as a difference of two long texts shows nothing for its length. */
export function linesOnlyIn(one: string, other: string): readonly string[] {
  const known = new Set(other.split('\n'))
  return one
    .split('\n')
    .filter((line) => !known.has(line))
    .slice(0, 20)
}
