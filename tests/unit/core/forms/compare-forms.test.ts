import { describe, expect, it } from 'vitest'
import {
  addComponent,
  basisPoints,
  compareForms,
  currencyOf,
  type FormAnswers,
  fail,
  isTickedAtFirst,
  problem,
  type ReturnedForm,
  recordOf,
  removeComponents,
  removeRecord,
  setField,
  setPersonTime,
  type Workbook,
} from '#core'
import { PLAIN_STYLE, problemText } from '#wording'
import { returnedForm } from '../../../builders/form-answers.ts'
import { AS_OF, aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { afterEdit, contextOf, okOf } from '../../../builders/workbook-files.ts'

const workbook = aWorkbook({
  components: [
    aComponent({
      name: 'Kafka',
      edge: 'no',
      cost: 40_000,
      owners: [{ person: 'Maya', share: 1000 }, { person: 'Priya', share: 2000 }, { share: 2000 }],
    }),
  ],
})

const proposals = (forms: readonly ReturnedForm[], now: Workbook = workbook) => compareForms(now, forms, AS_OF).proposals
const setEdge = (value: string) => afterEdit(workbook, okOf(setField(contextOf(workbook), 'components', 'c-kafka', 'edge', value)))
const sentences = (now: Workbook, form: ReturnedForm) =>
  compareForms(now, [form], AS_OF).files.flatMap(({ refused, remarks }) =>
    [...(refused === null ? [] : [refused]), ...remarks].map((problem) => problemText(problem, PLAIN_STYLE)),
  )

function changed(form: ReturnedForm, change: Partial<FormAnswers>): ReturnedForm {
  if (!form.read.ok) return form
  return { ...form, read: { ok: true, value: { ...form.read.value, ...change } } }
}

describe('answers of a form', () => {
  it('propose nothing where nothing was changed', () => {
    expect(compareForms(workbook, [returnedForm(workbook, 'Maya'), returnedForm(workbook, 'Priya')], AS_OF)).toEqual({
      files: [
        { file: 'Maya.xlsx', person: 'Maya', rev: 0, asOf: '2026-11-25', rows: 1, refused: null, remarks: [] },
        { file: 'Priya.xlsx', person: 'Priya', rev: 0, asOf: '2026-11-25', rows: 1, refused: null, remarks: [] },
      ],
      proposals: [],
      doubts: [],
    })
  })

  it('propose what was changed, ticked', () => {
    const found = proposals([returnedForm(workbook, 'Maya', { Kafka: { set: { time: 1500, edge: 'yes' } } })])
    expect(found).toMatchObject([
      { field: 'time', personId: 'p-maya', now: 1000, answers: [{ value: 1500, by: ['Maya'] }], isChangedHere: false },
      { field: 'edge', personId: null, now: 'no', answers: [{ value: 'yes', by: ['Maya'] }], isChangedHere: false },
    ])
    expect(found.every(isTickedAtFirst)).toBe(true)
  })

  it('that take a value away are proposed, not ticked', () => {
    const [found] = proposals([returnedForm(workbook, 'Priya', { Kafka: { set: { cost: null } } })])
    expect(found).toMatchObject({ field: 'cost', now: 40_000, answers: [{ value: null }] })
    expect(found && isTickedAtFirst(found)).toBe(false)
  })

  it('keep quiet about a value that was changed here and not there', () => {
    expect(proposals([returnedForm(workbook, 'Maya')], setEdge('yes'))).toEqual([])
  })

  it('are nothing new when the same was entered here meanwhile', () => {
    expect(proposals([returnedForm(workbook, 'Maya', { Kafka: { set: { edge: 'yes' } } })], setEdge('yes'))).toEqual([])
  })

  it('that differ from what was entered here meanwhile are shown as such, not ticked', () => {
    const [found] = proposals([returnedForm(workbook, 'Maya', { Kafka: { set: { edge: 'yes' } } })], setEdge('unsure'))
    expect(found).toMatchObject({ now: 'unsure', answers: [{ value: 'yes' }], isChangedHere: true })
    expect(found && isTickedAtFirst(found)).toBe(false)
  })

  it('of two people that differ stand side by side, and none is ticked', () => {
    const maya = returnedForm(workbook, 'Maya', { Kafka: { set: { unnamedTime: 1000 } } })
    const priya = returnedForm(workbook, 'Priya', { Kafka: { set: { unnamedTime: 3000 } } })
    const [found, ...others] = proposals([maya, priya])
    expect(others).toEqual([])
    expect(found).toMatchObject({
      about: 'Kafka',
      field: 'unnamedTime',
      now: 2000,
      answers: [
        { value: 1000, by: ['Maya'] },
        { value: 3000, by: ['Priya'] },
      ],
    })
    expect(found && isTickedAtFirst(found)).toBe(false)
  })

  it('of two people that agree are one answer of both', () => {
    const both = ['Maya', 'Priya'].map((person) => returnedForm(workbook, person, { Kafka: { set: { edge: 'unsure' } } }))
    expect(proposals(both)).toMatchObject([{ answers: [{ value: 'unsure', by: ['Maya', 'Priya'] }] }])
  })

  it('stand against somebody who confirms the row as it was sent', () => {
    const maya = returnedForm(workbook, 'Maya', { Kafka: { set: { edge: 'yes' } } })
    const priya = returnedForm(workbook, 'Priya', { Kafka: { stillTrue: 'yes' } })
    const edge = proposals([maya, priya]).find(({ field }) => field === 'edge')
    expect(edge?.answers).toEqual([
      { value: 'yes', by: ['Maya'] },
      { value: 'no', by: ['Priya'] },
    ])
  })

  it('of the same person on two forms that differ are asked, too', () => {
    const forms = [1500, 1800].map((time, at) => returnedForm(workbook, 'Maya', { Kafka: { set: { time } } }, `${at}.xlsx`))
    expect(proposals(forms)).toMatchObject([{ field: 'time', answers: [{ value: 1500 }, { value: 1800 }] }])
  })

  it('confirm the rows of a person once each of them is said to be true', () => {
    const two = aWorkbook({ components: ['Kafka', 'Queue'].map((name) => aComponent({ name, owners: [{ person: 'Maya', share: 1000 }] })) })
    const one = returnedForm(two, 'Maya', { Kafka: { stillTrue: 'yes' } })
    const both = returnedForm(two, 'Maya', { Kafka: { stillTrue: 'yes' }, Queue: { stillTrue: 'yes' } })
    expect(proposals([one], two)).toEqual([])
    expect(proposals([both], two)).toMatchObject([
      { id: 'owners:p-maya', about: 'Maya', componentId: null, field: 'confirm', now: null, answers: [{ value: 'yes', by: ['Maya'] }] },
    ])
    const doubts = returnedForm(two, 'Maya', { Kafka: { stillTrue: 'no' } }, 'later.xlsx')
    expect(proposals([both, doubts], two)).toEqual([])
    const more = afterEdit(two, okOf(addComponent(contextOf(two), { name: 'Cache' })).edit)
    const added = Object.values(more.tables.components).find(({ name }) => name === 'Cache')?.id ?? ''
    expect(proposals([both], afterEdit(more, okOf(setPersonTime(contextOf(more), added, 'p-maya', basisPoints(100)))))).toEqual([])
  })

  it('that doubt a row are told, and propose nothing', () => {
    const doubt = compareForms(workbook, [returnedForm(workbook, 'Maya', { Kafka: { stillTrue: 'no' } })], AS_OF)
    expect(doubt.proposals).toEqual([])
    expect(doubt.doubts).toEqual([{ componentId: 'c-kafka', component: 'Kafka', by: ['Maya'] }])
  })

  it('that the field itself refuses are named and not used', () => {
    const form = returnedForm(workbook, 'Maya', { Kafka: { set: { time: 12_000, edge: 'perhaps' } } })
    expect(proposals([form])).toEqual([])
    expect(sentences(workbook, form)).toEqual([
      expect.toSay('Row 11, Kafka, Engineer time: 120 is above 100. Enter 0 to 100.'),
      expect.toSay('Row 11, Kafka, Differentiator: “perhaps” isn’t one of the choices. Enter yes, no, or unsure.'),
    ])
  })

  it('come from an older revision as well: each is compared with what was sent', () => {
    const later = afterEdit(workbook, okOf(setPersonTime(contextOf(workbook), 'c-kafka', 'p-priya', basisPoints(2500))))
    const form = returnedForm(workbook, 'Maya', { Kafka: { set: { time: 1500 } } })
    expect(compareForms(later, [form], AS_OF)).toMatchObject({ files: [{ rev: 0 }], proposals: [{ now: 1000, isChangedHere: false }] })
  })
})

describe('a form that does not fit', () => {
  const form = returnedForm(workbook, 'Maya', { Kafka: { set: { time: 1500, edge: 'yes' }, comment: 'Moved' } })

  it('is refused when it belongs to another workbook', () => {
    const other = changed(form, { workbookId: 'w-other', company: 'Other' })
    expect(proposals([other])).toEqual([])
    expect(sentences(workbook, other)).toEqual([
      expect.toSay('Maya.xlsx belongs to another workbook (Other). Open that workbook and read the form there.'),
    ])
  })

  it('is refused when nobody here is that person', () => {
    const unknown = changed(form, { personId: 'p-nobody' })
    expect(proposals([unknown])).toEqual([])
    expect(sentences(workbook, unknown)[0]).toMention('Maya.xlsx is a form for Maya, who is no longer in this workbook. ')
  })

  it('is refused when the workbook counts in another currency now', () => {
    const euros = changed(form, { currency: 'EUR' })
    expect(currencyOf(workbook)).toBe('USD')
    expect(sentences(workbook, euros)).toEqual([
      expect.toSay('Maya.xlsx is in EUR, but the workbook is now in USD. Create the form again and resend it.'),
    ])
  })

  it('is refused with the reason why it could not be read', () => {
    const cut: ReturnedForm = { file: 'a.xlsx', read: fail(problem('spreadsheet-cut', { file: 'a.xlsx' })) }
    expect(sentences(workbook, cut)).toEqual([expect.toSay('a.xlsx is incomplete. Ask for the file again.')])
  })

  it('has a row about a component that was deleted here: the row alone is left out', () => {
    const without = afterEdit(workbook, okOf(removeComponents(contextOf(workbook), ['c-kafka'])))
    expect(proposals([form], without)).toEqual([])
    expect(sentences(without, form)).toEqual([
      expect.toSay('Row 11 is about Kafka, which has been deleted here. To keep it, undo the deletion and read the form again.'),
    ])
  })

  it('has time of somebody who is no owner any more: that answer alone is left out', () => {
    const owner = recordOf(workbook, 'owners', 'c-kafka-owner-1')
    if (owner === undefined) throw new Error('no such owner')
    const without = afterEdit(workbook, removeRecord(contextOf(workbook), 'owners', owner))
    expect(proposals([form], without).map(({ field }) => field)).toEqual(['edge', 'comment'])
    expect(sentences(without, form)[0]).toMention('Row 11, Kafka: Engineer time is no longer asked of Maya. ')
  })
})
