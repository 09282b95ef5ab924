// Files that the user hands over: chosen in the dialog, given at the start or to a second one, dropped on the
// window. Each is taken into the library here; nothing of it is trusted, and the page never says a path.

import { basename, extname, isAbsolute } from 'node:path'
import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { DROPPED_FILE, isDropPurpose, isDroppedPath, type OpenedWorkbook } from '#contract'
import { fail, ok, problem, type Result } from '#core'
import { revisionsText } from '#wording'
import { type Dialogs, EXTENSIONS } from './dialogs.ts'
import type { LibraryService } from './files/library-service.ts'

export interface FilesFromOutside {
  /** null when the user wants neither the file nor what the library has of it. */
  readonly takeIn: (file: string) => Promise<Result<OpenedWorkbook | null>>
  /** As above, for what the user did not choose in a dialog. @param file a path, or an address that leads to none */
  readonly opened: (file: string) => Promise<Result<OpenedWorkbook | null>>
  /** As above, and tells the page. */
  readonly open: (file: string) => Promise<void>
}

export interface OutsideSurroundings {
  readonly library: Pick<LibraryService, 'importFile'>
  readonly dialogs: Pick<Dialogs, 'ask'>
  readonly tell: (opened: Result<OpenedWorkbook>) => void
  readonly onOpened: () => void
  /** The system keeps a list of them: of the app's icon, and in menus. */
  readonly remember: (file: string) => void
}

export function filesFromOutside({ library, dialogs, tell, onOpened, remember }: OutsideSurroundings): FilesFromOutside {
  const takeIn: FilesFromOutside['takeIn'] = async (file) => {
    const opened = await library.importFile(file, async (facts) => {
      const answer = await dialogs.ask('file-differs', undefined, revisionsText(facts))
      return answer === 'cancel' ? null : answer
    })
    if (opened.ok && opened.value !== null) remember(file)
    return opened
  }
  const opened: FilesFromOutside['opened'] = async (file) => {
    if (!isAbsolute(file)) return fail(problem('file-elsewhere', { file }))
    const taken = await takeIn(file)
    if (taken.ok && taken.value !== null) onOpened()
    return taken
  }
  return {
    takeIn,
    opened,
    open: async (file) => {
      const taken = await opened(file)
      if (!taken.ok) tell(taken)
      else if (taken.value !== null) tell(ok(taken.value))
    },
  }
}

export interface DropRegistration {
  readonly ipcMain: Pick<IpcMain, 'handle'>
  readonly isOurPage: (event: IpcMainInvokeEvent) => boolean
  readonly open: FilesFromOutside['open']
  /** A pack that was dropped on the window as a whole: one that came back. */
  readonly returned: (path: string) => void
  /** A file that was dropped where packs are compared. */
  readonly verify: (path: string) => void
  /** A file that is read as a list. */
  readonly list: (path: string) => Promise<void>
  readonly tell: (refused: Result<never>) => void
}

/** Preload alone speaks here, with the path that Chromium gives for a dropped file. Anything but a workbook is told as such. */
export function answerDrops({ ipcMain, isOurPage, open, returned, verify, list, tell }: DropRegistration): void {
  ipcMain.handle(DROPPED_FILE, async (event, path: unknown, purpose: unknown) => {
    if (!isOurPage(event) || !isDroppedPath(path) || !isAbsolute(path)) return
    const place = isDropPurpose(purpose) ? purpose : null
    if (place === 'verify-pack') return verify(path)
    // The page reads it by itself, a piece at a time: it may be larger than what a message holds.
    if (place === 'import-bill') return
    const ending = extname(path).slice(1).toLowerCase()
    // A pack is an Excel file, too: only where lists come in is one taken for a list.
    if (EXTENSIONS.portable.includes(ending)) await open(path)
    else if (EXTENSIONS.workbook.includes(ending) && place !== 'import-list') returned(path)
    else if (EXTENSIONS.list.includes(ending)) await list(path)
    else tell(fail(problem('file-not-ours', { file: basename(path) })))
  })
}
