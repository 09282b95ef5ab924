// Where Chromium keeps its own data, the working copy included: in the folder that identity.ts names, or, when
// nothing can be written there or the disk knows no links, in another one. Without this a data folder on a read-only disk or
// on a stick would end the app without a word; with it the workbooks can be read.

import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Chromium's locks are links, but on Windows. A disk without them (FAT, many a network drive) can hold no profile. */
const LOCK = 'SingletonLock'
type MakeLink = (target: string, path: string) => void
const IS_WINDOWS = process.platform === 'win32'
// What Windows says of the right to write is not the whole truth: only writing tells.
const makeLock: MakeLink = IS_WINDOWS ? (_target, path) => writeFileSync(path, '') : symlinkSync
/** What a disk says that can never hold a lock. One that is full can, once there is room: another profile would start a second app on it. */
const NEVER = ['EPERM', 'EACCES', 'EROFS', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']

/**
 * The first that can hold a profile, else a temporary folder, which the system removes when it tidies up.
 * Synchronous, because Electron must know it before it is ready.
 */
export function profileFolder(wanted: readonly string[], link: MakeLink = makeLock): string {
  return wanted.find((folder) => canHoldProfile(folder, link)) ?? temporaryProfile(wanted, link)
}

/** The same at each start: a second one hands over to the first, what was typed last is found again, and none is left behind each time. */
function temporaryProfile(wanted: readonly string[], link: MakeLink): string {
  const of = createHash('sha256').update(wanted.join('\n')).digest('hex').slice(0, 16)
  const folder = join(tmpdir(), `rightsize-profile-${process.getuid?.() ?? 'own'}-${of}`)
  return isOurs(folder) && canHoldProfile(folder, link) ? folder : mkdtempSync(join(tmpdir(), 'rightsize-profile-'))
}

/** Any account may make folders among temporary files: one of another account under this name, or one that others may look into, is none. */
function isOurs(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch {
    // It is there, or it can't be made.
  }
  const found = lstatSync(folder, { throwIfNoEntry: false })
  if (found === undefined || !found.isDirectory()) return false
  return IS_WINDOWS || (found.uid === process.getuid?.() && (found.mode & 0o077) === 0)
}

function canHoldProfile(folder: string, link: MakeLink): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
  } catch {
    return false
  }
  // Another start is there already: this one hands over to it.
  if (isLink(join(folder, LOCK))) return true
  const tried = join(folder, `.link-${process.pid}`)
  try {
    rmSync(tried, { force: true })
    link('nowhere', tried)
    rmSync(tried, { force: true })
    return true
  } catch (error) {
    return !NEVER.includes((error as NodeJS.ErrnoException).code ?? '')
  }
}

/** Whether another program holds the profile. A lock that could not be made is called the same by Electron: then there is none, or ours. */
export function isHeldByAnother(profile: string, pid: number = process.pid): boolean {
  if (IS_WINDOWS) return true
  try {
    return !readlinkSync(join(profile, LOCK)).endsWith(`-${pid}`)
  } catch {
    return false
  }
}

/** The one path of a folder that may be reached by several, made where it is missing; as it was named where that can't be. */
export function madeFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return realpathSync.native(folder)
  } catch {
    return folder
  }
}

/** Whether a name leads to a folder somewhere else; a name that there is not, or below what is no folder, leads nowhere. */
export function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch {
    return false
  }
}
