// The words of the frame around an open workbook: rail, top bar, status bar. What screens and commands are called stands in
// screen-table.ts and commands.ts.

import type { Counts } from '#core'
import { countedRows } from './counts.ts'
import { formatCount, formatDate, type NumberStyle, PLAIN_STYLE, pluralize } from './quantities.ts'

export const FRAME_TEXT = {
  /** While the file that the app was started with is read. */
  opening: 'Opening the workbook…',
  rail: 'Screens',
  foldRail: 'Collapse the rail',
  unfoldRail: 'Expand the rail',
  back: 'Back',
  forward: 'Forward',
  search: 'Search or run…',
  export: 'Export',
  workbookName: 'Workbook name',
  rename: 'Rename the workbook',
  edited: 'Edited, not saved yet',
  working: 'Applying the change',
  onThisComputer: 'On this computer only',
  saveCopy: 'Save a copy…',
  saving: 'Saving…',
  stillSaving: 'Still saving…',
  readOnly: 'Read-only',
  understood: 'Got it',
  shortcuts: 'Keyboard shortcuts',
  windowKeys: 'In the window',
  gridKeys: 'In the grid',
  palette: 'Search or run',
  paletteHint: 'A command, component, person, or setting',
  paletteList: 'Matches',
  copySaved: 'Copy saved',
  turnedOffByPolicy: 'Your administrator checks releases for everyone on this computer.',
  diagnosticsSaved: 'Diagnostics file saved',
  releaseWhole: (file: string) => `${file} is the file that its release lists`,
  /** @param sha256 as hexadecimal digits */
  releaseSum: (sha256: string) => `It arrived whole. This does not show who made it. SHA-256: ${sha256}`,
  /** In the status bar, beside the components: "2 selected". */
  ticked: (count: number, style: Pick<NumberStyle, 'locale'>) => `${formatCount(count, style)} selected`,
  nothingTo: (command: 'undo' | 'redo') => `Nothing to ${command}`,
  /** @param time of a clock: "2:02 PM" */
  savedAt: (time: string) => `Saved ${time}`,
  nothingCalled: (query: string) => `No matches for “${query.trim()}”.`,
} as const

/**
 * In the status bar: "4 of 15 components", "8 components and 1 request path, and 2 planned or retired".
 * @param counted of all rows, those that totals and counts are of; null while they are not counted yet
 */
export function shownComponents(
  {
    shown,
    all,
    counted,
  }: { readonly shown: number; readonly all: number; readonly counted: Pick<Counts, 'components' | 'requestPaths'> | null },
  style: Pick<NumberStyle, 'locale'>,
): string {
  const { components, requestPaths } = counted ?? { components: all, requestPaths: 0 }
  const apart = all - components - requestPaths
  if (shown < all) return `${formatCount(shown, style)} of ${pluralize(all, components === all ? 'components' : 'rows', style)}`
  return `${countedRows({ components, requestPaths }, style)}${apart === 0 ? '' : `, and ${formatCount(apart, style)} planned or retired`}`
}

export const UNSAVED_EXPORT_TEXT = 'Your last changes are not saved. Exports are made from the saved workbook.'

/** What kind of place the palette leads to. */
export const PLACE_KINDS = { component: 'Component', person: 'Person', rule: 'Rule', setting: 'Setting', limit: 'Limit' } as const

const COPIES = {
  previous: 'the copy from before the last save',
  temporary: 'a copy that was still being written when the app closed',
  'working-copy': 'the working copy, which was newer than the file',
  backup: 'a backup',
} as const

/** How the workbook was opened, in sentences; empty where there is nothing to tell. */
export function openedSentences(opened: {
  readonly source: 'current' | keyof typeof COPIES
  readonly openedFrom: string | null
  readonly keptApart: boolean
}): readonly string[] {
  const { source, openedFrom, keptApart } = opened
  return [
    ...(source === 'current' ? [] : [`This is ${COPIES[source]}. Check that nothing is missing.`]),
    ...(openedFrom === null ? [] : ['This is your copy. The file you opened is unchanged.']),
    ...(keptApart ? ['Your library already has this workbook with other content, so this one is kept as a separate workbook.'] : []),
  ]
}

/** The terms of *About Rightsize*. */
export const ABOUT_TEXT = {
  lead: 'The offline planning workbook for AI infrastructure.',
  version: 'Version',
  electron: 'Electron',
  dataFolder: 'Data folder',
  address: 'Address',
  copy: 'Copy',
  copied: 'Copied',
  outdated: 'This version of Electron is out of support and gets no security fixes. Install a newer Rightsize.',
} as const

/** "0.1.0, Nov 28, 2026" @param builtOn null: not known */
export function versionText(version: string, builtOn: string | null): string {
  return builtOn === null ? version : `${version}, ${formatDate(builtOn, PLAIN_STYLE)}`
}

/** "33.2.1, 23 months old, out of support" */
export function electronText(version: string, age: { readonly months: number; readonly isSupported: boolean } | null): string {
  if (age === null) return version
  const old = age.months === 0 ? 'less than a month old' : `${pluralize(age.months, 'months', PLAIN_STYLE)} old`
  return `${version}, ${old}${age.isSupported ? '' : ', out of support'}`
}
