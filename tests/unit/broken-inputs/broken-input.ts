// One row of the table of broken inputs, and what its rows share: how a list comes in, how a cell is
// typed, and what a refusal looks like. Used by the files next to it.

import { expect } from 'vitest'
import { applyEdit, type CellColumn, type Problem, type Result, recordsOf, type Workbook } from '#core'
import { acceptProposals, findHeader, type ImportProposal } from '#intake'
import { PLAIN_STYLE, problemText } from '#wording'
import { readTable } from '../../../src/intake/formats/delimited-text/read-table.ts'
import { cellEdit } from '../../../src/renderer/screens/cell-edits.ts'
import { aWorkbook } from '../../builders/workbook.ts'
import { contextOf, okOf } from '../../builders/workbook-files.ts'
import { proposeImport } from '../intake/table/importing.ts'

export interface BrokenInput {
  readonly number: number
  readonly what: string
  /** @param prepared is called once a large input is made: what that took is measured no longer */
  readonly holds: (prepared: () => void) => void | Promise<void>
}

export const BOOK = aWorkbook({ components: [{ id: 'q', name: 'Queue', share: 500, cost: 9600 }] })

/** The list as the import screen takes it, with every proposal accepted. */
export function imported(content: Uint8Array | string, workbook: Workbook = BOOK): Result<ImportProposal> {
  const table = readTable(content, 'list.csv')
  if (!table.ok) return table
  const { firstRow, mapping } = findHeader(table.value)
  const propose = (answers = {}) => proposeImport({ table: table.value, firstRow, mapping, answers, context: contextOf(workbook) })
  const open = propose()
  return open.ok ? propose(acceptProposals(open.value.questions)) : open
}

export function proposalOf(content: Uint8Array | string, workbook: Workbook = BOOK): ImportProposal {
  return okOf(imported(content, workbook))
}

/** Name, cost in minor units, share of the first owner: what most lists are about. */
export function rowsOf({ rows }: ImportProposal) {
  return rows.map(({ component, cost, owners }) => [component.name, cost?.amount ?? null, owners[0]?.share ?? null])
}

export function typed(column: CellColumn, value: string, workbook: Workbook = BOOK): Result<Workbook> {
  const edit = cellEdit(contextOf(workbook), 'q', column, value)
  return edit.ok ? applyEdit(workbook, edit.value) : edit
}

export function nameAfter(value: string): string | undefined {
  return recordsOf(okOf(typed('name', value)), 'components')[0]?.name
}

/** One plain sentence that says what is wrong, and not in the words of a program. */
export function refused(result: Result<unknown>, sentence: string): void {
  expect(result.ok).toBe(false)
  if (result.ok) return
  said(result.problem, sentence)
}

export function said(problem: Problem, sentence: string): void {
  const text = problemText(problem, PLAIN_STYLE)
  expect(text).toSay(sentence)
  expect(text).toMatch(/^[^\n]+\.$/)
  expect(text).not.toMatch(/undefined|\[object|Error:|NaN/)
}

export const noNumber = (field: string, text: string) => `${field}: “${text}” isn’t a number. Enter digits, such as 12.5.`
