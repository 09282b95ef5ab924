// Keeps the native menu bar in step with the open workbook and the theme.

import { Menu } from 'electron'
import type { MenuState, Theme } from '#contract'
import type { Command } from '#wording'
import { menuTemplate } from './menu.ts'

export interface MenuBar {
  readonly state: () => MenuState
  readonly setState: (state: MenuState) => void
  readonly refresh: () => void
}

export interface MenuBarSurroundings {
  readonly theme: () => Theme
  readonly forDevelopers: boolean
  readonly turnedOff: readonly Command[]
  readonly send: (command: Command) => void
}

export function createMenuBar({ theme, ...given }: MenuBarSurroundings): MenuBar {
  let state: MenuState = { hasWorkbook: false, undo: null, redo: null }
  const refresh = () => {
    const template = menuTemplate({ state, theme: theme(), platform: process.platform, ...given })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  refresh()
  return {
    state: () => state,
    setState: (next) => {
      state = next
      refresh()
    },
    refresh,
  }
}
