// `npm run bench [-- --quick] [-- --sizes=15,10000] [-- --only=engine|rules|export|growth|bill|bill-window|import-window|windows] [--rows=N]`: how fast Rightsize is next to a yardstick that does the same work, one run side by
// side in the real Electron. Prints a table of ratios and writes bench/results.json. docs/bench.md says what each name means.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { prepare } from './prepare.mjs'
import { repositoryRoot, runCommand, runScript, SetupProblem } from './run-command.mjs'
import { hasDisplay, withVirtualDisplay } from './virtual-display.mjs'

const QUICK = { engine: [1000], grid: [1000], start: [15, 1000] }
/** The filter looks for one component in the middle of the list. */
const SMALLEST_LIST = 1000
const LARGEST_EXPORT = 10_000
/** Which files come in through the window, by what is asked for; the whole bench takes both. */
const COMES_IN = { windows: ['list', 'bill'], bill: ['bill'], 'bill-window': ['bill'], 'import-window': ['list'] }
const FULL = { engine: [1000, 10_000], grid: [1000, 10_000, 100_000], start: [15, 1000, 10_000] }

await runScript(async () => {
  const args = process.argv.slice(2)
  const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length)
  const sizes = sizesOf(args)
  const { runtime, env } = await prepare({ libraries: ['app', 'display'] })
  await buildBench()
  const results = []
  if (only === undefined || only === 'bill' || COMES_IN[only] === undefined)
    results.push(
      ...(await measure('engine.mjs', {
        program: runtime.executable,
        env: { ...env, ELECTRON_RUN_AS_NODE: '1' },
        words: [only ?? 'all', ...(only === 'bill' ? rowsOf(args) : sizes.engine)],
      })),
    )
  if (only === undefined || COMES_IN[only] !== undefined) {
    const lists = only === undefined || only === 'windows' ? sizes : { grid: [], start: [] }
    const words = [
      JSON.stringify({
        grid: lists.grid,
        start: lists.start,
        electron: runtime.executable,
        isQuick: args.includes('--quick'),
        comesIn: COMES_IN[only ?? 'windows'],
      }),
    ]
    const run = (displayEnv) => measure('windows.mjs', { program: process.execPath, env: displayEnv, words })
    results.push(...(await (hasDisplay() ? run(env) : withVirtualDisplay(env, run))))
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}`
  printTable({ machine, electron: runtime.version, results })
  writeFileSync(join(repositoryRoot, 'bench/results.json'), `${JSON.stringify({ machine, electron: runtime.version, results }, null, 2)}\n`)
  return 0
})

/** Components of each list, for each part of the bench. A workbook of 15 is for the start alone. */
function sizesOf(args) {
  const named = args.find((arg) => arg.startsWith('--sizes='))?.slice('--sizes='.length)
  if (named === undefined) return args.includes('--quick') ? QUICK : FULL
  const start = named.split(',').map(Number)
  if (!start.every((size) => Number.isInteger(size) && size > 0)) throw new SetupProblem('--sizes takes whole numbers: --sizes=1000,10000')
  const grid = start.filter((size) => size >= SMALLEST_LIST)
  return { engine: grid.filter((size) => size <= LARGEST_EXPORT), grid, start }
}

/** Of the bill, where another length is asked for. */
function rowsOf(args) {
  const named = args.find((arg) => arg.startsWith('--rows='))?.slice('--rows='.length)
  if (named === undefined) return []
  const rows = Number(named)
  if (!(Number.isInteger(rows) && rows > 0)) throw new SetupProblem('--rows takes a whole number: --rows=1281000')
  return [rows]
}

async function buildBench() {
  console.error('Building the bench …')
  const { code, output } = await runCommand(process.execPath, [join(repositoryRoot, 'scripts/build-bench.mjs')], { show: 'nothing' })
  if (code !== 0) throw new SetupProblem(`The bench could not be built.\n${output}`)
}

/** Runs one part of the bench, which leaves its results in a file. */
async function measure(bundle, { program, env, words }) {
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-bench-'))
  try {
    const file = join(folder, 'results.json')
    const script = join(repositoryRoot, 'out/bench', bundle)
    const { code } = await runCommand(program, [script, file, ...words.map(String)], { env, show: 'stderr' })
    if (code !== 0) throw new SetupProblem(`${bundle} failed (exit code ${code}).`)
    return JSON.parse(readFileSync(file, 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function printTable({ machine, electron, results }) {
  console.log(`\n${machine}, Electron ${electron}. ratio = ours ÷ yardstick\n`)
  const rows = results.map(({ name, size, ours, yardstick, ratio, unit }) => [
    name,
    String(size),
    `${ours} ${unit}`,
    `${yardstick} ${unit}`,
    String(ratio),
  ])
  const lines = [['name', 'size', 'ours', 'yardstick', 'ratio'], ...rows]
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  for (const line of lines)
    console.log(line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '))
}
