import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, test } from '@playwright/test'
import { type FormSheet, filledForm } from '../builders/form-file.ts'
import { expectAccessible } from '../helpers/accessible.ts'
import { dropFile } from '../helpers/drop-file.ts'
import { expect } from '../helpers/expect.ts'
import { tabTo } from '../helpers/inventory-page.ts'
import { launchWithSampleList } from '../helpers/sample-list.ts'
import { show } from '../helpers/screens.ts'
import { sidewaysOverflow } from '../helpers/sideways.ts'
import { chooseTheme } from '../helpers/window-menu.ts'

const CLUSTER = 'Kubernetes cluster'

function entersTime(percent: number): (form: FormSheet) => void {
  return ({ cell }) => {
    cell(CLUSTER, 'time').value = percent
  }
}

test.describe('Owner forms', () => {
  const root = mkdtempSync(join(tmpdir(), 'rightsize-forms-'))
  const answers = join(root, 'answers.json')
  let made = 0
  test.afterAll(() => rmSync(root, { recursive: true, force: true }))

  /** The sample company with a folder to make forms into. */
  async function start() {
    const folder = join(root, `forms-${++made}`)
    mkdirSync(folder)
    writeFileSync(answers, JSON.stringify({ folder }))
    const app = await launchWithSampleList({ env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
    await show(app.page, 'review')
    await app.page.getByRole('radio', { name: 'Prepare' }).check()
    return { ...app, folder }
  }

  const formFileOf = (folder: string, person: string): string => {
    const file = readdirSync(folder).find((name) => name.includes(person))
    if (file === undefined) throw new Error(`${person} has no form in ${readdirSync(folder).join(', ')}`)
    return join(folder, file)
  }

  /** A copy of the form of a person with something entered, as it comes back. */
  async function comesBack(folder: string, person: string, fill: (form: FormSheet) => void, name = `${person}-back.xlsx`): Promise<string> {
    const path = join(folder, name)
    writeFileSync(path, await filledForm(readFileSync(formFileOf(folder, person)), fill))
    return path
  }

  async function read(page: Page, files: readonly string[]): Promise<void> {
    writeFileSync(answers, JSON.stringify({ openFiles: files }))
    await page.getByRole('button', { name: /^Read (more )?forms…$/ }).click()
    await expect(page.getByRole('list', { name: 'Forms' })).toBeVisible()
  }

  test('go out to the people chosen, one file each, and never over a file that is there', async () => {
    const { page, folder, close } = await start()
    const part = page.getByRole('region', { name: 'Owner forms' })
    await part.getByRole('checkbox', { name: /^Priya Raman/ }).uncheck()
    await part.getByRole('button', { name: 'Create 2 forms…' }).click()
    await expect(part.getByText(/^2 forms saved to /)).toBeVisible()
    const first = readdirSync(folder).sort()
    expect(first).toHaveLength(2)
    expect(first.every((name) => /^Form_Acme-AI_\d{4}Q[1-4]_(Jonas-Weber|Maya-Okafor)\.xlsx$/.test(name))).toBe(true)
    await part.getByRole('button', { name: 'Create 2 forms…' }).click()
    await expect(part.getByText(/Maya-Okafor_2\.xlsx$/)).toBeVisible()
    expect(readdirSync(folder)).toHaveLength(4)
    await close()
  })

  test('dropped on the window are named as what they are, with the place to read them', async () => {
    const launched = await start()
    const { page, folder, close } = launched
    await page.getByRole('button', { name: 'Create 3 forms…' }).click()
    await expect(page.getByText(/^3 forms saved to /)).toBeVisible()
    await dropFile(launched, await comesBack(folder, 'Maya', entersTime(10)))
    await expect(page.getByRole('alert')).toMention(
      'Maya-back.xlsx is an owner form, not a board pack. Open it in Review › Prepare with “Read forms…”.',
    )
    await expectAccessible(page)
    await close()
  })

  test('come back as proposals; disagreements are asked, and one Undo takes all of it back', async () => {
    const launched = await start()
    const { page, folder, close } = launched
    await page.getByRole('button', { name: 'Create 3 forms…' }).click()
    await expect(page.getByText(/^3 forms saved to /)).toBeVisible()
    const files = [
      await comesBack(folder, 'Maya', entersTime(10)),
      await comesBack(folder, 'Maya', entersTime(30), 'Maya-second.xlsx'),
      await comesBack(folder, 'Jonas', ({ cell }) => {
        cell('Vector store', 'edge').value = 'Yes'
        cell('Vector store', 'comment').value = 'Customers see it in every answer'
        cell('Embeddings API', 'time').value = 400
      }),
    ]
    await read(page, files)
    const table = page.getByRole('table', { name: 'Proposed changes' })
    await expect(table.getByRole('row')).toHaveCount(4)
    await expect(page).toMention('Row 12, Embeddings API, Engineer time: 400 is above 100. Enter 0 to 100.')
    await expect(page).toMention('1 disagreement still open')
    await expect(page.getByRole('button', { name: 'Apply 2 answers' })).toBeEnabled()
    for (const theme of ['dark', 'light'] as const) {
      await chooseTheme(launched, theme)
      await expectAccessible(page)
    }
    await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(800)
    expect(await sidewaysOverflow(page)).toEqual([])
    await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1))
    // By keyboard from here: into the disagreement, to the second answer, and on to the button.
    await table.getByRole('radio', { name: 'Maya Okafor 10%' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(table.getByRole('radio', { name: 'Maya Okafor 30%' })).toBeChecked()
    await tabTo(page, 'Apply 3 answers')
    await page.keyboard.press('Enter')
    await expect(page).toMention('3 answers applied. Undo reverses all of them.')
    await expect(table.getByRole('row')).toHaveCount(2)
    await page.getByRole('button', { name: 'Clear' }).click()
    await page.keyboard.press('Control+z')
    await read(page, files)
    await expect(table.getByRole('row')).toHaveCount(4)
    await close()
  })

  test('say of every file that is none why it is not used, and change nothing', async () => {
    const { page, folder, close } = await start()
    await page.getByRole('button', { name: 'Create 3 forms…' }).click()
    await expect(page.getByText(/^3 forms saved to /)).toBeVisible()
    const bytes = readFileSync(formFileOf(folder, 'Maya'))
    const broken = {
      'empty.xlsx': Buffer.alloc(0),
      'cut.xlsx': bytes.subarray(0, 3000),
      'text.xlsx': Buffer.from('a,b\n1,2'),
      'ole.xlsx': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    }
    const files = Object.entries(broken).map(([name, content]) => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    })
    await read(page, [...files, join(folder, 'gone.xlsx'), formFileOf(folder, 'Maya')])
    const list = page.getByRole('list', { name: 'Forms' })
    await expect(list.getByText(/^Not used: empty\.xlsx is empty/)).toBeVisible()
    await expect(list).toMention('Not used: cut.xlsx is incomplete. Ask for the file again.')
    await expect(list.getByText(/^Not used: text\.xlsx isn’t an Excel file/)).toBeVisible()
    await expect(list.getByText(/^Not used: ole\.xlsx is an old Excel file or has a password/)).toBeVisible()
    await expect(list.getByText(/^Not used: gone\.xlsx /)).toBeVisible()
    await expect(page).toMention('No changes. The workbook already matches the forms.')
    await close()
  })

  test('say so when a folder cannot be written, and come back as it was when the dialog is closed', async () => {
    const { page, close } = await start()
    writeFileSync(answers, JSON.stringify({ folder: join(root, 'no-such-folder') }))
    await page.getByRole('button', { name: 'Create 3 forms…' }).click()
    await expect(page.getByRole('alert')).toContainText('no-such-folder')
    writeFileSync(answers, JSON.stringify({}))
    await page.getByRole('button', { name: 'Create 3 forms…' }).click()
    await expect(page.getByRole('button', { name: 'Create 3 forms…' })).toBeEnabled()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await close()
  })
})
