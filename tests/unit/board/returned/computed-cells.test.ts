import { describe, expect, it } from 'vitest'
import { assess, type DefinedName, type PackComparison, type PlainCell, type PlainSheet } from '#core'
import { remarkText } from '#wording'
import { planBoardWorkbook } from '../../../../src/board/plan-board-workbook.ts'
import { comparePack } from '../../../../src/board/returned/compare-pack.ts'
import { plannedSheet, shownText } from '../../../../src/board/returned/planned-sheet.ts'
import { AS_OF, aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'

const workbook = aWorkbook({
  company: { headcount: 12, cash: 60_000_000, netBurn: 5_000_000 },
  components: [aComponent({ id: 'c-1', name: 'Kafka', cost: 40_050 })],
})
const source = { workbook, assessment: assess(workbook, AS_OF), fingerprint: '3f9a1c27b0de', appVersion: '0.1.0', past: null }

const NAMES: readonly DefinedName[] = okOf(planBoardWorkbook(source)).names.map(({ name, sheet, cell }) => ({
  ...{ name, refersTo: `${sheet}!$${cell.replace(/(\d)/, '$$$1')}`, isOfOneSheet: false },
}))

/** The pack as it was sent, but for one cell. @param column from 1 */
function comparedWith(row: number, column: number, cell: PlainCell, on = 'Inputs', names = NAMES): PackComparison {
  return comparePack(source, { sheets: sheetsWith(row, column, cell, on), names }, { isSameVersion: true, statuses: [] })
}

function sheetsWith(row: number, column: number, cell: PlainCell, on: string): readonly PlainSheet[] {
  return okOf(planBoardWorkbook(source)).sheets.map((sheet) => ({
    name: sheet.name,
    rows: [...plannedSheet(sheet).rows].map(([number, cells]) => {
      const sent = [...cells].flatMap(([at, { formula, value }]): readonly (readonly [number, PlainCell])[] => {
        const text = shownText(value === undefined ? {} : { value })
        if (formula !== undefined) return [[at, { text, kind: 'formula', formula }]]
        return text === '' ? [] : [[at, { text, kind: 'value', ...(typeof value === 'string' ? { isText: true } : {}) }]]
      })
      const changed = sheet.name === on && number === row ? [[column, cell] as const] : []
      return { number, cells: new Map([...sent, ...changed]) }
    }),
  }))
}

const HEADCOUNT = [14, 3] as const
const remarks = ({ remarks: found }: PackComparison) => found.map((remark) => `${remark.kind}: ${remarkText(remark)}`)

describe('a value that was sent', () => {
  it('is not changed by being the same number', () => {
    expect(comparedWith(...HEADCOUNT, { text: '12', kind: 'value' })).toEqual({ facts: [], remarks: [] })
  })

  it.each(['424242', '6*2'])('is named where the formula =%s stands over it and still shows it', (formula) => {
    const found = comparedWith(...HEADCOUNT, { text: '12', kind: 'formula', formula })
    expect(found.facts).toEqual([])
    expect(remarks(found)).toEqual([`computed: Inputs C14, Headcount: 12 → =${formula}`])
  })

  it('is named where it has more digits than the workbook keeps', () => {
    for (const text of ['12.4', '12.5']) {
      const found = comparedWith(...HEADCOUNT, { text, kind: 'value' })
      expect(found.facts).toEqual([])
      expect(remarks(found)).toEqual([`unread: Inputs C14, Headcount: ${text}`])
    }
  })

  it.each(['20.004%', '0.20004'])('is named where %s rounds to the limit that was sent', (text) => {
    const row = Number(/\d+$/.exec(NAMES.find(({ name }) => name === 'in_limit_owner_time')?.refersTo ?? '')?.[0])
    const found = comparedWith(row, 3, { text, kind: 'value' })
    expect(found.facts).toEqual([])
    expect(remarks(found)).toEqual([expect.stringContaining('unread: ')])
  })

  it('is a fact, too, where the formula shows another value', () => {
    const found = comparedWith(...HEADCOUNT, { text: '14', kind: 'formula', formula: '7*2' })
    expect(found.facts).toMatchObject([{ base: 12, theirs: 14, formula: '=7*2' }])
    expect(remarks(found)).toEqual(['computed: Inputs C14, Headcount: 12 → =7*2'])
  })

  it('is named where it became a text that reads the same', () => {
    const found = comparedWith(...HEADCOUNT, { text: '12', kind: 'value', isText: true })
    expect(found.facts).toEqual([])
    expect(remarks(found)).toEqual(['as-text: Inputs C14, Headcount: 12 → 12'])
  })

  it('is named where a label became a formula that says it', () => {
    const found = comparedWith(14, 2, { text: 'Headcount', kind: 'formula', formula: '"Head"&"count"', isText: true })
    expect(remarks(found)).toEqual(['computed: Inputs B14, Headcount, Item: Headcount → ="Head"&"count"'])
  })
})

describe('what is no value of the workbook', () => {
  const asSent = (cell: string) => ({ text: cell, kind: 'value' }) as const

  it('is named: a name that leads to another cell', () => {
    const moved = NAMES.map((each) => (each.name === 'in_limit_owner_time' ? { ...each, refersTo: 'Inputs!$C$14' } : each))
    const found = comparedWith(...HEADCOUNT, asSent('12'), 'Inputs', moved)
    expect(remarks(found)).toEqual([expect.stringMatching(/^name: in_limit_owner_time: Inputs!I\d+ → Inputs!C14$/)])
  })

  it('is named: a status typed on the cover', () => {
    expect(remarks(comparedWith(7, 3, asSent('APPROVED'), 'Cover'))).toEqual(['words: Cover C7, Status: Draft → APPROVED'])
  })

  it('is named: another result stored with a formula that is as sent, unless an input was changed', () => {
    const finding = okOf(planBoardWorkbook(source)).sheets[0]?.rows.find(({ number }) => number === 5)?.cells[0]?.formula ?? ''
    const typed = { text: 'All is well.', kind: 'formula', formula: finding } as const
    expect(remarks(comparedWith(5, 2, typed, 'Cover'))).toEqual([expect.stringMatching(/^result: Cover B5, .* → All is well\.$/)])
  })
})

describe('what is no value', () => {
  it('is named where another scenario is selected', () => {
    const found = comparedWith(4, 4, { text: 'Low', kind: 'value', isText: true }, 'Cash bridge')
    expect(found.facts).toEqual([])
    expect(remarks(found)).toEqual([expect.stringMatching(/^chosen: Cash bridge D4, .*: Base → Low$/)])
  })

  it('is named where a sheet was hidden, as hidden, and where a hidden one was added', () => {
    const sheets = sheetsWith(...HEADCOUNT, { text: '12', kind: 'value' }, 'Inputs').filter(({ name }) => name !== 'Checks')
    const compared = (hiddenNames: readonly string[]) =>
      remarks(comparePack(source, { sheets, names: NAMES, hiddenNames }, { isSameVersion: true, statuses: [] }))
    expect(compared([])).toEqual(['sheet-missing: Checks'])
    expect(compared(['Checks', 'Extra'])).toEqual(['sheet-hidden: Checks', 'sheet-added: Extra'])
  })
})
