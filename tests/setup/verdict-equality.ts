// Lets toEqual compare verdicts by all they say: what explains a verdict may be worked out on reading,
// and then stands in no field of its own. Vitest runs it before every test file.

import { expect } from 'vitest'
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
