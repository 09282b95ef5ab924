// Packs what is built: the folder that runs, the .deb, the bill of materials and the checksums. Called by scripts/package.mjs and
// by the tests of the package.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repositoryRoot } from '../run-command.mjs'
import { billOfMaterials } from './bill-of-materials.mjs'
import { debianFileName, makeDebianPackage } from './debian-package.mjs'
import { archiveFileName, makeProgramArchive } from './program-archive.mjs'
import { makeProgramFolder } from './program-folder.mjs'
import { makeRpmPackage, rpmFileName } from './rpm-package.mjs'
import { writeSums } from './sums.mjs'

/** `out` is emptied first: what lies in it afterwards was made by this. `root`: the checkout that was built. */
export async function makePackages({ runtime, release, out, root = repositoryRoot }) {
  const workplace = mkdtempSync(join(tmpdir(), 'rightsize-package-'))
  try {
    rmSync(out, { recursive: true, force: true })
    mkdirSync(out, { recursive: true })
    const programFolder = join(out, 'linux-unpacked')
    await makeProgramFolder({ runtime, release, target: programFolder, workplace, root })
    await makeDebianPackage({ release, programFolder, target: join(out, debianFileName(release)), workplace, root })
    // With an Electron that never ships, nobody unpacks one: the half minute is spared.
    if (!release.neverShip) {
      await makeRpmPackage({ release, programFolder, target: join(out, rpmFileName(release)), workplace, root })
      await makeProgramArchive({ release, programFolder, target: join(out, archiveFileName(release)) })
    }
    const bill = billOfMaterials({ release, bundles: [join(root, 'out/.packages/app')], root })
    writeFileSync(join(out, `rightsize-${release.version}.cdx.json`), `${JSON.stringify(bill, null, 2)}\n`)
    await writeSums(out)
  } finally {
    rmSync(workplace, { recursive: true, force: true })
  }
}
