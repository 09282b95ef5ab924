// Who uses the data folder: a small file in it with the name of the computer and when it was last there. Two programs on one
// computer are kept apart by Electron; a folder that a sync service or a network brings to several computers is not, and two of
// them writing would replace each other's work. It asks and never forbids: a clock may be wrong, and a file may be late.

import { createHash, randomUUID } from 'node:crypto'
import { rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSmallFile } from './read-small-file.ts'

interface Lease {
  /** As its computer calls itself, for people. */
  readonly host: string
  /** Tells computers apart that have one name. */
  readonly id: string
  /** ISO time of its last sign of life. */
  readonly seenAt: string
}

/** in-use: another computer was here just now. left: it was here and never said that it went. */
type LeaseState = 'free' | 'in-use' | 'left'

export interface LeaseSurroundings {
  readonly folder: string
  /** Of computerId. */
  readonly computer: string
  readonly host: string
  readonly user: string
  readonly now: () => Date
  readonly writeWhole: (file: string, text: string) => Promise<unknown>
}

export interface FolderLease {
  readonly state: () => { readonly state: LeaseState; readonly other: Lease | null }
  /** Writes the sign of life; a folder that cannot be written is used by nobody. */
  readonly take: () => Promise<void>
  /** The sign of life again, unless another computer has put its own there meanwhile, which is answered. */
  readonly renew: () => Promise<Lease | null>
  /** At the end, synchronously: nothing is waited for any more. */
  readonly release: () => void
}

const FILE = 'in-use.json'
/** In the profile. */
const ID_FILE = 'computer-id'
/** Often enough to be believed, seldom enough for a service that carries every change over a network. */
export const RENEW_EVERY_MS = 120_000
/** Longer than a sign of life takes through a slow service. */
const FRESH_MS = 10 * 60_000
const MAX_HOST = 100

export function folderLease({ folder, computer, host, user, now, writeWhole }: LeaseSurroundings): FolderLease {
  const file = join(folder, FILE)
  // A home on a network, or a copy of one, brings the computer's number with it: another name tells those apart.
  const id = createHash('sha256').update(`${computer}\n${host}\n${user}`).digest('hex').slice(0, 16)
  const ofOther = () => {
    const lease = readLease(file)
    return lease === null || lease.id === id ? null : lease
  }
  const take = async () => {
    const lease: Lease = { host: host.slice(0, MAX_HOST), id, seenAt: now().toISOString() }
    await writeWhole(file, `${JSON.stringify(lease)}\n`).catch(() => undefined)
  }
  return {
    state: () => {
      const other = ofOther()
      if (other === null) return { state: 'free', other }
      // A clock that is ahead is no proof that nobody is there.
      return { state: now().getTime() - Date.parse(other.seenAt) < FRESH_MS ? 'in-use' : 'left', other }
    },
    take,
    renew: async () => {
      const other = ofOther()
      if (other === null) await take()
      return other
    },
    release: () => {
      try {
        if (ofOther() === null) unlinkSync(file)
      } catch {
        // It is gone, or the disk is away; the next start sees whose it was.
      }
    },
  }
}

/** By chance, and made once: computers that were set up alike have one name and one user. */
export function computerId(profile: string): string {
  const file = join(profile, ID_FILE)
  try {
    const kept = readSmallFile(file).trim()
    if (kept.length === randomUUID().length) return kept
  } catch {
    // The first start has none.
  }
  const made = randomUUID()
  try {
    // A computer that lost power right away would otherwise take its own sign of life for another's.
    rmSync(file, { force: true })
    writeFileSync(file, `${made}\n`, { mode: 0o600, flush: true, flag: 'wx' })
  } catch {
    // Then it holds for this start.
  }
  return made
}

/** null: there is none, or it is none. */
function readLease(file: string): Lease | null {
  try {
    const raw: unknown = JSON.parse(readSmallFile(file))
    return isLease(raw) ? { host: raw.host, id: raw.id, seenAt: raw.seenAt } : null
  } catch {
    return null
  }
}

/** What is there was written by another computer, or by anybody: it is shown in a message. */
function isLease(raw: unknown): raw is Lease {
  if (typeof raw !== 'object' || raw === null || !('host' in raw) || !('id' in raw) || !('seenAt' in raw)) return false
  const { host, id, seenAt } = raw
  return isShortLine(host) && isShortLine(id) && typeof seenAt === 'string' && !Number.isNaN(Date.parse(seenAt))
}

function isShortLine(raw: unknown): raw is string {
  return typeof raw === 'string' && raw.length > 0 && raw.length <= MAX_HOST && !/\p{Cc}/u.test(raw)
}
