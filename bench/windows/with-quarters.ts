// What ten years of locked quarters cost: the start beside that of the same list without any, and the longest task on the
// window's thread while two of them are compared and all are drawn.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import {
  encodePortableFile,
  type IsoDate,
  type MinorUnits,
  nextQuarter,
  payloadOf,
  type Quarter,
  quarterId,
  quarterRange,
  type Workbook,
} from '#core'
import { writeHistory } from '../../tests/builders/history-folder.ts'
import { factsOf, tools } from '../../tests/builders/workbook-files.ts'
import type { Probe } from '../page/probe.ts'
import { type BenchResult, benchResult } from '../result.ts'
import { type GridCase, LONG_TASK_MS } from './grid.ts'
import { openWindow } from './launch.ts'
import { REPOSITORY } from './places.ts'

declare const benchProbe: Probe

/** Components of each quarter. */
export const QUARTERS_SIZE = 1000
const QUARTERS = 40
const FIRST: Quarter = { year: 2016, quarter: 4 }

export interface QuartersCase {
  readonly size: number
  /** The workbook with all its quarters as a .rightsize file. */
  readonly file: string
  /** A data folder that has it already. */
  readonly userData: string
}

export function quartersCase({ workbook, folder }: GridCase): QuartersCase {
  const userData = join(folder, 'with-quarters')
  const pasts: { quarter: string; asOf: IsoDate; workbook: typeof workbook }[] = []
  for (let quarter = FIRST; pasts.length < QUARTERS; quarter = nextQuarter(quarter)) {
    pasts.push({ quarter: quarterId(quarter), asOf: quarterRange(quarter, 1).last, workbook: dearer(workbook, pasts.length) })
  }
  const written = writeHistory(userData, workbook, pasts)
  const quarters = join(userData, 'workbooks', workbook.id, 'quarters')
  const carried = readdirSync(quarters).map((file) => ({ file, gzip: gzipSync(readFileSync(join(quarters, file))).toString('base64') }))
  const file = join(folder, 'with-quarters.rightsize')
  const { bytes } = encodePortableFile(factsOf(written), payloadOf(written), null, tools, { quarters: carried })
  writeFileSync(file, bytes)
  console.log(`${QUARTERS} quarters of ${QUARTERS_SIZE} components: ${Math.round(bytes.length / 1e6)} MB as a file to send`)
  return { size: QUARTERS_SIZE, file, userData }
}

/** Every price differs from quarter to quarter, so that a comparison has something to say of each component. */
function dearer(workbook: Workbook, quarters: number): Workbook {
  const lines = Object.values(workbook.tables.costLines).map((line) => {
    const amount = line.amount === null ? null : ((line.amount + quarters * 100) as MinorUnits)
    return [line.id, { ...line, amount }] as const
  })
  return { ...workbook, tables: { ...workbook.tables, costLines: Object.fromEntries(lines) } }
}

export async function longestTaskOfQuarters({ size, file, userData }: QuartersCase): Promise<BenchResult> {
  const { page, close } = await openWindow(REPOSITORY, [file], { RIGHTSIZE_USER_DATA: userData, RIGHTSIZE_PROFILE: userData })
  try {
    await page.waitForSelector('[role="grid"] [data-row]:not([data-row="header"])')
    await page.evaluate(() => benchProbe.longestTask())
    const sentence = page.getByRole('status').filter({ hasText: /^(Since|From) / })
    await page.keyboard.press('Control+9')
    await sentence.waitFor()
    // The oldest with the newest but one: both are read, and neither is the present.
    for (const [name, at] of [
      ['From', QUARTERS],
      ['To', 2],
    ] as const) {
      await page.getByRole('combobox', { name }).click()
      await page.getByRole('option').nth(at).click()
      await sentence.waitFor()
    }
    const comparing = await page.evaluate(() => benchProbe.longestTask())
    await page.getByRole('main').getByRole('button', { name: 'Trends' }).click()
    await page.getByRole('figure').first().waitFor()
    const drawing = await page.evaluate(() => benchProbe.longestTask())
    console.log(`${QUARTERS} quarters of ${size} components: longest task ${comparing} ms comparing two, ${drawing} ms drawing all`)
    const ours = Math.max(comparing, drawing)
    return benchResult({ name: 'longest-task-of-quarters', size, unit: 'ms', ours, yardstick: LONG_TASK_MS })
  } finally {
    await close()
  }
}
