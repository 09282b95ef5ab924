// `npm test`: everything. Sets the machine up, checks types, style and unused code, builds, runs the unit tests and then the
// tests in the real app, and ends with one line of counts. A failing phase never hides the ones after it.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp, buildCommandLine } from './build.mjs'
import { countLine, countPlaywright, countStep, countVitest, exitCodeFor, sumCounts } from './count-results.mjs'
import { electronEnvironment, resolveElectron } from './electron-runtime.mjs'
import { ensureInstalled } from './install.mjs'
import { playwrightReport, projectsWithSpecs, runPlaywright, workersHere } from './playwright-run.mjs'
import { packageTool, repositoryRoot, runCommand, SetupProblem } from './run-command.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'

// In a log file colours are only clutter; some tools here would print them whenever CI is set.
if (!process.stdout.isTTY) process.env.NO_COLOR ??= '1'

const resultsFolder = join(repositoryRoot, 'test-results')
const say = (line) => console.log(line)
const startedAt = Date.now()
const counts = []
/** Of the user "nobody" on every Linux. */
const NOBODY = 65_534

await phase('packages', () => ensureInstalled({ say }))
await phase('system libraries', () => ensureSystemLibraries(['app', 'display', 'spreadsheets', 'pages', 'disks'], { say }))
const runtime = await phase('Electron', () => resolveElectron({ say }))
await phase('types', () => step('typescript', 'tsc', ['-b']))
await phase('style', () => step('@biomejs/biome', 'biome', ['check', '.']))
await phase('unused code', () => step('knip', 'knip', ['--no-progress']))
const isBuilt = await phase('build', async () => {
  await buildApp({ say, show: 'all' })
  await buildCommandLine({ say })
  return true
})
const fuzzing = isBuilt ? startFuzzing() : undefined
await phase('unit tests', runUnitTests)
await phase('inputs changed at random', () => endFuzzing(fuzzing))
await phase('tests in the app', runAppTests)
if (process.env.CI) await phase('tests of the package', runPackageTests)
if (process.env.CI) await phase('clean tree', checkCleanTree)

const sum = sumCounts(counts)
process.exitCode = exitCodeFor(sum)
say(`\nWhole run: ${seconds(startedAt)} s`)
say(countLine(sum))

/** Prints name and seconds; anything thrown is shown and counted as a failure. */
async function phase(name, work) {
  const from = Date.now()
  say(`\n── ${name} ──`)
  let result
  try {
    result = await work()
  } catch (error) {
    // To stdout like all the rest: on two streams the messages would drift apart from their phase.
    say(error instanceof SetupProblem ? error.message : error.stack)
    counts.push(countStep(1))
  }
  say(`── ${name}: ${seconds(from)} s`)
  return result
}

async function step(packageName, tool, args) {
  const [command, ...first] = packageTool(packageName, tool)
  const { code } = await runCommand(command, [...first, ...args])
  if (code !== 0) say(`${tool} ${args.join(' ')} failed (exit code ${code})`)
  counts.push(countStep(code))
}

async function runUnitTests() {
  const reportPath = join(resultsFolder, 'vitest.json')
  rmSync(reportPath, { force: true })
  const [command, ...first] = packageTool('vitest')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`]
  const { code } = await runCommand(command, [...first, ...args])
  const count = countVitest(readReport(reportPath), code)
  counts.push(count)
  say(`unit tests: ${countLine(count)}`)
}

/** In processes of their own beside the unit tests. RIGHTSIZE_FUZZ_SECONDS says how long, 0 leaves it out. */
function startFuzzing() {
  const seconds = Number(process.env.RIGHTSIZE_FUZZ_SECONDS ?? 60)
  if (seconds === 0) return undefined
  return runCommand(process.execPath, ['scripts/fuzz.mjs', `--seconds=${seconds}`], { show: 'nothing' })
}

async function endFuzzing(run) {
  if (run === undefined) return say('not run')
  const { code, output } = await run
  say(output.trim())
  counts.push(countStep(code))
}

async function runAppTests() {
  if (runtime === undefined || !isBuilt) throw new SetupProblem('Not run: they need Electron and a build, see above.')
  const projects = projectsWithSpecs(['e2e', 'storage', 'faults'])
  if (projects.length === 0) throw new SetupProblem('Not run: no spec found in tests/e2e, tests/storage, tests/faults.')
  const { code, reportPath } = await runPlaywright({ projects, env: electronEnvironment(runtime), workers: workersHere() })
  const count = countPlaywright(readReport(reportPath), code)
  counts.push(count)
  say(`tests in the app: ${countLine(count)}`)
}

/** They install as root and start the program as an ordinary user in Chromium's real sandbox, which not every container allows. */
async function runPackageTests() {
  if (!hasOrdinaryUsersWithASandbox()) return say('Not run: they need root that may mount, and namespaces for ordinary users.')
  if (!isBuilt) throw new SetupProblem('Not run: they need a build, see above.')
  const reportPath = playwrightReport(['package'])
  rmSync(reportPath, { force: true })
  const { code } = await runCommand(process.execPath, ['scripts/test-package.mjs'])
  const count = countPlaywright(readReport(reportPath), code)
  counts.push(count)
  say(`tests of the package: ${countLine(count)}`)
}

function hasOrdinaryUsersWithASandbox() {
  if (process.platform !== 'linux' || process.getuid() !== 0) return false
  const mayMount = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/srv']).status === 0
  return mayMount && spawnSync('unshare', ['--user', '--pid', '--fork', 'true'], { uid: NOBODY, gid: NOBODY }).status === 0
}

/** Whoever runs the tests gets the tree back as it was; a test that writes into it is a bug. */
async function checkCleanTree() {
  const { code, output } = await runCommand('git', ['status', '--porcelain'], { show: 'nothing' })
  if (code !== 0) return say('not a git checkout, nothing to compare')
  if (output.trim() !== '') throw new SetupProblem(`The run changed the tree (or it was not clean before):\n${output}`)
  say('nothing changed')
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

function seconds(from) {
  return ((Date.now() - from) / 1000).toFixed(1)
}
