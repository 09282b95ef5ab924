// Vitest runs it before every test file. Lets toEqual compare verdicts by all they say: what explains a verdict may be worked out on
// reading, and then stands in no field of its own. Adds toSay and toMention, which hold a sentence by what it says. And lets no file leave its
// clock or its spies to the next one in the process.

import { afterAll, expect, vi } from 'vitest'
// Not through the entry point: files that need nothing of core shall not wait for all of it.
import { copiedVerdict, type Verdict } from '../../src/core/checks/verdict.ts'
import { mentions, otherwiseSaid } from '../helpers/sayings.ts'

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

declare module 'vitest' {
  // biome-ignore lint/suspicious/noExplicitAny: it joins vitest’s own, whose parameter is declared so.
  interface Matchers<T = any> {
    /** It says what the sentence does, and nothing else: a better word passes, another figure, name or meaning doesn’t. */
    toSay(sentence: string): void
    /** Some of it, a text or one of a list of texts, says what the sentence does. */
    toMention(sentence: string): void
  }
}

expect.extend({
  toSay(received: unknown, sentence: string) {
    const otherwise = typeof received === 'string' ? otherwiseSaid(received, sentence) : 'no text'
    return { pass: otherwise === null, message: () => `It says ${otherwise}.`, actual: received, expected: sentence }
  },
  toMention(received: unknown, sentence: string) {
    const texts: readonly unknown[] = Array.isArray(received) ? received : [received]
    const pass = texts.some((text) => typeof text === 'string' && mentions(text, sentence))
    return { pass, message: () => (pass ? 'It says so.' : 'It says so nowhere.'), actual: received, expected: sentence }
  },
})

afterAll(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})
