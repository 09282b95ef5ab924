import { describe, expect, it } from 'vitest'
import {
  componentTimeFinding,
  componentTimeText,
  costByLayerFinding,
  costByLayerText,
  type LayerCostFacts,
  personTimeFinding,
} from '#wording'

const style = { locale: 'en-US', currency: 'USD' }
const compute: LayerCostFacts = { layer: 'compute', minor: 123_600, shareBp: 7300 }
const unsorted: LayerCostFacts = { layer: null, minor: 46_650, shareBp: 2700 }

describe('the finding of a chart', () => {
  it('names the layer that costs most', () => {
    expect(costByLayerFinding([unsorted, compute], 170_250, style)).toSay('Compute takes 73% of $1,702.50 per month.')
    expect(costByLayerFinding([unsorted], 46_650, style)).toSay('What has no layer takes all of $466.50 per month.')
  })

  it.each([
    [0, 0, 'No component takes more than 20% of an engineer.'],
    [1, 0, '1 component takes more than 20% of an engineer.'],
    [2, 0, '2 components take more than 20% of an engineer.'],
    [0, 3, 'No component with a set time takes more than 20% of an engineer.'],
    [2, 3, 'At least 2 components take more than 20% of an engineer.'],
  ])('counts %i over the limit while the time of %i is not set', (over, unknown, text) => {
    expect(componentTimeFinding({ over, unknown }, 2000, style)).toSay(text)
  })
})

describe('a chart read out', () => {
  it('holds every number of the picture', () => {
    expect(costByLayerText([compute, unsorted], style)).toSay('Monthly cost by layer. Compute $1,236, 73%; No layer $466.50, 27%.')
    expect(componentTimeText([{ name: 'Queue', said: '25%, Needs decision' }], 2000, style)).toSay(
      'Engineer time by component, limit 20%. Queue 25%, Needs decision.',
    )
  })
})

describe('the finding about people’s time', () => {
  const [ana, bo] = [
    { name: 'Ana', bp: 8000 },
    { name: 'Bo', bp: 10_100 },
  ]

  it('says first what cannot be true, else who gives the most', () => {
    const all = { fullBp: 10_000, hasUnknown: false }
    expect(personTimeFinding([ana, bo], all, style)).toSay('1 person is allocated more than 100%.')
    expect(personTimeFinding([{ name: 'Cy', bp: 100 }, ana], all, style)).toSay('Ana spends the most time on infrastructure: 80%.')
    expect(personTimeFinding([ana], all, style)).toSay('Ana spends 80% of their time on infrastructure.')
    expect(personTimeFinding([], all, style)).toSay('No engineer time yet.')
  })

  it('claims no more than is known while some time is not set', () => {
    const some = { fullBp: 10_000, hasUnknown: true }
    expect(personTimeFinding([ana, bo], some, style)).toSay('At least 1 person is allocated more than 100%.')
    expect(personTimeFinding([{ name: 'Cy', bp: 100 }, ana], some, style)).toSay('Ana spends the most known time on infrastructure: 80%.')
    expect(personTimeFinding([ana], some, style)).toSay('Ana spends at least 80% of their time on infrastructure.')
  })
})
