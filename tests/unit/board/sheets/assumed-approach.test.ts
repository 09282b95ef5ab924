// A reader of a pack is told of which components nobody has said how they are run: they count as bought.
import { describe, expect, it } from 'vitest'
import { COMPONENT_BLOCKS, SHEETS } from '#wording'
import { aWorkbook, type ComponentSketch } from '../../../builders/workbook.ts'
import { sheetsOf } from './plan-cells.ts'

function headingOf(components: readonly ComponentSketch[]): unknown {
  const sheet = sheetsOf(aWorkbook({ components })).get(SHEETS.components)
  const cells = sheet?.rows.flatMap(({ cells }) => cells) ?? []
  return cells.find(({ value }) => typeof value === 'string' && value.split(' · ')[0] === COMPONENT_BLOCKS.component)?.value
}

describe('an approach that nobody has set', () => {
  it('is named above the components of a pack', () => {
    expect(headingOf([{ name: 'Queue' }, { name: 'Mail', approach: 'buy' }])).toSay(
      `${COMPONENT_BLOCKS.component} · Approach not set at export, so counted as bought: Queue.`,
    )
    const five = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name }))
    expect(headingOf(five)).toMention('a, b, c, and 2 more')
  })

  it('is no news where each one is set, or who hosts it is said', () => {
    expect(
      headingOf([
        { name: 'Mail', approach: 'buy' },
        { name: 'Pool', hosting: 'managed' },
      ]),
    ).toBe(COMPONENT_BLOCKS.component)
  })
})
