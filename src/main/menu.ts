// The native menus. Items send a command to the page, which alone knows what it does there; undo
// and redo are named after the edit they would take back. Pure: menu-bar.ts builds the menu from it.

import type { MenuItemConstructorOptions } from 'electron'
import type { MenuState, Theme } from '#contract'
import {
  COMMAND_IDS,
  COMMAND_TABLE,
  type Command,
  type CommandGroup,
  MENU_WORDS,
  RAIL_ENTRIES,
  RAIL_ENTRY_IDS,
  showCommand,
  tabsOf,
  undoMenuText,
} from '#wording'

export interface MenuSurroundings {
  readonly state: MenuState
  readonly theme: Theme
  readonly platform: NodeJS.Platform
  /** Reload and developer tools, in an app that is not packaged. */
  readonly forDevelopers: boolean
  /** What an administrator doesn't want to be used: there, and never to be chosen. */
  readonly turnedOff: readonly Command[]
  readonly send: (command: Command) => void
}

type Item = MenuItemConstructorOptions
/** The item of a command, as its entry in the table of commands says. */
type Make = (command: Command, options?: Item) => Item

const LINE: Item = { type: 'separator' }

export function menuTemplate(surroundings: MenuSurroundings): Item[] {
  const { state, platform, turnedOff, send } = surroundings
  const item: Make = (command, options = {}) => {
    const { title, menu, accelerator, scope } = COMMAND_TABLE[command]
    return {
      id: command,
      label: menu ?? title,
      enabled: (scope === 'app' || state.hasWorkbook) && !turnedOff.includes(command),
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
    ...(mac ? [appMenu(item)] : []),
    fileMenu(item, mac, state),
    editMenu(item, state),
    viewMenu(item, surroundings),
    ...(mac ? [{ role: 'windowMenu' } satisfies Item] : []),
    { role: 'help', label: MENU_WORDS.help, submenu: lined(helpSections(item, mac)) },
  ]
}

/** The commands of a menu in their order, in the sections between its lines. */
function itemsOf(item: Make, group: CommandGroup): readonly (readonly Item[])[] {
  const sections: Item[][] = []
  for (const command of COMMAND_IDS) {
    const { group: ofCommand, isFirst } = COMMAND_TABLE[command]
    if (ofCommand !== group) continue
    if (isFirst === true || sections.length === 0) sections.push([])
    sections.at(-1)?.push(item(command))
  }
  return sections
}

/** macOS has *About* in the menu of the app. */
function helpSections(item: Make, mac: boolean): readonly (readonly Item[])[] {
  return itemsOf(item, 'Help').map((section) => section.filter(({ id }) => !mac || id !== 'show-about'))
}

function lined(sections: readonly (readonly Item[])[]): Item[] {
  return sections.flatMap((section, at) => (at === 0 ? section : [LINE, ...section]))
}

/** What the role makes, with the settings, which macOS has there. */
function appMenu(item: Make): Item {
  const hiding: readonly Item[] = [{ role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }]
  const sections: readonly (readonly Item[])[] = [[item('show-about')], [item(showCommand('settings'))], [{ role: 'services' }], hiding]
  return { role: 'appMenu', submenu: lined([...sections, [{ role: 'quit' }]]) }
}

function fileMenu(item: Make, mac: boolean, { hasWorkbook }: MenuState): Item {
  const quit: Item = { role: 'quit', label: MENU_WORDS.quit }
  // A window without a workbook is closed by the key that closes one.
  const closing: Make = (command, options) =>
    command === 'close-workbook' && mac && !hasWorkbook ? { role: 'close', label: MENU_WORDS.closeWindow } : item(command, options)
  return { label: MENU_WORDS.file, submenu: lined([...itemsOf(closing, 'File'), ...(mac ? [] : [[quit]])]) }
}

/** Undo and redo are ours, not Electron's roles: those know the text of a focused field only, and the page takes that first anyway. */
function editMenu(item: Make, state: MenuState): Item {
  const named: Make = (command, options) =>
    command === 'undo' || command === 'redo'
      ? item(command, { label: undoMenuText(command, state[command]), enabled: state[command] !== null })
      : item(command, options)
  const [steps = [], copying = [], ...others] = itemsOf(named, 'Edit')
  const clipboard: readonly Item[] = [
    { role: 'cut' },
    { role: 'copy' },
    ...copying,
    { role: 'paste' },
    { role: 'selectAll', label: MENU_WORDS.selectAll },
  ]
  return { label: MENU_WORDS.edit, submenu: lined([steps, clipboard, ...others]) }
}

/** An entry of the rail with tabs is a menu of its own. */
function screenItems(item: Make): readonly Item[] {
  return RAIL_ENTRY_IDS.map((railEntry) => {
    const items = tabsOf(railEntry).map((screen) => item(showCommand(screen)))
    const [only] = items
    return items.length === 1 && only !== undefined ? only : { label: RAIL_ENTRIES[railEntry], submenu: items }
  })
}

function viewMenu(item: Make, { theme, forDevelopers }: MenuSurroundings): Item {
  const themed: Make = (command) => item(command, { type: 'radio', checked: command === `theme-${theme}` })
  const themes = { label: MENU_WORDS.theme, submenu: itemsOf(themed, 'Appearance').flat() }
  const zoom: readonly Item[] = [
    { role: 'resetZoom', label: MENU_WORDS.actualSize },
    { role: 'zoomIn', label: MENU_WORDS.zoomIn },
    // The role's own key is Plus, which needs Shift on many keyboards.
    { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false },
    { role: 'zoomOut', label: MENU_WORDS.zoomOut },
    { role: 'togglefullscreen', label: MENU_WORDS.fullScreen },
  ]
  return {
    label: MENU_WORDS.view,
    submenu: lined([
      screenItems(item),
      ...itemsOf(item, 'View'),
      [themes],
      zoom,
      ...(forDevelopers ? [[{ role: 'reload' }, { role: 'toggleDevTools' }] satisfies Item[]] : []),
    ]),
  }
}

/** "Mod+Shift+ArrowUp" in Electron's words: "CmdOrCtrl+Shift+Up". */
function electronKeys(accelerator: string): string {
  return accelerator.replace('Mod', 'CmdOrCtrl').replace('Arrow', '')
}
