// `npm start [-- FILE]`: from a fresh clone to the open app. Without a display (a server, a container) it says so, takes the
// tour on a virtual one and prints where the workbook and the picture are.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { isNoise, lineSplitter } from './app-output.mjs'
import { prepare, sandboxArguments } from './prepare.mjs'
import { repositoryRoot, runScript } from './run-command.mjs'
import { takeTour } from './tour.mjs'
import { hasDisplay } from './virtual-display.mjs'

await runScript(async () => {
  const canShow = hasDisplay()
  const { runtime, env } = await prepare({ libraries: canShow ? ['app'] : ['app', 'display'] })
  if (canShow) return openApp(runtime, env, process.argv.slice(2))
  console.log('There is no display here, so nobody could see the window.')
  console.log('Opening the sample company on a virtual display instead …')
  const { workbook, screenshot } = await takeTour({ runtime, env })
  console.log(`Board workbook: ${workbook}`)
  console.log(`Screenshot:     ${screenshot}`)
  return 0
})

function openApp(runtime, env, extraArguments) {
  const args = [...sandboxArguments(), repositoryRoot, ...extraArguments]
  // A path on the command line means the folder the user stands in, not the one npm runs scripts in.
  const cwd = env.INIT_CWD ?? process.cwd()
  return new Promise((resolve, reject) => {
    const child = spawn(runtime.executable, args, { cwd, env, stdio: ['ignore', 'inherit', 'pipe'] })
    child.stderr.on(
      'data',
      lineSplitter((line) => {
        if (!isNoise(line)) console.error(line)
        if (isSandboxRefusal(line)) console.error(sandboxAdvice(runtime.dist))
      }),
    )
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** Some distributions (Ubuntu since 23.10) let only programs of their package manager make a sandbox without privileges. */
function isSandboxRefusal(line) {
  return /SUID sandbox helper binary was found, but is not configured|No usable sandbox/.test(line)
}

function sandboxAdvice(dist) {
  const helper = join(dist, 'chrome-sandbox')
  return `\nThis system does not let Electron set up its sandbox. Run this once, then try again:\n\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`
}
