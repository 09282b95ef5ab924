// What start, dev, test, e2e and faults share: packages, system libraries, Electron and build, in this order, each a
// matter of milliseconds when there is nothing to do. Answers the environment in which to run the app.
import { buildApp, buildCommandLine } from './build.mjs'
import { electronEnvironment, resolveElectron } from './electron-runtime.mjs'
import { ensureInstalled } from './install.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'

export async function prepare({ libraries = ['app'], build = true, commandLine = false } = {}) {
  await ensureInstalled()
  await ensureSystemLibraries(libraries)
  const runtime = await resolveElectron()
  if (build) await buildApp()
  if (build && commandLine) await buildCommandLine()
  return { runtime, env: electronEnvironment(runtime) }
}

/** As root Chromium refuses to start with its sandbox; everybody else keeps it. */
export function sandboxArguments() {
  return process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : []
}
