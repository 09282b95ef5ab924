// `npm run test:workbooks [-- COUNT]`: so many generated workbooks (1000), what their sheets and slides say of each component held
// against the assessment, their model checks against the app, their export computed anew by excelize, and fifty of them and one of
// ten thousand components by LibreOffice; then all rounds of the properties. An hour or more; `npm test` has the short form.
import { availableParallelism } from 'node:os'
import { prepare } from './prepare.mjs'
import { packageTool, runCommand, runScript, SetupProblem } from './run-command.mjs'

/** excelize gives no memory back: after some fifty files its process would end. So each slice has one of its own. */
const SLICE = 25

/** Of which every run of the tests tries a part (tests/helpers/rounds.ts). */
const PROPERTIES = [
  ...['core/assessment', 'core/merge', 'intake/table/propose-import', 'board/slides', 'board/returned/typed-cells'].map(
    (path) => `tests/unit/${path}`,
  ),
  'tests/excel/verify',
  'tests/excel/typed-anything',
  'tests/powerpoint/write-board-slides',
]

await runScript(async () => {
  const count = Number(process.argv[2] ?? 1000)
  if (!Number.isInteger(count) || count < 1) throw new SetupProblem('How many workbooks? A whole number: npm run test:workbooks -- 200')
  const { env } = await prepare({ libraries: ['spreadsheets'], build: false })
  const slices = Array.from({ length: Math.ceil(count / SLICE) }, (_, index) => [index * SLICE, Math.min(count, (index + 1) * SLICE)])
  let failures = await run('story', [0, count], env, 'unit/board/one-story')
  failures += await run('witnesses', [0, count], env, 'unit/board/witnesses')
  const runSlices = async () => {
    for (let slice = slices.shift(); slice !== undefined; slice = slices.shift()) {
      const failed = await run('excelize', slice, env)
      failures += failed
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, runSlices))
  failures += await run('LibreOffice', [0, count], env)
  failures += await run('LibreOffice', [0, count], env, 'excel/large-workbook')
  failures += await runProperties(env)
  console.log(failures === 0 ? `${count} workbooks: 0 differences` : `${failures} runs failed, see above`)
  return failures === 0 ? 0 : 1
})

/** @returns 1 when one failed */
async function runProperties(env) {
  const [command, ...first] = packageTool('vitest')
  const { code, output } = await runCommand(command, [...first, 'run', ...PROPERTIES], {
    env: { ...env, RIGHTSIZE_ROUNDS: 'long' },
    show: 'nothing',
  })
  console.log(code === 0 ? 'properties: all rounds' : output)
  return code === 0 ? 0 : 1
}

/** @returns 1 when it failed; its whole output is shown then, else the line of its counts */
async function run(engine, [from, to], env, file = 'excel/many-workbooks') {
  const [command, ...first] = packageTool('vitest')
  const args = [...first, 'run', `tests/${file}.test.ts`, '-t', engine, '--disable-console-intercept']
  const { code, output } = await runCommand(command, args, { env: { ...env, RIGHTSIZE_WORKBOOKS: `${from}-${to}` }, show: 'nothing' })
  console.log(code === 0 ? output.split('\n').find((line) => line.startsWith(`${engine}: `)) : output)
  return code === 0 ? 0 : 1
}
