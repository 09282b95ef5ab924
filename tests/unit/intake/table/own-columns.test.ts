// Columns of the team's own come in with a list by their names: into new components and into those that are there.
import { describe, expect, it } from 'vitest'
import { addOwnColumn, applyEdit, inOneGo, inverseOf, ownPath, setOwnValue, type Workbook } from '#core'
import { acceptProposals, findHeader, type ImportAnswers, proposingImport, withOwnColumns, withoutOwnColumns } from '#intake'
import { readTable } from '../../../../src/intake/formats/delimited-text/read-table.ts'
import { aWorkbook } from '../../../builders/workbook.ts'
import { contextOf, okOf } from '../../../builders/workbook-files.ts'

const START = aWorkbook({ components: [{ id: 'q', name: 'Queue' }] })
const SLA = okOf(addOwnColumn(contextOf(START), { name: 'Service level', type: 'number', choices: [] }, []))
const BOOK = okOf(applyEdit(START, SLA))
const ID = SLA.record.id

function imported(list: string, workbook: Workbook = BOOK) {
  const table = okOf(readTable(list, 'list.csv'))
  const { firstRow, mapping } = findHeader(table)
  const own = withOwnColumns(mapping, Object.values(workbook.tables.ownColumns))
  const { newId, at } = contextOf(workbook)
  const propose = (answers: ImportAnswers) =>
    okOf(inOneGo(proposingImport({ table, firstRow, mapping: own, answers, context: { workbook, newId, at } })))
  const proposal = propose(acceptProposals(propose({}).questions, {}))
  return { mapping: own, proposal }
}

describe('a column of the team’s own in a list', () => {
  it('is known by its name, whatever the header could mean else, and is not remembered for other workbooks', () => {
    const { mapping } = imported('Component,service level,Cost\nQueue,99.5,10')
    expect(mapping.fields).toEqual(['name', ownPath(ID), 'cost'])
    expect(withoutOwnColumns(mapping).fields).toEqual(['name', 'ignore', 'cost'])
  })

  it('fills new components and those that are there, as one step that undo takes back', () => {
    const before = okOf(applyEdit(BOOK, okOf(setOwnValue(contextOf(BOOK), 'q', ID, 99))))
    const { proposal } = imported('Component,Service level\nQueue,99.5\nCache,90', before)
    expect(proposal.matches[0]?.changes).toEqual([{ field: ownPath(ID), before: 99, after: 99.5 }])
    const { edit } = proposal
    if (edit === null) throw new Error('Nothing to import')
    const after = okOf(applyEdit(before, edit))
    const held = Object.values(after.tables.components).map(({ name, own }) => [name, own[ID]])
    expect(held).toEqual([
      ['Queue', 99.5],
      ['Cache', 90],
    ])
    expect(okOf(applyEdit(after, inverseOf(edit)))).toEqual(before)
  })

  it('is read with the decimal mark that the list has', () => {
    const levelOf = (list: string) => imported(list).proposal.rows[0]?.component.own?.[ID]
    expect(levelOf('Component;Service level\nCache;99,5')).toBe(99.5)
    expect(levelOf('Component;Cost;Service level\nCache;1.234,50;1.234')).toBe(1234)
  })

  it('takes percentages only where all its figures are', () => {
    const levels = (...cells: readonly string[]) => {
      const { proposal } = imported(`Component,Service level\n${cells.map((cell, at) => `Cache ${at},${cell}`).join('\n')}\n`)
      return [proposal.rows.map(({ component }) => component.own?.[ID]), proposal.report.problems.map(({ text }) => text)]
    }
    expect(levels('99.95%', '', '25 %')).toEqual([[0.9995, undefined, 0.25], []])
    expect(levels('99.95', '99.95%')).toEqual([[99.95, undefined], ['99.95%']])
  })

  it('says which cells do not fit its type, and leaves them blank', () => {
    const { proposal } = imported('Component,Service level\nCache,high')
    expect(proposal.report.problems).toMatchObject([{ line: 2, problem: { code: 'not-a-number' } }])
    expect(proposal.rows[0]?.component.own).toBeUndefined()
  })

  it('that is new is asked about under one id, however often the list is read: its answer settles it', () => {
    const table = okOf(readTable('Component,Last drill\nCache,2026-02-30\nSearch,2026-05-04', 'list.csv'))
    const { firstRow, mapping } = findHeader(table)
    const fields = ['name', 'newColumn'] as const
    const { newId, at } = contextOf(START)
    const propose = (answers: ImportAnswers) =>
      okOf(inOneGo(proposingImport({ table, firstRow, mapping: { ...mapping, fields }, answers, context: { workbook: START, newId, at } })))
    const { questions, open } = propose({})
    expect([questions.map(({ code }) => code), open]).toEqual([['date-unclear'], 1])
    expect(propose(acceptProposals(questions)).open).toBe(0)
  })
})
