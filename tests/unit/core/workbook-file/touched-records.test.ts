import { describe, expect, it } from 'vitest'
import { changesOf, duplicateComponents, removeComponents } from '#core'
import { aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { afterEdit, contextOf, noteEdit, okOf } from '../../../builders/workbook-files.ts'

const workbook = aWorkbook({ components: [aComponent({ id: 'c-1', share: 500, cost: 100 }), aComponent({ id: 'c-2' })] })

describe('records touched by an edit', () => {
  it('are the one record of a field', () => {
    const edit = noteEdit(workbook, 'c-2', 'n')
    const after = afterEdit(workbook, edit)
    expect(changesOf(edit, after)).toEqual([{ table: 'components', id: 'c-2', record: after.tables.components['c-2'] }])
  })

  it('are everything that goes with a removed component, as removals', () => {
    const edit = okOf(removeComponents(contextOf(workbook), ['c-1']))
    const changes = changesOf(edit, afterEdit(workbook, edit))
    expect(changes.map(({ table, record }) => [table, record]).toSorted()).toEqual([
      ['components', null],
      ['costLines', null],
      ['owners', null],
    ])
  })

  it('are the new records of a copy', () => {
    const { edit } = okOf(duplicateComponents(contextOf(workbook), ['c-1']))
    const changes = changesOf(edit, afterEdit(workbook, edit))
    expect(changes.every(({ record }) => record !== null)).toBe(true)
    expect(changes.length).toBeGreaterThanOrEqual(3)
  })
})
