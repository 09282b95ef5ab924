// What the fault tests do in the window, as a user does it: open, type into a cell, read the status
// bar. Each edit types its own number as the cost of one component, so the number that a later start
// shows tells which edits are there.

import { randomInt } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Page, test } from '@playwright/test'
import type { RightsizeApi } from '#contract'
import type { Workbook } from '#core'
import type { LaunchedApp } from '../helpers/launch-app.ts'

declare global {
  interface Window {
    readonly rightsize: RightsizeApi
  }
}

/** The long form runs as `npm run test:faults`. */
export const isFull = process.env['RIGHTSIZE_FAULTS'] === 'full'
export const rounds = (short: number, full: number) => (isFull ? full : short)
/** A round of kill or cut, start and look takes up to 18 s on a machine full of other work. */
const ROUND_LIMIT_MS = 60_000
/** The limit of a test grows with its rounds, and is never lower than that of every test. */
export const allowRounds = (count: number) => test.setTimeout(Math.max(test.info().timeout, count * ROUND_LIMIT_MS))

const COMPONENT = 'Job queue'
/** A disk that is flushed to, beside other work, may take longer than Playwright waits by itself. */
const GRID_LIMIT_MS = 120_000

export async function openSample(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /sample company/i })
    .first()
    .click()
  await page.getByRole('grid').waitFor({ timeout: GRID_LIMIT_MS })
}

export async function openRecent(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /Acme AI/ })
    .first()
    .click()
  await page.getByRole('grid').waitFor({ timeout: GRID_LIMIT_MS })
}

/** Types into the cost cell; answers what the status bar says once it no longer says Saving: saved, not-saved or read-only. */
export async function typeCost(page: Page, dollars: number): Promise<string> {
  await page.locator('tr', { hasText: COMPONENT }).locator('[data-column="cost"]').click()
  return typeIntoCell(page, dollars)
}

async function typeIntoCell(page: Page, dollars: number): Promise<string> {
  const [first = '', ...rest] = String(dollars)
  await page.keyboard.press(first)
  await page.keyboard.insertText(rest.join(''))
  await page.keyboard.press('Enter')
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const look = () => {
          const state = document.querySelector('[data-save]')?.getAttribute('data-save') ?? ''
          if (state === 'saving') requestAnimationFrame(look)
          else resolve(state)
        }
        look()
      }),
  )
}

export interface Typing {
  /** Settles with the first edit that was called saved. */
  readonly isUnderWay: Promise<unknown>
  /** The last number that the status bar called saved so far. */
  readonly lastSaved: () => number
  /** The last number whose typing began: its edit may have reached a disk without ever being called saved. */
  readonly lastTyped: () => number
  /** Settles when the app is gone or refuses. */
  readonly isOver: Promise<void>
}

/** Types numbers one after another from `from`, as fast as the status bar says Saved. */
export function startTyping(page: Page, from: number): Typing {
  let saved = from - 1
  let typed = from - 1
  let tellUnderWay: () => void = () => undefined
  const firstSaved = new Promise<void>((resolve) => {
    tellUnderWay = resolve
  })
  const type = async () => {
    for (let dollars = from; ; dollars += 1) {
      typed = dollars
      const state = dollars === from ? await typeCost(page, dollars) : await typeIntoCell(page, dollars)
      if (state !== 'saved') return
      saved = dollars
      tellUnderWay()
      await page.keyboard.press('ArrowUp')
    }
  }
  // The window may be gone in the middle of a word: that edit was never called saved.
  const isOver = type().catch(() => undefined)
  return { isUnderWay: Promise.race([firstSaved, isOver]), lastSaved: () => saved, lastTyped: () => typed, isOver }
}

export interface Kept {
  readonly id: string
  readonly rev: number
  /** What the cost cell of the edited component stands at, in whole dollars. */
  readonly dollars: number
  readonly components: number
}

/** The workbook as the main process has it in the file. */
export async function keptInFile(page: Page): Promise<Kept> {
  const listed = await page.evaluate(() => window.rightsize.ask('library:list', null))
  if (!listed.ok || listed.value[0] === undefined) throw new Error(`The library lists nothing: ${JSON.stringify(listed)}`)
  const { id } = listed.value[0]
  const opened = await page.evaluate((request) => window.rightsize.ask('workbook:open', request), { id, workingCopy: null })
  if (!opened.ok) throw new Error(`The workbook does not open: ${JSON.stringify(opened.problem)}`)
  return keptIn(opened.value.payload)
}

/** The path of the only workbook's file in this data folder. */
export function workbookFile(userData: string): string {
  const folder = join(userData, 'workbooks')
  return join(folder, readdirSync(folder)[0] ?? '', 'workbook.json')
}

/** The file itself, past the app: its second line, after the header, is the workbook. */
export function savedWorkbook(userData: string): Workbook {
  return JSON.parse(payloadIn(readFileSync(workbookFile(userData), 'utf8'))) as Workbook
}

export const keptOnDisk = (userData: string): Kept => keptIn(payloadIn(readFileSync(workbookFile(userData), 'utf8')))

function payloadIn(text: string): string {
  return text.slice(text.indexOf('\n') + 1)
}

function keptIn(payload: string): Kept {
  const workbook = JSON.parse(payload) as Workbook
  const component = Object.values(workbook.tables.components).find(({ name }) => name === COMPONENT)
  const line = Object.values(workbook.tables.costLines).find(({ componentId }) => componentId === component?.id)
  const components = Object.keys(workbook.tables.components).length
  return { id: workbook.id, rev: workbook.rev, dollars: (line?.amount ?? 0) / 100, components }
}

/** The same figure as the screen shows it. */
export async function shownDollars(page: Page): Promise<number> {
  const text = await page.locator('tr', { hasText: COMPONENT }).locator('[data-column="cost"]').textContent()
  return Number(text?.replaceAll(',', ''))
}

export function randomPause(): Promise<void> {
  return pause(100 + randomInt(900))
}

/** Chooses an item of the menu bar, as a hand on the mouse would. */
export function chooseMenu({ app }: Pick<LaunchedApp, 'app'>, id: string): Promise<void> {
  return app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
}

/**
 * Runs in the window's page as it is now. Playwright gives a page that crashed up; main can still look into the one
 * that was loaded in its place. Fails while there is none: a page that is gone never answers.
 */
export function inLoadedPage<T>({ app }: Pick<LaunchedApp, 'app'>, script: string): Promise<T> {
  return app.evaluate(({ webContents }, code) => {
    const answer = webContents.getAllWebContents()[0]?.executeJavaScript(code)
    const silence = new Promise((_resolve, reject) => setTimeout(() => reject(new Error('The page does not answer')), 2000))
    return Promise.race([answer, silence])
  }, script) as Promise<T>
}

/** What the app noted about itself so far. */
export function logOf(userData: string): string {
  const file = join(userData, 'logs', 'rightsize.log')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
