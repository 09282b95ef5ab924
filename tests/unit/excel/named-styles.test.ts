import { describe, expect, it } from 'vitest'
import { formatIndex, withNamedStyles } from '../../../src/excel/named-styles.ts'

const STYLES =
  '<styleSheet><cellStyleXfs count="1"><xf numFmtId="0" fontId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" xfId="0"/><xf numFmtId="9" fontId="1" xfId="0"><alignment/></xf><xf numFmtId="4" fontId="1" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'

describe('the post-step for named styles', () => {
  it('gives every role a style and lets its formats follow it', () => {
    const done = withNamedStyles(
      STYLES,
      new Map([
        [1, 'input.share'],
        [2, 'formula.money'],
      ]),
    )
    expect(done).toContain(
      '<cellStyleXfs count="3"><xf numFmtId="0" fontId="0"/><xf numFmtId="9" fontId="1"><alignment/></xf><xf numFmtId="4" fontId="1"/></cellStyleXfs>',
    )
    expect(done).toContain('<cellStyles count="3">')
    expect(done).toContain('<cellStyle name="Input" xfId="1"/><cellStyle name="Formula" xfId="2"/>')
    expect(done).toContain('<xf numFmtId="9" fontId="1" xfId="1"><alignment/></xf><xf numFmtId="4" fontId="1" xfId="2"/>')
  })

  it('finds the format of a cell', () => {
    expect(formatIndex('<row r="1"><c r="A1" s="4"/><c r="AA1" s="7" t="s"><v>0</v></c></row>', 'AA1')).toBe(7)
    expect(() => formatIndex('<row r="1"/>', 'A1')).toThrow('A1')
  })
})
