import { describe, expect, it } from 'vitest'
import { SLIDE_STYLES } from '#board'
import { body, paragraph } from '../../src/powerpoint/text.ts'

describe('a paragraph of a slide', () => {
  it('leaves out empty runs: PowerPoint would mark a blank to type in', () => {
    const xml = paragraph([
      { text: '', style: 'cell' },
      { text: 'Kafka', style: 'cell' },
    ])
    expect(xml.match(/<a:r>/g)).toHaveLength(1)
    expect(xml).not.toContain('endParaRPr')
  })

  it('without a text keeps the height of its line', () => {
    expect(paragraph([{ text: '', style: 'header' }])).toContain(`<a:endParaRPr lang="en-US" sz="${SLIDE_STYLES.header.size * 100}"`)
  })

  it('stands where the plan says: at the top without margins, in the middle of a panel with its own', () => {
    expect(body('t')).toContain('lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"')
    expect(body('ctr', 1)).toContain('lIns="12700" tIns="12700" rIns="12700" bIns="12700" anchor="ctr"')
  })
})
