// Vitest runs it before every test file. Lets toEqual compare verdicts by all they say: what explains a verdict may be worked out on
// reading, and then stands in no field of its own. And lets no file leave its clock or its spies to the next one in the process.

import { afterAll, expect, vi } from 'vitest'
// Not through the entry point: files that need nothing of core shall not wait for all of it.
import { copiedVerdict, type Verdict } from '../../src/core/checks/verdict.ts'

type Tester = Parameters<typeof expect.addEqualityTesters>[0][number]

const equalVerdicts: Tester = function (a, b, testers) {
  if (!isVerdict(a) || !isVerdict(b) || !(isWorkedOutOnReading(a) || isWorkedOutOnReading(b))) return undefined
  return this.equals(copiedVerdict(a), copiedVerdict(b), testers)
}

function isVerdict(value: unknown): value is Verdict {
  return typeof value === 'object' && value !== null && 'rule' in value && 'flip' in value
}

function isWorkedOutOnReading(verdict: Verdict): boolean {
  return !Object.hasOwn(verdict, 'flip')
}

expect.addEqualityTesters([equalVerdicts])

afterAll(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})
