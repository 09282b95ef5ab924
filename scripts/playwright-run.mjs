// Runs Playwright projects against the built app on a virtual display. Called by test, e2e and faults.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { packageTool, repositoryRoot, runCommand } from './run-command.mjs'
import { withVirtualDisplay } from './virtual-display.mjs'

/** The projects that have a spec: Playwright takes an empty one for a mistake. */
export function projectsWithSpecs(projects, root = repositoryRoot) {
  return projects.filter((project) => {
    const folder = join(root, 'tests', project)
    return existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => name.endsWith('.spec.ts'))
  })
}

/** Answers { code, reportPath }; the report of an earlier run is removed first, so a crash leaves none. */
export async function runPlaywright({ projects, env, extraArguments = [] }) {
  const reportPath = join(repositoryRoot, 'test-results', `playwright-${projects.join('-')}.json`)
  rmSync(reportPath, { force: true })
  const [command, ...args] = packageTool('@playwright/test', 'playwright')
  const chosen = projects.map((project) => `--project=${project}`)
  const { NO_COLOR: _, ...ours } = { ...env, RIGHTSIZE_PLAYWRIGHT_JSON: reportPath }
  // Playwright colours its workers' output unless told so in its own way, and Node warns where NO_COLOR is set as well.
  if (!process.stdout.isTTY) ours.FORCE_COLOR = '0'
  const { code } = await withVirtualDisplay(ours, (displayEnv) =>
    runCommand(command, [...args, 'test', ...chosen, ...extraArguments], { env: displayEnv }),
  )
  return { code, reportPath }
}
