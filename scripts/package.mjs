// `npm run package`: builds the app and makes the packages of this system in dist/, with a bill of materials and checksums, from
// nothing but what is here. With an Electron that package.json does not name they are marked never to be shipped. Linux only;
// `--out FOLDER` puts them elsewhere.
import { join, resolve } from 'node:path'
import { releaseOf } from './package/release.mjs'
import { prepare } from './prepare.mjs'
import { repositoryRoot, runScript, SetupProblem } from './run-command.mjs'

await runScript(async () => {
  const startedAt = Date.now()
  if (process.platform !== 'linux') throw new SetupProblem('Packages are made on Linux and for Linux only.')
  const at = process.argv.indexOf('--out')
  const out = resolve(at < 0 ? join(repositoryRoot, 'dist') : process.argv[at + 1])
  const { runtime } = await prepare({ libraries: ['packages'] })
  // What it packs with is installed by now; in a fresh checkout nothing was when this began.
  const { makePackages } = await import('./package/make-packages.mjs')
  const release = releaseOf({ runtime })
  await makePackages({ runtime, release, out })
  const mark = release.neverShip ? ' Never to be shipped: its Electron is out of support.' : ''
  console.log(`Rightsize ${release.version} in ${out}, ${((Date.now() - startedAt) / 1000).toFixed(0)} s.${mark}`)
})
