import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit, countRecords, type Edit, type EditContext, payloadOf, recordOf, recordsOf, setField, type Workbook } from '#core'
import { seededRandom } from '../../../builders/many-components.ts'
import { aComponent, aWorkbook, componentId, TYPED_AT } from '../../../builders/workbook.ts'

const contextOf = (workbook: Workbook): EditContext => ({ workbook, at: TYPED_AT, newId: () => 'new', source: 'typed' })

function applied(workbook: Workbook, edit: Edit): Workbook {
  const next = applyEdit(workbook, edit)
  if (!next.ok) throw new Error(next.problem.code)
  return next.value
}

function renamed(workbook: Workbook, id: string, name: string): Workbook {
  const edit = setField(contextOf(workbook), 'components', id, 'name', name)
  if (!edit.ok) throw new Error(edit.problem.code)
  return applied(workbook, edit.value)
}

const NAMES = Array.from({ length: 400 }, (_, i) => `Part ${i}`)
const workbook = aWorkbook({ components: NAMES.map((name) => aComponent({ name })) })
const namesOf = (read: Workbook) => recordsOf(read, 'components').map(({ name }) => name)

describe('tables after edits', () => {
  it('hold the new record in its old place, and the ones before the old record', () => {
    const id = componentId('Part 2')
    const first = renamed(workbook, id, 'Second name')
    const second = renamed(first, id, 'Third name')
    expect(recordOf(second, 'components', id)?.name).toBe('Third name')
    expect(namesOf(second)).toEqual(NAMES.with(2, 'Third name'))
    expect(namesOf(first)).toEqual(NAMES.with(2, 'Second name'))
    expect(namesOf(workbook)).toEqual(NAMES)
    expect(Object.keys(second.tables)).toEqual(Object.keys(workbook.tables))
  })

  it('are one and the same however often they are read', () => {
    const next = renamed(workbook, componentId('Part 2'), 'Second name')
    expect(next.tables.components).toBe(next.tables.components)
    expect(next.tables.owners).toBe(workbook.tables.owners)
  })

  it('say the same after hundreds of edits, whether somebody read them in between or not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const random = seededRandom(seed)
        const names = [...NAMES]
        let now = workbook
        for (let step = 0; step < 300; step += 1) {
          const at = Math.floor(random() * names.length)
          names[at] = `Step ${step}`
          now = renamed(now, componentId(`Part ${at}`), `Step ${step}`)
          if (random() < 0.01) expect(namesOf(now)).toEqual(names)
        }
        expect(NAMES.map((name) => recordOf(now, 'components', componentId(name))?.name)).toEqual(names)
        expect(payloadOf(now)).toBe(payloadOf({ ...now, tables: { ...now.tables } }))
        expect(namesOf(now)).toEqual(names)
      }),
      { numRuns: 10, seed: 20_261_125 },
    )
  })

  it('are counted without the records that were replaced counting twice', () => {
    expect(countRecords(renamed(workbook, componentId('Part 2'), 'Second name'))).toBe(countRecords(workbook))
  })
})
