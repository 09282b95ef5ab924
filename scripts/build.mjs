// Builds the app (electron-vite: main, preload, page) and the command line (for plain Node) into out/, each only
// when its sources changed. Called by start, test, e2e, faults and rightsize; `npm run build` does both.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join, posix } from 'node:path'
import { builtOn } from './built-on.mjs'
import { sizeProblems } from './bundle-sizes.mjs'
import { dropStamp, fingerprint, isFresh, writeStamp } from './fingerprint.mjs'
import { ensureInstalled } from './install.mjs'
import { isStartedDirectly, packageTool, repositoryRoot, runCommand, runScript, SetupProblem } from './run-command.mjs'
import { writeNotices } from './third-party-notices.mjs'

const inRepository = (path) => join(repositoryRoot, path)
const TOOLS = ['package.json', 'package-lock.json', 'tsconfig.base.json']

/** What shapes or lists what is bundled. */
const BUNDLE_TOOLS = ['scripts/bundled-packages.mjs', 'scripts/lean-exceljs.mjs', 'scripts/third-party-notices.mjs']

export const commandLineBundle = inRepository('out/cli/rightsize.mjs')

/** Where the bundles of app and command line list the packages that they hold. */
const PACKAGES = ['out/.packages/app', 'out/.packages/cli'].map(inRepository)
const NOTICES = inRepository('out/THIRD-PARTY-NOTICES.txt')

const APP = {
  sources: [...TOOLS, ...BUNDLE_TOOLS, 'scripts/built-on.mjs', 'electron.vite.config.ts', 'src', 'resources'],
  baked: builtOn,
  results: [...['out/main/boot.js', 'out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'].map(inRepository), NOTICES],
  stamp: inRepository('out/.stamps/app'),
}
const COMMAND_LINE = {
  // Without the app's own modules: an edit of a screen shall not rebuild the command line.
  sources: [...TOOLS, ...BUNDLE_TOOLS, 'resources', 'scripts/build-command-line.mjs', ...modulesOf('src/cli')],
  results: [commandLineBundle, NOTICES],
  stamp: inRepository('out/.stamps/cli'),
}

/** A module and all modules it is made of: the compiler refuses an import from a module that the tsconfig does not name. */
export function modulesOf(module, root = repositoryRoot, found = new Set()) {
  if (found.has(module)) return [...found]
  found.add(module)
  const { references } = JSON.parse(readFileSync(join(root, module, 'tsconfig.json'), 'utf8'))
  for (const { path } of references) modulesOf(posix.join(module, path), root, found)
  return [...found]
}

export async function buildApp({ say = (line) => console.error(line), show = 'stderr' } = {}) {
  await buildUnlessFresh(APP, async () => {
    say('Building the app …')
    rmSync(PACKAGES[0], { recursive: true, force: true })
    const [command, ...args] = packageTool('electron-vite')
    const result = await runCommand(command, [...args, 'build', '--logLevel', 'warn'], { show })
    const problems = result.code === 0 ? sizeProblems(inRepository('out')) : []
    if (problems.length > 0) throw new SetupProblem(problems.join('\n'))
    if (result.code === 0) writeNotices({ bundles: PACKAGES, target: NOTICES })
    return result
  })
}

export async function buildCommandLine({ say = (line) => console.error(line) } = {}) {
  await buildUnlessFresh(COMMAND_LINE, async () => {
    say('Building the command line …')
    rmSync(PACKAGES[1], { recursive: true, force: true })
    // A process of its own, because Vite logs to stdout and `npm run rightsize` owes its stdout to the result.
    const result = await runCommand(process.execPath, [inRepository('scripts/build-command-line.mjs')], { show: 'nothing' })
    if (result.code !== 0) say(result.output)
    else writeNotices({ bundles: PACKAGES, target: NOTICES })
    return result
  })
}

async function buildUnlessFresh({ sources, baked = () => '', results, stamp }, build) {
  const print = fingerprint(repositoryRoot, sources, baked())
  if (isFresh(stamp, print, results)) return
  dropStamp(stamp)
  const { code } = await build()
  if (code !== 0) throw new SetupProblem(`The build failed (exit code ${code}); the lines above say where.`)
  const missing = results.find((path) => !existsSync(path))
  if (missing) throw new SetupProblem(`The build ended well but left no ${missing.slice(repositoryRoot.length + 1)}.`)
  writeStamp(stamp, print)
}

if (isStartedDirectly(import.meta.url)) {
  await runScript(async () => {
    await ensureInstalled()
    await buildApp({ show: 'all' })
    await buildCommandLine()
    console.log('out/ is up to date.')
  })
}
