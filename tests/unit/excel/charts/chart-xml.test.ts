import { describe, expect, it } from 'vitest'
import type { ChartPlan } from '#board'
import { chartXml } from '#excel'
import { xmlProblems } from '../../../excel/parts.ts'
import { chartOf } from '../../../excel/read-charts.ts'
import { xmlTree } from '../../../excel/xml-tree.ts'

const name = (value: string, cell: string) => ({ ref: `'A & B'!$${cell}$1`, value })
const values = (column: string, ...held: (number | null)[]) => ({ ref: `'A & B'!$${column}$2:$${column}$3`, values: held })

const CHART: ChartPlan = {
  kind: 'stacked-columns',
  title: 'Cost <a month> & more',
  description: 'Said to whoever does not see it.',
  categories: { ref: "'A & B'!$A$2:$A$3", values: ['Q1 "2026"', 'Now'] },
  x: { title: null, format: null },
  y: { title: 'USD', format: 'money', step: 50, max: 400 },
  series: [
    {
      draw: 'column',
      colour: '2F62A8',
      fill: 'hatched',
      name: name('Compute', 'B'),
      values: values('B', 1.5, null),
      labels: 'none',
      format: 'money',
    },
    { draw: 'label', colour: '1C1B1A', name: name('Total', 'C'), values: values('C', 1.5, 7), labels: 'all', format: 'money' },
  ],
  hasLegend: true,
  anchor: { from: 'A1', to: 'C9' },
  textPoints: 11,
}

describe('the XML of a chart', () => {
  it('sets the distance of ticks where the plan does, and leaves it to the program elsewhere', () => {
    expect(chartXml(CHART).match(/<c:majorUnit val="[^"]*"\/>/g)).toEqual(['<c:majorUnit val="50"/>'])
    expect(chartXml({ ...CHART, y: { title: 'USD', format: 'money' } })).not.toContain('majorUnit')
  })

  it('draws ranges and carries what the cells held, a blank as a gap', () => {
    const read = chartOf('', xmlTree(chartXml(CHART)))
    expect(read).toMatchObject({ title: CHART.title, plots: ['barChart', 'lineChart'] })
    expect(read.series).toEqual([
      {
        refs: ["'A & B'!$B$1", "'A & B'!$A$2:$A$3", "'A & B'!$B$2:$B$3"],
        ...{ name: 'Compute', categories: ['Q1 "2026"', 'Now'], values: [1.5, null] },
      },
      {
        refs: ["'A & B'!$C$1", "'A & B'!$A$2:$A$3", "'A & B'!$C$2:$C$3"],
        name: 'Total',
        categories: ['Q1 "2026"', 'Now'],
        values: [1.5, 7],
      },
    ])
  })

  it('writes numbers in the parts of a stack, and above whole columns and totals', () => {
    const [column, total] = CHART.series
    if (column?.draw !== 'column' || total === undefined) throw new Error('another chart')
    const labelled = { ...column, labels: 'all' } as const
    const places = (chart: ChartPlan) => [...chartXml(chart).matchAll(/<c:dLblPos val="(\w+)"\/>/g)].map(([, place]) => place)
    expect(places({ ...CHART, series: [labelled, total] })).toEqual(['ctr', 't'])
    expect(places({ ...CHART, kind: 'columns-and-line', series: [labelled, total] })).toEqual(['outEnd', 't'])
  })

  it('keeps a number in one line, however narrow its column is', () => {
    expect(chartXml(CHART)).toMatch(/<c:dLbls>.*<a:bodyPr wrap="none"\/>/)
  })

  it('is well-formed whatever the texts hold, and the same text every time', () => {
    expect(xmlProblems(chartXml(CHART))).toEqual([])
    expect(chartXml(CHART)).toBe(chartXml(structuredClone(CHART)))
  })

  it('leaves the total of a stack out of the legend', () => {
    expect(chartXml(CHART)).toContain('<c:legendEntry><c:idx val="1"/><c:delete val="1"/></c:legendEntry>')
    expect(chartXml({ ...CHART, hasLegend: false })).not.toContain('<c:legend')
  })

  it('names the workbook beside it last, where its data stand there', () => {
    expect(chartXml(CHART)).not.toContain('externalData')
    expect(chartXml(CHART, { dataRelation: 'rId1' })).toMatch(
      /<c:externalData r:id="rId1"><c:autoUpdate val="0"\/><\/c:externalData><\/c:chartSpace>$/,
    )
  })

  it('keeps its names level, and leaves title and frame to the slide that it stands on', () => {
    const xml = chartXml(CHART, { isBare: true })
    expect(xml).not.toContain('Cost &lt;a month&gt;')
    expect(xml).toMatch(/<c:chart><c:autoTitleDeleted val="1"\/>/)
    expect(xml).toMatch(/<\/c:chart><c:spPr><a:noFill\/><a:ln><a:noFill\/><\/a:ln><\/c:spPr>/)
    expect(chartXml(CHART).match(/<c:catAx>.*<\/c:catAx>/s)?.[0]).toContain('rot="0"')
  })

  it('has two axes of numbers for a scatter, and begins every one of them at nothing', () => {
    const line = { draw: 'line', colour: '2B4C7E', dash: 'dotted', marker: 'none', labels: 'all', format: 'money' } as const
    const scatter: ChartPlan = {
      ...{ ...CHART, kind: 'scatter', x: { title: 'Month', format: 'count', max: 60 } },
      categories: { ref: "'A & B'!$A$2:$A$3", values: [1, 2] },
      series: [{ ...line, name: name('Build', 'B'), values: values('B', 3, 4) }],
    }
    const xml = chartXml(scatter)
    expect(xml.match(/<c:valAx>/g)).toHaveLength(2)
    expect(xml.match(/<c:min val="0"\/>/g)).toHaveLength(2)
    expect(chartOf('', xmlTree(xml)).series[0]).toMatchObject({ categories: ['1', '2'], values: [3, 4] })
  })

  it('refuses a number that no file can hold', () => {
    const broken = { ...CHART, series: CHART.series.map((each) => ({ ...each, values: values('B', Number.NaN, 1) })) }
    expect(() => chartXml(broken)).toThrow(RangeError)
  })
})
