// How Playwright runs the tests that need the real app: one at a time, never retried (a flaky test is a finding). Used by
// scripts/test.mjs, e2e.mjs, faults.mjs and screenshots.mjs, which bring the runtime, the build and a display along.
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests',
  // A folder of its own: Playwright empties it at every start, and the counts of the other runners lie beside it.
  outputDir: 'test-results/playwright',
  // Generous, because a machine may be busy: a limit is there to end a hang, not to measure.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: process.env['RIGHTSIZE_PLAYWRIGHT_JSON'] ?? 'test-results/playwright.json' }]],
  projects: [
    { name: 'e2e', testMatch: 'e2e/**/*.spec.ts' },
    { name: 'storage', testMatch: 'storage/**/*.spec.ts' },
    { name: 'faults', testMatch: 'faults/**/*.spec.ts' },
    { name: 'screenshots', testMatch: 'screenshots/**/*.spec.ts' },
  ],
})
