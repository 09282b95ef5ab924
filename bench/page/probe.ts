// Runs inside the measured page, ours or the one with ag-grid, and does to both what a hand would
// do: the same steps, the same definition of "painted". Called by windows/grid.ts.

import type { AgGridPage } from '../ag-grid/page.ts'
import { agGridHands } from './ag-grid-hands.ts'
import { appHands } from './app-hands.ts'
import type { Hands } from './hands.ts'
import { frame, untilPainted } from './painted.ts'

export interface GridTimes {
  readonly firstRows: readonly number[]
  readonly frames: readonly number[]
  /** Frames of the scroll whose middle showed no line. */
  readonly blankFrames: number
  readonly sort: readonly number[]
  readonly filter: readonly number[]
  readonly commit: readonly number[]
}

const SCROLL_FRAMES = 150
const SCROLL_STEP = 480
const PAUSE_MS = 200

async function measureGrid(kind: 'app' | 'ag-grid', editableLine: number, rounds: number): Promise<GridTimes> {
  const hands = kind === 'app' ? appHands() : agGridHands((window as unknown as { agGridPage: AgGridPage }).agGridPage)
  const firstRows = await repeat(rounds, async () => {
    hands.unmount()
    await untilPainted(() => hands.firstName() === undefined)
    await pause()
    return timeOf(hands.mount, () => hands.firstName() !== undefined)
  })
  const { frames, blankFrames } = await scroll(hands)
  const commit: number[] = []
  for (let round = 0; round < rounds * 6; round++) commit.push(await commitOnce(hands, editableLine, round % 2 === 0 ? '30' : '5'))
  const sort = await repeat(rounds, async () => {
    const before = hands.firstName()
    const took = await timeOf(hands.sortByCost, () => hands.firstName() !== before)
    hands.unsort()
    await untilPainted(() => hands.firstName() === before)
    await pause()
    return took
  })
  const filter = await repeat(rounds, async () => {
    const before = hands.firstName()
    const took = await timeOf(
      () => hands.filter('Component 777'),
      () => hands.firstName() === 'Component 777',
    )
    hands.filter('')
    await untilPainted(() => hands.firstName() === before)
    await pause()
    return took
  })
  return { firstRows, frames, blankFrames, sort, filter, commit }
}

async function timeOf(step: () => void, isDone: () => boolean): Promise<number> {
  await frame()
  // Watching before the step, so that its first look in a frame is not queued behind what the step puts off until after it.
  const painted = untilPainted(isDone)
  const from = performance.now()
  step()
  await painted
  return performance.now() - from
}

async function repeat(rounds: number, once: () => Promise<number>): Promise<readonly number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push(await once())
  return times
}

async function commitOnce(hands: Hands, line: number, text: string): Promise<number> {
  const pressEnter = await hands.typeTime(line, text)
  const took = await timeOf(pressEnter, () => hands.timeOf(line).startsWith(text))
  await pause()
  return took
}

async function scroll(hands: Hands): Promise<{ readonly frames: readonly number[]; readonly blankFrames: number }> {
  const scroller = hands.scroller()
  const frames: number[] = []
  let blankFrames = 0
  let last = await frame()
  for (let step = 0; step < SCROLL_FRAMES; step++) {
    scroller.scrollTop += SCROLL_STEP
    const now = await frame()
    frames.push(now - last)
    last = now
    const { left, top, width, height } = scroller.getBoundingClientRect()
    const middle = document.elementFromPoint(left + width / 2, top + height / 2)
    if (middle === null || !hands.isInRow(middle)) blankFrames += 1
  }
  scroller.scrollTop = 0
  await untilPainted(() => hands.firstName() !== undefined)
  await pause()
  return { frames, blankFrames }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
}

/** The longest task on the page's thread since the call before; 0 when none took 50 ms. */
const longTasks: number[] = []
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longTasks.push(duration)
}).observe({ type: 'longtask' })

async function longestTask(): Promise<number> {
  await pause()
  return Math.max(0, ...longTasks.splice(0))
}

/** From Enter to "Saved" in the status bar. */
async function measureSaves(line: number, rounds: number): Promise<readonly number[]> {
  const hands = appHands()
  const state = () => document.querySelector('[data-save]')?.getAttribute('data-save')
  let round = 0
  return repeat(rounds, async () => {
    await untilPainted(() => state() === 'saved')
    await pause()
    const text = round++ % 2 === 0 ? '31' : '6'
    const pressEnter = await hands.typeTime(line, text)
    return timeOf(pressEnter, () => state() === 'saved' && hands.timeOf(line).startsWith(text))
  })
}

/** From the click on one button to the frame in which another one is shown; both are patterns of what the buttons say. */
async function fromClick(clicked: string, shown: string): Promise<number> {
  await untilPainted(() => button(clicked) !== undefined)
  return timeOf(
    () => button(clicked)?.click(),
    () => button(shown) !== undefined,
  )
}

function button(says: string): HTMLButtonElement | undefined {
  const pattern = new RegExp(says)
  return [...document.querySelectorAll('button')].find(({ textContent }) => pattern.test(textContent))
}

const probe = { measureGrid, measureSaves, longestTask, fromClick }
export type Probe = typeof probe

Object.assign(window, { benchProbe: probe })
