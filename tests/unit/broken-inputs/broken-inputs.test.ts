// Broken and hostile inputs 1 to 85 of the bad-input list, one row each. What needs a whole window, or has a test
// of its own that goes deeper, is named with the place where it is held; no number is left out.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { processorTime } from '../../helpers/processor-time.ts'
import { BROKEN_FILES } from './broken-files.ts'
import { BROKEN_LISTS } from './broken-lists.ts'
import { BROKEN_SURROUNDINGS } from './broken-surroundings.ts'
import { BROKEN_VALUES } from './broken-values.ts'

/** A file that is only large is taken whole. It is the last one: the memory that it leaves would hide what the others take. */
const LARGE = 54
const ROWS = [...BROKEN_LISTS, ...BROKEN_FILES, ...BROKEN_VALUES, ...BROKEN_SURROUNDINGS].toSorted(
  (a, b) => Number(a.number === LARGE) - Number(b.number === LARGE),
)

/** Of the processor, and of memory more than before. */
const LIMITS = { ms: 3000, bytes: 200_000_000 }
const LARGE_LIMITS = { ms: 30_000, bytes: 2_000_000_000 }

/** Number → the test that holds it, by file and title. */
const ELSEWHERE: Readonly<Record<number, readonly [file: string, title: string]>> = {
  // Excel files, each as a real file.
  ...Object.fromEntries(
    Array.from({ length: 27 }, (_, at) => [at + 1, ['tests/unit/intake/spreadsheet/read-xlsx.test.ts', `'${at + 1} `]] as const),
  ),
  46: ['tests/unit/core/workbook-file/migrations.test.ts', 'migrat'],
  57: ['tests/e2e/bad-input.spec.ts', '57: '],
  63: ['tests/e2e/bad-input.spec.ts', '63: '],
  66: ['tests/e2e/bad-input.spec.ts', '66: '],
  67: ['tests/e2e/bad-input.spec.ts', '67: '],
  75: ['tests/unit/main/files/fault-at-every-step.test.ts', 'ENOSPC'],
  76: ['tests/faults/read-only-folder.spec.ts', 'at the start is shown, refuses edits with a reason and lets a copy out'],
  78: ['tests/unit/main/profile-folder.test.ts', 'it('],
  79: ['tests/faults/two-instances.spec.ts', 'leaves at once, and the first one goes on saving'],
  83: ['tests/unit/renderer/session/session.test.ts', 'counts a save without an answer as not saved, and welcomes the late answer'],
  84: ['tests/unit/main/closing.test.ts', 'asks after a while when the page stays silent'],
}

describe('a broken input', () => {
  it.each(ROWS.map(({ number, what, holds }) => [number, what, holds] as const))('%i: %s', async (number, _what, holds) => {
    const begun = () => ({ spent: processorTime(), rss: process.memoryUsage().rss })
    let from = begun()
    await holds(() => {
      from = begun()
    })
    const { ms, bytes } = number === LARGE ? LARGE_LIMITS : LIMITS
    expect(from.spent()).toBeLessThan(ms)
    expect(process.memoryUsage().rss - from.rss).toBeLessThan(bytes)
  })

  it('is held by a row here or by a test that is there, whatever its number from 1 to 85', () => {
    const numbers = Array.from({ length: 85 }, (_, at) => 1 + at)
    const held = new Set([...ROWS.map(({ number }) => number), ...Object.keys(ELSEWHERE).map(Number)])
    expect(numbers.filter((number) => !held.has(number))).toEqual([])
    for (const [file, title] of Object.values(ELSEWHERE)) expect(readFileSync(file, 'utf8'), file).toContain(title)
  })
})
