// What a key means inside the grid, outside of an open editor: the WAI-ARIA grid pattern with the
// habits of spreadsheets. Tab is left alone: outside edit mode it leaves the grid.

export type GridAction =
  | { readonly kind: 'move'; readonly rows: number; readonly columns: number; readonly extend: boolean }
  /** To the first or last line and column; null leaves that direction as it is. */
  | { readonly kind: 'edge'; readonly row: 'first' | 'last' | null; readonly column: 'first' | 'last' | null; readonly extend: boolean }
  | { readonly kind: 'page'; readonly pages: 1 | -1; readonly extend: boolean }
  /** text replaces what the cell holds; null opens the editor with it. */
  | { readonly kind: 'edit'; readonly text: string | null }
  | { readonly kind: 'open-choices' }
  | { readonly kind: 'enter'; readonly shift: boolean }
  | { readonly kind: 'next-answer' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'fill' }
  | { readonly kind: 'fill-right' }
  /** Shift+Alt+arrow: the column in focus narrower (-1) or wider (1). */
  | { readonly kind: 'resize'; readonly step: -1 | 1 }
  /** Mod+Enter: the selection in this column gets what the cell in focus holds. */
  | { readonly kind: 'fill-selection' }
  | { readonly kind: 'select-rows' }
  | { readonly kind: 'select-columns' }
  | { readonly kind: 'select-all' }
  | { readonly kind: 'unselect' }

export type GridKeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** null: the key is not the grid's. */
export function gridActionOf(press: GridKeyPress): GridAction | null {
  const { key, shiftKey: extend, altKey } = press
  const hasMod = press.ctrlKey || press.metaKey
  if (altKey) return hasMod ? null : actionWithAlt(key, extend)
  const arrow = ARROWS[key]
  if (arrow) return hasMod ? edgeOf(arrow, extend) : { kind: 'move', rows: arrow[0], columns: arrow[1], extend }
  if (hasMod) return actionWithMod(key, extend)
  switch (key) {
    case 'Home':
      return { kind: 'edge', row: null, column: 'first', extend }
    case 'End':
      return { kind: 'edge', row: null, column: 'last', extend }
    case 'PageUp':
      return { kind: 'page', pages: -1, extend }
    case 'PageDown':
      return { kind: 'page', pages: 1, extend }
    case 'Enter':
      return { kind: 'enter', shift: extend }
    case 'F2':
      return { kind: 'edit', text: null }
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' }
    case 'Escape':
      return { kind: 'unselect' }
    case ' ':
      return extend ? { kind: 'select-rows' } : { kind: 'next-answer' }
    default:
      return isCharacter(key) ? { kind: 'edit', text: key } : null
  }
}

function actionWithAlt(key: string, shift: boolean): GridAction | null {
  if (!shift) return key === 'ArrowDown' ? { kind: 'open-choices' } : null
  if (key === 'ArrowLeft') return { kind: 'resize', step: -1 }
  return key === 'ArrowRight' ? { kind: 'resize', step: 1 } : null
}

function actionWithMod(key: string, extend: boolean): GridAction | null {
  switch (key) {
    case 'Home':
      return { kind: 'edge', row: 'first', column: 'first', extend }
    case 'End':
      return { kind: 'edge', row: 'last', column: 'last', extend }
    case 'a':
      return extend ? null : { kind: 'select-all' }
    case 'd':
      return extend ? null : { kind: 'fill' }
    case 'r':
      return extend ? null : { kind: 'fill-right' }
    case 'Enter':
      return extend ? null : { kind: 'fill-selection' }
    case ' ':
      return extend ? { kind: 'select-all' } : { kind: 'select-columns' }
    default:
      return null
  }
}

function edgeOf([rows, columns]: readonly [number, number], extend: boolean): GridAction {
  const edge = (step: number) => (step === 0 ? null : step < 0 ? 'first' : 'last')
  return { kind: 'edge', row: edge(rows), column: edge(columns), extend }
}

/** One character as typed, whatever the script; names of keys are longer. */
function isCharacter(key: string): boolean {
  return [...key].length === 1
}
