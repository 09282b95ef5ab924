// `npm run screenshots`: draws every screen and the main dialogs anew, light and dark, from the sample company in the real
// app, into docs/screenshots. Run it after a change that is seen; tests/screenshots says what is shown.

import { runPlaywright } from './playwright-run.mjs'
import { prepare } from './prepare.mjs'
import { runScript } from './run-command.mjs'

await runScript(async () => {
  const { env } = await prepare({ libraries: ['app', 'display'] })
  const { code } = await runPlaywright({ projects: ['screenshots'], env, extraArguments: process.argv.slice(2) })
  return code
})
