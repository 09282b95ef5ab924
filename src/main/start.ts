// From Electron being ready to a running app: what has to be asked before anything is kept, the window, and everything that answers its page.

import { once } from 'node:events'
import { app, dialog } from 'electron'
import { temporaryFolderText } from '#wording'
import { chooseDialogs, type Dialogs } from './dialogs.ts'
import { START_PAGE } from './identity.ts'
import { leaseOn, mayUseFolder } from './keep-lease.ts'
import { openShell, type Start } from './shell.ts'
import { whileOpen } from './while-open.ts'

export async function start(given: Start): Promise<void> {
  const lease = leaseOn(given.data.folder, given.profile)
  const dialogs = chooseDialogs(dialog, null, given.development.dialogAnswers)
  if (!(await mayKeepHere(given, dialogs)) || !(await mayUseFolder(lease, dialogs))) return app.exit(0)
  const shell = await openShell(given, lease)
  await whileOpen(shell.window, async () => {
    const isServed = shell.devServer !== null
    // Nobody holds back the scripts of a server's page: what answers them is there before.
    if (isServed) await import('./run.ts')
    const page = shell.window.loadURL(shell.devServer ?? START_PAGE)
    // Chromium needs main until then, and after that a tenth of a second for itself.
    if (!isServed) await Promise.race([once(shell.window.webContents, 'did-navigate'), page])
    const { run } = await import('./run.ts')
    await run(shell, page)
  })
}

/** Nobody chose a temporary folder: what is kept there must not be lost without a word, nor a file that was handed over. */
async function mayKeepHere({ data, development }: Start, dialogs: Dialogs): Promise<boolean> {
  if (data.doubt !== 'temporary' || development.tourFolder !== null) return true
  return (await dialogs.ask('temporary-folder', undefined, temporaryFolderText(data.folder))) !== 'quit'
}
