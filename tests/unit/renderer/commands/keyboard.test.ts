// A key press finds its command on every platform, and no two commands share one.
import { describe, expect, it } from 'vitest'
import { COMMAND_TABLE, GRID_KEYS, HISTORY_KEYS, keysOn, WINDOW_KEYS } from '#wording'
import { EXTRA_KEYS, shownKeys } from '../../../../src/renderer/commands/command-table.ts'
import { commandOfKey, type KeyPress } from '../../../../src/renderer/commands/keyboard.ts'
import { historyStep } from '../../../../src/renderer/frame/regions.ts'

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

describe('keys that belong to no command', () => {
  const shown = (platform: string) =>
    [...WINDOW_KEYS, ...GRID_KEYS]
      .map((line) => shownKeys(keysOn(platform, line), platform))
      .filter((keys) => /Ctrl|[⌘⌃⌥⇧]|Alt|Shift/.test(keys))

  it('read as each platform writes them, with no word of another one', () => {
    expect(shown('darwin').filter((keys) => /Ctrl|Alt|Mod|Shift\b(?!,)/.test(keys.replace(/With Shift/g, '')))).toEqual([])
    for (const platform of ['linux', 'win32']) expect(shown(platform).filter((keys) => /[⌘⌃⌥⇧]|Mod/.test(keys))).toEqual([])
    expect(shown('win32')).toEqual(shown('linux'))
  })

  it('go back and forward by the keys that the platform has for it, and leave arrows in a text to the text', () => {
    const press = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
    const [alt, command] = [
      { ...press, altKey: true },
      { ...press, metaKey: true },
    ]
    for (const platform of ['linux', 'win32']) {
      expect(historyStep({ ...alt, key: 'ArrowLeft' }, platform, false)).toBe('back')
      expect(historyStep({ ...alt, key: 'ArrowRight' }, platform, false)).toBe('forward')
      expect(historyStep({ ...alt, key: 'ArrowLeft' }, platform, true)).toBeNull()
      expect(historyStep({ ...command, key: '[' }, platform, false)).toBeNull()
    }
    expect([historyStep({ ...command, key: '[' }, 'darwin', true), historyStep({ ...command, key: ']' }, 'darwin', false)]).toEqual([
      'back',
      'forward',
    ])
    expect(historyStep({ ...alt, key: 'ArrowLeft' }, 'darwin', false)).toBeNull()
    expect(Object.values(HISTORY_KEYS.mac).map((keys) => shownKeys(keys, 'darwin'))).toEqual(['⌘ [', '⌘ ]'])
  })
})
