// SHA256SUMS over the files of a release, in the form that `sha256sum --check` reads, and whether a folder may be published.
// Called by scripts/package.mjs and scripts/check-release.mjs.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NEVER_SHIP_FILE, NEVER_SHIP_MARK } from './release.mjs'

const SUMS_FILE = 'SHA256SUMS'
const SUM = /^[0-9a-f]{64} {2}[^/\\]+$/

export async function writeSums(folder) {
  const lines = await Promise.all(filesIn(folder).map(async (name) => `${await hashOf(join(folder, name))}  ${name}\n`))
  // A link of that name goes, and what it leads to stays.
  rmSync(join(folder, SUMS_FILE), { force: true })
  writeFileSync(join(folder, SUMS_FILE), lines.join(''), { flag: 'wx' })
}

/** Why the files of a folder may not be published, a sentence each; none when they may. */
export async function reasonsAgainst(folder) {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true }) : []
  const marked = names.find((name) => name.includes(NEVER_SHIP_MARK) || name.endsWith(NEVER_SHIP_FILE))
  if (marked !== undefined) return [`${marked} says that it must never be shipped: it holds an Electron that is out of support.`]
  if (!existsSync(join(folder, SUMS_FILE))) return [`${folder} has no ${SUMS_FILE}. Make the packages with: npm run package`]
  if (!statSync(join(folder, SUMS_FILE)).isFile()) return [`${SUMS_FILE} in ${folder} is no file. Make the packages with: npm run package`]
  const lines = readFileSync(join(folder, SUMS_FILE), 'utf8').trimEnd().split('\n')
  const odd = lines.findIndex((line) => !SUM.test(line))
  if (odd !== -1) return [`${SUMS_FILE} holds no sum and file name in line ${odd + 1}. Make the packages with: npm run package`]
  const sums = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))
  const reasons = [...sums.keys()].filter((name) => !existsSync(join(folder, name))).map((name) => `${name} is listed and not there.`)
  for (const name of filesIn(folder)) {
    if (!sums.has(name)) reasons.push(`${name} is not listed in ${SUMS_FILE}.`)
    else if (sums.get(name) !== (await hashOf(join(folder, name)))) reasons.push(`${name} is not the file that ${SUMS_FILE} lists.`)
  }
  if (!names.some((name) => /\.(deb|rpm|AppImage|tar\.gz|exe|dmg|zip)$/.test(name))) reasons.push(`${folder} holds no package.`)
  return reasons
}

/** What is published: files, and no folder that was only tried. */
function filesIn(folder) {
  return readdirSync(folder)
    .filter((name) => name !== SUMS_FILE && statSync(join(folder, name)).isFile())
    .sort()
}

async function hashOf(file) {
  const hash = createHash('sha256')
  for await (const part of createReadStream(file)) hash.update(part)
  return hash.digest('hex')
}
