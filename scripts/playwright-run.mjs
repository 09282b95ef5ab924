// Runs Playwright projects against the built app on virtual displays, one for each worker. Called by test, e2e and faults.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { packageTool, repositoryRoot, runCommand } from './run-command.mjs'
import { withVirtualDisplays } from './virtual-display.mjs'

/** The projects that have a spec: Playwright takes an empty one for a mistake. */
export function projectsWithSpecs(projects, root = repositoryRoot) {
  return projects.filter((project) => {
    const folder = join(root, 'tests', project)
    return existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => name.endsWith('.spec.ts'))
  })
}

/** More would only wait for each other's disk: a test of a fault flushes all the time. */
const MOST_WORKERS = 4

/** How many specs may run side by side here: one more than cores, because a spec often waits for a frame or a flush. */
export const workersHere = () => Math.min(MOST_WORKERS, availableParallelism() + 1)

export const playwrightReport = (projects) => join(repositoryRoot, 'test-results', `playwright-${projects.join('-')}.json`)

/**
 * Answers { code, reportPath }; the report of an earlier run is removed first, so a crash leaves none. With more than one
 * worker the output of specs is interleaved, and what they measure in seconds says nothing.
 */
export async function runPlaywright({ projects, env, workers = 1, extraArguments = [] }) {
  const reportPath = playwrightReport(projects)
  rmSync(reportPath, { force: true })
  const [command, ...args] = packageTool('@playwright/test', 'playwright')
  const chosen = projects.map((project) => `--project=${project}`)
  const { NO_COLOR: _, ...ours } = { ...env, RIGHTSIZE_PLAYWRIGHT_JSON: reportPath }
  // Playwright colours its workers' output unless told so in its own way, and Node warns where NO_COLOR is set as well.
  if (!process.stdout.isTTY) ours.FORCE_COLOR = '0'
  const { code } = await withVirtualDisplays(workers, ours, (displayEnv) =>
    runCommand(command, [...args, 'test', ...chosen, ...extraArguments], { env: displayEnv }),
  )
  return { code, reportPath }
}
