// The native menus. Items send a command to the page, which alone knows what it does there; undo
// and redo are named after the edit they would take back. Pure: index.ts builds the menu from it.

import type { MenuItemConstructorOptions } from 'electron'
import type { Command, MenuState, Theme } from '#contract'
import { MENU_WORDS, undoMenuText } from '#wording'

export interface MenuSurroundings {
  readonly state: MenuState
  readonly theme: Theme
  readonly platform: NodeJS.Platform
  /** Reload and developer tools, in an app that is not packaged. */
  readonly forDevelopers: boolean
  readonly send: (command: Command) => void
}

type Item = MenuItemConstructorOptions
type Make = (label: string, command: Command, options?: Item) => Item

const LINE: Item = { type: 'separator' }

export function menuTemplate(surroundings: MenuSurroundings): Item[] {
  const { state, platform, send } = surroundings
  // On Windows and Linux the page answers the keys, so that a text field keeps its own; the menu shows them.
  // macOS gives a menu's keys to the menu whatever is said here.
  const always: Make = (label, command, options = {}) => ({
    id: command,
    label,
    registerAccelerator: false,
    click: () => send(command),
    ...options,
  })
  const withWorkbook: Make = (label, command, options = {}) => always(label, command, { enabled: state.hasWorkbook, ...options })
  const mac = platform === 'darwin'
  return [
    ...(mac ? [{ role: 'appMenu' } satisfies Item] : []),
    fileMenu(always, withWorkbook, mac),
    editMenu(withWorkbook, state),
    viewMenu(always, withWorkbook, surroundings),
    ...(mac ? [{ role: 'windowMenu' } satisfies Item] : []),
    helpMenu(always),
  ]
}

function fileMenu(always: Make, withWorkbook: Make, mac: boolean): Item {
  return {
    label: MENU_WORDS.file,
    submenu: [
      always(MENU_WORDS.newBlank, 'new-blank', { accelerator: 'CmdOrCtrl+N' }),
      always(MENU_WORDS.newSample, 'new-sample'),
      always(MENU_WORDS.openFile, 'open-file', { accelerator: 'CmdOrCtrl+O' }),
      LINE,
      always(MENU_WORDS.importList, 'import-list'),
      withWorkbook(MENU_WORDS.pasteTable, 'paste-table'),
      LINE,
      withWorkbook(MENU_WORDS.sendCopy, 'send-copy', { accelerator: 'CmdOrCtrl+Shift+S' }),
      withWorkbook(MENU_WORDS.earlierVersions, 'show-earlier-versions'),
      withWorkbook(MENU_WORDS.exportWorkbook, 'export-workbook', { accelerator: 'CmdOrCtrl+E' }),
      LINE,
      withWorkbook(MENU_WORDS.closeWorkbook, 'close-workbook', { accelerator: 'CmdOrCtrl+W' }),
      ...(mac ? [] : [LINE, { role: 'quit', label: MENU_WORDS.quit } satisfies Item]),
    ],
  }
}

function editMenu(withWorkbook: Make, state: MenuState): Item {
  return {
    label: MENU_WORDS.edit,
    submenu: [
      // Ours, not Electron's roles: those know the text of a focused field only, and the page takes that first anyway.
      withWorkbook(undoMenuText('undo', state.undo), 'undo', { accelerator: 'CmdOrCtrl+Z', enabled: state.undo !== null }),
      withWorkbook(undoMenuText('redo', state.redo), 'redo', { accelerator: 'CmdOrCtrl+Shift+Z', enabled: state.redo !== null }),
      LINE,
      { role: 'cut' },
      { role: 'copy' },
      withWorkbook(MENU_WORDS.copyWithHeaders, 'copy-with-headers', { accelerator: 'CmdOrCtrl+Shift+C' }),
      { role: 'paste' },
      { role: 'selectAll' },
      LINE,
      withWorkbook(MENU_WORDS.addComponent, 'add-component', { accelerator: 'CmdOrCtrl+Shift+N' }),
      withWorkbook(MENU_WORDS.duplicateComponent, 'duplicate-component', { accelerator: 'CmdOrCtrl+Shift+D' }),
      withWorkbook(MENU_WORDS.deleteComponents, 'delete-components', { accelerator: 'CmdOrCtrl+Backspace' }),
      LINE,
      withWorkbook(MENU_WORDS.find, 'find', { accelerator: 'CmdOrCtrl+F' }),
    ],
  }
}

function viewMenu(always: Make, withWorkbook: Make, { theme, forDevelopers }: MenuSurroundings): Item {
  const themeItem = (label: string, value: Theme) => always(label, `theme-${value}`, { type: 'radio', checked: theme === value })
  return {
    label: MENU_WORDS.view,
    submenu: [
      withWorkbook(MENU_WORDS.overview, 'show-overview', { accelerator: 'CmdOrCtrl+1' }),
      withWorkbook(MENU_WORDS.inventory, 'show-inventory', { accelerator: 'CmdOrCtrl+2' }),
      withWorkbook(MENU_WORDS.people, 'show-people', { accelerator: 'CmdOrCtrl+3' }),
      withWorkbook(MENU_WORDS.export, 'show-export', { accelerator: 'CmdOrCtrl+4' }),
      withWorkbook(MENU_WORDS.settings, 'show-settings', { accelerator: 'CmdOrCtrl+,' }),
      withWorkbook(MENU_WORDS.inspector, 'go-to-inspector', { accelerator: 'CmdOrCtrl+I' }),
      LINE,
      {
        label: MENU_WORDS.theme,
        submenu: [
          themeItem(MENU_WORDS.themeSystem, 'system'),
          themeItem(MENU_WORDS.themeLight, 'light'),
          themeItem(MENU_WORDS.themeDark, 'dark'),
        ],
      },
      LINE,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      // The role's own key is Plus, which needs Shift on many keyboards.
      { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false },
      { role: 'zoomOut' },
      { role: 'togglefullscreen' },
      ...(forDevelopers ? [LINE, { role: 'reload' } satisfies Item, { role: 'toggleDevTools' } satisfies Item] : []),
    ],
  }
}

function helpMenu(always: Make): Item {
  return {
    role: 'help',
    label: MENU_WORDS.help,
    submenu: [
      always(MENU_WORDS.shortcuts, 'show-shortcuts', { accelerator: 'CmdOrCtrl+/' }),
      always(MENU_WORDS.dataFolder, 'show-data-folder'),
    ],
  }
}
