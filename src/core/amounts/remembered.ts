// The columns of a long list say few different things, and each text takes dozens of patterns: what it says is worked out once.

/** More different texts are hardly asked about again. */
const MOST = 10_000
/** Longer texts are remarks, hardly two of which are the same. */
const LONGEST = 200

/** @param known what was worked out before, and nothing else: it is emptied when it is full */
export function remembered<T extends object | string | boolean>(known: Map<string, T>, key: string, workOut: () => T): T {
  const before = known.get(key)
  if (before !== undefined) return before
  const answer = workOut()
  if (known.size >= MOST) known.clear()
  if (key.length <= LONGEST) known.set(key, answer)
  return answer
}
