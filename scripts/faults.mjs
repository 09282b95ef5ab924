// `npm run test:faults [-- PLAYWRIGHT ARGUMENTS]`: the long form of the fault tests (kills, full disks, damaged files), more
// rounds than `npm test` has time for. First those that need no window, then those in the real app.
import { runPlaywright } from './playwright-run.mjs'
import { prepare } from './prepare.mjs'
import { packageTool, runCommand, runScript } from './run-command.mjs'

const WITHOUT_A_WINDOW = ['fault-at-every-step', 'earlier-versions'].map((name) => `tests/unit/main/files/${name}.test.ts`)

await runScript(async () => {
  const { env } = await prepare({ libraries: ['app', 'display', 'disks'], commandLine: true })
  const longEnv = { ...env, RIGHTSIZE_FAULTS: 'full' }
  const playwrightArguments = process.argv.slice(2)
  // Arguments choose among the specs: then the others are not wanted.
  const plain = playwrightArguments.length > 0 ? { code: 0 } : await runWithoutWindow(longEnv)
  // Each test multiplies its rounds, so the limit per test goes with it. Those with the most rounds allow themselves more.
  const extraArguments = ['--timeout=1800000', ...playwrightArguments]
  const { code } = await runPlaywright({ projects: ['faults'], env: longEnv, extraArguments })
  return plain.code || code
})

function runWithoutWindow(env) {
  const [command, ...first] = packageTool('vitest')
  return runCommand(command, [...first, 'run', ...WITHOUT_A_WINDOW], { env })
}
