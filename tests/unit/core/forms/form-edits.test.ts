import { describe, expect, it } from 'vitest'
import {
  applyEdit,
  applyForms,
  type ChosenAnswer,
  changesNothing,
  compareForms,
  inverseOf,
  type ReturnedForm,
  recordOf,
  type Workbook,
} from '#core'
import { editLabelText } from '#wording'
import { returnedForm } from '../../../builders/form-answers.ts'
import { AS_OF, aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { afterEdit, codeOf, contextOf, okOf } from '../../../builders/workbook-files.ts'

const workbook = aWorkbook({
  components: [
    aComponent({
      name: 'Kafka',
      edge: 'no',
      notes: 'Since 2024',
      cost: 40_000,
      owners: [{ person: 'Maya', share: 1000 }, { share: 2000 }],
    }),
    aComponent({
      name: 'Queue',
      owners: [
        { person: 'Priya', share: 500 },
        { person: 'Maya', share: 100 },
      ],
    }),
  ],
})

/** The first answer of every proposal. */
function chosen(forms: readonly ReturnedForm[], now: Workbook = workbook): readonly ChosenAnswer[] {
  return compareForms(now, forms, AS_OF).proposals.flatMap((proposal) =>
    proposal.answers[0] === undefined ? [] : [{ proposal, answer: proposal.answers[0] }],
  )
}

const maya = returnedForm(workbook, 'Maya', {
  Queue: { stillTrue: 'yes' },
  Kafka: {
    set: { time: 1500, unnamedTime: 0, cost: 45_000, edge: 'yes', lifecycle: 'retiring' },
    stillTrue: 'yes',
    comment: 'Moved to two brokers',
  },
})
const priya = returnedForm(workbook, 'Priya', { Queue: { set: { time: null, cost: 900 }, comment: 'Half of it' } })

describe('chosen answers of forms', () => {
  const edit = okOf(applyForms(contextOf(workbook), chosen([maya, priya])))
  const after = afterEdit(workbook, edit)

  it('are applied together, dated as imported', () => {
    expect(after.tables.owners['c-kafka-owner-1']).toMatchObject({ share: 1500, meta: { share: { source: 'imported' } } })
    expect(after.tables.owners['c-kafka-owner-2']?.share).toBe(0)
    expect(after.tables.costLines['c-kafka-cost-1']).toMatchObject({ amount: 45_000, meta: { amount: { source: 'imported' } } })
    expect(recordOf(after, 'components', 'c-kafka')).toMatchObject({
      edge: 'yes',
      lifecycle: 'retiring',
      notes: expect.toSay('Since 2024\nMaya: Moved to two brokers'),
      meta: { edge: { source: 'imported' } },
    })
    expect(after.tables.review['review']?.confirmed).toEqual(['owners:p-maya'])
  })

  it('leave a person on a component whose time is not known any more', () => {
    expect(after.tables.owners['c-queue-owner-1']).toMatchObject({ personId: 'p-priya', share: null })
    expect(Object.values(after.tables.costLines).find(({ componentId }) => componentId === 'c-queue')?.amount).toBe(900)
  })

  it('are one step that one Undo takes back', () => {
    expect(editLabelText(edit.label, 'undo', { locale: 'en-US' })).toSay('Undo answers from owner forms, Maya, Priya')
    expect(okOf(applyEdit(after, inverseOf(edit))).tables).toEqual(workbook.tables)
  })

  it('are nothing new when the same forms are read again', () => {
    expect(compareForms(after, [maya, priya], AS_OF).proposals).toEqual([])
  })

  it('can be none', () => {
    expect(changesNothing(okOf(applyForms(contextOf(workbook), [])))).toBe(true)
  })

  it('are refused as a whole when the notes cannot take a comment', () => {
    const full = aWorkbook({ components: [aComponent({ name: 'Kafka', share: 1000, edge: 'no', notes: 'x'.repeat(4990) })] })
    const form = returnedForm(full, 'Ana', { Kafka: { set: { edge: 'yes' }, comment: 'Ten more characters' } })
    expect(codeOf(applyForms(contextOf(full), chosen([form], full)))).toBe('text-too-long')
  })
})
