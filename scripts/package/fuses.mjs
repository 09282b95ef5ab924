// The switches inside Electron's executable, all of them set, and read back from the file that was written: none is left to the
// default of a version. Written here, because the package for it that runs on our Node knows eight, and Electron has nine since 43.
// Called by program-folder.mjs, the configuration of electron-builder, registry-copy.mjs and the tests of the package.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SetupProblem } from '../run-command.mjs'

/** Name → on or off, in the order of the wire. Integrity has an effect on macOS and Windows only. */
export const FUSES = {
  RunAsNode: false,
  // One way: with it a profile cannot be read without the keychain, and the app has no cookies.
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  // The page comes from app://, so that file:// needs nothing.
  GrantFileProtocolExtraPrivileges: false,
  // As every version before 43 does without asking: bounds of WebAssembly are guarded by the system instead of tested at each access.
  WasmTrapHandlers: true,
}
const NAMES = Object.keys(FUSES)
/** Of Electron before 43, and since. A wire of another length has a switch that nobody has thought about. */
const LENGTHS = [8, 9]

/** In the executable the wire follows it: version, length, and one digit a switch. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const VERSION = 1
const [OFF, ON] = Buffer.from('01')

/** `wanted`: of those that are not named, each stays as it is. */
export async function setFuses(executable, wanted = FUSES) {
  const bytes = await readFile(executable)
  for (const wire of wiresIn(bytes, executable))
    for (const at of wire.keys()) if (NAMES[at] in wanted) wire[at] = wanted[NAMES[at]] ? ON : OFF
  await writeFile(executable, bytes)
  const found = await readFuses(executable)
  const wrong = Object.keys(found).filter((name) => name in wanted && wanted[name] !== found[name])
  if (wrong.length > 0) throw new SetupProblem(`These fuses of ${executable} could not be set: ${wrong.join(', ')}`)
}

/** Name → on or off, as the file has it; undefined: neither, or not alike for both processors of a universal file. */
export async function readFuses(executable) {
  const wires = wiresIn(await readFile(executable), executable)
  const state = (at) => (wires.every((wire) => wire[at] === wires[0][at]) ? { [OFF]: false, [ON]: true }[wires[0][at]] : undefined)
  return Object.fromEntries(NAMES.slice(0, Math.max(...wires.map(({ length }) => length))).map((name, at) => [name, state(at)]))
}

/** The file that has the wire, of what electron-builder packed. */
export function fuseFile({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename
  if (electronPlatformName === 'win32') return join(appOutDir, `${name}.exe`)
  if (electronPlatformName !== 'darwin') return join(appOutDir, packager.executableName)
  return join(appOutDir, `${name}.app`, 'Contents/Frameworks/Electron Framework.framework/Electron Framework')
}

/** As parts of `bytes`, so that who writes into one writes into the file. A universal file of macOS has one for each processor. */
function wiresIn(bytes, executable) {
  const wires = []
  for (let at = bytes.indexOf(SENTINEL); at !== -1; at = bytes.indexOf(SENTINEL, at + 1)) {
    const [version, length] = bytes.subarray(at + SENTINEL.length)
    if (version !== VERSION)
      throw new SetupProblem(`${executable} has fuses of version ${version}. scripts/package/fuses.mjs knows ${VERSION}.`)
    if (!LENGTHS.includes(length))
      throw new SetupProblem(
        `${executable} has ${length} fuses. scripts/package/fuses.mjs says of ${LENGTHS.join(' or ')} how they are set.`,
      )
    const start = at + SENTINEL.length + 2
    wires.push(bytes.subarray(start, start + length))
  }
  if (wires.length === 0) throw new SetupProblem(`${executable} has no fuses: it is not the executable of an Electron.`)
  return wires
}
