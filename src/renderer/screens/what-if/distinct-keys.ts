// Keys for rows that have no ids and may say the same twice: what is said, and how often it was said before.

export function distinctKeys(said: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  return said.map((text) => {
    const before = counts.get(text) ?? 0
    counts.set(text, before + 1)
    return before === 0 ? text : `${text} ${before + 1}`
  })
}
