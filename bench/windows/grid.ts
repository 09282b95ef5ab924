// first-rows, scroll-p95, sort, filter, commit-p95 and memory: our inventory against ag-grid with the
// same rows; and in our window alone save and longest-task, an import included.

import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Workbook } from '#core'
import type { ComponentSketch } from '../../tests/builders/workbook.ts'
import type { AgGridPage } from '../ag-grid/page.ts'
import type { GridTimes, Probe } from '../page/probe.ts'
import { plainRows } from '../plain-row.ts'
import { type BenchResult, benchResult, median, quantile } from '../result.ts'
import { timesOfImport } from './import-list.ts'
import { type OpenWindow, openWindow } from './launch.ts'
import { BUNDLE_FOLDER, REPOSITORY } from './places.ts'
import { plainSave } from './plain-save.ts'

declare const benchProbe: Probe
declare const agGridPage: AgGridPage

const ROUNDS = 5
/** A task longer than this is felt: the yardstick of longest-task. */
export const LONG_TASK_MS = 50
const EXPORT_LIMIT_MS = 300_000
const BOARD_FILE = 'board.xlsx'

export interface GridCase {
  readonly workbook: Workbook
  /** The same as a .rightsize file. */
  readonly file: string
  readonly sketches: readonly ComponentSketch[]
  /** For files that are written on the way. */
  readonly folder: string
}

export async function measureGrids(given: GridCase): Promise<readonly BenchResult[]> {
  const size = given.sketches.length
  const line = given.sketches.findIndex(({ owners = [] }) => owners.length === 1 && typeof owners[0]?.share === 'number')
  const yardstick = await withWindow(openWindow(join(BUNDLE_FOLDER, 'ag-grid')), async (window) => {
    await window.page.evaluate((rows) => agGridPage.give(rows), [...plainRows(given.workbook)])
    await window.page.evaluate(() => agGridPage.mount())
    return timesAndMemory('ag-grid', window, line)
  })
  const answers = join(given.folder, 'answers.json')
  writeFileSync(answers, JSON.stringify({ save: join(given.folder, BOARD_FILE) }))
  const app = openWindow(REPOSITORY, [given.file], { RIGHTSIZE_DIALOG_ANSWERS: answers })
  const { ours, save, longest } = await withWindow(app, async (window) => {
    await window.page.waitForSelector('[role="grid"] [data-row]:not([data-row="header"])', { timeout: 180_000 })
    const measured = await timesAndMemory('app', window, line)
    return { ours: measured, ...(await measureAlone(window, given, line)) }
  })
  console.log(`${size} components: blank frames of the scroll ${ours.blankFrames} here, ${yardstick.blankFrames} in ag-grid`)
  const pairs = [
    ['first-rows', median(ours.firstRows), median(yardstick.firstRows)],
    ['scroll-p95', quantile(ours.frames, 0.95), quantile(yardstick.frames, 0.95)],
    ['sort', median(ours.sort), median(yardstick.sort)],
    ['filter', median(ours.filter), median(yardstick.filter)],
    ['commit-p95', quantile(ours.commit, 0.95), quantile(yardstick.commit, 0.95)],
  ] as const
  return [
    ...pairs.map(([name, our, their]) => benchResult({ name, size, unit: 'ms', ours: our, yardstick: their })),
    benchResult({ name: 'memory', size, unit: 'MB', ours: ours.memory, yardstick: yardstick.memory }),
    save,
    ...(longest === null ? [] : [await longestOf(given, longest)]),
  ]
}

/** Of edits, saves, an export and an import of the same list into a new workbook. */
async function longestOf({ sketches, folder }: GridCase, { saving, exporting }: LongestTasks): Promise<BenchResult> {
  const size = sketches.length
  const { longestTask: importing, preview } = await timesOfImport(sketches, folder)
  console.log(
    `${size} components: longest task ${saving} ms while editing and saving, ${exporting} ms exporting, ${importing} ms importing`,
  )
  console.log(`${size} components: the preview of their list after ${Math.round(preview)} ms`)
  const ours = Math.max(saving, exporting, importing)
  return benchResult({ name: 'longest-task', size, unit: 'ms', ours, yardstick: LONG_TASK_MS })
}

async function withWindow<T>(opening: Promise<OpenWindow>, work: (window: OpenWindow) => Promise<T>): Promise<T> {
  const window = await opening
  try {
    return await work(window)
  } finally {
    await window.close()
  }
}

async function timesAndMemory(
  kind: 'app' | 'ag-grid',
  { page, memory }: OpenWindow,
  line: number,
): Promise<GridTimes & { readonly memory: number }> {
  const times = await page.evaluate(({ kind, line, rounds }) => benchProbe.measureGrid(kind, line, rounds), { kind, line, rounds: ROUNDS })
  return { ...times, memory: await memory() }
}

/** In ms; 0 when none reached 50. */
interface LongestTasks {
  readonly saving: number
  readonly exporting: number
}

/**
 * What has no counterpart in a grid: the save of an edit against a bare write of the same bytes, and tasks that are
 * felt (null for lists that are too long to export here).
 */
async function measureAlone(
  { page }: OpenWindow,
  { workbook, sketches, folder }: GridCase,
  line: number,
): Promise<{ readonly save: BenchResult; readonly longest: LongestTasks | null }> {
  const size = sketches.length
  await page.evaluate(() => benchProbe.longestTask())
  const saves = await page.evaluate(({ line, rounds }) => benchProbe.measureSaves(line, rounds), { line, rounds: ROUNDS * 2 })
  const saving = await page.evaluate(() => benchProbe.longestTask())
  const bare = Array.from(saves, () => plainSave(workbook, join(folder, 'plain.json')))
  const save = benchResult({ name: 'save', size, unit: 'ms', ours: median(saves), yardstick: median(bare) })
  if (size > 10_000) return { save, longest: null }
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Board pack' }).click()
  await page
    .getByRole('button', { name: /^Export/ })
    .last()
    .click()
  await untilWritten(join(folder, BOARD_FILE))
  return { save, longest: { saving, exporting: await page.evaluate(() => benchProbe.longestTask()) } }
}

/** The file appears under its name only when it is whole. */
async function untilWritten(file: string): Promise<void> {
  const giveUpAt = Date.now() + EXPORT_LIMIT_MS
  while (!existsSync(file)) {
    if (Date.now() > giveUpAt) throw new Error(`No export within ${EXPORT_LIMIT_MS} ms`)
    await sleep(100)
  }
  rmSync(file)
}
