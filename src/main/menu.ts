// The native menus. Items send a command to the page, which alone knows what it does there; undo
// and redo are named after the edit they would take back. Pure: menu-bar.ts builds the menu from it.

import type { MenuItemConstructorOptions } from 'electron'
import type { Command, MenuState, Theme } from '#contract'
import { COMMAND_TABLE, type CommandEntry, MENU_WORDS, undoMenuText } from '#wording'

export interface MenuSurroundings {
  readonly state: MenuState
  readonly theme: Theme
  readonly platform: NodeJS.Platform
  /** Reload and developer tools, in an app that is not packaged. */
  readonly forDevelopers: boolean
  readonly send: (command: Command) => void
}

type Item = MenuItemConstructorOptions
/** The item of a command, as its entry in the table of commands says. */
type Make = (command: Command, options?: Item) => Item

const ENTRIES: Readonly<Record<Command, CommandEntry>> = COMMAND_TABLE
const LINE: Item = { type: 'separator' }

export function menuTemplate(surroundings: MenuSurroundings): Item[] {
  const { state, platform, send } = surroundings
  const item: Make = (command, options = {}) => {
    const { title, menu, accelerator, scope } = ENTRIES[command]
    return {
      id: command,
      label: menu ?? title,
      enabled: scope === 'app' || state.hasWorkbook,
      ...(accelerator === null ? {} : { accelerator: electronKeys(accelerator) }),
      // On Windows and Linux the page answers the keys, so that a text field keeps its own; the menu shows them.
      // macOS gives a menu's keys to the menu whatever is said here.
      registerAccelerator: false,
      click: () => send(command),
      ...options,
    }
  }
  const mac = platform === 'darwin'
  return [
    ...(mac ? [{ role: 'appMenu' } satisfies Item] : []),
    fileMenu(item, mac),
    editMenu(item, state),
    viewMenu(item, surroundings),
    ...(mac ? [{ role: 'windowMenu' } satisfies Item] : []),
    {
      role: 'help',
      label: MENU_WORDS.help,
      submenu: [item('show-commands'), item('show-shortcuts'), LINE, item('verify-pack'), LINE, item('show-data-folder')],
    },
  ]
}

function fileMenu(item: Make, mac: boolean): Item {
  return {
    label: MENU_WORDS.file,
    submenu: [
      item('new-blank'),
      item('new-sample'),
      item('open-file'),
      LINE,
      item('import-list'),
      item('paste-table'),
      item('answer-questions'),
      item('before-you-build'),
      LINE,
      item('send-copy'),
      item('show-earlier-versions'),
      item('export-workbook'),
      item('open-returned-pack'),
      item('print'),
      LINE,
      item('close-workbook'),
      ...(mac ? [] : [LINE, { role: 'quit', label: MENU_WORDS.quit } satisfies Item]),
    ],
  }
}

function editMenu(item: Make, state: MenuState): Item {
  return {
    label: MENU_WORDS.edit,
    submenu: [
      // Ours, not Electron's roles: those know the text of a focused field only, and the page takes that first anyway.
      item('undo', { label: undoMenuText('undo', state.undo), enabled: state.undo !== null }),
      item('redo', { label: undoMenuText('redo', state.redo), enabled: state.redo !== null }),
      LINE,
      { role: 'cut' },
      { role: 'copy' },
      item('copy-with-headers'),
      { role: 'paste' },
      { role: 'selectAll' },
      LINE,
      item('fill-down'),
      item('fill-right'),
      LINE,
      item('add-component'),
      item('duplicate-component'),
      item('move-up'),
      item('move-down'),
      item('delete-components'),
      LINE,
      item('find'),
    ],
  }
}

function viewMenu(item: Make, { theme, forDevelopers }: MenuSurroundings): Item {
  const themeItem = (value: Theme) => item(`theme-${value}`, { type: 'radio', checked: theme === value })
  return {
    label: MENU_WORDS.view,
    submenu: [
      item('show-overview'),
      item('show-inventory'),
      item('show-people'),
      item('show-costs'),
      item('show-books'),
      item('show-checks'),
      item('show-evidence'),
      item('show-review'),
      item('show-compare'),
      item('show-what-if'),
      item('show-export'),
      item('show-settings'),
      item('go-to-inspector'),
      item('open-component-page'),
      LINE,
      item('choose-columns'),
      item('save-view'),
      LINE,
      { label: MENU_WORDS.theme, submenu: [themeItem('system'), themeItem('light'), themeItem('dark')] },
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

/** "Mod+Shift+ArrowUp" in Electron's words: "CmdOrCtrl+Shift+Up". */
function electronKeys(accelerator: string): string {
  return accelerator.replace('Mod', 'CmdOrCtrl').replace('Arrow', '')
}
