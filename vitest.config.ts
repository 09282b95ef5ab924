// How vitest runs the tests that need no window: on every core, and those that change nothing outside of what they return
// together in one process, which loads the core once instead of once a file.
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { threadText } from './scripts/thread-text.mjs'

const FOLDERS = ['tests/unit', 'tests/architecture', 'tests/golden', 'tests/powerpoint', 'tests/excel']

/**
 * What a test says that puts another module, global or database in the place of ours: the next file would meet them. Clocks and spies go
 * back after each file (tests/setup). The second engine of tests/excel, which keeps its memory until its process ends. And what measures
 * the memory of its process: what other files left there would hide a leak, or look like one.
 */
const NEEDS_ITS_OWN = new RegExp(
  [
    /\bvi\.(?:mock|doMock|stub|setSystemTime|resetModules)|fake-indexeddb/,
    /process\.env(?:\.\w+|\[.*\]) = |delete process\.env|process\.chdir|Object\.assign\(globalThis/,
    /from '\.\/excelize\.ts'|memoryUsage/,
  ]
    .map(({ source }) => source)
    .join('|'),
)

const tests = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
).filter((path) => /\.test\.tsx?$/.test(path))
const apart = tests.filter((path) => NEEDS_ITS_OWN.test(readFileSync(path, 'utf8')))

/** Starts what is built as well, so it is built before. */
const COMMAND_LINE = 'tests/unit/cli/**/*.test.ts'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

const project = (name: string, files: Partial<TestProjectInlineConfiguration['test']>): TestProjectInlineConfiguration => ({
  // As the bundler of the command line does (scripts/build-command-line.mjs).
  define: { RIGHTSIZE_VERSION: JSON.stringify(version) },
  plugins: [threadText()],
  test: {
    name,
    setupFiles: ['tests/setup/every-file.ts'],
    typecheck: { enabled: false },
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // By default a second, which a busy machine may take.
    expect: { poll: { timeout: 60_000 } },
    ...files,
  },
})

export default defineConfig({
  test: {
    // By default one core is left free for an editor.
    maxWorkers: availableParallelism(),
    projects: [
      project('together', {
        include: FOLDERS.map((folder) => `${folder}/**/*.test.{ts,tsx}`),
        exclude: [...apart, COMMAND_LINE],
        isolate: false,
      }),
      project('command line', { include: [COMMAND_LINE], globalSetup: ['tests/setup/command-line.ts'], isolate: false }),
      project('apart', { include: apart }),
    ],
  },
})
