// What the window keeps on this computer, in the real app: edits, undo, the working copy, and the copies people send.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, test } from '@playwright/test'
import { type AnyRecord, readWorkbook, type Workbook } from '#core'
import { keptInFile, openRecent, openSample, shownDollars, typeCost } from '../faults/work-in-app.ts'
import { expect } from '../helpers/expect.ts'
import { launchApp } from '../helpers/launch-app.ts'
import { removeFolder } from '../helpers/remove-folder.ts'

let place = ''
test.beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'rightsize-library-'))
})
test.afterEach(() => removeFolder(place))

async function savedWorkbook(page: Page): Promise<Workbook> {
  const { id } = await keptInFile(page)
  const opened = await page.evaluate((request) => window.rightsize.ask('workbook:open', request), { id, workingCopy: null })
  if (!opened.ok) throw new Error(opened.problem.code)
  const workbook = readWorkbook(JSON.parse(opened.value.payload))
  if (!workbook.ok) throw new Error(workbook.problem.code)
  return workbook.value
}

interface Rows {
  readonly book: { readonly rev: number; readonly count: number }
  readonly rows: readonly { readonly table: string; readonly id: string; readonly record: AnyRecord }[]
}

/** Everything that the browser's database holds, read past the app's own code. */
function readDatabase(page: Page): Promise<Rows> {
  return page.evaluate(
    () =>
      new Promise<Rows>((resolve, reject) => {
        const opening = indexedDB.open('rightsize')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['rows', 'books'])
          const books = transaction.objectStore('books').getAll()
          const rows = transaction.objectStore('rows').getAll()
          transaction.oncomplete = () => {
            opening.result.close()
            resolve({ book: books.result[0], rows: rows.result })
          }
        }
      }),
  )
}

test.describe('a workbook of the library', () => {
  test('has its edits, its undo and its redo after a restart', async () => {
    const userData = join(place, 'data')
    const first = await launchApp({ userData })
    await openSample(first.page)
    for (const dollars of [1001, 1002, 1003]) expect(await typeCost(first.page, dollars)).toBe('saved')
    await first.page.getByRole('button', { name: /^Undo / }).click()
    await expect.poll(() => shownDollars(first.page)).toBe(1002)
    await expect(first.page.locator('[data-save="saved"]')).toBeVisible()
    await first.close()

    const second = await launchApp({ userData })
    await openRecent(second.page)
    expect(await shownDollars(second.page)).toBe(1002)
    await second.page.getByRole('button', { name: /^Redo / }).click()
    await expect.poll(() => shownDollars(second.page)).toBe(1003)
    for (const dollars of [1002, 1001, 4]) {
      await second.page.getByRole('button', { name: /^Undo / }).click()
      await expect.poll(() => shownDollars(second.page)).toBe(dollars)
    }
    await expect(second.page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible()
    await expect(second.page.locator('[data-save="saved"]')).toBeVisible()
    expect((await keptInFile(second.page)).dollars).toBe(4)
    await second.close()
  })

  test('has the same records in the working copy as in the file, at the same revision', async () => {
    const { page, close } = await launchApp()
    await openSample(page)
    for (const dollars of [1001, 1002]) expect(await typeCost(page, dollars)).toBe('saved')
    const saved = await savedWorkbook(page)
    const { book, rows } = await readDatabase(page)
    const fromRows = Object.fromEntries(rows.map(({ table, id, record }) => [`${table}/${id}`, record]))
    const fromFile = Object.fromEntries(
      Object.entries(saved.tables).flatMap(([table, records]) =>
        Object.entries(records).map(([id, record]) => [`${table}/${id}`, record] as const),
      ),
    )
    expect(fromRows).toEqual(fromFile)
    expect(book).toMatchObject({ rev: saved.rev, count: rows.length })
    await close()
  })

  test('stays a workbook of its own when the sample is opened again', async () => {
    const { page, userData, close } = await launchApp()
    await openSample(page)
    expect(await typeCost(page, 1001)).toBe('saved')
    const folder = join(userData, 'workbooks')
    const [mine = ''] = readdirSync(folder)
    const before = readFileSync(join(folder, mine, 'workbook.json'))
    await page.reload()
    await openSample(page)
    expect(await shownDollars(page)).toBe(4)
    expect(readdirSync(folder)).toHaveLength(2)
    expect(readFileSync(join(folder, mine, 'workbook.json')).equals(before)).toBe(true)
    await close()
  })
})

test.describe('a copy that is sent', () => {
  test('opens on another computer as a copy of its own, and stands apart where edits have gone on', async () => {
    const copy = join(place, 'plan.rightsize')
    const answers = join(place, 'answers.json')
    writeFileSync(answers, JSON.stringify({ open: copy, save: copy, answers: { 'file-differs': 'copy' } }))
    const env = { RIGHTSIZE_DIALOG_ANSWERS: answers }
    const sender = await launchApp({ env })
    await openSample(sender.page)
    expect(await typeCost(sender.page, 1001)).toBe('saved')
    await sender.page.keyboard.press('Control+Shift+S')
    await expect(sender.page.getByText('Copy saved')).toBeVisible()
    const sent = readFileSync(copy)
    expect(await typeCost(sender.page, 1002)).toBe('saved')
    expect((await savedWorkbook(sender.page)).pastHashes).toHaveLength(1)

    const receiver = await launchApp({ env })
    await receiver.page.getByRole('button', { name: /Open a file/ }).click()
    await expect(receiver.page).toMention('This is your copy. The file you opened is unchanged.')
    expect(await shownDollars(receiver.page)).toBe(1001)
    expect(await typeCost(receiver.page, 3000)).toBe('saved')
    expect(readFileSync(copy).equals(sent)).toBe(true)
    expect((await savedWorkbook(receiver.page)).pastHashes).toEqual((await savedWorkbook(sender.page)).pastHashes)
    await receiver.close()

    // The sender has gone on to 1002; the file of 1001 must not take that away.
    await sender.page.keyboard.press('Control+O')
    await expect(sender.page.getByText(/kept as a separate workbook/)).toBeVisible()
    expect(await shownDollars(sender.page)).toBe(1001)
    const listed = await sender.page.evaluate(() => window.rightsize.ask('library:list', null))
    expect(listed.ok && listed.value.map(({ problem }) => problem)).toEqual([null, null])
    await sender.close()
  })
})
