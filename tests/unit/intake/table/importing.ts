// One import from text to proposal, as the screen does it. Used by the tests of this folder.

import { applyEdit, emptyWorkbook, type IsoTime, inOneGo, type Result, RULE_SET_VERSION, type Workbook } from '#core'
import { acceptProposals, findHeader, type ImportAnswers, type ImportProposal } from '#intake'
import { readTable } from '../../../../src/intake/formats/delimited-text/read-table.ts'
import { type ImportInput, proposingImport } from '../../../../src/intake/table/propose-import.ts'

export const EMPTY = emptyWorkbook({ id: 'w', ruleSetVersion: RULE_SET_VERSION })

export function inputOf(content: Uint8Array | string, answers: ImportAnswers = {}, workbook: Workbook = EMPTY): ImportInput {
  const table = readTable(content, 'list.csv')
  if (!table.ok) throw new Error(JSON.stringify(table.problem))
  const { firstRow, mapping } = findHeader(table.value)
  let count = 0
  const prefix = Object.keys(workbook.tables.imports).length
  const context = { workbook, at: '2026-11-25T09:00:00.000Z' as IsoTime, newId: () => `id-${prefix}-${++count}` }
  return { table: table.value, firstRow, mapping, answers, context }
}

export function proposeImport(input: ImportInput): Result<ImportProposal> {
  return inOneGo(proposingImport(input))
}

export function proposalOf(input: ImportInput): ImportProposal {
  const proposal = proposeImport(input)
  if (!proposal.ok) throw new Error(JSON.stringify(proposal.problem))
  return proposal.value
}

/** With every proposal accepted that `answers` does not answer otherwise. */
export function accepted(content: Uint8Array | string, answers: ImportAnswers = {}, workbook: Workbook = EMPTY): ImportProposal {
  const { questions } = proposalOf(inputOf(content, answers, workbook))
  return proposalOf(inputOf(content, acceptProposals(questions, answers), workbook))
}

export function workbookAfter({ edit }: ImportProposal, workbook: Workbook = EMPTY): Workbook {
  if (edit === null) throw new Error('nothing to import')
  const next = applyEdit(workbook, edit)
  if (!next.ok) throw new Error(JSON.stringify(next.problem))
  return next.value
}
