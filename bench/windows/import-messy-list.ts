// A list with every notation in it, through the window: how long somebody waits for its preview, how long for the screen when they
// cancel, and the longest task on the window's thread until all of it is taken in and saved.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright'
import { asCsv, asWorkbook, messyList } from '../messy-list.ts'
import type { Probe } from '../page/probe.ts'
import { type BenchResult, benchResult } from '../result.ts'
import { LONG_TASK_MS } from './grid.ts'
import { openWindow } from './launch.ts'
import { REPOSITORY } from './places.ts'

declare const benchProbe: Probe

const ROWS = 5000
const QUICK_ROWS = 1000
const LIMIT_MS = 120_000
/** The goals: a preview that is waited for, and what a hand feels as at once. */
const PREVIEW_MS = 2000
const AT_ONCE_MS = 100
const PROGRESS_MS = 500

const BEGIN = '^Import a list'
const BRING_IN = '^Import [1-9][\\d,]* components'
const CANCEL = '^Cancel'

interface ListTimes {
  readonly preview: number
  /** The longest of those while the list is read, while its preview stands, and while it is taken in. */
  readonly cancel: number
  readonly longestTask: number
}

/** The worse of a .csv and an .xlsx file. */
export async function measureMessyList(isQuick: boolean, folder: string): Promise<readonly BenchResult[]> {
  const size = isQuick ? QUICK_ROWS : ROWS
  const rows = messyList(size)
  const times = [await timesOf('messy.csv', Buffer.from(asCsv(rows)), folder), await timesOf('messy.xlsx', asWorkbook(rows), folder)]
  const worst = (of: keyof ListTimes) => Math.max(...times.map((time) => time[of]))
  return [
    benchResult({ name: 'preview-of-list', size, unit: 'ms', ours: worst('preview'), yardstick: PREVIEW_MS }),
    benchResult({ name: 'cancel-of-list', size, unit: 'ms', ours: worst('cancel'), yardstick: AT_ONCE_MS }),
    benchResult({ name: 'longest-task-of-list', size, unit: 'ms', ours: worst('longestTask'), yardstick: LONG_TASK_MS }),
  ]
}

async function timesOf(name: string, content: Uint8Array, folder: string): Promise<ListTimes> {
  const file = join(folder, name)
  const answers = join(folder, 'messy-answers.json')
  writeFileSync(file, content)
  writeFileSync(answers, JSON.stringify({ open: file }))
  const { page, close } = await openWindow(REPOSITORY, [], { RIGHTSIZE_DIALOG_ANSWERS: answers })
  const longest: number[] = []
  const step = async <T>(what: string, work: Promise<T>): Promise<T> => {
    const answer = await work
    const task = await page.evaluate(() => benchProbe.longestTask())
    longest.push(task)
    const took = typeof answer === 'number' ? `, which took ${Math.round(answer)} ms` : ''
    console.log(`${name}: longest task ${Math.round(task)} ms ${what}${took}`)
    return answer
  }
  const fromClick = (clicked: string, shown: string) =>
    page.evaluate(([from, to]) => benchProbe.fromClick(from as string, to as string), [clicked, shown])
  try {
    page.setDefaultTimeout(LIMIT_MS)
    await page.evaluate(() => benchProbe.longestTask())
    await step('beginning to read', fromClick(BEGIN, CANCEL))
    const whileReading = await step('canceling while it is read', fromClick(CANCEL, BEGIN))
    const preview = await step('until the preview', fromClick(BEGIN, BRING_IN))
    const atPreview = await step('canceling at the preview', fromClick(CANCEL, BEGIN))
    await step('until the preview again', fromClick(BEGIN, BRING_IN))
    await step('accepting what is proposed', accepted(page))
    await step('beginning to take it in', fromClick(BRING_IN, CANCEL))
    const whileTaken = await step('canceling while it is taken in', fromClick(CANCEL, BEGIN))
    await step('until the preview a third time', fromClick(BEGIN, BRING_IN))
    await accepted(page)
    await step('taking it in', takenIn(page))
    await step('saving', page.locator('[data-save="saved"]').waitFor())
    return { preview, cancel: Math.max(whileReading, atPreview, whileTaken), longestTask: Math.max(...longest) }
  } finally {
    await close()
  }
}

/** Some questions follow from the answers to others. */
async function accepted(page: Page): Promise<void> {
  const accept = page.getByRole('button', { name: /^Accept all/ })
  const bringIn = page.getByRole('button', { name: new RegExp(BRING_IN) })
  while (await accept.isVisible()) {
    await accept.click()
    // Progress is drawn some times a second: a click before it would begin the same work anew.
    await sleep(PROGRESS_MS)
    await page.locator('#import-state').waitFor()
  }
  await bringIn.and(page.locator(':enabled')).waitFor()
}

async function takenIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: new RegExp(BRING_IN) }).click()
  await page.getByRole('heading', { level: 1, name: /added$/ }).waitFor()
}
