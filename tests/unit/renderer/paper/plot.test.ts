import { describe, expect, it } from 'vitest'
import type { PageChart, PageSeries } from '#board/types'
import { bars, plot } from '../../../../src/renderer/widgets/paper/plot.ts'

const series = (draw: PageSeries['draw'], values: readonly (number | null)[]): PageSeries => ({
  ...{ name: `${draw} ${values.join()}`, draw, colour: '2B4C7E', look: 'solid' },
  points: values.map((value) => (value === null ? null : { value, text: `${value}` })),
})
const chart = (form: PageChart['form'], end: number, of: readonly PageSeries[]): PageChart => ({
  ...{ kind: 'chart', form, finding: '', title: '', description: '', end, series: of },
  categories: ['A', 'B'],
})

describe('a chart on a page', () => {
  it('draws bars as long as their values, and the limit where it stands among them', () => {
    const { rows, limit } = bars(chart('bars', 40, [series('column', [40, 0]), series('column', [0, 10]), series('line', [20, 20])]))
    const [first, second] = rows
    expect(first?.parts).toHaveLength(1)
    expect(first?.parts[0]?.width).toBe(4 * (second?.parts[0]?.width ?? 0))
    expect(limit?.x).toBe((first?.x ?? 0) + (first?.parts[0]?.width ?? 0) / 2)
    expect(rows.map(({ end }) => end.text)).toEqual(['40', '10'])
  })

  it('sets columns on one another, with what they are together above', () => {
    const { columns, lines, base } = plot(
      chart('stacks', 30, [series('column', [10, 5]), series('column', [20, null]), series('label', [30, 5])]),
    )
    const [low, , high] = columns
    expect(columns).toHaveLength(3)
    expect((low?.y ?? 0) + (low?.height ?? 0)).toBe(base)
    expect((high?.y ?? 0) + (high?.height ?? 0)).toBeCloseTo(low?.y ?? 0)
    expect(lines[0]?.last.map(({ text }) => text)).toEqual(['30', '5'])
  })

  it('writes the last values of lines apart, however close they end', () => {
    const { lines } = plot(chart('lines', 2, [series('line', [1, 1]), series('line', [2, 1]), series('line', [null, 1.01])]))
    const ends = lines.map(({ last }) => last[0]?.y ?? 0).sort((a, b) => a - b)
    expect((ends[1] ?? 0) - (ends[0] ?? 0)).toBeGreaterThanOrEqual(7.5)
    expect((ends[2] ?? 0) - (ends[1] ?? 0)).toBeGreaterThanOrEqual(7.5)
    expect(lines[2]?.points.split(' ')).toHaveLength(1)
  })

  it('draws nothing where there is nothing, and no number that is none', () => {
    const empty = [series('column', [0, 0]), series('line', [0, 0])]
    expect(JSON.stringify([bars(chart('bars', 0, empty)), plot(chart('stacks', 0, empty))])).not.toMatch(/null,"y"|NaN/)
  })
})
