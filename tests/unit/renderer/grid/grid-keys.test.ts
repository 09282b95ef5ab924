// The keys of a spreadsheet, as far as they are the grid's.
import { describe, expect, it } from 'vitest'
import { type GridKeyPress, gridActionOf } from '../../../../src/renderer/widgets/grid/grid-keys.ts'

function press(key: string, held: Partial<GridKeyPress> = {}, onMac = false) {
  return gridActionOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }, onMac)
}

describe('gridActionOf', () => {
  it('moves by arrows, and to the edge of the data with Mod', () => {
    expect(press('ArrowDown')).toEqual({ kind: 'move', rows: 1, columns: 0, extend: false })
    expect(press('ArrowLeft', { shiftKey: true })).toEqual({ kind: 'move', rows: 0, columns: -1, extend: true })
    expect(press('ArrowUp', { ctrlKey: true })).toEqual({ kind: 'jump', rows: -1, columns: 0, extend: false })
    expect(press('ArrowRight', { metaKey: true, shiftKey: true }, true)).toEqual({ kind: 'jump', rows: 0, columns: 1, extend: true })
    expect(press('End', { ctrlKey: true })).toEqual({ kind: 'edge', row: 'last', column: 'last', extend: false })
  })

  it('takes ⌘ for Mod on macOS and Ctrl elsewhere, and leaves the other one to the system', () => {
    for (const key of ['ArrowUp', 'a', 'd', 'r', 'Enter', 'Home', ';']) {
      expect(press(key, { ctrlKey: true }, true), key).toBeNull()
      expect(press(key, { metaKey: true }, true), key).toEqual(press(key, { ctrlKey: true }))
      expect(press(key, { metaKey: true, ctrlKey: true }, true), key).toBeNull()
    }
    expect(press(' ', { ctrlKey: true }, true)).toEqual({ kind: 'select-columns' })
    expect(press('a', { metaKey: true })).toEqual({ kind: 'edit', text: 'a' })
  })

  it('replaces the cell by a character of any script, and opens it with F2', () => {
    expect(press('7')).toEqual({ kind: 'edit', text: '7' })
    expect(press('ß')).toEqual({ kind: 'edit', text: 'ß' })
    expect(press('語')).toEqual({ kind: 'edit', text: '語' })
    expect(press('😀')).toEqual({ kind: 'edit', text: '😀' })
    expect(press('F2')).toEqual({ kind: 'edit', text: null })
  })

  it('takes what AltGr makes for a letter, though Windows sends Ctrl and Alt with it', () => {
    const altGr = { ctrlKey: true, altKey: true, getModifierState: (held: string) => held === 'AltGraph' }
    expect(press('@', altGr)).toEqual({ kind: 'edit', text: '@' })
    expect(press('€', { ...altGr, ctrlKey: false, altKey: false })).toEqual({ kind: 'edit', text: '€' })
    expect(press('q', { ctrlKey: true, altKey: true, getModifierState: () => false })).toBeNull()
  })

  it('opens the editor for an input method that has taken the key', () => {
    expect(press('Process')).toEqual({ kind: 'edit', text: '' })
  })

  it('keeps Tab, Escape of nothing, function keys and the keys of commands out', () => {
    expect(press('Tab')).toBeNull()
    expect(press('Tab', { shiftKey: true })).toBeNull()
    expect(press('F6')).toBeNull()
    expect(press('z', { ctrlKey: true })).toBeNull()
    expect(press('d', { ctrlKey: true, shiftKey: true })).toBeNull()
    expect(press('Backspace', { ctrlKey: true })).toBeNull()
    expect(press('ArrowLeft', { altKey: true })).toBeNull()
    expect(press('Shift')).toBeNull()
  })

  it('answers with Space, clears with Delete, fills with Mod D, opens choices with Alt ↓', () => {
    expect(press(' ')).toEqual({ kind: 'next-answer' })
    expect(press(' ', { shiftKey: true })).toEqual({ kind: 'select-rows' })
    expect(press('Delete')).toEqual({ kind: 'clear' })
    expect(press('Backspace')).toEqual({ kind: 'clear' })
    expect(press('d', { ctrlKey: true })).toEqual({ kind: 'fill' })
    expect(press(' ', { ctrlKey: true })).toEqual({ kind: 'select-columns' })
    expect(press('Enter', { ctrlKey: true })).toEqual({ kind: 'fill-selection' })
    expect(press('a', { metaKey: true }, true)).toEqual({ kind: 'select-all' })
    expect(press('ArrowDown', { altKey: true })).toEqual({ kind: 'open-choices' })
  })

  it('goes a page across with Alt, enters the day and what is above with Mod', () => {
    expect(press('PageDown', { altKey: true })).toEqual({ kind: 'page-across', pages: 1, extend: false })
    expect(press('PageUp', { altKey: true, shiftKey: true })).toEqual({ kind: 'page-across', pages: -1, extend: true })
    expect(press(';', { ctrlKey: true })).toEqual({ kind: 'today' })
    expect(press("'", { ctrlKey: true })).toEqual({ kind: 'copy-above' })
  })

  it('fills right with Mod R and resizes a column with Shift, Alt and the arrows', () => {
    expect(press('r', { ctrlKey: true })).toEqual({ kind: 'fill-right' })
    expect(press('ArrowLeft', { altKey: true, shiftKey: true })).toEqual({ kind: 'resize', step: -1 })
    expect(press('ArrowRight', { altKey: true, shiftKey: true })).toEqual({ kind: 'resize', step: 1 })
    expect(press('ArrowDown', { altKey: true, shiftKey: true })).toBeNull()
  })
})
