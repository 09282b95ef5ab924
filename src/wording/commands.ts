// Every command of the app once: what it is called, its key, where it works and where the menu has it. The one table behind the
// native menu (main), the keyboard, the command palette and the shortcut sheet (renderer/commands). Screens give theirs by
// screen-table.ts.

import { SCREEN_IDS, screenEntry, screenName, type TabId } from './screen-table.ts'

/** app: always; workbook: while one is open; inventory: in the list of components. */
export type CommandScope = 'app' | 'workbook' | 'inventory'

/** Screen and Appearance are parts of the View menu. */
export const COMMAND_GROUPS = ['File', 'Edit', 'Screen', 'View', 'Appearance', 'Help'] as const
export type CommandGroup = (typeof COMMAND_GROUPS)[number]

export interface CommandEntry {
  readonly title: string
  /** What else someone may call it who looks for it. */
  readonly also?: string
  /** In the native menu, where it differs: an ellipsis says that a question follows. */
  readonly menu?: string
  /** "Mod" is Ctrl, on macOS ⌘. null: reached by menu, palette and buttons only. */
  readonly accelerator: string | null
  readonly group: CommandGroup
  readonly scope: CommandScope
  /** In the native menu a line stands above it. */
  readonly isFirst?: true
}

const FILE_AND_EDIT = {
  'new-blank': { title: 'New workbook', menu: 'New', accelerator: 'Mod+N', group: 'File', scope: 'app' },
  'new-sample': { title: 'New from the sample company', accelerator: null, group: 'File', scope: 'app' },
  'open-file': { title: 'Open a file', menu: 'Open…', accelerator: 'Mod+O', group: 'File', scope: 'app' },
  'import-list': { title: 'Import a list', menu: 'Import a list…', accelerator: null, group: 'File', scope: 'app', isFirst: true },
  'import-bill': {
    title: 'Import a bill',
    also: 'cloud invoice focus cur aws azure gcp oracle snowflake csv parquet',
    menu: 'Import a bill…',
    accelerator: null,
    group: 'File',
    scope: 'workbook',
  },
  'import-stack': {
    title: 'Add from stack files',
    also: 'terraform state plan compose docker kubernetes backstage catalog yaml',
    menu: 'Add from stack files…',
    accelerator: null,
    group: 'File',
    scope: 'workbook',
  },
  'paste-table': { title: 'Paste a table', menu: 'Paste a table…', accelerator: null, group: 'File', scope: 'workbook' },
  'answer-questions': {
    title: 'Answer open questions: who runs it, differentiator, type',
    menu: 'Answer open questions…',
    accelerator: null,
    group: 'File',
    scope: 'workbook',
  },
  'send-copy': {
    title: 'Save a copy to keep or send',
    menu: 'Save a copy to keep or send…',
    accelerator: 'Mod+Shift+S',
    group: 'File',
    scope: 'workbook',
    isFirst: true,
  },
  'export-workbook': {
    title: 'Export the board pack',
    also: 'excel xlsx pdf slides powerpoint pptx data room',
    menu: 'Export the board pack…',
    accelerator: 'Mod+E',
    group: 'File',
    scope: 'workbook',
  },
  'open-returned-pack': {
    title: 'Open a returned pack',
    menu: 'Open a returned pack…',
    accelerator: null,
    group: 'File',
    scope: 'workbook',
  },
  'save-view-csv': {
    title: 'Export this view as CSV',
    also: 'save table spreadsheet',
    menu: 'Export this view as CSV…',
    accelerator: null,
    group: 'File',
    scope: 'inventory',
  },
  print: { title: 'Print', menu: 'Print…', accelerator: 'Mod+P', group: 'File', scope: 'workbook' },
  'rename-workbook': { title: 'Rename the workbook', menu: 'Rename…', accelerator: null, group: 'File', scope: 'workbook', isFirst: true },
  'close-workbook': { title: 'Close the workbook', menu: 'Close workbook', accelerator: 'Mod+W', group: 'File', scope: 'workbook' },
  undo: { title: 'Undo', accelerator: 'Mod+Z', group: 'Edit', scope: 'workbook' },
  redo: { title: 'Redo', accelerator: 'Mod+Shift+Z', group: 'Edit', scope: 'workbook' },
  'copy-with-headers': { title: 'Copy with headers', accelerator: 'Mod+Shift+C', group: 'Edit', scope: 'inventory', isFirst: true },
  'fill-down': { title: 'Fill down', accelerator: 'Mod+D', group: 'Edit', scope: 'inventory', isFirst: true },
  'fill-right': { title: 'Fill right', accelerator: 'Mod+R', group: 'Edit', scope: 'inventory' },
  'add-component': {
    title: 'Add a component',
    menu: 'Add component',
    accelerator: 'Mod+Shift+N',
    group: 'Edit',
    scope: 'workbook',
    isFirst: true,
  },
  'insert-above': { title: 'Insert a row above', menu: 'Insert row above', accelerator: null, group: 'Edit', scope: 'inventory' },
  'insert-below': { title: 'Insert a row below', menu: 'Insert row below', accelerator: null, group: 'Edit', scope: 'inventory' },
  'duplicate-component': {
    title: 'Duplicate',
    menu: 'Duplicate component',
    accelerator: 'Mod+Shift+D',
    group: 'Edit',
    scope: 'inventory',
  },
  'set-field': {
    title: 'Set a field of the selected components',
    menu: 'Set field…',
    accelerator: null,
    group: 'Edit',
    scope: 'inventory',
  },
  'move-up': { title: 'Move the row up', accelerator: 'Alt+Shift+ArrowUp', group: 'Edit', scope: 'inventory' },
  'move-down': { title: 'Move the row down', accelerator: 'Alt+Shift+ArrowDown', group: 'Edit', scope: 'inventory' },
  'delete-components': { title: 'Delete', menu: 'Delete component', accelerator: 'Mod+Backspace', group: 'Edit', scope: 'inventory' },
  find: { title: 'Find in the inventory', menu: 'Find…', accelerator: 'Mod+F', group: 'Edit', scope: 'workbook', isFirst: true },
  replace: { title: 'Find and replace', menu: 'Replace…', accelerator: 'Mod+H', group: 'Edit', scope: 'inventory' },
} as const satisfies Readonly<Record<string, CommandEntry>>

const VIEW_AND_HELP = {
  'go-to-inspector': {
    title: 'Go to the details',
    menu: 'Go to the details panel',
    accelerator: 'Mod+I',
    group: 'View',
    scope: 'inventory',
  },
  'open-component-page': { title: 'Open the component page', accelerator: 'Mod+Shift+O', group: 'View', scope: 'inventory' },
  'swap-people': {
    title: 'Swap people and components',
    also: 'transpose rows columns pivot',
    accelerator: 'Mod+Shift+T',
    group: 'View',
    scope: 'workbook',
  },
  'choose-columns': { title: 'Choose columns', menu: 'Columns…', accelerator: null, group: 'View', scope: 'inventory', isFirst: true },
  'new-column': {
    title: 'New column',
    also: 'custom own field add',
    menu: 'New column…',
    accelerator: null,
    group: 'View',
    scope: 'inventory',
  },
  'save-view': { title: 'Save this view', menu: 'Save this view…', accelerator: null, group: 'View', scope: 'inventory' },
  'show-messages': { title: 'Messages', also: 'notifications history', accelerator: 'Mod+Shift+M', group: 'View', scope: 'workbook' },
  'theme-system': {
    title: 'Appearance: system',
    menu: 'System',
    accelerator: null,
    group: 'Appearance',
    scope: 'app',
  },
  'theme-light': { title: 'Appearance: light', menu: 'Light', accelerator: null, group: 'Appearance', scope: 'app' },
  'theme-dark': { title: 'Appearance: dark', menu: 'Dark', accelerator: null, group: 'Appearance', scope: 'app' },
  'show-commands': { title: 'Search or run a command', menu: 'Search or run…', accelerator: 'Mod+K', group: 'Help', scope: 'app' },
  'show-shortcuts': { title: 'Keyboard shortcuts', accelerator: 'Mod+/', group: 'Help', scope: 'app' },
  'show-data-folder': { title: 'Show the data folder', accelerator: null, group: 'Help', scope: 'app', isFirst: true },
  'show-logs': { title: 'Show logs', accelerator: null, group: 'Help', scope: 'app' },
  'save-diagnostics': {
    title: 'Save a diagnostics file',
    also: 'support report bug problem',
    menu: 'Save a diagnostics file…',
    accelerator: null,
    group: 'Help',
    scope: 'app',
  },
  'check-release': {
    title: 'Check a downloaded release',
    also: 'verify update installer sha256',
    menu: 'Check a downloaded release…',
    accelerator: null,
    group: 'Help',
    scope: 'app',
  },
  'show-notices': {
    title: 'Third-party notices',
    also: 'licenses open source',
    accelerator: null,
    group: 'Help',
    scope: 'app',
    isFirst: true,
  },
  'show-about': { title: 'About Rightsize', also: 'version', accelerator: null, group: 'Help', scope: 'app' },
} as const satisfies Readonly<Record<string, CommandEntry>>

export type ScreenCommand = `show-${TabId}`

/** The command that shows a screen. */
export function showCommand(screen: TabId): ScreenCommand {
  return `show-${screen}`
}

const SCREEN_COMMANDS = Object.fromEntries(
  SCREEN_IDS.filter((id) => screenEntry(id).isPage !== true).map((id): [string, CommandEntry] => {
    const { title, also = '', accelerator = null } = screenEntry(id)
    return [`show-${id}`, { title: screenName(id), menu: title, also, accelerator, group: 'Screen', scope: 'workbook' }]
  }),
) as Readonly<Record<ScreenCommand, CommandEntry>>

export type Command = keyof typeof FILE_AND_EDIT | keyof typeof VIEW_AND_HELP | ScreenCommand

/** In the order of the menus. */
export const COMMAND_TABLE: Readonly<Record<Command, CommandEntry>> = { ...FILE_AND_EDIT, ...SCREEN_COMMANDS, ...VIEW_AND_HELP }
export const COMMAND_IDS = Object.keys(COMMAND_TABLE) as readonly Command[]

/** What the menu sends is known by its name only. */
export function isCommand(name: string): name is Command {
  return Object.hasOwn(COMMAND_TABLE, name)
}

/** Why a command that no one offers at the moment cannot run. */
export function unavailableText(scope: CommandScope, hasWorkbook: boolean): string {
  if (scope === 'app') return 'Not possible at the moment.'
  if (!hasWorkbook) return 'Open a workbook first.'
  return scope === 'inventory' ? 'This works on rows. Go to the inventory first.' : 'Not possible on this screen.'
}
