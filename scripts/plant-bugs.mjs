// `npm run test:planted [-- --count=40 --seed=1 --only=core --minutes=60 --kind='sort key' --again]`: plants bugs one at a time in a copy of
// the tree and runs the tests that reach them by imports, nearest first: which ones does nobody notice? A test that fails counts where it
// holds without the bug. A table for each room, and test-results/planted.json with every bug, whose survivors --again plants once more;
// --kind plants all of one kind. What does not compile is left out; what survives may also change nothing that anybody sees, which a
// person has to judge.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { parseSync } from 'vite'
import { randomFrom } from './fuzz-mutations.mjs'
import { testsByImports } from './related-tests.mjs'
import { isStartedDirectly, packageTool, repositoryRoot, runCommand, runScript, SetupProblem } from './run-command.mjs'

const ROOMS = ['core', 'intake', 'board', 'excel', 'main/files', 'renderer/session']
/** Of the nearest tests: one that hangs by a bug has noticed it. */
const LIMIT_MS = 600_000
/** Of all further tests: what they had no time for counts as not noticed. */
const FURTHER_MS = 300_000
/** Of so many files at once: vitest starts anew for each, and puts them in an order of its own. */
const FILES_AT_ONCE = 20
/** Of them alone first: most bugs need no more. */
const NEAREST_FILES = 4
const GOLDEN = /^tests\/golden\//
/** Starts what is built in out/, which holds no bug. */
const COMMAND_LINE = /^tests\/unit\/cli\//
const RESULTS = join(repositoryRoot, 'test-results/planted.json')
const OPERATORS = {
  ...{ '<': ['<='], '<=': ['<'], '>': ['>='], '>=': ['>'], '===': ['!=='], '!==': ['==='] },
  ...{ '+': ['-'], '-': ['+'], '*': ['/'], '/': ['*'], '&&': ['||'], '||': ['&&'], '??': ['&&'] },
}
const OTHER_CALL = { floor: 'ceil', ceil: 'floor', round: 'floor', trunc: 'ceil', min: 'max', max: 'min', some: 'every', every: 'some' }

/** Every bug that can be planted in a source: what it is, and the text that takes the place of another. */
export function bugsIn(file, text) {
  const bugs = []
  const textOf = ({ start, end }) => text.slice(start, end)
  const add = (kind, { start, end }, to) => to !== text.slice(start, end) && bugs.push({ kind, file, start, end, to })
  walk(parseSync(file, text, {}).program, (node) => BUGS[node.type]?.(node, { add, textOf, text }))
  return bugs.map((bug) => ({ ...bug, line: text.slice(0, bug.start).split('\n').length, was: text.slice(bug.start, bug.end) }))
}

const BUGS = {
  BinaryExpression: planted,
  LogicalExpression(node, at) {
    planted(node, at)
    at.add('dropped condition', node, `(${at.textOf(node.left)})`)
    if (node.operator !== '??') at.add('dropped condition', node, `(${at.textOf(node.right)})`)
  },
  IfStatement: ({ test }, { add }) => add('dropped condition', test, 'false'),
  ConditionalExpression({ test, consequent, alternate }, { add, textOf }) {
    add('swapped branches', { start: consequent.start, end: alternate.end }, `${textOf(alternate)} : ${textOf(consequent)}`)
    add('dropped condition', test, 'true')
  },
  AwaitExpression: (node, { add, textOf }) => add('removed await', node, `(${textOf(node.argument)} as never)`),
  ExpressionStatement(node, { add }) {
    const call = node.expression.type === 'AwaitExpression' ? node.expression.argument : node.expression
    if (call.type === 'CallExpression') add(isFlush(call) ? 'removed flush' : 'removed call', node, '{}')
  },
  CallExpression({ callee, arguments: given }, { add, textOf }) {
    const [first, second] = given
    // The largest of two is the same either way.
    const isOrdered = !/^(?:max|min)$/.test(callee.property?.name ?? '')
    if (isOrdered && second !== undefined && first.type !== 'SpreadElement' && second.type !== 'SpreadElement')
      add('swapped arguments', { start: first.start, end: second.end }, `${textOf(second)}, ${textOf(first)}`)
    if (callee.type !== 'MemberExpression' || callee.computed) return
    const { name } = callee.property
    if (Object.hasOwn(OTHER_CALL, name)) add(/some|every/.test(name) ? 'quantifier' : 'rounding', callee.property, OTHER_CALL[name])
    const [a, b] = first?.params ?? []
    if (/^(?:sort|toSorted)$/.test(name) && b !== undefined) add('sort key', { start: a.start, end: b.end }, `${textOf(b)}, ${textOf(a)}`)
  },
}

function planted({ operator, left, right }, { add, text }) {
  for (const other of OPERATORS[operator] ?? []) {
    const start = text.indexOf(operator, left.end)
    if (start < right.start) add(/[<>]/.test(operator) ? 'bound' : 'operator', { start, end: start + operator.length }, other)
  }
}

function isFlush({ callee }) {
  return callee.type === 'MemberExpression' && /flush|sync/i.test(callee.property.name ?? '')
}

export function walk(node, visit) {
  visit(node)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (typeof child?.type === 'string') walk(child, visit)
  }
}

/** As many of each room as of any other, at random. */
function chosen(rooms, { count, seed }) {
  const random = randomFrom(seed)
  const pools = rooms.map((room) => ({ room, bugs: bugsOf(room) }))
  return Array.from({ length: count }, (_, at) => {
    const { room, bugs } = pools[at % pools.length]
    // A kind first: else most of them would be comparisons.
    const kind = random.one([...new Set(bugs.map((bug) => bug.kind))])
    return { room, ...random.one(bugs.filter((bug) => bug.kind === kind)) }
  })
}

function allOf(kind, rooms) {
  const all = rooms.flatMap((room) => bugsOf(room).map((bug) => ({ room, ...bug })))
  const found = all.filter((bug) => bug.kind === kind)
  if (found.length === 0) throw new SetupProblem(`--kind takes one of ${[...new Set(all.map((bug) => bug.kind))].join(', ')}`)
  return found
}

/** Those of the last run that are still in the sources. */
function lastSurvivors(rooms) {
  const bugs = JSON.parse(readFileSync(RESULTS, 'utf8')).filter(({ room, outcome }) => rooms.includes(room) && outcome === 'survived')
  const now = new Map(rooms.flatMap(bugsOf).map((bug) => [nameOf(bug), bug]))
  return bugs.flatMap((bug) => (now.has(nameOf(bug)) ? [{ room: bug.room, ...now.get(nameOf(bug)) }] : []))
}

function nameOf({ file, line, kind, was, to }) {
  return JSON.stringify([file, line, kind, was, to])
}

function bugsOf(room) {
  const folder = `src/${room}`
  return readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .flatMap((path) => bugsIn(path, readFileSync(join(repositoryRoot, path), 'utf8')))
}

/**
 * In the order in which they are run: the test of its name and those fewest imports away, the golden files, which see the most of all
 * however far they stand, the whole folder with all that imports the file (tests/unit/core/costs for src/core/costs/bill.ts), and the
 * others that reach it.
 */
function testsOf(file, reach) {
  let folder = dirname(file)
  while (!existsSync(join(repositoryRoot, folder.replace(/^src/, 'tests/unit')))) folder = dirname(folder)
  const beside = `${folder.replace(/^src/, 'tests/unit')}/`
  const isOfItsName = ({ path }) => basename(path).startsWith(`${basename(file).replace(/\.\w+$/, '')}.`)
  const found = reach(file).filter(({ path }) => !COMMAND_LINE.test(path))
  const isNear = ({ path, steps }) => path.startsWith(beside) || steps === 1
  const paths = (tests) => tests.map(({ path }) => path)
  const first = found.filter(isNear).sort((a, b) => Number(isOfItsName(b)) - Number(isOfItsName(a)))
  const nearest = paths(first.slice(0, NEAREST_FILES))
  const golden = paths(found).filter((path) => GOLDEN.test(path) && !nearest.includes(path))
  const before = new Set([...nearest, ...golden])
  const next = new Set([...testsIn(beside), ...paths(first)])
  const further = found.filter((test) => !isNear(test) && !before.has(test.path))
  return { nearest: [nearest, golden, [...next].filter((path) => !before.has(path))], further: paths(further) }
}

function testsIn(folder) {
  return readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.test\.tsx?$/.test(path) && !COMMAND_LINE.test(path))
}

/** The sources of now, with what the compiler knows of them; packages stand beside. */
export function copyOfTree() {
  const copy = mkdtempSync(join(tmpdir(), 'rightsize-planted-'))
  const left = ['.git', 'node_modules', 'out', 'test-results', 'docs'].map((name) => join(repositoryRoot, name))
  cpSync(repositoryRoot, copy, { recursive: true, filter: (path) => !left.includes(path) })
  for (const name of ['node_modules', 'out', 'docs']) symlinkSync(join(repositoryRoot, name), join(copy, name), 'junction')
  return copy
}

async function compiles(copy, ...projects) {
  const [command, ...first] = packageTool('typescript', 'tsc')
  return (await runCommand(command, [...first, '-b', ...projects], { cwd: copy, show: 'nothing' })).code === 0
}

/** The files among these whose tests fail; undefined where they were not over in time. What was read before is kept for the next run. */
async function failing(copy, limitMs, files) {
  const [command, ...first] = packageTool('vitest')
  const report = join(copy, '.report.json')
  rmSync(report, { force: true })
  const kept = ['--experimental.fsModuleCache', `--experimental.fsModuleCachePath=${join(copy, '.modules')}`]
  const args = [...first, 'run', ...files, '--bail=1', '--maxWorkers=1', ...kept, '--reporter=json', `--outputFile=${report}`]
  const { code, signal } = await runCommand(command, args, { cwd: copy, show: 'nothing', limitMs })
  if (signal !== null) return undefined
  if (code === 0) return []
  const results = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : []
  const failed = results.filter(({ status }) => status === 'failed').map(({ name }) => relative(copy, name).replaceAll('\\', '/'))
  return failed.length === 0 ? files : failed
}

/** Plants a bug for as long as `work` takes. */
async function planting({ file, start, end, to }, copy, work) {
  const path = join(copy, file)
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.slice(0, start) + to + text.slice(end))
  try {
    return await work()
  } finally {
    writeFileSync(path, text)
  }
}

/**
 * Whether one of these files fails with the bug, or does not end, and holds without it. What does neither is in `unfit` from then on, and
 * no bug meets it again.
 */
async function isNoticed(bug, { copy, unfit }, files, limitMs = LIMIT_MS) {
  const fit = files.filter((file) => !unfit.has(file))
  if (fit.length === 0) return false
  const failed = (await planting(bug, copy, () => failing(copy, limitMs, fit))) ?? (limitMs < LIMIT_MS ? [] : fit)
  if (failed.length === 0) return false
  const alsoWithout = (await failing(copy, LIMIT_MS, failed)) ?? failed
  if (alsoWithout.length === 0) return true
  console.log(`fails without a bug: ${alsoWithout.join(', ')}`)
  for (const file of alsoWithout) unfit.add(file)
  return isNoticed(bug, { copy, unfit }, files, limitMs)
}

async function outcomeOf(bug, { copy, reach, unfit }) {
  const project = `src/${bug.room.startsWith('main') || bug.room.startsWith('renderer') ? bug.room.split('/')[0] : bug.room}`
  if (!(await planting(bug, copy, () => compiles(copy, project)))) return 'does not compile'
  const { nearest, further } = testsOf(bug.file, reach)
  for (const files of nearest) if (await isNoticed(bug, { copy, unfit }, files)) return 'noticed'
  const end = Date.now() + FURTHER_MS
  for (let at = 0; at < further.length && Date.now() < end; at += FILES_AT_ONCE) {
    if (await isNoticed(bug, { copy, unfit }, further.slice(at, at + FILES_AT_ONCE), end - Date.now())) return 'noticed beside'
  }
  return 'survived'
}

if (isStartedDirectly(import.meta.url)) {
  await runScript(async () => {
    const options = Object.fromEntries(['seed', 'count', 'only', 'minutes', 'kind'].map((name) => [name, { type: 'string' }]))
    const { values } = parseArgs({ options: { ...options, again: { type: 'boolean' } } })
    const rooms = ROOMS.filter((room) => values.only === undefined || room === values.only)
    if (rooms.length === 0) throw new SetupProblem(`--only takes one of ${ROOMS.join(', ')}`)
    const some = () => chosen(rooms, { count: Number(values.count ?? 40), seed: Number(values.seed ?? 1) })
    const bugs = values.again ? lastSurvivors(rooms) : values.kind ? allOf(values.kind, rooms) : some()
    const tools = { copy: copyOfTree(), reach: testsByImports(repositoryRoot), unfit: new Set() }
    const end = Date.now() + Number(values.minutes ?? Number.POSITIVE_INFINITY) * 60_000
    const done = []
    try {
      if (!(await compiles(tools.copy))) throw new SetupProblem('The tree itself does not compile.')
      for (const bug of bugs) {
        if (Date.now() > end) break
        const outcome = await outcomeOf(bug, tools)
        done.push({ ...bug, outcome })
        console.log(`${outcome}: ${bug.file}:${bug.line} ${bug.kind}: ${short(bug.was)} → ${short(bug.to)}`)
      }
    } finally {
      rmSync(tools.copy, { recursive: true, force: true })
      // Also of a run that something broke off.
      if (done.length > 0) report(rooms, done)
    }
  })
}

function report(rooms, done) {
  const table = rooms.map((room) => {
    const here = done.filter((bug) => bug.room === room && bug.outcome !== 'does not compile')
    const noticed = here.filter(({ outcome }) => outcome !== 'survived').length
    return [room, { planted: here.length, noticed, survived: here.length - noticed }]
  })
  mkdirSync(dirname(RESULTS), { recursive: true })
  writeFileSync(RESULTS, `${JSON.stringify(done, null, 2)}\n`)
  console.table(Object.fromEntries(table))
  const counts = done.filter(({ outcome }) => outcome !== 'does not compile')
  const noticed = counts.filter(({ outcome }) => outcome !== 'survived').length
  console.log(`${noticed} of ${counts.length} noticed; ${done.length - counts.length} did not compile`)
}

function short(text) {
  return text.replace(/\s+/g, ' ').slice(0, 60)
}
