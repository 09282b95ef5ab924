// What a package says of itself: version, moment, and whether it may ever be shipped. Derived from the commit and from the
// Electron inside, so that the same commit packed twice is the same file. Called by scripts/package.mjs.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot, SetupProblem } from '../run-command.mjs'

/** Lies inside every package that must not leave the machine it was made on; the publish step looks for it. */
export const NEVER_SHIP_FILE = 'NEVER-SHIP.txt'
/** Stands in the version of such a package, before a number that grows with every commit. */
export const NEVER_SHIP_MARK = '-nevership.'

/** { manifest, version, debianVersion, epoch, electron, neverShip }; epoch in seconds. */
export function releaseOf({ runtime, root = repositoryRoot, env = process.env }) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const neverShip = runtime.version !== manifest.devDependencies.electron
  const version = neverShip ? `${manifest.version}${NEVER_SHIP_MARK}${git(root, 'rev-list', '--count', 'HEAD')}` : manifest.version
  const epoch = Number(env.SOURCE_DATE_EPOCH ?? git(root, 'log', '-1', '--format=%ct'))
  if (!Number.isSafeInteger(epoch)) throw new SetupProblem(`SOURCE_DATE_EPOCH has to be seconds, not "${env.SOURCE_DATE_EPOCH}".`)
  return { manifest, version, debianVersion: debianVersion(version), epoch, electron: runtime.version, neverShip }
}

/** Sentences; empty once the home page and the address of the maintainers are ones that somebody can reach. */
export function unreachableAddresses({ homepage, author }) {
  const reserved = [homepage, author].filter((address) => /\.invalid\b/.test(address))
  return reserved.map((address) => `package.json names ${address}, which nobody can reach: put an address of the project there.`)
}

/** In Debian's order "~" comes before nothing, as "-" does for npm: what was never to ship is older than the release. */
function debianVersion(version) {
  return version.replace('-', '~')
}

/** What the file in the package says to whoever finds it. */
export function neverShipText({ electron, manifest }) {
  return `Do not give this package to anybody.

It holds Electron ${electron}, which is out of support and has known security holes. Rightsize names Electron
${manifest.devDependencies.electron}, which could not be downloaded where this was made. This package exists to test packaging there.
`
}

function git(root, ...args) {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new SetupProblem('The version of a package comes from its commit: make it in a git checkout.')
  return stdout.trim()
}
