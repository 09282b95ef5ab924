import { describe, expect, it } from 'vitest'
import { addScenario, scenarioChange } from '#core'
import { SHEETS } from '#wording'
import { cutToLines, headerLines } from '../../../../src/board/sheets/text-room.ts'
import { aWorkbook } from '../../../builders/workbook.ts'
import { edited } from '../../../excel/subjects.ts'
import { sheetsOf, valuesIn } from './plan-cells.ts'

const LONG = 'Expansion into three more regions with twice the customers'
const NAMES = [`${LONG} today`, `${LONG} next year`, 'A fourth engineer', 'Contract-renegotiation-with-every-vendor-at-once']

describe('the heads of the columns of the cash bridge', () => {
  const workbook = aWorkbook({ company: { cash: 9_000_000, netBurn: 500_000 }, components: [{ name: 'Store', cost: 100 }] })
  const scenarios = NAMES.map(
    (name) => (context: Parameters<typeof addScenario>[0]) => addScenario(context, name, [scenarioChange({ kind: 'hire', value: 1 })]),
  )
  const sheets = sheetsOf(edited(workbook, scenarios))
  const heads = valuesIn(sheets.get(SHEETS.runway), 6, 'F', 'L').map(String)

  it('say as much of a long name as two lines hold, and no two the same', () => {
    const [base, low, high, today, nextYear, short, hyphens] = heads
    expect([base, low, high, short]).toEqual(['Base', 'Low', 'High', 'A fourth engineer'])
    expect(today).toMatch(/^Expansion into three.*…$/)
    expect(nextYear).toMatch(/^Expansion into.*… \(2\)$/)
    expect(hyphens).toMatch(/^Contract-ren.*…$/)
    expect(new Set(heads).size).toBe(heads.length)
    for (const head of heads) expect(headerLines(head, 15), head).toBeLessThanOrEqual(2)
  })

  it('stand in a row with room for two lines, and the whole names on Drivers', () => {
    expect(sheets.get(SHEETS.runway)?.rows.find(({ number }) => number === 6)?.height).toBeGreaterThanOrEqual(26)
    const onDrivers = sheets.get(SHEETS.drivers)?.rows.flatMap(({ cells }) => cells.map(({ value }) => value)) ?? []
    for (const name of NAMES) expect(onDrivers).toContain(name)
  })
})

describe('lines of a header', () => {
  it.each([
    ['A fourth hire', 1],
    ['Anthropic raises prices by a fifth', 2],
    [NAMES[0] ?? '', 5],
    ['WWWWWWWW WWWW', 2],
    ['m'.repeat(20), 3],
    ['顧客数が二倍になり', 2],
  ])('go on behind a blank, a hyphen or what no line holds: %s', (text, lines) => {
    expect(headerLines(text, 15)).toBe(lines)
  })

  it('end where nothing fits', () => {
    expect(cutToLines('Expansion', 3, 1)).toBe('…')
  })
})
