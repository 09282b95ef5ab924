import { describe, expect, it } from 'vitest'
import { applyEdit, type Edit, removeCostLine, setField, setOwners } from '#core'
import { editsOfComponent } from '../../../../src/renderer/screens/component/activity.ts'
import { aWorkbook } from '../../../builders/workbook.ts'
import { contextOf, noteEdit, okOf } from '../../../builders/workbook-files.ts'

const start = aWorkbook({
  components: [
    { name: 'Cluster', cost: 1000 },
    { name: 'Queue', share: 100 },
  ],
})
const done: Edit[] = []
let workbook = start
const step = (edit: Edit) => {
  workbook = okOf(applyEdit(workbook, edit))
  done.push(edit)
}
step(noteEdit(workbook, 'c-cluster', 'one'))
step(noteEdit(workbook, 'c-queue', 'two'))
step(okOf(setOwners(contextOf(workbook), 'c-cluster', [{ personName: 'Ana', share: null }])))
step(okOf(removeCostLine(contextOf(workbook), 'c-cluster-cost-1')))
step(okOf(setField(contextOf(workbook), 'company', 'company', 'headcount', 9)))

describe('what was done to a component', () => {
  it('is every step that touched it or what belonged to it, newest first', () => {
    const found = editsOfComponent(done, 'c-cluster', workbook.tables, 10)
    expect(found.map(({ label }) => label.code)).toEqual(['change-cost', 'change-owners', 'change-field'])
    expect(editsOfComponent(done, 'c-queue', workbook.tables, 10)).toEqual([done[1]])
  })

  it('ends where the list is long enough', () => {
    expect(editsOfComponent(done, 'c-cluster', workbook.tables, 2)).toEqual([done[3], done[2]])
  })
})
