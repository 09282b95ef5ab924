// Sees to it that the machine has the system libraries a task needs: nothing to do outside Linux; as root on Debian it
// installs what is missing; anybody else gets one message with the command to run. Called by start, test, e2e and faults;
// `node scripts/system-libraries.mjs [app] [display] [spreadsheets] [pages] [disks]` does it by hand.
import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isStartedDirectly, runCommand, runScript, SetupProblem } from './run-command.mjs'
import { installCommand, missingMessage, missingNeeds, packagesFor, SYSTEM_NEEDS } from './system-needs.mjs'

// A user's PATH often lacks the folders of the administrator's programs.
const PROGRAM_FOLDERS = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/sbin', '/usr/bin', '/bin']
const quietEnvironment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }

export async function ensureSystemLibraries(groups, { say = (line) => console.error(line) } = {}) {
  if (process.platform !== 'linux') return
  const { blocking, optional } = missingNeeds(groups, machineHas())
  const isRoot = process.getuid?.() === 0
  const hasApt = findProgram('apt-get') !== undefined
  // Optional ones only come along: alone they would cost every later run an apt-get where the archive lacks them.
  if (blocking.length === 0) return
  const all = [...blocking, ...optional]
  if (!isRoot || !hasApt) {
    throw new SetupProblem(missingMessage(packagesFor(all, knownToApt(all)), { hasApt }))
  }
  await installAsRoot(all, say)
  const left = missingNeeds(groups, machineHas()).blocking
  if (left.length > 0) {
    throw new SetupProblem(`Installed, but still not found: ${left.map((need) => need.library ?? need.program ?? need.file).join(', ')}`)
  }
}

async function installAsRoot(needs, say) {
  say('Refreshing the list of Debian packages …')
  // A stale or partly unreachable list may still hold what is needed, so only the install decides.
  await runCommand('apt-get', ['update', '-qq'], { show: 'nothing', env: quietEnvironment })
  const packages = packagesFor(needs, knownToApt(needs))
  say(`Installing system libraries, once: ${packages.join(' ')}`)
  const args = ['install', '-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=180', ...packages]
  const { code, output } = await runCommand('apt-get', args, { show: 'nothing', env: quietEnvironment })
  if (code === 0) return
  const end = output.trim().split('\n').slice(-12).join('\n')
  throw new SetupProblem(`apt-get failed (exit code ${code}). By hand: ${installCommand(packages, { asRoot: true })}\n${end}`)
}

/** One question for all names: apt-cache takes half a second to start on a machine with empty lists. */
function knownToApt(needs) {
  const names = needs.flatMap((need) => need.packages)
  const { stdout } = spawnSync('apt-cache', ['show', '--no-all-versions', ...names], { encoding: 'utf8' })
  const known = new Set((stdout ?? '').split('\n').map((line) => line.replace('Package: ', '')))
  return (name) => known.has(name)
}

function machineHas() {
  const loader = findProgram('ldconfig')
  const libraries = loader ? spawnSync(loader, ['-p'], { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout : ''
  return ({ library, program, beside, file }) => {
    if (library) return libraries.includes(`\t${library} `)
    if (file) return existsSync(file)
    const path = findProgram(program)
    if (path === undefined || beside === undefined) return path !== undefined
    // `soffice` alone may belong to an installation without the spreadsheet part.
    return existsSync(join(dirname(realpathSync(path)), beside))
  }
}

function findProgram(name) {
  return PROGRAM_FOLDERS.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

if (isStartedDirectly(import.meta.url)) {
  await runScript(() => {
    const groups = process.argv.slice(2)
    const unknown = groups.find((group) => !(group in SYSTEM_NEEDS))
    if (unknown) throw new SetupProblem(`No group "${unknown}". Groups: ${Object.keys(SYSTEM_NEEDS).join(', ')}`)
    return ensureSystemLibraries(groups.length > 0 ? groups : Object.keys(SYSTEM_NEEDS))
  })
}
