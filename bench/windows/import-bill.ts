// Brings a bill in through the window as a hand would, from the file to the saved workbook, and answers the longest task on the
// window's thread meanwhile: reading, matching, accepting what is proposed, taking it in, saving.

import { createWriteStream, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Page } from 'playwright'
import { billOfServices } from '../../tests/builders/bill-of-services.ts'
import type { Probe } from '../page/probe.ts'
import { type BenchResult, benchResult } from '../result.ts'
import { LONG_TASK_MS } from './grid.ts'
import { openWindow } from './launch.ts'
import { REPOSITORY } from './places.ts'

declare const benchProbe: Probe

const LIMIT_MS = 120_000

/** 94 MB, and as many services as a bill may have. */
const WHOLE = { rows: 240_000, services: 20_000 }
const QUICK = { rows: 24_000, services: 2_000 }

/** @param folder for its file */
export async function longestTaskOfBill(isQuick: boolean, folder: string): Promise<BenchResult> {
  const { rows, services } = isQuick ? QUICK : WHOLE
  const file = join(folder, 'services.csv')
  await pipeline(billOfServices(rows, services), createWriteStream(file))
  const { page, close } = await openWindow(REPOSITORY)
  try {
    page.setDefaultTimeout(LIMIT_MS)
    await openImport(page)
    const tasks = [
      await longestOf(page, 'reading', async () => {
        await page.locator('input[type=file][multiple]').setInputFiles(file)
        await page.locator('[data-proof="tied"]').waitFor()
      }),
      await longestOf(page, 'matching', () => page.getByRole('button', { name: /^Accept all suggestions/ }).waitFor()),
      await longestOf(page, 'accepting', async () => {
        await page.keyboard.press('Control+Enter')
        await page.getByText('All questions are answered.').waitFor()
      }),
      await longestOf(page, 'taking it in', async () => {
        await page.getByRole('button', { name: 'Import the bill' }).click()
        await page.getByRole('heading', { level: 1, name: 'Bill imported' }).waitFor()
      }),
      await longestOf(page, 'saving', () => page.locator('[data-save="saved"]').waitFor()),
    ]
    const size = Math.round(statSync(file).size / 1_000_000)
    return benchResult({ name: 'longest-task-of-bill', size, unit: 'ms', ours: Math.max(...tasks), yardstick: LONG_TASK_MS })
  } finally {
    await close()
  }
}

async function openImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Start blank/ }).click()
  await page.getByRole('contentinfo').getByText('0 components').waitFor()
  await page.keyboard.press('Control+K')
  await page.getByRole('combobox').fill('Import a bill')
  await page.getByRole('option', { name: /Import a bill/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('input[type=file][multiple]').waitFor({ state: 'attached' })
  await page.evaluate(() => benchProbe.longestTask())
}

async function longestOf(page: Page, step: string, work: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await work()
  const took = performance.now() - from
  const longest = await page.evaluate(() => benchProbe.longestTask())
  console.log(`a bill in the window: longest task ${Math.round(longest)} ms ${step}, which took ${Math.round(took)} ms`)
  return longest
}
