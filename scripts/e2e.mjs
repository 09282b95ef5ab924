// `npm run e2e [-- PLAYWRIGHT ARGUMENTS]`: only the tests that drive the real app (screens and storage), for working on them.
import { projectsWithSpecs, runPlaywright, workersHere } from './playwright-run.mjs'
import { prepare } from './prepare.mjs'
import { runScript } from './run-command.mjs'

await runScript(async () => {
  const { env } = await prepare({ libraries: ['app', 'display', 'spreadsheets', 'pages'], commandLine: true })
  const projects = projectsWithSpecs(['e2e', 'storage'])
  const { code } = await runPlaywright({ projects, env, workers: workersHere(), extraArguments: process.argv.slice(2) })
  return code
})
