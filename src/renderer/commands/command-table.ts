// Every command of the app once: its title and its key. Feeds the keyboard, tooltips and the
// shortcut sheet; the native menu of the main process names the same ids (contract COMMANDS).

import type { Command } from '#contract'

export interface CommandEntry {
  readonly title: string
  /** "Mod" is Ctrl, on macOS ⌘. null: reached by menu and buttons only. */
  readonly accelerator: string | null
  readonly group: CommandGroup
}

export const COMMAND_GROUPS = ['File', 'Edit', 'View', 'Help'] as const
export type CommandGroup = (typeof COMMAND_GROUPS)[number]

export const COMMAND_TABLE = {
  'new-blank': { title: 'New workbook', accelerator: 'Mod+N', group: 'File' },
  'new-sample': { title: 'New from the sample company', accelerator: null, group: 'File' },
  'open-file': { title: 'Open a file', accelerator: 'Mod+O', group: 'File' },
  'import-list': { title: 'Import a list', accelerator: null, group: 'File' },
  'paste-table': { title: 'Paste a table', accelerator: null, group: 'File' },
  'send-copy': { title: 'Send a copy', accelerator: 'Mod+Shift+S', group: 'File' },
  'close-workbook': { title: 'Close the workbook', accelerator: 'Mod+W', group: 'File' },
  'show-earlier-versions': { title: 'Earlier versions', accelerator: null, group: 'File' },
  'export-workbook': { title: 'Export for the board', accelerator: 'Mod+E', group: 'File' },
  undo: { title: 'Undo', accelerator: 'Mod+Z', group: 'Edit' },
  redo: { title: 'Redo', accelerator: 'Mod+Shift+Z', group: 'Edit' },
  'copy-with-headers': { title: 'Copy with the names of the columns', accelerator: 'Mod+Shift+C', group: 'Edit' },
  'add-component': { title: 'Add a component', accelerator: 'Mod+Shift+N', group: 'Edit' },
  'duplicate-component': { title: 'Duplicate', accelerator: 'Mod+Shift+D', group: 'Edit' },
  'delete-components': { title: 'Delete', accelerator: 'Mod+Backspace', group: 'Edit' },
  find: { title: 'Find in the inventory', accelerator: 'Mod+F', group: 'Edit' },
  'show-overview': { title: 'Overview', accelerator: 'Mod+1', group: 'View' },
  'show-inventory': { title: 'Inventory', accelerator: 'Mod+2', group: 'View' },
  'show-people': { title: 'People', accelerator: 'Mod+3', group: 'View' },
  'show-export': { title: 'Export', accelerator: 'Mod+4', group: 'View' },
  'show-settings': { title: 'Settings', accelerator: 'Mod+,', group: 'View' },
  'go-to-inspector': { title: 'Go to the details', accelerator: 'Mod+I', group: 'View' },
  'theme-system': { title: 'Follow the system', accelerator: null, group: 'View' },
  'theme-light': { title: 'Light', accelerator: null, group: 'View' },
  'theme-dark': { title: 'Dark', accelerator: null, group: 'View' },
  'show-data-folder': { title: 'Show the data folder', accelerator: null, group: 'Help' },
  'show-shortcuts': { title: 'Keyboard shortcuts', accelerator: 'Mod+/', group: 'Help' },
} as const satisfies Readonly<Record<Command, CommandEntry>>

/** Further keys that do the same as a command's own. */
export const EXTRA_KEYS: Readonly<Record<string, Command>> = { 'Mod+Y': 'redo', 'Mod+Delete': 'delete-components', F1: 'show-shortcuts' }

/** Keys of the grid, which belong to no command; the shortcut sheet lists them. */
export const GRID_KEYS: readonly (readonly [keys: string, effect: string])[] = [
  ['Arrows, Home, End, PgUp, PgDn', 'Move; with Shift select cells'],
  ['Mod+Arrows', 'Go to the edge of the list'],
  ['F2 or Enter', 'Edit the cell'],
  ['A letter or digit', 'Replace what the cell holds'],
  ['Enter / Tab while editing', 'Keep and go down / right'],
  ['Esc', 'Give up the change'],
  ['Space', 'Next answer: yes, no, unsure'],
  ['Alt+↓', 'Open the list of choices'],
  ['Shift+Space, Ctrl+Space', 'Select the row, the column'],
  ['Mod+A', 'Select all'],
  ['Mod+C, Mod+X, Mod+V', 'Copy, cut, paste cells'],
  ['Delete', 'Clear the selected cells'],
  ['Mod+D', 'Fill down from the first selected row or the row above'],
  ['Mod+Enter', 'Fill the selection in this column'],
]

/** Keys that work wherever the focus is, listed on the sheet too. The menu bar listens to those of zoom and full screen. */
export const WINDOW_KEYS: readonly (readonly [keys: string, effect: string])[] = [
  ['F6', 'Next part of the window'],
  ['Alt+← / →', 'Back / forward'],
  ['Mod+= / − / 0', 'Larger, smaller, actual size'],
  ['Mod+Y, Mod+Delete, F1', 'Also redo, delete, this sheet'],
]

const ON_MAC: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Backspace: '⌫' }
const ELSEWHERE: Readonly<Record<string, string>> = { Mod: 'Ctrl' }

/** "Mod+Shift+Z" as people read it: "Ctrl Shift Z", on macOS "⌘ ⇧ Z". Words around the keys stay. */
export function shownKeys(accelerator: string, platform: string): string {
  const names = platform === 'darwin' ? ON_MAC : ELSEWHERE
  return accelerator.replace(/[A-Z][a-z]+/g, (key) => names[key] ?? key).replaceAll('+', ' ')
}
