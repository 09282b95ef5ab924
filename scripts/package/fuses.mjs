// The switches inside Electron's executable, all of them set, and read back from the file that was written: none is left to the
// default of a version. Called by program-folder.mjs and by the tests of the package.
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'
import { SetupProblem } from '../run-command.mjs'

/** Name → on or off. Integrity has an effect on macOS and Windows only. */
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
}

/** The fuse wire spells each switch as the code of a digit. */
const STATES = { 48: false, 49: true }

export async function setFuses(executable) {
  const config = Object.fromEntries(Object.entries(FUSES).map(([name, isOn]) => [FuseV1Options[name], isOn]))
  await flipFuses(executable, { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...config })
  const found = await readFuses(executable)
  const wrong = Object.keys({ ...FUSES, ...found }).filter((name) => FUSES[name] !== found[name])
  if (wrong.length > 0) throw new SetupProblem(`These fuses are not as scripts/package/fuses.mjs says: ${wrong.join(', ')}`)
}

/** Name → on or off, as the file has it; one that this package does not know by name stands with its number. */
export async function readFuses(executable) {
  const wire = await getCurrentFuseWire(executable)
  const digits = Object.entries(wire).filter(([key]) => /^\d+$/.test(key))
  return Object.fromEntries(digits.map(([digit, state]) => [FuseV1Options[digit] ?? digit, STATES[state]]))
}
