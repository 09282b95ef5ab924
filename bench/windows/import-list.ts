// Brings a list in through the window as a hand would, from Welcome to the saved workbook, and answers the longest task
// on the window's thread meanwhile: reading the list, proposing, the preview, taking it over, judging, saving. And how long
// somebody waits for the preview.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ComponentSketch } from '../../tests/builders/workbook.ts'
import type { Probe } from '../page/probe.ts'
import { plainList } from '../plain-list.ts'
import { openWindow } from './launch.ts'
import { REPOSITORY } from './places.ts'

declare const benchProbe: Probe

const IMPORT_LIMIT_MS = 180_000

interface ImportTimes {
  /** In ms; 0 when none reached 50. */
  readonly longestTask: number
  /** In ms, from the file that was chosen to the preview with its questions. */
  readonly preview: number
}

export async function timesOfImport(sketches: readonly ComponentSketch[], folder: string): Promise<ImportTimes> {
  const list = join(folder, 'list.csv')
  const answers = join(folder, 'import-answers.json')
  writeFileSync(list, plainList(sketches))
  writeFileSync(answers, JSON.stringify({ open: list }))
  const { page, close } = await openWindow(REPOSITORY, [], { RIGHTSIZE_DIALOG_ANSWERS: answers })
  try {
    page.setDefaultTimeout(IMPORT_LIMIT_MS)
    await page.evaluate(() => benchProbe.longestTask())
    const from = performance.now()
    await page.getByRole('button', { name: /^Import a list/ }).click()
    const bringIn = page.getByRole('button', { name: /^Import [\d,]+ components/ })
    await bringIn.waitFor()
    const preview = performance.now() - from
    if (await bringIn.isDisabled()) await page.keyboard.press('Control+Enter')
    await bringIn.click()
    await page.getByRole('heading', { level: 1, name: /added$/ }).waitFor()
    await page.locator('[data-save="saved"]').waitFor()
    return { longestTask: await page.evaluate(() => benchProbe.longestTask()), preview }
  } finally {
    await close()
  }
}
