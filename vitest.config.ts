// How vitest runs the tests that need no window: on every core, and those of pure rooms together in one process, which
// loads the core once instead of once a file.
import { availableParallelism } from 'node:os'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

/** What these test keeps nothing outside of what it returns, so that one file cannot disturb the next. */
const PURE = ['tests/unit/{core,wording,board,intake,contract,excel}/**/*.test.{ts,tsx}', 'tests/{architecture,golden}/**/*.test.ts']

const project = (name: string, files: Partial<TestProjectInlineConfiguration['test']>): TestProjectInlineConfiguration => ({
  test: {
    name,
    setupFiles: ['tests/setup/verdict-equality.ts'],
    typecheck: { enabled: false },
    testTimeout: 120_000,
    hookTimeout: 180_000,
    ...files,
  },
})

export default defineConfig({
  test: {
    // By default one core is left free for an editor.
    maxWorkers: availableParallelism(),
    projects: [
      project('pure', { include: PURE, isolate: false }),
      project('apart', { include: ['tests/{unit,excel,powerpoint}/**/*.test.{ts,tsx}'], exclude: PURE }),
    ],
  },
})
