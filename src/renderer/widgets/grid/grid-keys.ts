// What a key means inside the grid, outside of an open editor: the WAI-ARIA grid pattern with the
// habits of spreadsheets. Tab is left alone: outside edit mode it leaves the grid.

export type GridAction =
  | GridStep
  /** text replaces what the cell holds; null opens the editor with it, the caret at its end. */
  | { readonly kind: 'edit'; readonly text: string | null }
  | { readonly kind: 'enter'; readonly shift: boolean }
  /** Shift+Alt+arrow: the column in focus narrower (-1) or wider (1). */
  | { readonly kind: 'resize'; readonly step: -1 | 1 }
  | { readonly kind: PlainAction }

/** A way to another cell. extend: the selection reaches there. */
export type GridStep =
  | { readonly kind: 'move'; readonly rows: number; readonly columns: number; readonly extend: boolean }
  /** To the first or last line and column; null leaves that direction as it is. */
  | { readonly kind: 'edge'; readonly row: 'first' | 'last' | null; readonly column: 'first' | 'last' | null; readonly extend: boolean }
  /** To where the cells that hold something end or begin again, as Mod+arrow does. */
  | { readonly kind: 'jump'; readonly rows: number; readonly columns: number; readonly extend: boolean }
  | { readonly kind: 'page' | 'page-across'; readonly pages: 1 | -1; readonly extend: boolean }

/**
 * today: the day as it is typed. copy-above: what the cell above holds. fill-selection: the selection gets what the cell in focus holds.
 */
export type PlainAction =
  | ('today' | 'next-answer' | 'open-choices' | 'menu')
  | ('clear' | 'fill' | 'fill-right' | 'fill-selection' | 'copy-above')
  | ('select-rows' | 'select-columns' | 'select-all' | 'unselect')

export type GridKeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'> &
  Partial<Pick<KeyboardEvent, 'getModifierState'>>

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** null: the key is not the grid's. @param onMac where ⌘ does what Ctrl does elsewhere, and Ctrl has keys of the system and of texts */
export function gridActionOf(press: GridKeyPress, onMac: boolean): GridAction | null {
  const { key, shiftKey: extend, altKey } = press
  // Windows sends AltGr as Ctrl and Alt together; what it makes is a letter like any other.
  if (press.getModifierState?.('AltGraph') === true && isCharacter(key)) return { kind: 'edit', text: key }
  // ⌘Space is the system's on macOS; whoever gave Ctrl+Space away there has it for the column.
  if (onMac && press.ctrlKey) return key === ' ' && !press.metaKey && !altKey ? (KEYS_WITH_MOD[key]?.(extend) ?? null) : null
  const hasMod = onMac ? press.metaKey : press.ctrlKey
  if (altKey) return hasMod ? null : actionWithAlt(key, extend)
  const arrow = ARROWS[key]
  if (arrow) return { kind: hasMod ? 'jump' : 'move', rows: arrow[0], columns: arrow[1], extend }
  if (hasMod) return KEYS_WITH_MOD[key]?.(extend) ?? null
  // One character as typed, whatever the script; names of keys are longer.
  return KEYS[key]?.(extend) ?? (isCharacter(key) ? { kind: 'edit', text: key } : null)
}

const isCharacter = (key: string) => [...key].length === 1

const KEYS: Readonly<Record<string, (extend: boolean) => GridAction | null>> = {
  Home: (extend) => ({ kind: 'edge', row: null, column: 'first', extend }),
  End: (extend) => ({ kind: 'edge', row: null, column: 'last', extend }),
  PageUp: (extend) => ({ kind: 'page', pages: -1, extend }),
  PageDown: (extend) => ({ kind: 'page', pages: 1, extend }),
  Enter: (shift) => ({ kind: 'enter', shift }),
  F2: () => ({ kind: 'edit', text: null }),
  F10: (shift) => (shift ? { kind: 'menu' } : null),
  ContextMenu: () => ({ kind: 'menu' }),
  Delete: () => ({ kind: 'clear' }),
  Backspace: () => ({ kind: 'clear' }),
  Escape: () => ({ kind: 'unselect' }),
  // An input method takes the key: its letters are composed in the editor, which is open by then.
  Process: () => ({ kind: 'edit', text: '' }),
  ' ': (shift) => ({ kind: shift ? 'select-rows' : 'next-answer' }),
}

const KEYS_WITH_MOD: Readonly<Record<string, (extend: boolean) => GridAction | null>> = {
  Home: (extend) => ({ kind: 'edge', row: 'first', column: 'first', extend }),
  End: (extend) => ({ kind: 'edge', row: 'last', column: 'last', extend }),
  a: (shift) => (shift ? null : { kind: 'select-all' }),
  d: (shift) => (shift ? null : { kind: 'fill' }),
  r: (shift) => (shift ? null : { kind: 'fill-right' }),
  Enter: (shift) => (shift ? null : { kind: 'fill-selection' }),
  ';': () => ({ kind: 'today' }),
  "'": () => ({ kind: 'copy-above' }),
  ' ': (shift) => ({ kind: shift ? 'select-all' : 'select-columns' }),
}

function actionWithAlt(key: string, shift: boolean): GridAction | null {
  if (key === 'PageUp' || key === 'PageDown') return { kind: 'page-across', pages: key === 'PageUp' ? -1 : 1, extend: shift }
  if (!shift) return key === 'ArrowDown' ? { kind: 'open-choices' } : null
  if (key === 'ArrowLeft') return { kind: 'resize', step: -1 }
  return key === 'ArrowRight' ? { kind: 'resize', step: 1 } : null
}
