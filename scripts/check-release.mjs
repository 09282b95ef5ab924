// `node scripts/check-release.mjs [FOLDER]`: whether the packages in a folder may be published: never what was packed for tests,
// and nothing that is not the file SHA256SUMS lists. A publishing job runs it first and stops where it fails.
import { resolve } from 'node:path'
import { reasonsAgainst } from './package/sums.mjs'
import { repositoryRoot, runScript, SetupProblem } from './run-command.mjs'

await runScript(async () => {
  const folder = resolve(repositoryRoot, process.argv[2] ?? 'dist')
  const reasons = await reasonsAgainst(folder)
  if (reasons.length > 0) throw new SetupProblem(`Not to be published:\n${reasons.map((reason) => `  ${reason}`).join('\n')}`)
  console.log(`${folder} may be published.`)
})
