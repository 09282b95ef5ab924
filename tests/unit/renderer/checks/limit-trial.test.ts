// Another limit, tried: the same rules as after the ordinary edit, and nothing left behind.
import { describe, expect, it } from 'vitest'
import { type Assessment, applyEdit, assess, inOneGo, type LimitId, RULES, type Rule, type RuleId, type Verdict } from '#core'
import { answerOf, limitEffectText } from '#wording'
import { limitEffect, type Trial, trialEdit, tryingLimit } from '../../../../src/renderer/screens/checks/limit-trial.ts'
import { manyComponents } from '../../../builders/many-components.ts'
import { AS_OF, aComponent, aWorkbook, type WorkbookSketch } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'

const ruleOf = (id: RuleId) => RULES.find((rule) => rule.id === id) as Rule
const style = { locale: 'en-US', currency: 'USD' }

function tried(sketch: WorkbookSketch, id: RuleId, limit: LimitId, value: number): Trial {
  const workbook = aWorkbook(sketch)
  const edit = okOf(trialEdit(workbook, limit, value))
  const trial = inOneGo(tryingLimit(assess(workbook, AS_OF), workbook, edit, { rule: ruleOf(id), limit, value }))
  if (trial === null) throw new Error('The edit does not fit its own workbook')
  return trial
}

const SKETCH = {
  components: [
    aComponent({ name: 'A', share: 2100, edge: 'no' }),
    aComponent({ name: 'B', share: 1800, edge: 'no' }),
    aComponent({ name: 'C', share: 300, edge: 'no' }),
    aComponent({ name: 'D', share: 5000, edge: 'no' }),
  ],
}
const ways = ({ components }: Trial) => components.map(({ name, before, after }) => [name, before.state, after.state])

describe('a limit that is tried', () => {
  it('says which components would turn, and which way', () => {
    expect(ways(tried(SKETCH, 'owner-time', 'owner-time', 2500))).toEqual([['A', 'FAIL', 'WATCH']])
    expect(ways(tried(SKETCH, 'owner-time', 'owner-time', 1600))).toEqual([['B', 'WATCH', 'FAIL']])
    expect(ways(tried(SKETCH, 'owner-time', 'owner-time', 2050))).toEqual([])
  })

  it('counts how many would ask for a decision', () => {
    expect(tried(SKETCH, 'owner-time', 'owner-time', 2500).toDecide).toEqual({ before: 2, after: 1 })
  })

  it('turns the whole list and people, too', () => {
    const edge = aComponent({ name: 'E', share: 100, edge: 'yes', customerNotices: 'Answers are twice as fast' })
    const list = { components: [...SKETCH.components, edge] }
    const { list: turned, components } = tried(list, 'differentiation', 'edge-share', 1000)
    expect([turned?.before.state, turned?.after.state, components]).toEqual(['PASS', 'WATCH', []])
    const busy = { components: [aComponent({ name: 'A', owners: [{ person: 'Bo', share: 7000 }], edge: 'yes' })] }
    expect(
      ways({ ...tried(busy, 'data-quality', 'person-busy', 6000), components: tried(busy, 'data-quality', 'person-busy', 6000).people }),
    ).toEqual([['Bo', 'PASS', 'WATCH']])
  })

  it('turns advice when it says something else', () => {
    const { components } = tried(
      { components: [aComponent({ name: 'A', share: 2100, edge: 'no', approach: 'build', hosting: 'self-run' })] },
      'recommendation',
      'owner-time',
      2500,
    )
    expect(components.map(({ before, after }) => [before.code, after.code])).toEqual([['move-off', 'borrow']])
  })

  it.each([1500, 2500, 3000])('of %i says of many components what the ordinary edit leads to', (value) => {
    const workbook = aWorkbook({ components: manyComponents(300) })
    const before = assess(workbook, AS_OF)
    const after = assess(okOf(applyEdit(workbook, okOf(trialEdit(workbook, 'owner-time', value)))), AS_OF)
    const answers = ({ components }: Assessment) => components.map(({ checks }) => answerOf(checks[0] as Verdict, 'check'))
    const [old, now] = [answers(before), answers(after)]
    const turned = after.components.filter((_, index) => old[index] !== now[index]).map(({ subject }) => subject.component.id)
    const trial = tried({ components: manyComponents(300) }, 'owner-time', 'owner-time', value)
    expect(turned.length).toBeGreaterThan(0)
    expect(trial.components.map(({ id }) => id)).toEqual(turned)
    expect(trial.toDecide).toEqual({ before: before.totals.toDecideMaterial, after: after.totals.toDecideMaterial })
  })

  it('is refused where the edit would be: out of its range, or past another limit', () => {
    const workbook = aWorkbook(SKETCH)
    const codes = [50, 1000].map((value) => {
      const edit = trialEdit(workbook, 'owner-time', value)
      return edit.ok ? 'ok' : edit.problem.code
    })
    expect(codes).toEqual(['out-of-range', 'limits-contradict'])
  })
})

describe('the effect in a sentence', () => {
  const text = (value: number, shown: string) =>
    limitEffectText(limitEffect(tried(SKETCH, 'owner-time', 'owner-time', value), ruleOf('owner-time'), shown), style)

  it('says how many, which way, and what becomes of the decisions', () => {
    expect(text(2500, '25%')).toSay(
      'At 25%, 1 component would change from Needs decision to Near limit. 1 instead of 2 would need a decision.',
    )
    expect(text(5500, '55%')).toSay(
      'At 55%, 2 components would change from Needs decision to Near limit. 0 instead of 2 would need a decision.',
    )
  })

  it('says that nothing would turn', () => {
    expect(text(2050, '20.5%')).toSay('At 20.5%, nothing would change.')
  })

  it('tells several ways apart, most first', () => {
    const turns = [
      { from: 'Near limit', to: 'Needs decision', count: 1200 },
      { from: 'Missing', to: 'Needs decision', count: 1 },
    ]
    expect(
      limitEffectText({ value: '16%', turns, people: 1, list: { from: 'OK', to: 'Near limit' }, toDecide: { before: 3, after: 3 } }, style),
    ).toSay(
      'At 16%, 1,201 components would change: 1,200 from Near limit to Needs decision, 1 from Missing to Needs decision. 1 person would change. Company-wide: from OK to Near limit.',
    )
  })
})
