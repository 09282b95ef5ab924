// From the texts of the dialog to one edit.
import { describe, expect, it } from 'vitest'
import { applyEdit, assess, type ComponentAssessment, companyWideFindings } from '#core'
import {
  choicesFor,
  type DecisionDraft,
  type Entry,
  editOf,
  firstDraft,
} from '../../../../src/renderer/screens/component/decision-draft.ts'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'
import { codeOf, contextOf, okOf } from '../../../builders/workbook-files.ts'

const workbook = aWorkbook({
  components: [
    { name: 'Cluster', approach: 'build', hosting: 'self-run', edge: 'no', share: 2500, cost: 42_000 },
    { name: 'Cron', approach: 'build', hosting: 'self-run', edge: 'no', share: 100, cost: 1000 },
    { name: 'Queue', approach: 'buy', edge: 'no', share: 1800, cost: 1000 },
  ],
})
const [cluster, cron, queue] = assess(workbook, AS_OF).components as [ComponentAssessment, ComponentAssessment, ComponentAssessment]
const TYPED = { currency: 'USD', decimalMark: '.', locale: 'en-US', asOf: AS_OF } as const

function edited(entries: readonly Entry[], change: Partial<DecisionDraft>) {
  return editOf(contextOf(workbook), entries, { ...firstDraft(entries, AS_OF, 'Ana'), ...change }, TYPED)
}

function recorded(entries: readonly Entry[], change: Partial<DecisionDraft>) {
  const { decisions, exemptions } = okOf(applyEdit(workbook, okOf(edited(entries, change)))).tables
  return { decisions: Object.values(decisions), exemptions: Object.values(exemptions) }
}

describe('the decision dialog', () => {
  it('begins with the advice, of small ones with nothing to buy, and near a limit only with keeping', () => {
    expect(firstDraft([cluster], AS_OF, 'Ana')).toMatchObject({ choice: 'accept-advice', approver: 'Ana', until: '2027-05-25' })
    expect(firstDraft([cluster], AS_OF, '').ruleIds).toEqual(['owner-time', 'differentiation'])
    expect(firstDraft([cron], AS_OF, '').choice).toBe('nothing-to-buy')
    expect(choicesFor([queue])).toEqual(['keep'])
    expect(firstDraft([queue], AS_OF, '').choice).toBe('keep')
  })

  it('records cash and time apart, as they are typed', () => {
    const { decisions } = recorded([cluster], { choice: 'move', owner: ' Ben ', due: '2027-03-31', cash: '1.2k', capacity: '0.5 d/wk' })
    expect(decisions).toMatchObject([
      { choice: 'move', owner: 'Ben', due: '2027-03-31', date: AS_OF, approver: 'Ana', effect: { cash: 120_000, capacity: 1000 } },
    ])
    const dearer = recorded([cluster], { choice: 'move', owner: 'Ben', due: '2027-03-31', cash: '-300', capacity: '−5%' })
    expect(dearer.decisions).toMatchObject([{ effect: { cash: -30_000, capacity: -500 } }])
  })

  it('names the field of what cannot be read', () => {
    const move = { choice: 'move', owner: 'Ben', due: '2027-03-31' } as const
    expect(edited([cluster], { ...move, due: 'spring' })).toMatchObject({ problem: { code: 'not-a-date', facts: { field: 'due' } } })
    expect(edited([cluster], { ...move, cash: 'lots' })).toMatchObject({
      problem: { code: 'not-a-number', facts: { field: 'effect.cash' } },
    })
    expect(edited([cluster], { choice: 'keep', until: 'soon' })).toMatchObject({ problem: { facts: { field: 'until' } } })
    expect(codeOf(edited([cluster], { ...move, ruleIds: [] }))).toBe('nothing-covered')
  })

  it('keeps one for the reasons that are ticked', () => {
    const kept = recorded([cluster], { choice: 'keep', ruleIds: ['owner-time'], reason: 'Ben starts in May and takes it over' })
    expect(kept.exemptions).toMatchObject([
      { ruleIds: ['owner-time'], since: AS_OF, until: '2027-05-25', ground: 'other', approver: 'Ana' },
    ])
  })

  it('decides several for all reasons of each, in one step', () => {
    const { decisions } = recorded([cluster, cron], { choice: 'nothing-to-buy', ruleIds: [] })
    expect(decisions.map(({ componentId, ruleIds }) => [componentId, ruleIds])).toEqual([
      ['c-cluster', ['owner-time', 'differentiation']],
      ['c-cron', ['differentiation']],
    ])
  })

  it('plans or keeps what is said of the company as a whole, by its one rule', () => {
    const [short] = companyWideFindings(assess(aWorkbook({ company: { cash: 100, netBurn: 100 } }), AS_OF))
    if (short === undefined) throw new Error('Runway says nothing')
    expect(choicesFor([short])).toEqual(['other', 'keep'])
    expect(firstDraft([short], AS_OF, 'Ana')).toMatchObject({ choice: 'other', ruleIds: ['runway'], until: '2027-05-25' })
    const plan = { owner: 'Ben', due: '2027-03-31' } as const
    expect(edited([short], plan)).toMatchObject({ problem: { code: 'text-empty', facts: { field: 'rationale' } } })
    expect(edited([short], { ...plan, reason: 'Raise the bridge', due: '' })).toMatchObject({ problem: { facts: { field: 'due' } } })
    const { decisions } = recorded([short], { ...plan, reason: 'Raise the bridge' })
    expect(decisions).toMatchObject([{ componentId: null, ruleIds: ['runway'], choice: 'other', rationale: 'Raise the bridge' }])
    const { exemptions } = recorded([short], { choice: 'keep', reason: 'The term sheet is signed already' })
    expect(exemptions).toMatchObject([{ componentId: null, ruleIds: ['runway'], until: '2027-05-25' }])
  })
})
