// `npm run dev`: the app with hot reload, on a data folder of its own, so that trying things out never touches the
// developer's real workbooks.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from './cache-folder.mjs'
import { prepare, sandboxArguments } from './prepare.mjs'
import { packageTool, runCommand, runScript, SetupProblem } from './run-command.mjs'
import { hasDisplay } from './virtual-display.mjs'

await runScript(async () => {
  if (!hasDisplay()) throw new SetupProblem('npm run dev needs a display. Without one, `npm start` shows the app by picture.')
  const { env } = await prepare({ build: false })
  const userData = env.RIGHTSIZE_USER_DATA ?? join(cacheFolder(), 'dev-data')
  mkdirSync(userData, { recursive: true })
  console.error(`Data of this run: ${userData}`)
  const [command, ...args] = packageTool('electron-vite')
  const forElectron = [...sandboxArguments(), ...process.argv.slice(2)]
  const tail = forElectron.length > 0 ? ['--', ...forElectron] : []
  const { code } = await runCommand(command, [...args, 'dev', ...tail], {
    env: { ...env, RIGHTSIZE_USER_DATA: userData },
  })
  return code
})
