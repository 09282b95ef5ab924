// `npm run test:package [-- PLAYWRIGHT ARGUMENTS]`: makes the packages of the built app, installs them into a root of their own and
// tries them: what lies in them, the program as an ordinary user starts it, what it writes, upgrade and removal. As root, since
// only root installs. RIGHTSIZE_PACKAGES names a folder of packages that were made before.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { releaseOf } from './package/release.mjs'
import { runPlaywright } from './playwright-run.mjs'
import { prepare } from './prepare.mjs'
import { runScript } from './run-command.mjs'

await runScript(async () => {
  const { runtime, env } = await prepare({ libraries: ['app', 'display', 'pages', 'packages', 'package-checks'], commandLine: true })
  // What it packs with is installed by now; in a fresh checkout nothing was when this began.
  const { makePackages } = await import('./package/make-packages.mjs')
  const given = process.env.RIGHTSIZE_PACKAGES
  const out = given ?? mkdtempSync(join(tmpdir(), 'rightsize-packages-'))
  try {
    if (given === undefined) await makePackages({ runtime, release: releaseOf({ runtime }), out })
    const packageEnv = { ...env, RIGHTSIZE_PACKAGES: out }
    const { code } = await runPlaywright({ projects: ['package'], env: packageEnv, extraArguments: process.argv.slice(2) })
    return code
  } finally {
    if (given === undefined) rmSync(out, { recursive: true, force: true })
  }
})
