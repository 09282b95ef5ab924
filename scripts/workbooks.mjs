// `npm run test:workbooks [-- COUNT]`: the export of so many generated workbooks (1000) computed anew by excelize, and fifty of
// them by LibreOffice. Hours; `npm test` has the short form.
import { prepare } from './prepare.mjs'
import { packageTool, runCommand, runScript, SetupProblem } from './run-command.mjs'

await runScript(async () => {
  const count = Number(process.argv[2] ?? 1000)
  if (!Number.isInteger(count) || count < 1) throw new SetupProblem('How many workbooks? A whole number: npm run test:workbooks -- 200')
  const { env } = await prepare({ libraries: ['spreadsheets'], build: false })
  const [command, ...first] = packageTool('vitest')
  const { code } = await runCommand(command, [...first, 'run', 'tests/excel/many-workbooks.test.ts'], {
    env: { ...env, RIGHTSIZE_WORKBOOKS: String(count) },
  })
  return code
})
