import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import type { MenuState } from '../../../src/contract/index.ts'
import { type MenuSurroundings, menuTemplate } from '../../../src/main/menu.ts'
import { COMMAND_IDS, type Command } from '../../../src/wording/index.ts'

type Item = MenuItemConstructorOptions

const CLOSED: MenuState = { hasWorkbook: false, undo: null, redo: null }
const OPEN: MenuState = { hasWorkbook: true, undo: 'change of cost, Postgres', redo: null }

function menu(given: Partial<MenuSurroundings> = {}) {
  const sent: Command[] = []
  const template = menuTemplate({
    state: OPEN,
    theme: 'system',
    platform: 'linux',
    forDevelopers: false,
    turnedOff: [],
    send: (command) => sent.push(command),
    ...given,
  })
  const items = flatten(template)
  return { template, items, sent, item: (id: string) => items.find((item) => item.id === id) }
}

function flatten(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])])
}

const click = (item: Item | undefined) => (item?.click as (() => void) | undefined)?.()

describe('the menu bar', () => {
  it('has one item for every command and sends exactly it', () => {
    const { item, sent } = menu()
    for (const command of COMMAND_IDS) click(item(command))
    expect(sent).toEqual([...COMMAND_IDS])
  })

  it('names what undo would take back', () => {
    const { item } = menu()
    expect([item('undo')?.label, item('undo')?.enabled]).toEqual(['Undo change of cost, Postgres', true])
    expect([item('redo')?.label, item('redo')?.enabled]).toEqual(['Redo', false])
  })

  it('offers only what works without a workbook while none is open', () => {
    const { items } = menu({ state: CLOSED })
    const enabled = items.filter((item) => item.id !== undefined && item.enabled !== false).map((item) => item.id)
    expect(enabled).toEqual([
      'new-blank',
      'new-sample',
      'open-file',
      'import-list',
      'theme-system',
      'theme-light',
      'theme-dark',
      'show-commands',
      'show-shortcuts',
      'show-data-folder',
      'show-logs',
      'save-diagnostics',
      'check-release',
      'show-notices',
      'show-about',
    ])
  })

  it('shows what an administrator turned off, and lets nobody choose it', () => {
    const { item } = menu({ turnedOff: ['check-release'] })
    expect([item('check-release')?.enabled, item('show-logs')?.enabled]).toEqual([false, true])
  })

  it('uses no key twice', () => {
    const keys = menu().items.flatMap((item) => (item.accelerator === undefined ? [] : [item.accelerator]))
    expect(keys.length).toBeGreaterThan(10)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('leaves its keys to the page, so that a text field keeps its own undo', () => {
    for (const item of menu().items.filter(({ id, accelerator }) => id !== undefined && accelerator !== undefined)) {
      expect(item.registerAccelerator, String(item.label)).toBe(false)
    }
  })

  it('marks the theme in use', () => {
    const { item } = menu({ theme: 'dark' })
    expect(['theme-system', 'theme-light', 'theme-dark'].map((id) => item(id)?.checked)).toEqual([false, false, true])
  })

  it('has developer tools only in an app that is not packaged', () => {
    const roles = (forDevelopers: boolean) => menu({ forDevelopers }).items.map((item) => item.role)
    expect(roles(false)).not.toContain('toggleDevTools')
    expect(roles(false)).not.toContain('reload')
    expect(roles(true)).toContain('toggleDevTools')
  })

  it('has the menus that macOS expects there and Quit elsewhere', () => {
    expect(menu({ platform: 'darwin' }).template.map((item) => item.role)).toContain('appMenu')
    const [ownMenu, ...others] = menu({ platform: 'darwin' }).template
    expect(flatten(ownMenu === undefined ? [] : [ownMenu]).map(({ role, id }) => role ?? id)).toContain('quit')
    expect(flatten(others).map(({ role }) => role)).not.toContain('quit')
  })

  it('has the settings in the menu of the app on macOS', () => {
    const [ownMenu] = menu({ platform: 'darwin' }).template
    expect(flatten(ownMenu === undefined ? [] : [ownMenu]).map(({ id }) => id)).toContain('show-settings')
    expect(menu({ platform: 'win32' }).items.filter(({ id }) => id === 'show-settings')).toHaveLength(1)
  })

  it('closes the window on macOS while no workbook is open, and elsewhere leaves that to the window', () => {
    const roles = (given: Partial<MenuSurroundings>) => menu(given).items.map(({ role }) => role)
    expect(roles({ platform: 'darwin', state: CLOSED })).toContain('close')
    expect(roles({ platform: 'darwin', state: OPEN })).not.toContain('close')
    expect(roles({ platform: 'linux', state: CLOSED })).not.toContain('close')
    expect(menu({ platform: 'win32' }).items.map((item) => item.role)).toContain('quit')
  })
})
