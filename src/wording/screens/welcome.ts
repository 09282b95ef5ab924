// The words of the start screen: the workbooks of this computer, the trash, and the ways to get started.

import { counted, formatCount } from '../quantities.ts'

export const WELCOME_TEXT = {
  lead: 'See what your infrastructure costs in money and engineer time, and decide what to build, buy or borrow.',
  getStarted: 'Get started',
  sample: 'Open the sample company',
  sampleText: '5 people, 15 components and 3 decisions to make. Change anything.',
  importList: 'Import a list…',
  importText: 'Bring your current spreadsheet, however messy. You confirm every assumption.',
  blank: 'Start blank',
  blankText: 'List what your team runs. Most start with 10 rows.',
  openFile: 'Open a file…',
  openText: 'Open or drop a .rightsize workbook. The original file isn’t changed.',
  offline: 'Nothing leaves this computer.',
  workbooks: 'Your workbooks',
  noWorkbooks: 'No workbooks yet',
  noWorkbooksText: 'Workbooks you create or open appear here. They stay on this computer.',
  pinned: 'Pinned',
  rename: 'Rename…',
  duplicate: 'Duplicate',
  unpin: 'Unpin',
  pin: 'Pin to top',
  moveToTrash: 'Move to trash',
  inTrashHint: 'You can restore it from the trash.',
  unnamed: 'Untitled workbook',
  unreadable: 'Unreadable workbook',
  restore: 'Restore',
  emptyTrash: 'Empty trash',
  askEmptyTrash: 'Empty trash…',
  emptyTrashTitle: 'Empty trash?',
  keepTrash: 'Keep them',
  renameTitle: 'Rename workbook',
  renameHint: 'Also renames the company. You can undo this once the workbook is open.',
} as const

/** Button below the most recent workbooks: "Show all 12". */
export function showAllText(count: number): string {
  return `Show all ${formatCount(count)}`
}

/** "3 to decide", beside the name of a workbook. */
export function openDecisionsText(count: number): string {
  return `${counted(count, 'decisions')} needed`
}

/** Name of the menu beside a workbook. */
export function moreAboutText(name: string): string {
  return `More about ${name}`
}

/** "Trash: 1 workbook". */
export function trashText(count: number): string {
  return `Trash: ${counted(count, 'workbooks')}`
}

/** "15 components · deleted today 14:02". */
export function trashFactsText(components: number, deleted: string): string {
  return `${counted(components, 'components')} · deleted ${deleted}`
}

/** Name of the button that restores a workbook. */
export function restoreWorkbookText(name: string): string {
  return `${WELCOME_TEXT.restore} ${name}`
}

/** Toast after a workbook came out of the trash. */
export function restoredText(name: string): string {
  return `${name} restored`
}

/** Toast after a workbook was deleted. */
export function movedToTrashText(name: string): string {
  return `${name} moved to trash`
}
