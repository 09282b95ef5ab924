// `node scripts/check-release.mjs [FOLDER] [--write-sums]`: whether the packages in a folder may be published: never what was packed for tests,
// nothing that is not the file SHA256SUMS lists, and nothing while the addresses in package.json are reserved ones. A publishing job runs it
// first and stops where it fails.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { unreachableAddresses } from './package/release.mjs'
import { reasonsAgainst, writeSums } from './package/sums.mjs'
import { repositoryRoot, runScript, SetupProblem } from './run-command.mjs'

/** Where packages of several machines lie together for the first time. */
const WRITE_SUMS = '--write-sums'

await runScript(async () => {
  const words = process.argv.slice(2)
  const folder = resolve(repositoryRoot, words.find((word) => word !== WRITE_SUMS) ?? 'dist')
  if (words.includes(WRITE_SUMS)) await writeSums(folder)
  const manifest = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8'))
  const reasons = [...(await reasonsAgainst(folder)), ...unreachableAddresses(manifest)]
  if (reasons.length > 0) throw new SetupProblem(`Not to be published:\n${reasons.map((reason) => `  ${reason}`).join('\n')}`)
  console.log(`${folder} may be published.`)
})
