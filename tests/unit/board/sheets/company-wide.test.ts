import { describe, expect, it } from 'vitest'
import type { SheetPlan } from '#board'
import { type Audience, assess, countsOf, type Workbook } from '#core'
import { BOARD_WORDS, PACK_TEXT, RULE_WORDS, SHEETS, SUMMARY_SHEET } from '#wording'
import { AS_OF, aWorkbook, type RecordSketch, type WorkbookSketch } from '../../../builders/workbook.ts'
import { rowNamed, sheetsOf, valuesIn } from './plan-cells.ts'

/** Five months of cash, and all of the team's time on what is no differentiator. */
const COMPANY = { cash: 50_000_000, netBurn: 10_000_000, infraCapacity: 5000 }
const COMPONENTS: WorkbookSketch['components'] = [{ name: 'Search', edge: 'no', cost: 200_000, share: 9000, approach: 'buy' }]
const EXCEPTION: RecordSketch<'exemptions'> = {
  ...{ ruleIds: ['runway'], reason: 'The round closes in December.', approver: 'Bo', since: '2026-11-01', until: '2027-01-31' },
}

const TEAM = RULE_WORDS['operable-stack'].name
const FOCUS = BOARD_WORDS.listName('focus')

const withRecords = (sketch: WorkbookSketch = {}) => aWorkbook({ company: COMPANY, components: COMPONENTS, ...sketch })

/** The row of the heading: rows of asks say the same words. */
function headingOf(sheet: SheetPlan | undefined): number {
  const found = sheet?.rows.find(({ cells }) =>
    cells.some(({ style, value }) => style === 'heading.text' && value === PACK_TEXT.companyWide),
  )
  if (found === undefined) throw new Error('nothing is said of the company')
  return found.number
}

/** Name → status and day of every finding, as Decisions lists them; and what its total says. */
function onDecisions(workbook: Workbook, audience: Audience = 'board') {
  const sheet = sheetsOf(workbook, null, audience).get(SHEETS.decisions)
  const first = headingOf(sheet) + 2
  const total = rowNamed(sheet, 'Need a decision')
  const rows = Array.from({ length: total - first }, (_, at) => {
    const [name, , status, until] = valuesIn(sheet, first + at, 'B', 'E')
    return [String(name), [status, until]] as const
  })
  return { order: rows.map(([name]) => name), stands: Object.fromEntries(rows), asked: valuesIn(sheet, total, 'D', 'D')[0] }
}

/** How many need a decision. */
function askedOnSummary(workbook: Workbook, audience: Audience = 'board') {
  const sheet = sheetsOf(workbook, null, audience).get(SHEETS.summary)
  return valuesIn(sheet, rowNamed(sheet, SUMMARY_SHEET.companyWide), 'C', 'C')[0]
}

describe('company-wide findings on Decisions', () => {
  it('stand there while nobody has decided, what needs a decision first, and are counted like everywhere', () => {
    const workbook = withRecords()
    const { order, stands, asked } = onDecisions(workbook)
    expect(order.slice(0, 3)).toEqual([TEAM, 'Runway', FOCUS])
    // What only informs comes last.
    expect(order.at(-1)).toBe('Vendor concentration')
    expect(stands).toMatchObject({
      [TEAM]: ['Needs decision', ''],
      Runway: ['Needs decision', ''],
      [FOCUS]: ['Flagged', ''],
      [BOARD_WORDS.listName('overbuild-pattern')]: ['OK', ''],
      [BOARD_WORDS.listName('runway-spent')]: ['–', ''],
    })
    expect([asked, askedOnSummary(workbook), countsOf(assess(workbook, AS_OF)).toDecideCompanyWide]).toEqual([2, 2, 2])
  })

  it('read as excepted until the last day of an exception, as decided by a decision, and again once it is over', () => {
    const until = (day: string) => withRecords({ exemptions: [{ ...EXCEPTION, until: day }] })
    expect(onDecisions(until('2027-01-31')).stands['Runway']).toEqual(['Exception', '2027-01-31'])
    // The last day is in force.
    expect(onDecisions(until(AS_OF)).stands['Runway']).toEqual(['Exception', AS_OF])
    expect(onDecisions(until('2026-11-24')).stands['Runway']).toEqual(['Needs decision', ''])
    const decided = (due: string) =>
      withRecords({ decisions: [{ choice: 'other', ruleIds: ['runway'], date: '2026-11-01', due, owner: 'Bo' }] })
    expect(onDecisions(decided('2026-12-31')).stands['Runway']).toEqual(['Decided', ''])
    expect(onDecisions(decided('2026-11-24')).stands['Runway']).toEqual(['Needs decision', ''])
  })

  it('read in the words of investors', () => {
    const workbook = withRecords({ exemptions: [EXCEPTION] })
    const { stands } = onDecisions(workbook, 'investor')
    expect(stands).toMatchObject({ [TEAM]: ['Open', ''], Runway: ['Exception until', '2027-01-31'], [FOCUS]: ['Flagged', ''] })
  })

  it('need the sheet where nothing was decided, and leave it out where nothing is said', () => {
    const watched = aWorkbook({ company: { cash: 110_000_000, netBurn: 10_000_000 }, components: [{ name: 'Search', cost: 100 }] })
    expect(onDecisions(watched)).toMatchObject({ stands: { Runway: ['Flagged', ''] }, asked: 0 })
    expect(sheetsOf(aWorkbook({ components: [{ name: 'Search', edge: 'no', cost: 100, share: 100 }] })).has(SHEETS.decisions)).toBe(false)
  })
})
