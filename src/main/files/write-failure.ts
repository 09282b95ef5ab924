// Why a write failed, in the words of the contract: the status bar says what to do about each.

import { type Problem, problem, type SaveFailure } from '#core'
import { errnoOf, IS_LINK, isLinkError, NOT_A_FILE } from '#disk'

const REASONS: Readonly<Record<string, SaveFailure>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  ENODEV: 'folder-missing',
  ENXIO: 'folder-missing',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
  [NOT_A_FILE]: 'not-a-file',
  [IS_LINK]: 'link',
}

export function failureOf(error: unknown): { readonly reason: SaveFailure; readonly detail: string } {
  const code = errnoOf(error)
  return { reason: REASONS[code] ?? 'other', detail: detailOf(error, code).slice(0, LONGEST_DETAIL) }
}

const LONGEST_DETAIL = 300

function detailOf(error: unknown, code: string): string {
  if (isLinkError(error)) return error.leadsTo
  if (code !== '') return code
  return error instanceof Error ? error.message : String(error)
}

/** What could not be kept, as a Problem; null when the work is done. */
export async function keeping(work: () => Promise<unknown>): Promise<Problem | null> {
  try {
    await work()
    return null
  } catch (error) {
    return saveProblem(error)
  }
}

export function saveProblem(error: unknown): Problem {
  return problem('save-failed', failureOf(error))
}
