// Makes the folder that runs: Electron without what only development needs, its executable under our name with the fuses set and the
// script that starts it, and the app as one archive with its hash. Content is listed, never left over: what is not named here is not in a
// package. Called by scripts/package.mjs.
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { createPackageFromFiles } from '@electron/asar'
import { setFuses } from './fuses.mjs'
import { launcherScript } from './launcher.mjs'
import { NEVER_SHIP_FILE, neverShipText } from './release.mjs'
import { writeArchiveSum } from './whole-archive.mjs'

export const PROGRAM = 'rightsize'
/** Beside it: the script by which a package starts it. */
export const LAUNCHER = 'rightsize.sh'

/** Of the build and of resources, what the app reads when it runs; the sample company is part of its code. */
export const APP_CONTENT = ['out/main', 'out/preload', 'out/renderer', 'out/THIRD-PARTY-NOTICES.txt', 'resources/icon.png']

/** The files of Electron for Linux that a running app opens. */
const ELECTRON_FILES = [
  'chrome-sandbox',
  'chrome_100_percent.pak',
  'chrome_200_percent.pak',
  'chrome_crashpad_handler',
  'icudtl.dat',
  'libEGL.so',
  'libGLESv2.so',
  'libffmpeg.so',
  'libvk_swiftshader.so',
  'libvulkan.so.1',
  // The words of Chromium's own dialogs; those of the app are in English only.
  'locales/en-US.pak',
  'resources.pak',
  'snapshot_blob.bin',
  'v8_context_snapshot.bin',
  'vk_swiftshader_icd.json',
]
/** Nine megabytes that the app never opens, and one when they are packed. */
const CHROMIUM_LICENSES = 'LICENSES.chromium.html'
const EXECUTABLES = [PROGRAM, LAUNCHER, 'chrome-sandbox', 'chrome_crashpad_handler']

/** Answers nothing; `target` is the folder that runs when it is done. */
export async function makeProgramFolder({ runtime, release, target, workplace, root }) {
  rmSync(target, { recursive: true, force: true })
  mkdirSync(join(target, 'locales'), { recursive: true })
  for (const file of ELECTRON_FILES) cpSync(join(runtime.dist, file), join(target, file))
  // Named in one of two ways.
  const license = ['LICENSE', 'LICENSE.electron.txt'].find((name) => existsSync(join(runtime.dist, name)))
  cpSync(join(runtime.dist, license), join(target, 'LICENSE.electron.txt'))
  writeFileSync(join(target, `${CHROMIUM_LICENSES}.gz`), gzipSync(readFileSync(join(runtime.dist, CHROMIUM_LICENSES)), { level: 9 }))
  cpSync(runtime.executable, join(target, PROGRAM))
  await setFuses(join(target, PROGRAM))
  writeFileSync(join(target, LAUNCHER), launcherScript(PROGRAM))
  if (release.neverShip) writeFileSync(join(target, NEVER_SHIP_FILE), neverShipText(release))
  mkdirSync(join(target, 'resources'))
  await writeArchive({ release, target: join(target, 'resources/app.asar'), workplace: join(workplace, 'app'), root })
  setModes(target)
}

async function writeArchive({ release, target, workplace, root }) {
  rmSync(workplace, { recursive: true, force: true })
  for (const path of APP_CONTENT) {
    mkdirSync(dirname(join(workplace, path)), { recursive: true })
    cpSync(join(root, path), join(workplace, path), { recursive: true })
  }
  writeFileSync(join(workplace, 'package.json'), `${JSON.stringify(reducedManifest(release), null, 2)}\n`)
  setModes(workplace)
  // A fixed order: the one in which a disk lists its files is its own. First what has to be readable in an archive that was cut.
  const names = readdirSync(workplace, { recursive: true })
  const isFirst = (name) => name === 'package.json' || name === release.manifest.main
  const files = [...names.filter(isFirst).sort(), ...names.filter((name) => !isFirst(name)).sort()]
  await createPackageFromFiles(
    workplace,
    target,
    files.map((file) => join(workplace, file)),
  )
  writeArchiveSum(target)
}

/** What Electron reads of package.json, and nothing of how the app is developed. */
export function reducedManifest({ manifest, version, epoch }) {
  const { name, productName, description, type, main } = manifest
  return { name, productName, version, description, type, main, desktopName: `${PROGRAM}.desktop`, releasedAt: epoch }
}

/** Whatever the umask of whoever packs: everybody reads, its owner alone writes. */
function setModes(folder) {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const isExecutable = entry.isDirectory() || EXECUTABLES.includes(basename(entry.name))
    chmodSync(join(entry.parentPath, entry.name), isExecutable ? 0o755 : 0o644)
  }
}
