// What the system writes when a process of the app crashes: the state of its memory, which has parts of a workbook in it. It stays with
// the profile, which no service carries to others, is sent nowhere, and only the newest few are kept. A diagnostics file says how many
// there are, and no more.

import { readdirSync, statSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { App, CrashReporter } from 'electron'

const KEPT = 5
const FOLDER = 'crash-reports'

/** Before Electron is ready, and once the profile is known. */
export function startCrashReports(app: Pick<App, 'setPath'>, reporter: Pick<CrashReporter, 'start'>, profile: string): void {
  const folder = join(profile, FOLDER)
  app.setPath('crashDumps', folder)
  removeOldReports(folder)
  reporter.start({ uploadToServer: false })
}

/** Full paths, the newest first. */
export function crashReports(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.dmp'))
    return names
      .map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
      .toSorted((a, b) => b.at - a.at)
      .map(({ path }) => path)
  } catch {
    return []
  }
}

function removeOldReports(folder: string): void {
  for (const path of crashReports(folder).slice(KEPT)) {
    try {
      unlinkSync(path)
    } catch {
      // On a disk that is read-only it stays.
    }
  }
}
