// How Playwright runs the tests that need the real app: as many side by side as there are displays, never retried (a flaky
// test is a finding). Used by scripts/test.mjs, e2e.mjs, faults.mjs and screenshots.mjs, which bring the runtime, the build
// and the displays along.
import { defineConfig } from '@playwright/test'

const displays = process.env['RIGHTSIZE_DISPLAYS']?.split(' ') ?? []
// This file is also read by every worker: each takes a display of its own, with its own clipboard and focus.
const own = displays[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)]
if (own !== undefined) process.env['DISPLAY'] = own

export default defineConfig({
  // A folder of its own: Playwright empties it at every start, and the counts of the other runners lie beside it.
  outputDir: 'test-results/playwright',
  // Generous, because a machine may be busy: a limit is there to end a hang, not to measure.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  workers: Math.max(1, displays.length),
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: process.env['RIGHTSIZE_PLAYWRIGHT_JSON'] ?? 'test-results/playwright.json' }]],
  projects: [
    { name: 'e2e', testDir: 'tests/e2e' },
    { name: 'storage', testDir: 'tests/storage' },
    { name: 'faults', testDir: 'tests/faults' },
    { name: 'package', testDir: 'tests/package' },
    { name: 'screenshots', testDir: 'tests/screenshots' },
  ],
})
