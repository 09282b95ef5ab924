// What the shell itself remembers between starts: the theme and where the window was. Its own small
// file, written whole; a missing or damaged one means the defaults, never a failed start.

import { readFile } from 'node:fs/promises'
import { isTheme, type Theme } from '#contract'

export interface WindowPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly isMaximized: boolean
}

export interface Settings {
  readonly theme: Theme
  readonly window: WindowPlace | null
}

export interface SettingsFile {
  readonly current: () => Settings
  readonly change: (next: Partial<Settings>) => void
}

export interface SettingsSurroundings {
  readonly file: string
  /** Writes the whole file or leaves the old one. */
  readonly writeWhole: (file: string, text: string) => Promise<unknown>
  readonly onError: (error: unknown) => void
}

const DEFAULTS: Settings = { theme: 'system', window: null }

export async function openSettings({ file, writeWhole, onError }: SettingsSurroundings): Promise<SettingsFile> {
  let settings = decodeSettings(await readFile(file, 'utf8').catch(() => '{}'))
  let writing: Promise<unknown> = Promise.resolve()
  return {
    current: () => settings,
    change: (next) => {
      settings = { ...settings, ...next }
      const text = `${JSON.stringify(settings, null, 2)}\n`
      // One after the other, so that the newest is written last.
      writing = writing.then(() => writeWhole(file, text)).catch(onError)
    },
  }
}

export function decodeSettings(text: string): Settings {
  const raw = parseObject(text)
  return { theme: isTheme(raw['theme']) ? raw['theme'] : DEFAULTS.theme, window: readPlace(raw['window']) }
}

function readPlace(raw: unknown): WindowPlace | null {
  if (typeof raw !== 'object' || raw === null) return null
  const place = raw as Readonly<Record<string, unknown>>
  const [x, y, width, height] = [place['x'], place['y'], place['width'], place['height']]
  if (!isPixels(x) || !isPixels(y) || !isPixels(width) || !isPixels(height) || width <= 0 || height <= 0) return null
  return { x, y, width, height, isMaximized: place['isMaximized'] === true }
}

function isPixels(raw: unknown): raw is number {
  return typeof raw === 'number' && Number.isInteger(raw) && Math.abs(raw) < 100_000
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const raw: unknown = JSON.parse(text)
    return typeof raw === 'object' && raw !== null ? (raw as Readonly<Record<string, unknown>>) : {}
  } catch {
    return {}
  }
}
