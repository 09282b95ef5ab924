import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { inLoadedPage } from '../faults/work-in-app.ts'
import { cell, WALKED } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { removeFolder } from '../helpers/remove-folder.ts'
import { show } from '../helpers/screens.ts'

let folder = ''
let userData = ''
let answersFile = ''

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rightsize-window-'))
  userData = join(folder, 'data')
  answersFile = join(folder, 'answers.json')
  answer({})
})

test.afterEach(() => removeFolder(folder))

/** What the user would answer in native dialogs. */
const answer = (answers: object) => writeFileSync(answersFile, JSON.stringify(answers))

interface Running extends LaunchedApp {
  readonly hasEnded: () => boolean
}

async function start(...args: string[]): Promise<Running> {
  const launched = await launchApp({ userData, args, env: { RIGHTSIZE_DIALOG_ANSWERS: answersFile } })
  // Playwright forgets the process once it is gone.
  const child = launched.app.process()
  return { ...launched, hasEnded: () => child.exitCode !== null }
}

const workbookFolder = () => join(userData, 'workbooks', readdirSync(join(userData, 'workbooks'))[0] ?? '')
const menu = ({ app }: LaunchedApp, id: string) =>
  app.evaluate(({ Menu }, command) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(command)
    item?.click()
    return { label: item?.label, enabled: item?.enabled }
  }, id)
const labelOf = ({ app }: LaunchedApp, id: string) =>
  app.evaluate(({ Menu }, command) => Menu.getApplicationMenu()?.getMenuItemById(command)?.label, id)

async function openSample(launched: LaunchedApp): Promise<void> {
  await menu(launched, 'new-sample')
  await expect(launched.page.getByText(/Saved \d/).first()).toBeVisible()
}

async function addComponent({ page }: LaunchedApp, name: string): Promise<void> {
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+Shift+N')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
}

/** Asks the window to close, as its button does. */
const closeWindow = ({ app }: LaunchedApp) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

test('the menus follow the workbook: its commands, and what undo would take back', async () => {
  const launched = await start()
  try {
    expect((await menu(launched, 'send-copy')).enabled).toBe(false)
    await openSample(launched)
    await expect.poll(() => launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toContain('Acme')
    await expect.poll(() => labelOf(launched, 'undo')).toBe('Undo')
    await addComponent(launched, 'Feature flags')
    await expect.poll(() => labelOf(launched, 'undo')).toMatch(/^Undo .*Feature flags/)
    await menu(launched, 'undo')
    await expect.poll(() => labelOf(launched, 'redo')).toMatch(/^Redo .*Feature flags/)
  } finally {
    await launched.close()
  }
})

test('the window and the theme come back as they were left', async () => {
  const first = await start()
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 60, width: 1000, height: 700 }))
  await menu(first, 'theme-dark')
  await expect.poll(() => readSettings()).toMatchObject({ theme: 'dark', window: { width: 1000, height: 700 } })
  await first.close()
  const second = await start()
  try {
    const size = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize())
    expect(size).toEqual([1000, 700])
    expect(await second.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true)
    // Playwright pretends that the system is light until told not to.
    await second.page.emulateMedia({ colorScheme: null })
    expect(await second.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
  } finally {
    await second.close()
  }
})

function readSettings(): unknown {
  const file = join(userData, 'settings.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

test('closing with everything saved ends the app, and an edit made just before is there again', async () => {
  const launched = await start()
  await openSample(launched)
  await addComponent(launched, 'Feature flags')
  await launched.close()
  expect(launched.hasEnded()).toBe(true)
  expect(readFileSync(join(workbookFolder(), 'workbook.json'), 'utf8')).toContain('Feature flags')
})

test('an edit of another day is undone where it is seen, once the workbook is open again', async () => {
  const first = await start()
  await openSample(first)
  await first.page.keyboard.press('Control+2')
  await cell(first.page, WALKED, 'time').click()
  await first.page.keyboard.type('7%')
  await first.page.keyboard.press('Enter')
  await first.close()
  const again = await start()
  try {
    const { page } = again
    await page
      .getByRole('region', { name: 'Your workbooks' })
      .getByRole('button', { name: /component/ })
      .click()
    await show(page, 'settings')
    await page.keyboard.press('Control+z')
    await expect(cell(page, WALKED, 'time')).toHaveText('5%')
    await expect(cell(page, WALKED, 'time')).toBeFocused()
  } finally {
    await again.close()
  }
})

test.describe('closing while saving fails', () => {
  /** A file where the workbook's folder was: no write below it can succeed, not even root's. */
  async function breakSaving(launched: LaunchedApp): Promise<() => void> {
    await openSample(launched)
    const place = workbookFolder()
    renameSync(place, `${place}.away`)
    writeFileSync(place, '')
    await addComponent(launched, 'Feature flags')
    await expect(launched.page.getByText(/not saved/i).first()).toBeVisible()
    return () => {
      rmSync(place)
      renameSync(`${place}.away`, place)
    }
  }

  test('asks, and keeps the window open as the safe answer', async () => {
    const launched = await start()
    const repair = await breakSaving(launched)
    await closeWindow(launched)
    // Long enough for a wrong answer to have closed it.
    await launched.page.waitForTimeout(1000)
    expect(launched.hasEnded()).toBe(false)
    repair()
    await launched.close()
    expect(readFileSync(join(workbookFolder(), 'workbook.json'), 'utf8')).toContain('Feature flags')
  })

  test('saves a copy with the unsaved edit when asked to, and stays open', async () => {
    const launched = await start()
    await breakSaving(launched)
    const copy = join(folder, 'rescued.rightsize')
    answer({ save: copy, answers: { 'not-saved': 'save-copy' } })
    await closeWindow(launched)
    await expect.poll(() => existsSync(copy)).toBe(true)
    expect(readFileSync(copy, 'utf8')).toContain('Feature flags')
    expect(launched.hasEnded()).toBe(false)
    await launched.kill()
  })

  test('quits when the user says so', async () => {
    const launched = await start()
    await breakSaving(launched)
    answer({ answers: { 'not-saved': 'quit' } })
    await closeWindow(launched).catch(() => undefined)
    await expect.poll(() => launched.hasEnded()).toBe(true)
  })
})

test('a crashed page is loaded again, with what was saved', async () => {
  const launched = await start()
  try {
    await openSample(launched)
    // Playwright gives a crashed page up, so main looks at it.
    await launched.app.evaluate(async ({ webContents }) => {
      const contents = webContents.getAllWebContents()[0]
      const reloaded = new Promise((done) => contents?.once('did-finish-load', () => done(null)))
      contents?.forcefullyCrashRenderer()
      await reloaded
    })
    await expect.poll(() => inLoadedPage<string>(launched, 'document.body.innerText').catch(() => '')).toContain('Acme AI')
  } finally {
    await launched.close()
  }
})

test('a workbook file given at the start is opened, and stays as it was', async () => {
  const sender = await start()
  const copy = join(folder, 'sent.rightsize')
  answer({ save: copy })
  await openSample(sender)
  await menu(sender, 'send-copy')
  await expect.poll(() => existsSync(copy)).toBe(true)
  await sender.close()
  const bytes = readFileSync(copy)
  rmSync(userData, { recursive: true })
  const receiver = await start(copy)
  try {
    // Not only listed on Welcome, where it may show first.
    await expect(receiver.page.getByRole('grid', { name: 'Components' })).toBeVisible()
    await expect(receiver.page.getByText('Acme AI').first()).toBeVisible()
    await expect.poll(() => labelOf(receiver, 'undo')).toBe('Undo')
    expect((await menu(receiver, 'show-overview')).enabled).toBe(true)
    expect(readFileSync(copy).equals(bytes)).toBe(true)
  } finally {
    await receiver.close()
  }
})
