// What is said of the company as a whole, between the asks and what was decided: one row a check, those that can be decided first,
// with where it stands and what it says, both from the sheet Checks, and how many need a decision.

import { BOARD_WORDS, DECISIONS_SHEET, PACK_TEXT, SHEETS } from '#wording'
import { blank, type Content, calculated, type Sheet, sheetCell, typed } from '../../cells.ts'
import type { BoardPack } from '../../pack.ts'
import type { ConditionalFormatPlan } from '../../workbook-plan.ts'
import { verdictLooks } from '../conditional-formats.ts'
import { DECISION_COLUMNS, LAST_PRINTED, letterOf } from './columns.ts'
import type { CompanyLayout, DecisionsLayout, OtherCheck } from './layout.ts'

/** The name of a check runs over two columns, and what it says over all that are left. */
const NAME = { from: letterOf('component'), to: letterOf('choice') } as const
const [STATUS, UNTIL] = [letterOf('approver'), letterOf('owner')]
const TEXT = { from: letterOf('until'), to: letterOf(LAST_PRINTED) } as const
const continued = ({ from, to }: { readonly from: string; readonly to: string }) =>
  DECISION_COLUMNS.map(({ key }) => letterOf(key)).filter((letter) => letter > from && letter <= to)
const CONTINUED = [...continued(NAME), ...continued(TEXT)]
export const COMPANY_LETTERS = [NAME.from, STATUS, UNTIL, TEXT.from] as const

export function putCompany(pack: BoardPack, { company }: DecisionsLayout, sheet: Sheet): void {
  const { heading, first, findings, others, total } = company
  sheet.put(NAME.from, heading, typed(PACK_TEXT.companyWide, 'heading.text'))
  for (const [letter, header] of [
    [NAME.from, PACK_TEXT.check],
    [TEXT.from, DECISIONS_SHEET.finding],
    [STATUS, PACK_TEXT.status],
  ] as const)
    sheet.put(letter, heading + 1, typed(header, 'header.wrap'))
  for (const letter of CONTINUED) sheet.put(letter, heading + 1, blank('header.wrap'))
  sheet.put(UNTIL, heading + 1, typed(PACK_TEXT.until, 'header.count'))
  const on = (cell: string) => sheetCell(SHEETS.checks, cell)
  const putCheck = (row: number, { formula, result }: OtherCheck, status: Content) => {
    sheet.put('A', row, typed(formula.rule, 'stored.text'))
    sheet.put(NAME.from, row, typed(BOARD_WORDS.listName(formula.rule), 'label.text'))
    for (const letter of CONTINUED) sheet.put(letter, row, blank('label.text'))
    sheet.put(UNTIL, row, blank('link.date'))
    sheet.put(TEXT.from, row, calculated(on(`F${result}`), 'link.text'))
    sheet.put(STATUS, row, status)
  }
  for (const [index, finding] of findings.entries()) {
    const { status, rows } = finding
    const row = first + index
    putCheck(row, finding, calculated(on(`C${status}`), 'state.text'))
    const day = on(`D${rows.kept}`)
    sheet.put(UNTIL, row, calculated(`IF(${on(`C${rows.kept}`)}=1,${day},"")`, 'link.date'))
  }
  for (const [index, other] of others.entries()) {
    putCheck(first + findings.length + index, other, calculated(on(`C${other.result}`), 'state.text'))
  }
  const asked = `COUNTIFS(${columnOf(company, STATUS)},${sheetCell(SHEETS.checks, `D${pack.places.of('checks').stateRow('FAIL')}`)})`
  sheet.put(NAME.from, total, typed(DECISIONS_SHEET.companyAsked, 'total.text'))
  for (const letter of [...CONTINUED, TEXT.from, UNTIL]) sheet.put(letter, total, blank('total.text'))
  sheet.put(STATUS, total, calculated(asked, 'total.count'))
}

function columnOf({ first, total }: CompanyLayout, letter: string): string {
  return `$${letter}$${first}:$${letter}$${total - 1}`
}

/** The number of those that need a decision. */
export const companyAskedCell = ({ total }: CompanyLayout): string => `${STATUS}${total}`

export function companyLooks(pack: BoardPack, { company: { first, total } }: DecisionsLayout): readonly ConditionalFormatPlan[] {
  return verdictLooks(pack, `${STATUS}${first}:${STATUS}${total - 1}`)
}
