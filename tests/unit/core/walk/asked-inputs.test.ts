import { describe, expect, it } from 'vitest'
import { answerChoice, assess, CHOICES_ASKED, type IsoDate, isAskedInput, type ReviewItem } from '#core'
import { someGeneratedWorkbooks } from '../../../builders/generated-workbook.ts'
import { does, walkOn } from '../../../builders/reviewing.ts'
import { aComponent, aWorkbook } from '../../../builders/workbook.ts'

const DAY = '2026-11-25'
const LATER = '2026-11-25T10:05:00.000Z'
const answersOf = (items: readonly ReviewItem[]) => items.filter((item) => item.kind === 'answers')

describe('inputs that are missing', () => {
  it('have an answer on the spot, whatever a workbook lacks', () => {
    const missing = someGeneratedWorkbooks(120).flatMap((workbook) =>
      answersOf(walkOn(workbook, DAY).steps.flatMap(({ items }) => items)).flatMap((item) => item.missing),
    )
    expect(new Set(missing).size).toBeGreaterThan(10)
    expect([...new Set(missing)].filter((name) => !isAskedInput(name))).toEqual([])
  })
})

describe('who gives time', () => {
  const missingOf = (sketch: object) => {
    const workbook = aWorkbook({ components: [{ name: 'Mail', approach: 'buy', hosting: 'managed', cost: 2000, ...sketch }] })
    return answersOf(walkOn(workbook, DAY).steps.flatMap(({ items }) => items)).flatMap((item) => item.missing)
  }

  it('is not asked of a cheap service that somebody else runs, nor before it is known to be a differentiator', () => {
    expect(missingOf({ edge: 'no' })).toEqual([])
    expect(missingOf({ edge: null })).toEqual(['edge'])
    expect(missingOf({ edge: 'yes' })).toContain('owner')
    expect(missingOf({ edge: null, cost: 200_000 })).toEqual(expect.arrayContaining(['edge', 'owner']))
  })
})

describe('a choice', () => {
  const path = aWorkbook({
    components: [
      aComponent({
        name: 'Path',
        kind: 'request-path',
        steps: [
          { name: 'Fetch', latency: 'yes' },
          { name: 'Rank', latency: null },
        ],
      }),
      aComponent({ name: 'Model', kind: 'model-self-hosted', hosting: 'self-run', share: 300, edge: 'no' }),
    ],
  })

  it.each([
    ['edge', 'c-model', 'unsure'],
    ['apiAvailable', 'c-model', 'no'],
    ['tokens', 'c-path', 'na'],
    ['errors', 'c-path', 'yes'],
    ['costPerRequest', 'c-path', 'no'],
  ] as const)('%s is kept on the component', (asked, id, choice) => {
    const { [id]: component } = does(path, LATER, (context) => answerChoice(context, id, asked, choice)).tables.components
    const kept = asked === 'edge' || asked === 'apiAvailable' ? component?.[asked] : component?.observability[asked]
    expect(kept).toBe(choice)
  })

  it('of latency is given to every step that has none', () => {
    const answered = does(path, LATER, (context) => answerChoice(context, 'c-path', 'latency', 'no'))
    expect(answered.tables.components['c-path']?.steps.map(({ latency }) => latency)).toEqual(['yes', 'no'])
    const plain = aWorkbook({ components: [aComponent({ name: 'Path', kind: 'request-path' })] })
    const ticked = does(plain, LATER, (context) => answerChoice(context, 'c-path', 'latency', 'yes'))
    expect(ticked.tables.components['c-path']?.observability.latencyPerStep).toBe('yes')
  })

  it('of the stage is kept with the company, and answers it for all components at once', () => {
    for (const stage of CHOICES_ASKED.stage) {
      const staged = does(path, LATER, (context) => answerChoice(context, 'c-model', 'stage', stage))
      expect(staged.tables.company['company']?.stage).toBe(stage)
      expect(assess(staged, DAY as IsoDate).setting.company.stage).toBe(stage)
    }
  })
})
