// The words of native menus and native dialogs: what main shows outside the page. Asked for by
// src/main/menu.ts and src/main/dialogs.ts; words inside the page are elsewhere.

import { COMMAND_TABLE } from './commands.ts'
import { LIST_FORMAT_NAMES } from './list-formats.ts'
import { formatDate, formatDateTime, PLAIN_STYLE } from './quantities.ts'

export const MENU_WORDS = {
  file: '&File',
  quit: 'Quit',
  closeWindow: 'Close window',
  edit: '&Edit',
  view: '&View',
  theme: 'Appearance',
  help: '&Help',
  selectAll: 'Select all',
  actualSize: 'Actual size',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fullScreen: 'Full screen',
} as const

/** "Undo change of cost, Postgres", or the bare word when there is nothing to name. */
export function undoMenuText(word: 'undo' | 'redo', named: string | null): string {
  const { title } = COMMAND_TABLE[word]
  return named === null ? title : `${title} ${named}`
}

export const FILE_KINDS = {
  portable: 'Rightsize workbook',
  workbook: 'Excel file',
  slides: 'PowerPoint slides',
  pages: 'PDF pages',
  list: `List (${LIST_FORMAT_NAMES}) or stack file`,
  attachment: 'Any file',
  calendar: 'Calendar entry',
  table: 'CSV table',
  approval: 'Approval of a quarter',
  key: 'Signing key',
  archive: 'Zip archive',
  diagnostics: 'Diagnostics file',
  release: 'Downloaded release',
  'handed-over': 'Board pack or data room',
} as const

/** A native question: what happened, what it means, and one button per answer; the first is the default and the safe one. */
export const QUESTIONS = {
  'not-saved': {
    message: 'Your last changes are not saved.',
    detail: 'Rightsize cannot write to disk. If you quit now, you lose the changes since the last save.',
    answers: { 'keep-open': 'Keep open', 'save-copy': 'Save a copy…', quit: 'Quit anyway' },
  },
  'still-saving': {
    message: 'Saving is taking unusually long.',
    detail: 'The last changes have not reached the disk yet. If you quit now, they may be lost.',
    answers: { 'keep-open': 'Keep waiting', 'save-copy': 'Save a copy…', quit: 'Quit anyway' },
  },
  'file-differs': {
    message: 'The library has another version of this workbook.',
    detail:
      'Opening changes neither. Merging first shows the incoming changes and asks about everything that both versions changed. A separate copy is kept next to the one in the library.',
    answers: {
      cancel: 'Cancel',
      library: 'Open the one in the library',
      merge: 'Merge into mine…',
      copy: 'Open the file as a separate copy',
    },
  },
  'file-older': {
    message: 'The file of this workbook is older than what was saved here.',
    detail:
      'A backup was put back, or the disk lost something. Open whichever you want. The other one is kept: see Settings › Version history.',
    answers: { later: 'Open what was saved last', file: 'Open the older file' },
  },
  'conflicted-copy': {
    message: 'There is a second version of this workbook.',
    detail:
      'Two computers saved it apart, and the service that syncs the folder kept both. Merging first shows the incoming changes and asks about everything that both changed. Set aside, the second version stays in the folder of the workbook.',
    answers: { later: 'Not now', merge: 'Merge into this one…', aside: 'Set aside' },
  },
  'conflicted-parts': {
    message: 'There are second versions of files of this workbook.',
    detail:
      'Two computers locked a quarter, approved it or attached a file apart, and the service that syncs the folder kept both. Rightsize reads the first versions and changes neither. Compare the second ones in the data folder before you delete them.',
    answers: { continue: 'Continue' },
  },
  'temporary-folder': {
    message: 'Your workbooks would be in a temporary folder.',
    detail:
      'The system may empty it at any time. Quit, set HOME to your home folder, or RIGHTSIZE_USER_DATA to a folder of your choice, and start again.',
    answers: { quit: 'Quit', continue: 'Continue anyway' },
  },
  downgraded: {
    message: 'A newer Rightsize was used here last.',
    detail: 'Workbooks that it upgraded open read-only. Everything else works as before.',
    answers: { continue: 'Continue' },
  },
  'folder-in-use': {
    message: 'Another computer is using these workbooks.',
    detail:
      'If both computers save, one can replace the work of the other. Quit Rightsize there, wait until the folder has synced, and start again here.',
    answers: { quit: 'Quit', continue: 'Open anyway' },
  },
  'folder-left': {
    message: 'Rightsize was not closed on another computer.',
    detail: 'That computer may have lost power, or it may be asleep. If Rightsize is still open there, quit it before you edit here.',
    answers: { continue: 'Continue', quit: 'Quit' },
  },
  'folder-taken': {
    message: 'Another computer opened these workbooks too.',
    detail: 'If both computers save, one can replace the work of the other. Quit Rightsize on one of them.',
    answers: { continue: 'Keep open', quit: 'Quit' },
  },
  'page-crashed': {
    message: 'The window stopped working.',
    detail: 'Everything shown as saved is safe. Reload opens it again.',
    answers: { reload: 'Reload', quit: 'Quit' },
  },
  'page-hangs': {
    message: 'The window is not responding.',
    detail: 'Everything shown as saved is safe. You can wait, or reload the window.',
    answers: { wait: 'Wait', reload: 'Reload' },
  },
} as const

/** Beside the packages of a release: their SHA-256 sums, as `sha256sum` reads them. */
export const RELEASE_SUMS_FILE = 'SHA256SUMS'

export const DIAGNOSTICS_FILE = 'rightsize-diagnostics.json'

export type QuestionId = keyof typeof QUESTIONS
export type AnswerTo<Q extends QuestionId> = keyof (typeof QUESTIONS)[Q]['answers'] & string

interface RevisionFacts {
  readonly file: string
  readonly fileSavedAt: string
  readonly fileRev: number
  readonly librarySavedAt: string
  readonly libraryRev: number
}

/** Which is which, for the question about two versions: "plan.rightsize: revision 12, 3 Nov 2026. In the library: …" */
export function revisionsText({ file, fileSavedAt, fileRev, librarySavedAt, libraryRev }: RevisionFacts): string {
  return `${file}: revision ${fileRev}, saved ${formatDate(fileSavedAt, PLAIN_STYLE)}. In the library: revision ${libraryRev}, saved ${formatDate(librarySavedAt, PLAIN_STYLE)}.`
}

/** Which is which, for the question about an older file. @param laterSavedAt null: not known */
export function olderFileText(facts: {
  readonly fileRev: number
  readonly fileSavedAt: string
  readonly laterRev: number
  readonly laterSavedAt: string | null
}): string {
  const saved = (at: string | null) => (at === null ? '' : `, saved ${formatDateTime(at, PLAIN_STYLE)}`)
  return `The file: revision ${facts.fileRev}${saved(facts.fileSavedAt)}. Saved last: revision ${facts.laterRev}${saved(facts.laterSavedAt)}.`
}

/** On stderr of an app that was started to walk through the sample and does not come through. */
export const TOUR_TEXT = {
  failed: (why: string) => `The tour failed: ${why}`,
  sampleNotOpen: 'the sample company did not open',
} as const

/** @param folder as RIGHTSIZE_USER_DATA names it, or the home folder leads to it */
export function dataFolderRefused({ folder, from }: { readonly folder: string; readonly from: string }): string {
  if (from === 'default')
    return `The folder for the data of apps is ${folder}, which isn’t a full path. Set HOME, or XDG_CONFIG_HOME where it is set, to a full path.`
  return `RIGHTSIZE_USER_DATA is ${folder}, which isn’t a full path. Set it to the full path of a folder, or remove it.`
}

/** @param folder in which the lock of a start could not be made */
export function lockRefused(folder: string): string {
  return `${folder} or the folder for temporary files can’t be written. Make room there or allow writing, and start again.`
}

/** @param file that an administrator wrote */
export function policyRefused(file: string): string {
  return `${file} isn’t a valid policy file. Ask your administrator to correct or remove it.`
}

/** Before the question whether to go on there. */
export function temporaryFolderText(folder: string): string {
  return `The data folder would be ${folder}.`
}

/** After a downgrade, before what it means. */
export function downgradedText(last: string, version: string): string {
  return `Rightsize ${last} used this data folder last. This is ${version}.`
}

/** Before a question about a data folder that several computers use. @param seenAt ISO time */
export function otherComputerText({ host, seenAt }: { readonly host: string; readonly seenAt: string }): string {
  return `${host} had them open on ${formatDateTime(seenAt, PLAIN_STYLE)}.`
}

/** Before the question about a version that a sync service kept apart. */
export function conflictedCopyText({ file, savedAt }: { readonly file: string; readonly savedAt: string }): string {
  return `${file}, saved ${formatDateTime(savedAt, PLAIN_STYLE)}.`
}

/** Before what is said of second versions of other files. @param files by their place in the folder of the workbook */
export function conflictedPartsText(files: readonly string[]): string {
  const shown = files.slice(0, CONFLICTS_SHOWN).join('\n')
  return files.length <= CONFLICTS_SHOWN ? shown : `${shown}\n… ${files.length - CONFLICTS_SHOWN} more`
}

const CONFLICTS_SHOWN = 8

/** When the app cannot even show its window. */
export const START_FAILED = {
  title: 'Rightsize cannot start',
  detail: 'Your workbooks are unchanged. Reinstall Rightsize. If that does not help, report this text:',
} as const
