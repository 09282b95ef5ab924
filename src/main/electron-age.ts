// How old an Electron is, and whether it still gets security fixes. The app asks nobody: the days stand here.

import type { AboutApp } from '#contract'

interface ElectronRelease {
  readonly released: string
  /** The day of the first version with its first number. */
  readonly line: string
}

/** As the registry has them: a test sees that the version that package.json names is among them. */
export const ELECTRON_RELEASES: Readonly<Record<string, ElectronRelease>> = {
  '33.2.1': { released: '2024-12-09', line: '2024-10-15' },
  '45.4.1': { released: '2026-11-19', line: '2026-10-21' },
}

const MONTH_MS = (365.25 / 12) * 24 * 3600 * 1000
/** Electron mends its newest three lines; a new one comes every eight weeks or a little later. */
const SUPPORTED_MONTHS = 6

export function electronAge(version: string, now: Date): AboutApp['electronAge'] {
  const release = ELECTRON_RELEASES[version]
  if (release === undefined) return null
  const months = (day: string) => Math.max(0, Math.floor((now.getTime() - Date.parse(day)) / MONTH_MS))
  return { months: months(release.released), isSupported: months(release.line) < SUPPORTED_MONTHS }
}
