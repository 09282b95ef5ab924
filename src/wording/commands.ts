// Every command of the app once: what it is called, its key, and where it works. The one table behind the
// native menu (main), the keyboard, the command palette and the shortcut sheet (renderer/commands).

/** app: always; workbook: while one is open; inventory: in the list of components. */
export type CommandScope = 'app' | 'workbook' | 'inventory'

export const COMMAND_GROUPS = ['File', 'Edit', 'View', 'Help'] as const
export type CommandGroup = (typeof COMMAND_GROUPS)[number]

export interface CommandEntry {
  readonly title: string
  /** What else somebody may call it who looks for it. */
  readonly also?: string
  /** In the native menu, where it differs: an ellipsis says that a question follows. */
  readonly menu?: string
  /** "Mod" is Ctrl, on macOS ⌘. null: reached by menu, palette and buttons only. */
  readonly accelerator: string | null
  readonly group: CommandGroup
  readonly scope: CommandScope
}

export const COMMAND_TABLE = {
  'new-blank': { title: 'New workbook', menu: 'New', accelerator: 'Mod+N', group: 'File', scope: 'app' },
  'new-sample': { title: 'New from the sample company', accelerator: null, group: 'File', scope: 'app' },
  'open-file': { title: 'Open a file', menu: 'Open…', accelerator: 'Mod+O', group: 'File', scope: 'app' },
  'import-list': { title: 'Import a list', menu: 'Import a list…', accelerator: null, group: 'File', scope: 'app' },
  'paste-table': { title: 'Paste a table', menu: 'Paste a table…', accelerator: null, group: 'File', scope: 'workbook' },
  'answer-questions': {
    title: 'Answer what is open: who runs it, our edge, kind',
    menu: 'Answer what is open…',
    accelerator: null,
    group: 'File',
    scope: 'workbook',
  },
  'before-you-build': { title: 'Before you build', menu: 'Before you build…', accelerator: 'Mod+B', group: 'File', scope: 'workbook' },
  'send-copy': {
    title: 'Save a copy to keep or send',
    menu: 'Save a copy to keep or send…',
    accelerator: 'Mod+Shift+S',
    group: 'File',
    scope: 'workbook',
  },
  'open-returned-pack': {
    title: 'Open a pack that came back',
    menu: 'Open a pack that came back…',
    accelerator: null,
    group: 'File',
    scope: 'workbook',
  },
  'close-workbook': { title: 'Close the workbook', menu: 'Close workbook', accelerator: 'Mod+W', group: 'File', scope: 'workbook' },
  'show-earlier-versions': {
    title: 'Earlier versions',
    also: 'backup restore',
    menu: 'Earlier versions…',
    accelerator: null,
    group: 'File',
    scope: 'workbook',
  },
  'export-workbook': {
    title: 'Export for the board',
    also: 'excel xlsx pdf slides powerpoint pptx data room',
    menu: 'Export for the board…',
    accelerator: 'Mod+E',
    group: 'File',
    scope: 'workbook',
  },
  print: { title: 'Print', menu: 'Print…', accelerator: 'Mod+P', group: 'File', scope: 'workbook' },
  undo: { title: 'Undo', accelerator: 'Mod+Z', group: 'Edit', scope: 'workbook' },
  redo: { title: 'Redo', accelerator: 'Mod+Shift+Z', group: 'Edit', scope: 'workbook' },
  'copy-with-headers': {
    title: 'Copy with the names of the columns',
    menu: 'Copy with headers',
    accelerator: 'Mod+Shift+C',
    group: 'Edit',
    scope: 'inventory',
  },
  'fill-down': { title: 'Fill down', accelerator: 'Mod+D', group: 'Edit', scope: 'inventory' },
  'fill-right': { title: 'Fill right', accelerator: 'Mod+R', group: 'Edit', scope: 'inventory' },
  'add-component': { title: 'Add a component', menu: 'Add component', accelerator: 'Mod+Shift+N', group: 'Edit', scope: 'workbook' },
  'duplicate-component': {
    title: 'Duplicate',
    menu: 'Duplicate component',
    accelerator: 'Mod+Shift+D',
    group: 'Edit',
    scope: 'inventory',
  },
  'move-up': { title: 'Move the row up', accelerator: 'Alt+Shift+ArrowUp', group: 'Edit', scope: 'inventory' },
  'move-down': { title: 'Move the row down', accelerator: 'Alt+Shift+ArrowDown', group: 'Edit', scope: 'inventory' },
  'delete-components': { title: 'Delete', menu: 'Delete component', accelerator: 'Mod+Backspace', group: 'Edit', scope: 'inventory' },
  find: { title: 'Find in the inventory', menu: 'Find…', accelerator: 'Mod+F', group: 'Edit', scope: 'workbook' },
  'show-overview': { title: 'Overview', accelerator: 'Mod+1', group: 'View', scope: 'workbook' },
  'show-inventory': { title: 'Inventory', accelerator: 'Mod+2', group: 'View', scope: 'workbook' },
  'show-people': { title: 'People', accelerator: 'Mod+3', group: 'View', scope: 'workbook' },
  'show-costs': { title: 'Costs', accelerator: 'Mod+5', group: 'View', scope: 'workbook' },
  'show-books': { title: 'Books', accelerator: 'Mod+8', group: 'View', scope: 'workbook' },
  'show-checks': { title: 'Checks', accelerator: 'Mod+6', group: 'View', scope: 'workbook' },
  'show-evidence': { title: 'Evidence', accelerator: 'Mod+7', group: 'View', scope: 'workbook' },
  'show-review': { title: 'Review', accelerator: 'Mod+Shift+R', group: 'View', scope: 'workbook' },
  'show-compare': { title: 'Compare', accelerator: 'Mod+9', group: 'View', scope: 'workbook' },
  'show-what-if': { title: 'What-if', accelerator: 'Mod+Shift+F', group: 'View', scope: 'workbook' },
  'show-export': { title: 'Export', accelerator: 'Mod+4', group: 'View', scope: 'workbook' },
  'show-settings': { title: 'Settings', accelerator: 'Mod+,', group: 'View', scope: 'workbook' },
  'go-to-inspector': {
    title: 'Go to the details',
    menu: 'Go to the details panel',
    accelerator: 'Mod+I',
    group: 'View',
    scope: 'inventory',
  },
  'open-component-page': {
    title: 'Open the page of the component',
    menu: 'Open the page of the component',
    accelerator: 'Mod+Shift+O',
    group: 'View',
    scope: 'inventory',
  },
  'save-view': { title: 'Save this view', menu: 'Save this view…', accelerator: null, group: 'View', scope: 'inventory' },
  'choose-columns': { title: 'Columns and rows of this view', menu: 'Columns…', accelerator: null, group: 'View', scope: 'inventory' },
  'theme-system': { title: 'Appearance: same as the system', menu: 'Same as the system', accelerator: null, group: 'View', scope: 'app' },
  'theme-light': { title: 'Appearance: light', menu: 'Light', accelerator: null, group: 'View', scope: 'app' },
  'theme-dark': { title: 'Appearance: dark', menu: 'Dark', accelerator: null, group: 'View', scope: 'app' },
  'verify-pack': {
    title: 'Does this pack show the quarter?',
    also: 'verify data room hash',
    menu: 'Does this pack show the quarter?…',
    accelerator: null,
    group: 'Help',
    scope: 'workbook',
  },
  'show-data-folder': { title: 'Show the data folder', accelerator: null, group: 'Help', scope: 'app' },
  'show-commands': { title: 'Search or run a command', menu: 'Search or run…', accelerator: 'Mod+K', group: 'Help', scope: 'app' },
  'show-shortcuts': { title: 'Keyboard shortcuts', accelerator: 'Mod+/', group: 'Help', scope: 'app' },
} as const satisfies Readonly<Record<string, CommandEntry>>

/** Why a command that nobody offers at the moment cannot run. */
export function unavailableText(scope: CommandScope, hasWorkbook: boolean): string {
  if (scope === 'app') return 'Not possible at the moment.'
  if (!hasWorkbook) return 'Open a workbook first.'
  return scope === 'inventory' ? 'Works on rows: go to the inventory first.' : 'Not possible on this screen.'
}
