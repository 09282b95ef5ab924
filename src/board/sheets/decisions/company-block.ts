// What is said of the company as a whole, between the asks and what was decided: one row a check that can be decided, with where it
// stands and what it says, both from the sheet Checks, and how many need a decision.

import { BOARD_WORDS, DECISIONS_SHEET, outcomeText, PACK_TEXT, SHEETS } from '#wording'
import { blank, computed, type Sheet, sheetCell, typed } from '../../cells.ts'
import type { BoardPack } from '../../pack.ts'
import type { ConditionalFormatPlan } from '../../workbook-plan.ts'
import { findingStatus } from '../checks/company-wide.ts'
import { evaluatedPortfolio } from '../checks/people-and-portfolio.ts'
import { verdictLooks } from '../conditional-formats.ts'
import { wrappedHeight } from '../frame.ts'
import { DECISION_COLUMNS, letterOf } from './columns.ts'
import type { CompanyLayout, DecisionsLayout } from './layout.ts'

/** What a check says runs over the columns between its name and the day. */
const TEXT = { from: letterOf('kind'), to: letterOf('date') } as const
const CONTINUED = DECISION_COLUMNS.map(({ key }) => letterOf(key)).filter((letter) => letter > TEXT.from && letter <= TEXT.to)
const TEXT_WIDTH = DECISION_COLUMNS.reduce((sum, { key, width }) => {
  const letter = letterOf(key)
  return letter >= TEXT.from && letter <= TEXT.to ? sum + width : sum
}, 0)
const NAME_WIDTH = DECISION_COLUMNS.find(({ key }) => key === 'component')?.width ?? 1
export const COMPANY_LETTERS = [letterOf('component'), letterOf('status'), letterOf('until'), TEXT.from] as const
const [NAME, STATUS, UNTIL] = COMPANY_LETTERS

export function putCompany(pack: BoardPack, { company }: DecisionsLayout, sheet: Sheet): void {
  const { heading, first, findings, total } = company
  sheet.put(NAME, heading, typed(PACK_TEXT.companyWide, 'heading.text'))
  for (const [letter, header] of [
    [NAME, PACK_TEXT.check],
    [TEXT.from, DECISIONS_SHEET.finding],
    [STATUS, PACK_TEXT.status],
  ] as const)
    sheet.put(letter, heading + 1, typed(header, 'header.wrap'))
  for (const letter of CONTINUED) sheet.put(letter, heading + 1, blank('header.wrap'))
  sheet.put(UNTIL, heading + 1, typed(PACK_TEXT.until, 'header.count'))
  for (const [index, finding] of findings.entries()) {
    const { formula, place, result, status, rows, state, until } = finding
    const row = first + index
    const on = (cell: string) => sheetCell(SHEETS.checks, cell)
    const outcome = evaluatedPortfolio(pack)[place]?.result.outcome
    const text = outcome === undefined ? '' : outcomeText(formula.rule, outcome.code)
    const day = on(`D${rows.kept}`)
    sheet.put('A', row, typed(formula.rule, 'stored.text'))
    const name = BOARD_WORDS.listName(formula.rule)
    sheet.put(NAME, row, typed(name, 'label.wrap'))
    sheet.put(TEXT.from, row, computed(on(`F${result}`), text, 'link.wrap'))
    const kept = state === 'kept' && until.kept !== null ? { date: until.kept } : ''
    sheet.put(UNTIL, row, computed(`IF(${on(`C${rows.kept}`)}=1,${day},"")`, kept, 'link.date'))
    sheet.put(STATUS, row, computed(on(`C${status}`), findingStatus(pack, finding), 'state.text'))
    sheet.height(row, Math.max(wrappedHeight(text, TEXT_WIDTH), wrappedHeight(name, NAME_WIDTH)))
  }
  const asked = `COUNTIFS(${columnOf(company, STATUS)},${sheetCell(SHEETS.checks, `D${pack.places.of('checks').stateRow('FAIL')}`)})`
  sheet.put(NAME, total, typed(DECISIONS_SHEET.companyAsked, 'total.text'))
  for (const letter of [TEXT.from, ...CONTINUED, UNTIL]) sheet.put(letter, total, blank('total.text'))
  sheet.put(STATUS, total, computed(asked, findings.filter(({ state }) => state === 'to-decide').length, 'total.count'))
}

function columnOf({ first, total }: CompanyLayout, letter: string): string {
  return `$${letter}$${first}:$${letter}$${total - 1}`
}

/** The number of those that need a decision. */
export const companyAskedCell = ({ total }: CompanyLayout): string => `${STATUS}${total}`

export function companyMerges({ company: { first, findings } }: DecisionsLayout): readonly string[] {
  return findings.map((_, index) => `${TEXT.from}${first + index}:${TEXT.to}${first + index}`)
}

export function companyLooks(pack: BoardPack, { company: { first, total } }: DecisionsLayout): readonly ConditionalFormatPlan[] {
  return verdictLooks(pack, `${STATUS}${first}:${STATUS}${total - 1}`)
}
