// The lease of the data folder while the app runs: asked about before anything is read, renewed, and let go of at the end.

import { hostname, userInfo } from 'node:os'
import { app, type BrowserWindow, powerMonitor } from 'electron'
import { otherComputerText } from '#wording'
import type { Dialogs } from './dialogs.ts'
import { writeTextWhole } from './files/atomic-write.ts'
import { computerId, type FolderLease, folderLease, RENEW_EVERY_MS } from './folder-lease.ts'
import type { Log } from './log.ts'

interface RunningApp {
  readonly dialogs: Dialogs
  readonly window: BrowserWindow
  readonly log: Log
}

/** @param profile the folder of Chromium, which is on this computer */
export function leaseOn(folder: string, profile: string): FolderLease {
  return folderLease({
    folder,
    computer: computerId(profile),
    host: hostname(),
    user: userName(),
    now: () => new Date(),
    writeWhole: writeTextWhole,
  })
}

/** Asked before anything is read: a workbook that is open on two computers is saved by both. */
export async function mayUseFolder(lease: FolderLease, dialogs: Dialogs): Promise<boolean> {
  const { state, other } = lease.state()
  if (other !== null) {
    const question = state === 'in-use' ? 'folder-in-use' : 'folder-left'
    if ((await dialogs.ask(question, undefined, otherComputerText(other))) === 'quit') return false
  }
  await lease.take()
  app.on('will-quit', lease.release)
  return true
}

export function keepLease(lease: FolderLease, { dialogs, window, log }: RunningApp): void {
  let isAsking = false
  const renew = async () => {
    const other = isAsking ? null : await lease.renew()
    if (other === null) return
    isAsking = true
    log.note('folder', 'another computer uses it')
    try {
      if ((await dialogs.ask('folder-taken', undefined, otherComputerText(other))) === 'quit') window.close()
      else await lease.take()
    } finally {
      isAsking = false
    }
  }
  const renewing = setInterval(() => void renew(), RENEW_EVERY_MS)
  // A computer that slept may find that another one went on.
  powerMonitor.on('resume', () => void renew())
  app.on('will-quit', () => clearInterval(renewing))
}

/** A user without an entry in the system's list has none. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
