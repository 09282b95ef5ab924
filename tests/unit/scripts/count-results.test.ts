// Holds that a failure can never vanish from the line of counts. Called by vitest.
import { describe, expect, it } from 'vitest'
import { countLine, countPlaywright, countStep, countVitest, exitCodeFor, sumCounts } from '../../../scripts/count-results.mjs'

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((each) => ({ status: each })) })
const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [file('passed', 'passed')] }
const playwright = { stats: { expected: 4, flaky: 0, unexpected: 0, skipped: 1 }, errors: [] as object[] }

describe('counting', () => {
  it('reads the counts of a good run', () => {
    expect(countVitest(vitest, 0)).toEqual({ passed: 3, failed: 0, skipped: 0 })
    expect(countPlaywright(playwright, 0)).toEqual({ passed: 4, failed: 0, skipped: 1 })
  })

  it('counts skipped and to-do tests as skipped', () => {
    expect(countVitest({ ...vitest, numPendingTests: 2, numTodoTests: 1 }, 0).skipped).toBe(3)
  })

  it('counts a test file that breaks while loading as one failure', () => {
    const report = { ...vitest, testResults: [...vitest.testResults, file('failed')] }
    expect(countVitest(report, 1).failed).toBe(1)
  })

  it('does not count a file twice when its tests failed', () => {
    const report = { ...vitest, numFailedTests: 2, testResults: [file('failed', 'failed', 'failed')] }
    expect(countVitest(report, 1).failed).toBe(2)
  })

  it('counts a runner without a report as one failure, whatever its exit code', () => {
    expect(countVitest(undefined, 0).failed).toBe(1)
    expect(countPlaywright(undefined, 0).failed).toBe(1)
  })

  it('counts a bad exit code without a failed test as one failure', () => {
    expect(countVitest(vitest, 1).failed).toBe(1)
    expect(countPlaywright(playwright, 1)).toEqual({ passed: 4, failed: 1, skipped: 1 })
  })

  it('counts an error outside any test as one failure', () => {
    expect(countPlaywright({ ...playwright, errors: [{}, {}] }, 1).failed).toBe(1)
  })

  it('counts a failed step as one failure and a good one as nothing', () => {
    expect(countStep(2)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect(countStep(0)).toEqual({ passed: 0, failed: 0, skipped: 0 })
  })
})

describe('the line of counts', () => {
  it('adds up all parts and names skips only when there are any', () => {
    const sum = sumCounts([countVitest(vitest, 0), countPlaywright(playwright, 0), countStep(1)])
    expect(countLine(sum)).toBe('7 passed, 1 failed, 1 skipped')
    expect(countLine({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed')
  })

  it('is a success only when something passed and nothing failed', () => {
    expect(exitCodeFor({ passed: 1, failed: 0 })).toBe(0)
    expect(exitCodeFor({ passed: 1, failed: 1 })).toBe(1)
    expect(exitCodeFor({ passed: 0, failed: 0 })).toBe(1)
  })
})
