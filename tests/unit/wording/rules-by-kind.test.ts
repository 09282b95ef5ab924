import { describe, expect, it } from 'vitest'
import { adviceNotes, verdictText } from '#wording'
import { checkOf } from '../../builders/judged.ts'
import type { ComponentSketch } from '../../builders/workbook.ts'

const STYLE = { locale: 'en-US', currency: 'USD' }
const OURS = { hosting: 'self-run', edge: 'no', share: 100 } as const

describe('sentences by the type of a component', () => {
  it.each([
    ['database', 'database'],
    ['vector-store', 'vector store'],
    ['object-store', 'object storage'],
    ['cache', 'cache'],
    ['search', 'search service'],
    ['stream', 'event stream'],
    ['queue', 'queue'],
    ['warehouse', 'warehouse'],
    ['orchestrator', 'job orchestrator'],
  ] as const)('call a %s that runs on our machines "%s"', (kind, noun) => {
    const said = (edge: 'no' | 'unsure') => verdictText(checkOf('managed-data', { ...OURS, kind, edge }), STYLE)
    expect(said('no')).toMention(`You run this ${noun} yourselves`)
    expect(said('unsure')).toMention(`You run this ${noun} yourselves`)
  })

  it('call a model a model, not a GPU fleet, and say why a differentiator rents too', () => {
    const said = (sketch: ComponentSketch) => verdictText(checkOf('gpus-at-seed', { ...OURS, ...sketch }), STYLE)
    expect(said({ kind: 'gpu' })).toSay(
      'You run your own GPUs at this stage. The model isn’t your product, so rent inference or call an API.',
    )
    expect(said({ kind: 'model-self-hosted', edge: 'yes' })).toSay(
      'You host this model on GPUs of your own at this stage. Even a differentiator rents GPUs until Series A, while demand still changes. The check doesn’t apply if the core product is the model itself.',
    )
  })

  it('name the contract that binds in the advice', () => {
    const notes = (sketch: ComponentSketch) => adviceNotes(checkOf('recommendation', { ...OURS, ...sketch }), STYLE)
    expect(notes({ contract: { end: '2027-12-31' } })).toEqual([
      expect.toSay('Under contract until Dec 31, 2027, so write an exit plan first.'),
    ])
    expect(notes({ contract: { end: '2027-12-31' }, exitNote: 'Move to spot' })).toEqual([
      expect.toSay('Under contract until Dec 31, 2027, so follow your exit plan.'),
    ])
    expect(notes({ hardManual: 'yes', contract: { end: '2027-01-31' } })).toEqual([
      expect.toSay('Hard to reverse, so write an exit plan first.'),
    ])
  })

  it('call nothing a managed service that is our own code', () => {
    const keep = { hosting: 'managed', edge: 'yes', customerNotices: 'Tone', share: 100 } as const
    const said = (origin: 'own-code' | 'third-party') => verdictText(checkOf('recommendation', { ...keep, origin }), STYLE)
    expect([said('own-code'), said('third-party')]).toEqual([expect.toSay('Keep it as it is.'), expect.toSay('Keep the managed service.')])
  })
})
