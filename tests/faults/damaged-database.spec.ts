// F6: the browser's database, which holds the working copy, is damaged while the app is closed. Some of
// these the browser does not even notice; the workbook is complete from the file in all of them.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { removeFolder } from '../helpers/remove-folder.ts'
import { isFull, keptInFile, openRecent, openSample, shownDollars, typeCost } from './work-in-app.ts'

const DAMAGES: Readonly<Record<string, (database: string) => void>> = {
  'log cut in half': (database) => changeLog(database, (bytes) => bytes.subarray(0, bytes.length >> 1)),
  'a byte of the log flipped': (database) => changeLog(database, flipped),
  'CURRENT emptied': (database) => writeFileSync(join(database, 'CURRENT'), ''),
  'last 4 KB of the log zeroed': (database) => changeLog(database, (bytes) => bytes.fill(0, Math.max(0, bytes.length - 4096))),
  'log emptied': (database) => changeLog(database, () => Buffer.alloc(0)),
  'log gone': (database) => rmSync(join(database, fileIn(database, /\.log$/))),
  'CURRENT gone': (database) => rmSync(join(database, 'CURRENT')),
  'a byte of MANIFEST flipped': (database) => changeFile(database, /^MANIFEST/, flipped),
  'MANIFEST gone': (database) => rmSync(join(database, fileIn(database, /^MANIFEST/))),
  'folder gone': (database) => rmSync(database, { recursive: true }),
}
const chosen = Object.entries(DAMAGES).slice(0, isFull ? undefined : 3)
const LAST = 1020

let healthy = ''
let rowsWhenHealthy = 0

function fileIn(database: string, pattern: RegExp): string {
  const name = readdirSync(database).find((file) => pattern.test(file))
  if (name === undefined) throw new Error(`No ${pattern} in ${readdirSync(database).join(', ')}`)
  return name
}

function changeFile(database: string, pattern: RegExp, change: (bytes: Buffer) => Uint8Array): void {
  const path = join(database, fileIn(database, pattern))
  writeFileSync(path, change(readFileSync(path)))
}

function changeLog(database: string, change: (bytes: Buffer) => Uint8Array): void {
  changeFile(database, /\.log$/, change)
}

function flipped(bytes: Buffer): Buffer {
  const at = bytes.length >> 1
  bytes[at] = (bytes[at] ?? 0) ^ 0x10
  return bytes
}

/** Rows in the working copy as the browser hands them out; opening nothing that is not there. */
function rowsInDatabase(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const known = await indexedDB.databases().catch(() => [])
    if (!known.some(({ name }) => name === 'rightsize')) return 0
    return new Promise<number>((resolve) => {
      const opening = indexedDB.open('rightsize')
      opening.onerror = () => resolve(0)
      opening.onsuccess = () => {
        const database = opening.result
        const finish = (count: number) => {
          database.close()
          resolve(count)
        }
        if (!database.objectStoreNames.contains('rows')) return finish(0)
        const counting = database.transaction('rows').objectStore('rows').count()
        counting.onsuccess = () => finish(counting.result)
        counting.onerror = () => finish(0)
      }
    })
  })
}

test.beforeAll(async () => {
  healthy = mkdtempSync(join(tmpdir(), 'rightsize-database-'))
  const launched = await launchApp({ userData: healthy })
  await openSample(launched.page)
  for (let dollars = 1001; dollars <= LAST; dollars += 1) expect(await typeCost(launched.page, dollars)).toBe('saved')
  rowsWhenHealthy = await rowsInDatabase(launched.page)
  await launched.close()
})

test.afterAll(() => removeFolder(healthy))

async function withDamage(damage: (database: string) => void, work: (launched: LaunchedApp) => Promise<void>): Promise<void> {
  const userData = mkdtempSync(join(tmpdir(), 'rightsize-database-'))
  try {
    cpSync(healthy, userData, { recursive: true, filter: (path) => !path.includes('Singleton') })
    const parent = join(userData, 'IndexedDB')
    damage(join(parent, fileIn(parent, /leveldb$/)))
    const launched = await launchApp({ userData })
    await work(launched)
    await launched.close()
  } finally {
    await removeFolder(userData)
  }
}

test.describe('a damaged working copy', () => {
  test('never costs an edit: the workbook is complete from the file, and edits go on', async () => {
    const lines: string[] = []
    let lossesAlone = 0
    for (const [name, damage] of chosen) {
      await withDamage(damage, async ({ page }) => {
        const rowsAlone = await rowsInDatabase(page)
        if (rowsAlone < rowsWhenHealthy) lossesAlone += 1
        const startedAt = Date.now()
        await openRecent(page)
        const kept = await keptInFile(page)
        expect([kept.components, kept.dollars, await shownDollars(page)], name).toEqual([15, LAST, LAST])
        lines.push(
          `${name}: the database alone had ${rowsAlone} of ${rowsWhenHealthy} rows; shown complete after ${Date.now() - startedAt} ms`,
        )
        expect(await typeCost(page, 2001)).toBe('saved')
        expect((await keptInFile(page)).dollars).toBe(2001)
      })
    }
    console.log(`F6 damaged database: ${lines.length} of ${chosen.length} complete from the file\n  ${lines.join('\n  ')}`)
    // The control: without the file these would have been losses.
    expect(lossesAlone).toBeGreaterThan(0)
  })

  test('is built again from the file, row by row what it was', async () => {
    await withDamage(DAMAGES['folder gone'] as (database: string) => void, async ({ page }) => {
      expect(await rowsInDatabase(page)).toBe(0)
      await openRecent(page)
      await expect.poll(() => rowsInDatabase(page)).toBe(rowsWhenHealthy)
    })
  })

  test('that cannot be opened at all leaves an app that works from the file', async () => {
    const inTheWay = (database: string) => {
      rmSync(join(database, '..'), { recursive: true })
      writeFileSync(join(database, '..'), 'not a folder')
    }
    await withDamage(inTheWay, async ({ page }) => {
      await openRecent(page)
      await expect(page.getByText(/working copy can’t be used/)).toBeVisible()
      expect(await shownDollars(page)).toBe(LAST)
      expect(await typeCost(page, 2001)).toBe('saved')
      expect((await keptInFile(page)).dollars).toBe(2001)
    })
  })
})
