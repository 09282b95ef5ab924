// Opens the app or the page with ag-grid through Playwright, with the probe in its page.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { pageScript } from './places.ts'

/** As root Chromium refuses to start with its sandbox. */
export const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export interface OpenWindow {
  readonly page: Page
  /** Of all its processes, in MB. */
  readonly memory: () => Promise<number>
  readonly close: () => Promise<void>
}

export async function openWindow(
  app: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<OpenWindow> {
  const userData = mkdtempSync(join(tmpdir(), 'rightsize-bench-window-'))
  const given = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const electron = await _electron.launch({
    args: [app, '--disable-gpu', ...SANDBOX, ...args],
    chromiumSandbox: SANDBOX.length === 0,
    env: { ...Object.fromEntries(given), RIGHTSIZE_USER_DATA: userData, RIGHTSIZE_PROFILE: userData, BENCH_USER_DATA: userData, ...env },
  })
  const page = await electron.firstWindow()
  // A file of 100,000 components is read before the page is loaded.
  await page.waitForLoadState('load', { timeout: 120_000 })
  await page.evaluate(readFileSync(pageScript('probe'), 'utf8'))
  return {
    page,
    memory: () => memoryOf(electron),
    close: async () => {
      await electron.close()
      rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function memoryOf(electron: ElectronApplication): Promise<number> {
  const kilobytes = await electron.evaluate(({ app }) => app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0))
  return kilobytes / 1024
}
