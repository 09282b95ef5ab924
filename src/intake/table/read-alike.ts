// Rows say the same few things over and over. What cells with the same texts mean is worked out once; what was asked and told about them
// is asked and told again of each line.

import type { Inquiry } from './inquiry.ts'

/** @param key all texts that the answer depends on; @param read asks and tells by the inquiry it is given alone */
export type ReadAlike = <T>(key: string, line: number, read: (inquiry: Inquiry) => T) => T

/** Longer texts are remarks, hardly two of which are the same. */
const LONGEST = 400
/** A list of more different texts says little twice. */
const MOST = 10_000

interface Read {
  readonly answer: unknown
  readonly told: readonly ((line: number) => void)[]
}

export function readingAlike(inquiry: Inquiry): ReadAlike {
  const known = new Map<string, Read>()
  return <T>(key: string, line: number, read: (inquiry: Inquiry) => T): T => {
    const before = known.get(key)
    if (before !== undefined) {
      for (const again of before.told) again(line)
      return before.answer as T
    }
    const told: ((line: number) => void)[] = []
    const answer = read(listening(inquiry, told))
    if (key.length <= LONGEST && known.size < MOST) known.set(key, { answer, told })
    return answer
  }
}

/** The same inquiry, of which everything that is said about a cell is kept. */
function listening(inquiry: Inquiry, told: ((line: number) => void)[]): Inquiry {
  return {
    ...inquiry,
    ask(cell, asked) {
      told.push((line) => inquiry.ask({ ...cell, line }, asked))
      return inquiry.ask(cell, asked)
    },
    readAs(cell, notation, field) {
      told.push((line) => inquiry.readAs({ ...cell, line }, notation, field))
      inquiry.readAs(cell, notation, field)
    },
    takeRemark(cell, notation) {
      told.push((line) => inquiry.takeRemark({ ...cell, line }, notation))
      inquiry.takeRemark(cell, notation)
    },
    refuse(cell, problem) {
      told.push((line) => inquiry.refuse({ ...cell, line }, problem))
      inquiry.refuse(cell, problem)
    },
  }
}
