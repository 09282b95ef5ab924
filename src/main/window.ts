// The one window: where it was last time, in the colour of its theme before the page paints, shown
// when there is something to see.

import { BrowserWindow, type Rectangle } from 'electron'
import { APP_NAME } from './identity.ts'
import { webPreferences } from './security.ts'
import type { SettingsFile } from './settings.ts'
import { usablePlace } from './window-place.ts'

export interface WindowSurroundings {
  readonly settings: SettingsFile
  readonly preload: string
  /** For Windows and Linux; macOS takes it from the package. */
  readonly icon: string
  readonly isPackaged: boolean
  readonly isDark: boolean
  /** Work areas of the screens that are connected now. */
  readonly workAreas: readonly Rectangle[]
}

/** The canvas of both themes in the page's tokens. */
const CANVAS = { light: '#F7F7F5', dark: '#161614' } as const
const SMALLEST = { minWidth: 880, minHeight: 560 } as const
const FIRST_SIZE = { width: 1360, height: 860 } as const
const PLACE_SETTLES_MS = 400

export function createWindow({ settings, preload, icon, isPackaged, isDark, workAreas }: WindowSurroundings): BrowserWindow {
  const place = usablePlace(settings.current().window, workAreas)
  const window = new BrowserWindow({
    ...(place === null ? FIRST_SIZE : { x: place.x, y: place.y, width: place.width, height: place.height }),
    ...SMALLEST,
    title: APP_NAME,
    icon,
    show: false,
    backgroundColor: canvasColor(isDark),
    webPreferences: webPreferences(preload, isPackaged),
  })
  if (place?.isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  rememberPlace(window, settings)
  return window
}

export function canvasColor(isDark: boolean): string {
  return isDark ? CANVAS.dark : CANVAS.light
}

function rememberPlace(window: BrowserWindow, settings: SettingsFile): void {
  let timer: NodeJS.Timeout | undefined
  const keep = () => settings.change({ window: { ...window.getNormalBounds(), isMaximized: window.isMaximized() } })
  const keepSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(keep, PLACE_SETTLES_MS)
  }
  window.on('resize', keepSoon)
  window.on('move', keepSoon)
  window.on('maximize', keepSoon)
  window.on('unmaximize', keepSoon)
  window.on('closed', () => clearTimeout(timer))
}
