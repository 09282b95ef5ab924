// The words of the frame around an open workbook: rail, top bar, status bar. What screens and commands are called stands in
// screen-table.ts and commands.ts.

import { counted, formatCount, type NumberStyle } from './quantities.ts'

export const FRAME_TEXT = {
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
  onThisComputer: 'On this computer only',
  tryAgain: 'Try again',
  saveCopy: 'Save a copy…',
} as const

/** In the status bar: "4 of 15 components". */
export function shownComponents(shown: number, all: number, style: Pick<NumberStyle, 'locale'>): string {
  const whole = counted(all, 'components', style)
  return shown === all ? whole : `${formatCount(shown, style)} of ${whole}`
}

/** In the status bar, beside the components: "2 selected". */
export function tickedText(count: number, style: Pick<NumberStyle, 'locale'>): string {
  return `${formatCount(count, style)} selected`
}

export function nothingToStep(command: 'undo' | 'redo'): string {
  return `Nothing to ${command}`
}

export const UNSAVED_EXPORT_TEXT = 'Your last changes are not saved. What leaves the app is written from the saved workbook.'
