// `npm run test:fuzz [-- --seconds=60 --seed=1 --only=xlsx]`: files and messages changed at random, each read by the app's own readers
// in a process that cannot write. An input ends in a value or a Problem, within 3 s of processor time and 200 MB; whatever else it
// does is kept in test-results/fuzz and done again with `--seed=SEED --from=NUMBER --count=1`. Called by test.mjs with fewer seconds.
import { fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { buildCommandLine, commandLineBundle } from './build.mjs'
import { mutated, randomFrom } from './fuzz-mutations.mjs'
import { ensureInstalled } from './install.mjs'
import { isStartedDirectly, repositoryRoot, runCommand, runScript, SetupProblem } from './run-command.mjs'

const LIMIT_CPU_MS = 3000
/** Of the clock: only for what never ends, because another program may have the processor. */
const LIMIT_MS = 300_000
const LIMIT_MB = 200
const inRepository = (path) => join(repositoryRoot, path)
const readerProcess = inRepository('out/fuzz/reader-process.mjs')
const kept = inRepository('test-results/fuzz')

const ID = '00000000-0000-4000-8000-000000000001'
const DAY = '2026-11-25'
/** A good message of each shape that the page sends. */
const MESSAGES = [
  ['app:copy-image', { x: 0, y: 0, width: 10, height: 10 }],
  ['menu:state', { hasWorkbook: true, undo: 'x', redo: null }],
  ['library:create', { id: ID, payload: '{}', past: [{ quarter: '2026Q3', asOf: DAY, payload: '{}' }] }],
  ['bin:give-back', { key: `${ID}.20261125T081500123` }],
  ['workbook:open', { id: ID, workingCopy: { rev: 1, payload: '{}' }, isDoubted: true }],
  ['workbook:save-part', { id: ID, rev: 1, part: 0, text: 'x' }],
  ['quarter:lock', { id: ID, rev: 1, quarter: '2026Q3', revision: 1, asOf: DAY, lockedBy: 'Ana', dataReason: null }],
  ['quarter:save-approval', { id: ID, recordId: '2026Q3-r1', by: 'Ana', statement: 'x' }],
  ['workbook:export', { id: ID, recordId: null, format: 'workbook', audience: 'board', paper: 'a4', withNotes: true }],
  ['workbook:make-forms', { id: ID, people: ['p-1'] }],
  ['attachment:save-copy', { id: ID, sha256: 'a'.repeat(64), name: 'x.pdf' }],
  [
    'workbook:save',
    {
      ...{ id: ID, rev: 1, base: { rev: 0, sha256: '' }, steps: [{ rev: 1, kind: 'do', edit: '{}' }] },
      ...{ whole: null, records: 1, judged: { asOf: DAY, toDecide: 0 } },
    },
  ],
].map(([channel, request]) => ({ kind: 'ipc', name: channel, bytes: Buffer.from(JSON.stringify({ channel, request })) }))

/** Reads inputs for so many seconds, or so many of them. @returns counts of each kind, and what failed */
export async function fuzz({ seconds = 60, count = Number.POSITIVE_INFINITY, seed = 1, from = 0, only, say = console.log }) {
  await bundleReaders()
  const seeds = [...MESSAGES, ...(await seedFiles())].filter(({ kind }) => only === undefined || kind === only)
  const kinds = [...new Set(seeds.map(({ kind }) => kind))]
  const counts = Object.fromEntries(kinds.map((kind) => [kind, { inputs: 0, values: 0, problems: 0 }]))
  const failures = []
  let reader = await startReader()
  const end = Date.now() + seconds * 1000
  for (let number = from; number < from + count && Date.now() < end; number += 1) {
    const random = randomFrom(Math.imul(seed, 1_000_003) + number)
    const kind = kinds[number % kinds.length]
    const original = random.one(seeds.filter((each) => each.kind === kind))
    const bytes = mutated(original.bytes, kind, random)
    let read = await reader.read(kind, bytes)
    if (read.isEnded || read.isTooMuch) {
      await reader.stop()
      reader = await startReader()
      // Memory that earlier inputs left counts for none of them: alone in a new process it is the input's own.
      if (read.isTooMuch) read = await reader.read(kind, bytes)
    }
    const tally = counts[kind]
    tally.inputs += 1
    if (read.failure === null) tally[read.outcome.includes('value') ? 'values' : 'problems'] += 1
    else {
      failures.push({ number, kind, of: original.name, failure: read.failure })
      mkdirSync(kept, { recursive: true })
      writeFileSync(join(kept, `${seed}-${number}.${kind}`), bytes)
      writeFileSync(join(kept, `${seed}-${number}.txt`), `${original.name}\n${read.failure}\n`)
      const again = `--seed=${seed} --from=${number} --count=1${only === undefined ? '' : ` --only=${only}`}`
      say(`${kind} ${again} (${original.name}): ${read.failure.split('\n').slice(0, 3).join(' | ')}`)
    }
  }
  await reader.stop()
  return { counts, failures }
}

/** Packages stay outside, as in any program of Node. */
async function bundleReaders() {
  await build({
    ...{ configFile: false, root: repositoryRoot, logLevel: 'warn', ssr: { target: 'node' } },
    define: { RIGHTSIZE_VERSION: JSON.stringify('0.1.0') },
    build: {
      ...{ ssr: inRepository('tests/fuzz/reader-process.ts'), target: 'node20.18', outDir: inRepository('out/fuzz'), minify: false },
      rolldownOptions: { output: { format: 'es', entryFileNames: 'reader-process.mjs' } },
    },
  })
}

/** Lists, workbooks and packs of the tests, and a data room that the command line makes of one of them. */
async function seedFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-fuzz-seeds-'))
  const room = join(folder, 'room.zip')
  const locked = inRepository('tests/fixtures/packs/locked-before.rightsize')
  const made = await runCommand(process.execPath, [commandLineBundle, 'data-room', locked, '--to', room], { show: 'nothing' })
  if (made.code !== 0) throw new SetupProblem(made.output)
  const files = [
    ...readdirSync(inRepository('tests/fixtures/lists')).map((name) => inRepository(`tests/fixtures/lists/${name}`)),
    ...['v1', 'v2', 'v3', 'v4', 'v5'].map((name) => inRepository(`tests/fixtures/workbooks/${name}/workbook.json`)),
    ...['pack-before.xlsx', 'locked-before.rightsize'].map((name) => inRepository(`tests/fixtures/packs/${name}`)),
    ...['seed_5_people.csv', 'series_a_40_people.csv'].map((name) => inRepository(`resources/sample/${name}`)),
    room,
  ]
  const ofKind = (kind, folder) =>
    readdirSync(inRepository(folder))
      .filter((name) => /\.(csv|json|ya?ml)$/.test(name))
      .map((name) => ({ kind, name, path: join(inRepository(folder), name) }))
  const seeds = files
    .map((path) => ({ kind: /workbook\.json$/.test(path) ? 'rightsize' : extname(path).slice(1), name: basename(path), path }))
    .filter(({ kind }) => ['csv', 'xlsx', 'ods', 'rightsize', 'zip'].includes(kind))
    .concat(ofKind('bill', 'tests/fixtures/bills'), ofKind('stack', 'tests/fixtures/stack'))
    .map((each) => ({ ...each, bytes: readFileSync(each.path) }))
  rmSync(folder, { recursive: true })
  return seeds
}

/** The permission model of Node refuses every write, so that one is an exception, and an exception is a failure. */
async function startReader() {
  const permission = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission'
  const child = fork(readerProcess, {
    cwd: repositoryRoot,
    execArgv: [permission, '--allow-fs-read=*', '--no-warnings', '--max-old-space-size=400'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const next = () =>
    new Promise((resolve) => {
      const timer = setTimeout(() => settle({ isEnded: true, failure: `no end within ${LIMIT_MS / 1000} s` }), LIMIT_MS)
      const ended = () => settle({ isEnded: true, failure: 'the process ended: out of memory or stack' })
      const settle = (answer) => {
        clearTimeout(timer)
        child.off('exit', ended)
        child.off('message', settle)
        resolve(answer)
      }
      child.on('exit', ended)
      child.on('message', settle)
    })
  const started = await next()
  if (started.isEnded) throw new SetupProblem(`The readers did not start: ${started.failure}`)
  return {
    async read(kind, bytes) {
      const answered = next()
      child.send({ kind, bytes: Uint8Array.from(bytes) })
      const { isEnded = false, outcome, isThrown, cpuMs, peakMb, failure = null } = await answered
      if (isEnded) return { isEnded, failure }
      const grown = peakMb - started.peakMb
      const limit = cpuMs > LIMIT_CPU_MS ? `${Math.round(cpuMs)} ms of processor time` : grown > LIMIT_MB ? `${Math.round(grown)} MB` : null
      return { outcome, failure: isThrown ? outcome : limit, isTooMuch: grown > LIMIT_MB }
    },
    stop: async () => {
      const gone = new Promise((resolve) =>
        child.exitCode === null && child.signalCode === null ? child.once('exit', resolve) : resolve(),
      )
      child.kill('SIGKILL')
      await gone
    },
  }
}

if (isStartedDirectly(import.meta.url)) {
  await runScript(async () => {
    const { values } = parseArgs({
      options: Object.fromEntries(['seconds', 'seed', 'from', 'count', 'only'].map((name) => [name, { type: 'string' }])),
    })
    await ensureInstalled()
    await buildCommandLine()
    const number = (name) => (values[name] === undefined ? undefined : Number(values[name]))
    const { counts, failures } = await fuzz({
      ...{
        seconds: number('seconds') ?? (values.count === undefined ? 60 : 600),
        count: number('count'),
        seed: number('seed'),
        from: number('from'),
      },
      only: values.only,
    })
    console.table(counts)
    console.log(`${failures.length} failed`)
    return failures.length === 0 ? 0 : 1
  })
}
