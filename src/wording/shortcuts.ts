// The keys that belong to no command, for the shortcut sheet. Those of commands stand in commands.ts.

/** mac: where macOS has others. */
type Keys = readonly (readonly [keys: string, effect: string, mac?: string])[]

/** What keys are called that have another name on a platform. */
export const KEY_NAMES: Readonly<Record<'mac' | 'elsewhere', Readonly<Record<string, string>>>> = {
  mac: { Mod: '⌘', Ctrl: '⌃', Shift: '⇧', Alt: '⌥', Backspace: '⌫' },
  elsewhere: { Mod: 'Ctrl' },
}

/** Zoom and full screen are the menu bar's; the others work wherever the focus is. */
export const WINDOW_KEYS: Keys = [
  ['F6', 'Next part of the window'],
  ['Alt+← / →', 'Back / forward', 'Mod+[ / ]'],
  ['Mod+= / − / 0', 'Zoom in, zoom out, actual size'],
  ['Mod+Y, Mod+Delete, F1', 'Also redo, delete, this sheet'],
]

export const GRID_KEYS: Keys = [
  ['Arrows, Home, End, PgUp, PgDn', 'Move. With Shift, select cells'],
  ['Mod+Arrows', 'Go to the edge of the filled cells'],
  ['Mod+Home, Mod+End', 'Go to the first, the last cell'],
  ['Alt+PgUp, Alt+PgDn', 'Go a page to the left, to the right'],
  ['Enter, F2', 'Edit the cell. F2 starts at its end'],
  ['A letter or digit', 'Replace the cell'],
  ['Enter / Tab while editing', 'Save and go down / right. After Tabs, Enter returns to the first column'],
  ['Arrows while replacing', 'Save and go on'],
  ["Mod+;, Mod+'", 'Today, the value above'],
  ['Esc', 'Discard the change'],
  ['Space', 'Next answer: yes, no, not sure, for all selected rows'],
  ['Alt+↓', 'Open the choices of a cell, the menu of a column'],
  ['Mod and a click', 'Add a cell of the column to the selection, or remove it'],
  ['Shift+Space, Ctrl+Space', 'Select the row, the column'],
  ['Mod+A', 'Select all'],
  ['Mod+C, Mod+X, Mod+V', 'Copy, cut, paste cells'],
  ['Delete', 'Clear the selected cells'],
  ['Mod+Enter', 'Fill the selection'],
  ['Enter on a column', 'Sort. With Shift, add a sort column'],
  ['Shift+Alt+← / → on a column', 'Narrower, wider'],
]

/** The keys of a line on the sheet, as the platform has them; "mod" in them is not yet spelled out. */
export function keysOn(platform: string, [keys, , mac]: Keys[number]): string {
  return platform === 'darwin' ? (mac ?? keys) : keys
}

/** Back and forward: on macOS the keys of its browsers, because Alt and an arrow goes word by word there. */
export const HISTORY_KEYS: Readonly<Record<'mac' | 'elsewhere', { readonly back: string; readonly forward: string }>> = {
  mac: { back: 'Mod+[', forward: 'Mod+]' },
  elsewhere: { back: 'Alt+←', forward: 'Alt+→' },
}
