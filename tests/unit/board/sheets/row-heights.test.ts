// Excel does not grow a row by itself wherever a file is opened: a text that wraps would be cut, or a list would be mostly blank.
import { expect, it } from 'vitest'
import { SHEETS } from '#wording'
import { cutTo, wrappedHeight } from '../../../../src/board/sheets/wrapped-height.ts'
import { aWorkbook } from '../../../builders/workbook.ts'
import { sheetsOf } from './plan-cells.ts'

const LONG = `Gateway with limits and usage billing ${'for corporate customers of the region '.repeat(3)}`.trim()
const RUN_BY_US = { approach: 'build', hosting: 'self-run', edge: 'no', cost: 40_000, share: 2500 } as const
const decisions = [{ choice: 'move', ruleIds: ['owner-time'], date: '2026-08-01', due: '2027-01-31', approver: 'Maya' } as const]
const sheets = sheetsOf(aWorkbook({ components: [LONG, 'Queue'].map((name) => ({ ...RUN_BY_US, name, decisions })) }))

it.each([
  [1, '', 10],
  [1, 'x'.repeat(10), 10],
  [2, 'x'.repeat(11), 10],
  [3, 'x'.repeat(21), 10],
  [2, '決定決定決定', 10],
])('a text has the room of %s lines: "%s" in %s letters', (lines, text, width) => {
  expect(wrappedHeight(text, width)).toBe(14 * lines + 2)
})

it.each([SHEETS.components, SHEETS.decisions])('a row of %s is as high as a long name in it needs, and a short one lower', (name) => {
  const sheet = sheets.get(name)
  const rowOf = (text: string) => sheet?.rows.findLast(({ cells }) => cells.some(({ value }) => value === text))
  const width = sheet?.columns[(rowOf(LONG)?.cells.find(({ value }) => value === LONG)?.column ?? 0) - 1]?.width ?? 0
  expect(rowOf(LONG)?.height).toBeGreaterThanOrEqual(wrappedHeight(LONG, 1.2 * width))
  expect(rowOf('Queue')?.height).toBeLessThan(rowOf(LONG)?.height ?? 0)
  // More is more than a row can be.
  expect(rowOf(LONG)?.height).toBeLessThan(409)
})

it('what is asked for has the lines that it needs, and three at most', () => {
  const asked = sheetsOf(aWorkbook({ components: [LONG, 'Queue'].map((name) => ({ ...RUN_BY_US, name })) })).get(SHEETS.decisions)
  const heights = asked?.rows.flatMap(({ cells, height }) => (String(cells[0]?.value).startsWith('c-') ? [height] : []))
  expect(heights).toEqual([44, 30])
})

it('cuts a text only where it is longer than its room', () => {
  expect(['x'.repeat(10), 'x'.repeat(11)].map((text) => cutTo(text, 10))).toEqual(['x'.repeat(10), `${'x'.repeat(9)}…`])
})
