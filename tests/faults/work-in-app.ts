// What the fault tests do in the window, as a user does it: open, type into a cell, read the status
// bar. Each edit types its own number as the cost of one component, so the number that a later start
// shows tells which edits are there.

import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { RightsizeApi } from '#contract'
import type { Workbook } from '#core'

declare global {
  interface Window {
    readonly rightsize: RightsizeApi
  }
}

/** The long form runs as `npm run test:faults`. */
export const isFull = process.env['RIGHTSIZE_FAULTS'] === 'full'
export const rounds = (short: number, full: number) => (isFull ? full : short)

const COMPONENT = 'Job queue'

export async function openSample(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /sample company/i })
    .first()
    .click()
  await page.getByRole('grid').waitFor()
}

export async function openRecent(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /Acme AI/ })
    .first()
    .click()
  await page.getByRole('grid').waitFor()
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
  /** Settles when the app is gone or refuses. */
  readonly isOver: Promise<void>
}

/** Types numbers one after another from `from`, as fast as the status bar says Saved. */
export function startTyping(page: Page, from: number): Typing {
  let saved = from - 1
  let tellUnderWay: () => void = () => undefined
  const firstSaved = new Promise<void>((resolve) => {
    tellUnderWay = resolve
  })
  const type = async () => {
    for (let dollars = from; ; dollars += 1) {
      const state = dollars === from ? await typeCost(page, dollars) : await typeIntoCell(page, dollars)
      if (state !== 'saved') return
      saved = dollars
      tellUnderWay()
      await page.keyboard.press('ArrowUp')
    }
  }
  // The window may be gone in the middle of a word: that edit was never called saved.
  const isOver = type().catch(() => undefined)
  return { isUnderWay: Promise.race([firstSaved, isOver]), lastSaved: () => saved, isOver }
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
  const workbook = JSON.parse(opened.value.payload) as Workbook
  const component = Object.values(workbook.tables.components).find(({ name }) => name === COMPONENT)
  const line = Object.values(workbook.tables.costLines).find(({ componentId }) => componentId === component?.id)
  return { id, rev: workbook.rev, dollars: (line?.amount ?? 0) / 100, components: Object.keys(workbook.tables.components).length }
}

/** The same figure as the screen shows it. */
export async function shownDollars(page: Page): Promise<number> {
  const text = await page.locator('tr', { hasText: COMPONENT }).locator('[data-column="cost"]').textContent()
  return Number(text?.replaceAll(',', ''))
}

export function randomPause(): Promise<void> {
  return pause(100 + randomInt(900))
}
