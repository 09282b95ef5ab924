// Brings node_modules in line with package-lock.json: `npm ci` only where they differ. Called by every command, because
// .npmrc forbids install scripts and npm then skips prestart and pretest too. Must work before anything is installed.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isStartedDirectly, npmCommand, repositoryRoot, runCommand, runScript, SetupProblem } from './run-command.mjs'

const OLDEST_NODE = [20, 18]

export async function ensureInstalled({ say = (line) => console.error(line) } = {}) {
  checkNode(process.versions.node)
  const wanted = readPackages('package-lock.json')
  if (wanted === undefined) throw new SetupProblem('package-lock.json is missing or damaged. Restore it from the repository.')
  const reason = installReason(wanted, readPackages('node_modules/.package-lock.json'))
  if (reason === undefined) return
  say(`Installing packages with npm ci (${reason}) …`)
  const [command, ...first] = npmCommand()
  const { code, output } = await runCommand(command, [...first, 'ci', '--no-audit', '--no-fund'], { show: 'nothing' })
  if (code !== 0) {
    throw new SetupProblem(`npm ci failed (exit code ${code}).\n${output.trim().split('\n').slice(-15).join('\n')}`)
  }
}

/**
 * Why node_modules must be installed, or undefined. Compares with the list npm itself leaves behind at the very end of an
 * install: a stamp of our own would call an honest `npm install` stale and wipe it.
 */
export function installReason(wanted, installed) {
  if (installed === undefined) return 'nothing is installed yet'
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue
    const present = installed[path]
    // Optional ones are left out where they do not fit the platform.
    if (present === undefined && (entry.optional || entry.devOptional || entry.peer)) continue
    if (present === undefined) return `${nameOf(path)} is missing`
    if (present.version !== entry.version) return `${nameOf(path)} ${present.version} instead of ${entry.version}`
  }
  const extra = Object.keys(installed).find((path) => wanted[path] === undefined)
  return extra === undefined ? undefined : `${nameOf(extra)} is not in the lock`
}

function nameOf(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

function readPackages(relativePath) {
  try {
    return JSON.parse(readFileSync(join(repositoryRoot, relativePath), 'utf8')).packages
  } catch {
    return undefined
  }
}

function checkNode(version) {
  const [major, minor] = version.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  throw new SetupProblem(`Node.js ${OLDEST_NODE.join('.')} or newer is needed; this is ${version}.`)
}

if (isStartedDirectly(import.meta.url)) await runScript(() => ensureInstalled())
