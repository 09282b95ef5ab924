// The keys of the app beside those of its commands, and how keys read on each platform. The commands
// themselves stand in wording/commands.ts, from where the native menu has them, too.

import type { Command } from '#wording'

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
  ['Alt+↓', 'Open the list of choices, the menu of a column'],
  ['Shift+Space, Ctrl+Space', 'Select the row, the column'],
  ['Mod+A', 'Select all'],
  ['Mod+C, Mod+X, Mod+V', 'Copy, cut, paste cells'],
  ['Delete', 'Clear the selected cells'],
  ['Mod+Enter', 'Fill the selection in this column'],
  ['Enter on a column', 'Sort; with Shift sort further'],
  ['Shift+Alt+← / → on a column', 'Narrower, wider'],
]

/** Keys that work wherever the focus is, listed on the sheet too. The menu bar listens to those of zoom and full screen. */
export const WINDOW_KEYS: readonly (readonly [keys: string, effect: string])[] = [
  ['F6', 'Next part of the window'],
  ['Alt+← / →', 'Back / forward'],
  ['Mod+= / − / 0', 'Larger, smaller, actual size'],
  ['Mod+Y, Mod+Delete, F1', 'Also redo, delete, this sheet'],
]

const ARROWS: Readonly<Record<string, string>> = { Up: '↑', Down: '↓', Left: '←', Right: '→' }
const ON_MAC: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Backspace: '⌫' }
const ELSEWHERE: Readonly<Record<string, string>> = { Mod: 'Ctrl' }

/** "Mod+Shift+Z" as people read it: "Ctrl Shift Z", on macOS "⌘ ⇧ Z". Words around the keys stay. */
export function shownKeys(accelerator: string, platform: string): string {
  const names = platform === 'darwin' ? ON_MAC : ELSEWHERE
  return accelerator
    .replace(/Arrow(Up|Down|Left|Right)/g, (_, side: string) => ARROWS[side] ?? side)
    .replace(/[A-Z][a-z]+/g, (key) => names[key] ?? key)
    .replaceAll('+', ' ')
}
