// F7: workbook.json is cut, flipped, zeroed, deleted or swapped while the app is closed. The newest
// valid copy is opened, the user is told, and an empty workbook never appears in its place.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { OpenedWorkbook } from '#contract'
import { type Result, readWorkbook } from '#core'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { removeFolder } from '../helpers/remove-folder.ts'
import { openRecent, openSample, shownDollars, typeCost } from './work-in-app.ts'

let launched: LaunchedApp
let page: Page
/** The data folder and its healthy workbook: revision 3 in the file, 2 in the copy before, 0 in the backups. */
let userData = ''
let id = ''
let healthy = ''
let current: Buffer
let previous: OpenedWorkbook
let newest: OpenedWorkbook

const folder = () => join(userData, 'workbooks', id)
const file = () => join(folder(), 'workbook.json')

test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'rightsize-damage-'))
  launched = await launchApp({ userData })
  await openSample(launched.page)
  for (const dollars of [1001, 1002, 1003]) expect(await typeCost(launched.page, dollars)).toBe('saved')
  await launched.close()
  id = readdirSync(join(userData, 'workbooks'))[0] ?? ''
  healthy = mkdtempSync(join(tmpdir(), 'rightsize-healthy-'))
  cpSync(userData, healthy, { recursive: true, filter: (path) => !path.includes('Singleton') })
  current = readFileSync(file())
  launched = await launchApp({ userData })
  page = launched.page
  await open()
  // Opening again waits for the backup that the first one began.
  newest = openedOf(await open())
  await heal()
  writeFileSync(file(), '')
  previous = openedOf(await open())
})

test.afterAll(async () => {
  await launched.close()
  for (const path of [userData, healthy]) await removeFolder(path)
})

function open(): Promise<Result<OpenedWorkbook>> {
  return page.evaluate((request) => window.rightsize.ask('workbook:open', request), { id, workingCopy: null })
}

function openedOf(opened: Result<OpenedWorkbook>): OpenedWorkbook {
  if (!opened.ok) throw new Error(`Not opened: ${JSON.stringify(opened.problem)}`)
  return opened.value
}

async function heal(): Promise<void> {
  for (const part of ['workbooks', 'backups']) {
    // The app may still be writing a backup into what is removed here.
    await removeFolder(join(userData, part))
    cpSync(join(healthy, part), join(userData, part), { recursive: true })
  }
}

/** True when the file proved whole after all, or the copy before it was opened and the user is told. */
async function isRecovered(damaged: Uint8Array | null): Promise<boolean> {
  await heal()
  if (damaged === null) rmSync(file())
  else writeFileSync(file(), damaged)
  const opened = openedOf(await open())
  if (opened.source === 'current') return opened.payload === newest.payload
  return opened.source === 'previous' && opened.payload === previous.payload && opened.damaged.length === 1
}

function flipped(bit: number): Buffer {
  const bytes = Buffer.from(current)
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return bytes
}

/** Spread over the file, the same at every run. */
const places = (count: number, end: number) => Array.from({ length: count }, (_, index) => Math.floor(((index + 0.37) * end) / count))

test.describe('a damaged workbook file', () => {
  test('gives way to the newest valid copy, whatever the damage', async () => {
    expect([newest.rev, previous.rev]).toEqual([3, 2])
    const other = readFileSync(join(healthy, 'workbooks', id, 'workbook.json'), 'utf8').replaceAll(
      id,
      '00000000-0000-4000-8000-000000000001',
    )
    const damages: readonly (Uint8Array | null)[] = [
      ...places(64, current.length).map((length) => current.subarray(0, length)),
      ...places(200, current.length * 8).map(flipped),
      Buffer.alloc(current.length),
      Buffer.alloc(0),
      null,
      Buffer.from(other),
      Buffer.from('{"some":"other file"}'),
    ]
    let recovered = 0
    for (const damaged of damages) if (await isRecovered(damaged)) recovered += 1
    console.log(
      `F7 damaged workbook.json: ${recovered} of ${damages.length} recovered (64 cuts, 200 flipped bits, zeros, empty, gone, swapped, foreign)`,
    )
    expect(recovered).toBe(damages.length)
  })

  test('falls back to a backup when both files are damaged, and to a plain sentence when nothing is left', async () => {
    await heal()
    for (const name of ['workbook.json', 'workbook.prev.json']) writeFileSync(join(folder(), name), Buffer.alloc(100))
    const opened = openedOf(await open())
    expect([opened.source, opened.damaged.length]).toEqual(['backup', 2])
    await heal()
    for (const name of ['workbook.json', 'workbook.prev.json']) writeFileSync(join(folder(), name), Buffer.alloc(100))
    await removeFolder(join(userData, 'backups'))
    mkdirSync(join(userData, 'backups'))
    const refused = await open()
    expect(refused.ok ? 'opened' : refused.problem.code).toBe('file-damaged')
    expect(readFileSync(file()).length).toBe(100)
  })

  test('is seen to give wrong figures when the hash is not looked at', () => {
    const accepted = places(200, current.length * 8).filter((bit) => {
      const body = flipped(bit).subarray(current.indexOf(0x0a) + 1)
      try {
        return readWorkbook(JSON.parse(body.toString('utf8'))).ok && body.toString('utf8') !== newest.payload
      } catch {
        return false
      }
    })
    console.log(`F7 control, no hash: ${accepted.length} of 200 flipped bits would have been taken for the workbook`)
    expect(accepted.length).toBeGreaterThan(0)
  })

  test('opens from the working copy in the window, complete, with a word about it', async () => {
    await heal()
    writeFileSync(file(), current.subarray(0, 2000))
    await page.reload()
    await openRecent(page)
    expect(await shownDollars(page)).toBe(1003)
    await expect(page.getByText(/incomplete|damaged|cut|missing/i).first()).toBeVisible()
    await expect(page.getByText('15 components')).toBeVisible()
  })
})
