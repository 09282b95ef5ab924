// Turns what the test runners report into one honest count: a runner that crashed, or that failed without a failed test,
// still counts as a failure. Pure; called by test.mjs.

export const NOTHING_COUNTED = { passed: 0, failed: 0, skipped: 0 }

export function countVitest(report, exitCode) {
  if (report === undefined) return crashed()
  // A file that breaks while loading holds no tests: it would count as nothing at all.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  return atLeastOneFailure(exitCode, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + report.numTodoTests,
  })
}

export function countPlaywright(report, exitCode) {
  if (report === undefined) return crashed()
  const { expected, flaky, unexpected, skipped } = report.stats
  // `errors` are outside any test: a spec that does not load, a broken fixture of a worker.
  const outside = unexpected === 0 ? Math.min(report.errors.length, 1) : 0
  return atLeastOneFailure(exitCode, { passed: expected + flaky, failed: unexpected + outside, skipped })
}

/** For what only succeeds or fails (compiler, linter, build): success is not a test, failure must not go unseen. */
export function countStep(exitCode) {
  return exitCode === 0 ? NOTHING_COUNTED : crashed()
}

export function sumCounts(counts) {
  return counts.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    NOTHING_COUNTED,
  )
}

export function countLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** Nothing run at all is no success either. */
export function exitCodeFor({ passed, failed }) {
  return failed > 0 || passed === 0 ? 1 : 0
}

function crashed() {
  return { passed: 0, failed: 1, skipped: 0 }
}

function atLeastOneFailure(exitCode, counts) {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}
