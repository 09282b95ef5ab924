// `npm run test:faults [-- PLAYWRIGHT ARGUMENTS]`: the long form of the fault tests (kills, full disks, damaged files), more
// rounds than `npm test` has time for.
import { runPlaywright } from './playwright-run.mjs'
import { prepare } from './prepare.mjs'
import { runScript } from './run-command.mjs'

await runScript(async () => {
  const { env } = await prepare({ libraries: ['app', 'display'], commandLine: true })
  const longEnv = { ...env, RIGHTSIZE_FAULTS: 'full' }
  // Each test multiplies its rounds, so the limit per test goes with it.
  const extraArguments = ['--timeout=1800000', ...process.argv.slice(2)]
  const { code } = await runPlaywright({ projects: ['faults'], env: longEnv, extraArguments })
  return code
})
