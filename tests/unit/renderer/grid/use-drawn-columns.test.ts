// Holds which columns of a wide grid are drawn, and that each stands where it would among all. Called by vitest.
import { describe, expect, it } from 'vitest'
import { allOf, drawnOf, tracksOf } from '../../../../src/renderer/widgets/grid/use-drawn-columns.ts'
import type { GridColumn } from '../../../../src/renderer/widgets/table-model/grid-column.ts'

const columns = Array.from({ length: 200 }, (_, place) => ({
  id: `c${place}`,
  width: 100 + place,
  ...(place < 2 ? { pin: 'start' as const } : place === 199 ? { pin: 'end' as const } : {}),
})) as unknown as readonly GridColumn<never>[]

/** Where each drawn column begins, by the tracks before its own. */
function startsOf({ drawn, template }: ReturnType<typeof drawnOf<never>>): readonly (readonly [string, number])[] {
  const widths = template.split(' ').map((width) => Number.parseInt(width, 10))
  return drawn.map(({ column, track = 0 }) => [column.id, widths.slice(0, track - 1).reduce((sum, width) => sum + width, 0)])
}
const trueStart = (place: number) => columns.slice(0, place).reduce((sum, { width }) => sum + width, 0)

describe('the columns that are drawn', () => {
  it.each([
    { from: 0, to: -1, kept: 'c0', places: [0, 1, 199] },
    { from: 50, to: 53, kept: 'c51', places: [0, 1, 50, 51, 52, 53, 199] },
    { from: 50, to: 52, kept: 'c120', places: [0, 1, 50, 51, 52, 120, 199] },
    { from: 197, to: 199, kept: 'c9', places: [0, 1, 9, 197, 198, 199] },
  ])('from $from to $to, with $kept, stand where they would among all', ({ places, ...sight }) => {
    const found = drawnOf(columns, sight)
    expect(found.drawn.map(({ place }) => place)).toEqual(places)
    expect(startsOf(found)).toEqual(places.map((place) => [`c${place}`, trueStart(place)]))
    const widths = found.template.split(' ').map((width) => Number.parseInt(width, 10))
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(trueStart(200))
  })

  it('keep their tracks while one of them is made wider', () => {
    const sight = { from: 50, to: 53, kept: 'c51' }
    const { drawn, template } = drawnOf(columns, sight)
    const wider = columns.map((column) => (column.id === 'c52' ? { ...column, width: 400 } : column))
    const { tracks, trackOf } = tracksOf(
      wider,
      drawn.map(({ place }) => place),
    )
    const own = drawn.find(({ place }) => place === 52)?.track ?? 0
    expect(trackOf.get(52)).toBe(own)
    expect(tracks).toEqual(template.split(' ').with(own - 1, '400px'))
  })

  it('are all where there are few', () => {
    const { drawn, template } = allOf(columns.slice(0, 3))
    expect(drawn.map(({ column, place, track }) => [column.id, place, track])).toEqual([
      ['c0', 0, undefined],
      ['c1', 1, undefined],
      ['c2', 2, undefined],
    ])
    expect(template).toBe('100px 101px 102px')
  })
})
