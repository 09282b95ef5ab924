// A key press finds its command on every platform, and no two commands share one.
import { describe, expect, it } from 'vitest'
import { COMMAND_TABLE } from '#wording'
import { EXTRA_KEYS, shownKeys } from '../../../../src/renderer/commands/command-table.ts'
import { commandOfKey, type KeyPress } from '../../../../src/renderer/commands/keyboard.ts'

const BARE: KeyPress = { key: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

describe('commandOfKey', () => {
  it('takes Ctrl for Mod, and ⌘ on macOS', () => {
    expect(commandOfKey({ ...BARE, key: 'z', ctrlKey: true }, 'linux')).toBe('undo')
    expect(commandOfKey({ ...BARE, key: 'z', metaKey: true }, 'darwin')).toBe('undo')
    expect(commandOfKey({ ...BARE, key: 'z', ctrlKey: true }, 'darwin')).toBeNull()
    expect(commandOfKey({ ...BARE, key: 'z', metaKey: true }, 'win32')).toBeNull()
  })

  it('tells Shift apart, whatever case the key then has', () => {
    expect(commandOfKey({ ...BARE, key: 'Z', ctrlKey: true, shiftKey: true }, 'linux')).toBe('redo')
    expect(commandOfKey({ ...BARE, key: 'D', ctrlKey: true, shiftKey: true }, 'linux')).toBe('duplicate-component')
    expect(commandOfKey({ ...BARE, key: 'd', ctrlKey: true }, 'linux')).toBe('fill-down')
  })

  it('knows the second key of a command', () => {
    expect(commandOfKey({ ...BARE, key: 'y', ctrlKey: true }, 'linux')).toBe('redo')
    expect(commandOfKey({ ...BARE, key: 'F1' }, 'linux')).toBe('show-shortcuts')
  })

  it('leaves plain typing alone', () => {
    for (const key of ['a', 'z', '1', 'Enter', 'Backspace', ' ']) expect(commandOfKey({ ...BARE, key }, 'linux')).toBeNull()
  })
})

describe('the table of commands', () => {
  it('gives no key to two commands', () => {
    const keys = [...Object.values(COMMAND_TABLE).flatMap(({ accelerator }) => accelerator ?? []), ...Object.keys(EXTRA_KEYS)]
    expect(keys.length).toBeGreaterThan(15)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('shows keys as the platform writes them', () => {
    expect(shownKeys('Mod+Shift+Z', 'linux')).toBe('Ctrl Shift Z')
    expect(shownKeys('Mod+Shift+Z', 'darwin')).toBe('⌘ ⇧ Z')
    expect(shownKeys('Mod+Backspace', 'darwin')).toBe('⌘ ⌫')
    expect(shownKeys('Shift+Space, Mod+A', 'win32')).toBe('Shift Space, Ctrl A')
    expect(shownKeys('Mod+,', 'linux')).toBe('Ctrl ,')
    expect(shownKeys('Alt+Shift+ArrowUp', 'linux')).toBe('Alt Shift ↑')
  })
})
