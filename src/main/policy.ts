// What an administrator lays down for everybody on a machine: one small file, read at the start and never written. A file that
// cannot be understood stops the app: workbooks would lie where the administrator does not expect them.

import { isAbsolute, join, posix, win32 } from 'node:path'
import { APP_NAME } from './identity.ts'
import { readSmallFile } from './read-small-file.ts'

export interface Policy {
  /** Whole path, or one that begins with "~" for the home of each user. null: not laid down. */
  readonly dataFolder: string | null
  /** Whether *Check a downloaded release* is there for users; false where administrators alone install. */
  readonly checkReleases: boolean
}

export const NO_POLICY: Policy = { dataFolder: null, checkReleases: true }

/**
 * Where only administrators write, on each system; on Windows beside the program, whose own folder an upgrade makes anew.
 * @param env of Windows, which may be on another drive than C
 */
export function policyFile(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): string {
  if (platform === 'win32') return win32.join(env['ProgramFiles'] ?? 'C:\\Windows', `${APP_NAME}-policy`, 'policy.json')
  return posix.join('/etc', 'rightsize', 'policy.json')
}

/** null: there is a file, and it is not one. */
export function readPolicy(file: string, home: string): Policy | null {
  let text: string
  try {
    text = readSmallFile(file)
  } catch (error) {
    const isThere = typeof error === 'object' && error !== null && 'code' in error && !['ENOENT', 'ENOTDIR'].includes(String(error.code))
    return isThere ? null : NO_POLICY
  }
  return policyIn(text, home)
}

/** A name that nobody knows is a slip, and what was meant would silently not hold. */
function policyIn(text: string, home: string): Policy | null {
  let raw: unknown
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null
  if (Object.keys(raw).some((key) => !Object.hasOwn(NO_POLICY, key))) return null
  const { dataFolder, checkReleases }: Partial<Record<keyof Policy, unknown>> = { ...NO_POLICY, ...raw }
  if (typeof checkReleases !== 'boolean') return null
  if (!('dataFolder' in raw)) return { ...NO_POLICY, checkReleases }
  if (typeof dataFolder !== 'string') return null
  const whole = /^~[\\/]/.test(dataFolder) ? join(home, dataFolder.slice(2)) : dataFolder
  return isAbsolute(whole) ? { dataFolder: whole, checkReleases } : null
}
