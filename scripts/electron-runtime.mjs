// Finds the Electron that runs the app and the tests, in this order: an explicit override, one that is already here, the
// official download, and on Linux x64 a checked copy from the npm registry. Says in one line which one it took and why.
// Called by start, dev, test, e2e and faults; `node scripts/electron-runtime.mjs` prints the path alone on stdout.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chooseSource } from './electron/choose-source.mjs'
import { downloadOfficial, findOfficial, lastDownloadFailure, officialVersion } from './electron/official-download.mjs'
import { fetchRegistryCopy, findRegistryCopy, REGISTRY_PACKAGE } from './electron/registry-copy.mjs'
import { isStartedDirectly, runScript, SetupProblem } from './run-command.mjs'

/** Answers { dist, executable, version, sentence } and prints the sentence; throws SetupProblem when there is none. */
export async function resolveElectron({ say = (line) => console.error(line) } = {}) {
  const runtime = await take({}, say)
  say(runtime.sentence)
  return runtime
}

/** What child processes need to run this Electron: Electron's own package and Playwright read the first, electron-vite the second. */
export function electronEnvironment(runtime, env = process.env) {
  return {
    ...env,
    ELECTRON_OVERRIDE_DIST_PATH: runtime.dist,
    ELECTRON_EXEC_PATH: runtime.executable,
    RIGHTSIZE_ELECTRON_SENTENCE: runtime.sentence,
  }
}

async function take({ failure }, say) {
  const named = process.env.RIGHTSIZE_ELECTRON || process.env.ELECTRON_OVERRIDE_DIST_PATH
  const override = named ? resolve(named) : undefined
  const remembered = lastDownloadFailure()
  const source = chooseSource({
    override,
    overrideExists: override !== undefined && existsSync(executableIn(override)),
    official: findOfficial(),
    registryCopy: findRegistryCopy(),
    platform: process.platform,
    arch: process.arch,
    lastFailureAt: remembered?.at,
    now: Date.now(),
    downloadFailed: failure !== undefined,
  })
  const copyReason = `official ${officialVersion()} not available: ${failure ?? remembered?.reason}`
  switch (source) {
    case 'override':
      // Our own children are handed the choice of their parent this way: they repeat its sentence.
      return runtimeIn(override, process.env.RIGHTSIZE_ELECTRON_SENTENCE ?? 'the override in the environment')
    case 'override-missing':
      throw new SetupProblem(
        `RIGHTSIZE_ELECTRON or ELECTRON_OVERRIDE_DIST_PATH names ${override}, but there is no Electron in that folder.\nUnset it, or point it to the folder that holds the executable.`,
      )
    case 'official':
      return runtimeIn(findOfficial(), 'the official build that package.json names')
    case 'cached-copy':
      return runtimeIn(findRegistryCopy(), copySentence(copyReason))
    case 'fetch-copy':
      return runtimeIn(await fetchRegistryCopy({ say }).catch(withAdvice), copySentence(copyReason))
    case 'download-official': {
      const result = await downloadOfficial({ say })
      return take({ failure: result.reason }, say)
    }
    default:
      throw new SetupProblem(
        `Electron could not be downloaded: ${failure}.\nThere is no fallback for ${process.platform} ${process.arch}.\n${advice()}`,
      )
  }
}

function withAdvice(error) {
  throw error instanceof SetupProblem ? new SetupProblem(`${error.message}\n${advice()}`) : error
}

function advice() {
  const zip = `electron-v${officialVersion()}-${process.platform}-${process.arch}.zip`
  return [
    'Do one of these, then run the same command again:',
    '  - allow the download (behind a proxy set HTTPS_PROXY; or set ELECTRON_MIRROR to a mirror you trust);',
    `  - unpack ${zip} anywhere and set RIGHTSIZE_ELECTRON to that folder.`,
  ].join('\n')
}

function copySentence(reason) {
  return `copy from ${REGISTRY_PACKAGE}, ${reason}; out of support, for running and testing here only, never packaged for users`
}

function runtimeIn(dist, why) {
  const file = join(dist, 'version')
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown'
  const sentence = why.startsWith('Electron ') ? why : `Electron ${version}: ${why}`
  return { dist, executable: executableIn(dist), version, sentence }
}

function executableIn(dist) {
  const names = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }
  return join(dist, names[process.platform] ?? 'electron')
}

if (isStartedDirectly(import.meta.url)) {
  await runScript(async () => {
    const runtime = await resolveElectron()
    console.log(runtime.executable)
  })
}
