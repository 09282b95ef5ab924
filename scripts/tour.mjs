// Shows that the app runs where nobody can look at it: it opens the sample company on a virtual display, exports the board
// workbook and takes a picture. The app does the walking (`--tour=DIR`); this checks that it did. Called by start.mjs.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isNoise, lineSplitter, readTourReport } from './app-output.mjs'
import { sandboxArguments } from './prepare.mjs'
import { repositoryRoot, SetupProblem } from './run-command.mjs'
import { withVirtualDisplay } from './virtual-display.mjs'

const TOUR_LIMIT_MS = 120_000
const LINES_SHOWN_ON_FAILURE = 40

/** Answers { workbook, screenshot }; throws SetupProblem with the app's last lines when anything is missing. */
export async function takeTour({ runtime, env, app = repositoryRoot, folder = join(repositoryRoot, '.cache/tour') }) {
  mkdirSync(folder, { recursive: true })
  const userData = mkdtempSync(join(tmpdir(), 'rightsize-tour-'))
  try {
    const args = [...sandboxArguments(), app, '--disable-gpu', `--tour=${folder}`]
    return await withVirtualDisplay({ ...env, RIGHTSIZE_USER_DATA: userData, RIGHTSIZE_PROFILE: userData }, (tourEnv) =>
      runTour(runtime.executable, args, tourEnv),
    )
  } finally {
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  }
}

function runTour(executable, args, env) {
  return new Promise((resolve, reject) => {
    // A process group of its own, so that a hanging app ends together with its renderers.
    const child = spawn(executable, args, { cwd: repositoryRoot, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
    const lines = []
    let report
    let limit
    const read = () =>
      lineSplitter((line) => {
        report ??= readTourReport(line)
        if (!isNoise(line)) lines.push(line)
      })
    child.stdout.on('data', read())
    child.stderr.on('data', read())
    const timer = setTimeout(() => {
      limit = `it was not done after ${TOUR_LIMIT_MS / 1000} s`
      process.kill(-child.pid, 'SIGKILL')
    }, TOUR_LIMIT_MS)
    child.on('error', (error) => lines.push(error.message))
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      const problem = limit ?? tourProblem({ code, signal, report })
      if (problem === undefined) return resolve(report)
      const shown = lines.slice(-LINES_SHOWN_ON_FAILURE).join('\n') || '(nothing)'
      reject(new SetupProblem(`The tour of the app failed: ${problem}. Its last lines:\n${shown}`))
    })
  })
}

function tourProblem({ code, signal, report }) {
  if (code !== 0) return `the app ended with ${signal ?? `exit code ${code}`}`
  if (report === undefined) return 'the app ended without reporting a workbook and a screenshot'
  return [report.workbook, report.screenshot]
    .filter((path) => !(statSync(path, { throwIfNoEntry: false })?.size > 0))
    .map((path) => `${path} is missing or empty`)[0]
}
